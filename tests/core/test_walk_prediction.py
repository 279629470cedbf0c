"""Photos located together in their walks, on the demo campus."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.demo_campus import DemoCampus
from core.geo import LocalFrame, haversine_m
from core.localizer.file_format import load
from core.predictor import Located, Predictor
from core.walk_prediction import locate_in_walks
from tests.walk_photos import make_walk, teach_walks


@pytest.fixture
def predictor(demo_project: Path, tmp_path: Path) -> Predictor:
    file = tmp_path / "walks.safetensors"
    shutil.copy(demo_project / "models" / "instant.safetensors", file)
    teach_walks(file)
    return Predictor(load(file), "cpu")


@pytest.fixture
def located(predictor: Predictor, demo_campus: DemoCampus, tmp_path: Path) -> list[Located]:
    (source,) = demo_campus.test_folder.glob("test-0005.jpg")
    return list(predictor.locate(make_walk(source, tmp_path / "walk", 4)))


def test_photos_of_one_camera_are_located_together(
    predictor: Predictor, located: list[Located]
) -> None:
    found = locate_in_walks(predictor.localizer, located)
    assert [one.count for one in found] == [4] * 4
    assert [one.walk for one in found] == ["Walker, 2024-11-05 09:00:00"] * 4
    assert [one.alone for one in found] == [one.estimate for one in located]
    # In any order each photo gets the same answer.
    again = locate_in_walks(predictor.localizer, located[::-1])[::-1]
    assert [one.estimate for one in again] == [one.estimate for one in found]


def test_a_file_that_comes_twice_is_one_photo_of_its_walk(
    predictor: Predictor, located: list[Located]
) -> None:
    once = locate_in_walks(predictor.localizer, located)
    twice = locate_in_walks(predictor.localizer, [*located, *located])
    assert [one.count for one in twice] == [4] * 8
    assert [one.estimate for one in twice] == [one.estimate for one in (*once, *once)]
    (alone, _) = locate_in_walks(predictor.localizer, [located[0], located[0]])
    assert (alone.walk, alone.count, alone.estimate) == ("", 1, located[0].estimate)


def test_a_photo_that_a_person_placed_moves_the_others_and_its_copies_only_as_one(
    predictor: Predictor, located: list[Located]
) -> None:
    found = locate_in_walks(predictor.localizer, located)
    assert found[0].estimate is not None
    there = LocalFrame(found[0].estimate.position).position_at(100.0, 0.0)
    moved = locate_in_walks(predictor.localizer, located, {0: there})
    assert moved[0].estimate is not None
    assert haversine_m(moved[0].estimate.position, there) < 5
    assert any(was.estimate != now.estimate for was, now in zip(found[1:], moved[1:], strict=True))
    # Of a file that comes twice it does not matter which one was placed.
    twice = locate_in_walks(predictor.localizer, [*located, *located], {4: there})
    assert [one.estimate for one in twice[:4]] == [one.estimate for one in moved]
