"""Removes photos from the list of the Locate tab, and takes that back."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.locate.dropped_photos import DroppedPhotos
from campusgps_gui.locate.photo_list import PhotoList
from campusgps_gui.style.translation import tr


class PhotoRemover(QObject):
    """Removes photos from the list; each removal can be undone and made again.

    Args:
        dropped: The photos, and what was removed of them.
        photo_list: Shows them.
        locator: Finds out where they were taken.
        parent: What it belongs to.

    Signals:
        changed: Other photos are in the list, and something else can be undone.
        message: A sentence for the status bar.
    """

    changed = Signal()
    message = Signal(str)

    def __init__(
        self,
        dropped: DroppedPhotos,
        photo_list: PhotoList,
        locator: LocateService,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dropped, self._list, self._locator = dropped, photo_list, locator

    def remove(self, numbers: Collection[int]) -> None:
        """Remove photos, by their numbers; can be undone."""
        self._take_away(self._dropped.remove(numbers))
        if self._dropped.undo_words:
            self.message.emit(
                tr(
                    "{what}. Edit > Undo takes that back",
                    what=self._dropped.undo_words,
                )
            )

    def forget_all(self) -> None:
        """Take all photos away for good: they were another project's."""
        self._take_away(self._dropped.remove([photo.number for photo in self._dropped.all]))
        self._dropped.forget_removed()

    def undo(self) -> None:
        """Put back what was removed last, and locate what has no answer yet."""
        coming = self._dropped.undo()
        if coming:
            self._locator.remember([photo.number for photo in coming])
            waiting = [(photo.number, photo.picture) for photo in coming if photo.answer is None]
            if waiting:
                self._locator.locate(waiting)
            self._list.add(coming)
            self.changed.emit()
            self.message.emit(tr("Undone: {what}", what=self._dropped.redo_words))

    def redo(self) -> None:
        """Remove again what undo put back last."""
        self._take_away(self._dropped.redo())
        if self._dropped.undo_words:
            self.message.emit(tr("Done again: {what}", what=self._dropped.undo_words))

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
