"""The Label folder tab: positions for a folder of photos, reviewed and written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.picture_loader import Thumbnails
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.accept_sure import remember_radius
from campusgps_gui.labelling.detail_pane import DetailPane
from campusgps_gui.labelling.followed_edits import FollowedEdits
from campusgps_gui.labelling.header import LabellingHeader
from campusgps_gui.labelling.hints import Hints
from campusgps_gui.labelling.labels_map import LabelsMap
from campusgps_gui.labelling.large_view import ReviewedLarge
from campusgps_gui.labelling.map_marks import MapMarks
from campusgps_gui.labelling.pages import LabellingPages
from campusgps_gui.labelling.parts import FolderReview, LabellingJobs
from campusgps_gui.labelling.prompts import LabellingPrompts
from campusgps_gui.labelling.reviewed_photos import ReviewedPhotos
from campusgps_gui.labelling.reviewer import Reviewer
from campusgps_gui.labelling.row_menu import RowMenu
from campusgps_gui.labelling.rows_pane import RowsPane
from campusgps_gui.labelling.sentences import spread_sentence
from campusgps_gui.labelling.state_view import StateView
from campusgps_gui.labelling.taking import PositionTaker
from campusgps_gui.labelling.track_source import TrackSource
from campusgps_gui.labelling.walk_bar import WalkBar
from campusgps_gui.labelling.walk_line import WalkLine
from campusgps_gui.labelling.walk_updates import WalkUpdates
from campusgps_gui.settings import Settings
from campusgps_gui.style.appearance import GRID
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.lazy_rows import chosen_count
from campusgps_gui.widgets.nudging import PositionNudger, add_nudging_keys
from core.geo import Position
from core.labelling.label import Correction, Label
from core.labelling.track import TrackPosition
from core.photos.measurement import Source
from core.project.rows import PhotoRow

# Widths of table, map and photos in a window of 1280 pixels, and how they grow with it.
_WIDTHS, _GROWTH = (400, 424, 440), (1, 3, 3)


class LabelTab(QWidget):
    """Table, map, and the photo with what it looks like, from left to right.

    Args:
        controller: The open project.
        labelling: Labels.
        locator: Knows what locates now.
        runner: Runs whatever takes time.
        actions: The window's commands.
        settings: What is remembered.

    Signals:
        message: A sentence for the status bar.
    """

    message = Signal(str)

    def __init__(
        self,
        controller: ProjectController,
        labelling: LabellingController,
        locator: LocateService,
        runner: TaskRunner,
        actions: Actions,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._labelling, self._actions = controller, labelling, actions
        self._settings = settings
        self._make_panes(runner)
        self._make_review(runner)
        self._make_walks(runner)
        jobs = LabellingJobs(controller, labelling, locator, runner)
        review = FolderReview(
            self.rows, self.reviewer, self.taker, self.track, self.walks, self.reviewed
        )
        self.prompts = LabellingPrompts(self, jobs, review, actions, settings)
        self.menu = RowMenu(
            self,
            self.rows,
            self.detail,
            self.taker,
            actions,
            self.large.open,
            self.prompts.show_in_folder,
            self.message.emit,
        )
        self.state = StateView(self, self.head, jobs, review, actions)
        self.splitter = QSplitter()
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        labelling.resend_rows()

    @property
    def chosen(self) -> list[int]:
        """The ids of the photos chosen in the table."""
        return self.rows.chosen

    def label(self, sources: Sequence[Path], *, also_positioned: bool = False) -> None:
        """Find out where the photos in ``sources`` were taken."""
        hindrance = self._labelling.hindrance
        if hindrance:
            self.message.emit(hindrance)
        else:
            self.mover.finish()
            self._labelling.start(sources, also_positioned=also_positioned)
            # Review goes by keys, and what was pressed may be on a page that is gone now.
            self.take_keys()

    def take_keys(self) -> None:
        """Move the keyboard to the photos to review."""
        self.rows.take_keys()

    def use_project(self) -> None:
        """Forget what belonged to another project."""
        project = self._controller.project
        self.mover.forget()
        self.thumbnails.use(None if project is None else project.pixels)
        self.detail.thumbnails.use(None if project is None else project.pixels)
        self.detail.show_label(None)
        self._show_areas()
        self.rows.clear_filter()

    def refresh(self) -> None:
        """Show the project as it is now."""
        labelling = self._labelling
        self.show_dots()
        self.pages.show_state(
            has_folder=bool(labelling.running or labelling.jobs or labelling.job is not None),
            can_locate=self._controller.can_locate,
        )
        pressed = self.head.pressed
        self.state.show()
        self.detail.show_next(self.state.next_step)
        if pressed is not None and not (pressed.isEnabled() and pressed.isVisible()):
            # Else Qt hands the keyboard to the next button, and arrows go from folder to folder.
            self.rows.take_keys()
        if not labelling.shows_running:
            self.rows.listing.ask_if_grown()

    def copy_position(self) -> None:
        """Put the position of the current photo on the clipboard."""
        self.reviewer.copy()

    def follow_notation(self) -> None:
        """Write positions in the way that was chosen."""
        self.rows.table.viewport().update()
        self._show_chosen()

    @property
    def splitters(self) -> Mapping[str, QSplitter]:
        """The splitters whose place is remembered, by their name in the settings."""
        return {"label_panes": self.splitter}

    def show_dots(self) -> None:
        """Show on the map where the photos that count were taken."""
        self.map.show_references(self._controller.dots)

    def follow_theme(self) -> None:
        """Draw the map in the window's colours."""
        self.map.follow_theme()

    def size_panes(self) -> None:
        """Give the panes their first sizes; they know what they need once they are styled."""
        self.splitter.setSizes(list(_WIDTHS))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_commands()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.mover.finish()
        self._show_commands()

    def _show_areas(self) -> None:
        areas = self._controller.areas.now
        self.map.show_areas(areas)
        self.rows.show_areas([area.name for area in areas])

    def _show_commands(self) -> None:
        self.state.show_commands()
        self.walk_bar.show_commands(here=self.isVisible())

    def _make_panes(self, runner: TaskRunner) -> None:
        """Make the table, the map and the photo, and what stands above them."""
        self.thumbnails = Thumbnails(runner, self)
        self.rows = RowsPane(self._labelling, runner, self.thumbnails)
        remember_radius(self.rows.sure, self._settings)
        self._actions.label_thumbnail_sizes.size_rows(
            self.rows.table, self.rows.model.icons, self.rows.columns.fit_name
        )
        self.head = LabellingHeader(self._actions, self.rows.columns.menu)
        self.map = LabelsMap()
        self.marks = MapMarks(self.map, self._labelling, runner, self)
        self.detail = DetailPane(runner, self._actions, self._photo_at)
        self.large = ReviewedLarge(self.rows, self.detail, runner, self._actions)

    def _make_review(self, runner: TaskRunner) -> None:
        """Make what decides about photos, and what helps the person to decide."""
        controller, labelling, actions = self._controller, self._labelling, self._actions
        self.mover = PositionNudger(
            lambda label_id, place: labelling.correct({label_id: Correction(place, Source.HAND)}),
            self,
        )
        controller.finishing.connect(self.mover.finish)
        self.reviewer = Reviewer(labelling, self.rows, self.mover, runner, actions, self)
        self.track = TrackSource(controller, labelling, runner, self)
        self.taker = PositionTaker(
            controller, labelling, self.rows, self.mover, runner, actions, self
        )
        self.map.add_place_commands = self.taker.add_place_commands
        self.taker.track_position = self._track_position
        self.taker.has_track = lambda: self.track.used is not None
        self.reviewed = ReviewedPhotos(controller, labelling, runner, actions, self)
        self.hints = Hints(labelling, runner, self)

    def _make_walks(self, runner: TaskRunner) -> None:
        """Make what locates photos of one walk together, and shows them in their order."""
        self.walks = WalkUpdates(self._controller, self._labelling, runner, self)
        self.walk_line = WalkLine(self._controller, self._labelling, runner, self)
        self.walk_bar = WalkBar(self._actions)

    def _lay_out(self) -> None:
        map_box = QWidget()
        box = QVBoxLayout(map_box)
        box.setContentsMargins(0, 0, 0, GRID)
        box.setSpacing(GRID // 2)
        box.addWidget(self.map, 1)
        box.addWidget(self.walk_bar)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, GRID)
        column.addWidget(self.detail)
        for place, pane in enumerate((self.rows, map_box, right)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(place, _GROWTH[place])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(GRID)
        review = QWidget()
        content = QVBoxLayout(review)
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(GRID)
        content.addWidget(self.head)
        content.addWidget(self.splitter, 1)
        self.pages = LabellingPages(review, self._actions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    def _connect(self) -> None:
        labelling, rows = self._labelling, self.rows
        labelling.replaced.connect(self._show_other_job)
        labelling.came.connect(self._take)
        labelling.changed.connect(self.refresh)
        labelling.progressed.connect(self.state.show_progress)
        self.state.locator.ready.connect(self.state.show)
        FollowedEdits(self, self.rows, self._controller, self._actions)
        self._controller.areas.changed.connect(self._show_areas)
        rows.chosen_changed.connect(self._show_chosen)
        rows.listed.connect(lambda: self.detail.show_next(self.state.next_step))
        self.map.label_clicked.connect(rows.choose)
        self.map.label_dragged.connect(
            lambda label_id, latitude, longitude: self.reviewer.move_to(
                label_id, Position(latitude, longitude)
            )
        )
        self.mover.moved.connect(self._show_on_map)
        self.reviewer.message.connect(self.message)
        self.taker.message.connect(self.message)
        self.prompts.message.connect(self.message)
        self.prompts.folder_chosen.connect(self.label)
        self.track.changed.connect(self._show_track)
        self.track.previewing.connect(self._preview_track)
        self.hints.changed.connect(self._show_hint)
        self.head.job_chosen.connect(labelling.show)
        self.head.cancel_wanted.connect(labelling.cancel)
        self._connect_walks()
        self._actions.label_again.triggered.connect(lambda _=False: self._go_on())
        self._actions.label_positioned.triggered.connect(
            lambda _=False: self._go_on(also_positioned=True)
        )

    def _connect_walks(self) -> None:
        actions = self._actions
        for message in (self._controller.message, self.reviewer.message):
            message.connect(self.walks.note_words)
        self.walks.message.connect(self.message)
        self.track.chosen.connect(self.walks.use_track)
        self.walk_line.changed.connect(self._show_walk)
        self.walk_bar.chosen.connect(self.rows.choose)
        self.reviewer.led.connect(self._show_chosen)
        self.reviewer.put_informative_first(self._settings.informative_first)
        actions.informative_first.setChecked(self._settings.informative_first)
        actions.informative_first.triggered.connect(self._review_informative_first)
        actions.in_walks.triggered.connect(self.walks.switch)

    def _review_informative_first(self, on: bool) -> None:
        self._settings.informative_first = on
        self.reviewer.put_informative_first(on)
        self.refresh()
        self._show_chosen()

    def _show_walk(self) -> None:
        stops, current = self.walk_line.stops, self.rows.current_id
        self.walk_bar.show_walk(stops, current)
        self.walk_bar.show_commands(here=self.isVisible())
        self.detail.show_alone(self.walk_line.reason_alone(current))
        # A line to where its neighbours do not fit would cross the whole map.
        line = [stop for stop in stops if stop.is_sure or not stop.alone]
        self.map.show_walk([(stop.place, stop.is_sure) for stop in line if stop.place is not None])

    def _add_shortcuts(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for action in self._actions.of_labels:
            # Letters are for this tab alone; elsewhere they are typed.
            action.setShortcutContext(inside)
            self.addAction(action)
        undo = QShortcut(QKeySequence(Qt.Key.Key_U), self)
        undo.setContext(inside)
        undo.activated.connect(self._actions.undo.trigger)
        add_nudging_keys(self, self.reviewer.step)

    def _go_on(self, *, also_positioned: bool | None = None) -> None:
        if not self._labelling.hindrance:
            self.mover.finish()
            self._labelling.go_on(also_positioned=also_positioned)

    def _show_other_job(self) -> None:
        self.mover.finish()
        self.rows.clear()
        self.map.choose(None)
        self.marks.clear()
        self.refresh()

    def _take(self, label_ids: Sequence[int]) -> None:
        self.rows.put(label_ids)
        self.marks.put(label_ids)
        self.state.show()

    def _show_chosen(self) -> None:
        current = self.rows.current
        if not self.mover.is_moving(current):
            self.mover.finish()
        follows = current is not None and self.reviewer.follows_walks
        why = spread_sentence(current) if current is not None and follows else ""
        self.detail.title.others = self.rows.names_beside
        self.detail.show_label(current, chosen_count(self.rows.table), why)
        self.detail.show_remark("" if current is None else self.state.remark_on(current))
        self.walk_line.follow(current)
        self._show_walk()
        if current is not None:
            used = self.track.used
            there = self._track_position(current)
            problem = "" if used is None or there is not None else used.words(current)
            self.detail.show_track(there, problem)
            self._show_hint()
        self._show_on_map()
        self.state.show_commands()

    def _show_on_map(self) -> None:
        current = self.rows.current
        moved = self.mover.position if self.mover.is_moving(current) else None
        track = None if current is None else self._track_position(current)
        self.map.choose(current, None if track is None else track.position, moved)

    def _track_position(self, label: Label) -> TrackPosition | None:
        used = self.track.used
        return None if used is None else used.position_of(label)

    def _show_hint(self) -> None:
        current = self.rows.current
        self.detail.show_hint("" if current is None else self.hints.of(current))

    def _show_track(self) -> None:
        self.map.show_track(self.track.places)
        self._show_chosen()

    def _preview_track(self, track: Sequence[Position], photos: Sequence[Position]) -> None:
        self.map.show_track(track or self.track.places, photos)

    def _photo_at(self, file: str) -> PhotoRow | None:
        """The project's photo that a match names."""
        project = self._controller.project
        return None if project is None else project.photo_at(Path(file))
