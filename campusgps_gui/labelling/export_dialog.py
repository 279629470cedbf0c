"""Saving a folder's positions in a format that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.labelling.selection import Selection
from campusgps_gui.settings import Settings
from campusgps_gui.style.appearance import GRID, heading, muted, set_tone
from campusgps_gui.style.report_language import report_language
from campusgps_gui.style.translation import core_words, reason_words, tr
from campusgps_gui.widgets.dialog_parts import FittedDialog, dialog_column, make_default
from campusgps_gui.widgets.help_button import with_help
from campusgps_gui.widgets.place_menu import show_in_folder
from core.errors import CampusGPSError
from core.files import legible
from core.labelling.exports import ExportFormat, FileNames, export, export_formats
from core.labelling.label import Label
from core.labelling.row_columns import RowColumns
from core.labelling.selection import why_excluded
from core.tasks import Progress, Task


class ExportDialog(FittedDialog):
    """Asks for format and photos, then for a file.

    Args:
        name: What the folder is called: files are called after it.
        columns: The states of its rows.
        read: Reads the rows, on any thread.
        names: What photos are called in tables.
        runner: Writes the file.
        settings: Remembers the folder.
        parent: The window it belongs to.

    Signals:
        exported: The file, and how many photos are in it.
        message: A sentence for the status bar.
    """

    exported = Signal(object, int)
    message = Signal(str)

    def __init__(
        self,
        name: str,
        columns: RowColumns,
        read: Callable[[], Iterable[Label]],
        names: FileNames,
        runner: TaskRunner,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export positions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name, self._names = name, names
        self._runner, self._settings = runner, settings
        self._total, self._read = len(columns), read
        self._job: Job | None = None
        self._known = export_formats()
        self._formats = QButtonGroup(self)
        self.selection = Selection(columns)
        self.everything = QRadioButton(
            tr("Every file, whatever was decided ({total:,})", total=self._total)
        )
        self.show_folder = QCheckBox(tr("Open the folder afterwards"))
        self.show_folder.setChecked(True)
        self.words, self.bar = muted(""), QProgressBar()
        self.save, self.cancel = QPushButton(tr("Export…")), QPushButton(tr("Cancel"))
        self._lay_out()
        self._show_count()

    @property
    def format(self) -> ExportFormat:
        """The format that is chosen."""
        return self._known.formats[self._formats.checkedId()]

    def choose_format(self, name: str) -> None:
        """Choose the format called ``name``."""
        number = [one.name for one in self._known.formats].index(name)
        self._formats.button(number).setChecked(True)

    @property
    def count(self) -> int:
        """The number of rows that would be exported."""
        return self._total if self._takes_all else self.selection.count

    @property
    def _takes_all(self) -> bool:
        return self.everything.isChecked() and self.everything.isEnabled()

    def ask(self) -> None:
        """Ask for the file, and write it."""
        start = self._settings.folder_for("export") / self.format.named(self._name)
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Export positions"),
            str(start),
            f"{self.format.name} (*{self.format.suffixes[0]})",
        )
        if chosen:
            target = Path(chosen)
            self._settings.remember_folder("export", target.parent)
            self.save_to(target if self.format.is_of(target) else self._renamed(target))

    def save_to(self, target: Path) -> None:
        """Write ``target``."""
        selection = self.selection
        chosen = _Choice(self._takes_all, selection.only_accepted, selection.max_radius_m)
        self._set_busy(True)
        self._job = self._runner.run(
            tr("Exporting positions"),
            partial(_export, self._read, chosen, target, self._names),
            on_success=partial(self._end, target),
            on_failure=self._say_what_failed,
            on_cancelled=lambda: self._set_busy(False),
            on_progress=self._show_progress,
            queue_name="export",
            quiet=True,
        )

    def reject(self) -> None:
        """Stop what is under way, or else close."""
        if self._job is not None and not self._job.over:
            self._runner.cancel(self._job)
            self.words.setText(tr("Cancelling…"))
        else:
            super().reject()

    def _renamed(self, target: Path) -> Path:
        return target.with_name(self.format.named(target.name))

    def _end(self, target: Path, count: int) -> None:
        self.exported.emit(target, count)
        words = tr("%n photos written to {name}", "", count, name=legible(target.name))
        problem = show_in_folder(target) if self.show_folder.isChecked() else ""
        self.message.emit(f"{words}. {problem}" if problem else words)
        self.accept()

    def _say_what_failed(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, CampusGPSError):
            self.words.setText(f"{reason_words(error)}. {core_words(error.advice)}")
            set_tone(self.words, "danger")
        else:
            self._runner.failed.emit(tr("Exporting positions"), error)

    def _show_progress(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.total or 0)
        self.bar.setValue(progress.done)

    def _set_busy(self, busy: bool) -> None:
        for widget in (self._options, self.save):
            widget.setEnabled(not busy)
        self.bar.setVisible(busy)
        self._show_count()

    def _show_count(self) -> None:
        has_room = self.format.has_room_for_all
        self.everything.setEnabled(has_room)
        if not has_room and self.everything.isChecked():
            self.selection.accepted.setChecked(True)
        count = self.count
        self.words.setText(self._what_is_written(count))
        set_tone(self.words, "muted" if count else "warning")
        self.save.setEnabled(count > 0)

    def _what_is_written(self, count: int) -> str:
        """The sentence on what is written, in which format, and what is left out."""
        if not count:
            return tr("No photo is chosen.")
        words = tr(
            "%n photos go into one file, “{name}”. Where, you choose next.",
            "",
            count,
            name=self.format.named(self._name),
        )
        left = self._total - count
        if not left:
            return words
        rest = tr("%n of the folder are left out.", "", left)
        return f"{words} {rest}"

    def _lay_out(self) -> None:
        self._lay_out_options()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.hide()
        make_default(self.save)
        self.save.clicked.connect(lambda _=False: self.ask())
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(lambda _=False: self.reject())
        buttons = QHBoxLayout()
        buttons.addWidget(self.words, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout = dialog_column(self)
        layout.addLayout(with_help(heading(tr("Export positions"), 1.3), "export"))
        layout.addWidget(self._options)
        layout.addWidget(self.bar)
        layout.addLayout(buttons)
        self.setMinimumWidth(600)

    def _lay_out_options(self) -> None:
        self._options = QWidget()
        options = QVBoxLayout(self._options)
        options.setContentsMargins(0, 0, 0, 0)
        options.setSpacing(GRID)
        options.addLayout(self._formats_grid())
        if self._known.problems:
            problems = muted("\n".join(self._known.problems))
            set_tone(problems, "warning")
            options.addWidget(problems)
        options.addSpacing(GRID)
        options.addWidget(heading(tr("Which photos"), 1.0))
        options.addWidget(self.selection)
        which = QButtonGroup(self)
        for choice in (self.selection.accepted, self.selection.sure, self.everything):
            which.addButton(choice)
        options.addWidget(self.everything)
        options.addWidget(self.show_folder)
        self.selection.changed.connect(self._show_count)
        self.everything.toggled.connect(lambda _: self._show_count())

    def _formats_grid(self) -> QGridLayout:
        """The formats to choose from, and what each is for."""
        formats = QGridLayout()
        formats.setHorizontalSpacing(2 * GRID)
        formats.setVerticalSpacing(GRID // 2)
        for number, one in enumerate(self._known.formats):
            button = QRadioButton(one.name)
            button.setAccessibleDescription(core_words(one.words))
            self._formats.addButton(button, number)
            formats.addWidget(button, number, 0)
            formats.addWidget(muted(core_words(one.words), wrap=False), number, 1)
            button.toggled.connect(lambda _: self._show_count())
        formats.setColumnStretch(1, 1)
        self._formats.button(0).setChecked(True)
        return formats


@dataclass(frozen=True)
class _Choice:
    """The rows that go into the file: all, or those that are good enough."""

    everything: bool
    only_accepted: bool
    max_radius_m: float | None

    def takes(self, label: Label) -> bool:
        return self.everything or not why_excluded(
            label, only_accepted=self.only_accepted, max_radius_m=self.max_radius_m
        )


def _export(
    read: Callable[[], Iterable[Label]], choice: _Choice, target: Path, names: FileNames, task: Task
) -> int:
    chosen = []
    for label in read():
        task.check()
        if choice.takes(label):
            chosen.append(label)
    return export(chosen, target, names=names, task=task, language=report_language())
