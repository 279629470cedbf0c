from __future__ import annotations

from typing import Any

from PySide6.QtGui import QColor, QIcon, QImage

from campusgps_gui.style.session_colours import CENTRES, DotShape
from campusgps_gui.widgets.row_icons import THUMBNAIL, FramedIcons, colour_dot, untinted


def test_the_picture_of_a_row_is_made_once(qapp: Any) -> None:
    icons = FramedIcons()
    first, second = (QImage(16, 16, QImage.Format.Format_RGB32) for _ in range(2))
    first.fill(QColor("red"))
    second.fill(QColor("blue"))
    made = icons.of(first)
    assert icons.of(first) is made and icons.of(second) is not made
    middle = made.pixmap(THUMBNAIL).toImage().pixelColor(30, 22)
    assert middle == QColor("red")
    assert icons.of(QImage()) is icons.of(QImage())
    # Drawn on since: another picture.
    first.fill(QColor("green"))
    assert icons.of(first) is not made


def test_a_selected_row_does_not_tint_its_sign(qapp: Any) -> None:
    icon = untinted(colour_dot("#D55E00"))
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        assert icon.pixmap(10, mode=mode).toImage().pixelColor(5, 5) == QColor("#D55E00")


def test_dots_of_one_colour_have_different_centres(qapp: Any) -> None:
    for shape in DotShape:
        dot = colour_dot("#D55E00", shape).toImage()
        assert dot.pixelColor(5, 5) == QColor(CENTRES.get(shape, "#D55E00"))
        assert dot.pixelColor(2, 5) == QColor("#D55E00")
