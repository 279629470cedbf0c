"""The Photos tab: import, look, mend."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.picture_loader import Thumbnails
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.map.pane import MapPane
from campusgps_gui.photos.details import PhotoDetails
from campusgps_gui.photos.table import PhotosTable
from campusgps_gui.style.appearance import GRID, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.empty_state import EmptyState, button_for, spaced
from campusgps_gui.widgets.row_icons import THUMBNAIL
from campusgps_gui.widgets.rows_table import show_rows
from core.project.rows import VERDICTS, PhotoRow, Verdict
from core.quality.findings import find_all, look_words, needing_a_look

if TYPE_CHECKING:
    from core.workflows.importing import LearnedImport

_MOST_NOTES = 4
# What is shown: a verdict or any, only what was set aside, only what needs a look.
_FILTERS: tuple[tuple[str, Verdict | None, bool, bool], ...] = (
    ("All photos", None, False, False),
    ("Need a look", None, False, True),
    *((facts.title, verdict, False, False) for verdict, facts in VERDICTS.items()),
    ("Set aside", None, True, False),
)


class PhotosTab(QWidget):
    """Table, map and the chosen photo.

    Args:
        controller: The open project.
        runner: Loads pictures and looks for photos that need a look.
        actions: The window's commands.

    Signals:
        locate_wanted: Paths of photos that are to be located.
    """

    locate_wanted = Signal(object)

    def __init__(
        self,
        controller: ProjectController,
        runner: TaskRunner,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._runner, self._actions = controller, runner, actions
        # The ids of photos that need a look, and the photos among which they were found.
        self._found: tuple[Sequence[PhotoRow], Container[int]] = ((), ())
        self._finding: Job | None = None
        self._chosen: int | None = None
        self._problem = ""
        self.thumbnails = Thumbnails(runner, self)
        self.model = PhotosTable(self.thumbnails.image)
        self.thumbnails.came.connect(self.model.thumbnail_came)
        self.table = self._make_table()
        self.map = MapPane()
        self.map.dot_clicked.connect(self.choose)
        self.details = PhotoDetails(runner)
        self._search, self._filter, self._count = QLineEdit(), QComboBox(), QLabel()
        self._empty = EmptyState(
            "photo-plus",
            "No photos yet",
            "Import a folder of photos that know where they were taken, or drop it here. "
            "Phones write the position into each photo; a positions CSV works too.",
            [actions.import_folder, actions.import_photos],
        )
        self._no_rows = EmptyState("search", "", "")
        self._notice, self._notice_text = self._make_notice()
        self._summary, self._summary_text = self._make_summary()
        self._pages = QStackedWidget()
        self.splitter, self.right_splitter = QSplitter(), QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()

    def choose(self, photo_id: int | None) -> None:
        """Select a photo in the table, on the map and in the details."""
        row = None if photo_id is None else self.model.row_of(photo_id)
        if row is None and photo_id is not None:
            # Clicked on the map while the table filters it out.
            self._search.clear()
            self._filter.setCurrentIndex(0)
            row = self.model.row_of(photo_id)
        if row is None:
            self.table.clearSelection()
            return
        index = self.model.index(row, 0)
        self.table.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    @property
    def chosen(self) -> list[PhotoRow]:
        """The photos selected in the table."""
        rows = self.table.selectionModel().selectedRows()
        return [self.model.photo(index.row()) for index in rows]

    def refresh(self) -> None:
        """Show the project as it is now."""
        snapshot = self._controller.snapshot
        keep = [photo.id for photo in self.chosen]
        top = self.table.verticalScrollBar().value()
        self.model.show_photos(snapshot.photos)
        self._find_those_that_need_a_look()
        self._reselect(keep)
        self.table.verticalScrollBar().setValue(top)
        self.map.show_photos(snapshot.photos)
        self._pages.setCurrentIndex(1 if snapshot.photos or self._controller.busy else 0)
        self._show_notice()
        self._count_rows()

    def note_problem(self, problem: str) -> None:
        """Say why the place cannot be located in; empty: it can."""
        self._problem = problem
        self._show_notice()

    def show_summary(self, summary: LearnedImport) -> None:
        """Say what an import made of its files, until the person has read it."""
        self._summary_text.setText(summary_words(summary))
        self._summary.show()

    def use_project(self) -> None:
        """Take thumbnails from the project that is open now."""
        project = self._controller.project
        self.thumbnails.use(None if project is None else project.pixels)
        self.details.show_photo(None)
        self._search.clear()
        self._filter.setCurrentIndex(0)
        self._summary.hide()
        self.map.select(None)

    def focus_search(self) -> None:
        """Let the person type into the search box."""
        self._search.setFocus()
        self._search.selectAll()

    def _make_table(self) -> QTableView:
        table = QTableView()
        show_rows(table, self.model, "Photos of the project", THUMBNAIL.height() + 6)
        table.setSortingEnabled(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.horizontalHeader().setSortIndicatorClearable(True)
        table.setIconSize(QSize(THUMBNAIL))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        return table

    def _make_notice(self) -> tuple[QWidget, QLabel]:
        notice, words = QWidget(), QLabel()
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_tone(words, "warning")
        row = QHBoxLayout(notice)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(button_for(self._actions.rebuild))
        notice.hide()
        return notice, words

    def _make_summary(self) -> tuple[QFrame, QLabel]:
        box, words, close = QFrame(), QLabel(), QToolButton()
        box.setProperty("card", True)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_icon(close, "x", tone="muted")
        close.setAutoRaise(True)
        close.setToolTip("Close")
        close.clicked.connect(lambda _=False: box.hide())
        row = QHBoxLayout(box)
        row.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID // 2)
        row.addWidget(words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        box.hide()
        return box, words

    def _lay_out(self) -> None:
        add = QPushButton(spaced("Import"))
        set_icon(add, "photo-plus", tone="on_accent")
        add.setProperty("primary", True)
        add.setProperty("menu", True)
        menu = QMenu(add)
        actions = self._actions
        menu.addActions([actions.import_folder, actions.import_photos, actions.import_table])
        add.setMenu(menu)
        self._search.setPlaceholderText("Search names, sessions, reasons")
        self._search.setClearButtonEnabled(True)
        self._search.setAcceptDrops(False)
        self._search.setAccessibleName("Search photos")
        self._filter.setAccessibleName("Filter by verdict")
        self._filter.setMinimumHeight(30)
        for text, *_ in _FILTERS:
            self._filter.addItem(text)
        set_tone(self._count, "muted")
        bar = QHBoxLayout()
        bar.setSpacing(GRID)
        bar.addWidget(add)
        bar.addWidget(self._filter)
        bar.addWidget(self._search, 1)
        bar.addWidget(self._count)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(GRID, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addLayout(bar)
        column.addWidget(self._summary)
        column.addWidget(self._notice)
        column.addWidget(self.table, 1)
        column.addWidget(self._no_rows, 1)
        right = self.right_splitter
        right.addWidget(self.map)
        right.addWidget(_padded(self.details))
        right.setSizes([290, 330])
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setSizes([800, 480])
        for splitter in (self.splitter, right):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(GRID)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self._search.textChanged.connect(self._filter_rows)
        self._filter.currentIndexChanged.connect(self._filter_rows)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.focus_search)

    def _show_notice(self) -> None:
        snapshot, words = self._controller.snapshot, ""
        if self._problem:
            words = f"Cannot locate: {self._problem}."
        elif not snapshot.localizer:
            words = "The place has not been learned yet."
        elif not snapshot.current:
            words = "The photos have changed since the place was learned."
        learnable = any(photo.is_reference for photo in snapshot.photos)
        self._notice.setVisible(bool(words) and learnable and not self._controller.busy)
        self._notice_text.setText(words)

    def _filter_rows(self) -> None:
        self._find_those_that_need_a_look()
        keep = [photo.id for photo in self.chosen]
        _, verdict, aside_only, look_only = _FILTERS[self._filter.currentIndex()]
        self.model.filter(
            self._search.text().strip(),
            verdict,
            aside_only=aside_only,
            among=self._found[1] if look_only else None,
        )
        self._reselect(keep)
        self._count_rows()

    def _find_those_that_need_a_look(self) -> None:
        """Look among the photos as they are now, if their filter is chosen, and filter again."""
        photos, wanted = self._controller.snapshot.photos, _FILTERS[self._filter.currentIndex()][3]
        if not wanted or self._found[0] is photos:
            return
        if self._finding is not None:
            self._finding.cancel()

        def take(found: Container[int]) -> None:
            if self._controller.snapshot.photos is photos:
                self._found = photos, found
                self._filter_rows()

        # Seconds where there are many: never on the window's thread.
        self._finding = self._runner.run(
            "Looking at the positions",
            lambda _: needing_a_look(find_all(photos)),
            on_success=take,
            queue_name="findings",
            quiet=True,
        )

    def _reselect(self, photo_ids: Sequence[int]) -> None:
        selection = self.table.selectionModel()
        for photo_id in photo_ids:
            row = self.model.row_of(photo_id)
            if row is not None:
                flags = QItemSelectionModel.SelectionFlag
                selection.select(self.model.index(row, 0), flags.Select | flags.Rows)
        self._show_chosen()

    def _count_rows(self) -> None:
        snapshot = self._controller.snapshot
        shown, total, used = self.model.rowCount(), len(snapshot.photos), snapshot.used
        self.table.setVisible(shown > 0)
        self._no_rows.setVisible(shown == 0)
        if self._finding is not None and not self._finding.over:
            self._no_rows.say("Looking at the positions…", "What needs a look appears here.")
        elif total:
            self._no_rows.say("No photo matches", "Search for something else, or show all photos.")
        else:
            self._no_rows.say("Reading photos…", "They appear here as they are read.")
        if shown != total:
            self._count.setText(f"{shown:,} of {total:,}")
        else:
            self._count.setText(f"{total:,} files, {used:,} used")

    def _show_chosen(self) -> None:
        chosen = self.chosen
        photo = chosen[0] if len(chosen) == 1 else None
        self.details.show_photo(photo)
        selected = photo.id if photo is not None and photo.is_reference else None
        if selected != self._chosen:
            self._chosen = selected
            self.map.select(selected)

    def _open_menu(self, at: QPoint) -> None:
        menu = self.context_menu()
        if menu is not None:
            menu.popup(self.table.viewport().mapToGlobal(at))

    def context_menu(self) -> QMenu | None:
        """The menu of the chosen photos; None when none is chosen."""
        chosen = self.chosen
        if not chosen:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chosen) == 1:
            _add(menu, "Show in folder", partial(_show_in_folder, chosen[0].path))
        _add(menu, "Locate", lambda: self.locate_wanted.emit([p.path for p in chosen]))
        menu.addSeparator()
        ids = [photo.id for photo in chosen]
        if any(not photo.set_aside for photo in chosen):
            _add(menu, "Set aside", partial(self._controller.set_aside, ids, True))
        if any(photo.set_aside for photo in chosen):
            _add(menu, "Take in again", partial(self._controller.set_aside, ids, False))
        removing = _add(menu, "Remove from the project", self._remove)
        removing.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        return menu

    def _remove(self) -> None:
        ids = [photo.id for photo in self.chosen]
        if ids:
            self._controller.remove(ids)


def _add(menu: QMenu, text: str, act: Callable[[], None]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda _=False: act())
    return action


def _padded(widget: QWidget) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, GRID, GRID)
    layout.addWidget(widget)
    return box


def _show_in_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def summary_words(summary: LearnedImport) -> str:
    """The result of an import: counts, what needs a look, and the first few notes."""
    counts = {name: count for name, count in summary.counts.items() if count}
    parts = [f"{count:,} {VERDICTS[Verdict(name)].words}" for name, count in counts.items()]
    lines = [f"{len(summary.photos):,} files read: {', '.join(parts) or 'nothing found'}."]
    if needs_a_look := look_words(summary.findings):
        lines.append(f'{needs_a_look}. Choose "Need a look" above to see them.')
    lines += summary.notes[:_MOST_NOTES]
    if len(summary.notes) > _MOST_NOTES:
        lines.append(f"and {len(summary.notes) - _MOST_NOTES} more notes")
    return "\n".join(lines)
