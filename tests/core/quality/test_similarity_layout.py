"""The map of looks keeps what looks alike together."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.manifold import trustworthiness

from core.quality.similarity_layout import similarity_layout
from core.tasks import Cancelled, Task


def descriptors(places: int, each: int) -> np.ndarray:
    """Photos of some places in 64 dimensions, as far apart as chance has them."""
    draw = np.random.default_rng(4)
    middles = draw.normal(size=(places, 64))
    found = np.repeat(middles, each, axis=0) + 0.5 * draw.normal(size=(places * each, 64))
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def test_photos_of_a_place_lie_together_better_than_by_main_directions() -> None:
    known = descriptors(20, 10)
    places = similarity_layout(known)
    assert places.min() == 0 and places.max() == 1
    centred = known - known.mean(axis=0)
    flat = centred @ np.linalg.svd(centred, full_matrices=False)[2][:2].T
    kept, before = (
        trustworthiness(known, one, n_neighbors=8, metric="cosine") for one in (places, flat)
    )
    assert kept > 0.95 > before
    apart = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    nearest = np.argsort(apart, axis=1)[:, :5] // 10
    assert (nearest == np.arange(200)[:, None] // 10).mean() > 0.95
    assert np.array_equal(places, similarity_layout(known)), "the same photos, the same map"


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_few_photos_and_equal_ones(count: int) -> None:
    for known in (descriptors(count, 1), np.repeat(descriptors(1, 1), count, axis=0)):
        places = similarity_layout(known)
        assert places.shape == (count, 2) and np.isfinite(places).all()


def test_it_can_be_cancelled() -> None:
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        similarity_layout(descriptors(4, 4), task)
