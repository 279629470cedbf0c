"""Networks that answer a position straight from the pixels, and what their answers come to.

Nothing here loads torch; :mod:`core.localizer.loaded_regressors` does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.geo import LocalFrame
from core.localizer.aggregation import Aggregation
from core.localizer.targets import MOST_SCALE_M, TargetScaling, scales_m
from core.metrics import joint_errors_m

# A member whose error is more than this many times the best one's only does harm.
MOST_TIMES_BEST = 1.5
# The similarity of a photo that has no match at all.
_NO_MATCH = -1.0


@dataclass(frozen=True, eq=False)
class Regressor:
    """A trained network of a localizer.

    Attributes:
        network: One of :func:`core.features.backbones.registry.networks`.
        head: Its head, see :meth:`core.features.network_spec.NetworkSpec.head_named`.
        predicts_scale: Whether a third output is the logarithm of its own scale.
        input_side: Photos are scaled to a square of this side in pixels.
        normalised: Whether it takes pixels normalised as its network's weights want them, or plain
            ones between 0 and 1.
        scaling: Its outputs to metres about the localizer's origin.
        state: Its weights by name, float32, and counts, int64.
        weight: How much it counts in the mean of several.
    """

    network: str
    head: str
    predicts_scale: bool
    input_side: int
    normalised: bool
    scaling: TargetScaling
    state: Mapping[str, NDArray[Any]]
    weight: float = 1.0

    def moved(self, own: LocalFrame, other: LocalFrame) -> Regressor:
        """The same network, answering in metres of ``other`` instead of ``own``."""
        return replace(self, scaling=self.scaling.moved(own, other))


@dataclass(frozen=True, eq=False)
class NetworkOutputs:
    """The answers of ``R`` networks about ``Q`` photos.

    Attributes:
        metres: ``(R, Q, 2)`` east/north metres; not a number where a network answered none.
        scale_m: ``(R, Q)`` the scale that each predicts for its error; not a number where it
            predicts none.
    """

    metres: NDArray[np.float64]
    scale_m: NDArray[np.float64]

    @classmethod
    def of(cls, regressors: Sequence[Regressor], outputs: NDArray[np.float32]) -> NetworkOutputs:
        """Makes them of outputs ``(R, Q, 3)``; the third counts where a scale is predicted."""
        numbers = outputs.astype(np.float64)
        metres = np.empty((*numbers.shape[:2], 2))
        scale = np.full(numbers.shape[:2], np.nan)
        for row, regressor in enumerate(regressors):
            metres[row] = regressor.scaling.to_metres(numbers[row, :, :2])
            if regressor.predicts_scale:
                scale[row] = scales_m(numbers[row, :, 2])
        return cls(metres, scale)

    def __len__(self) -> int:
        return len(self.scale_m[0])

    def of_photos(self, rows: NDArray[np.intp]) -> NetworkOutputs:
        """The answers about some of the photos."""
        return NetworkOutputs(self.metres[:, rows], self.scale_m[:, rows])

    def of_members(self, rows: Sequence[int]) -> NetworkOutputs:
        """The answers of some of the networks."""
        return NetworkOutputs(self.metres[list(rows)], self.scale_m[list(rows)])

    def errors_m(self, truth: NDArray[np.float64]) -> NDArray[np.float64]:
        """``(R, Q)`` distances from the true ``(Q, 2)`` metres; endless without an answer."""
        offsets = self.metres - truth
        errors = np.hypot(offsets[..., 0], offsets[..., 1])
        return np.where(np.isfinite(errors), errors, np.inf)


def prepare_square(pixels: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """Scale one upright RGB photo ``(H, W, 3)`` to ``(side, side, 3)``, for training and after.

    The photo is stretched, as in the study. Bicubic with antialiasing, on the CPU whatever the
    device is, so that devices agree.
    """
    image = Image.fromarray(pixels)
    if image.size != (side, side):
        image = image.resize((side, side), Image.Resampling.BICUBIC)
    return np.array(image)


def weigh_members(errors_m: Sequence[NDArray[np.float64]]) -> tuple[float, ...]:
    """The weight of each member of an ensemble, from errors on photos none was trained on.

    A member's figure is its joint error (see :func:`core.metrics.joint_error_m`); its weight falls
    with the square of that. One whose figure is over :data:`MOST_TIMES_BEST` times the best one's
    gets 0: a plain average of all members has been seen to triple the error.

    Args:
        errors_m: For each member its errors in metres on the same photos.

    Returns:
        Weights that sum to one.

    Raises:
        ValueError: There are no members or no photos, or they were not the same photos.
    """
    sizes = {len(errors) for errors in errors_m}
    if len(sizes) != 1 or sizes == {0}:
        raise ValueError(f"errors on {sorted(sizes)} photos cannot be compared")
    errors = np.array(errors_m)
    figures = joint_errors_m(np.median(errors, axis=1), errors.mean(axis=1))
    if np.isinf(figures).all():
        return (1 / len(figures),) * len(figures)
    weights = np.where(figures <= MOST_TIMES_BEST * figures.min(), figures**-2.0, 0.0)
    return tuple((weights / weights.sum()).tolist())


def aggregate_answers(
    regressors: Sequence[Regressor],
    answers: NetworkOutputs,
    matched: Aggregation,
    default: NDArray[np.float64],
) -> Aggregation:
    """The weighted mean of the networks' answers, with the spread that its radius comes from.

    The spread joins, as errors that know nothing of each other, the scale that the networks
    predict for themselves, how far they are from their mean, and how far the references most alike
    lie from it.

    Args:
        regressors: The networks, for their weights.
        answers: What they say of ``Q`` photos.
        matched: The places chosen from the references alone.
        default: ``(2,)`` the answer about a photo of which no network says a number.
    """
    weights = np.array([[regressor.weight] for regressor in regressors])
    there: NDArray[np.bool_] = np.isfinite(answers.metres[..., 0] + answers.metres[..., 1])
    shares = np.where(there, weights, 0.0)
    total: NDArray[np.float64] = shares.sum(0)
    lost = total <= 0
    shares = shares / np.where(lost, 1.0, total)
    places = np.where(there[..., None], answers.metres, 0.0)
    metres = np.einsum("rq,rqd->qd", shares, places)
    metres[lost] = default
    variance = (shares * ((places - metres) ** 2).sum(2)).sum(0)
    variance += (shares * np.nan_to_num(answers.scale_m) ** 2).sum(0)
    apart = ((matched.metres - metres) ** 2).sum(1)
    variance += np.where(matched.similarity > _NO_MATCH, apart, 0.0)
    spread = np.where(lost, MOST_SCALE_M, np.sqrt(variance))
    return Aggregation(metres, spread, matched.similarity)
