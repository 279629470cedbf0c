"""Cells of tables whose text takes two lines, or keeps what tells it apart, where room is short."""

from __future__ import annotations

import re

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from campusgps_gui.style.translation import isolated
from campusgps_gui.widgets.name_elision import elided_apart
from campusgps_gui.widgets.rows_table import Index

# Qt breaks a cell's text here.
LINE_BREAK = "\u2028"
# Qt lays text out in fractions of a pixel: what fits by whole ones may be cut off all the same.
_ROUNDING = 3
# A line ends behind a space, or else one of the other signs, among its last characters.
_BREAKS = (" ", "_-/")
_LOOKED_BACK = 12
# About the width of the characters that a tidy break leaves free, in pixels.
_LOST = 24
_HEBREW = re.compile(r"[\u0590-\u05ff]")


class NameDelegate(QStyledItemDelegate):
    """Draws names in one line; what tells one from the next row's stays in sight."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        room = _room_in(option)
        if room > 0 and option.text:
            neighbours = _neighbours(index)
            option.text = elided_apart(option.text, neighbours, option.fontMetrics, room)
        option.text = _in_its_direction(option.text)


class TwoLineDelegate(QStyledItemDelegate):
    """Draws texts that are too long for their column in two lines.

    What is too long for two lines as well keeps what tells it from the next row's. The rows of the
    table have to be high enough for two lines.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        room = _room_in(option)
        if room > 0 and option.text:
            option.text = self._fitted(option, index, room)
        option.text = _in_its_direction(option.text)

    def _fitted(self, option: QStyleOptionViewItem, index: Index, room: int) -> str:
        text, metrics = option.text, option.fontMetrics
        lines = in_two_lines(text, metrics, room)
        second = lines.rpartition(LINE_BREAK)[2]
        if second != text and metrics.horizontalAdvance(second) > room:
            # Where the first line breaks is not known before: a little room is lost at its end.
            short = elided_apart(text, _neighbours(index), metrics, 2 * room - _LOST)
            return in_two_lines(short, metrics, room)
        return lines


def _in_its_direction(text: str) -> str:
    """A name of Latin letters, dates or digits so that Hebrew around it does not reorder it."""
    return text if _HEBREW.search(text) else isolated(text)


def _room_in(option: QStyleOptionViewItem) -> int:
    """The pixels that a line of text has in a cell; 0 while the cell has no place."""
    if not option.rect.isValid():
        return 0
    widget = option.widget
    style = QApplication.style() if widget is None else widget.style()
    place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, widget) + 1
    return place.width() - 2 * margin - _ROUNDING


def _neighbours(index: Index) -> list[str]:
    """The texts of the cells above and below."""
    cells = [index.sibling(index.row() + by, index.column()) for by in (-1, 1)]
    return [str(cell.data()) for cell in cells if cell.isValid() and cell.data()]


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
