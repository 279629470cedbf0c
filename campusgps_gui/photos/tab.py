"""The Photos tab: the photos of a project in a table, on the map and one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.picture_loader import SIDE, Thumbnails
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.photos.chosen import ChosenPhotos
from campusgps_gui.photos.commands import PhotoCommands
from campusgps_gui.photos.coverage import CoverageSwitch
from campusgps_gui.photos.details import PhotoDetails
from campusgps_gui.photos.filter import ALL_PHOTOS, NOT_USED, PhotoFilter
from campusgps_gui.photos.findings import FindingsWatch
from campusgps_gui.photos.list_side import ListSide, import_button
from campusgps_gui.photos.listing import PhotoListing
from campusgps_gui.photos.localizer_notice import LocalizerNotice
from campusgps_gui.photos.look_line import LookLine
from campusgps_gui.photos.map_side import MapSide
from campusgps_gui.photos.mending import PhotoMender
from campusgps_gui.photos.photos_map import PhotosMap
from campusgps_gui.photos.row_choice import RowChoice
from campusgps_gui.photos.row_count import RowCount
from campusgps_gui.photos.row_menu import PhotoMenu
from campusgps_gui.photos.session_commands import SessionCommands
from campusgps_gui.photos.similarity import SimilarityView
from campusgps_gui.photos.summary import ImportNotice
from campusgps_gui.photos.table import AREA, TAGS, PhotosTable
from campusgps_gui.photos.tag_commands import TagCommands
from campusgps_gui.photos.views import PhotosViews
from campusgps_gui.style.appearance import GRID
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.column_fit import ColumnFit
from campusgps_gui.widgets.current_page import CurrentPageStack
from campusgps_gui.widgets.empty_state import EmptyState
from campusgps_gui.widgets.quality_line import QualityLine
from campusgps_gui.widgets.search_line import SearchLine
from core.project.rows import PhotoRow
from core.quality.photo_areas import with_areas

if TYPE_CHECKING:
    from core.localizer.calibration import Calibration
    from core.workflows.importing import LearnedImport


_FINDS = mark(
    "Finds photos by names, sessions, reasons, cameras, tags, areas and times (22 Dec 2025, 18:20)"
)
# More arrows than this tell nothing.
_MOST_ARROWS = 500


class PhotosTab(QWidget):
    """Table, map and the chosen photo.

    Args:
        controller: The open project.
        runner: Loads pictures and looks for photos that need a look.
        actions: The window's commands.

    Attributes:
        locate_wanted: Signal of paths of photos that are to be located.
        message: Signal of a sentence for the status bar.
    """

    def __init__(
        self,
        controller: ProjectController,
        runner: TaskRunner,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._runner, self._actions = controller, runner, actions
        controller.areas.changed.connect(self._show_areas)
        self._make_listing()
        self._make_map_and_details()
        self._make_commands()
        self._search = SearchLine(tr("Search"), tr("Search photos"))
        self._filter, self._count = PhotoFilter(), RowCount()
        self._empty = EmptyState(
            "photo-plus",
            tr("No photos yet"),
            tr(
                "Import a folder of photos that know where they were taken, or drop it "
                "here. Phones write the position into each photo; a positions CSV works "
                "too."
            ),
            [actions.import_folder, actions.import_photos],
        )
        self._notice = LocalizerNotice(actions)
        self.summary, self.look, self.quality = ImportNotice(), LookLine(), QualityLine()
        self._pages, self.splitter = CurrentPageStack(), QSplitter()
        self.right_splitter = MapSide(
            self.map, self.coverage, self.similarity, self.mender.bar(), self.details
        )
        self.summary.guesses_wanted.connect(
            lambda table: controller.work.import_photos((), table, trust_guesses=True)
        )
        self._lay_out()
        self._connect()

    def choose(self, photo_id: int | None) -> None:
        """Select a photo in the table, on the map and in the details."""
        self._rows.choose(photo_id)

    def choose_several(self, photo_ids: Sequence[int]) -> None:
        """Select photos in the table; those that it does not list stay out of it."""
        self._rows.choose_several(photo_ids)

    def take_keys(self) -> None:
        """Move the keyboard to the photos, if any are listed."""
        if self.views.isVisible():
            self.views.setFocus()

    @property
    def chosen_ids(self) -> list[int]:
        """The ids of the photos selected in the table, from top to bottom."""
        return self._rows.ids

    def refresh(self) -> None:
        """Show the project as it is now."""
        snapshot = self._controller.snapshot
        self._rows.note_edited(snapshot.revision, snapshot.edited or ())
        self.listing.refresh()
        self.findings.refresh()
        self.coverage.refresh()
        self.similarity.refresh()
        unused = snapshot.total - snapshot.used
        self._filter.show_verdicts(snapshot.verdicts, len(snapshot.aside), unused)
        self._filter.show_tags(snapshot.tags)
        self.table.setColumnHidden(TAGS, not snapshot.tags)
        self._pages.setCurrentIndex(1 if snapshot.total or self._controller.busy else 0)
        self._notice.show_state(snapshot, busy=self._controller.busy)
        self.quality.note_outdated(not snapshot.current)
        self._count_rows()

    @property
    def splitters(self) -> Mapping[str, QSplitter]:
        """The splitters whose place is remembered, by their name in the settings."""
        return {"photos": self.splitter, "photos_right": self.right_splitter}

    def follow_theme(self) -> None:
        """Draw the map in the window's colours."""
        self.map.follow_theme()
        self.similarity.follow_theme()

    def follow_notation(self) -> None:
        """Write positions in the way that was chosen."""
        self.table.viewport().update()
        self._show_chosen()

    def show_dots(self) -> None:
        """Show on the map where the photos that count were taken."""
        dots = self._controller.dots
        self.map.show_dots(dots)
        self.model.show_sessions(dots.places.sessions)
        self.coverage.refresh()
        self.similarity.refresh()

    def show_readiness(self, problem: str, calibration: Calibration | None) -> None:
        """Say why no photo can be located, or how exact answers are.

        Args:
            problem: Why no photo can be located; empty: photos can.
            calibration: That of the localizer in use; None: there is none, or it is being loaded.
        """
        self._notice.problem = problem
        self._notice.show_state(self._controller.snapshot, busy=self._controller.busy)
        self.quality.say(calibration)

    def promise(self, words: str) -> None:
        """Say where the place should be learned again what that brings back by itself."""
        self._notice.promise = words
        self._notice.show_state(self._controller.snapshot, busy=self._controller.busy)

    def show_summary(self, summary: LearnedImport) -> None:
        """Say what an import made of its files, until the person has read it."""
        self.summary.say(summary)

    def use_project(self) -> None:
        """Take thumbnails from the project that is open now."""
        project = self._controller.project
        self.thumbnails.use(None if project is None else project.pixels)
        self.listing.clear()
        self.findings.clear()
        self.look.bar.choose_surest()
        self.map.show_only(None)
        self.coverage.use_project()
        self.similarity.use_project()
        self._list_all()
        # The order and the place in the table belonged to the other project, too.
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.scrollToTop()
        self.columns.by_hand = False
        self.summary.hide()
        self.show_dots()
        self._show_chosen()

    def size_panes(self) -> None:
        """Give the panes their first sizes, which they know once they are styled."""
        self.splitter.setSizes([800, 480])
        self.right_splitter.setSizes([340, 280])

    def _make_listing(self) -> None:
        """Make the table, what it lists, and what is found in the photos."""
        self.thumbnails = Thumbnails(self._runner, self)
        self.model = PhotosTable(self._read, self.thumbnails.image)
        self.thumbnails.came.connect(self.model.thumbnail_came)
        sizes = self._actions.thumbnail_sizes
        self.views = PhotosViews(self.model, self._actions.as_thumbnails, sizes)
        self.table = self.views.table
        self._rows = RowChoice(self.table, self.model, lambda: self._filtered, self._list_all)
        # Names have two lines.
        self.columns = ColumnFit(self.table, least_first=0.3)
        sizes.size_rows(self.table, self.model.icons, self._size_thumbnails)
        self.findings = FindingsWatch(self._controller, self._runner, self)
        self.listing = PhotoListing(
            self._controller, self._runner, self.table, self.model, self.findings, self
        )

    def _size_thumbnails(self) -> None:
        size = self._actions.thumbnail_sizes.size
        self.thumbnails.resize(max(SIDE, size.in_grid.width()))
        self.columns.fit()

    def _make_map_and_details(self) -> None:
        """Make the map, what is drawn on it, and the photo that is chosen."""
        self.map = PhotosMap()
        self.map.dot_clicked.connect(self.choose)
        self.coverage = CoverageSwitch(self._controller, self._runner, self.map)
        self.similarity = SimilarityView(self._controller, self._runner, self.findings)
        self.details = PhotoDetails(self._runner)
        self.thumbnails.came.connect(self.details.thumbnail_came)
        self.chosen = ChosenPhotos(
            self._controller,
            self._runner,
            self.table,
            self.model,
            self.details,
            self.findings,
            self.map,
        )

    def _make_commands(self) -> None:
        """Make what changes the photos that are chosen."""
        self.commands = PhotoCommands(
            self._controller, self._runner, self.table, self.chosen.large.open
        )
        self.mender = PhotoMender(
            self._controller, self.table, self.chosen, self.findings, self.map, self._actions
        )
        self.sessions = SessionCommands(self._controller, self.table)
        self.tags = TagCommands(self._controller, self.table)
        sizes = self._actions.thumbnail_sizes
        self.menu = PhotoMenu(self.commands, self.mender, self.sessions, self.tags, sizes)
        self.mender.message.connect(self.commands.message)
        self.mender.placing.connect(self.listing.keep)
        self.coverage.message.connect(self.commands.message)
        self.locate_wanted, self.message = self.commands.locate_wanted, self.commands.message

    def _lay_out(self) -> None:
        self._search.setMinimumWidth(12 * GRID)
        self._search.setToolTip(tr(_FINDS))
        left = ListSide(
            [
                import_button(self._actions),
                self._filter,
                self._search,
                self._count.label,
                self.views.switch,
            ],
            [self.summary, self.look, self._notice],
            [self.views, self._count.no_rows],
            self.quality,
        )
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.right_splitter)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(GRID)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.views.give_keys_to_grid()
        self.views.menu_wanted.connect(self.menu.open)
        self._search.textChanged.connect(self._filter_rows)
        self.sessions.show_wanted.connect(self._search.setText)
        self._filter.chosen.connect(self._filter_rows)
        self._count.label.clicked.connect(lambda: self._filter.choose(NOT_USED))
        self.look.show_wanted.connect(self._filter.choose)
        self.look.bar.sure_wanted.connect(self.mender.accept_sure)
        self.look.bar.likely_wanted.connect(self.mender.accept_likely)
        self.findings.found.connect(self._note_findings)
        self.similarity.chosen.connect(self._rows.choose_several)
        self.mender.add_shortcuts(self)
        for action in (self._actions.undo, self._actions.redo):
            action.triggered.connect(lambda _=False: self._follow_edit())
        self.listing.listed.connect(self._note_listed)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._search.start_typing)

    @property
    def _filtered(self) -> bool:
        """True if a search or a filter may hide photos."""
        return bool(self._search.words) or self._filter.choice != ALL_PHOTOS

    def _list_all(self) -> None:
        self._search.clear()
        self._filter.choose(ALL_PHOTOS)

    def _follow_edit(self) -> None:
        if self.isVisible():
            self._rows.follow_edit(self._controller.snapshot.revision)

    def _filter_rows(self) -> None:
        self.mender.forget_place()
        self._rows.forget_edit()
        self.listing.show(self._search.words, self._filter.choice)
        if self.listing.looking:
            self._count_rows()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.mender.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.mender.mover.finish()
        self.mender.show(going=True)

    def _show_areas(self) -> None:
        """Say in which named area each photo lies, where the place has any."""
        names = [area.name for area in self._controller.areas.now]
        self.map.show_areas(self._controller.areas.now)
        self._filter.show_areas(names)
        self.table.setColumnHidden(AREA, not names)
        self.columns.fit()
        self.listing.refresh_areas()
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.right_splitter.show_below(chosen=bool(self.chosen_ids))
        self.chosen.show()
        self.mender.show()
        self.similarity.ring(self.chosen_ids)

    def _note_findings(self) -> None:
        self._filter.show_findings(self.findings.now)
        self.look.bar.hindrance = why_only_read(self._controller.project)
        self.look.show_findings(self.findings.now)
        self.quality.note_contradicted(self.findings.contradicted)
        self._show_chosen()

    def _show_moves(self) -> None:
        """Show where the listed photos probably were, while findings are looked at."""
        shown = self.findings.now.moves if self._filter.choice.by_findings else ()
        listed = set(self.model.shown_among(move.photo_id for move in shown))
        moves = [(one.position, one.suggested) for one in shown if one.photo_id in listed]
        self.map.show_moves(moves[:_MOST_ARROWS])

    def _note_listed(self) -> None:
        with self.columns.once():
            self._count_rows()
        self.map.show_only(tuple(self.model.ids) if self._filtered else None)
        self._show_moves()
        self._rows.note_listed()
        if self._filter.choice.by_findings:
            self.mender.stay_near()
        self._show_chosen()

    def _count_rows(self) -> None:
        snapshot, shown = self._controller.snapshot, self.model.rowCount()
        self.views.setVisible(shown > 0)
        self._count.show(
            snapshot,
            shown,
            looking=self.listing.looking,
            reading=self.listing.pending,
            choice=None if self._search.text() else self._filter.choice,
        )

    def _read(self, ids: Sequence[int]) -> Iterable[PhotoRow]:
        """The photos of ``ids`` in the open project; nothing without one."""
        project = self._controller.project
        if project is None:
            return ()
        return with_areas(project.photos_of(ids), self._controller.areas.index)
