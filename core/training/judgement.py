"""A network's answers beside the truth. Imports torch: load it lazily."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.localizer.targets import TargetScaling


@dataclass(frozen=True)
class Judgement:
    """Answers beside the truth, in the order in which the photos were asked.

    Attributes:
        rows: ``(n,)`` rows of the data.
        metres: ``(n, 2)`` [east, north] that the network answered.
        errors_m: ``(n,)`` distances from the truth in metres.
        costs: ``(n,)`` what the loss says to it.
        skipped: Batches that were left out.
        waited_s: Seconds spent waiting for photos.
    """

    rows: NDArray[np.intp]
    metres: NDArray[np.float64]
    errors_m: NDArray[np.float64]
    costs: NDArray[np.float64]
    skipped: int
    waited_s: float


class Collected:
    """Answers as they come, left on the device: each look at them would wait for it.

    Attributes:
        skipped: Batches that were left out.
        waited_s: Seconds spent waiting for photos.
    """

    def __init__(self) -> None:
        self._rows: list[NDArray[np.intp]] = []
        self._outputs: list[Tensor] = []
        self._costs: list[Tensor] = []
        self.skipped = 0
        self.waited_s = 0.0

    def __bool__(self) -> bool:
        return bool(self._rows)

    def add(self, rows: NDArray[np.intp], result: tuple[Tensor, Tensor]) -> None:
        """Note outputs and costs of some rows."""
        self._rows.append(rows)
        self._outputs.append(result[0])
        self._costs.append(result[1])

    def judgement(self, scaling: TargetScaling, truth: NDArray[np.float64]) -> Judgement:
        """All answers beside ``truth``, the [east, north] metres ``(N, 2)`` of all rows."""
        rows = np.concatenate(self._rows)
        outputs = torch.cat(self._outputs)[:, :2].double().cpu().numpy()
        metres = scaling.to_metres(outputs)
        errors = np.hypot(*(metres - truth[rows]).T)
        costs = torch.cat(self._costs).double().cpu().numpy()
        return Judgement(rows, metres, errors, costs, self.skipped, self.waited_s)
