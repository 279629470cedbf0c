"""The dialog that writes positions into sidecars or photos, after a preview, and undoes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)

from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.labelling.selection import Selection
from campusgps_gui.labelling.write_model import (
    WriteModel,
    plan_words,
    rows_of_plan,
    rows_of_problems,
)
from campusgps_gui.labelling.write_tasks import (
    Preview,
    WriteController,
    WriteRequest,
    problems_text,
)
from campusgps_gui.style.appearance import GRID, heading, muted, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import core_words, error_words, lowered, mark, reason_words, tr
from campusgps_gui.widgets.column_fit import ColumnFit
from campusgps_gui.widgets.dialog_parts import (
    FittedDialog,
    begin_with_size,
    dialog_column,
    make_default,
)
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.help_button import with_help
from campusgps_gui.widgets.rows_table import show_rows
from campusgps_gui.widgets.task_bar import describe
from campusgps_gui.widgets.two_lines import NameDelegate
from core.errors import CampusGPSError
from core.files import legible
from core.labelling.row_columns import RowColumns
from core.labelling.writing.applying import Skipped, WriteSummary
from core.labelling.writing.exiftool import find_exiftool, missing_exiftool
from core.labelling.writing.reverting import RevertSummary
from core.labelling.writing.targets import SidecarNaming, WriteTarget
from core.tasks import Progress, Task

_NAMINGS = (
    (SidecarNaming.FULL, mark("photo.jpg.xmp (digiKam, darktable)")),
    (SidecarNaming.STEM, mark("photo.xmp (Lightroom)")),
)


class WriteDialog(FittedDialog):
    """Asks how to write, previews the changes, writes them, and takes them back.

    Args:
        desk: Plans, writes and reverts.
        columns: The states of the folder's rows, for the choice.
        runner: Runs it.
        parent: The window it belongs to.
        of_project: Whether they are the corrected positions of the project's own photos, which
            take the place of those that are there.

    Signals:
        message: A sentence for the status bar.
    """

    message = Signal(str)

    def __init__(
        self,
        desk: WriteController,
        columns: RowColumns,
        runner: TaskRunner,
        parent: QWidget | None = None,
        *,
        of_project: bool = False,
    ) -> None:
        super().__init__(parent)
        self._of_project = of_project
        self._title = tr("Write corrected positions") if of_project else tr("Write positions")
        self.setWindowTitle(self._title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._runner = desk, runner
        self._preview: Preview | None = None
        self._planning: Job | None = None
        self._working: Job | None = None
        self._skipped: tuple[Skipped, ...] = ()
        self.question: QDialog | None = None
        self.sidecars = QRadioButton(tr("XMP sidecars beside the photos"))
        self.exif = QRadioButton(tr("EXIF inside JPEG, TIFF, PNG and WebP"))
        self.naming = QComboBox()
        self.selection = Selection(columns)
        self.overwrite = QCheckBox(tr("Also replace positions that are there already"))
        self.place_names = QCheckBox(tr("Also write city, region and country where there are none"))
        self.place_names.setToolTip(
            tr(
                "As fields of IPTC Core, from a table that comes with the program. What is there "
                "stays."
            )
        )
        self.words, self.bar = muted(""), QProgressBar()
        self.model, self.table = WriteModel(), QTableView()
        self.write, self.close_button = QPushButton(), QPushButton(tr("Close"))
        self.revert, self.copy = (
            QPushButton(spaced(tr("Revert…"))),
            QPushButton(spaced(tr("Copy problems"))),
        )
        self._lay_out()
        self.selection.setVisible(not of_project)
        self.overwrite.setChecked(of_project)
        self._connect()
        self.plan()

    @property
    def wishes(self) -> WriteRequest:
        """The choices as they are now."""
        return WriteRequest(
            form=WriteTarget.EXIF if self.exif.isChecked() else WriteTarget.SIDECAR,
            naming=_NAMINGS[self.naming.currentIndex()][0],
            only_accepted=self.selection.only_accepted,
            max_radius_m=self.selection.max_radius_m,
            overwrite=self.overwrite.isChecked(),
            place_names=self.place_names.isChecked() and self.sidecars.isChecked(),
        )

    @property
    def preview(self) -> Preview | None:
        """The plan of what would change; None until it is known."""
        return self._preview

    @property
    def busy(self) -> bool:
        """True while files are being written or brought back."""
        return self._working is not None and not self._working.over

    def plan(self, after: str = "") -> None:
        """Find out what would change.

        Args:
            after: What was just done; said before it.
        """
        if self._planning is not None:
            self._planning.cancel()
        self._preview = None
        if not after:
            self._say(tr("Looking at what would change…"))
        self._show_buttons()

        def take(preview: Preview) -> None:
            if planning is self._planning:
                self._preview = preview
                self._show_preview(preview, after)

        def fail(error: Exception) -> None:
            if planning is self._planning:
                self._say_what_failed(tr("Looking at the photos"), error)

        planning = self._planning = self._runner.run(
            tr("Looking at what would change"),
            partial(self._desk.plan, self.wishes),
            on_success=take,
            on_failure=fail,
            queue_name="writing",
            quiet=True,
        )

    def start(self) -> None:
        """Write what the preview shows."""
        if self._preview is not None and not self.busy:
            self._work(
                tr("Writing positions"), partial(self._desk.write, self._preview.plan), self._note
            )

    def ask_to_revert(self) -> None:
        """Ask whether all that was written is to be taken back, and do it."""
        from campusgps_gui.widgets.question import ask

        if self._preview is None or self.busy:
            return
        count = self._preview.written
        self.question = ask(
            self,
            tr("Bring back all %n files as before?", "", count),
            tr(
                "Photos and sidecars get back every byte they had before CampusGPS wrote "
                "them; sidecars that were new are removed. What another program has "
                "changed since stays."
            ),
            tr("Bring back"),
            lambda: self._work(tr("Bringing back files"), self._desk.revert, self._note_reverted),
        )

    def reject(self) -> None:
        """Stop what is under way, or else close."""
        if self.busy and self._working is not None:
            self._runner.cancel(self._working)
            self._say(tr("Cancelling…"))
            self._show_buttons()
            return
        if self._planning is not None:
            self._planning.cancel()
            self._planning = None
        super().reject()

    def _work(self, label: str, work: Callable[[Task], Any], end: Callable[[Any], None]) -> None:
        self._skipped = ()
        self._working = self._runner.run(
            label,
            work,
            on_success=end,
            on_failure=partial(self._say_what_failed, label),
            on_cancelled=lambda: self.plan(tr("Cancelled. What was done before that stays.")),
            on_progress=partial(self._show_progress, label),
            queue_name="writing",
        )
        self._show_buttons()

    def _show_progress(self, label: str, progress: Progress) -> None:
        if self._working is not None and not self._working.cancelling:
            self._say(describe(label, progress))
        self.bar.setRange(0, progress.total or 0)
        self.bar.setValue(progress.done)

    def _note(self, summary: WriteSummary) -> None:
        count = len(summary.written)
        words = tr("%n files written.", "", count)
        if summary.backups is not None:
            backups = tr("Backups are in {folder}.", folder=legible(str(summary.backups)))
            words = f"{words} {backups}"
        self._end(words, summary.skipped)

    def _note_reverted(self, summary: RevertSummary) -> None:
        count = len(summary.reverted)
        self._end(tr("%n files are as before.", "", count), summary.skipped)

    def _end(self, words: str, skipped: tuple[Skipped, ...]) -> None:
        self._skipped = skipped
        if skipped:
            problems = tr("%n could not be: see below.", "", len(skipped))
            words = f"{words} {problems}"
        self.message.emit(words)
        self.plan(words)

    def _show_preview(self, preview: Preview, after: str) -> None:
        words = plan_words(preview.plan)
        if after:
            again = tr("If you write again: {changes}", changes=lowered(words))
            words = f"{after}\n{again}"
        self._say(words, "warning" if self._skipped else "")
        rows = rows_of_plan(preview.plan)
        self.model.show(rows_of_problems(self._skipped) + rows)
        self.table.scrollToTop()
        self.columns.fit()
        self._show_buttons()

    def _say(self, words: str, tone: str = "") -> None:
        self.words.setText(words)
        set_tone(self.words, tone)

    def _say_what_failed(self, label: str, error: Exception) -> None:
        self._show_buttons()
        if isinstance(error, CampusGPSError):
            words = f"{reason_words(error)}. {core_words(error.advice)}"
            self._say(words, "danger")
        else:
            self._runner.failed.emit(label, error)

    def _copy_problems(self) -> None:
        QGuiApplication.clipboard().setText(problems_text(self._skipped))
        self.copy.setText(spaced(tr("Copied")))

    def _show_buttons(self) -> None:
        busy, preview = self.busy, self._preview
        changes = 0 if preview is None else len(preview.plan.changes)
        self.write.setText(tr("Write %n files", "", changes))
        self.write.setEnabled(changes > 0 and not busy)
        self.revert.setEnabled(preview is not None and preview.written > 0 and not busy)
        self.copy.setVisible(bool(self._skipped))
        self._options.setEnabled(not busy)
        self.bar.setVisible(busy)
        cancelling = self._working is not None and self._working.cancelling
        self.close_button.setText(tr("Cancel") if busy else tr("Close"))
        self.close_button.setEnabled(not cancelling)

    def _connect(self) -> None:
        self.exif.toggled.connect(lambda _: self._choose_again())
        self.naming.currentIndexChanged.connect(lambda _: self._choose_again())
        self.selection.changed.connect(self._choose_again)
        self.overwrite.toggled.connect(lambda _: self._choose_again())
        self.place_names.toggled.connect(lambda _: self._choose_again())
        self.sidecars.toggled.connect(self.place_names.setEnabled)
        self.write.clicked.connect(lambda _=False: self.start())
        self.close_button.clicked.connect(lambda _=False: self.reject())
        self.revert.clicked.connect(lambda _=False: self.ask_to_revert())
        self.copy.clicked.connect(lambda _=False: self._copy_problems())

    def _choose_again(self) -> None:
        self._skipped = ()
        self.plan()

    def _lay_out(self) -> None:
        self._options = self._make_options()
        table = self.table
        table.setModel(self.model)
        show_rows(table, self.model, tr("What would change"), 28)
        table.setItemDelegateForColumn(0, NameDelegate(table))
        self.columns = ColumnFit(table, filler=len(self.model.columns) - 1)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        make_default(self.write)
        set_icon(self.revert, "arrow-back-up")
        self.revert.setToolTip(tr("Bring back every file that was written from here"))
        set_icon(self.copy, "copy")
        for button in (self.close_button, self.revert, self.copy):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.revert)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.write)
        layout = dialog_column(self, GRID)
        layout.addLayout(with_help(heading(self._title, 1.3), "writing"))
        layout.addWidget(self._options)
        layout.addWidget(table, 1)
        layout.addWidget(self.words)
        layout.addWidget(self.bar)
        layout.addLayout(buttons)
        begin_with_size(self, 860, 640)

    def _make_options(self) -> QWidget:
        box = QWidget()
        for naming, words in _NAMINGS:
            self.naming.addItem(words, naming)
        self.naming.setAccessibleName(tr("How new sidecars are called"))
        self.naming.setMinimumHeight(28)
        self.sidecars.setChecked(True)
        found = find_exiftool() is not None
        self.exif.setEnabled(found)
        state = (
            tr(
                "Written by ExifTool, checked, with a backup of each photo. HEIC and RAW get "
                "sidecars."
            )
            if found
            else error_words(missing_exiftool())
        )
        form = QGridLayout(box)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(2 * GRID)
        form.setVerticalSpacing(GRID // 2)
        form.addWidget(self.sidecars, 0, 0)
        form.addWidget(muted(tr("The photos themselves stay untouched.")), 0, 1)
        form.addWidget(self.exif, 1, 0)
        form.addWidget(muted(state), 1, 1)
        form.addWidget(muted(tr("New sidecars are called"), wrap=False), 2, 0)
        form.addWidget(self.naming, 2, 1, Qt.AlignmentFlag.AlignLeft)
        form.addWidget(self.selection, 3, 0, 1, 2)
        form.addWidget(self.overwrite, 4, 0, 1, 2)
        form.addWidget(self.place_names, 5, 0, 1, 2)
        form.setColumnStretch(1, 1)
        if not self._of_project:
            form.setRowMinimumHeight(3, 64)
        # What is typed into a field is not an answer to the dialog.
        self.selection.radius.setKeyboardTracking(False)
        return box
