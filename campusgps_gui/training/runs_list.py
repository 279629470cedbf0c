"""The list of runs and localizers: compare, rename, delete, use, resume, read the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.style.appearance import GRID, colours_of, muted, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.training.outcome_sentences import worse_words
from campusgps_gui.training.runs_model import COLUMNS, NAME, OPTIONAL, SPARE, RunRow, RunsModel
from campusgps_gui.training.sentences import lack_of
from campusgps_gui.widgets.column_fit import ColumnFit
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.help_button import HelpButton
from campusgps_gui.widgets.question import ask
from campusgps_gui.widgets.rows_table import show_rows
from campusgps_gui.widgets.stage_words import localizer_words
from core.errors import capitalised
from core.files import legible
from core.training.runs import FINISHED, PREVIOUS, Run

_ROW = 26
_LEAST_BUTTON = 100
_NO_REPORT = mark("A report comes with a run that has ended")
_WHILE_TRAINING = mark("Wait until the run under way has ended, or cancel it")
_ENDED = mark("It has ended: there is nothing left to go on with")
_NOT_RENAMED = mark("Choose one run that is not under way; localizers without one keep their name")
_WITHOUT_RUN = mark("It comes from no run, and is made anew when the place is learned again")
_IN_USE = mark(
    "It is in use: put another one into use first, or learn the place again (Project menu)"
)


class RunsList(QWidget):
    """A table of runs with all that can be done with them.

    Args:
        training: Keeps the runs.

    Signals:
        chosen: The runs that are selected have changed.
        report_wanted: A run whose report the person wants to read.
    """

    chosen = Signal()
    report_wanted = Signal(object)

    def __init__(self, training: TrainingController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self.question: QMessageBox | None = None
        self._unsaid: set[int] = set()
        self.model = RunsModel(lambda: colours_of(self))
        self.table = QTableView()
        self._empty = muted(tr("Runs are listed here, to compare and to choose from."))
        self._pages = QStackedWidget()
        self.use = self._make(tr("Use this one"), "circle-check", "", self._use)
        self.report = self._make(tr("Report"), "report-analytics", "Return", self._open_report)
        self.resume = self._make(tr("Resume"), "player-play", "", self._resume)
        self.rename = self._make(tr("Rename"), "pencil", "F2", self._rename)
        self.delete = self._make(
            tr("Delete"), "trash", QKeySequence.StandardKey.Delete, self._delete
        )
        self.go_back = self._make(tr("Go back"), "arrow-back-up", "", self._go_back)
        self._lay_out()
        self.columns = ColumnFit(self.table, filler=NAME)
        # After that one's, so that it comes before: only columns that stay are fitted.
        self.table.viewport().installEventFilter(self)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._note_chosen())
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.doubleClicked.connect(lambda _: self.report.trigger())
        self.model.renamed.connect(training.rename)
        training.listed.connect(self.refresh)
        training.changed.connect(self.refresh)
        self.refresh()

    @property
    def selected(self) -> list[Run]:
        """The runs that are selected, the newest first."""
        return [one.run for one in self._chosen() if one.run is not None]

    @property
    def several(self) -> list[RunRow]:
        """The selected rows, from the top, if there is more than one to compare."""
        chosen = self._chosen()
        return chosen if len(chosen) > 1 else []

    @property
    def selected_file(self) -> str:
        """The file of the localizer that is selected alone and comes from no run, or empty."""
        chosen = self._chosen()
        alone = chosen[0] if len(chosen) == 1 else None
        return "" if alone is None or alone.run is not None else alone.key

    def select(self, keys: Sequence[str]) -> None:
        """Select the runs in the folders, and the localizers in the files, of these names."""
        selection = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        rows = [row for row in map(self.model.row_of, keys) if row is not None]
        selection.clear()
        for row in rows:
            selection.select(self.model.index(row, NAME), flags.Select | flags.Rows)
        if rows:
            selection.setCurrentIndex(self.model.index(rows[0], NAME), flags.NoUpdate)

    def refresh(self) -> None:
        """Show the runs as they are now."""
        keep = [one.key for one in self._chosen()]
        rows = [*map(self._row_of, self._training.runs), *self._without_training()]
        self.model.show_runs(rows)
        self._unsaid = {
            column for column in OPTIONAL if not any(COLUMNS[column].value(one) for one in rows)
        }
        self._hide_columns()
        self.columns.fit()
        if [one.key for one in self._chosen()] != keep:
            self.select(keep)
        self._pages.setCurrentIndex(1 if rows else 0)
        self._allow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._hide_columns()
        return super().eventFilter(watched, event)

    def _hide_columns(self) -> None:
        wanted = [column for column in range(len(COLUMNS)) if column not in self._unsaid]
        for column in (*OPTIONAL, *SPARE):
            self.table.setColumnHidden(column, column not in wanted)
        for column in SPARE:
            if column in wanted and not self.columns.has_room():
                self.table.setColumnHidden(column, True)

    def context_menu(self) -> QMenu | None:
        """The menu of actions for the selected rows; None when none is selected."""
        if not self._chosen():
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addActions([self.use, self.report, self.resume])
        menu.addSeparator()
        menu.addActions([self.rename, self.delete])
        menu.addSeparator()
        menu.addAction(self.go_back)
        return menu

    def _make(
        self,
        text: str,
        icon: str,
        keys: str | QKeySequence.StandardKey,
        act: Callable[[], None],
    ) -> QAction:
        action = QAction(text, self.table)
        set_icon(action, icon)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: act())
        self.table.addAction(action)
        return action

    def _lay_out(self) -> None:
        table = self.table
        show_rows(table, self.model, tr("Training runs"), _ROW)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head = QHBoxLayout()
        head.setSpacing(GRID // 2)
        title, hint = QLabel(tr("Runs")), ElidedLabel(whole=True)
        hint.setText(tr("Select several to compare"))
        set_tone(hint, "muted")
        head.addWidget(title)
        head.addWidget(HelpButton("refining"))
        # In a narrow window the buttons have its room.
        head.addWidget(hint, 1)
        # It names a run, and names have any length: before the others it moves none of them.
        head.addWidget(_tool(self.go_back, _YieldingButton()))
        for action in (self.use, self.report, self.resume, self.rename, self.delete):
            head.addWidget(_tool(action))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        self.setMinimumHeight(110)

    def _row_of(self, run: Run) -> RunRow:
        current, doing = self._training.current, ""
        if current is not None and current.folder == run.folder and self._training.running:
            doing = tr("training")
            if self._training.cancelling:
                doing = tr("cancelling…")
            elif self._training.paused:
                doing = tr("paused")
        learned = next((one for one in self._training.localizers if one.run == run.id), None)
        figures = None if run.outcome is None else run.outcome.figures
        return RunRow(run, learned, figures, self._training.is_active(run), doing)

    def _without_training(self) -> Iterator[RunRow]:
        """The localizers that come from no run, with the errors that refining or a run measured."""
        outcomes = [run.outcome for run in self._training.runs if run.outcome is not None]
        known = outcomes[0].baselines if outcomes else {}
        for one in self._training.localizers:
            if not one.run:
                yield RunRow(None, one, one.figures or known.get(one.name), one.active)

    def _chosen(self) -> list[RunRow]:
        """The selected rows, from the top."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.run_row(row) for row in rows]

    def _note_chosen(self) -> None:
        self._allow()
        self.chosen.emit()

    def _allow(self) -> None:
        """Enable what can be done with the selected runs, and say why the rest cannot."""
        chosen, training = self._chosen(), self._training
        runs = [row.run for row in chosen if row.run is not None]
        only = chosen[0] if len(chosen) == 1 else None
        one = only.run if only is not None else None
        finished = one is not None and one.state == FINISHED
        busy = any(row.doing for row in chosen)
        used = any(row.active for row in chosen)
        self.use.setEnabled(only is not None and (one is None or finished) and not used)
        self.use.setToolTip(
            tr("It is in use") if used else tr("Locate photos with what it has learned")
        )
        self.report.setEnabled(finished)
        self.report.setToolTip(
            tr("How exact it is, and where it fails (Enter)")
            if finished or only is None
            else tr(_NO_REPORT)
        )
        lack = lack_of(training)
        unfinished = one is not None and one.state != FINISHED
        self.resume.setEnabled(unfinished and not lack and not training.running)
        hindrance = lack
        if only is not None and not unfinished:
            hindrance = tr(_ENDED)
        elif unfinished and training.running:
            hindrance = tr(_WHILE_TRAINING)
        self.resume.setToolTip(hindrance or tr("Go on from its last finished epoch"))
        self.rename.setEnabled(one is not None and not busy)
        self.rename.setToolTip(
            tr("Call it something else (F2)")
            if self.rename.isEnabled() or not chosen
            else tr(_NOT_RENAMED)
        )
        without_run = len(runs) < len(chosen)
        self.delete.setEnabled(bool(runs) and not without_run and not busy and not used)
        reason = tr(_IN_USE) if used else tr(_WITHOUT_RUN) if without_run else ""
        self.delete.setToolTip(reason or tr("Remove it for good (Del)"))

        previous = next((one for one in training.localizers if one.previous), None)
        self.go_back.setEnabled(previous is not None)
        self.go_back.setText(
            tr("Go back")
            if previous is None
            else tr("Go back to {name}", name=localizer_words(previous.name).replace("&", "&&"))
        )
        self.go_back.setToolTip(tr("Locate with what was in use before"))
        if training.only_read:
            for action in (self.use, self.rename, self.delete, self.go_back):
                action.setEnabled(False)
                action.setToolTip(training.only_read)

    def _go_back(self) -> None:
        previous = next((one for one in self._training.localizers if one.previous), None)
        if previous is not None:
            self._training.use_named(PREVIOUS, localizer_words(previous.name))

    def _open_menu(self, at: QPoint) -> None:
        menu = self.context_menu()
        if menu is not None:
            menu.popup(self.table.viewport().mapToGlobal(at))

    def _rename(self) -> None:
        row = self.model.row_of(self.selected[0].id)
        if row is not None:
            self.table.edit(self.model.index(row, NAME))

    def _resume(self) -> None:
        self._training.resume(self.selected[0])

    def _open_report(self) -> None:
        self.report_wanted.emit(self.selected[0])

    def _use(self) -> None:
        chosen = self._chosen()[0]
        if chosen.run is None:
            self._training.use_named(chosen.name, capitalised(localizer_words(chosen.name)))
        else:
            self.ask_to_use(chosen.run)

    def ask_to_use(self, run: Run) -> None:
        """Put ``run`` into use; asks first if it is worse than the other ones known."""
        if run.outcome is not None and run.outcome.is_better:
            self._training.use(run)
            return
        self._ask(
            tr("Use {name} although it is not better?", name=legible(run.name)),
            worse_words(run, self._training.active),
            tr("Use it anyway"),
            lambda: self._training.use(run),
        )

    def _delete(self) -> None:
        runs = tuple(self.selected)
        names = ", ".join(legible(run.name) for run in runs)
        self._ask(
            tr("Delete {names}?", names=names),
            tr(
                "This removes their curves, checkpoints, reports and localizers for good. Photos "
                "and the localizer in use stay as they are.",
                "",
                len(runs),
            ),
            tr("Delete"),
            lambda: self._training.delete(runs),
        )

    def _ask(self, question: str, detail: str, yes: str, act: Callable[[], None]) -> None:
        self.question = ask(self, question, detail, yes, act)


class _YieldingButton(QToolButton):
    """A button whose text is cut off in the middle where there is no room for all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), _LEAST_BUTTON), whole.height())


def _tool(action: QAction, button: QToolButton | None = None) -> QToolButton:
    button = button or QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
