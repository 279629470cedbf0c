"""The references most like each other are those that a search of the index finds."""

from __future__ import annotations

import numpy as np
import pytest

from core.localizer.index import Nearest, ReferenceIndex
from core.localizer.mutual_search import most_alike
from core.tasks import Cancelled, Task

COUNT = 20


def both(descriptors: np.ndarray, groups: np.ndarray) -> tuple[Nearest, Nearest]:
    """What is found where each pair is compared once, and what the index finds."""
    unit = descriptors / np.linalg.norm(descriptors, axis=1, keepdims=True)
    queries, rounded = unit.astype(np.float32), unit.astype(np.float16)
    own = [np.flatnonzero(groups == one) for one in groups.tolist()]
    found = most_alike(queries, rounded, groups, COUNT)
    by_several = most_alike(queries, rounded, groups, COUNT, threads=3)
    np.testing.assert_array_equal(found.indexes, by_several.indexes)
    np.testing.assert_array_equal(found.similarities, by_several.similarities)
    return found, ReferenceIndex(rounded).nearest(queries, COUNT, own)


def assert_same(found: Nearest, expected: Nearest) -> None:
    np.testing.assert_allclose(found.similarities, expected.similarities, atol=1e-6)
    differ = found.indexes != expected.indexes
    # Only where rounding says which of two is the more alike.
    assert differ.mean() < 1e-3
    assert not (differ & (expected.indexes < 0)).any()


@pytest.mark.parametrize("photos", [1, 7, 90, 1500, 5300])
def test_the_same_are_found_as_by_the_index(photos: int) -> None:
    draw = np.random.default_rng(photos)
    places = draw.uniform(0, 6, (photos, 2)) @ draw.standard_normal((2, 48))
    descriptors = np.cos(places) + draw.normal(0, 0.5, places.shape)
    # Groups of all sizes, in no order.
    groups = (draw.random(photos) ** 3 * 9).astype(np.intp)
    assert_same(*both(descriptors, groups))


def test_what_is_equally_alike_comes_by_row() -> None:
    draw = np.random.default_rng(1)
    descriptors = np.repeat(draw.standard_normal((50, 16)), 30, axis=0)
    found, expected = both(descriptors, np.tile(np.arange(3), 500))
    np.testing.assert_allclose(found.similarities, expected.similarities, atol=1e-6)
    assert (found.indexes // 30 == (np.arange(1500) // 30)[:, None]).all()
    assert (np.diff(found.indexes, axis=1) > 0).all()


def test_all_of_one_group_have_none_alike() -> None:
    draw = np.random.default_rng(1)
    found, _ = both(draw.standard_normal((40, 16)), np.zeros(40, np.intp))
    assert (found.indexes == -1).all() and np.isneginf(found.similarities).all()


def test_it_can_be_cancelled() -> None:
    task = Task()
    task.cancel()
    rows = np.eye(4, dtype=np.float32)
    with pytest.raises(Cancelled):
        most_alike(rows, rows.astype(np.float16), np.arange(4), 2, task.check)
