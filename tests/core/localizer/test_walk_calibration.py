"""Radii of answers in walks: fitted with every localizer that is built, or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.features.keypoints import Keypoints
from core.geo import LocalFrame, degrees_of, haversine_m
from core.localizer.file_format import LocalizerFileError, load, save
from core.localizer.instant import build_instant
from core.localizer.localizer import Localizer
from core.localizer.refined import build_refined
from core.localizer.regression import NetworkOutputs
from core.localizer.sharing import for_others
from core.localizer.trained import build_trained
from core.localizer.walk_calibration import radii_in_walk, remark_on_walks
from core.localizer.walk_fallback import FallbackReason
from core.localizer.walk_model import KnownPosition, WalkInput, WalkModel
from core.project.references import ReferencePhoto
from core.project.splits import Fold
from tests.core.localizer.rewriting import entry, rewritten

STEP_S = 8
EACH = 40


class Walks:
    """Three sessions, each a walk from one end of a made-up place to the other, 5 m a photo."""

    def __init__(self, place: Any, references_at: Any, noise: float = 2.0) -> None:
        self.references: list[ReferencePhoto] = []
        parts, ways = [], []
        for session in range(3):
            east = np.arange(EACH) * 5.0 - 100
            way = np.stack([east, 15 * np.sin(east / 30) + 3 * session], 1)
            ways.append(way)
            parts.append(place.features(way, noise))
            new = references_at(way, f"session {session}", len(self.references))
            start = new[0].taken_at
            self.references += [
                replace(one, taken_at=start + timedelta(seconds=STEP_S * number))
                for number, one in enumerate(new)
            ]
        self.raw, self.metres = np.concatenate(parts), np.concatenate(ways)


@pytest.fixture(scope="module")
def walks(place: Any, references_at: Any) -> Walks:
    return Walks(type(place)(7), references_at)


@pytest.fixture(scope="module")
def built(walks: Walks) -> Localizer:
    return build_instant(walks.references, walks.raw)


def test_a_localizer_that_is_built_knows_how_sure_walks_are(built: Localizer, walks: Walks) -> None:
    calibration = built.walk_calibration
    assert calibration is not None
    assert len(walks.references) // 2 < calibration.photos <= len(walks.references)
    assert calibration.factor90 > calibration.factor50 > 0


@pytest.mark.parametrize("step", [1, 3, 6])
def test_radii_in_walks_hold_on_a_walk_never_seen_however_few_its_photos(
    built: Localizer, place: Any, walks: Walks, step: int
) -> None:
    model = WalkModel.of(built)
    assert model is not None
    rows = np.arange(EACH, 2 * EACH)
    raw = type(place)(7).features(walks.metres[rows], 2.0)
    _, evidence = built.locate_with_evidence(raw)
    covered = []
    for first in range(step):
        some = range(first, EACH, step)
        inputs = [WalkInput(STEP_S * number, evidence[number]) for number in some]
        for number, found in zip(some, model.locate(inputs), strict=True):
            assert not isinstance(found, FallbackReason)
            truth = walks.references[rows[number]].position
            covered.append(haversine_m(found.position, truth) <= found.radius90_m)
    assert len(covered) == EACH and np.mean(covered) >= 0.8


def test_radii_in_walks_are_learned_from_walks_with_few_photos_too(
    built: Localizer, walks: Walks
) -> None:
    calibration = built.walk_calibration
    assert calibration is not None
    lowest, highest = calibration.remoteness_range
    # Eight seconds apart, and up to 40: farther apart too few are left that say where they are.
    assert lowest < np.log(40) and highest >= np.log(203) - 1e-9
    conflict = np.full(3, 10.0)
    _, radii = radii_in_walk(calibration, conflict, np.array([8.0, 60.0, 400.0]))
    assert (np.diff(radii) >= 0).all()
    sparser = replace(calibration, remoteness_slope=0.2)
    assert "one photo in 40 s" in remark_on_walks(sparser)
    assert "one photo" not in remark_on_walks(replace(calibration, remoteness_slope=0.0))


def test_shuffled_times_yield_no_radii_of_walks(walks: Walks) -> None:
    order = np.random.default_rng(1).permutation(len(walks.references))
    times = [walks.references[row].taken_at for row in order]
    shuffled = [
        replace(one, taken_at=taken) for one, taken in zip(walks.references, times, strict=True)
    ]
    built = build_instant(shuffled, walks.raw)
    assert built.walk_calibration is None and WalkModel.of(built) is None


def test_too_few_photos_in_walks_yield_none(walks: Walks) -> None:
    hours = [
        replace(one, taken_at=one.taken_at and one.taken_at + timedelta(hours=number))
        for number, one in enumerate(walks.references)
    ]
    assert build_instant(hours, walks.raw).walk_calibration is None


def test_a_learned_reranking_has_radii_of_walks_of_its_own(built: Localizer, walks: Walks) -> None:
    def compare(pairs: np.ndarray) -> np.ndarray:
        apart = np.hypot(*(built.metres[pairs[:, 0]] - built.metres[pairs[:, 1]]).T)
        noise = np.random.default_rng(2).uniform(0.3, 3, len(apart))
        return np.stack([40 / (1 + noise * apart / 10)] * 2 + [apart * 0] * 3, 1).astype("f4")

    nothing = Keypoints(np.zeros((0, 2), np.uint16), np.zeros((0, 64), np.int8))
    refined = build_refined(built, walks.raw, [nothing] * len(walks.references), compare)
    calibration = refined.localizer.walk_calibration
    assert calibration is not None and calibration != built.walk_calibration


def test_trained_networks_have_radii_of_walks(walks: Walks, trained: Localizer) -> None:
    origin = walks.references[0].position
    metres = LocalFrame(origin).to_metres(degrees_of(one.position for one in walks.references))
    noise = np.random.default_rng(3).normal(0, 6, metres.shape)
    rows = np.arange(len(metres))
    localizer = build_trained(
        walks.references,
        walks.raw,
        (),
        trained.regressors[:1],
        NetworkOutputs((metres + noise)[None], np.full((1, len(rows)), 9.0)),
        [Fold("last", rows[: 2 * EACH], rows[2 * EACH :])],
        origin=origin,
        recipe="resnet18",
    )
    assert localizer.walk_calibration is not None
    assert EACH // 2 < localizer.walk_calibration.photos <= EACH


def test_a_file_keeps_the_radii_of_walks(built: Localizer, tmp_path: Path) -> None:
    for name, localizer in (("own", built), ("given", for_others(built))):
        save(localizer, tmp_path / name)
        assert load(tmp_path / name).walk_calibration == built.walk_calibration
    save(replace(built, walk_calibration=None), tmp_path / "older")
    assert load(tmp_path / "older").walk_calibration is None


def test_an_older_file_says_nothing_of_remoteness(built: Localizer, tmp_path: Path) -> None:
    def older(header: dict[str, Any], _: Any) -> None:
        for name in ("calibration", "walk_calibration"):
            del header[name]["remoteness_slope"], header[name]["remoteness_range"]

    save(built, tmp_path / "place")
    (tmp_path / "place").write_bytes(rewritten((tmp_path / "place").read_bytes(), older))
    calibration = load(tmp_path / "place").walk_calibration
    assert calibration is not None and calibration.remoteness_slope == 0
    same = replace(calibration, remoteness_slope=0.0)
    answers = np.array([5.0, 5.0]), np.array([3.0, 300.0])
    assert np.ptp(radii_in_walk(same, *answers)[1]) == 0


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (entry("walk_calibration", value=[]), "damaged"),
        (entry("walk_calibration", value={}), "coefficients is missing"),
        (entry("walk_calibration", "factor90", value=1e308), "radii make no sense"),
        (entry("walk_calibration", "factor50", value=float("nan")), "not a number"),
        (entry("walk_calibration", "spread_range_m", value=[5, -5]), "ranges .* no sense"),
        (entry("walk_calibration", "photos", value=-1), "not a count"),
        (entry("walk_calibration", "remoteness_slope", value=-0.1), "radii make no sense"),
        (entry("walk_calibration", "remoteness_slope", value=1e9), "radii make no sense"),
        (entry("walk_calibration", "remoteness_range", value=[5, -5]), "remoteness makes no sense"),
    ],
)
def test_radii_of_walks_that_cannot_be_are_clear_errors(
    built: Localizer, tmp_path: Path, change: Any, reason: str
) -> None:
    save(built, tmp_path / "place")
    (tmp_path / "place").write_bytes(rewritten((tmp_path / "place").read_bytes(), change))
    with pytest.raises(LocalizerFileError, match=reason):
        load(tmp_path / "place")


@pytest.mark.parametrize("step", [1, 8])
def test_where_a_sparse_walk_contradicts_a_photo_its_radius_reaches_both_places(
    built: Localizer, place: Any, walks: Walks, step: int
) -> None:
    model = WalkModel.of(built)
    assert model is not None
    some = range(0, EACH, step)
    raw = type(place)(7).features(walks.metres[EACH:][some], 2.0)
    alone, evidence = built.locate_with_evidence(raw)
    odd = len(alone) // 2
    frame = LocalFrame(alone[odd].position)
    off = replace(alone[odd], position=frame.position_at(0.0, 300.0), radius90_m=20.0)
    statements = [off if number == odd else one for number, one in enumerate(alone)]
    seconds = [8.0 * STEP_S * number for number in some]

    def radius(by_itself: Any, known: tuple[KnownPosition, ...] = ()) -> float:
        inputs = [
            WalkInput(at, evidence[number], known if number == odd else (), one)
            for number, (at, one) in enumerate(zip(seconds, by_itself, strict=True))
        ]
        found = list(model.locate(inputs))[odd]
        assert not isinstance(found, FallbackReason)
        return found.radius90_m

    usual = radius([None] * len(alone))
    assert radius(alone) == usual
    if step == 1:
        seconds = [2.0 * number for number in some]
        assert radius(statements) == radius([None] * len(alone))
    else:
        assert usual < 100 and 270 < radius(statements) < 400
        refused = replace(off, inside_area=False)
        assert radius([refused if one is off else one for one in statements]) == usual
        given = (KnownPosition.by_hand(alone[odd].position),)
        assert radius(statements, given) < 100
