"""The line over the Label folder tab: which folder, how far it is, what can be done with it.

It is one line high, so that rows and map have the room; only a problem, and what was found of the
folder as a whole, take a second one.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.label_job_names import job_name
from campusgps_gui.labelling.sentences import rate_words
from campusgps_gui.style.appearance import GRID, set_tone
from campusgps_gui.style.notation import date_text
from campusgps_gui.style.translation import isolated, tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.elided_combo import ElidedCombo
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.empty_state import button_for, spaced
from campusgps_gui.widgets.menu_keys import MenuKeys
from campusgps_gui.widgets.task_bar import JobButton, describe
from core.labelling.label_job import LabelJob
from core.tasks import Progress

# Room for "12,345 files:", in pixels.
_SENTENCE_WIDTH = 84
# The least and the most of the list of folders in a narrow window, in pixels.
_LEAST_FOLDERS, _FOLDERS_WIDTH = 120, 240


class LabellingHeader(QWidget):
    """Buttons, the folders labelled so far, and a sentence.

    Args:
        actions: The window's commands.
        columns: Chooses the columns of the table.

    Signals:
        job_chosen: The :class:`LabelJob` the person wants to see.
        cancel_wanted: Labelling is to stop.
    """

    job_chosen = Signal(object)
    cancel_wanted = Signal()

    def __init__(self, actions: Actions, columns: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: tuple[LabelJob, ...] = ()
        self._state: object = None
        self._following = ""
        self.folders = ElidedCombo()
        self.choose = button_for(actions.label_folder)
        self.go_on = button_for(actions.label_again, compact=True, button=JobButton())
        self.cancel = JobButton(tr("Cancel"), "player-stop")
        self.cancel.clicked.connect(lambda _=False: self.cancel_wanted.emit())
        self.export = button_for(actions.export_labels)
        self.write = button_for(actions.write_labels, primary=True)
        self.more = QPushButton(tr("More"))
        menu = QMenu(self.more)
        MenuKeys(menu)
        menu.addAction(actions.add_reviewed)
        menu.addSeparator()
        menu.addActions([actions.add_track, actions.remove_track])
        menu.addSeparator()
        menu.addActions([actions.in_walks, actions.informative_first])
        menu.addSeparator()
        menu.addMenu(columns)
        menu.addSeparator()
        menu.addActions([actions.label_positioned, actions.forget_folder])
        menu.setToolTipsVisible(True)
        self.more.setMenu(menu)
        self.more.setProperty("menu", True)
        self.sentence = ElidedLabel(two_lines=True)
        self.problem, self.notes, self.bar = QLabel(), QLabel(), QProgressBar()
        self._lay_out()
        self.folders.activated.connect(self._tell_job)

    @property
    def words(self) -> str:
        """The state of labelling as it is shown."""
        return " ".join(
            filter(None, (self.problem.text() or self.sentence.text(), self.notes.text()))
        )

    @property
    def pressed(self) -> QPushButton | None:
        """The button to begin or to end with that has the keyboard; None if none has."""
        focused = self.window().focusWidget()
        buttons = (self.choose, self.go_on, self.cancel)
        return next((button for button in buttons if button is focused), None)

    def list_jobs(self, jobs: Sequence[LabelJob], shown: LabelJob | None, new: str) -> None:
        """Offer ``jobs``.

        Args:
            jobs: The latest first.
            shown: The one that is shown.
            new: What a folder is called that is about to become a job; empty: there is none.
        """
        state = (tuple(jobs), None if shown is None else shown.id, new)
        if state == self._state:
            # Not while the person has the list open.
            return
        self._state = state
        self._jobs = tuple(jobs)
        self.folders.clear()
        for job in jobs:
            date = date_text(job.started_at.astimezone())
            if job.finished_at is None:
                date = tr("{date}, unfinished", date=date)
            self.folders.addItem(f"{isolated(job_name(job))} ({date})")
            where = "\n".join(map(str, job.sources[:5]))
            self.folders.setItemData(self.folders.count() - 1, where, Qt.ItemDataRole.ToolTipRole)
        if new and shown is None:
            self.folders.insertItem(0, new)
            self.folders.setCurrentIndex(0)
        elif shown is not None:
            ids = [job.id for job in jobs]
            self.folders.setCurrentIndex(ids.index(shown.id) if shown.id in ids else -1)
        self.folders.setEnabled(bool(jobs))

    def show_running(
        self, progress: Progress | None, rate: float | None, *, cancelling: bool
    ) -> None:
        """Show how far labelling is."""
        self._following = ""
        words = describe(tr("Labelling"), progress)
        if rate_words(rate):
            words = f"{words}, {rate_words(rate)}"
        self.sentence.setText(tr("Cancelling…") if cancelling else words)
        for label in (self.problem, self.notes):
            label.setText("")
            label.hide()
        total = 0 if progress is None or progress.total is None else progress.total
        self.bar.setRange(0, total)
        self.bar.setValue(min(progress.done, total) if progress else 0)
        self.bar.setVisible(True)
        self.cancel.setVisible(True)
        self.cancel.setEnabled(not cancelling)
        self.cancel.setText(spaced(tr("Cancelling…") if cancelling else tr("Cancel")))
        self.go_on.setVisible(False)

    def show_rest(
        self, sentence: str, tone: str, notes: str = "", *, following: str = "", go_on: bool
    ) -> None:
        """Show what came of it; what needs the person's attention whole, on a line of its own.

        Args:
            sentence: How many files there are, and what became of them.
            tone: Of the sentence.
            notes: What was found of the folder as a whole, as that a clock was wrong.
            following: What to do next, in a few words; it is never cut off for the sentence.
            go_on: Whether to offer looking for what is not done.
        """
        is_problem = tone in ("danger", "warning")
        self._following = "" if is_problem else following
        kept = f" {self._following}" if self._following and sentence else self._following
        self.sentence.setText("" if is_problem else sentence, kept)
        self.problem.setText(sentence if is_problem else "")
        self.problem.setVisible(is_problem)
        set_tone(self.problem, tone)
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        self.bar.setVisible(False)
        self.cancel.setVisible(False)
        self.go_on.setVisible(go_on)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Let the name of the folder be as long as what to do next leaves room for."""
        # In a wide window there is room for a long name beside the sentence.
        most = max(_FOLDERS_WIDTH, self.width() // 4)
        if self._following:
            buttons = (self.choose, self.go_on, self.more, self.export, self.write)
            shown = [one.sizeHint().width() + GRID for one in buttons if not one.isHidden()]
            needed = self.sentence.fontMetrics().horizontalAdvance(self._following) + 3 * GRID
            most = max(_LEAST_FOLDERS, min(most, self.width() - sum(shown) - GRID - needed))
        self.folders.setMaximumWidth(most)

    def _tell_job(self, index: int) -> None:
        offset = self.folders.count() - len(self._jobs)
        if 0 <= index - offset < len(self._jobs):
            self.job_chosen.emit(self._jobs[index - offset])

    def _lay_out(self) -> None:
        self.folders.setAccessibleName(tr("Labelled folders"))
        self.folders.setMinimumHeight(30)
        self.folders.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.folders.setMinimumWidth(_LEAST_FOLDERS)
        self.folders.setMaximumWidth(_FOLDERS_WIDTH)
        self.folders.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for label in (self.problem, self.notes):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
            label.hide()
        for label in (self.sentence, self.notes):
            set_tone(label, "muted")
        self.sentence.setAccessibleName(tr("State of labelling"))
        # The list of folders gives way before it; see its least width.
        self.sentence.setMinimumWidth(_SENTENCE_WIDTH)
        self.problem.setAccessibleName(tr("Problem of labelling"))
        self.notes.setAccessibleName(tr("Remarks about the folder"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setAccessibleName(tr("Photos done"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for widget in (self.choose, self.folders):
            row.addWidget(widget)
        row.addWidget(self.sentence, 1)
        for widget in (self.cancel, self.go_on, self.more, self.export, self.write):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(self.notes)
        column.addWidget(self.bar)
