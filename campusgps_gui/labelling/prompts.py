"""The dialogs of the Label folder tab: for folders, tracks, positions and files, and yes or no.

Dialogs are imported when they are first asked for.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from campusgps_gui.jobs.label_job_names import job_name
from campusgps_gui.jobs.labelling_tasks import labels_of
from campusgps_gui.labelling.parts import FolderReview, LabellingJobs
from campusgps_gui.labelling.sentences import name_of, place_of
from campusgps_gui.labelling.track_source import TrackPreview, read_track
from campusgps_gui.settings import Settings
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.place_menu import show_in_folder

if TYPE_CHECKING:
    from campusgps_gui.labelling.write_tasks import WriteController
    from core.labelling.track import Track
    from core.labelling.track_clocks import FoundOffset


class LabellingPrompts(QObject):
    """Asks the person and does what they answer.

    Args:
        tab: The widget that the questions stand over.
        jobs: The open project, labelling, and what runs tasks.
        review: The table of the folder, what corrects it, and its track.
        actions: The window's commands.
        settings: What is remembered.

    Signals:
        message: A sentence for the status bar.
        folder_chosen: The folders that are to be labelled.
    """

    message = Signal(str)
    folder_chosen = Signal(object)

    def __init__(
        self,
        tab: QWidget,
        jobs: LabellingJobs,
        review: FolderReview,
        actions: Actions,
        settings: Settings,
    ) -> None:
        super().__init__(tab)
        self._tab, self._review, self._settings = tab, review, settings
        self._controller, self._labelling = jobs.controller, jobs.labelling
        self._runner = jobs.runner
        self.question: QMessageBox | None = None
        self.dialog: QDialog | None = None
        for action, act in (
            (actions.set_position, self.ask_position),
            (actions.forget_folder, self.ask_to_forget),
            (actions.add_track, self.choose_track),
            (actions.remove_track, lambda: review.track.use(None)),
            (actions.export_labels, self.export),
            (actions.write_labels, self.write),
        ):
            action.triggered.connect(lambda _=False, act=act: act())

    def choose_folder(self) -> None:
        """Ask for a folder to label."""
        start = str(self._settings.folder_for("label"))
        name = QFileDialog.getExistingDirectory(
            self._tab, tr("A folder of photos without positions"), start
        )
        if name:
            self._settings.remember_folder("label", Path(name).parent)
            self.folder_chosen.emit([Path(name)])

    def ask_position(self) -> None:
        """Ask for the position of the chosen photos."""
        from campusgps_gui.widgets.position_dialog import PositionDialog

        chosen, current = self._review.rows.chosen, self._review.rows.current
        if current is None:
            return
        what = name_of(current) if len(chosen) == 1 else tr("%n photos", "", len(chosen))
        dialog = PositionDialog(what, place_of(current), self._tab.window())

        def set_position() -> None:
            if dialog.position is not None:
                self._review.reviewer.set_position(dialog.position)

        dialog.accepted.connect(set_position)
        self._open(dialog)

    def ask_to_forget(self) -> None:
        """Ask whether the folder that is shown is to leave the list, and do it."""
        from campusgps_gui.widgets.question import ask

        desk, job = self._desk(), self._labelling.job
        if desk is None or job is None:
            return
        words = tr(
            "Its guesses and your decisions leave the project for good. Photos, "
            "sidecars and exported files stay as they are."
        )
        written = desk.written()
        if written:
            lost = tr(
                "The %n files written for it can't be reverted any more: do it before, if at all.",
                "",
                written,
            )
            words = f"{words} {lost}"
        self.question = ask(
            self._tab,
            tr("Forget {name}?", name=job_name(job)),
            words,
            tr("Forget"),
            self._labelling.forget,
        )

    def show_in_folder(self, file: Path) -> None:
        """Open the folder of ``file`` with the program that the system has for it."""
        problem = show_in_folder(file)
        if problem:
            self.message.emit(problem)

    def choose_track(self) -> None:
        """Ask for recorded tracks and read them."""
        start = str(self._settings.folder_for("track"))
        names, _ = QFileDialog.getOpenFileNames(
            self._tab,
            tr("A recorded track"),
            start,
            _track_filter(),
            "",  # the first kind
            # The endings would not fit the line that names the kind of files.
            QFileDialog.Option.HideNameFilterDetails,
        )
        if names:
            self._settings.remember_folder("track", Path(names[0]).parent)
            self.read_track(tuple(Path(name) for name in names))

    def read_track(self, files: tuple[Path, ...]) -> None:
        """Read tracks, find the cameras' clocks, and ask whether that is right."""
        project, job = self._controller.project, self._labelling.job
        if project is None or job is None:
            self.message.emit(tr("Label a folder first: a track is laid beside its photos"))
            return

        def show(found: tuple[Track, list[FoundOffset], TrackPreview]) -> None:
            if self._labelling.job == job:
                self._show_track_dialog(files, *found)

        self._runner.run(
            tr("Reading the track"),
            partial(read_track, files, partial(labels_of(project).rows, job, matches=False)),
            on_success=show,
            queue_name="track",
        )

    def export(self) -> None:
        """Ask for a format and a file, and save the positions."""
        from campusgps_gui.labelling.export_dialog import ExportDialog
        from core.labelling.exports import FileNames

        project, job = self._controller.project, self._labelling.job
        if project is None or job is None:
            return
        labels = labels_of(project)
        dialog = ExportDialog(
            job_name(job),
            self._labelling.columns,
            lambda: labels.with_areas(labels.rows(job)),
            FileNames(job.sources),
            self._runner,
            self._settings,
            self._tab.window(),
        )
        dialog.message.connect(self.message)
        self._open(dialog)

    def write(self) -> None:
        """Show what writing would change, and do it after a yes."""
        from campusgps_gui.labelling.write_dialog import WriteDialog

        desk = self._desk()
        if desk is None:
            return
        dialog = WriteDialog(desk, self._labelling.columns, self._runner, self._tab.window())
        dialog.message.connect(self.message)
        self._open(dialog)

    def _desk(self) -> WriteController | None:
        from campusgps_gui.labelling.write_tasks import WriteController

        project, lease, job = self._controller.project, self._controller.lease, self._labelling.job
        if project is None or lease is None or job is None:
            return None
        return WriteController(project, lease, job)

    def _show_track_dialog(
        self,
        files: tuple[Path, ...],
        track: Track,
        found: list[FoundOffset],
        photos: TrackPreview,
    ) -> None:
        from campusgps_gui.jobs.picture_loader import LargePictures
        from campusgps_gui.labelling.track_dialog import TrackDialog

        dialog = TrackDialog(files, track, found, self._tab.window())
        current = self._review.rows.current
        chosen = None if current is None else current.file
        dialog.offer_photos(photos.by_clock, chosen, LargePictures(self._runner, dialog))
        dialog.previewed.connect(lambda used: self._review.track.preview(used, photos))
        dialog.finished.connect(lambda _: self._review.track.preview(None))
        dialog.accepted.connect(lambda: self._review.track.use(dialog.used))
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()


def _track_filter() -> str:
    """The files of tracks that are read, as a file dialog names them."""
    from core.labelling.track_formats.registry import TRACK_FORMATS

    ends = [f"*{end}" for one in TRACK_FORMATS for end in one.suffixes]
    patterns = " ".join(ends + [end.upper() for end in ends])
    tracks = tr("Tracks")
    return ";;".join((f"{tracks} ({patterns})", tr("All files (*)")))
