"""The photos of a labelled folder as a table that sorts and filters itself, while rows come in.

Sorting and filtering happen on plain lists, as in the table of the project's photos. Rows that come
in while a folder is labelled go to their place one by one; a row that a person decides about stays
where it is until the table is sorted again.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap

from campusgps_gui.labelling import sentences
from campusgps_gui.labelling.row_counts import RowCounts
from campusgps_gui.labelling.row_order import RowOrder
from campusgps_gui.labelling.sentences import GROUP_COLOURS, group_of, name_of
from campusgps_gui.widgets.row_icons import colour_dot, framed_icon
from campusgps_gui.widgets.rows_table import Column, Index, RowsModel, place_of
from core.files import legible
from core.labelling.label import Label, LabelStatus
from core.labelling.row_state import RowFilter, guess_radius, is_open

# More new rows than this at once, as from the disk, are sorted as a whole.
_MANY = 64


# Rows whose sort key is None come last, whichever way.
COLUMNS: tuple[Column[Label], ...] = (
    Column(
        key="name",
        title="Photo",
        width=168,
        value=name_of,
        sort_key=lambda label: label.file.name.casefold(),
    ),
    Column(
        key="within",
        title="Within",
        width=58,
        value=sentences.radius_words,
        sort_key=guess_radius,
        meaning="The true place lies within this in nine of ten cases: "
        "the surest guess has the smallest",
    ),
    Column(
        key="review",
        title="Review",
        width=100,
        value=group_of,
        sort_key=group_of,
        meaning="What you decided, or why there is nothing to decide",
    ),
    Column(
        key="position",
        title="Position",
        width=136,
        value=sentences.position_words,
        sort_key=lambda label: None if label.position is None else -label.position.latitude,
        meaning="Latitude and longitude as far as they are known",
    ),
    Column(
        key="area",
        title="Area",
        width=50,
        value=sentences.area_words,
        sort_key=lambda label: sentences.area_words(label) or None,
        meaning="Whether the photo looks as if it was taken in the mapped area",
    ),
    Column(
        key="match",
        title="Best match",
        width=78,
        value=sentences.match_words,
        sort_key=lambda label: (
            -_similarity(label) if label.estimate and label.estimate.matches else None
        ),
        meaning="How alike the project's photo is that counts most, at most 1, and its name",
    ),
)
NAME, WITHIN, REVIEW = (place_of(key, COLUMNS) for key in ("name", "within", "review"))
_LAST = (LabelStatus.LOCATED, LabelStatus.OUTSIDE, LabelStatus.HAS_POSITION, LabelStatus.UNREADABLE)


class LabelsModel(RowsModel):
    """Rows of a labelled folder, the surest guess first.

    Args:
        thumbnail: Gives the thumbnail of a photo, or an empty image and loads it.

    Attributes:
        tally: How many rows there are, shown or not, and which are sure.
    """

    def __init__(self, thumbnail: Callable[[Label], QImage]) -> None:
        super().__init__(COLUMNS)
        self._thumbnail = thumbnail
        self._all: dict[int, Label] = {}
        # The words to search of each row, worked out when first needed.
        self._words: dict[int, str] = {}
        # The order that the rows stand in; None once a row may stand elsewhere.
        self._sorted_by: tuple[int, bool] | None = None
        self._order = RowOrder()
        self._text, self._shown = "", RowFilter.ALL
        self._column = WITHIN
        self.tally = RowCounts()
        self._dots = {name: _untinted(colour_dot(c)) for name, c in GROUP_COLOURS.items()}

    @property
    def labels(self) -> list[Label]:
        """The rows that are shown, in their order."""
        return [self._all[label_id] for label_id in self._order]

    def replace(self, labels: Iterable[Label]) -> None:
        """Show these rows in place of those before."""
        self._all = {label.id: label for label in labels}
        self._words = {}
        self.tally = RowCounts()
        for label in self._all.values():
            self.tally.change(None, label)
        self._arrange()

    def put(self, labels: Sequence[Label]) -> None:
        """Take in rows that are new, or other than before."""
        self._sorted_by = None
        new: list[Label] = []
        gone: list[Label] = []
        for label in labels:
            row, fits = self.row_of(label.id), self._fits(label)
            self.tally.change(self._all.get(label.id), label)
            self._all[label.id] = label
            if row is None and fits:
                new.append(label)
            elif row is not None and not fits:
                gone.append(label)
            elif row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        many = len(new) + len(gone) > _MANY
        if many:
            self.beginResetModel()
        for label in gone:
            self._take_out(label.id, alone=not many)
        for label in new:
            self._insert(label, alone=not many)
        if many:
            self.endResetModel()

    def filter(self, text: str, shown: RowFilter) -> None:
        """Show only such rows, with ``text`` in the file's name or folder."""
        self._text, self._shown = text.casefold(), shown
        self._arrange()

    def label(self, row: int) -> Label:
        """The label in ``row``."""
        return self._all[self._order[row]]

    def row_of(self, label_id: int) -> int | None:
        """The row of a photo, or None while it is filtered out."""
        return self._order.row_of(label_id)

    def next_open(self, row: int, decided: Container[int] = ()) -> Label | None:
        """The first photo to review below ``row``; None if there is none.

        Args:
            row: Where to begin.
            decided: Ids of photos that a decision is on its way for.
        """
        below = map(self.label, range(row + 1, len(self._order)))
        return next((one for one in below if is_open(one) and one.id not in decided), None)

    def thumbnail_came(self, label_id: int) -> None:
        """Draw the row of a photo whose thumbnail is there now."""
        row = self.row_of(label_id)
        if row is not None:
            index = self.index(row, NAME)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def _arrange(self) -> None:
        self.beginResetModel()
        fitting = (label for label in self._all.values() if self._fits(label))
        self._order.fill((label.id, self._key(label), _rank(label)) for label in fitting)
        self._sorted_by = self._column, self._order.backwards
        self.endResetModel()

    def _insert(self, label: Label, *, alone: bool) -> None:
        key, rank = self._key(label), _rank(label)
        if alone:
            row = self._order.row_for(label.id, key, rank)
            self.beginInsertRows(QModelIndex(), row, row)
        self._order.insert(label.id, key, rank)
        if alone:
            self.endInsertRows()

    def _take_out(self, label_id: int, *, alone: bool) -> None:
        if alone:
            row = self._order.row_of(label_id)
            assert row is not None
            self.beginRemoveRows(QModelIndex(), row, row)
        self._order.remove(label_id)
        if alone:
            self.endRemoveRows()

    def _key(self, label: Label) -> Any:
        key = COLUMNS[self._column].sort_key
        return None if key is None else key(label)

    def _fits(self, label: Label) -> bool:
        if self._shown is not RowFilter.ALL and not self._shown.fits(label):
            return False
        if not self._text:
            return True
        words = self._words.get(label.id)
        if words is None:
            words = self._words[label.id] = legible(str(label.file)).casefold()
        return self._text in words

    # -- what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        label, column = self.label(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[column].value(label)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == NAME:
                return legible(str(label.file))
            reason = label.reason if column == REVIEW else ""
            return reason or COLUMNS[column].value(label)
        if role == Qt.ItemDataRole.DecorationRole:
            if column == NAME:
                return framed_icon(self._thumbnail(label))
            if column == REVIEW:
                return self._dots.get(group_of(label))
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order.backwards = column >= 0 and order is Qt.SortOrder.DescendingOrder
        self._column = column if column >= 0 else WITHIN
        # A view asks twice for the same order.
        if self._sorted_by != (self._column, self._order.backwards):
            self._arrange()


def _untinted(dot: QPixmap) -> QIcon:
    """A sign that has the map's colour also in a row that is chosen."""
    icon = QIcon(dot)
    icon.addPixmap(dot, QIcon.Mode.Selected)
    return icon


def _similarity(label: Label) -> float:
    return label.estimate.matches[0].similarity if label.estimate else 0.0


def _rank(label: Label) -> int:
    """The order of rows that have nothing to be sorted by."""
    return _LAST.index(label.status) if label.status in _LAST else len(_LAST)
