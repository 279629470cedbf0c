"""A network's answers beside the truth. Imports torch: load it lazily."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.localizer.targets import TargetScaling
from core.training.distributed import ProcessGroup
from core.training.training_data import TrainingData


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
        weights: ``(n,)`` how much each counts for the loss; None where all count alike.
        well_known: ``(n,)`` whose position is known well enough for the figures.
    """

    rows: NDArray[np.intp]
    metres: NDArray[np.float64]
    errors_m: NDArray[np.float64]
    costs: NDArray[np.float64]
    skipped: int
    waited_s: float
    weights: NDArray[np.float64] | None
    well_known: NDArray[np.bool_]

    @property
    def loss(self) -> float:
        """The mean of the costs, each as much as its photo counts."""
        if self.weights is None:
            return float(self.costs.mean())
        return float(np.average(self.costs, weights=self.weights))

    @property
    def median_m(self) -> float:
        """The median error of the photos whose position is known well enough."""
        return float(np.median(self._judged))

    @property
    def mean_m(self) -> float:
        """The mean error of the same photos."""
        return float(self._judged.mean())

    @property
    def _judged(self) -> NDArray[np.float64]:
        return self.errors_m[self.well_known] if self.well_known.any() else self.errors_m


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
        data: TrainingData,
        group: ProcessGroup,
    ) -> Validation:
        """All answers of all processes beside the truth.

        Args:
            asked: ``(n,)`` rows of the data that were asked, in order.
            scaling: How outputs become metres.
            truth: ``(N, 2)`` [east, north] metres of all rows of the data.
            data: The data, which says how much each photo counts.
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
        return Validation(
            rows,
            metres,
            errors,
            table[:, 3],
            self.skipped,
            self.waited_s,
            None if data.weights is None else data.weights[rows],
            data.well_known[rows],
        )
