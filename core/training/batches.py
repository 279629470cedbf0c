"""Photos in batches, read ahead on threads while the network computes."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.concurrency import prefetch_map
from core.features.extraction import threads_for_decoding
from core.localizer.regression import prepare_square
from core.tasks import Task
from core.training.steps import Batch
from core.training.validation import OutputCollector

# 7,000 photos of 224 pixels. What is beyond is read again in every epoch.
_MOST_BYTES = 1 << 30


class PreparedPhotos:
    """Scaled photos by row. May be used from several threads.

    Args:
        pixels: Yields the upright RGB uint8 pixels ``(H, W, 3)`` of a row; called on threads.
        side: Photos are scaled to this square.
        most_bytes: How much is kept in memory.
    """

    def __init__(
        self,
        pixels: Callable[[int], NDArray[np.uint8]],
        side: int,
        most_bytes: int = _MOST_BYTES,
    ) -> None:
        self._pixels, self._side = pixels, side
        self._most = most_bytes // (side * side * 3)
        self._kept: dict[int, NDArray[np.uint8]] = {}

    def read(self, row: int) -> NDArray[np.uint8]:
        """The photo of ``row`` as ``(side, side, 3)`` uint8, stretched to the square."""
        kept = self._kept.get(row)
        if kept is not None:
            return kept
        scaled = prepare_square(self._pixels(row), self._side)
        if len(self._kept) < self._most:
            self._kept[row] = scaled
        return scaled


@dataclass(frozen=True)
class BatchReader:
    """Reads batches of a run's photos.

    Attributes:
        photos: The photos by row of the data.
        truth: True [east, north] metres of all rows ``(N, 2)``, float32.
        side: The photos' side in pixels.
        batch_size: Photos in a batch.
        weights: ``(N,)`` how much each row counts, float32; None where all count alike.
    """

    photos: PreparedPhotos
    truth: Tensor
    side: int
    batch_size: int
    weights: Tensor | None = None

    def batches(
        self,
        rows: NDArray[np.intp],
        parts: Sequence[NDArray[np.intp]],
        drawn: Tensor | None,
        collected: OutputCollector,
        task: Task,
        stage: str,
    ) -> Generator[tuple[NDArray[np.intp], Batch], None, None]:
        """Yield each part with its photos.

        Args:
            rows: Rows of the data.
            parts: Places in ``rows``, batch by batch.
            drawn: Random numbers of the augmentation in the order of ``rows``, or None.
            collected: Counts the seconds spent waiting for photos.
            task: Progress by photo, and cancellation.
            stage: What this is, for the user.

        Raises:
            CampusGPSError: A photo cannot be read.
            Cancelled: The user cancelled.
        """
        order = rows[np.concatenate(parts)].tolist()
        task.begin(stage, len(order))
        ahead = prefetch_map(
            self.photos.read, order, workers=threads_for_decoding(), depth=2 * self.batch_size
        )
        with closing(ahead):
            for part in parts:
                start = time.perf_counter()
                pixels = np.empty((len(part), self.side, self.side, 3), np.uint8)
                for place, photo in enumerate(islice(ahead, len(part))):
                    pixels[place] = photo
                collected.waited_s += time.perf_counter() - start
                of_data = torch.from_numpy(rows[part])
                weights = None if self.weights is None else self.weights[of_data]
                numbers = None if drawn is None else drawn[torch.from_numpy(part)]
                yield part, Batch(pixels, self.truth[of_data], numbers, weights)
                task.advance(len(part))

    def in_batches(self, places: NDArray[np.intp]) -> list[NDArray[np.intp]]:
        """Batches of nearly equal size, so that the last one is not a single photo."""
        return np.array_split(places, max(1, -(-len(places) // self.batch_size)))
