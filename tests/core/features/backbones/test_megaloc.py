"""MegaLoc, and its assignment of patches to clusters."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.features.backbones.megaloc import SPEC
from core.features.optimal_transport import CLUSTERS, assignment
from core.features.vision_transformer import PATCH
from tests.core.features.backbones.seeded import digests, seeded_weights, with_weights

EXPECTED = {
    (126, 154): [0.96174, 1.16829, 1.16336, -0.35791],
    (224, 168): [0.94126, 1.11363, 1.17912, -0.46986],
    (322, 322): [0.85621, 1.11389, 1.25021, -0.54513],
}


def test_it_describes_photos_as_its_authors_code_does() -> None:
    assert SPEC.network is not None
    build = SPEC.network.build
    found = digests(with_weights(build, seeded_weights(build)), tuple(EXPECTED))
    assert np.allclose(found, list(EXPECTED.values()), atol=1e-3)


def test_patches_are_assigned_as_sinkhorn_does_it_without_logarithms() -> None:
    random = np.random.default_rng(5)
    clusters, patches = 6, 20
    scores = random.normal(0, 3, (2, clusters, patches))
    shares = assignment(torch.from_numpy(scores), torch.tensor(0.7)).numpy()
    takes = np.array([1.0] * clusters + [patches - clusters])
    for one, found in zip(scores, shares, strict=True):
        weights = np.exp(np.vstack([one, np.full((1, patches), 0.7)]))
        for _ in range(3):
            weights *= (takes / weights.sum(1))[:, np.newaxis]
            weights /= weights.sum(0)
        assert np.allclose(found, weights[:-1], atol=1e-6)


@pytest.mark.parametrize(
    ("shape", "prepared"),
    [((300, 400), (294, 392)), ((400, 300), (392, 294)), ((100, 4000), (42, 392))],
)
def test_photos_have_more_patches_than_there_are_clusters(
    shape: tuple[int, int], prepared: tuple[int, int]
) -> None:
    height, width, _ = SPEC.prepare(np.zeros((*shape, 3), np.uint8)).shape
    assert (height, width) == prepared
    assert height // PATCH * (width // PATCH) > CLUSTERS
