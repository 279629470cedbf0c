from __future__ import annotations

from typing import Any

from PySide6.QtGui import QColor, QImage

from campusgps_gui.widgets.row_icons import THUMBNAIL, FramedIcons


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
