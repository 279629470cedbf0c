"""The dots of the map of looks. Imports pyqtgraph: load it lazily, see :class:`SimilarityView`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QFrame, QWidget

from campusgps_gui.style.appearance import colours_of
from campusgps_gui.style.session_colours import CENTRES, DotLook, DotShape

_DOT, _RING = 7, 13
# So near to a dot, in pixels, the pointer means it.
_REACH = 8.0


class SimilarityPlot(pg.PlotWidget):
    """Dots that can be clicked; a wheel turned zooms, a drag moves, a drag with Shift chooses.

    Signals:
        chosen: The numbers of the dots that a person chose.
        hovered: The number of the dot under the pointer; -1: none.
    """

    chosen = Signal(object)
    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._box = _SelectingViewBox()
        super().__init__(parent, viewBox=self._box)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(160, 120)
        plot = self.getPlotItem()
        # pyqtgraph makes it all the same: it has to go with this widget.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        plot.setMenuEnabled(False)
        plot.hideButtons()
        for side in ("left", "bottom"):
            plot.hideAxis(side)
        self._places: NDArray[np.float64] = np.zeros((0, 2))
        self._dots, self._rings = pg.ScatterPlotItem(), pg.ScatterPlotItem()
        for item in (self._dots, self._rings):
            plot.addItem(item)
        self._box.boxed.connect(self._choose_within)
        self.scene().sigMouseClicked.connect(self._note_click)
        self.scene().sigMouseMoved.connect(self._note_pointer)
        self.follow_theme()

    def show_dots(self, places: NDArray[np.float64], looks: Sequence[DotLook]) -> None:
        """Show dots.

        Args:
            places: ``(N, 2)`` from 0 to 1.
            looks: How each looks; those of the most frequent look are drawn first.
        """
        others = len(places) != len(self._places)
        self._places = places
        counts = Counter(looks)
        order = sorted(range(len(looks)), key=lambda place: -counts[looks[place]])
        drawn = {look: _brush_and_pen(look) for look in set(looks)}
        self._dots.setData(
            pos=places[order],
            brush=[drawn[looks[place]][0] for place in order],
            pen=[drawn[looks[place]][1] for place in order],
            size=_DOT,
        )
        if others:
            self.show_all()

    def ring(self, numbers: Collection[int]) -> None:
        """Draw rings around the dots of these numbers."""
        self._rings.setData(pos=self._places[list(numbers)], size=_RING)

    def show_all(self) -> None:
        """Bring all dots into view."""
        self._box.setRange(xRange=(0, 1), yRange=(0, 1), padding=0.05)

    def follow_theme(self) -> None:
        """Draw in the colours of the window."""
        colours = colours_of(self)
        self.setBackground(colours.base)
        self._rings.setBrush(None)
        self._rings.setPen(pg.mkPen(QColor(colours.text), width=2))

    def _number_at(self, at: Any) -> int:
        """The number of the dot near a place of the scene; -1 for none."""
        if not len(self._places):
            return -1
        there, width = self._box.mapSceneToView(at), self._box.viewPixelSize()
        apart = (self._places - (there.x(), there.y())) / width
        nearest = int(np.argmin(np.hypot(*apart.T)))
        return nearest if np.hypot(*apart[nearest]) <= _REACH else -1

    def _note_click(self, event: Any) -> None:
        if event.double():
            self.show_all()
            return
        number = self._number_at(event.scenePos())
        if number >= 0:
            self.chosen.emit([number])

    def _note_pointer(self, at: Any) -> None:
        self.hovered.emit(self._number_at(at))

    def _choose_within(self, left: float, bottom: float, right: float, top: float) -> None:
        inside = (self._places >= (left, bottom)) & (self._places <= (right, top))
        self.chosen.emit(np.flatnonzero(inside.all(axis=1)).tolist())


def _brush_and_pen(look: DotLook) -> tuple[QBrush, QPen]:
    """What fills a dot and what is drawn around it."""
    if look.shape is DotShape.FILLED:
        return pg.mkBrush(look.colour), pg.mkPen(None)
    return pg.mkBrush(CENTRES[look.shape]), pg.mkPen(look.colour, width=2)


class _SelectingViewBox(pg.ViewBox):
    """A view that is moved by a drag, and draws a rectangle by one with Shift.

    Signals:
        boxed: West, south, east and north of the rectangle, in units of the map.
    """

    boxed = Signal(float, float, float, float)

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.setAspectLocked(False)

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().mouseDragEvent(event, axis)
            return
        event.accept()
        first, last = event.buttonDownPos(event.button()), event.pos()
        if not event.isFinish():
            self.updateScaleBox(first, last)
            return
        self.rbScaleBox.hide()
        ends = [self.mapToView(first), self.mapToView(last)]
        xs, ys = sorted(end.x() for end in ends), sorted(end.y() for end in ends)
        self.boxed.emit(xs[0], ys[0], xs[1], ys[1])
