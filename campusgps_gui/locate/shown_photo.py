"""Shows the current photo: picture, answer and matches in the panel, its estimate on the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.locate.answer_panel import AnswerPanel
from campusgps_gui.locate.chosen_match import ChosenMatch
from campusgps_gui.locate.dropped_photos import DroppedPhotos
from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.photo_pictures import PhotoPictures
from campusgps_gui.locate.remembered_photos import RememberedPhotos
from campusgps_gui.locate.sentences import GIVEN_UP, waiting_words
from campusgps_gui.locate.viewing import on_map
from campusgps_gui.map.pane import MapPane
from campusgps_gui.style.translation import tr


class ShownPhoto(QObject):
    """The current photo of the list, as panel and map show it.

    Args:
        tab: What it belongs to.
        current: Gives the photo, or None.
        controller: The open project.
        locator: Finds out where photos were taken.
        dropped: All photos of the list.
        panel: Photo, answer and matches.
        map_pane: The map.
        match: The match that is looked at.
        pictures: Loads the photo's own pictures.
        remembered: Loads those of its matches where the answer is of another day.

    Signals:
        changed: Another photo is shown, or more is known of it.
    """

    changed = Signal()

    def __init__(
        self,
        tab: QObject,
        current: Callable[[], LocatedPhoto | None],
        controller: ProjectController,
        locator: LocateService,
        dropped: DroppedPhotos,
        panel: AnswerPanel,
        map_pane: MapPane,
        match: ChosenMatch,
        pictures: PhotoPictures,
        remembered: RememberedPhotos,
    ) -> None:
        super().__init__(tab)
        self._current, self._controller, self._locator = current, controller, locator
        self._dropped, self._panel, self._map, self._match = dropped, panel, map_pane, match
        self._pictures, self._remembered = pictures, remembered
        pictures.loaded.connect(self._show_loaded)
        remembered.illustrated.connect(self._show_illustrated)

    def show(self, *, keep_map: bool = False) -> None:
        """Show the photo as it is now.

        Args:
            keep_map: The map shows it already, perhaps with one of its matches.
        """
        photo = self._current()
        if photo is None:
            return
        self._pictures.load(photo)
        self._remembered.illustrate(photo)
        self._panel.show_photo(photo, self._waiting_words(photo), self._area_words(photo))
        if not keep_map:
            self._panel.matches.horizontalScrollBar().setValue(0)
            self._map.show_estimate(on_map(photo))
            self._match.clear()
        elif self._match.number:
            self._panel.mark_match(self._match.number)
        if self._match.large.is_open:
            self._match.view()
        self.changed.emit()

    def show_placed(self) -> None:
        """Show where the photo was put by hand, or its estimate again; the map stays there."""
        photo = self._current()
        if photo is not None:
            self.show(keep_map=True)
            self._map.show_estimate(on_map(photo))

    def show_waiting(self) -> None:
        """Say how far it is, where the photo has no answer yet."""
        photo = self._current()
        if photo is not None and photo.answer is None:
            self._panel.show_photo(photo, self._waiting_words(photo))

    def clear_map(self) -> None:
        """Show no estimate: there is no photo any more."""
        self._map.show_estimate(None)
        self._map.select(None)

    def _show_loaded(self, number: int) -> None:
        photo = self._current()
        if photo is not None and photo.number == number:
            self._panel.show_image(photo)

    def _show_illustrated(self, number: int) -> None:
        photo = self._current()
        if photo is not None and photo.number == number and photo.answer is not None:
            self._panel.show_pictures(photo.answer)

    def _waiting_words(self, photo: LocatedPhoto) -> str:
        if photo.given_up:
            return tr(GIVEN_UP)
        return waiting_words(
            has_localizer=self._locator.has_localizer,
            is_ready=self._locator.is_ready,
            busy=self._controller.busy,
            done=self._dropped.answered,
            total=len(self._dropped),
        )

    def _area_words(self, photo: LocatedPhoto) -> str:
        """The named areas that a photo may be in; empty without any."""
        index = self._controller.areas.index
        if index is None or photo.position is None:
            return ""
        from core.localizer.area_shares import area_words

        if photo.by_hand is not None:
            return area_words(index.of_place(photo.by_hand))
        return area_words(index.of_estimate(photo.estimate))
