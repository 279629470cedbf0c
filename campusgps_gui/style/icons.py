"""Icons of the set in ``resources/icons``, drawn in the colours of the theme.

``set_icon(button, "photo")`` gives a button, an action or a label its icon and keeps its name,
so that :func:`refresh_icons` can draw all icons of a window again when the theme changes.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

import resources
from campusgps_gui.style.appearance import Colours, colours_of
from campusgps_gui.style.translation import language

_FOLDER = resources.FOLDER / "icons"
# Arrows for next and back, which swap where text runs from right to left.
_MIRRORED = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}
_SIZES = (16, 32)
_NAME, _TONE, _SIDE = "icon_name", "icon_tone", "icon_side"
# Drawn pictures that are kept: a window shows about a hundred icons, most of them several times.
_MOST_DRAWN = 512


def set_icon(target: QAction | QAbstractButton | QLabel, name: str, *, tone: str = "text") -> None:
    """Give ``target`` the icon ``name`` in the theme's colour ``tone``."""
    target.setProperty(_NAME, name)
    target.setProperty(_TONE, tone)
    _set_drawn_icon(target, colours_of(target) if isinstance(target, QWidget) else None)


def set_label_icon(label: QLabel, name: str, *, side: int, tone: str = "muted") -> None:
    """Show the icon ``name`` in ``label``, ``side`` pixels high."""
    label.setProperty(_SIDE, side)
    set_icon(label, name, tone=tone)


def refresh_icons(window: QWidget) -> None:
    """Draw every icon in ``window`` again in the colours it has now."""
    colours = colours_of(window)
    targets: list[QObject] = [window, *window.findChildren(QObject)]
    for target in targets:
        if target.property(_NAME) and isinstance(target, (QAction, QAbstractButton, QLabel)):
            _set_drawn_icon(target, colours)


def icon(name: str, colour: str, faded: str | None = None) -> QIcon:
    """The icon ``name`` in ``colour``, and in ``faded`` while its button or command is disabled."""
    result = QIcon()
    for side in _SIZES:
        result.addPixmap(QPixmap.fromImage(_drawn(name, colour, side)))
    if faded is not None:
        drawn = _drawn(name, faded, _SIZES[-1])
        result.addPixmap(QPixmap.fromImage(drawn), QIcon.Mode.Disabled)
    return result


def pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    """The icon ``name``, ``side`` pixels square on a screen with device pixel ``ratio``."""
    image = QPixmap.fromImage(_drawn(name, colour, round(side * ratio)))
    image.setDevicePixelRatio(ratio)
    return image


def program_icon() -> QIcon:
    """The icon of the program's window."""
    return icon("map-pin", "#1a66cc")


def _set_drawn_icon(target: QObject, colours: Colours | None) -> None:
    name, tone = str(target.property(_NAME)), str(target.property(_TONE))
    if language().right_to_left:
        name = _MIRRORED.get(name, name)
    if colours is None:
        owner = target.parent()
        colours = colours_of(owner if isinstance(owner, QWidget) else QLabel())
    colour = str(getattr(colours, tone))
    if isinstance(target, QLabel):
        side = int(target.property(_SIDE) or 16)
        target.setPixmap(pixmap(name, colour, side, target.devicePixelRatioF()))
    elif isinstance(target, (QAction, QAbstractButton)):
        target.setIcon(icon(name, colour, colours.muted))


@lru_cache(maxsize=_MOST_DRAWN)
def _drawn(name: str, colour: str, side: int) -> QImage:
    """The icon ``name``, ``side`` pixels square; an image, as pixmaps end with the application."""
    svg = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    return image
