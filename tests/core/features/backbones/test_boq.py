"""BoQ, on ResNet-50 and on DINOv2."""

from __future__ import annotations

import numpy as np
import pytest

from core.features.backbone import BackboneSpec
from core.features.backbones.boq import DINOV2, RESNET50
from tests.core.features.backbones.seeded import digests, seeded_weights, with_weights

OF_RESNET50 = {
    (384, 384): [-0.31012, 1.34187, -1.00122, -0.15854],
    (192, 256): [-0.33944, 1.31112, -0.87883, -0.17883],
    (256, 160): [-0.37519, 1.33998, -0.92526, -0.28016],
}
OF_DINOV2 = {
    (322, 322): [0.3899, 0.23884, 0.05259, -2.35649],
    (140, 182): [0.20545, 0.28533, -0.10805, -2.33966],
    (196, 126): [0.1749, 0.41762, 0.22255, -2.03375],
}


@pytest.mark.parametrize(
    ("spec", "expected"),
    [(RESNET50, OF_RESNET50), (DINOV2, OF_DINOV2)],
    ids=lambda value: value.name if isinstance(value, BackboneSpec) else "",
)
def test_it_describes_photos_as_its_authors_code_does(
    spec: BackboneSpec, expected: dict[tuple[int, int], list[float]]
) -> None:
    assert spec.network is not None
    build = spec.network.build
    found = digests(with_weights(build, seeded_weights(build)), tuple(expected))
    assert np.allclose(found, list(expected.values()), atol=1e-3)


@pytest.mark.parametrize(("spec", "side"), [(RESNET50, 384), (DINOV2, 322)])
def test_photos_are_given_to_it_as_squares(spec: BackboneSpec, side: int) -> None:
    assert spec.prepare(np.zeros((300, 400, 3), np.uint8)).shape == (side, side, 3)
