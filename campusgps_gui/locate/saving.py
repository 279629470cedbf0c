"""Asks where to save the answers of the Locate tab as a table, and writes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from campusgps_gui.locate.located_photos import LocatedPhoto, save_csv
from campusgps_gui.settings import Settings
from campusgps_gui.style.translation import tr
from core.errors import CampusGPSError
from core.files import legible_line


class AnswerSaver(QObject):
    """Saves the answers to the photos that are in the list.

    Args:
        tab: What the question for a file stands over.
        photos: Gives the photos.
        settings: Remembers the folder.

    Signals:
        message: A sentence for the status bar.
        failed: ``(activity, exception)``.
    """

    message = Signal(str)
    failed = Signal(str, object)

    def __init__(
        self, tab: QWidget, photos: Callable[[], Sequence[LocatedPhoto]], settings: Settings
    ) -> None:
        super().__init__(tab)
        self._tab, self._photos, self._settings = tab, photos, settings

    def ask(self) -> None:
        """Ask for a file and write the answers to it."""
        if not any(photo.answer or photo.by_hand for photo in self._photos()):
            self.message.emit(tr("There is nothing to save yet"))
            return
        start = str(self._settings.folder_for("save") / "located.csv")
        name, _ = QFileDialog.getSaveFileName(
            self._tab, tr("Save located photos"), start, tr("Table (*.csv)")
        )
        if name:
            self._settings.remember_folder("save", Path(name).parent)
            self.save_to(Path(name))

    def save_to(self, file: Path) -> None:
        """Write the answers to ``file``."""
        try:
            save_csv(self._photos(), file)
        except CampusGPSError as error:
            self.failed.emit(tr("Saving located photos"), error)
        else:
            self.message.emit(tr("Saved {name}", name=legible_line(file.name)))
