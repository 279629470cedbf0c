"""One photo, upright, as large as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from campusgps_gui.style.appearance import GRID, colours_of
from campusgps_gui.style.translation import tr

_KEEP_ASPECT = Qt.AspectRatioMode.KeepAspectRatio
# Smaller pictures, in pixels, would show nothing.
_LEAST_SMALL = 24


class PhotoView(QWidget):
    """Shows an image scaled to fit, or a line of text while there is none.

    Args:
        hint: What to say while there is no photo.

    Signals:
        opened: A double click on the photo.
    """

    opened = Signal()

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._image = QImage()
        self._scaled = QPixmap()
        self._small: tuple[QImage, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 96)

    def show_image(self, image: QImage, description: str = "") -> None:
        """Show ``image``; ``description`` is read out by screen readers."""
        self._image, self._scaled, self._small = image, QPixmap(), ()
        self.setAccessibleName(description or tr("Photo"))
        self.update()

    def show_hint(self, hint: str, small: Sequence[QImage] = ()) -> None:
        """Show ``hint`` in place of a photo, below some small pictures if there are any."""
        self._hint = hint
        self.show_image(QImage(), hint)
        self._small = tuple(small)

    @property
    def image(self) -> QImage:
        """The image shown; null while there is none."""
        return self._image

    @property
    def hint(self) -> str:
        """The words in place of a photo."""
        return self._hint if self._image.isNull() else ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._image.isNull():
            self.opened.emit()

    def sizeHint(self) -> QSize:
        return QSize(400, 280)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.fillPath(frame, QColor(colours.raised))
        if self._image.isNull():
            painter.setPen(QColor(colours.muted))
            room = self.rect().adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            if self._small:
                words = painter.boundingRect(room, flags, self._hint)
                above = room.adjusted(0, 0, 0, -words.height() - GRID)
                self._paint_small(painter, above)
                room.setTop(room.bottom() - words.height())
            painter.drawText(room, flags, self._hint)
            return
        picture = self._fitted()
        size = picture.deviceIndependentSize()
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.setClipPath(frame)
        painter.drawPixmap(QRectF(left, top, size.width(), size.height()).topLeft(), picture)

    def _paint_small(self, painter: QPainter, room: QRect) -> None:
        """Paint the small pictures in a grid whose cells are as large as there is room for."""
        count = len(self._small)
        grids = ((columns, -(-count // columns)) for columns in range(1, count + 1))
        columns, rows = max(
            grids, key=lambda grid: min(room.width() / grid[0] / 4, room.height() / grid[1] / 3)
        )
        width, height = room.width() // columns, room.height() // rows
        if min(width, height) < _LEAST_SMALL:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, image in enumerate(self._small):
            cell = QRect(
                room.left() + place % columns * width,
                room.top() + place // columns * height,
                width - GRID // 2,
                height - GRID // 2,
            )
            fitted = QRect(QPoint(), image.size().scaled(cell.size(), _KEEP_ASPECT))
            fitted.moveCenter(cell.center())
            painter.drawImage(fitted, image)

    def _fitted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        target = self._image.size().scaled(self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        if self._scaled.size() != target:
            scaled = self._image.scaled(
                target,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled = QPixmap.fromImage(scaled)
        self._scaled.setDevicePixelRatio(ratio)
        return self._scaled
