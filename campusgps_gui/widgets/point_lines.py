"""Lines between the points that two photos, side by side, have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from campusgps_gui.widgets.zoom_view import ZoomView

Point = tuple[float, float]

_WIDTH, _DOT = 1.0, 2.5
# Neighbouring lines differ in hue, so that the eye can follow one.
_HUES = 12


class PointLines(QWidget):
    """Lies over two views and joins what they have in common; what is out of view has no line.

    Args:
        left: The view of one photo.
        right: The view of the other.
        parent: Holds both.
    """

    def __init__(self, left: ZoomView, right: ZoomView, parent: QWidget) -> None:
        super().__init__(parent)
        self._left, self._right, self._ground = left, right, parent
        self._points: Sequence[tuple[Point, Point]] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for view in (left, right):
            view.moved.connect(self.update)

    @property
    def lines(self) -> list[tuple[QPointF, QPointF]]:
        """The lines that are in view, in the coordinates of this widget."""
        lines = []
        for left, right in self._points:
            start, end = self._left.place_of(QPointF(*left)), self._right.place_of(QPointF(*right))
            if QRectF(self._left.rect()).contains(start) and QRectF(self._right.rect()).contains(
                end
            ):
                lines.append((self._from(self._left, start), self._from(self._right, end)))
        return lines

    def show_points(self, points: Sequence[tuple[Point, Point]]) -> None:
        """Draw ``points``: places in the two photos, as shares of their width and height."""
        self._points = points
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (start, end) in enumerate(self.lines):
            colour = QColor.fromHsvF(number % _HUES / _HUES, 0.75, 1.0, 0.65)
            painter.setPen(QPen(colour, _WIDTH))
            painter.drawLine(start, end)
            painter.setBrush(colour)
            for place in (start, end):
                painter.drawEllipse(place, _DOT, _DOT)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _from(self, view: ZoomView, place: QPointF) -> QPointF:
        return QPointF(view.mapTo(self._ground, place) - QPointF(self.pos()))
