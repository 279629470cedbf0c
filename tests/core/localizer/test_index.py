from __future__ import annotations

import numpy as np

from core.localizer.index import ReferenceIndex

ANGLES = np.radians([0, 10, 20, 30, 90])
INDEX = ReferenceIndex(np.stack([np.cos(ANGLES), np.sin(ANGLES)], 1).astype(np.float16))
QUERY = np.array([[1, 0]], np.float32)


def test_the_most_alike_come_first():
    nearest = INDEX.nearest(QUERY, 3)
    assert nearest.indexes.tolist() == [[0, 1, 2]]
    np.testing.assert_allclose(nearest.similarities[0], np.cos(ANGLES[:3]), atol=1e-3)


def test_rows_left_out_never_match():
    nearest = INDEX.nearest(np.repeat(QUERY, 2, 0), 2, [np.array([0, 2]), None])
    assert nearest.indexes.tolist() == [[1, 3], [0, 1]]


def test_with_too_few_left_the_rest_is_marked_empty():
    nearest = INDEX.nearest(QUERY, 9, [np.array([0, 1, 2])])
    assert nearest.indexes.tolist() == [[3, 4, -1, -1, -1]]
    assert np.isneginf(nearest.similarities[0, 2:]).all()


def test_equal_references_come_in_their_order():
    index = ReferenceIndex(np.ones((30, 1), np.float16))
    assert index.nearest(np.ones((1, 1), np.float32), 30).indexes.tolist() == [list(range(30))]


def test_many_queries_are_answered_as_one_by_one():
    queries = np.random.default_rng(0).normal(size=(700, 2)).astype(np.float32)
    together = INDEX.nearest(queries, 2).indexes
    assert together.tolist() == [INDEX.nearest(q[None], 2).indexes[0].tolist() for q in queries]
