"""Takes in answers as they come: into the photos, their rows, the panel and the map."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.predictor_jobs import Answer
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.locate.dropped_photos import DroppedPhotos
from campusgps_gui.locate.located_map import LocatedMap
from campusgps_gui.locate.photo_list import PhotoList
from campusgps_gui.locate.remembered_photos import RememberedPhotos
from campusgps_gui.locate.shown_photo import ShownPhoto
from campusgps_gui.locate.viewing import on_map

# What came of all photos is said anew so often while answers come, and when all are there.
_SUM_UP_EVERY_S = 0.2


class IncomingAnswers(QObject):
    """Gives each answer to its photo, and says what came of all of them.

    Args:
        tab: What it belongs to.
        locator: Finds out where photos were taken.
        controller: The open project.
        dropped: All photos of the list.
        photo_list: Shows them.
        shown: Shows the current one.
        located_map: Shows where all were taken.
        remembered: Keeps the answers in the project.
        refresh: Shows the project as it is now.
    """

    def __init__(
        self,
        tab: QObject,
        locator: LocateService,
        controller: ProjectController,
        dropped: DroppedPhotos,
        photo_list: PhotoList,
        shown: ShownPhoto,
        located_map: LocatedMap,
        remembered: RememberedPhotos,
        refresh: Callable[[], None],
    ) -> None:
        super().__init__(tab)
        self._locator, self._controller, self._dropped = locator, controller, dropped
        self._list, self._shown, self._remembered = photo_list, shown, remembered
        self._map, self._refresh, self._summed_at = located_map, refresh, 0.0
        locator.answered.connect(self._take)
        locator.done.connect(self._note_done)
        locator.given_up.connect(self._note_given_up)

    def note_localizer(self) -> None:
        """Say which answers are of a localizer that is not in use any more."""
        before = any(photo.out_of_date for photo in self._dropped.all)
        if self._dropped.note_localizer(self._locator.identity) or before:
            self._list.model.note_all()
            self._shown.show(keep_map=True)

    def sum_up(self) -> None:
        """Say how far it is, and what came of all photos: for thousands that takes a while."""
        self._summed_at = time.monotonic()
        self._list.sum_up()
        self._map.show_located(self._dropped.all)
        self._shown.show_waiting()

    def note_placed(self, numbers: Sequence[int]) -> None:
        """Show photos that a person placed, or whose estimates count again."""
        for number in numbers:
            self._list.model.note(number)
        if len(numbers) == 1:
            # What was undone may be of another one than the current.
            self._list.show_number(numbers[0])
        self._shown.show_placed()
        self.sum_up()
        self._remembered.keep()
        self.tell_placed()

    def tell_placed(self) -> None:
        """Have photos placed by hand count for the others of their walks."""
        self._locator.place({one.number: one.by_hand for one in self._dropped.all if one.by_hand})

    def _take(self, answer: Answer) -> None:
        photo = self._dropped.get(answer.number)
        if photo is None:
            return
        shown = on_map(photo)
        self._dropped.take_answer(answer, self._controller.dots.places.metres_to)
        self._list.model.note(photo.number)
        self._remembered.keep_answer()
        if self._list.current is photo:
            self._shown.show(keep_map=shown is not None and shown == on_map(photo))
        if time.monotonic() - self._summed_at > _SUM_UP_EVERY_S:
            self.sum_up()

    def _note_done(self) -> None:
        self._list.sort_again()
        self.sum_up()
        self._remembered.keep()

    def _note_given_up(self, numbers: list[int]) -> None:
        for number in self._dropped.give_up(numbers):
            self._list.model.note(number)
        self._refresh()
