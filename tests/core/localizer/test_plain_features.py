"""Distances of photos from the references' features as the network yields them."""

from __future__ import annotations

import numpy as np
import pytest

from core.localizer.index import Nearest
from core.localizer.plain_features import PlainFeatures

SIZES = (3, 5)


def found(*rows: list[int]) -> Nearest:
    indexes = np.array(rows, dtype=np.intp)
    return Nearest(indexes, np.zeros(indexes.shape, np.float32))


def test_each_part_counts_alike_however_long_it_is() -> None:
    references = np.array([[1, 0, 0, 0, 100, 0, 0, 0]], np.float32)
    plain = PlainFeatures.of(references, SIZES)
    half = np.array([[0, 7, 0, 0, 3, 0, 0, 0], [9, 0, 0, 0, 0, 0, 0, 1]], np.float32)
    np.testing.assert_allclose(
        np.exp(plain.log_distances(half, found([0], [0]))), [1.0, 1.0], rtol=0.01
    )


def test_the_nearest_of_the_candidates_counts_and_no_other_reference() -> None:
    random = np.random.default_rng(0)
    references = random.uniform(0, 1, (3, 8)).astype(np.float32)
    plain = PlainFeatures.of(references, SIZES)
    near = references[[2]] + np.float32(0.05)
    among, without, none = plain.log_distances(
        np.repeat(near, 3, axis=0), found([0, 2], [0, 1], [-1, -1])
    )
    assert among < without < none == pytest.approx(np.log(4))


def test_eight_bits_are_enough_and_copies_have_no_distance_of_their_own() -> None:
    random = np.random.default_rng(1)
    raw = random.normal(0, 1, (40, 8)).astype(np.float32)
    plain = PlainFeatures.of(raw, SIZES)
    copies = plain.log_distances(raw, found(*([row] for row in range(40))))
    np.testing.assert_array_equal(copies, np.log(0.01))
    assert PlainFeatures.of(raw * 3, SIZES).levels.tolist() == plain.levels.tolist()


def test_features_of_nothing_are_far_from_all() -> None:
    plain = PlainFeatures.of(np.zeros((1, 8), np.float32), SIZES)
    (distance,) = plain.log_distances(np.zeros((1, 8), np.float32), found([0]))
    assert distance == pytest.approx(np.log(2))
