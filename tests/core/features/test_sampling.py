"""Values between a grid's points are those that torch's grid_sample finds."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from core.features.sampling import Sampled


@pytest.mark.parametrize(("height", "width"), [(64, 96), (48, 32)])
@pytest.mark.parametrize("parts", [1, 8])
def test_values_are_torchs(height: int, width: int, parts: int) -> None:
    random = np.random.default_rng(5)
    grid = random.normal(size=(height // parts, width // parts, 3)).astype(np.float32)
    # Every place of the picture, its sides and corners among them.
    down, across = (axis.reshape(-1) for axis in np.indices((height, width)))
    places = torch.from_numpy(np.stack([across, down], 1))
    scaled = 2.0 * (places / torch.tensor([width - 1, height - 1], dtype=torch.float32)) - 1.0
    signal = torch.from_numpy(grid.transpose(2, 0, 1)[np.newaxis].copy())
    sampled = Sampled((height, width), across, down)

    def theirs(mode: str) -> np.ndarray:
        found = F.grid_sample(signal, scaled[None, :, None], mode=mode, align_corners=False)
        return found[0, :, :, 0].T.numpy()

    np.testing.assert_array_equal(sampled.nearest(grid[..., 0]), theirs("nearest")[:, 0])
    np.testing.assert_allclose(sampled.linear(grid), theirs("bilinear"), atol=2e-5)
    np.testing.assert_allclose(sampled.cubic(grid), theirs("bicubic"), atol=5e-5)
