"""The photos and positions that a run learns from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.geo import degrees_of
from core.project.references import ReferencePhoto
from core.training.splitting import TrainingSplit


@dataclass(frozen=True)
class TrainingData:
    """The photos that a run learns from.

    Attributes:
        names: What each photo is known by, such as its file's SHA-256, by row.
        degrees: ``(N, 2)`` [latitude, longitude] of the photos, float64.
        pixels: Yields the upright RGB uint8 pixels ``(H, W, 3)`` of a row; called on threads.
        split: Which rows train, and which evaluate.
    """

    names: tuple[str, ...]
    degrees: NDArray[np.float64]
    pixels: Callable[[int], NDArray[np.uint8]]
    split: TrainingSplit

    @classmethod
    def of(
        cls,
        references: Sequence[ReferencePhoto],
        pixels: Callable[[ReferencePhoto], NDArray[np.uint8]],
        split: TrainingSplit,
    ) -> TrainingData:
        """The data of a project's reference photos, ``pixels`` by reference."""
        degrees = degrees_of(one.position for one in references)
        return cls(
            tuple(one.sha256 for one in references),
            degrees,
            lambda row: pixels(references[row]),
            split,
        )

    @cached_property
    def key(self) -> str:
        """SHA-256 over photos and positions: a run can go on with equal keys only."""
        digest = hashlib.sha256(json.dumps(self.names).encode())
        digest.update(np.ascontiguousarray(self.degrees, "<f8").tobytes())
        return digest.hexdigest()
