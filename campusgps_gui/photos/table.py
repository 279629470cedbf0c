"""The photos of the project as a table: columns, a model that reads what is in view, the view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QTableView

from campusgps_gui.photos.suggestion_words import odds_words
from campusgps_gui.style.notation import distance_text, moment_text, session_text
from campusgps_gui.style.session_colours import session_palette
from campusgps_gui.style.translation import core_words, mark, tr
from campusgps_gui.widgets.lazy_rows import LazyRowsModel
from campusgps_gui.widgets.row_icons import THUMBNAIL, FramedIcons, colour_dot, untinted
from campusgps_gui.widgets.rows_table import Column, Index, column_number, show_rows
from campusgps_gui.widgets.two_lines import TwoLineDelegate
from core.files import legible_line
from core.palette import QUIET
from core.project.photo_rows import TAG_SEPARATOR
from core.project.rows import PhotoRow
from core.quality.photo_list import PhotoOrder, reason_words, verdict_words


def taken_words(photo: PhotoRow) -> str:
    """The time when the photo was taken, to the minute."""
    return "" if photo.taken_at is None else moment_text(photo.taken_at)


def difference_words(photo: PhotoRow) -> str:
    """The distance of the photo's own position from the one that counts."""
    return "" if photo.difference_m is None else distance_text(photo.difference_m)


COLUMNS: tuple[Column[PhotoRow], ...] = (
    Column(
        key="name",
        title=mark("Photo"),
        width=181,
        value=lambda photo: legible_line(photo.path.name),
    ),
    Column(
        key="verdict",
        title=mark("Verdict"),
        width=118,
        value=lambda photo: core_words(verdict_words(photo)),
    ),
    Column(
        key="reason",
        title=mark("Reason"),
        width=138,
        value=lambda photo: core_words(reason_words(photo)),
        meaning=mark("Why the photo got its verdict, or why it needs a look"),
    ),
    Column(
        key="session",
        title=mark("Session"),
        width=157,
        value=lambda photo: session_text(photo.session or ""),
    ),
    Column(
        key="taken",
        title=mark("Taken"),
        width=126,
        value=taken_words,
    ),
    Column(
        key="difference",
        title=mark("Off by"),
        width=48,
        value=difference_words,
        meaning=mark(
            "Distance between the position that counts (set by hand, or of a table) and the "
            "photo's own (EXIF, XMP)"
        ),
    ),
    Column(
        key="tags",
        title=mark("Tags"),
        width=90,
        value=lambda photo: TAG_SEPARATOR.join(photo.tags),
        meaning=mark("What you called these photos (T)"),
    ),
    Column(
        key="area",
        title=mark("Where"),
        width=90,
        value=lambda photo: photo.area,
        meaning=mark("The named area that the photo's position lies in"),
    ),
    Column(
        key="odds",
        title=mark("Odds"),
        width=90,
        value=odds_words,
        meaning=mark(
            "In how many of ten cases such a suggested position is nearer to the true place than "
            "the photo's own"
        ),
    ),
)
"""Each is a :class:`PhotoOrder` by its key."""

DIFFERENCE, TAGS, AREA, ODDS = (
    column_number(key, COLUMNS) for key in ("difference", "tags", "area", "odds")
)
"""The columns that say nothing where every photo's own position counts, where no photo has a tag,
where the place has no named areas, and where the list is not of suggested positions."""

_NAME, _VERDICT, _REASON, _SESSION = (
    column_number(key, COLUMNS) for key in ("name", "verdict", "reason", "session")
)
# Qt asks for several others of every cell.
_ROLES = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ForegroundRole,
    )
)


class PhotosTable(LazyRowsModel[PhotoRow]):
    """Rows of photos.

    Args:
        read: Reads the photos of some ids.
        thumbnail: Gives the thumbnail of a photo, or an empty image and loads it.

    Signals:
        order_wanted: The rows are to stand in the order of :attr:`order`.

    Attributes:
        order: The column by which the person wants to sort; None for the order of import.
        backwards: Whether the other way round.
        icons: The pictures of rows.
    """

    order_wanted = Signal()

    def __init__(
        self,
        read: Callable[[Sequence[int]], Iterable[PhotoRow]],
        thumbnail: Callable[[PhotoRow], QImage],
    ) -> None:
        super().__init__(COLUMNS, read)
        self._thumbnail, self.icons = thumbnail, FramedIcons()
        self._dots: dict[str, QPixmap] = {}
        self._signs: dict[str, QIcon] = {}
        self._looks: Callable[[int], str] = lambda _: ""
        self.order: PhotoOrder | None = None
        self.backwards = False

    def explain_looks(self, reason_of: Callable[[int], str]) -> None:
        """Say why photos need a look in place of the reasons of their verdicts.

        Args:
            reason_of: The words for a photo's id; empty where its verdict's are to stand.
        """
        self._looks = reason_of
        if self.rowCount():
            last = self.index(self.rowCount() - 1, _REASON)
            self.dataChanged.emit(self.index(0, _REASON), last)

    def show_sessions(self, sessions: Iterable[str]) -> None:
        """Colour ``sessions`` as the map does."""
        looks = session_palette.looks_of(sessions)
        self._dots = {name: colour_dot(*look) for name, look in looks.items()}
        self._signs = {name: untinted(dot) for name, dot in self._dots.items()}
        if self.rowCount():
            last = self.index(self.rowCount() - 1, _SESSION)
            self.dataChanged.emit(self.index(0, _SESSION), last, [Qt.ItemDataRole.DecorationRole])

    def picture_of(self, photo: PhotoRow) -> QImage:
        """The thumbnail of a photo; an empty image while it is being loaded."""
        return self._thumbnail(photo)

    def remark_on(self, photo: PhotoRow) -> str:
        """Why a photo needs a look, or its verdict if it does not count, else when it was taken."""
        look = self._looks(photo.id)
        if look or photo.is_reference:
            return look or taken_words(photo)
        return self._text(photo, _VERDICT)

    def dot_of(self, photo: PhotoRow) -> QPixmap | None:
        """The sign of a photo's session, in the colour that it has on the map."""
        return None if photo.session is None else self._dots.get(photo.session)

    def pictures_of(self, ids: Sequence[int]) -> list[QImage]:
        """The thumbnails of photos that are listed, as far as they are there."""
        rows = (self.row(place) for place in self.places_of(ids))
        return [image for row in rows if row and not (image := self._thumbnail(row)).isNull()]

    def thumbnail_came(self, photo_id: int) -> None:
        """Draw the row of a photo whose thumbnail is there now."""
        row = self.row_of(photo_id)
        if row is not None:
            index = self.index(row, _NAME)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        photo, column = self.row(index.row()), index.column()
        if photo is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(photo, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == _NAME:
                return legible_line(str(photo.path))
            return self._text(photo, column) or None
        if role == Qt.ItemDataRole.DecorationRole:
            if column == _NAME:
                return self.icons.of(self._thumbnail(photo))
            if column == _SESSION:
                return None if photo.session is None else self._signs.get(photo.session)
        if role == Qt.ItemDataRole.ForegroundRole and not photo.is_reference:
            return QColor(QUIET)
        return None

    def _text(self, photo: PhotoRow, column: int) -> str:
        look = self._looks(photo.id) if column == _REASON else ""
        return look or COLUMNS[column].value(photo)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = PhotoOrder(COLUMNS[column].key) if column >= 0 else None
        backwards = wanted is not None and order is Qt.SortOrder.DescendingOrder
        # A view asks twice for the same order.
        if (wanted, backwards) != (self.order, self.backwards):
            self.order, self.backwards = wanted, backwards
            self.order_wanted.emit()


def photos_view(model: PhotosTable) -> QTableView:
    """The table that shows the photos of ``model``, in no order but that of the import."""
    table = QTableView()
    show_rows(table, model, tr("Photos of the project"), THUMBNAIL.height() + 6)
    table.setSortingEnabled(True)
    table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    table.horizontalHeader().setSortIndicatorClearable(True)
    table.setIconSize(QSize(THUMBNAIL))
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setItemDelegate(TwoLineDelegate(table, sentences=[_REASON, _SESSION]))
    for column in (TAGS, AREA, ODDS):
        table.hideColumn(column)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    return table
