"""The photo that is reviewed and what it looks like, large, side by side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut

from campusgps_gui.jobs.picture_loader import LargePictures
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.detail_pane import DetailPane
from campusgps_gui.labelling.rows_pane import RowsPane
from campusgps_gui.widgets.photo_viewer import FULL_SIDE, PhotoViewer, ViewedPhoto
from core.files import bare_name, legible
from core.geo import format_distance
from core.labelling.exports.formatting import name_of
from core.labelling.label import Label


class LargeView(QObject):
    """Opens the viewer on a double click and on Enter, and keeps to what the tab shows.

    Args:
        rows: The table.
        detail: The photo and its matches.
        runner: Loads pictures.
    """

    def __init__(self, rows: RowsPane, detail: DetailPane, runner: TaskRunner) -> None:
        super().__init__(detail)
        self._rows, self._detail, self._runner = rows, detail, runner
        self._viewer: PhotoViewer | None = None
        detail.view.opened.connect(self.open)
        detail.match_view.opened.connect(self.open)
        detail.strip.opened.connect(self._open_match)
        detail.match_chosen.connect(lambda _: self._refresh())
        rows.table.doubleClicked.connect(lambda _: self.open())
        enter = QShortcut(QKeySequence(Qt.Key.Key_Return), rows.table)
        enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self.open)

    @property
    def viewer(self) -> PhotoViewer | None:
        """The viewer once it was opened."""
        return self._viewer

    def open(self) -> None:
        """Show the photo and the match of now large."""
        if self._detail.label is None:
            return
        if self._viewer is None:
            left, right = (LargePictures(self._runner, self, FULL_SIDE) for _ in range(2))
            self._viewer = PhotoViewer(left.load, right.load, self._detail)
            self._viewer.photo_wanted.connect(self._step)
            self._viewer.match_wanted.connect(self._step_match)
        self._show(self._viewer)
        if not self._viewer.isVisible():
            self._viewer.open()

    def _open_match(self, number: int) -> None:
        self._detail.show_match(number)
        self.open()

    def _refresh(self) -> None:
        if self._viewer is not None and self._viewer.isVisible():
            self._show(self._viewer)

    def _show(self, viewer: PhotoViewer) -> None:
        label = self._detail.label
        if label is not None:
            photo = ViewedPhoto(_words(label), label.file, self._detail.view.image)
            viewer.show_photos(photo, self._match(label))

    def _match(self, label: Label) -> ViewedPhoto | None:
        number = self._detail.match_number
        if label.estimate is None or not 1 <= number <= len(label.estimate.matches):
            return None
        match = label.estimate.matches[number - 1]
        words = (
            f"{number}. {legible(bare_name(match.file))} · "
            f"{format_distance(match.distance_m)} from the guess"
        )
        # While another match loads, its picture is not this one's.
        return ViewedPhoto(words, Path(match.file), QImage())

    def _step(self, by: int) -> None:
        self._rows.step(by)
        self._refresh()

    def _step_match(self, by: int) -> None:
        self._detail.show_match(self._detail.match_number + by)


def _words(label: Label) -> str:
    words = name_of(label)
    if label.radius90_m is not None:
        words += f" · within {format_distance(label.radius90_m)} (90 %)"
    return words
