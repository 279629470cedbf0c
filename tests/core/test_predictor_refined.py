"""Locating with a refined localizer."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.features import xfeat
from core.geo import haversine_m
from core.localizer.localizer import Localizer
from core.photos.decode import read_pixels
from core.predictor import Predictor, predict_gps
from core.tasks import Cancelled, Progress, Task
from core.training.methods.refined import REFINED
from core.workflows.active_localizer import open_localizer


@pytest.fixture(scope="module")
def localizer(refined_project: Path) -> Localizer:
    return open_localizer(refined_project)


@pytest.fixture(scope="module")
def predictor(localizer: Localizer) -> Predictor:
    return Predictor(localizer, "cpu")


@pytest.fixture(scope="module")
def photos(demo_campus: DemoCampus) -> list[Path]:
    return sorted(demo_campus.test_folder.iterdir())


def test_it_locates_new_photos(predictor: Predictor, photos: list[Path]) -> None:
    located = list(predictor.locate(photos))
    errors = []
    for one in located:
        assert one.estimate is not None and one.own_position is not None
        assert not one.estimate.known and len(one.estimate.matches) == 8
        errors.append(haversine_m(one.estimate.position, one.own_position.position))
    assert np.median(errors) < 12


def test_alone_in_a_batch_and_as_pixels_the_answer_is_the_same(
    predictor: Predictor, photos: list[Path], refined_project: Path
) -> None:
    some = photos[:4]
    together = [one.estimate for one in predictor.locate(some)]
    for path, estimate in zip(some, together, strict=True):
        (alone,) = predictor.locate([path])
        assert alone.estimate is not None and estimate is not None
        assert haversine_m(alone.estimate.position, estimate.position) < 0.01
        assert alone.estimate.radius90_m == pytest.approx(estimate.radius90_m, abs=0.01)
    assert together[0] is not None
    latitude, longitude = predict_gps(
        read_pixels(photos[0]), refined_project / "models" / REFINED.localizer_file
    )
    assert latitude == pytest.approx(together[0].position.latitude, abs=1e-7)
    assert longitude == pytest.approx(together[0].position.longitude, abs=1e-7)


def test_a_photo_of_the_project_matches_neither_itself_nor_its_session(
    predictor: Predictor, localizer: Localizer
) -> None:
    known = [localizer.references[row] for row in (0, 25, 59)]
    for reference, one in zip(known, predictor.locate([Path(r.file) for r in known]), strict=True):
        assert one.estimate is not None and one.estimate.known
        assert reference.session not in {match.session for match in one.estimate.matches}
        assert haversine_m(one.estimate.position, reference.position) > 0.001


def test_an_unreadable_photo_among_others_moves_nothing(
    predictor: Predictor, photos: list[Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(photos[0].read_bytes()[:900])
    good = list(predictor.locate(photos[:2]))
    first, none, second = predictor.locate([photos[0], broken, photos[1]])
    assert none.estimate is None and none.error is not None
    for one, other in zip((first, second), good, strict=True):
        assert one.estimate is not None and other.estimate is not None
        assert haversine_m(one.estimate.position, other.estimate.position) < 0.01


def test_a_photo_of_nothing_is_located_too(predictor: Predictor) -> None:
    (one,) = predictor.locate([np.zeros((240, 320, 3), np.uint8)])
    assert one.estimate is not None and one.estimate.radius90_m >= one.estimate.radius50_m > 0


def test_cancelling_stops_before_the_batch_is_through(
    predictor: Predictor, photos: list[Path]
) -> None:
    def cancel(progress: Progress) -> None:
        if progress.done == 3:
            task.cancel()

    task = Task(cancel, report_every_s=0.0)
    seen = []
    with pytest.raises(Cancelled):
        for one in predictor.locate(photos * 4, task):
            seen.append(one)
    assert len(seen) <= 3


def test_without_its_packages_it_says_what_to_install(
    localizer: Localizer, photos: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        xfeat, "find_spec", lambda name: None if name == "poselib" else find_spec(name)
    )
    with pytest.raises(CampusGPSError, match="not installed") as caught:
        list(Predictor(localizer, "cpu").locate(photos[:1]))
    assert "pip install" in caught.value.advice
