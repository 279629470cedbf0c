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


def test_what_is_alike_to_whatever_photo_comes_later():
    nearest = INDEX.nearest(QUERY, 3, hubness=np.array([0.3, 0.0, 0.0, 0.0, 0.0]))
    assert nearest.indexes.tolist() == [[1, 2, 3]]
    np.testing.assert_allclose(nearest.similarities[0], np.cos(ANGLES[1:4]), atol=1e-3)


def test_equal_references_come_in_their_order():
    index = ReferenceIndex(np.ones((30, 1), np.float16))
    assert index.nearest(np.ones((1, 1), np.float32), 30).indexes.tolist() == [list(range(30))]


def test_many_queries_are_answered_as_one_by_one():
    queries = np.random.default_rng(0).normal(size=(700, 2)).astype(np.float32)
    together = INDEX.nearest(queries, 2).indexes
    assert together.tolist() == [INDEX.nearest(q[None], 2).indexes[0].tolist() for q in queries]


def test_what_is_alike_to_photos_of_other_groups_in_general_has_the_greatest_hubness():
    # One reference lies between the two groups: the most alike to whatever comes from the other.
    angles = np.radians([0, 2, 4, 25, 46, 48, 50])
    index = ReferenceIndex(np.stack([np.cos(angles), np.sin(angles)], 1).astype(np.float16))
    hubness = index.hubness(["a", "a", "a", "a", "b", "b", "b"])
    assert hubness[:4].argmax() == 3
    assert abs(hubness.mean()) < 1e-6


def test_references_of_one_group_have_no_hubness():
    assert INDEX.hubness(["a"] * len(INDEX)).tolist() == [0.0] * len(INDEX)


def test_a_reference_that_no_photo_of_another_group_was_compared_with_has_no_hubness():
    # Of so many references a sample is compared; the one of the other group is not in it.
    angles = np.linspace(0, 1, 3000)
    index = ReferenceIndex(np.stack([np.cos(angles), np.sin(angles)], 1).astype(np.float16))
    groups = ["b" if row == 1 else "a" for row in range(len(angles))]
    hubness = index.hubness(groups)
    assert np.isfinite(hubness).all()
    assert not hubness[2:].any()


def test_one_query_among_many_references_is_answered_as_several_are():
    random = np.random.default_rng(0)
    # Also halves below the smallest normal one, and both zeros.
    scales = 10.0 ** random.uniform(-8, 0, (5001, 1))
    descriptors = (scales * random.normal(size=(5001, 24))).astype(np.float16)
    descriptors[0], descriptors[1] = 0.0, -0.0
    index, queries = ReferenceIndex(descriptors), random.normal(size=(2, 24)).astype(np.float32)
    together = index.nearest(queries, len(index))
    for row, query in enumerate(queries):
        alone = index.nearest(query[None], len(index))
        order = np.argsort(alone.indexes[0])
        same = together.similarities[row][np.argsort(together.indexes[row])]
        np.testing.assert_allclose(alone.similarities[0][order], same, rtol=1e-5, atol=1e-6)
