"""The icons of table rows: small pictures of photos, and dots in a group's colour."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from campusgps_gui.style.session_colours import CENTRES, DotShape

THUMBNAIL = QSize(60, 44)
"""The size of a row's picture, in pixels."""

_KEPT = 512


class FramedIcons:
    """The pictures of rows as icons; each is made once, and those used lately are kept."""

    def __init__(self) -> None:
        self._icons: OrderedDict[int, QIcon] = OrderedDict()
        self._size = THUMBNAIL

    def resize(self, size: QSize) -> None:
        """Make the pictures of this size from now on."""
        if size != self._size:
            self._size = size
            self._icons.clear()

    def of(self, thumbnail: QImage) -> QIcon:
        """The icon of a thumbnail; an empty frame for an empty one."""
        key = thumbnail.cacheKey()
        icon = self._icons.get(key)
        if icon is None:
            icon = self._icons[key] = untinted(_framed(thumbnail, self._size))
            if len(self._icons) > _KEPT:
                self._icons.popitem(last=False)
        self._icons.move_to_end(key)
        return icon


def _framed(thumbnail: QImage, place: QSize) -> QPixmap:
    """The thumbnail in the middle of a frame of one size, so that names line up."""
    frame = QPixmap(place)
    frame.fill(Qt.GlobalColor.transparent)
    if not thumbnail.isNull():
        painter = QPainter(frame)
        size = thumbnail.size().scaled(place, Qt.AspectRatioMode.KeepAspectRatio)
        left = (place.width() - size.width()) // 2
        top = (place.height() - size.height()) // 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame.rect().adjusted(left, top, -left, -top), thumbnail)
        painter.end()
    return frame


def colour_dot(colour: str, shape: DotShape = DotShape.FILLED) -> QPixmap:
    """The sign of a group, in the colour and shape that it has on the map."""
    side = 10
    dot = QPixmap(side, side)
    dot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(dot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(1, 1, side - 2, side - 2)
    if shape is not DotShape.FILLED:
        painter.setBrush(QColor(CENTRES[shape]))
        painter.drawEllipse(3, 3, side - 6, side - 6)
    painter.end()
    return dot


def untinted(dot: QPixmap) -> QIcon:
    """A sign that has the map's colour also in a row that is chosen."""
    icon = QIcon(dot)
    icon.addPixmap(dot, QIcon.Mode.Selected)
    return icon
