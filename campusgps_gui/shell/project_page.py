"""The tabs of an open project, their maps, and what they remember.

Made after the window's first paint: the tabs bring numpy with them, the maps a web engine. Each tab
but the first is imported and made when it is first needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QTabWidget

from campusgps_gui.jobs.ground_service import GroundService
from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.settings import Settings
from campusgps_gui.shell.ground_commands import GroundCommands
from campusgps_gui.shell.lazy_tabs import make_label_tab, make_locate_tab, make_training_tab
from campusgps_gui.shell.tab_place import ProjectTab, TabName, TabPlace
from campusgps_gui.shell.table_places import RememberedTable, TablePlaces
from campusgps_gui.shell.web_engine import WebEngine
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.quality_line import QualityLine
from campusgps_gui.widgets.radius_box import RadiusBox

if TYPE_CHECKING:
    from campusgps_gui.labelling.tab import LabelTab
    from campusgps_gui.locate.reviewing import ReviewRequest
    from campusgps_gui.locate.tab import LocateTab
    from campusgps_gui.shell.dialogs.area_question import AreaQuestion
    from campusgps_gui.training.tab import TrainingTab
    from core.workflows.importing import LearnedImport


class ProjectPage(QTabWidget):
    """Photos, Training, Locate and Label folder, side by side as tabs.

    Args:
        controller: The open project.
        locator: Finds out where photos were taken.
        training: Trains.
        labelling: Labels folders.
        runner: Runs whatever takes time.
        actions: The window's commands.
        settings: What is remembered.

    Signals:
        message: A sentence for the status bar.
        failed: ``(activity, exception)``.
        located_edited: What can be done or undone on the tab that is shown has changed.
        subject_changed: Another photo is chosen there, or none.
    """

    message = Signal(str)
    failed = Signal(str, object)
    located_edited = Signal()
    subject_changed = Signal()

    def __init__(
        self,
        controller: ProjectController,
        locator: LocateService,
        training: TrainingController,
        labelling: LabellingController,
        runner: TaskRunner,
        actions: Actions,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._controller, self._locator, self._settings = controller, locator, settings
        self._labelling, self._runner = labelling, runner
        self.grounds = GroundService(controller, runner, self)
        self.web_engine = WebEngine(controller, self.grounds, runner, settings, self)
        self.ground_commands = GroundCommands(
            self.grounds, self.web_engine.profile, settings, actions, self
        )
        self.grounds.message.connect(self.message)
        self.area_question: AreaQuestion | None = None
        self._table_places = TablePlaces(settings, self)
        self._photos = TabPlace(
            TabName.PHOTOS, lambda: PhotosTab(controller, runner, actions), self._take_in_photos
        )
        self._training = TabPlace(
            TabName.TRAINING,
            lambda: make_training_tab(controller, training, runner, actions, settings),
            self._take_in_training,
        )
        self._locate = TabPlace(
            TabName.LOCATE,
            lambda: make_locate_tab(controller, locator, runner, actions, settings),
            self._take_in_locate,
        )
        self._labels = TabPlace(
            TabName.LABELS,
            lambda: make_label_tab(controller, labelling, locator, runner, actions, settings),
            self._take_in_labels,
        )
        self._places: list[TabPlace[Any]] = [self._photos, self._training]
        self._places += [self._locate, self._labels]
        self.setDocumentMode(True)
        for place, title in zip(
            self._places,
            (tr("Photos"), tr("Training"), tr("Locate"), tr("Label folder")),
            strict=True,
        ):
            self.addTab(place, title)
        self.currentChanged.connect(lambda _: self._show_tab())
        self.currentChanged.connect(lambda _: self.located_edited.emit())
        # It is emitted before the tab is shown.
        self.tabBarClicked.connect(lambda _: QTimer.singleShot(0, self, self._take_keys))
        controller.areas.draw_wanted.connect(self._draw_area)

    @property
    def shown(self) -> TabName:
        """The tab that is shown."""
        return self._places[self.currentIndex()].name

    @property
    def photos_tab(self) -> PhotosTab:
        """The Photos tab."""
        return self._photos.tab

    @property
    def training_tab(self) -> TrainingTab:
        """The Training tab; made when it is first needed."""
        return self._training.tab

    @property
    def locate_tab(self) -> LocateTab:
        """The Locate tab; made when it is first needed."""
        return self._locate.tab

    @property
    def label_tab(self) -> LabelTab:
        """The Label folder tab; made when it is first needed."""
        return self._labels.tab

    @property
    def has_located(self) -> bool:
        """True if photos stand in the list of the Locate tab."""
        return self._locate.made is not None and bool(self._locate.made.photos)

    @property
    def _made(self) -> Iterator[ProjectTab]:
        """The tabs that were needed so far."""
        return (place.made for place in self._places if place.made is not None)

    @property
    def current(self) -> ProjectTab:
        """The tab that is shown."""
        tab: ProjectTab = self._places[self.currentIndex()].tab
        return tab

    def _take_in_photos(self, tab: PhotosTab) -> None:
        self._take_in(tab)
        tab.locate_wanted.connect(self.locate)
        tab.message.connect(self.message)
        tab.chosen.shown.connect(self.subject_changed)
        tab.findings.found.connect(self._note_contradicted)
        tab.map.outline_drawn.connect(self._name_area)
        self._table_places.follow(
            RememberedTable("photos", tab.table, tab.listing.listed, -1),
        )

    def _take_in_locate(self, tab: LocateTab) -> None:
        self._take_in(tab)
        tab.message.connect(self.message)
        tab.failed.connect(self.failed)
        tab.review_wanted.connect(self.review)
        tab.edited.connect(self.located_edited)
        tab.list.current_changed.connect(self.subject_changed)
        self._note_contradicted()

    def _take_in_labels(self, tab: LabelTab) -> None:
        from campusgps_gui.labelling.labels_model import WITHIN
        from campusgps_gui.shell.located_review import LocatedReview

        self._take_in(tab)
        tab.message.connect(self.message)
        tab.rows.chosen_changed.connect(self.subject_changed)
        self._review = LocatedReview(self._controller, self._labelling, self._runner, tab)
        columns = self._settings.layout("label_table")
        if columns is not None:
            tab.rows.columns.restore(columns)
        self._table_places.follow(
            RememberedTable("labels", tab.rows.table, tab.rows.listed, WITHIN),
        )

    def _take_in_training(self, tab: TrainingTab) -> None:
        self._take_in(tab)
        tab.far.show_wanted.connect(lambda _: self.show_photos())
        tab.far.show_wanted.connect(lambda ids: self.photos_tab.choose_several(ids))
        self._show_standing()

    def _show_standing(self) -> None:
        """Say on the Training tab how exact answers are today."""
        if self._training.made is not None:
            outdated = not self._controller.snapshot.current
            self._training.made.standing.say(self._locator.calibration, outdated=outdated)

    def _take_in(self, tab: ProjectTab) -> None:
        """Give a tab that was just made its layout, and show the project in it."""
        tab.map.tiles_failed.connect(self.message)
        tab.map.message.connect(self.message)
        tab.size_panes()
        for name, splitter in tab.splitters.items():
            state = self._settings.layout(name)
            if state is not None:
                splitter.restoreState(state)
        tab.use_project()
        tab.show_dots()
        tab.refresh()

    def _note_contradicted(self) -> None:
        if self._locate.made is not None:
            self._locate.made.quality.note_contradicted(self.photos_tab.findings.contradicted)
            self._locate.made.quality.note_outdated(not self._controller.snapshot.current)

    def _draw_area(self) -> None:
        self.show_photos()
        self.photos_tab.map.draw_area()

    def _name_area(self, corners: list[tuple[float, float]]) -> None:
        """Ask for the name of an area that was drawn, and add it."""
        from campusgps_gui.shell.dialogs.area_question import AreaQuestion

        areas = self._controller.areas
        self.area_question = AreaQuestion(
            self.window(),
            areas.unused_name(),
            areas.possible_parents(),
            lambda name, parent: areas.add(name, parent, corners),
        )
        self.area_question.open()

    @property
    def manual_page(self) -> str:
        """The page of the manual about the tab that is shown."""
        return self.shown.value

    def shows(self, job: Job) -> bool:
        """True if the tab that is shown says how far ``job`` is, and can cancel it."""
        if self.shown is TabName.LABELS:
            return self._labelling.shows_running and self._labelling.is_doing(job)
        return self.shown is TabName.TRAINING and self.training_tab.shows(job)

    def locate(self, paths: Sequence[Path]) -> None:
        """Show the Locate tab and locate ``paths``."""
        self.show_locate()
        self.locate_tab.locate(paths)

    def locate_image(self, image: QImage) -> None:
        """Show the Locate tab and locate a picture that has no file."""
        self.show_locate()
        self.locate_tab.locate_image(image)

    def label(self, sources: Sequence[Path]) -> None:
        """Show the Label folder tab and find positions for the photos in ``sources``."""
        self.show_labels()
        self.label_tab.label(sources)

    def review(self, request: ReviewRequest) -> None:
        """Show the Label folder tab with located photos, and choose the one they begin with."""
        self.show_labels()
        _ = self.label_tab  # which makes what follows
        self._review.begin(request, self.locate_tab)

    def add_tracks(self, files: Sequence[Path]) -> None:
        """Show the Label folder tab and lay recorded tracks beside the photos that it shows."""
        if why_not := why_only_read(self._controller.project):
            self.message.emit(why_not)
            return
        self.show_labels()
        self.label_tab.prompts.read_track(tuple(files))

    def show_photos(self) -> None:
        """Show the Photos tab."""
        self.setCurrentWidget(self._photos)

    def show_training(self) -> None:
        """Show the Training tab."""
        self.setCurrentWidget(self._training)

    def show_locate(self) -> None:
        """Show the Locate tab."""
        self.setCurrentWidget(self._locate)

    def show_labels(self) -> None:
        """Show the Label folder tab."""
        self.setCurrentWidget(self._labels)

    def show_summary(self, summary: LearnedImport) -> None:
        """Say what an import made of its files."""
        self.photos_tab.show_summary(summary)

    def use_project(self) -> None:
        """Forget what belonged to another project."""
        self._table_places.leave()
        self.grounds.use_project()
        for tab in self._made:
            tab.use_project()
        project = self._controller.project
        self._table_places.enter(None if project is None else project.folder)

    def refresh(self) -> None:
        """Show the project as it is now."""
        for tab in self._made:
            tab.refresh()
        self.show_readiness()

    def show_dots(self) -> None:
        """Show on every map where the photos that count were taken."""
        for tab in self._made:
            tab.show_dots()

    def show_readiness(self) -> None:
        """Show whether photos can be located now, or what is missing for it."""
        self.photos_tab.show_readiness(self._locator.problem, self._locator.calibration)
        self._show_standing()
        if self._locate.made is not None:
            self._locate.made.refresh()

    def follow_theme(self) -> None:
        """Draw the maps in the window's colours."""
        for tab in self._made:
            tab.follow_theme()

    def follow_notation(self) -> None:
        """Write positions and distances in the way that was chosen."""
        for tab in self._made:
            tab.follow_notation()
            tab.map.follow_notation()
        for box in self.findChildren(RadiusBox):
            box.follow_notation()
        for line in self.findChildren(QualityLine):
            line.follow_notation()

    def remember(self) -> None:
        """Keep the layout for next time."""
        self._table_places.leave()
        for tab in self._made:
            for name, splitter in tab.splitters.items():
                self._settings.remember_layout(name, splitter.saveState())
        if self._labels.made is not None:
            self._settings.remember_layout("label_table", self._labels.made.rows.columns.state)
        self._settings.tab = self.shown.value

    def restore(self) -> None:
        """Show the tab of last time, or the first one; call it once the page is styled."""
        # Whichever is shown: what it finds in the photos stands on other tabs, too.
        _ = self.photos_tab
        for index, place in enumerate(self._places):
            if self._settings.tab in (place.name.value, self.tabText(index)):  # once the title
                self.setCurrentIndex(index)

    def _wake(self) -> None:
        """Make the tab that is shown, its map, and what else it makes only once it is shown."""
        tab = self.current
        if not self.isVisible():
            return
        profile = self.web_engine.made
        if profile is None:
            self.web_engine.start(self._wake)
        else:
            tab.map.wake(profile)
        if self.shown is TabName.TRAINING:
            self.training_tab.wake()

    def _show_tab(self) -> None:
        """Make the tab that is shown, and move the keyboard to it, unless it is in the tab bar."""
        self._wake()
        focused = self.window().focusWidget()
        inside = focused is not None and self.currentWidget().isAncestorOf(focused)
        if self.isVisible() and not inside and not self.tabBar().hasFocus():
            self._take_keys()

    def _take_keys(self) -> None:
        """Move the keyboard to the photos of the tab that is shown: its commands go by keys."""
        if not self.isVisible():
            return
        for place in (self._photos, self._locate, self._labels):
            if self.shown is place.name:
                place.tab.take_keys()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The tabs are painted first, the map is made after that.
        QTimer.singleShot(0, self, self._wake)
        QTimer.singleShot(0, self, self._take_keys)
