"""Places whose photos show another place, direction by direction, have two positions."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.localizer.index import ReferenceIndex
from core.quality.same_place import other_positions

DIRECTIONS, PLACES = 6, 16
DRAW = np.random.default_rng(8)
VIEWS = DRAW.normal(size=(PLACES, DIRECTIONS, 64))
GRID = np.array([[3.0 * (n % 4), 3.0 * (n // 4)] for n in range(PLACES)])
FAR, MISPLACED = 15, 0


def photos(stated: NDArray[np.float64], views: NDArray[np.float64]) -> dict[int, tuple[float, ...]]:
    """The other positions found of two sessions at the same places; the second has ``stated``.

    Args:
        stated: ``(16, 2)`` metres of the second session's places.
        views: What both see, by place and direction.
    """
    seen = np.concatenate([views, views]).reshape(2 * PLACES * DIRECTIONS, -1)
    noisy = seen + 0.4 * np.random.default_rng(3).normal(size=seen.shape)
    descriptors = (noisy / np.linalg.norm(noisy, axis=1, keepdims=True)).astype(np.float32)
    sessions = np.repeat([0, 1], PLACES * DIRECTIONS)
    own = [np.flatnonzero(sessions == number) for number in sessions]
    nearest = ReferenceIndex(descriptors.astype(np.float16)).nearest(descriptors, 5, own)
    metres = np.repeat(np.concatenate([GRID, stated]), DIRECTIONS, axis=0)
    found = other_positions(metres, sessions, descriptors, nearest, 3.0)
    return {row: tuple(place.tolist()) for row, place in found.items()}


def test_a_place_with_the_label_of_another_is_found_with_the_other_position() -> None:
    stated = GRID.copy()
    stated[MISPLACED] = GRID[FAR] + 0.5
    found = photos(stated, VIEWS)
    second = PLACES * DIRECTIONS
    wrong, right = range(second, second + DIRECTIONS), range(DIRECTIONS)
    # The pictures do not say which of the two is wrong: a person has to look at both.
    assert sorted(found) == [*right, *wrong]
    assert {found[row] for row in wrong} == {tuple(GRID[MISPLACED])}
    assert {found[row] for row in right} == {tuple(stated[MISPLACED])}


def test_right_labels_and_small_errors_are_left_alone() -> None:
    assert photos(GRID, VIEWS) == {}
    assert photos(GRID + DRAW.normal(0, 1.0, GRID.shape), VIEWS) == {}
    beside = GRID.copy()
    beside[MISPLACED] = GRID[1] + 0.5
    assert photos(beside, VIEWS) == {}, "only one place is stated to lie nearer"


@pytest.mark.parametrize("kept", [1, 2])
def test_one_view_taken_many_times_is_not_enough(kept: int) -> None:
    stated = GRID.copy()
    stated[MISPLACED] = GRID[FAR] + 0.5
    # A wall that looks the same everywhere along it says nothing of the place.
    bursts = VIEWS.copy()
    bursts[:, kept:] = VIEWS[:, :1]
    assert photos(stated, bursts) == {}
