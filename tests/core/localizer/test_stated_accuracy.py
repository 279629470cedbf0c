"""References whose position is stated to be poor: what they count in answers and calibration."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.features.keypoints import Keypoints
from core.geo import LocalFrame, Position, haversine_m
from core.localizer.calibration import half_and_nine_in_ten
from core.localizer.instant import build_instant
from core.localizer.refined import build_refined
from core.project.references import ReferencePhoto
from tests.core.localizer.conftest import Place, build_place

OFF_M = 90.0
ORIGIN = Position(31.262, 34.803)
FRAME = LocalFrame(ORIGIN)


@pytest.fixture(scope="module")
def photographed() -> tuple[list[ReferencePhoto], np.ndarray, Place]:
    """Three sessions of which every fourth photo is 90 m off; their features; and the place."""
    place = Place(5)
    references, raw = build_place(place, 3, 60)
    for row in range(0, len(references), 4):
        east, north = FRAME.to_metres(
            np.array([[references[row].position.latitude, references[row].position.longitude]])
        )[0].tolist()
        turn = 2.4 * row
        moved = FRAME.position_at(east + OFF_M * np.cos(turn), north + OFF_M * np.sin(turn))
        references[row] = replace(references[row], position=moved)
    return references, raw, place


def admitting(references: list[ReferencePhoto], weight: float) -> list[ReferencePhoto]:
    """The same references, where those that are off say so."""
    return [
        one if row % 4 else replace(one, weight=weight, accuracy_weight=weight)
        for row, one in enumerate(references)
    ]


def test_they_pull_no_answer_and_widen_no_radius(
    photographed: tuple[list[ReferencePhoto], np.ndarray, Place],
) -> None:
    references, raw, place = photographed
    truth = place.random.uniform((-120, -30), (120, 30), (60, 2))
    features = place.features(truth)
    errors, radii, told = [], [], []
    for weight in (1.0, 0.03):
        built = build_instant(admitting(references, weight), raw)
        estimates = built.locate_features(features)
        places = [FRAME.position_at(*metres) for metres in truth.tolist()]
        off = [haversine_m(one.position, p) for one, p in zip(estimates, places, strict=True)]
        errors.append(np.mean(off))
        radii.append(np.median([one.radius90_m for one in estimates]))
        assert np.mean(np.array(off) <= [one.radius90_m for one in estimates]) >= 0.85
        assert built.calibration.errors_m is not None
        told.append(built.calibration.errors_m[1])
    assert errors[1] < 0.8 * errors[0]
    assert radii[1] < 0.7 * radii[0]
    assert told[1] < 0.7 * told[0], "what people are told of photos left out"


def test_a_learned_choice_is_judged_and_learned_by_the_others(
    photographed: tuple[list[ReferencePhoto], np.ndarray, Place],
) -> None:
    references, raw, _ = photographed
    nothing = Keypoints(np.zeros((0, 2), np.uint16), np.zeros((0, 64), np.int8))

    def compare(pairs: np.ndarray) -> np.ndarray:
        return np.zeros((len(pairs), 5), np.float32)

    silent, stated = (
        build_refined(build_instant(some, raw), raw, [nothing] * len(raw), compare)
        for some in (references, admitting(references, 0.03))
    )
    rows = np.concatenate([one.fold.evaluated for one in silent.folds])
    sound = rows % 4 > 0
    # The others state their positions too poorly to judge by.
    assert len(stated.errors_m) == np.count_nonzero(sound)
    assert np.mean(stated.errors_m) < 0.95 * np.mean(silent.errors_m[sound])
    assert stated.localizer.calibration.errors_m is not None
    assert silent.localizer.calibration.errors_m is not None
    assert stated.localizer.calibration.errors_m[1] < silent.localizer.calibration.errors_m[1]
    learned, of_all = stated.folds[0], silent.folds[0]
    assert 0 < len(learned.learned_errors_m) < len(of_all.learned_errors_m)
    assert learned.trust is not None
    assert (learned.trust == np.where(learned.fold.evaluated % 4 > 0, 1.0, 0.03)).all()


def test_positions_that_suggestions_replaced_widen_no_radius(
    photographed: tuple[list[ReferencePhoto], np.ndarray, Place],
) -> None:
    """What a person found wrong is no measure of how far answers are off."""
    references, raw, place = photographed
    truth = place.random.uniform((-120, -30), (120, 30), (60, 2))
    features = place.features(truth)
    mended = [
        replace(one, position=right.position, stated=one.position)
        for one, right in zip(references, build_place(Place(5), 3, 60)[0], strict=True)
    ]
    near = [replace(one, stated=one.position) for one in mended]
    silent, stated, right = (build_instant(some, raw) for some in (references, mended, near))
    off = [
        haversine_m(one.position, FRAME.position_at(*metres))
        for one, metres in zip(stated.locate_features(features), truth.tolist(), strict=True)
    ]
    radii = [
        np.array([one.radius90_m for one in built.locate_features(features)])
        for built in (silent, stated, right)
    ]
    assert np.median(radii[1]) < 0.6 * np.median(radii[0])
    assert np.median(radii[1]) < 1.5 * np.median(radii[2])
    assert np.mean(off <= radii[1]) >= 0.85


def test_half_and_nine_in_ten_by_weight() -> None:
    errors = np.arange(1.0, 102.0)
    alike = half_and_nine_in_ten(errors)
    assert alike == (51.0, 91.0)
    assert half_and_nine_in_ten(errors, np.full(101, 0.3)) == pytest.approx(alike, abs=0.5)
    only = np.where(errors <= 11, 1.0, 1e-9)
    assert half_and_nine_in_ten(errors, only) == pytest.approx((6.0, 10.4), abs=0.5)
