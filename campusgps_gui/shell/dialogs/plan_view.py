"""A picture in which places are clicked: a plan that is placed on the map."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from campusgps_gui.style.appearance import colours_of
from campusgps_gui.widgets.zoom_view import ZoomView

_CLICK_PX = 4


class PlanView(ZoomView):
    """The picture, with the numbers of the places clicked in it.

    Signals:
        clicked: Column and row as shares of the picture's sides.
    """

    clicked = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[tuple[int, QPointF]] = []
        self._pressed: QPointF | None = None
        self._by_keys = False
        self.setCursor(Qt.CursorShape.CrossCursor)

    def show_marks(self, marks: list[tuple[int, QPointF]]) -> None:
        """Show these numbers, each at its shares of the picture's sides."""
        self._marks = marks
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.setCursor(Qt.CursorShape.CrossCursor)
        pressed, self._pressed = self._pressed, None
        left = event.button() is Qt.MouseButton.LeftButton
        if pressed is None or not left or self.image.isNull():
            return
        if (event.position() - pressed).manhattanLength() <= _CLICK_PX:
            shown = self._shown()
            across = (pressed.x() - shown.left()) / shown.width()
            down = (pressed.y() - shown.top()) / shown.height()
            if 0 <= across <= 1 and 0 <= down <= 1:
                self.clicked.emit(across, down)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The second of two quick clicks is a click.
        self._pressed = event.position()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.image.isNull():
            # What lies below the cross.
            self._by_keys = True
            self.clicked.emit(self.middle.x(), self.middle.y())
            return
        self._by_keys = True
        super().keyPressEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        if self._by_keys and self.hasFocus():
            middle = QRectF(self.rect()).center()
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawLine(middle - QPointF(12, 0), middle + QPointF(12, 0))
            painter.drawLine(middle - QPointF(0, 12), middle + QPointF(0, 12))
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        for number, share in self._marks:
            at = self.place_of(share)
            painter.setPen(QPen(QColor(colours.window), 2))
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(at, 11, 11)
            painter.drawText(
                int(at.x()) - 10, int(at.y()) - 10, 20, 20,
                Qt.AlignmentFlag.AlignCenter, str(number),
            )  # fmt: skip
