"""A pane for a map, which makes the map only when the window can afford that."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from campusgps_gui.map.content import EstimateOnMap, MapArrow
from campusgps_gui.map.dots import MapDot
from campusgps_gui.style.appearance import colours_of
from campusgps_gui.widgets.loading_label import LoadingLabel

if TYPE_CHECKING:
    from campusgps_gui.map.view import MapView
    from campusgps_gui.map.web_page import MapProfile
    from core.geo import Position
    from core.project.areas import Area
    from core.saved_places import SavedPlace


class MapPane(QWidget):
    """Remembers what to show until :meth:`wake` makes the map.

    Attributes:
        loading: Says that the map is being loaded.

    Signals:
        dot_clicked: The id of the photo whose dot was clicked.
        message: A sentence for the status bar.
        outline_drawn: Latitude and longitude of the corners of an area that was drawn.
        tiles_failed: Why tiles cannot be had.

    Attributes:
        add_place_commands: Adds to the menu of a place what the tab does with it.
    """

    dot_clicked = Signal(int)
    message = Signal(str)
    outline_drawn = Signal(object)
    tiles_failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: MapView | None = None
        self.add_place_commands: Callable[[QMenu, Position], object] = lambda *_: None
        self._references: Sequence[MapDot] = ()
        self._colours: Mapping[str, str] | None = None
        self._arrows: tuple[Sequence[MapArrow], int | None] = ((), None)
        self._selected: int | None = None
        self._ringed: Sequence[int] = ()
        self._only: Sequence[int] | None = None
        self._estimate: EstimateOnMap | None = None
        self._areas: Sequence[Area] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setMinimumSize(200, 160)
        self.loading = LoadingLabel(self)

    def wake(self, profile: MapProfile) -> None:
        """Make the map; takes a moment the first time."""
        if self.view is not None:
            return
        from campusgps_gui.map.view import MapView

        view = MapView(profile, self)
        self.view = view
        self._layout.addWidget(view)
        view.ready.connect(self.loading.end)
        self.loading.raise_()
        self._connect_view(view)
        self.follow_theme()
        view.show_references(self._references, self._colours)
        if self._estimate is not None:
            view.show_estimate(self._estimate)
        if self._selected is not None:
            view.select_dot(self._selected)
        elif self._ringed:
            view.select_dots(self._ringed)
        if self._only is not None:
            view.show_only(self._only)
        if self._arrows[0]:
            view.show_arrows(*self._arrows)
        if self._areas:
            view.show_areas(self._areas)

    def _connect_view(self, view: MapView) -> None:
        """Connect a view that was just made and is not loaded yet."""
        view.add_commands_of_tab = lambda menu, place: self.add_place_commands(menu, place)
        view.dot_clicked.connect(self.dot_clicked)
        view.message.connect(self.message)
        view.outline_drawn.connect(self.outline_drawn)
        view.tiles_failed.connect(self.tiles_failed)

    def follow_theme(self) -> None:
        """Draw the map for the colours of the window."""
        if self.view is not None:
            self.view.set_theme(colours_of(self).dark)

    def follow_notation(self) -> None:
        """Write distances in the units that were chosen."""
        if self.view is not None:
            self.view.follow_notation()

    def show_dots(self, dots: Sequence[MapDot], colours: Mapping[str, str] | None = None) -> None:
        """Show ``dots``, coloured by group as ``colours`` says, or else by session."""
        if (dots, colours) != (self._references, self._colours):
            self._references, self._colours = dots, colours
            if self.view is not None:
                self.view.show_references(dots, colours)

    def select(self, photo_id: int | None) -> None:
        """Ring the dot of a photo; None takes the ring away."""
        self._selected, self._ringed = photo_id, ()
        if self.view is not None:
            self.view.select_dot(photo_id)

    def select_several(self, photo_ids: Sequence[int]) -> None:
        """Ring the dots of several photos."""
        self._selected, self._ringed = None, photo_ids
        if self.view is not None:
            self.view.select_dots(photo_ids)

    def show_only(self, photo_ids: Sequence[int] | None) -> None:
        """Draw the dots of all other photos faint; None: all stand out."""
        if photo_ids != self._only:
            self._only = photo_ids
            if self.view is not None:
                self.view.show_only(photo_ids)

    def show_estimate(self, estimate: EstimateOnMap | None) -> None:
        """Show an estimate with all that explains it; None takes it away."""
        self._estimate = estimate
        if self.view is not None:
            self.view.show_estimate(estimate)

    def show_areas(self, areas: Sequence[Area]) -> None:
        """Show the outlines and names of areas, in place of those before."""
        if areas != self._areas:
            self._areas = areas
            if self.view is not None:
                self.view.show_areas(areas)

    def draw_area(self) -> None:
        """Let the person draw an area; ends in :attr:`outline_drawn`."""
        if self.view is not None:
            self.view.draw_area()

    def fit(self) -> None:
        """Move the map back to what it is about: the estimate, or else the photos."""
        if self.view is not None:
            self.view.fit()

    def show_everything(self) -> None:
        """Move the map so that all that is drawn is in view, however far away."""
        if self.view is not None:
            self.view.show_everything()

    def go_to(self, place: SavedPlace) -> None:
        """Move the map to a place and show its name there."""
        if self.view is not None:
            self.view.go_to(place)

    def start_measuring(self) -> None:
        """Let the user click points on the map to measure between."""
        if self.view is not None:
            self.view.start_measuring()

    def show_arrows(self, arrows: Sequence[MapArrow], chosen: int | None = None) -> None:
        """Show how far off guesses are, that of the photo ``chosen`` more than the others."""
        if (arrows, chosen) != self._arrows:
            self._arrows = (arrows, chosen)
            if self.view is not None:
                self.view.show_arrows(arrows, chosen)
