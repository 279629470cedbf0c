"""Networks on one core: graphs without torch beside torch, in turns.

    OMP_NUM_THREADS=1 python -m benchmarks.networks

Milliseconds a photo (median of the turns and their quarter), and the largest difference of the
answers. The start of ``campusgps locate`` is measured by the command itself.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping

import numpy as np
import torch

from core.features.backbones.efficientnet_lite0 import Lite0OnGpu, load_lite0
from core.features.xfeat import OnGpu, XFeatGraph

_TURNS = 60
_LITE0_SIZE = (288, 384)
_XFEAT_SIZE = (384, 512)


def main() -> None:
    """Print a line a network."""
    random = np.random.default_rng(0)
    photo = random.integers(0, 256, (1, *_LITE0_SIZE, 3), dtype=np.uint8)
    torch.set_num_threads(1)
    graph, plain = load_lite0("cpu"), Lite0OnGpu("cpu")
    apart = float(np.abs(graph.pooled(photo) - plain.pooled(photo)).max())
    compare(
        f"efficientnet_lite0 at {_LITE0_SIZE}, features within {apart:.1g}",
        {"graph": lambda: graph.pooled(photo), "torch": lambda: plain.pooled(photo)},
    )
    # Coarse noise: of fine noise every pixel would be a keypoint.
    coarse = random.integers(0, 256, (48, 64, 3), dtype=np.uint8)
    scene = np.ascontiguousarray(coarse.repeat(8, 0).repeat(8, 1))
    assert scene.shape[:2] == _XFEAT_SIZE
    ours, theirs = XFeatGraph(), OnGpu("cpu")
    compare(
        f"XFeat at {_XFEAT_SIZE}, keypoints and all",
        {"graph": lambda: ours(scene), "torch": lambda: theirs(scene)},
    )


def compare(what: str, ways: Mapping[str, Callable[[], object]]) -> None:
    """Time each way, in turns, so that what else the computer does weighs on all alike."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(_TURNS + 1):
        for name, way in ways.items():
            started = time.perf_counter()
            way()
            if turn:  # the first one warms up
                times[name].append(1000 * (time.perf_counter() - started))
    print(what)
    for name, took in times.items():
        quarter = statistics.quantiles(took, n=4)[0]
        print(f"  {name:6} {statistics.median(took):6.1f} ms  (quarter {quarter:.1f})")


if __name__ == "__main__":
    main()
