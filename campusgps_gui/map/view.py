"""The map in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QEnterEvent
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget

from campusgps_gui.map.areas import areas_json
from campusgps_gui.map.content import (
    EstimateOnMap,
    MapArrow,
    MapContent,
    arrows_json,
    map_estimate_json,
)
from campusgps_gui.map.coverage import CoverageOnMap, coverage_json, spots_json
from campusgps_gui.map.dots import MapDot, PhotoDots, references_json
from campusgps_gui.map.labels import ChosenOnMap, LabelsOnMap, LabelsPatch
from campusgps_gui.map.mended import MendedPhoto, mended_json, moves_json
from campusgps_gui.map.page_calls import PageCallQueue
from campusgps_gui.map.page_events import PageEvents, PageListener
from campusgps_gui.map.page_json import latlng, to_json
from campusgps_gui.map.page_loader import PageLoader
from campusgps_gui.map.place_commands import PlaceActs, place_menu
from campusgps_gui.map.theme import DARK, LIGHT
from campusgps_gui.map.tiles import TileSource
from campusgps_gui.map.web_page import MapProfile, MapWebPage
from campusgps_gui.style.notation import chosen_distance_units, position_text
from campusgps_gui.style.translation import tr
from core.geo import Position

if TYPE_CHECKING:
    from core.project.areas import Area
    from core.saved_places import SavedPlace

_GROUND = {False: QColor(LIGHT.ground), True: QColor(DARK.ground)}


class MapView(QWebEngineView):
    """A map of reference photos and of one estimate; works without a connection.

    Everything may be called at any time: what comes before the page is loaded is shown when it is.

    Args:
        profile: Shared by all maps of the program. Without one the view makes its own.
        parent: The Qt parent.

    Attributes:
        add_commands_of_tab: Adds to the menu of a place what the map's tab does with it.
    """

    ready = Signal()
    """The page is loaded and shows what it was given; comes again should the page have crashed."""

    dot_clicked = Signal(int)
    """The user clicked a photo's dot; carries the photo's number."""

    label_clicked = Signal(int)
    """The user clicked a photo of a labelled folder; carries the number of its row."""

    label_dragged = Signal(int, float, float)
    """The user put the pin of a labelled photo elsewhere: its row, latitude, longitude."""

    photo_dragged = Signal(int, float, float)
    """The user put the chosen photo of the project elsewhere: its number, latitude, longitude."""

    message = Signal(str)
    """A sentence for the status bar."""

    place_picked = Signal(float, float)
    """The user clicked a place while places are picked: latitude, longitude."""

    outline_drawn = Signal(object)
    """The user drew an area: latitude and longitude of its corners."""

    tiles_failed = Signal(str)
    """Background tiles cannot be had; says why."""

    def __init__(self, profile: MapProfile | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = MapContent()
        self.labels = LabelsOnMap()
        self.add_commands_of_tab: Callable[[QMenu, Position], object] = lambda *_: None
        self._mended: MendedPhoto | None = None
        self._lines_sent: set[int] = set()
        self._picked: list[list[float] | None] | None = None
        self._moves: Sequence[tuple[Position, Position]] = ()
        self._coverage: CoverageOnMap | None = None
        self._spot: int | None = None
        self._areas: Sequence[Area] = ()
        self._dark = False
        self._is_ready = self._is_left = False
        self._profile = profile or MapProfile()
        if profile is None:
            # The page has to go before its profile: it is gone when this is delivered.
            self.destroyed.connect(self._profile.deleteLater)
        self._set_up_page()
        self._profile.tiles.tiles_failed.connect(self.tiles_failed)
        self._profile.tiles.source_changed.connect(self._send_tiles)
        self._profile.grounds.changed.connect(self._send_grounds)
        # The web view swallows drops; the window wants them.
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(tr("Map"))
        self.setAccessibleDescription(
            tr(
                "Plus and minus zoom, the arrow keys move the map. While a distance is measured, "
                "Enter puts a point in the middle, Backspace takes the last one away, Escape ends."
            )
        )
        self._loader.start()

    @property
    def content(self) -> MapContent:
        """The content that is shown now."""
        return self._content

    @property
    def is_ready(self) -> bool:
        """True once the page is loaded."""
        return self._is_ready

    def show_references(
        self, references: Sequence[MapDot], colours: Mapping[str, str] | None = None
    ) -> None:
        """Show these photos as dots in place of those before.

        Args:
            references: The photos.
            colours: ``#RRGGBB`` by group, in the legend's order; by default one for each session.
        """
        # Columns stay columns; what is in a list may be changed by who gave it.
        dots = references if isinstance(references, PhotoDots) else tuple(references)
        before = self._content
        self._content = replace(before, references=dots, colours=colours)
        if not self._is_ready:
            return
        if (
            isinstance(dots, PhotoDots)
            and dots.patch is not None
            and dots.follows(before.references)
            and colours == before.colours
        ):
            self._call("patchReferences", dots.patch.json)
        else:
            self._call("showReferences", references_json(dots, colours))

    def select_dot(self, photo_id: int | None) -> None:
        """Ring the dot of this photo and bring it into view; None takes the ring away."""
        self._content = replace(self._content, selected=photo_id, ringed=())
        self._call("selectDot", to_json(photo_id))

    def select_dots(self, photo_ids: Sequence[int]) -> None:
        """Ring the dots of several photos; the map stays where it is."""
        self._content = replace(self._content, selected=None, ringed=photo_ids)
        self._call("selectDots", to_json(list(photo_ids)))

    def show_only(self, photo_ids: Sequence[int] | None) -> None:
        """Draw the dots of all other photos faint; None: all stand out."""
        self._content = replace(self._content, only=photo_ids)
        self._call("showOnly", to_json(None if photo_ids is None else list(photo_ids)))

    def show_estimate(self, estimate: EstimateOnMap | None) -> None:
        """Show where a photo was probably taken, and move the map there; None takes it away."""
        self._content = replace(self._content, estimate=estimate)
        self._call("showEstimate", map_estimate_json(estimate))

    def show_arrows(self, arrows: Sequence[MapArrow], chosen: int | None = None) -> None:
        """Show how far off guesses are, that of the photo ``chosen`` more than the others."""
        self._content = replace(self._content, arrows=tuple(arrows), chosen_arrow=chosen)
        self._call("showArrows", arrows_json(self._content.arrows, chosen))

    def send_labels(self) -> None:
        """Show :attr:`labels`, the photos of a labelled folder, in place of those before."""
        self._call("showLabels", self.labels.json())

    def put_labels(self, patch: LabelsPatch) -> None:
        """Show photos of a labelled folder that are new or other; take those away that are gone."""
        self.labels.put(patch)
        self._call("putLabels", patch.json)

    def choose_label(self, chosen: ChosenOnMap | None) -> None:
        """Show the pin of one labelled photo and bring it into view; None takes it away."""
        self.labels.chosen = chosen
        self._call("chooseLabel", self.labels.chosen_json())

    def show_track(self, track: Sequence[Position], photos: Sequence[Position] = ()) -> None:
        """Show where the track goes, in place of the one before; nothing for an empty one.

        Args:
            track: Its places.
            photos: Those of photos along it, while their clocks are being set.
        """
        if track != self.labels.track:
            self.labels.track = track
            self._call("showTrack", self.labels.track_json())
        if photos != self.labels.along_track:
            self.labels.along_track = photos
            self._call("showAlongTrack", self.labels.along_track_json())

    def show_walk(self, places: Sequence[tuple[Position, bool]]) -> None:
        """Show the photos of a walk as a line; nothing takes it away.

        Args:
            places: In the order of time, and whether each is sure.
        """
        self.labels.walk = places
        self._call("showWalk", self.labels.walk_json())

    def show_mended(self, photo: MendedPhoto | None) -> None:
        """Show the photo of the project that can be put elsewhere; None takes it away."""
        self._mended = photo
        self._call("showMended", mended_json(photo))

    def show_moves(self, moves: Sequence[tuple[Position, Position]]) -> None:
        """Show arrows from positions of photos to the suggested ones, in place of those before."""
        self._moves = moves
        self._call("showMoves", moves_json(moves))

    def show_areas(self, areas: Sequence[Area]) -> None:
        """Show the outlines and names of areas, in place of those before."""
        self._areas = areas
        self._call("showAreas", areas_json(areas))

    def draw_area(self) -> None:
        """Let the person draw an area by its corners; ends in :attr:`outline_drawn`."""
        self._call("drawArea", "")

    def show_coverage(self, coverage: CoverageOnMap | None) -> None:
        """Show how well spots are covered, and where to photograph next; None takes it away."""
        self._coverage, self._spot = coverage, None
        self._call("showCoverage", coverage_json(coverage))
        self._call("showSpots", spots_json(coverage, None))

    def choose_spot(self, number: int | None) -> None:
        """Let one of the spots to photograph next stand out, and move the map there."""
        self._spot = number
        self._call("showSpots", spots_json(self._coverage, number))

    def fit(self) -> None:
        """Move the map so that the estimate, or else every reference photo, is in view."""
        self._call("fit", "")

    def show_everything(self) -> None:
        """Move the map so that all that is drawn is in view, however far away."""
        self._call("showEverything", "")

    def go_to(self, place: SavedPlace) -> None:
        """Move the map to a place and show its name there."""
        self._call("goTo", to_json({"position": latlng(place.position), "name": place.name}))

    def start_measuring(self, first: Position | None = None) -> None:
        """Let the user click points to measure between, from ``first`` on if it is given."""
        self.setFocus()
        self._call("startMeasuring", to_json(None if first is None else latlng(first)))

    def show_pointer(self, place: Position) -> None:
        """Show the coordinates of the place under the pointer, as the person wants to read them."""
        # After a change the page repeats the last move, where the pointer may be no more.
        if not self._is_left:
            self._call("showPointer", to_json(position_text(place)))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_left = False
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_left = True
        self._call("hidePointer", "")
        super().leaveEvent(event)

    def pick_places(self, picked: Sequence[Position | None]) -> None:
        """Let each click pick a place, and show those that are picked, by their numbers from 1."""
        places = [None if place is None else latlng(place) for place in picked]
        self._picked = places
        self._call("pickPlaces", to_json(places))

    def show_place_menu(self, place: Position) -> None:
        """Show what can be done with a place of the map that was clicked."""
        acts = PlaceActs(
            self.add_commands_of_tab,
            self.start_measuring,
            self.go_to,
            self.show_everything,
            self.message.emit,
        )
        place_menu(self, place, acts).popup(QCursor.pos())

    def set_theme(self, dark: bool) -> None:
        """Draw for a dark or a light window."""
        self._dark = dark
        self.page().setBackgroundColor(_GROUND[dark])
        self._call("setTheme", to_json(dark))

    def follow_notation(self) -> None:
        """Write distances of the scale and of what is measured in the units that were chosen."""
        self._call("setUnits", to_json(chosen_distance_units().key))

    def set_tiles(self, source: TileSource | None) -> None:
        """Show this server's tiles on all maps of the profile; None: no network at all."""
        self._profile.tiles.set_source(source)

    def _set_up_page(self) -> None:
        page = MapWebPage(self._profile, self)
        page.setBackgroundColor(_GROUND[self._dark])
        self._loader = PageLoader(page, self._profile, self)
        self._loader.lost.connect(self._note_lost)
        self._queue = PageCallQueue(page)
        self._calls = PageEvents(
            page,
            PageListener(
                ready=self._show_what_came_before,
                dot_clicked=self.dot_clicked.emit,
                label_clicked=self.label_clicked.emit,
                label_dragged=self.label_dragged.emit,
                photo_dragged=self.photo_dragged.emit,
                outline_drawn=self.outline_drawn.emit,
                place_clicked=self.show_place_menu,
                place_picked=self.place_picked.emit,
                pointer_moved=self.show_pointer,
                taken_at=self._profile.taken_at,
            ),
        )
        channel = QWebChannel(page)
        channel.registerObject("calls", self._calls)
        page.setWebChannel(channel)
        self.setPage(page)

    def _note_lost(self) -> None:
        self._is_ready = False
        self._queue.clear()

    def _show_what_came_before(self) -> None:
        self._is_ready = True
        content = self._content
        self._call("setTheme", to_json(self._dark))
        self.follow_notation()
        self._send_tiles()
        self._lines_sent = set()
        self._send_grounds()
        self._call("showReferences", references_json(content.references, content.colours))
        self._call("selectDot", to_json(content.selected))
        if content.ringed:
            self.select_dots(content.ringed)
        if content.only is not None:
            self.show_only(content.only)
        self._call("showEstimate", map_estimate_json(content.estimate))
        if content.arrows:
            self._call("showArrows", arrows_json(content.arrows, content.chosen_arrow))
        if self._areas:
            self._call("showAreas", areas_json(self._areas))
        if self._coverage is not None:
            self._call("showCoverage", coverage_json(self._coverage))
            self._call("showSpots", spots_json(self._coverage, self._spot))
        self._call("showMoves", moves_json(self._moves))
        self._call("showMended", mended_json(self._mended))
        self._call("showTrack", self.labels.track_json())
        self._call("showAlongTrack", self.labels.along_track_json())
        self._call("showWalk", self.labels.walk_json())
        self._call("showLabels", self.labels.json())
        self._call("chooseLabel", self.labels.chosen_json())
        if self._picked is not None:
            self._call("pickPlaces", to_json(self._picked))
        self._queue.then(self.ready.emit)

    def _send_tiles(self) -> None:
        tiles = self._profile.tiles
        source = tiles.source
        shown = source and {
            "revision": tiles.revision,
            "attribution": source.attribution,
            "attributionUrl": source.attribution_url,
            "maxZoom": source.max_zoom,
        }
        self._call("setTiles", to_json(shown))

    def _send_grounds(self) -> None:
        if not self._is_ready:
            return
        grounds = self._profile.grounds
        lines = grounds.lines
        for number in lines.keys() - self._lines_sent:
            self._call("addGroundLines", lines[number])
        self._lines_sent = set(lines)
        self._call("setGrounds", grounds.json())

    def _call(self, function: str, argument: str) -> None:
        """Call a function of the page; before the page is loaded only the state is kept."""
        if self._is_ready:
            self._queue.call(function, argument)
