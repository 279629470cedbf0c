"""The map of the Locate tab: the current estimate, and all others of the list as dots."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.map.labels import GroupLook, LabelsOnMap, LabelsPatch, MapLabel
from campusgps_gui.map.pane import MapPane
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import isolated, mark, tr
from core.palette import BLUE

if TYPE_CHECKING:
    from campusgps_gui.map.view import MapView
    from core.localizer.estimate import Estimate

_LOCATED = mark("located photos")


class LocatedMap(MapPane):
    """Shows where all photos of the list were taken; remembers them until the map is made.

    Signals:
        photo_clicked: The number of the photo whose dot was clicked.
    """

    photo_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = LabelsOnMap()
        self.shown.replace((), {tr(_LOCATED): GroupLook(BLUE)})
        self._estimates: dict[int, Estimate | None] = {}

    def _connect_view(self, view: MapView) -> None:
        super()._connect_view(view)
        # From now on the view keeps them, and shows them once its page is loaded.
        view.labels = self.shown
        view.label_clicked.connect(self.photo_clicked)

    def show_located(self, photos: Sequence[LocatedPhoto]) -> None:
        """Show the photos of the list in place of those before, unless it is only one."""
        several = photos if len(photos) > 1 else ()
        now = {photo.number: photo.estimate for photo in several if photo.is_pinned}
        before, self._estimates = self._estimates, now
        # What has not changed is not looked at: answers may come for minutes, to thousands.
        other = [
            _mark(photo)
            for photo in several
            if now.get(photo.number) is not before.get(photo.number) and photo.number in now
        ]
        gone = before.keys() - now.keys()
        if other or gone:
            self._patch(LabelsPatch.of(other, gone, self.shown.groups))

    def follow_notation(self) -> None:
        super().follow_notation()
        # All are worded anew when they are shown next.
        self._estimates = dict.fromkeys(self._estimates)

    def _patch(self, patch: LabelsPatch) -> None:
        if self.view is None:
            self.shown.put(patch)
        else:
            self.view.put_labels(patch)


def _mark(photo: LocatedPhoto) -> MapLabel:
    estimate = photo.estimate
    assert estimate is not None
    within = tr("within {radius}", radius=distance_text(estimate.radius90_m))
    words = f"{isolated(photo.name)}: {within}"
    # Their circles would hide those of the current photo.
    return MapLabel(photo.number, estimate.position, tr(_LOCATED), None, words)
