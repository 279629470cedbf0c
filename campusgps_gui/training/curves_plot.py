"""The curves themselves. Imports pyqtgraph: load it lazily, see :class:`CurvesPane`."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QFrame, QWidget

from campusgps_gui.style.appearance import GRID, Colours, colours_of
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.training.number_box import number_words
from core.training.curves import EpochResult

# With fewer epochs a dot shows where each one is.
_DOTS_UNTIL = 12
_AXIS_WIDTH = 40
# From here on distances are in kilometres.
_FAR_M = 1000.0
# What a logarithmic axis of one value spans.
_NARROW = 0.15


@dataclass(frozen=True)
class TrainingCurve:
    """The epochs of one training.

    Attributes:
        name: What the legend calls it.
        colour: ``#rrggbb``; empty: that of the theme.
        history: Its epochs.
    """

    name: str
    colour: str
    history: tuple[EpochResult, ...]


@dataclass(frozen=True)
class _Trace:
    """One line: what it shows of an epoch, and how it is drawn."""

    plot: str
    value: Callable[[EpochResult], float]
    held_out: bool
    dashed: bool = False


_TRACES = (
    _Trace("error", lambda e: e.train_median_m, held_out=False),
    _Trace("error", lambda e: e.train_mean_m, held_out=False, dashed=True),
    _Trace("error", lambda e: e.held_out_median_m, held_out=True),
    _Trace("error", lambda e: e.held_out_mean_m, held_out=True, dashed=True),
    _Trace("loss", lambda e: e.train_loss, held_out=False),
    _Trace("loss", lambda e: e.held_out_loss, held_out=True),
    _Trace("rate", lambda e: e.learning_rate, held_out=True),
)
_TITLES = {
    "error": mark("Error in metres, round by round"),
    "loss": mark("Loss"),
    "rate": mark("Learning rate"),
}
_MEANINGS = {
    "error": mark(
        "How far its answers lie from where the photos were taken. Watch the photos that were left "
        "out: when their line falls no more, it has learned all it can"
    ),
    "loss": mark(
        "What training itself makes smaller, in a measure of its own. What counts for you is the "
        "error in metres"
    ),
    "rate": mark(
        "How large the corrections are from epoch to epoch. It becomes smaller by itself when "
        "nothing improves"
    ),
}


class CurvesPlot(pg.GraphicsLayoutWidget):
    """Error, loss and learning rate over the epochs.

    Signals:
        hovered: The epoch under the pointer; 0: none.
    """

    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(160, 120)
        self._curves: tuple[TrainingCurve, ...] = ()
        self._lines: list[tuple[pg.PlotDataItem, _Trace, int]] = []
        self._log = False
        self._plots = {
            "error": self._make_plot(0, 0, _MetresAxis("left"), rows=2),
            "loss": self._make_plot(0, 1, _ValueAxis("left")),
            "rate": self._make_plot(1, 1, _ValueAxis("left")),
        }
        self._plots["rate"].setLogMode(x=False, y=True)
        self._markers = [self._make_marker(plot) for plot in self._plots.values()]
        self.ci.layout.setColumnStretchFactor(0, 3)
        self.ci.layout.setRowStretchFactor(0, 3)
        self.ci.layout.setRowStretchFactor(1, 2)
        self.ci.layout.setContentsMargins(0, 0, 4, 0)
        self.show_details(False)
        self.scene().sigMouseMoved.connect(self._note_pointer)
        self.follow_theme()

    @property
    def curves(self) -> tuple[TrainingCurve, ...]:
        """The curves that are shown."""
        return self._curves

    def show_curves(self, curves: Sequence[TrainingCurve]) -> None:
        """Show ``curves``; one alone is shown with its training photos too."""
        shape = [(curve.name, curve.colour) for curve in curves]
        same = shape == [(curve.name, curve.colour) for curve in self._curves]
        self._curves = tuple(curves)
        if not same:
            self._make_lines()
        self._fill()

    def set_log(self, on: bool) -> None:
        """Show error and loss on a logarithmic scale, or on a plain one."""
        self._log = on
        for name in ("error", "loss"):
            self._plots[name].setLogMode(x=False, y=on)
        self._fit()

    def show_details(self, on: bool) -> None:
        """Show loss and learning rate beside the error, or the error alone."""
        for row, name in enumerate(("loss", "rate")):
            plot = self._plots[name]
            plot.setVisible(on)
            # Hidden it would keep its room; out of the scene nobody would delete it.
            self.ci.layout.removeItem(plot)
            if on:
                self.ci.layout.addItem(plot, row, 1)
        self.ci.layout.setColumnStretchFactor(1, 2 if on else 0)
        self.ci.layout.activate()

    def mark(self, epoch: int) -> None:
        """Draw a line at ``epoch``; 0 takes it away."""
        for marker in self._markers:
            marker.setVisible(epoch > 0)
            marker.setValue(epoch)

    def follow_theme(self) -> None:
        """Draw in the colours of the window."""
        colours = colours_of(self)
        self.setBackground(colours.base)
        for name, plot in self._plots.items():
            plot.setTitle(tr(_TITLES[name]), color=colours.muted, size="9pt", justify="left")
            plot.setToolTip(tr(_MEANINGS[name]))
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                axis.setPen(pg.mkPen(colours.border))
                axis.setTextPen(pg.mkPen(colours.muted))
        for marker in self._markers:
            marker.setPen(pg.mkPen(colours.muted, width=1))
        self._make_lines()
        self._fill()

    def _make_plot(self, row: int, column: int, values: _ValueAxis, rows: int = 1) -> pg.PlotItem:
        axes: dict[str, pg.AxisItem] = {"bottom": _EpochAxis("bottom"), "left": values}
        plot = self.addPlot(row=row, col=column, rowspan=rows, axisItems=axes)
        # Epochs go from left to right in every language.
        plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        plot.setMenuEnabled(False)
        # pyqtgraph makes it all the same: it has to go with this widget.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.showGrid(x=False, y=True, alpha=0.15)
        plot.getViewBox().setDefaultPadding(0.0)
        for axis in axes.values():
            axis.enableAutoSIPrefix(False)
        widest = tr("{value} km", value=_short(888)) if isinstance(values, _MetresAxis) else ""
        axes["left"].setWidth(max(_AXIS_WIDTH, self.fontMetrics().horizontalAdvance(widest) + GRID))
        return plot

    def _make_marker(self, plot: pg.PlotItem) -> pg.InfiniteLine:
        marker = pg.InfiniteLine(angle=90, movable=False)
        marker.hide()
        plot.addItem(marker, ignoreBounds=True)
        return marker

    def _make_lines(self) -> None:
        for line, trace, _ in self._lines:
            self._plots[trace.plot].removeItem(line)
        self._lines = []
        colours = colours_of(self)
        alone = len(self._curves) == 1
        for number, curve in enumerate(self._curves):
            for trace in _TRACES:
                if trace.held_out or alone:
                    pen = _pen(trace, curve.colour, colours)
                    line = pg.PlotDataItem(pen=pen, antialias=True)
                    line.setSymbolBrush(pen.color())
                    line.setSymbolPen(None)
                    line.setSymbolSize(5)
                    self._plots[trace.plot].addItem(line)
                    self._lines.append((line, trace, number))

    def _fill(self) -> None:
        for line, trace, number in self._lines:
            history = self._curves[number].history
            x = np.array([epoch.epoch for epoch in history], np.float64)
            y = np.array([trace.value(epoch) for epoch in history], np.float64)
            dots = len(history) < _DOTS_UNTIL and not trace.dashed
            line.setSymbol("o" if dots else None)
            line.setData(x, y)
        self._fit()

    def _fit(self) -> None:
        last = max((len(curve.history) for curve in self._curves), default=0)
        for name, plot in self._plots.items():
            plot.setXRange(0.5, max(last, 2) + 0.5, padding=0)
            values = self._values(name)
            if not values:
                plot.setYRange(0, 1, padding=0)
            elif name == "rate" or self._log:
                low, high = math.log10(min(values)), math.log10(max(values))
                room = max(0.07, (high - low) * 0.08)
                plot.setYRange(low - room, high + room, padding=0)
            else:
                plot.setYRange(min(0.0, min(values)), max(values) * 1.06 or 1.0, padding=0)

    def _values(self, name: str) -> list[float]:
        positive = name == "rate" or self._log
        values = [
            trace.value(epoch)
            for _, trace, number in self._lines
            if trace.plot == name
            for epoch in self._curves[number].history
        ]
        return [v for v in values if math.isfinite(v) and (v > 0 or not positive)]

    def _note_pointer(self, point: QPointF) -> None:
        epoch = 0
        for plot in self._plots.values():
            if plot.isVisible() and plot.sceneBoundingRect().contains(point):
                epoch = round(plot.getViewBox().mapSceneToView(point).x())
        last = max((len(curve.history) for curve in self._curves), default=0)
        self.hovered.emit(epoch if 1 <= epoch <= last else 0)

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)
        self.hovered.emit(0)


class _EpochAxis(pg.AxisItem):
    """Epochs are whole."""

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        most = max(2.0, size / 45)
        for step in (1, 2, 5, 10, 20, 50, 100, 200, 500):
            if (high - low) / step <= most:
                break
        return [(step, 0)]


class _ValueAxis(pg.AxisItem):
    """Numbers as people write them, on a logarithmic scale too."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        if not self.logMode:
            spacing, ticks = super().tickValues(low, high, size)[0]
            return [(spacing, _thinned(list(ticks), size))]
        for digits in ((1,), (1, 3), (1, 2, 5), tuple(range(1, 10)), _fine(1), _fine(2)):
            ticks = [
                math.log10(digit) + power
                for power in range(math.floor(low) - 1, math.ceil(high) + 1)
                for digit in digits
            ]
            ticks = [tick for tick in ticks if low <= tick <= high]
            # A rate that never changes has one tick.
            if len(ticks) >= (3 if high - low > _NARROW else 1):
                break
        return [(1.0, _thinned(ticks, size))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [_short(10.0**value) for value in values]
        return [_short(float(value)) for value in values]


class _MetresAxis(_ValueAxis):
    """Errors in metres, or in kilometres: what is wider than the axis would not be drawn."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        metres = [10.0**value if self.logMode else float(value) for value in values]
        return [
            tr("{value} km", value=_short(one / _FAR_M)) if one >= _FAR_M else _short(one)
            for one in metres
        ]


def _thinned(ticks: list[float], size: float) -> list[float]:
    """The ticks that have room on ``size`` pixels."""
    most = max(2, int(size / 24))
    return ticks[:: math.ceil(len(ticks) / most) or 1]


def _fine(decimals: int) -> tuple[float, ...]:
    count = 10**decimals
    return tuple(1 + step / count for step in range(9 * count))


def _short(value: float) -> str:
    words = number_words(float(f"{value:.4g}"))
    return words if len(words) <= 6 else f"{value:.2g}".replace("e-0", "e-").replace("e+0", "e")


def _pen(trace: _Trace, colour: str, colours: Colours) -> QPen:
    if not colour:
        colour = colours.accent if trace.held_out else colours.muted
    style = Qt.PenStyle.DashLine if trace.dashed else Qt.PenStyle.SolidLine
    pen: QPen = pg.mkPen(colour, width=1.3 if trace.dashed else 2, style=style)
    return pen
