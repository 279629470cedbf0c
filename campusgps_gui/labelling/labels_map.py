"""The map of the Label folder tab: where the photos of a folder are believed to be taken."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from campusgps_gui.labelling.sentences import group_of, map_words, place_of
from campusgps_gui.map.content import MapMatch
from campusgps_gui.map.dots import PhotoDots
from campusgps_gui.map.labels import ChosenOnMap, LabelsOnMap, LabelsPatch, MapLabel
from campusgps_gui.map.pane import MapPane
from campusgps_gui.style.translation import mark, tr
from core.files import legible_line
from core.labelling.label import Label
from core.palette import QUIET

if TYPE_CHECKING:
    from campusgps_gui.map.view import MapView
    from core.geo import Position

_PROJECT = mark("project photos")


class LabelsMap(MapPane):
    """Shows where a folder's photos are; remembers what to show until the map is made.

    Signals:
        label_clicked: The row of the photo whose mark was clicked.
        label_dragged: The row of the photo whose pin was put elsewhere, latitude and longitude.
    """

    label_clicked = Signal(int)
    label_dragged = Signal(int, float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = LabelsOnMap()
        self._project_dots: PhotoDots | None = None

    def _connect_view(self, view: MapView) -> None:
        super()._connect_view(view)
        # From now on the view keeps it, and shows it once its page is loaded.
        view.labels = self.shown
        view.label_clicked.connect(self.label_clicked)
        view.label_dragged.connect(self.label_dragged)

    def show_references(self, dots: PhotoDots) -> None:
        """Show the photos of the project in one quiet colour, as the ground of the others."""
        if dots is not self._project_dots:
            self._project_dots = dots
            self.show_dots(dots.in_one_group(tr(_PROJECT)), {tr(_PROJECT): QUIET})

    def show_labels(self, marks: LabelsOnMap) -> None:
        """Show the photos of a folder in place of those before."""
        self.shown.take(marks)
        if self.view is not None:
            self.view.send_labels()

    def put_labels(self, labels: Sequence[Label]) -> None:
        """Show photos that are new, or whose position or review has changed."""
        marks, gone = [], []
        for label in labels:
            mark = _mark(label)
            if mark is None and self.shown.position(label.id) is not None:
                gone.append(label.id)
            elif mark is not None and not self.shown.shows(mark):
                marks.append(mark)
        if marks or gone:
            self.patch(LabelsPatch.of(marks, gone, self.shown.groups))

    def patch(self, patch: LabelsPatch) -> None:
        """Show what has changed: marks to put on the map, and marks to take away."""
        if self.view is None:
            self.shown.put(patch)
        else:
            self.view.put_labels(patch)

    def choose(
        self, label: Label | None, track: Position | None = None, moved: Position | None = None
    ) -> None:
        """Show the pin of one photo with what speaks for its place; None takes it away.

        Args:
            label: The photo.
            track: Where the recorded track says it was taken.
            moved: Where a person is just moving it to.
        """
        chosen = None if label is None else _chosen(label, track, moved)
        if chosen == self.shown.chosen:
            return
        if self.view is None:
            self.shown.chosen = chosen
        else:
            self.view.choose_label(chosen)

    def show_walk(self, places: Sequence[tuple[Position, bool]]) -> None:
        """Show the photos of a walk as a line, in the order of time; nothing takes it away.

        Args:
            places: Where each was taken, and whether that is sure.
        """
        if tuple(places) == tuple(self.shown.walk):
            return
        if self.view is None:
            self.shown.walk = places
        else:
            self.view.show_walk(places)

    def show_track(self, places: Sequence[Position], photos: Sequence[Position] = ()) -> None:
        """Show where the recorded track goes, and photos along it; nothing takes it away."""
        if self.view is None:
            self.shown.track, self.shown.along_track = places, photos
        else:
            self.view.show_track(places, photos)


def _mark(label: Label) -> MapLabel | None:
    place = place_of(label)
    if place is None:
        return None
    return MapLabel(label.id, place, group_of(label), label.radius90_m, map_words(label))


def _chosen(label: Label, track: Position | None, moved: Position | None) -> ChosenOnMap:
    estimate, alone = label.estimate, label.alone
    if not label.walk or estimate is None or not estimate.inside_area or estimate == alone:
        alone = None
    return ChosenOnMap(
        label_id=label.id,
        position=moved or label.position,
        # What should not be believed has no circle; its matches alone say what it looks like.
        guess=estimate.position if estimate is not None and estimate.inside_area else None,
        radius50_m=0.0 if estimate is None else estimate.radius50_m,
        radius90_m=0.0 if estimate is None else estimate.radius90_m,
        corrected=moved is not None or label.correction is not None,
        matches=tuple(
            MapMatch(number, match.position, legible_line(Path(match.file).name))
            for number, match in enumerate(estimate.matches if estimate else (), start=1)
        ),
        own=None if label.own is None else label.own.position,
        heading_deg=None if label.own is None else label.own.heading_deg,
        track=track,
        alone=None if alone is None else alone.position,
        alone90_m=0.0 if alone is None else alone.radius90_m,
        words=tr("{photo}. Drag to correct", photo=map_words(label)),
    )
