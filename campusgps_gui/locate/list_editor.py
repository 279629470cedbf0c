"""Removes photos from the list of the Locate tab, places them by hand, and takes that back."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.locate.dropped_photos import DroppedPhotos
from campusgps_gui.locate.edit_history import Removal
from campusgps_gui.locate.photo_list import PhotoList
from campusgps_gui.style.translation import tr
from core.geo import Position


class ListEditor(QObject):
    """Edits the list; each edit can be undone and made again.

    Args:
        dropped: The photos, and what was done to them.
        photo_list: Shows them.
        locator: Finds out where they were taken.
        controller: The open project, where positions by hand are kept.
        parent: What it belongs to.

    Signals:
        changed: Other photos are in the list, and something else can be undone.
        placed: The numbers of photos whose position by hand is another, and the same.
        message: A sentence for the status bar.
    """

    changed = Signal()
    placed = Signal(list)
    message = Signal(str)

    def __init__(
        self,
        dropped: DroppedPhotos,
        photo_list: PhotoList,
        locator: LocateService,
        controller: ProjectController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dropped, self._list, self._locator = dropped, photo_list, locator
        self._controller = controller

    def remove(self, numbers: Collection[int]) -> None:
        """Remove photos, by their numbers; can be undone."""
        going = self._dropped.remove(numbers)
        self._take_away(going)
        if going:
            self._say_done()

    def place(self, positions: Mapping[int, Position | None]) -> None:
        """Put photos at these positions, by their numbers; None: at their estimates again."""
        edit = self._dropped.place(positions)
        if edit is not None:
            self.placed.emit(list(edit.after))
            if why_only_read(self._controller.project):
                # They would be gone with the window, and nobody would know.
                self.message.emit(
                    tr(
                        "{what}. Nothing can be kept in this project: save the table",
                        what=edit.words,
                    )
                )
            else:
                self._say_done()

    def forget_all(self) -> None:
        """Take all photos away for good: they were another project's."""
        self._take_away(self._dropped.remove([photo.number for photo in self._dropped.all]))
        self._dropped.history.forget()

    def undo(self) -> None:
        """Take the last edit back, and locate what has no answer yet."""
        edit = self._dropped.undo()
        if edit is None:
            return
        if isinstance(edit, Removal):
            coming = edit.photos
            self._locator.remember([photo.number for photo in coming])
            waiting = [(photo.number, photo.picture) for photo in coming if photo.answer is None]
            if waiting:
                self._locator.locate(waiting)
            self._list.add(coming)
            self.changed.emit()
        else:
            self.placed.emit(list(edit.before))
        self.message.emit(tr("Undone: {what}", what=edit.words))

    def redo(self) -> None:
        """Make the edit again that undo took back last."""
        edit = self._dropped.redo()
        if edit is None:
            return
        if isinstance(edit, Removal):
            self._take_away({photo.number for photo in edit.photos})
        else:
            self.placed.emit(list(edit.after))
        self.message.emit(tr("Done again: {what}", what=edit.words))

    def _say_done(self) -> None:
        what = self._dropped.history.undo_words
        self.message.emit(tr("{what}. Edit > Undo takes that back", what=what))

    def _take_away(self, going: set[int]) -> None:
        """Show the list without photos that were removed."""
        if not going:
            return
        self._locator.forget(going)
        before, row = self._list.current, self._list.table.currentIndex().row()
        self._list.model.remove(going)
        if before is not None and before.number not in going:
            self._list.show_number(before.number)
        elif self._dropped:
            row = max(0, min(row, len(self._dropped) - 1))
            self._list.show_number(self._list.model.photos[row].number)
        self.changed.emit()
