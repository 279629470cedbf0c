"""The photos of a labelled folder as a table; SQLite sorts and filters them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTableView

from campusgps_gui.labelling import sentences
from campusgps_gui.labelling.sentences import group_of, name_of
from campusgps_gui.map.outcome_looks import GROUP_LOOKS
from campusgps_gui.style.translation import core_words, mark, tr
from campusgps_gui.widgets.lazy_rows import LazyRowsModel
from campusgps_gui.widgets.row_icons import THUMBNAIL, FramedIcons, colour_dot, untinted
from campusgps_gui.widgets.rows_table import Column, Index, column_number, show_rows
from campusgps_gui.widgets.two_lines import TwoLineDelegate
from core.files import legible_line
from core.labelling.label import Label
from core.labelling.label_query import ORDERS

COLUMNS: tuple[Column[Label], ...] = (
    Column(
        key="name", title=mark("Photo"), width=168, value=name_of, meaning=mark("The file's name")
    ),
    Column(
        key="within",
        title=mark("Within"),
        width=116,
        value=sentences.radius_words,
        meaning=mark(
            "The true place lies within this in nine of ten cases: the smaller, the "
            "surer. Below it, for a photo located in its walk: what it would be for "
            "the photo alone"
        ),
    ),
    Column(
        key="review",
        title=mark("Review"),
        width=96,
        value=sentences.review_words,
        meaning=mark("What you decided, or why there is nothing to decide"),
    ),
    Column(
        key="position",
        title=mark("Position"),
        width=152,
        value=sentences.position_words,
        meaning=mark("Latitude and longitude as far as they are known"),
    ),
    Column(
        key="area",
        title=mark("In the area"),
        width=84,
        value=sentences.inside_words,
        meaning=mark("Whether the photo looks as if it was taken in the mapped area"),
    ),
    Column(
        key="match",
        title=mark("Looks most like"),
        width=150,
        value=sentences.match_words,
        meaning=mark("The project's photo that counts most, and how alike the two are: 1 at most"),
    ),
    Column(
        key="alone",
        title=mark("Within, alone"),
        width=92,
        value=sentences.alone_words,
        meaning=mark(
            "The radius of nine in ten that the photo would have without the others of its walk"
        ),
    ),
    Column(
        key="spread",
        title=mark("Unsure by"),
        width=78,
        value=sentences.spread_words,
        meaning=mark(
            "So far apart are the places that its walk still allows. Decide about the "
            "photo with the largest first: it helps its neighbours most"
        ),
    ),
    Column(
        key="areas",
        title=mark("Where"),
        width=150,
        value=sentences.where_words,
        meaning=mark("The named area that the photo was most likely taken in, and how likely"),
    ),
    Column(
        key="taken",
        title=mark("Taken"),
        width=126,
        value=sentences.taken_words,
        meaning=mark("When the photo was taken, as far as it says so"),
    ),
)
"""The table sorts by a column whose key is one of :data:`core.labelling.label_query.ORDERS`."""

NAME, WITHIN, REVIEW = (column_number(key, COLUMNS) for key in ("name", "within", "review"))
AT_FIRST = (NAME, WITHIN, REVIEW)
"""The columns that are shown unless the person wants others."""
OF_WALKS = tuple(column_number(key, COLUMNS) for key in ("alone", "spread"))
"""The columns that say nothing in folders whose photos are located each alone."""


OF_AREAS = (column_number("areas", COLUMNS),)
"""The columns that say nothing where the place has no named areas."""


class LabelsModel(LazyRowsModel[Label]):
    """Rows of a labelled folder, the surest guess first.

    Args:
        read: Reads the rows of some ids.
        thumbnail: Gives the thumbnail of a photo, or an empty image and loads it.

    Signals:
        order_wanted: :attr:`order` or :attr:`backwards` has changed.

    Attributes:
        order: The key of the column that rows are to be sorted by.
        backwards: Whether the largest is to come first.
        icons: The pictures of rows.
    """

    order_wanted = Signal()

    def __init__(
        self,
        read: Callable[[Sequence[int]], list[Label]],
        thumbnail: Callable[[Label], QImage],
    ) -> None:
        super().__init__(COLUMNS, read)
        self._thumbnail, self.icons = thumbnail, FramedIcons()
        self.order, self.backwards = COLUMNS[WITHIN].key, False
        self._dots = {name: untinted(colour_dot(look.colour)) for name, look in GROUP_LOOKS.items()}

    def thumbnail_came(self, label_id: int) -> None:
        """Draw the row of a photo whose thumbnail is there now."""
        row = self.row_of(label_id)
        if row is not None:
            index = self.index(row, NAME)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        label, column = self.row(index.row()) if index.isValid() else None, index.column()
        if label is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[column].value(label)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == NAME:
                return legible_line(str(label.file))
            if column == WITHIN:
                return sentences.radius_sentence(label)
            reason = core_words(label.reason) if column == REVIEW else ""
            return reason or COLUMNS[column].value(label)
        if role == Qt.ItemDataRole.DecorationRole:
            if column == NAME:
                return self.icons.of(self._thumbnail(label))
            if column == REVIEW:
                return self._dots.get(group_of(label))
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not is_sortable(column):
            return
        key = COLUMNS[column].key if column >= 0 else ""
        backwards = key in ORDERS and order is Qt.SortOrder.DescendingOrder
        wanted = (key if key in ORDERS else COLUMNS[WITHIN].key), backwards
        # A view asks twice for the same order.
        if wanted != (self.order, self.backwards):
            self.order, self.backwards = wanted
            self.order_wanted.emit()


def labels_view(model: LabelsModel) -> QTableView:
    """The table that shows the rows of ``model``, the surest guess first."""
    table = QTableView()
    show_rows(table, model, tr("Photos of the labelled folder"), THUMBNAIL.height() + 6)
    table.setSortingEnabled(True)
    header = table.horizontalHeader()
    header.setSortIndicator(WITHIN, Qt.SortOrder.AscendingOrder)

    def keep_order(column: int, _: Qt.SortOrder) -> None:
        """Leave the sign of the order where it is when a column has none."""
        if not is_sortable(column):
            order = Qt.SortOrder.DescendingOrder if model.backwards else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(column_number(model.order, COLUMNS), order)

    header.sortIndicatorChanged.connect(keep_order)
    # Names that begin alike are told apart by their ends.
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setItemDelegate(TwoLineDelegate(table))
    table.setIconSize(QSize(THUMBNAIL))
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    return table


def is_sortable(column: int) -> bool:
    """True if rows can be sorted by this column, or by none (-1)."""
    return column < 0 or COLUMNS[column].key in ORDERS
