"""The plots of a report as plain geometry, which the template writes as SVG.

No plotting library: matplotlib would add some 30 MB to the program for three pictures, and its
pictures could not follow the reader's light or dark colours as the page does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.evaluation.coverage import Coverage
from core.geo import LocalFrame, Position, centre_of, degrees_of, format_distance
from core.metrics import RANGE_BOUNDS_M, range_of

_WIDTH, _HEIGHT = 520.0, 320.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 48.0, 22.0, 12.0, 44.0
_SHARE_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_MAP_WIDTH = 1000.0
_MAP_HEIGHTS = (320.0, 900.0)
_MAP_MARGIN = 28.0
_MOST_ARROWS = 3000
_ARROW_WIDTH = 1.8


@dataclass(frozen=True)
class Tick:
    """A mark on an axis: where, in the picture's units, and what it says."""

    at: float
    label: str


@dataclass(frozen=True)
class PlotCurve:
    """A line of a plot.

    Attributes:
        name: What it shows; empty for a line that only guides the eye.
        tone: Number of its colour.
        points: Its points in the picture's units, y down.
        marked: Which of its points stand out.
    """

    name: str
    tone: int
    points: tuple[tuple[float, float], ...]
    marked: tuple[tuple[float, float], ...] = ()

    @property
    def svg(self) -> str:
        """The points as SVG writes them."""
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in self.points)


@dataclass(frozen=True)
class Plot:
    """Curves in a frame with two axes; all in the picture's units, y down."""

    x_label: str
    y_label: str
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    curves: tuple[PlotCurve, ...]
    width: float = _WIDTH
    height: float = _HEIGHT
    left: float = _LEFT
    top: float = _TOP
    right: float = _WIDTH - _RIGHT
    bottom: float = _HEIGHT - _BOTTOM


@dataclass(frozen=True)
class RangeOnMap:
    """The photos of one error range as SVG paths: wedges from truth to guess, and the truths."""

    arrows: str
    dots: str


@dataclass(frozen=True)
class ErrorMap:
    """A map of the true and the estimated positions of the photos, north up.

    Attributes:
        width: Of the picture.
        height: Of the picture.
        ranges: The photos by error range; those that err most lie lowest.
        scale_px: Length of the scale bar in the picture's units.
        scale_label: What it stands for ("50 m").
        shown: How many photos are drawn.
        total: How many there are.
    """

    width: float
    height: float
    ranges: tuple[RangeOnMap, ...]
    scale_px: float
    scale_label: str
    shown: int
    total: int


def error_plot(quantiles_m: Mapping[str, Sequence[float]]) -> Plot:
    """The share of photos by the error that they do not exceed, a curve for each method.

    Args:
        quantiles_m: By method, the errors that evenly spaced shares from 0 to 1 do not exceed.
    """
    most = max(max(values) for values in quantiles_m.values())
    marks = [mark for mark in _one_two_five(0, 6) if mark < most]
    end = next((mark for mark in _one_two_five(0, 8) if mark >= most), most)
    marks = [*marks, end] if len(marks) > 0 else [1.0, max(2.0, end)]
    low, high = math.log(marks[0]), math.log(marks[-1])

    def across(metres: float) -> float:
        share = (math.log(max(metres, marks[0])) - low) / (high - low)
        return _LEFT + share * (_WIDTH - _RIGHT - _LEFT)

    curves = []
    for tone, (name, values) in enumerate(quantiles_m.items()):
        shares = np.linspace(0, 1, len(values)).tolist()
        points = [(across(m), _up(share)) for m, share in zip(values, shares, strict=True)]
        curves.append(PlotCurve(name, tone, tuple(points)))
    return Plot(
        x_label="error in metres, each step a factor",
        y_label="share of photos",
        x_ticks=(
            Tick(across(marks[0]), f"≤ {marks[0]:g}"),
            *(Tick(across(mark), f"{mark:g}") for mark in marks[1:]),
        ),
        y_ticks=_share_ticks(_up),
        # The first method is drawn last, above the others.
        curves=tuple(reversed(curves)),
    )


def calibration_plot(coverage: Sequence[Coverage]) -> Plot:
    """The share of photos that a radius holds, by the share that it is stated for."""

    def across(share: float) -> float:
        return _LEFT + share * (_WIDTH - _RIGHT - _LEFT)

    points = tuple((across(one.stated), _up(one.measured)) for one in coverage)
    stated = tuple(
        point for one, point in zip(coverage, points, strict=True) if one.stated in (0.5, 0.9)
    )
    return Plot(
        x_label="share that the radius is stated for",
        y_label="share that it holds",
        x_ticks=_share_ticks(across),
        y_ticks=_share_ticks(_up),
        curves=(
            PlotCurve("", 0, ((across(0), _up(0)), (across(1), _up(1)))),
            PlotCurve("coverage", 0, points, stated),
        ),
    )


def error_map(truths: Sequence[Position], guesses: Sequence[Position]) -> ErrorMap:
    """Draw truths and guesses in metres; of very many photos an even sample by error."""
    degrees = degrees_of((*truths, *guesses))
    metres = LocalFrame(centre_of(degrees)).to_metres(degrees)
    low, extent = metres.min(0), np.maximum(np.ptp(metres, axis=0), 1.0)
    inner = _MAP_WIDTH - 2 * _MAP_MARGIN
    scale = float(min(inner / extent[0], (_MAP_HEIGHTS[1] - 2 * _MAP_MARGIN) / extent[1]))
    height = max(_MAP_HEIGHTS[0], float(extent[1]) * scale + 2 * _MAP_MARGIN)
    corner = np.array([(_MAP_WIDTH - extent[0] * scale) / 2, (height - extent[1] * scale) / 2])
    places = corner + (metres - low) * scale
    places[:, 1] = height - places[:, 1]
    truth, guess = np.split(places, 2)
    errors = np.hypot(*((guess - truth) / scale).T)
    order = np.argsort(-errors, kind="stable")
    chosen = order[np.linspace(0, len(order) - 1, min(len(order), _MOST_ARROWS)).astype(int)]
    arrows: list[list[str]] = [[] for _ in RANGE_BOUNDS_M]
    dots: list[list[str]] = [[] for _ in RANGE_BOUNDS_M]
    for row in chosen.tolist():
        (x, y), (tip_x, tip_y) = truth[row].tolist(), guess[row].tolist()
        number = range_of(float(errors[row]))
        arrows[number].append(_arrow(x, y, tip_x, tip_y))
        dots[number].append(f"M{x:.1f} {y:.1f}h0")
    bar_m = max(mark for mark in _one_two_five(0, 6) if mark * scale <= inner / 4 or mark == 1)
    return ErrorMap(
        width=_MAP_WIDTH,
        height=height,
        ranges=tuple(
            RangeOnMap("".join(paths), "".join(truths_of))
            for paths, truths_of in zip(arrows, dots, strict=True)
        ),
        scale_px=bar_m * scale,
        scale_label=format_distance(bar_m),
        shown=len(chosen),
        total=len(order),
    )


def _arrow(x: float, y: float, tip_x: float, tip_y: float) -> str:
    """A wedge: broad at the truth, pointed at the guess."""
    length = math.hypot(tip_x - x, tip_y - y)
    if length < 0.05:
        return ""
    side_x = (y - tip_y) / length * _ARROW_WIDTH
    side_y = (tip_x - x) / length * _ARROW_WIDTH
    return (
        f"M{x + side_x:.1f} {y + side_y:.1f}L{tip_x:.1f} {tip_y:.1f}"
        f"L{x - side_x:.1f} {y - side_y:.1f}Z"
    )


def _up(share: float) -> float:
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _BOTTOM - _TOP)


def _share_ticks(place: Callable[[float], float]) -> tuple[Tick, ...]:
    return tuple(Tick(place(share), f"{share * 100:.0f} %") for share in _SHARE_TICKS)


def _one_two_five(low: int, high: int) -> list[float]:
    """1, 2, 5, 10, 20, 50, ... from 10 to the power of ``low`` to below that of ``high``."""
    return [digit * 10.0**power for power in range(low, high) for digit in (1, 2, 5)]
