"""The loss functions of training, in metres. Imports torch: load it lazily.

Every loss is 0 for a perfect answer (``scaled`` apart, which rewards certainty), and its gradient
is finite everywhere: lengths are taken by ``vector_norm``, whose gradient at 0 is 0. The square
root of a sum with a small constant, which is often used for that, makes a perfect answer cost
metres: with 1e-12 inside a haversine 12.7 m.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

from core.geo import MEAN_RADIUS_M, LocalFrame
from core.localizer.targets import (
    LEAST_SCALE_M,
    MOST_SCALE_M,
    SCALE_AT_ZERO_M,
    TargetScaling,
)

# Errors well above this hardly count more than one of it: a label that far off is likely wrong.
_ROBUST_SCALE_M = 15.0

PhotoLoss = Callable[[Tensor, Tensor], Tensor]
"""Outputs ``(N, 2)`` or ``(N, 3)`` and true [east, north] metres ``(N, 2)`` to costs ``(N,)``."""


class Losses:
    """The loss functions, made for the scaling and the latitude of one place.

    Args:
        scaling: How outputs become metres.
        frame: Where those metres lie, for the haversine formula.
        device: Where the outputs are.
    """

    def __init__(
        self, scaling: TargetScaling, frame: LocalFrame, device: torch.device | str = "cpu"
    ) -> None:
        self._middle = scaling.middle
        self._per_unit = torch.tensor(scaling.metres_per_unit, device=device)
        self._centre = torch.tensor(scaling.centre_m, device=device)
        per_longitude, per_latitude = frame.metres_per_degree
        latitude = frame.origin.latitude
        if frame.is_polar:
            # Its metres are those of a sphere, wherever on it: as on the equator.
            per_longitude, latitude = per_latitude, 0.0
        self._radians_per_m = torch.tensor(
            [math.radians(1 / per_longitude), math.radians(1 / per_latitude)], device=device
        )
        self._latitude = math.radians(latitude)

    def named(self, name: str) -> PhotoLoss:
        """The loss called ``name``, one of :data:`core.training.settings.LOSSES`."""
        losses: dict[str, PhotoLoss] = {
            "haversine": self.haversine,
            "l1": self.l1,
            "metres": self.distance,
            "robust": self.robust,
            "scaled": self.scaled,
        }
        return losses[name]

    def metres(self, outputs: Tensor) -> Tensor:
        """East and north in metres ``(N, 2)``, float32, of outputs ``(N, 2)`` or ``(N, 3)``."""
        return (outputs[:, :2].float() - self._middle) * self._per_unit + self._centre

    def l1(self, outputs: Tensor, truth: Tensor) -> Tensor:
        """Mean of the absolute errors east and north."""
        return (self.metres(outputs) - truth).abs().mean(1)

    def distance(self, outputs: Tensor, truth: Tensor) -> Tensor:
        """Distance on the plane; the loss called ``metres``."""
        lengths: Tensor = torch.linalg.vector_norm(self.metres(outputs) - truth, dim=1)
        return lengths

    def haversine(self, outputs: Tensor, truth: Tensor) -> Tensor:
        """Great-circle distance (R. W. Sinnott, "Virtues of the Haversine", 1984).

        Differences are taken in metres and only then turned into angles: float32 degrees step
        0.2-0.4 m.
        """
        guess = self.metres(outputs)
        half = (guess - truth) * self._radians_per_m / 2
        cosines = [
            torch.cos(self._latitude + one[:, 1] * self._radians_per_m[1]) for one in (guess, truth)
        ]
        east = torch.sin(half[:, 0]) * torch.sqrt(cosines[0] * cosines[1])
        root = torch.linalg.vector_norm(torch.stack([east, torch.sin(half[:, 1])], 1), dim=1)
        return 2 * MEAN_RADIUS_M * torch.asin(root)

    def robust(self, outputs: Tensor, truth: Tensor) -> Tensor:
        """A distance that grows ever more slowly, so that wrong labels pull less.

        The Cauchy loss (J. T. Barron, "A General and Adaptive Robust Loss Function", CVPR 2019).
        """
        ratio = self.distance(outputs, truth) / _ROBUST_SCALE_M
        return _ROBUST_SCALE_M * torch.log1p(ratio**2 / 2)

    def scaled(self, outputs: Tensor, truth: Tensor) -> Tensor:
        """Distance over the predicted scale, plus what a larger scale costs.

        The negative logarithm of a two-dimensional Laplace density (A. Kendall, Y. Gal, "What
        Uncertainties Do We Need in Bayesian Deep Learning for Computer Vision?", NIPS 2017).
        Needs the third output, the natural logarithm of the scale in metres.
        """
        log_scale = self.log_scale(outputs)
        return self.distance(outputs, truth) * torch.exp(-log_scale) + 2 * log_scale

    @staticmethod
    def log_scale(outputs: Tensor) -> Tensor:
        """The natural logarithm ``(N,)`` of the predicted scale in metres; 10 m at output 0."""
        raw = outputs[:, 2].float() + math.log(SCALE_AT_ZERO_M)
        return raw.clamp(math.log(LEAST_SCALE_M), math.log(MOST_SCALE_M))
