"""The map of the Locate tab: the current estimate, and all others of the list as dots."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.sentences import by_hand_words
from campusgps_gui.map.labels import GroupLook, LabelsOnMap, LabelsPatch, MapLabel
from campusgps_gui.map.outcome_looks import GROUP_LOOKS
from campusgps_gui.map.pane import MapPane
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import isolated, mark, tr
from core.labelling.outcome import Outcome
from core.palette import BLUE

if TYPE_CHECKING:
    from campusgps_gui.map.view import MapView
    from core.geo import Position
    from core.localizer.estimate import Estimate

_LOCATED = mark("located photos")
CORRECTED = Outcome.CORRECTED.words
"""The group of photos placed by hand, as in labelled folders."""


class LocatedMap(MapPane):
    """Shows where all photos of the list were taken; remembers them until the map is made.

    Signals:
        photo_clicked: The number of the photo whose dot was clicked.
        photo_moved: The number of the photo whose pin was dragged, latitude and longitude.
    """

    photo_clicked = Signal(int)
    photo_moved = Signal(int, float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = LabelsOnMap()
        by_hand = {CORRECTED: GROUP_LOOKS[CORRECTED]}
        self.shown.replace((), {tr(_LOCATED): GroupLook(BLUE), **by_hand})
        self._places: dict[int, tuple[Estimate | None, Position | None]] = {}

    def _connect_view(self, view: MapView) -> None:
        super()._connect_view(view)
        # From now on the view keeps them, and shows them once its page is loaded.
        view.labels = self.shown
        view.label_clicked.connect(self.photo_clicked)
        view.label_dragged.connect(self.photo_moved)

    def show_located(self, photos: Sequence[LocatedPhoto]) -> None:
        """Show the photos of the list in place of those before, unless it is only one."""
        several = photos if len(photos) > 1 else ()
        now = {
            photo.number: (photo.estimate, photo.by_hand)
            for photo in several
            if photo.position is not None
        }
        before, self._places = self._places, now
        # What has not changed is not looked at: answers may come for minutes, to thousands.
        other = [
            _mark(photo)
            for photo in several
            if photo.number in now and _is_other(now[photo.number], before.get(photo.number))
        ]
        gone = before.keys() - now.keys()
        if other or gone:
            self._patch(LabelsPatch.of(other, gone, self.shown.groups))

    def follow_notation(self) -> None:
        super().follow_notation()
        # All are worded anew when they are shown next.
        self._places = dict.fromkeys(self._places, (None, None))

    def _patch(self, patch: LabelsPatch) -> None:
        if self.view is None:
            self.shown.put(patch)
        else:
            self.view.put_labels(patch)


_Place = tuple["Estimate | None", "Position | None"]


def _is_other(now: _Place, before: _Place | None) -> bool:
    # Objects, not their values: thousands are compared each time that answers come.
    return before is None or now[0] is not before[0] or now[1] is not before[1]


def _mark(photo: LocatedPhoto) -> MapLabel:
    position, radius90_m = photo.position, photo.radius90_m
    assert position is not None
    if radius90_m is None:
        words = f"{isolated(photo.name)}: {by_hand_words(photo)}"
        return MapLabel(photo.number, position, CORRECTED, None, words)
    within = tr("within {radius}", radius=distance_text(radius90_m))
    words = f"{isolated(photo.name)}: {within}"
    # Their circles would hide those of the current photo.
    return MapLabel(photo.number, position, tr(_LOCATED), None, words)
