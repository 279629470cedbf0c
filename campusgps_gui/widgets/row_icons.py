"""The icons of table rows: small pictures of photos, and dots in a group's colour."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

THUMBNAIL = QSize(60, 44)
"""The size of a row's picture, in pixels."""


def framed_icon(thumbnail: QImage) -> QIcon:
    """The picture of a row."""
    frame = _framed(thumbnail)
    icon = QIcon(frame)
    # A selected row does not tint its picture.
    icon.addPixmap(frame, QIcon.Mode.Selected)
    return icon


def _framed(thumbnail: QImage) -> QPixmap:
    """The thumbnail in the middle of a frame of one size, so that names line up."""
    frame = QPixmap(THUMBNAIL)
    frame.fill(Qt.GlobalColor.transparent)
    if not thumbnail.isNull():
        painter = QPainter(frame)
        size = thumbnail.size().scaled(THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio)
        left = (THUMBNAIL.width() - size.width()) // 2
        top = (THUMBNAIL.height() - size.height()) // 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame.rect().adjusted(left, top, -left, -top), thumbnail)
        painter.end()
    return frame


def colour_dot(colour: str) -> QPixmap:
    """The sign of a group, in the colour that it has on the map."""
    side = 10
    dot = QPixmap(side, side)
    dot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(dot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(1, 1, side - 2, side - 2)
    painter.end()
    return dot
