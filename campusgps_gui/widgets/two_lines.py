"""Cells of tables whose text takes two lines, or keeps what tells it apart, where room is short."""

from __future__ import annotations

import re
from collections.abc import Collection

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from campusgps_gui.style.translation import isolated
from campusgps_gui.widgets.name_elision import (
    LINE_BREAK,
    elided_apart,
    elided_in_two_lines,
    fitting_count,
)
from campusgps_gui.widgets.rows_table import Index

# Qt lays text out in fractions of a pixel: what fits by whole ones may be cut off all the same.
_ROUNDING = 3
# A line ends behind a space, or else one of the other signs, among its last characters.
_BREAKS = (" ", "_-/")
# Or else before the ending of a file's name.
_ENDING = re.compile(r"(?<=.)\.[A-Za-z]\w{1,7}$")
_LOOKED_BACK = 12
_WORTH = 12
_HEBREW = re.compile(r"[\u0590-\u05ff]")


class NameDelegate(QStyledItemDelegate):
    """Draws names in one line; what tells one from the next row's stays in sight."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        room = _room_in(option)
        if room > 0 and option.text:
            neighbours = _neighbours(index)
            option.text = elided_apart(option.text, neighbours, option.fontMetrics, room)
        option.text = in_its_direction(option.text)


class ItemDelegate(QStyledItemDelegate):
    """Gives items of two lines a little more height than is reckoned with.

    Marks of direction come from another font: without it the second line is left out.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(0, _ROUNDING)


class TwoLineDelegate(QStyledItemDelegate):
    """Draws texts that are too long for their column in two lines.

    Of what is too long for two lines as well, the middle is left out, but not what tells it from
    the next row's; of sentences the end. The rows of the table have to be high enough for both.

    Args:
        parent: The table.
        sentences: The columns of sentences.
    """

    def __init__(self, parent: QWidget | None = None, *, sentences: Collection[int] = ()) -> None:
        super().__init__(parent)
        self._sentences = frozenset(sentences)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        room = _room_in(option)
        if room > 0 and option.text:
            option.text = self._fitted(option, index, room)
        option.text = in_its_direction(option.text)

    def _fitted(self, option: QStyleOptionViewItem, index: Index, room: int) -> str:
        text, metrics = option.text, option.fontMetrics
        is_sentence = index.column() in self._sentences
        lines = in_two_lines(text, metrics, room, whole_words=is_sentence)
        first, parted, second = lines.partition(LINE_BREAK)
        if not parted or metrics.horizontalAdvance(second) <= room:
            return lines
        if is_sentence:
            second = metrics.elidedText(second, Qt.TextElideMode.ElideRight, room)
            return f"{first}{LINE_BREAK}{second}"
        return elided_in_two_lines(text, _neighbours(index), metrics, room)


def spared_by_two_lines(text: str, metrics: QFontMetrics) -> int:
    """The pixels by which two lines of ``text`` are narrower than one, broken where it is tidy.

    A first line that is the longer one is worth a few pixels: "05 Sep 2026" above "09:32".
    """
    whole = metrics.horizontalAdvance(text)
    narrowest = fullest = whole
    for cut in range(1, len(text)):
        if text[cut - 1] in "".join(_BREAKS):
            first = metrics.horizontalAdvance(text[:cut].rstrip())
            second = metrics.horizontalAdvance(text[cut:].lstrip())
            narrowest = min(narrowest, max(first, second))
            if first >= second:
                fullest = min(fullest, first)
    width = fullest if fullest - narrowest <= _WORTH else narrowest
    return max(0, whole - width - _ROUNDING)


def in_its_direction(text: str) -> str:
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


def in_two_lines(text: str, metrics: QFontMetrics, room: int, *, whole_words: bool = False) -> str:
    """``text`` with a line break where it is wider than ``room`` pixels.

    The break stands behind a space or a sign between words where there is one near the end of the
    first line, or before a file's ending, unless the rest would then be too long for the second,
    and amid a word otherwise: of names all is wanted. With ``whole_words`` (sentences) it then
    stands behind a space all the same.
    """
    if room <= 0 or LINE_BREAK in text or metrics.horizontalAdvance(text) <= room:
        return text
    end = max(1, fitting_count(text, metrics, room))
    if text[end : end + 1] == " " and metrics.horizontalAdvance(text[:end]) <= room - _ROUNDING:
        # At the end of a line it takes no room.
        end += 1
    looked_at = range(end, max(end - _LOOKED_BACK, 0), -1)
    tidy = [n for signs in _BREAKS for n in looked_at if text[n - 1] in signs]
    last = [] if whole_words and tidy else [end]
    ending = None if whole_words else _ENDING.search(text)
    if ending is not None and ending.start() in looked_at:
        tidy.append(ending.start())
    fits = (n for n in [*tidy, *last] if metrics.horizontalAdvance(text[n:].lstrip()) <= room)
    cut = next(fits, tidy[0] if tidy else end)
    return f"{text[:cut].rstrip()}{LINE_BREAK}{text[cut:].lstrip()}"
