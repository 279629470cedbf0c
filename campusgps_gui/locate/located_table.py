"""The dropped photos as a table: its columns, and its model."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QImage

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.sentences import OUT_OF_DATE, by_hand_words, result_words
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import core_words, mark, tr
from campusgps_gui.widgets.row_icons import FramedIcons
from campusgps_gui.widgets.rows_table import Column, Index, RowsModel, column_number
from core.files import legible_line
from core.palette import QUIET

_RIGHT = Qt.AlignmentFlag.AlignRight
# Rows without a figure come last.
_NOTHING = float("inf")


def _radius(photo: LocatedPhoto) -> float:
    return _NOTHING if photo.radius90_m is None else photo.radius90_m


def _alone(photo: LocatedPhoto) -> float:
    answer = photo.answer
    if answer is None or answer.estimate is None or answer.walk is None:
        return _NOTHING
    if photo.radius90_m is None or photo.each_alone:
        return _NOTHING
    return answer.estimate.radius90_m


def _error(photo: LocatedPhoto) -> float:
    # Beside a position by hand it would seem to be that one's.
    return _NOTHING if photo.error_m is None or photo.radius90_m is None else photo.error_m


def _metres(of: Callable[[LocatedPhoto], float]) -> Callable[[LocatedPhoto], str]:
    def words(photo: LocatedPhoto) -> str:
        value = of(photo)
        return "" if value == _NOTHING else distance_text(value)

    return words


COLUMNS: tuple[Column[LocatedPhoto], ...] = (
    Column(
        key="name",
        title=mark("Photo"),
        width=0,
        value=lambda photo: photo.name,
        sort_key=lambda photo: photo.name.casefold(),
    ),
    Column(
        key="radius",
        title=mark("Within"),
        width=66,
        value=_metres(_radius),
        sort_key=_radius,
        alignment=_RIGHT,
        meaning=mark("The true place lies within this for nine in ten of such photos"),
    ),
    Column(
        key="alone",
        title=mark("Alone"),
        width=66,
        value=_metres(_alone),
        sort_key=_alone,
        alignment=_RIGHT,
        meaning=mark("The same for the photo alone, where it was located together with its walk"),
    ),
    Column(
        key="error",
        title=mark("Off by"),
        width=66,
        value=_metres(_error),
        sort_key=_error,
        alignment=_RIGHT,
        meaning=mark("From the estimate to the photo's own position, where it has one"),
    ),
    Column(
        key="result",
        title=mark("Result"),
        width=126,
        value=result_words,
        sort_key=result_words,
    ),
)

OPTIONAL = (column_number("alone", COLUMNS), column_number("error", COLUMNS))
"""Columns that are left out while they say nothing, for longer names."""

_NAME, _RESULT = column_number("name", COLUMNS), column_number("result", COLUMNS)


class LocatedTable(RowsModel):
    """Rows of dropped photos.

    Args:
        thumbnail: Gives the thumbnail of a photo, or an empty image and loads it.
    """

    def __init__(self, thumbnail: Callable[[LocatedPhoto], QImage]) -> None:
        super().__init__(COLUMNS)
        self._thumbnail, self._icons = thumbnail, FramedIcons()
        self._photos: list[LocatedPhoto] = []
        self._rows: dict[int, int] = {}

    @property
    def photos(self) -> Sequence[LocatedPhoto]:
        """The photos in the order of the rows."""
        return self._photos

    def row_of(self, number: int) -> int | None:
        """The row of a photo."""
        return self._rows.get(number)

    def add(self, photos: Sequence[LocatedPhoto]) -> None:
        """Add rows at the end."""
        first = len(self._photos)
        self.beginInsertRows(QModelIndex(), first, first + len(photos) - 1)
        self._photos.extend(photos)
        self._number_rows()
        self.endInsertRows()

    def remove(self, numbers: Collection[int]) -> None:
        """Take rows away; none is chosen then."""
        self.beginResetModel()
        self._photos = [photo for photo in self._photos if photo.number not in numbers]
        self._number_rows()
        self.endResetModel()

    def is_empty(self, column: int) -> bool:
        """Returns whether a column of figures says nothing of any photo."""
        value = COLUMNS[column].value
        # Thousands may have no answer, and so no figure.
        return not any(photo.answer is not None and value(photo) for photo in self._photos)

    def note(self, number: int) -> None:
        """Draw the row of a photo anew, of which something is known now."""
        row = self._rows.get(number)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def note_all(self) -> None:
        """Draw all rows anew."""
        if self._photos:
            last = self.index(len(self._photos) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        photo, column = self._photos[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[column].value(photo)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == _NAME:
                return legible_line(str(photo.file or photo.name))
            if column == _RESULT and photo.by_hand is not None:
                return by_hand_words(photo)
            if column == _RESULT and photo.answer is not None and photo.answer.problem:
                return core_words(photo.answer.problem)
            if column == _RESULT and photo.is_old:
                again = tr("Locate > Locate again asks it.")
                return f"{tr(OUT_OF_DATE)} {again}"
            return COLUMNS[column].value(photo) or None
        if role == Qt.ItemDataRole.DecorationRole and column == _NAME:
            return self._icons.of(self._thumbnail(photo))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole and photo.position is None:
            return QColor(QUIET)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        backwards = order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self._photos[index.row()].number for index in before]
        key = COLUMNS[column].sort_key if column >= 0 else None
        self._photos.sort(key=key or (lambda photo: photo.number), reverse=backwards)
        if key is not None and backwards:
            # Rows without a figure come last either way.
            self._photos.sort(key=lambda photo: key(photo) == _NOTHING)
        self._number_rows()
        after = [
            self.index(self._rows[number], index.column())
            for number, index in zip(numbers, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _number_rows(self) -> None:
        self._rows = {photo.number: row for row, photo in enumerate(self._photos)}
