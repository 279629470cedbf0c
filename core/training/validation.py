"""A network's answers beside the truth. Imports torch: load it lazily."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.localizer.targets import TargetScaling
from core.training.distributed import ProcessGroup


@dataclass(frozen=True)
class Validation:
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


class OutputCollector:
    """Answers as they come, left on the device: each look at them would wait for it.

    Attributes:
        skipped: Batches that were left out.
        waited_s: Seconds spent waiting for photos.
    """

    def __init__(self) -> None:
        self._places: list[NDArray[np.intp]] = []
        self._outputs: list[Tensor] = []
        self._costs: list[Tensor] = []
        self.skipped = 0
        self.waited_s = 0.0

    def add(self, places: NDArray[np.intp], result: tuple[Tensor, Tensor]) -> None:
        """Note outputs and costs of the photos at these places among those asked."""
        self._places.append(places)
        self._outputs.append(result[0])
        self._costs.append(result[1])

    def validation(
        self,
        asked: NDArray[np.intp],
        scaling: TargetScaling,
        truth: NDArray[np.float64],
        group: ProcessGroup,
    ) -> Validation:
        """All answers of all processes beside the truth.

        Args:
            asked: ``(n,)`` rows of the data that were asked, in order.
            scaling: How outputs become metres.
            truth: ``(N, 2)`` [east, north] metres of all rows of the data.
            group: The processes that asked them.
        """
        outputs = np.empty((0, 3))
        if self._places:
            answers = torch.cat(self._outputs)[:, :2]
            together = torch.cat([answers, torch.cat(self._costs)[:, None]], 1)
            outputs = together.double().cpu().numpy()
        places = np.concatenate([np.empty(0, np.intp), *self._places])
        table = group.gather_rows(np.column_stack([places, outputs]))
        table = table[np.argsort(table[:, 0], kind="stable")]
        rows = asked[table[:, 0].astype(np.intp)]
        metres = scaling.to_metres(table[:, 1:3])
        errors = np.hypot(*(metres - truth[rows]).T)
        return Validation(rows, metres, errors, table[:, 3], self.skipped, self.waited_s)
