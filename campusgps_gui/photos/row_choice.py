"""Chooses rows in the table of photos, also one that a search or a filter hides at first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView, QTableView

from campusgps_gui.photos.table import PhotosTable
from campusgps_gui.widgets.lazy_rows import choose_ids, chosen_count, chosen_ids


class RowChoice:
    """Selects photos in the table.

    Args:
        table: The table.
        model: Its rows.
        is_filtered: Returns whether a search or a filter may hide photos.
        show_all: Takes search and filter away.
    """

    def __init__(
        self,
        table: QTableView,
        model: PhotosTable,
        is_filtered: Callable[[], bool],
        show_all: Callable[[], None],
    ) -> None:
        self._table, self._model = table, model
        self._is_filtered, self._show_all = is_filtered, show_all
        # The photo that is to be selected when the table shows it.
        self._awaited: int | None = None
        # Those that an edit was undone for, or made again, until they are listed.
        self._returning: Sequence[int] = ()
        self._followed_from: int | None = None

    @property
    def ids(self) -> list[int]:
        """The ids of the photos selected in the table, from top to bottom."""
        return chosen_ids(self._table)

    def choose(self, photo_id: int | None) -> None:
        """Select a photo; None selects none."""
        row = None if photo_id is None else self._model.row_of(photo_id)
        self._awaited = None
        if row is not None:
            index = self._model.index(row, 0)
            flags = QItemSelectionModel.SelectionFlag
            self._table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self._table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
            return
        self._table.clearSelection()
        if photo_id is not None and self._is_filtered():
            # Clicked on the map while the table filters it out.
            self._awaited = photo_id
            self._show_all()

    def choose_several(self, photo_ids: Sequence[int]) -> None:
        """Select photos; those that the table does not list stay out of it."""
        if len(photo_ids) == 1:
            self.choose(photo_ids[0])
        else:
            choose_ids(self._table, self._model.shown_among(photo_ids))

    def follow_edit(self, revision: int) -> None:
        """Select what an edit changes that is being taken back, or made once more.

        Args:
            revision: That of the project before.
        """
        self._followed_from = revision

    def note_edited(self, revision: int, edited: Sequence[int]) -> None:
        """Take in at which revision the project is now, and in which photos it differs."""
        if self._followed_from is not None and revision != self._followed_from:
            self._followed_from, self._returning = None, edited

    def forget_edit(self) -> None:
        """Select nothing that was edited: the person wants to see other photos."""
        self._followed_from, self._returning = None, ()

    def note_listed(self) -> None:
        """Select what was waited for, now that the table lists others."""
        if self._returning and not chosen_count(self._table):
            # One: the next key would change all of many.
            places = self._model.places_of(self._returning)[:1]
            listed = [self._model.ids[place] for place in places]
            choose_ids(self._table, listed, listed[0] if listed else None)
        if chosen_count(self._table):
            self._returning = ()
        if self._awaited is not None and not self._is_filtered():
            self.choose(self._awaited)
