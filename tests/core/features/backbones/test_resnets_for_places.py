"""EigenPlaces and CosPlace, whose networks differ in their weights alone."""

from __future__ import annotations

import numpy as np
import pytest

from core.features.backbone import BackboneSpec
from core.features.backbones.cosplace import RESNET18 as COSPLACE18
from core.features.backbones.cosplace import RESNET50 as COSPLACE50
from core.features.backbones.eigenplaces import RESNET18, RESNET50
from tests.core.features.backbones.seeded import digests, seeded_weights, with_weights

SIZES = ((224, 224), (192, 256), (256, 160))
OF_18 = [
    [0.10968, -0.23385, 1.68631, 0.59741],
    [0.11733, -0.23335, 1.73958, 0.61636],
    [0.08187, -0.29443, 1.66005, 0.63953],
]
OF_50 = [
    [1.18194, -0.00499, -0.17974, -0.11182],
    [1.19493, 0.0042, -0.20817, -0.12624],
    [1.17264, 0.00077, -0.17555, -0.10506],
]


@pytest.mark.parametrize(
    ("spec", "expected"),
    [(RESNET18, OF_18), (RESNET50, OF_50), (COSPLACE18, OF_18), (COSPLACE50, OF_50)],
    ids=lambda value: value.name if isinstance(value, BackboneSpec) else "",
)
def test_it_describes_photos_as_its_authors_code_does(
    spec: BackboneSpec, expected: list[list[float]]
) -> None:
    assert spec.network is not None
    build = spec.network.build
    found = digests(with_weights(build, seeded_weights(build, p=2.7)), SIZES)
    assert np.allclose(found, expected, atol=1e-3)
