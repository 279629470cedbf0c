"""A frozen backbone on the CPU, computed by a graph without torch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.devices import threads_for_inference
from core.features.backbone import Backbone, BackboneSpec
from core.features.graphs.running import Graph


class GraphBackbone(Backbone):
    """A backbone whose graph takes photos ``(N, H, W, 3)`` uint8 and yields their features.

    Args:
        spec: What it is.
        onnx: The graph; several outputs are the parts, in their order.
    """

    def __init__(self, spec: BackboneSpec, onnx: bytes | Path) -> None:
        self.spec = spec
        self.device = "cpu"
        # Photos one by one, each on a core, are fastest: the output of a layer stays in its cache.
        self.batch_limit = 1
        self.at_once = threads_for_inference()
        self._graph = Graph(onnx)

    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """See :meth:`Backbone.pooled`."""
        parts = self._graph.run(np.ascontiguousarray(batch))
        return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=1)
