"""The tabs of an open project, their maps, and what they remember.

Made after the window's first paint: the tabs bring numpy with them, the maps a web engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QSplitter, QTabWidget

from campusgps_gui.jobs.ground_service import GroundService
from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.labelling.labels_model import WITHIN
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.settings import Settings
from campusgps_gui.shell.ground_commands import GroundCommands
from campusgps_gui.shell.table_places import RememberedTable, TablePlaces
from campusgps_gui.style.translation import tr
from campusgps_gui.training.tab import TrainingTab
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.quality_line import QualityLine
from campusgps_gui.widgets.radius_box import RadiusBox

if TYPE_CHECKING:
    from campusgps_gui.map.web_page import MapProfile
    from campusgps_gui.shell.dialogs.area_question import AreaQuestion
    from core.workflows.importing import LearnedImport

_THUMBNAIL_SIDE = 160


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
        said: A sentence for the status bar.
        failed: ``(activity, exception)``.
    """

    said = Signal(str)
    failed = Signal(str, object)

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
        self._profile: MapProfile | None = None
        self.grounds = GroundService(controller, runner, self)
        self.ground_commands = GroundCommands(
            self.grounds, self._profile_of_maps, settings, actions, self
        )
        self.grounds.changed.connect(self._show_grounds)
        self.grounds.said.connect(self.said)
        self.area_question: AreaQuestion | None = None
        # Before the tab's own: a command for a folder shows where it works, and then asks for one.
        for action in (actions.label_folder, actions.label_again):
            action.triggered.connect(lambda _=False: self.show_labels())
        self.photos_tab = PhotosTab(controller, runner, actions)
        self.training_tab = TrainingTab(controller, training, runner, actions, settings)
        self.locate_tab = LocateTab(controller, locator, runner, actions, settings)
        self.label_tab = LabelTab(controller, labelling, locator, runner, actions, settings)
        self._tabs = (self.photos_tab, self.training_tab, self.locate_tab, self.label_tab)
        photos, labels = self.photos_tab, self.label_tab.rows
        self._places = TablePlaces(
            settings,
            (
                RememberedTable("photos", photos.table, photos.listing.listed, -1),
                RememberedTable("labels", labels.table, labels.listed, WITHIN),
            ),
            self,
        )
        self.setDocumentMode(True)
        for tab, title in zip(
            self._tabs,
            (tr("Photos"), tr("Training"), tr("Locate"), tr("Label folder")),
            strict=True,
        ):
            self.addTab(tab, title)
        self._connect_tabs()
        self._show_areas()
        self._connect_commands(actions)

    def _connect_tabs(self) -> None:
        self.currentChanged.connect(lambda _: self._wake())
        self.photos_tab.locate_wanted.connect(self.locate)
        self.photos_tab.said.connect(self.said)
        self.photos_tab.findings.found.connect(
            lambda: self.locate_tab.quality.note_contradicted(self.photos_tab.contradicted)
        )
        self.locate_tab.said.connect(self.said)
        self.locate_tab.failed.connect(self.failed)
        self.locate_tab.label_wanted.connect(self.label)
        self.label_tab.said.connect(self.said)
        for tab in self._tabs:
            tab.map.tiles_failed.connect(self.said)
            tab.map.said.connect(self.said)
        self._controller.areas.changed.connect(self._show_areas)
        self._controller.areas.draw_wanted.connect(self._draw_area)
        self.photos_tab.map.outline_drawn.connect(self._name_area)

    def _connect_commands(self, actions: Actions) -> None:
        for action, act in (
            (actions.copy_position, self.copy_position),
            (actions.locate_again, self.locate_tab.locate_again),
            (actions.save_answers, self.locate_tab.save),
            (actions.clear_located, self.locate_tab.clear),
            (actions.view_large, self._view_large),
            (actions.back_to_estimate, self._fit_map),
            (actions.show_everything, self._show_everything),
            (actions.measure, self._measure),
            (actions.saved_places, self._show_saved_places),
            (actions.photos_tab, self.show_photos),
            (actions.training_tab, self.show_training),
            (actions.locate_tab, self.show_locate),
            (actions.label_tab, self.show_labels),
        ):
            action.triggered.connect(lambda _=False, act=act: act())

    def _show_areas(self) -> None:
        """Show the named areas on the maps of the place."""
        for tab in (self.photos_tab, self.locate_tab, self.label_tab):
            tab.map.show_areas(self._controller.areas.now)
        self.label_tab.rows.show_areas([area.name for area in self._controller.areas.now])
        self.locate_tab.refresh()

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
        return ("photos", "training", "locate", "label")[self.currentIndex()]

    def shows(self, job: Job) -> bool:
        """True if the tab that is shown says how far ``job`` is, and can cancel it."""
        return self.currentWidget() is self.training_tab and self.training_tab.shows(job)

    def locate(self, paths: Sequence[Path]) -> None:
        """Show the Locate tab and locate ``paths``."""
        self.setCurrentWidget(self.locate_tab)
        self.locate_tab.locate(paths)

    def locate_image(self, image: QImage) -> None:
        """Show the Locate tab and locate a picture that has no file."""
        self.setCurrentWidget(self.locate_tab)
        self.locate_tab.locate_image(image)

    def label(self, sources: Sequence[Path]) -> None:
        """Show the Label folder tab and find positions for the photos in ``sources``."""
        self.setCurrentWidget(self.label_tab)
        self.label_tab.label(sources)

    def add_tracks(self, files: Sequence[Path]) -> None:
        """Show the Label folder tab and lay recorded tracks beside the photos that it shows."""
        self.setCurrentWidget(self.label_tab)
        self.label_tab.prompts.read_track(tuple(files))

    def copy_position(self) -> None:
        """Put the position that is shown on the clipboard."""
        tab = self.currentWidget()
        if tab is self.label_tab:
            self.label_tab.copy_position()
        elif tab is self.locate_tab:
            self.locate_tab.panel.coordinates.copy()
        elif tab is self.photos_tab:
            self.photos_tab.commands.copy_position()

    def _view_large(self) -> None:
        tab = self.currentWidget()
        if tab is self.locate_tab:
            self.locate_tab.view_large()
        elif tab is self.photos_tab:
            self.photos_tab.chosen.large.open()
        elif tab is self.label_tab:
            self.label_tab.large.open()

    def _fit_map(self) -> None:
        tab = self._tabs[self.currentIndex()]
        if tab is self.locate_tab:
            self.locate_tab.back_to_estimate()
        else:
            tab.map.fit()

    def _show_everything(self) -> None:
        self._tabs[self.currentIndex()].map.show_everything()

    def _measure(self) -> None:
        self._tabs[self.currentIndex()].map.start_measuring()

    def _show_saved_places(self) -> None:
        from campusgps_gui.shell.dialogs.saved_places_dialog import SavedPlacesDialog

        dialog = SavedPlacesDialog(self.window())
        dialog.said.connect(self.said)
        dialog.place_chosen.connect(self._tabs[self.currentIndex()].map.go_to)
        dialog.open()

    def show_photos(self) -> None:
        """Show the Photos tab."""
        self.setCurrentWidget(self.photos_tab)

    def show_training(self) -> None:
        """Show the Training tab."""
        self.setCurrentWidget(self.training_tab)

    def show_locate(self) -> None:
        """Show the Locate tab."""
        self.setCurrentWidget(self.locate_tab)

    def show_labels(self) -> None:
        """Show the Label folder tab."""
        self.setCurrentWidget(self.label_tab)

    def show_summary(self, summary: LearnedImport) -> None:
        """Say what an import made of its files."""
        self.photos_tab.show_summary(summary)

    def use_project(self) -> None:
        """Forget what belonged to another project."""
        self._places.leave()
        self.grounds.use_project()
        self.photos_tab.use_project()
        self.training_tab.use_project()
        self.locate_tab.use_project()
        self.label_tab.use_project()
        project = self._controller.project
        self._places.enter(None if project is None else project.folder)

    def refresh(self) -> None:
        """Show the project as it is now."""
        self.photos_tab.refresh()
        self.training_tab.refresh()
        self.label_tab.refresh()
        self.show_readiness()

    def show_dots(self) -> None:
        """Show on every map where the photos that count were taken."""
        self.photos_tab.show_dots()
        self.locate_tab.map.show_dots(self._controller.dots)
        self.training_tab.show_dots()
        self.label_tab.map.show_references(self._controller.dots)

    def show_readiness(self) -> None:
        """Show whether photos can be located now, or what is missing for it."""
        self.photos_tab.show_readiness(self._locator.problem, self._locator.calibration)
        self.locate_tab.refresh()

    def follow_theme(self) -> None:
        """Draw the maps in the window's colours."""
        for tab in (self.photos_tab, self.locate_tab, self.label_tab):
            tab.map.follow_theme()
        self.photos_tab.similarity.follow_theme()
        self.training_tab.follow_theme()

    def follow_notation(self) -> None:
        """Write positions and distances in the way that was chosen."""
        self.photos_tab.follow_notation()
        self.locate_tab.follow_notation()
        self.label_tab.follow_notation()
        for tab in self._tabs:
            tab.map.follow_notation()
        for box in self.findChildren(RadiusBox):
            box.follow_notation()
        for line in self.findChildren(QualityLine):
            line.follow_notation()

    def set_tiles(self, on: bool) -> None:
        """Fetch the street map from the internet, or stop doing so."""
        if self._profile is not None:
            from campusgps_gui.map.tile_servers import source_of

            source = source_of(self._settings.tile_server) if on else None
            self._profile.tiles.set_source(source)

    def limit_tiles(self) -> None:
        """Keep as many tiles of the street map on disk as the settings say."""
        if self._profile is not None:
            self._profile.tiles.limit_cache(self._settings.tile_limit_mb)

    def remember(self) -> None:
        """Keep the layout for next time."""
        self._places.leave()
        for name, splitter in self._splitters().items():
            self._settings.remember_layout(name, splitter.saveState())
        self._settings.remember_layout(
            "label_table", self.label_tab.rows.table.horizontalHeader().saveState()
        )
        self._settings.tab = self.tabText(self.currentIndex())

    def restore(self) -> None:
        """Take the layout of last time, or the first one; call it once the page is styled."""
        for tab in self._tabs:
            tab.size_panes()
        for name, splitter in self._splitters().items():
            state = self._settings.layout(name)
            if state is not None:
                splitter.restoreState(state)
        columns = self._settings.layout("label_table")
        if columns is not None:
            self.label_tab.rows.table.horizontalHeader().restoreState(columns)
            self.label_tab.rows.columns.take_over()
        for index in range(self.count()):
            if self.tabText(index) == self._settings.tab:
                self.setCurrentIndex(index)

    def _splitters(self) -> dict[str, QSplitter]:
        return {
            "photos": self.photos_tab.splitter,
            "photos_right": self.photos_tab.right_splitter,
            "training": self.training_tab.splitter,
            "training_right": self.training_tab.right_splitter,
            "training_upper": self.training_tab.upper_splitter,
            "locate": self.locate_tab.splitter,
            "locate_right": self.locate_tab.right_splitter,
            "label_panes": self.label_tab.splitter,
        }

    def _wake(self) -> None:
        """Make the map of the tab that is shown, and what else it makes only once it is shown."""
        if not self.isVisible():
            return
        tab = self._tabs[self.currentIndex()]
        tab.map.wake(self._profile_of_maps())
        if tab is self.training_tab:
            self.training_tab.wake()

    def _profile_of_maps(self) -> MapProfile:
        """The profile that all maps share; made when the first one is."""
        if self._profile is None:
            from campusgps_gui.map.web_page import MapProfile

            self._profile = MapProfile(self._thumbnail)
            # The pages have to go before their profile: they are gone when this is delivered.
            self.destroyed.connect(self._profile.deleteLater)
            self.limit_tiles()
            self.set_tiles(self._settings.tiles_on and self._settings.tiles_agreed)
            self._show_grounds()
        return self._profile

    def _show_grounds(self) -> None:
        if self._profile is not None:
            self._profile.grounds.show(self.grounds.shown)

    def _thumbnail(self, photo_id: int) -> bytes | None:
        project = self._controller.project
        photo = None if project is None else project.photo(photo_id)
        if project is None or photo is None or photo.sha256 is None:
            return None
        return project.pixels.thumbnail(photo.sha256, _THUMBNAIL_SIDE)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The tabs are painted first, the map view is made after that.
        QTimer.singleShot(0, self, self._wake)
