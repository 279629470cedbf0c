from __future__ import annotations

import numpy as np

from core.features.backbones.registry import (
    backbone_spec,
    default_backbone,
    load_backbone,
    richest_backbone,
)

LITE0 = default_backbone()
COMBINED = richest_backbone()


def test_combined_features_are_lite0_at_two_scales_and_words() -> None:
    rng = np.random.default_rng(0)
    photo = np.repeat(np.repeat(rng.integers(0, 255, (24, 32, 3), np.uint8), 16, 0), 16, 1)
    assert backbone_spec(COMBINED.name) is COMBINED
    prepared = COMBINED.prepare(photo)
    assert prepared.shape == (384, 512, 3)
    rows = load_backbone(COMBINED.name, "cpu").pooled(prepared[None])
    assert rows.shape == (1, COMBINED.feature_size)
    lite0 = load_backbone(LITE0.name, "cpu")
    size = LITE0.feature_size
    small = lite0.pooled(LITE0.prepare(prepared)[None])
    assert np.allclose(rows[:, :size], small, atol=1e-4)
    assert np.allclose(rows[:, size : 2 * size], lite0.pooled(prepared[None]), atol=1e-4)
    assert np.abs(rows[:, 2 * size :]).max() > 0
