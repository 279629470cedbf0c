"""Cells of tables with text in two lines where one is too short for it."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from campusgps_gui.widgets.rows_table import Index

# Qt breaks a cell's text here.
LINE_BREAK = "\u2028"
# Qt lays text out in fractions of a pixel: what fits by whole ones may be cut off all the same.
_ROUNDING = 3
# A line ends behind a space, or else one of the other signs, among its last characters.
_BREAKS = (" ", "_-/")
_LOOKED_BACK = 12


class TwoLineDelegate(QStyledItemDelegate):
    """Draws texts that are too long for their column in two lines.

    The second line is cut off as the table wishes if even that does not do. The rows of the table
    have to be high enough for two lines.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if not option.rect.isValid() or not option.text:
            return
        widget = option.widget
        style = QApplication.style() if widget is None else widget.style()
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, widget) + 1
        room = place.width() - 2 * margin - _ROUNDING
        option.text = in_two_lines(option.text, option.fontMetrics, room)


def in_two_lines(text: str, metrics: QFontMetrics, room: int) -> str:
    """``text`` with a line break where it is wider than ``room`` pixels.

    The break stands behind a space or a sign between words where there is one near the end of the
    first line, and amid a word otherwise.
    """
    if room <= 0 or LINE_BREAK in text or metrics.horizontalAdvance(text) <= room:
        return text
    end = next(
        (n for n in range(1, len(text)) if metrics.horizontalAdvance(text[: n + 1]) > room), 1
    )
    looked_at = range(end, max(end - _LOOKED_BACK, 0), -1)
    tidy = (n for signs in _BREAKS for n in looked_at if text[n - 1] in signs)
    cut = next(tidy, end)
    return f"{text[:cut].rstrip()}{LINE_BREAK}{text[cut:].lstrip()}"
