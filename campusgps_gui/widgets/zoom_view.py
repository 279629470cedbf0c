"""One photo that can be enlarged and moved about."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from campusgps_gui.style.appearance import colours_of
from campusgps_gui.widgets.photo_view import PhotoView

_STEP = 1.25
# So many pixels of the screen for one of the photo, at most.
_MOST_PIXELS = 8.0
# An arrow key moves the photo by this share of the view.
_NUDGE = 0.12
_WHEEL_NOTCH = 120.0
# The directions in which a key moves the photo: what lies there comes into view.
ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
ZOOM_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)


class ZoomView(PhotoView):
    """A photo, fitted at first; wheel, plus and minus enlarge it, dragging and arrows move it.

    Signals:
        moved: The photo lies elsewhere in the view, or is another.
        looked_at: The person enlarged or moved the photo: how large it is now, and which place of
            it lies in the middle, as shares of its sides.

    Attributes:
        shift_moves: Arrow keys move the photo only with Shift; without it they are for others.
        zoom: How many times larger than fitted the photo is shown; at least 1.
        middle: The place of the photo in the middle of the view, as shares of its sides.
    """

    moved = Signal()
    looked_at = Signal(float, QPointF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.shift_moves = False
        self.zoom = 1.0
        self.middle = QPointF(0.5, 0.5)
        self._grabbed: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_image(self, image: QImage, description: str = "") -> None:
        """Show ``image``, fitted."""
        self._set(1.0, QPointF(0.5, 0.5))
        super().show_image(image, description)
        self.moved.emit()

    def replace_image(self, image: QImage) -> None:
        """Show a sharper picture of the same photo, as enlarged as the one before."""
        super().show_image(image, self.accessibleName())
        self.moved.emit()

    def fit(self) -> None:
        """Show all of the photo."""
        self._look_at(1.0, QPointF(0.5, 0.5))

    def follow(self, zoom: float, middle: QPointF) -> None:
        """Show the photo as another one is looked at; see :attr:`looked_at`."""
        if not self._image.isNull():
            self._set(max(1.0, min(self._most_zoom(), zoom)), middle)

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Enlarge the photo ``factor`` times; what is at ``about`` (default: the middle) stays."""
        if self._image.isNull():
            return
        point = about or QRectF(self.rect()).center()
        shown = self._shown()
        share = QPointF(
            (point.x() - shown.x()) / shown.width(), (point.y() - shown.y()) / shown.height()
        )
        zoom = max(1.0, min(self._most_zoom(), self.zoom * factor))
        fitted = self._fitted_size()
        centre = QRectF(self.rect()).center()
        middle = QPointF(
            share.x() + (centre.x() - point.x()) / (zoom * fitted.width()),
            share.y() + (centre.y() - point.y()) / (zoom * fitted.height()),
        )
        self._look_at(zoom, middle)

    def move_by(self, pixels: QPointF) -> None:
        """Move the photo in the view."""
        shown = self._shown()
        offset = QPointF(pixels.x() / shown.width(), pixels.y() / shown.height())
        self._look_at(self.zoom, self.middle - offset)

    def place_of(self, share: QPointF) -> QPointF:
        """The point of the view that shows a place of the photo, given as shares of its sides."""
        shown = self._shown()
        return QPointF(
            shown.left() + share.x() * shown.width(), shown.top() + share.y() * shown.height()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in ARROWS and self._is_for_this(event):
            across, down = ARROWS[key]
            if self.zoom > 1:
                self.move_by(QPointF(across * self.width(), down * self.height()) * _NUDGE)
        else:
            super().keyPressEvent(event)

    def _is_for_this(self, event: QKeyEvent) -> bool:
        """True if an arrow key is to move the photo."""
        if self.shift_moves:
            return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return self.zoom > 1

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / _WHEEL_NOTCH
        self.zoom_by(_STEP**turns, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.zoom > 1:
            self._grabbed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self.move_by(event.position() - self._grabbed)
            self._grabbed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._grabbed = None
        self._set(self.zoom, self.middle)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.zoom > 1:
            self.fit()
        else:
            # As the photo is: one pixel of it on one of the screen.
            ratio = self._most_zoom() / _MOST_PIXELS
            self.zoom_by(max(ratio, 2.0), event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.zoom <= 1 or self._image.isNull():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours_of(self).raised))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._shown()
        seen = shown.intersected(QRectF(self.rect()))
        scale = self._image.width() / shown.width()
        corner = (seen.topLeft() - shown.topLeft()) * scale
        source = QRectF(corner.x(), corner.y(), seen.width() * scale, seen.height() * scale)
        painter.drawImage(seen, self._image, source)

    def _look_at(self, zoom: float, middle: QPointF) -> None:
        self._set(zoom, middle)
        self.looked_at.emit(self.zoom, self.middle)

    def _set(self, zoom: float, middle: QPointF) -> None:
        self.zoom = zoom
        size = self._fitted_size() * zoom
        self.middle = QPointF(
            _kept_in(middle.x(), self.width() / max(size.width(), 1)),
            _kept_in(middle.y(), self.height() / max(size.height(), 1)),
        )
        self.setCursor(Qt.CursorShape.OpenHandCursor if zoom > 1 else Qt.CursorShape.ArrowCursor)
        self.update()
        self.moved.emit()

    def _fitted_size(self) -> QSize:
        return self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)

    def _most_zoom(self) -> float:
        fitted = self._fitted_size()
        pixels = self._image.width() / max(fitted.width(), 1) / self.devicePixelRatioF()
        return max(2.0, _MOST_PIXELS * pixels)

    def _shown(self) -> QRectF:
        """The rectangle of the whole photo, in the view's coordinates."""
        size = self._fitted_size() * self.zoom
        width, height = max(size.width(), 1), max(size.height(), 1)
        left = self.width() / 2 - self.middle.x() * width
        top = self.height() / 2 - self.middle.y() * height
        return QRectF(left, top, width, height)


def _kept_in(middle: float, seen: float) -> float:
    """The middle of a view that sees a share ``seen`` of a side, moved so that none is wasted."""
    return 0.5 if seen >= 1 else max(seen / 2, min(1 - seen / 2, middle))
