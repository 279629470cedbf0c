"""Runs photos through a backbone in batches that fit the device."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.concurrency import prefetch_map
from core.devices import lower_thread_priority, out_of_memory_errors
from core.errors import CampusGPSError
from core.features.backbone import Backbone
from core.tasks import Task

# Photos looked at together: enough to fill batches of several shapes, few enough to stay small.
WINDOW = 64


class BatchNetwork(Protocol):
    """A network that turns each photo into a row of numbers; its attributes are `Backbone`'s."""

    device: str
    batch_limit: int
    pads_batches: bool
    at_once: int

    @property
    def row_size(self) -> int:
        """Numbers in each row."""

    def rows(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Rows ``(B, D)`` of prepared photos of one size ``(B, H, W, 3)``."""


class BatchRunner:
    """Runs prepared photos through a network, with smaller batches when memory is short.

    Args:
        network: The network; its ``batch_limit`` is where the batch size starts.
    """

    def __init__(self, network: BatchNetwork) -> None:
        self.network = network
        self.batch_limit = network.batch_limit

    def features(self, prepared: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        """The network's rows ``(N, D)`` of prepared photos of any shapes, in the order given.

        Raises:
            CampusGPSError: Not even one photo fits the device's memory.
        """
        raw = np.empty((len(prepared), self.network.row_size), dtype=np.float32)
        if self.network.at_once > 1 and len(prepared) > 1:
            # With too little memory for several, one after the other is tried below.
            with (
                suppress(*out_of_memory_errors()),
                ThreadPoolExecutor(
                    self.network.at_once, "network", initializer=lower_thread_priority
                ) as pool,
            ):
                for number, row in enumerate(pool.map(self._alone, prepared)):
                    raw[number] = row
                return raw
        by_shape: dict[tuple[int, ...], list[int]] = {}
        for number, pixels in enumerate(prepared):
            by_shape.setdefault(pixels.shape, []).append(number)
        for numbers in by_shape.values():
            done = 0
            while done < len(numbers):
                batch = numbers[done : done + self.batch_limit]
                pooled = self._pooled([prepared[number] for number in batch])
                if pooled is not None:
                    raw[batch] = pooled
                    done += len(batch)
        return raw

    def _alone(self, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        row: NDArray[np.float32] = self.network.rows(pixels[np.newaxis])[0]
        return row

    def _pooled(self, batch: list[NDArray[np.uint8]]) -> NDArray[np.float32] | None:
        """The batch's features, or None when it was too large and the limit has been halved."""
        count = len(batch)
        if self.network.pads_batches:
            batch = batch + [batch[-1]] * (self.batch_limit - count)
        try:
            return self.network.rows(np.stack(batch))[:count]
        except out_of_memory_errors() as error:
            if len(batch) == 1:
                raise CampusGPSError(
                    "not even one photo fits into the memory of the device",
                    advice='Close other programs, or use the device "cpu".',
                ) from error
            self.batch_limit = len(batch) // 2
        # Outside the handler: there the error would still hold the tensors of the failed batch.
        if self.network.device.startswith("cuda"):
            import torch

            torch.cuda.empty_cache()
        return None


def extract_features(
    backbone: Backbone,
    photos: Iterable[NDArray[np.uint8]],
    task: Task | None = None,
    total: int | None = None,
) -> NDArray[np.float32]:
    """Raw pooled features ``(N, D)`` of upright RGB uint8 photos ``(H, W, 3)``, in order.

    Photos are drawn from the iterable a little ahead of the network, so they may be read lazily.

    Args:
        backbone: The network.
        photos: The photos' pixels, of any sizes.
        task: Receives progress, a photo at a time; :class:`core.tasks.Cancelled` when cancelled.
        total: How many photos there are, if known.
    """
    task = task or Task()
    task.begin("Looking at the photos", total)
    runner = BatchRunner(backbone)
    chunks: list[NDArray[np.float32]] = []
    waiting: list[NDArray[np.uint8]] = []
    size = max(8, min(WINDOW, backbone.batch_limit))
    prepared = prefetch_map(
        backbone.spec.prepare, photos, workers=threads_for_decoding(), depth=WINDOW
    )
    with closing(prepared):
        for pixels in prepared:
            waiting.append(pixels)
            if len(waiting) >= size:
                chunks.append(runner.features(waiting))
                task.advance(len(waiting))
                waiting = []
    if waiting:
        chunks.append(runner.features(waiting))
        task.advance(len(waiting))
    if not chunks:
        return np.empty((0, backbone.spec.feature_size), dtype=np.float32)
    return np.concatenate(chunks)


def threads_for_decoding() -> int:
    """The number of threads that read photos while the network computes."""
    return max(2, min(8, (os.cpu_count() or 2) - 1))
