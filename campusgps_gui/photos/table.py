"""The photos of the project as a table that sorts and filters itself.

Sorting and filtering happen on plain lists: a proxy model would call back into Python for every
comparison, which takes seconds with 20,000 photos. What is compared is worked out once for each
photo: a table of 50,000 then answers a letter typed into the search box at once.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPixmap

from campusgps_gui.widgets.row_icons import colour_dot, framed_icon
from campusgps_gui.widgets.rows_table import Column, Index, RowsModel, place_of
from core.files import legible
from core.geo import format_distance
from core.palette import QUIET, session_colours
from core.project.rows import VERDICTS, PhotoRow, Verdict
from core.quality.findings import why_not_used


def verdict_words(photo: PhotoRow) -> str:
    """The verdict for people, with whether the photo was set aside."""
    words = VERDICTS[photo.verdict].words
    if photo.set_aside:
        return f"{words}, set aside"
    return f"{words}, not used" if why_not_used(photo) else words


def reason_words(photo: PhotoRow) -> str:
    """The reasons for the verdict and for not using the photo, and what is odd in its data."""
    why = why_not_used(photo)
    if not photo.remarks and not why:
        return photo.reason
    remarks = [remark.text for remark in photo.remarks if remark.text not in photo.reason]
    return "; ".join(filter(None, [why, photo.reason, *remarks]))


def taken_words(photo: PhotoRow) -> str:
    """The time when the photo was taken, to the minute."""
    return "" if photo.taken_at is None else photo.taken_at.strftime("%d %b %Y %H:%M")


def difference_words(photo: PhotoRow) -> str:
    """The distance of the photo's own position from the one that counts."""
    return "" if photo.difference_m is None else format_distance(photo.difference_m)


COLUMNS: tuple[Column[PhotoRow], ...] = (
    Column(
        key="name",
        title="Photo",
        width=181,
        value=lambda photo: legible(photo.path.name),
        sort_key=lambda photo: photo.path.name.casefold(),
    ),
    Column(key="verdict", title="Verdict", width=118, value=verdict_words, sort_key=verdict_words),
    Column(
        key="reason",
        title="Reason",
        width=138,
        value=reason_words,
        sort_key=reason_words,
        meaning="Why the photo got its verdict",
    ),
    Column(
        key="session",
        title="Session",
        width=157,
        value=lambda photo: photo.session or "",
        sort_key=lambda photo: photo.session or "",
    ),
    Column(
        key="taken",
        title="Taken",
        width=126,
        value=taken_words,
        sort_key=lambda photo: photo.taken_at.timestamp() if photo.taken_at else 0.0,
    ),
    Column(
        key="difference",
        title="Off by",
        width=48,
        value=difference_words,
        sort_key=lambda photo: photo.difference_m or 0.0,
        meaning="Distance between the position that counts (CSV) and the photo's own (EXIF, XMP)",
    ),
)
_NAME, _SESSION = place_of("name", COLUMNS), place_of("session", COLUMNS)


class PhotosTable(RowsModel):
    """Rows of photos.

    Args:
        thumbnail: Gives the thumbnail of a photo, or an empty image and loads it.
    """

    def __init__(self, thumbnail: Callable[[PhotoRow], QImage]) -> None:
        super().__init__(COLUMNS)
        self._thumbnail = thumbnail
        self._all: Sequence[PhotoRow] = ()
        self._shown: list[PhotoRow] = []
        self._rows: dict[int, int] = {}
        # Worked out when first needed: the words to search, and the keys of columns to sort by.
        self._words: list[str] | None = None
        self._keys: dict[int, dict[int, Any]] = {}
        self._verdict: Verdict | None = None
        self._aside_only = False
        self._among: Container[int] | None = None
        self._text = ""
        self._order: tuple[int, bool] | None = None
        self._dots: dict[str, QPixmap] = {}

    def show_photos(self, photos: Sequence[PhotoRow]) -> None:
        """Replace the rows."""
        self._all = photos
        self._words, self._keys = None, {}
        colours = session_colours(p.session or "" for p in photos if p.is_reference)
        self._dots = {name: colour_dot(colour) for name, colour in colours.items()}
        self._arrange()

    def filter(
        self,
        text: str,
        verdict: Verdict | None,
        *,
        aside_only: bool = False,
        among: Container[int] | None = None,
    ) -> None:
        """Show only photos with ``text`` in name, folder, session or reason, and that verdict.

        Args:
            text: In any case.
            verdict: None for any.
            aside_only: Only photos that were set aside.
            among: Only photos of these ids; None for any.
        """
        self._text, self._verdict, self._aside_only = text.casefold(), verdict, aside_only
        self._among = among
        self._arrange()

    def photo(self, row: int) -> PhotoRow:
        """The photo in ``row``."""
        return self._shown[row]

    def row_of(self, photo_id: int) -> int | None:
        """The row of a photo, or None while it is filtered out."""
        return self._rows.get(photo_id)

    def thumbnail_came(self, photo_id: int) -> None:
        """Draw the row of a photo whose thumbnail is there now."""
        row = self.row_of(photo_id)
        if row is not None:
            index = self.index(row, _NAME)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = self._fitting()
        if self._order is not None:
            column, backwards = self._order
            if keys := self._keys_of(column):
                self._shown.sort(key=lambda photo: keys[photo.id], reverse=backwards)
        self._rows = {photo.id: row for row, photo in enumerate(self._shown)}
        self.endResetModel()

    def _fitting(self) -> list[PhotoRow]:
        """The photos that no filter hides, in the order of import."""
        photos, text = list(self._all), self._text
        if text:
            if self._words is None:
                self._words = [_searched_words(photo) for photo in photos]
            photos = [
                photo for photo, words in zip(photos, self._words, strict=True) if text in words
            ]
        if self._verdict is not None:
            photos = [photo for photo in photos if photo.verdict is self._verdict]
        if self._aside_only:
            photos = [photo for photo in photos if photo.set_aside]
        if self._among is not None:
            photos = [photo for photo in photos if photo.id in self._among]
        return photos

    def _keys_of(self, column: int) -> dict[int, Any]:
        """The sort key of every photo by its id; empty for a column that does not sort."""
        key = COLUMNS[column].sort_key
        if key is None:
            return {}
        if column not in self._keys:
            self._keys[column] = {photo.id: key(photo) for photo in self._all}
        return self._keys[column]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        photo, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[column].value(photo)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == _NAME:
                return legible(str(photo.path))
            return COLUMNS[column].value(photo) or None
        if role == Qt.ItemDataRole.DecorationRole:
            if column == _NAME:
                return framed_icon(self._thumbnail(photo))
            if column == _SESSION and photo.session is not None:
                return self._dots.get(photo.session)
        if role == Qt.ItemDataRole.ForegroundRole and not photo.is_reference:
            return QColor(QUIET)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        backwards = order is Qt.SortOrder.DescendingOrder
        wanted = (column, backwards) if column >= 0 else None
        # A view asks twice for the same order.
        if wanted != self._order:
            self._order = wanted
            self._arrange()


def _searched_words(photo: PhotoRow) -> str:
    """All that a search looks into, in lower case; what a person types has no line end in it."""
    words = (legible(str(photo.path)), photo.session or "", reason_words(photo), photo.camera)
    return "\n".join(words).casefold()
