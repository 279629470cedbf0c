"""The web engine behind the maps: brought in when the first map is wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from campusgps_gui.jobs.ground_service import GroundService
from campusgps_gui.jobs.photo_facts import PhotoFacts
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.settings import Settings
from campusgps_gui.shell.preloader import load_modules
from campusgps_gui.style.translation import tr

if TYPE_CHECKING:
    from campusgps_gui.map.web_page import MapProfile

_MODULES = ("campusgps_gui.map.view", "campusgps_gui.map.tile_servers")
_QUEUE = "map"


class WebEngine(QObject):
    """Makes the web profile that all maps share.

    Args:
        controller: The open project, of which maps show photos.
        grounds: What maps lie on.
        runner: Imports what maps are made of.
        settings: Which tiles are fetched, and how many kept.
        parent: The widget with the maps, whose pages have to go before their profile.
    """

    def __init__(
        self,
        controller: ProjectController,
        grounds: GroundService,
        runner: TaskRunner,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller, self._grounds = controller, grounds
        self._runner, self._settings = runner, settings
        self._maps = parent
        self._made: MapProfile | None = None
        self._is_coming = False
        grounds.changed.connect(self._show_grounds)

    @property
    def made(self) -> MapProfile | None:
        """The profile; None before a map wanted it."""
        return self._made

    def profile(self) -> MapProfile:
        """The profile; made now if it is the first time."""
        if self._made is None:
            from campusgps_gui.map.web_page import MapProfile

            facts = PhotoFacts(self._controller)
            self._made = MapProfile(facts.thumbnail, taken_at=facts.taken_at)
            # The pages have to go before their profile: they are gone when this is delivered.
            self._maps.destroyed.connect(self._made.deleteLater)
            self.limit_tiles()
            self.set_tiles(self._settings.tiles_on and self._settings.tiles_agreed)
            self._show_grounds()
        return self._made

    def start(self, then: Callable[[], None]) -> None:
        """Make the profile in several steps, between which the window goes on.

        What maps are made of is imported on a thread; the engine starts in the window's own.

        Args:
            then: Called when it is made.
        """
        if self._is_coming:
            return
        self._is_coming = True

        def make(_: object) -> None:
            self.profile()
            QTimer.singleShot(0, self, end)

        def end() -> None:
            self._is_coming = False
            then()

        self._runner.run(
            tr("Loading the program's parts"),
            partial(load_modules, _MODULES),
            on_success=make,
            queue_name=_QUEUE,
            quiet=True,
        )

    def set_tiles(self, on: bool) -> None:
        """Fetch the street map from the internet, or stop doing so."""
        if self._made is not None:
            from campusgps_gui.map.tile_servers import source_of

            source = source_of(self._settings.tile_server) if on else None
            self._made.tiles.set_source(source)

    def limit_tiles(self) -> None:
        """Keep as many tiles of the street map on disk as the settings say."""
        if self._made is not None:
            self._made.tiles.limit_cache(self._settings.tile_limit_mb)

    def _show_grounds(self) -> None:
        if self._made is not None:
            self._made.grounds.show(self._grounds.shown)
