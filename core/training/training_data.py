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
from core.project.references import ReferencePhoto, well_enough
from core.training.splitting import TrainingSplit


@dataclass(frozen=True)
class TrainingData:
    """The photos that a run learns from.

    Attributes:
        names: What each photo is known by, such as its file's SHA-256, by row.
        degrees: ``(N, 2)`` [latitude, longitude] of the photos, float64.
        pixels: Yields the upright RGB uint8 pixels ``(H, W, 3)`` of a row; called on threads.
        split: Which rows train, and which evaluate.
        weights: ``(N,)`` how much each photo counts by the accuracy that its position states,
            beside the best of them, at most 1; None where all do alike.
    """

    names: tuple[str, ...]
    degrees: NDArray[np.float64]
    pixels: Callable[[int], NDArray[np.uint8]]
    split: TrainingSplit
    weights: NDArray[np.float64] | None = None

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
            _beside_the_best(references),
        )

    @cached_property
    def well_known(self) -> NDArray[np.bool_]:
        """``(N,)`` which photos state their position well enough to say where the place lies."""
        return well_enough(np.ones(len(self.names)) if self.weights is None else self.weights)

    @property
    def extent(self) -> NDArray[np.float64]:
        """``(n, 2)`` degrees of the training photos that say where the place begins and ends."""
        train = self.split.train
        known = train[self.well_known[train]]
        return self.degrees[known if len(known) else train]

    @cached_property
    def key(self) -> str:
        """SHA-256 over photos and positions: a run can go on with equal keys only.

        Weights are not in it: that a position was confirmed meanwhile is no reason to begin anew.
        """
        digest = hashlib.sha256(json.dumps(self.names).encode())
        digest.update(np.ascontiguousarray(self.degrees, "<f8").tobytes())
        return digest.hexdigest()


def _beside_the_best(references: Sequence[ReferencePhoto]) -> NDArray[np.float64] | None:
    """``(N,)`` weights of which the largest is 1: among equally poor positions none is poor."""
    weights = np.array([one.accuracy_weight for one in references])
    return None if (weights == weights.max(initial=0.0)).all() else weights / weights.max()
