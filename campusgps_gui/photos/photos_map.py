"""The map of the Photos tab: the photos by session, and the one whose position is mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from campusgps_gui.map.mended import MendedPhoto
from campusgps_gui.map.pane import MapPane
from campusgps_gui.style.translation import tr
from core.files import legible_line
from core.geo import centre_of, degrees_of
from core.project.rows import VERDICTS, PhotoRow

if TYPE_CHECKING:
    from campusgps_gui.map.coverage import CoverageOnMap
    from campusgps_gui.map.view import MapView
    from core.geo import Position

# Stands for several photos where one's number is asked for.
SEVERAL = 0


class PhotosMap(MapPane):
    """Shows the photos by session; remembers what to show until the map is made.

    Signals:
        photo_dragged: The id of the photo that was put elsewhere, latitude and longitude; for
            several :data:`SEVERAL` and where their middle was put.
    """

    photo_dragged = Signal(int, float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mended: MendedPhoto | None = None
        self.moves: Sequence[tuple[Position, Position]] = ()
        self.coverage: CoverageOnMap | None = None

    def _connect_view(self, view: MapView) -> None:
        super()._connect_view(view)
        view.photo_dragged.connect(self.photo_dragged)
        view.show_moves(self.moves)
        view.show_coverage(self.coverage)
        view.show_mended(self.mended)

    def show_mended(self, photo: PhotoRow | None, moved: Position | None = None) -> None:
        """Show the photo that can be put elsewhere; None, or what is no picture, shows none.

        Args:
            photo: The photo.
            moved: Where a person is just moving it to.
        """
        self._show(None if photo is None else _mended(photo, moved))

    def _show(self, shown: MendedPhoto | None) -> None:
        if shown != self.mended:
            self.mended = shown
            if self.view is not None:
                self.view.show_mended(shown)

    def show_group(self, photos: Sequence[PhotoRow]) -> None:
        """Show several photos that are moved together."""
        places = [one.position for one in photos if one.position is not None]
        if len(places) < 2:
            self.show_mended(None)
            return
        middle = centre_of(degrees_of(places))
        words = tr("%n photos: drag to move them together", "", len(places))
        self._show(MendedPhoto(SEVERAL, middle, words=words, along=tuple(places)))

    def show_coverage(self, coverage: CoverageOnMap | None) -> None:
        """Show how well spots are covered; None takes it away."""
        if coverage is not self.coverage:
            self.coverage = coverage
            if self.view is not None:
                self.view.show_coverage(coverage)

    def choose_spot(self, number: int) -> None:
        """Move the map to one of the spots to photograph next, the first being number 1."""
        if self.view is not None:
            self.view.choose_spot(number)

    def show_moves(self, moves: Sequence[tuple[Position, Position]]) -> None:
        """Show arrows from positions to the suggested ones, in place of those before."""
        if moves != self.moves:
            self.moves = moves
            if self.view is not None:
                self.view.show_moves(moves)


def _mended(photo: PhotoRow, moved: Position | None) -> MendedPhoto | None:
    if not VERDICTS[photo.verdict].is_picture:
        return None
    better = photo.suggested
    return MendedPhoto(
        photo_id=photo.id,
        position=moved or photo.position,
        suggested=None if better is None else better.position,
        radius90_m=0.0 if better is None else better.radius90_m,
        heading_deg=photo.heading_deg,
        own=None if photo.difference_m is None or photo.own is None else photo.own.position,
        words=tr("{name}: drag to where it was taken", name=legible_line(photo.path.name)),
    )
