from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from core.geo import LocalFrame, degrees_of
from core.localizer.aggregation import Aggregation
from core.localizer.localizer import BoundingBox
from core.localizer.regression import NetworkOutputs, Regressor
from core.localizer.targets import TargetScaling
from core.localizer.trained import build_trained, build_without_photos
from core.project.splits import Fold

SCALING = TargetScaling((0.0, 0.0), (300.0, 80.0), 0.5)


def regressor(weight: float = 1.0) -> Regressor:
    state = {"backbone.0.weight": np.ones((2, 3), np.float32)}
    return Regressor("resnet18", "original", False, 64, True, SCALING, state, weight)


class Case:
    """A place of three sessions, and a network that knows the first two by heart."""

    def __init__(self, place: Any, build_sessions: Any) -> None:
        self.place = place
        self.references, self.raw = build_sessions(place, 3, 60)
        degrees = degrees_of(one.position for one in self.references)
        self.origin = self.references[0].position
        self.metres = LocalFrame(self.origin).to_metres(degrees)
        rows = np.arange(180)
        self.fold = Fold("held out", rows[rows < 120], rows[rows >= 120])
        self.errors = np.where(rows < 120, 0.1, 1.0)[:, None] * place.random.normal(0, 12, (180, 2))
        self.answers = NetworkOutputs((self.metres + self.errors)[None], np.full((1, 180), np.nan))

    def build(self, **changes: Any) -> Any:
        arguments = {
            "references": self.references,
            "raw_features": self.raw,
            "thumbnails": (),
            "regressors": [regressor()],
            "answers": self.answers,
            "folds": [self.fold],
            "origin": self.origin,
            "recipe": "resnet18",
        }
        return build_trained(**{**arguments, **changes})


@pytest.fixture(scope="module")
def case(place: Any, build_sessions: Any) -> Case:
    return Case(type(place)(5), build_sessions)


def test_the_networks_answer_and_the_references_explain(case: Case) -> None:
    built = case.build()
    assert (built.recipe, len(built.index), len(built.references)) == ("resnet18", 180, 180)
    places = case.place.random.uniform((-100, -30), (100, 30), (20, 2))
    raw = case.place.features(places)
    said = NetworkOutputs((places + 3)[None], np.full((1, 20), np.nan))
    estimates = built.locate_features(raw, answers=said)
    for estimate, wanted in zip(estimates, built.frame.to_degrees(places + 3), strict=True):
        found = estimate.position.latitude, estimate.position.longitude
        assert found == pytest.approx(tuple(wanted), abs=1e-9)
        assert len(estimate.matches) == 8 and estimate.inside_area
        assert 0 < estimate.radius50_m < estimate.radius90_m


def test_radii_come_from_photos_that_were_not_trained_on(case: Case) -> None:
    built = case.build()
    assert built.calibration.photos == 60
    radii = built.calibration.radii_m(_spread(10.0))
    flattered = case.build(folds=[Fold("all", np.arange(180), np.arange(120))])
    assert flattered.calibration.radii_m(_spread(10.0))[1] < 0.5 * radii[1]


def test_radii_hold_on_another_session(case: Case, build_sessions: Any) -> None:
    built = case.build()
    references, raw = build_sessions(case.place, 1, 300)
    degrees = degrees_of(one.position for one in references)
    truth = LocalFrame(case.origin).to_metres(degrees)
    errors = case.place.random.normal(0, 12, truth.shape)
    said = NetworkOutputs((truth + errors)[None], np.full((1, 300), np.nan))
    radii = np.array([e.radius90_m for e in built.locate_features(raw, answers=said)])
    assert np.mean(np.hypot(*errors.T) <= radii) == pytest.approx(0.9, abs=0.1)


def test_what_training_saw_does_not_move_the_radii(case: Case) -> None:
    wild = case.answers.metres.copy()
    wild[:, :120] = np.nan
    changed = case.build(answers=NetworkOutputs(wild, case.answers.scale_m))
    assert changed.calibration == case.build().calibration


def test_no_photo_is_evaluated_by_its_own_session(case: Case) -> None:
    """A split at random has session-mates on both sides: they must not match."""
    rows = np.random.default_rng(0).permutation(180)
    fold = Fold("random", np.sort(rows[40:]), np.sort(rows[:40]))
    sessions = np.array([reference.session for reference in case.references])
    by_hand = [
        Fold(name, fold.fitted[sessions[fold.fitted] != name], evaluated)
        for name in np.unique(sessions)
        if len(evaluated := fold.evaluated[sessions[fold.evaluated] == name])
    ]
    assert case.build(folds=[fold]).calibration == case.build(folds=by_hand).calibration


def test_members_of_no_weight_are_left_out(case: Case) -> None:
    both = NetworkOutputs(
        np.concatenate([case.answers.metres, case.answers.metres * np.nan]), np.full((2, 180), 5.0)
    )
    built = case.build(regressors=[regressor(0.7), regressor(0.0)], answers=both)
    assert [one.weight for one in built.regressors] == [0.7]
    with pytest.raises(ValueError, match="weight"):
        case.build(regressors=[regressor(0.0)])


def test_arguments_that_do_not_fit_are_refused(case: Case) -> None:
    with pytest.raises(ValueError, match="answers about photos"):
        case.build(answers=case.answers.of_photos(np.arange(60)))
    with pytest.raises(ValueError, match="no answers of the networks"):
        case.build().locate_features(case.raw[:2])


def test_without_photos_there_are_no_matches_and_the_area_is_the_radius(case: Case) -> None:
    area = BoundingBox(31.26, 34.80, 31.263, 34.804)
    middle = dataclasses.replace(case.origin, latitude=31.2615, longitude=34.802)
    built = build_without_photos([regressor()], area, origin=middle, recipe="imported resnet18")
    assert built.area == area and not built.needs_features and built.counts == {}
    said = NetworkOutputs(np.array([[[30.0, 40.0], [np.nan, 0.0]]]), np.full((1, 2), np.nan))
    one, lost = built.locate_features(np.empty((2, 0), np.float32), [None, None], (), said)
    assert one.inside_area and one.matches == () and not one.known
    assert built.frame.to_metres(np.array([one.position.latitude, one.position.longitude])) == (
        pytest.approx([30, 40])
    )
    diagonal = np.hypot(0.003 * 110_900, 0.004 * 95_200)
    assert one.radius90_m == pytest.approx(diagonal, rel=0.01)
    assert one.radius50_m == pytest.approx(diagonal / 2, rel=0.01)
    assert lost.position.latitude == pytest.approx(31.2615)
    assert built.related_rows("0" * 64, "0" * 64) is None


def _spread(metres: float) -> Aggregation:
    return Aggregation(np.zeros((1, 2)), np.array([metres]), np.array([0.5]))
