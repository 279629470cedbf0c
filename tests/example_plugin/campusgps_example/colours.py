"""A frozen backbone: the mean colour of each cell of a 4x4 grid."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.features.backbone import Backbone, BackboneSpec, Part


class Colours(Backbone):
    """Means of red, green and blue; it has no weights to load."""

    def __init__(self, device: str) -> None:
        self.spec, self.device, self.batch_limit = COLOURS, device, 16

    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """See :meth:`Backbone.pooled`."""
        count, height, width, _ = batch.shape
        cells = batch.reshape(count, 4, height // 4, 4, width // 4, 3)
        return cells.mean((2, 4)).reshape(count, -1).astype(np.float32)


COLOURS = BackboneSpec(
    "example_colours", 1, 64, (Part("grid4_mean", 4 * 4 * 3),), load=Colours, licence="MIT"
)
