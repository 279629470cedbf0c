"""Calls that the map's page makes: a click, a drag, a drawn outline."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from campusgps_gui.map.areas import outline_from_json
from core.geo import Position


@dataclass(frozen=True)
class PageListener:
    """The functions that are called for what happens on the page.

    Attributes:
        ready: The page is loaded.
        dot_clicked: Takes the number of a photo.
        label_clicked: Takes the row of a photo of a labelled folder.
        label_dragged: Takes such a row and its new latitude and longitude.
        photo_dragged: Takes a photo of the project and its new latitude and longitude.
        outline_drawn: Takes the corners of an area.
        place_clicked: Takes the place of a right click.
        place_picked: Takes latitude and longitude of a place that was picked.
        pointer_moved: Takes the place under the pointer.
        taken_at: Says in words when a photo of the project was taken.
    """

    ready: Callable[[], None]
    dot_clicked: Callable[[int], None]
    label_clicked: Callable[[int], None]
    label_dragged: Callable[[int, float, float], None]
    photo_dragged: Callable[[int, float, float], None]
    outline_drawn: Callable[[object], None]
    place_clicked: Callable[[Position], None]
    place_picked: Callable[[float, float], None]
    pointer_moved: Callable[[Position], None]
    taken_at: Callable[[int], str]


class PageEvents(QObject):
    """The slots that the page may call. It has no signals and no properties.

    Args:
        parent: The page.
        listener: Is called for each.
    """

    def __init__(self, parent: QObject, listener: PageListener) -> None:
        super().__init__(parent)
        self._listener = listener

    @Slot()
    def page_ready(self) -> None:
        """Report that the page is loaded and its functions can be called."""
        self._listener.ready()

    @Slot(int)
    def report_click(self, photo_id: int) -> None:
        """Report a click on the dot of a photo."""
        self._listener.dot_clicked(photo_id)

    @Slot(int, result=str)
    def taken_at(self, photo_id: int) -> str:
        """Say when a photo was taken; empty if nobody knows."""
        return self._listener.taken_at(photo_id)

    @Slot(int)
    def report_label(self, label_id: int) -> None:
        """Report a click on a photo of a labelled folder."""
        self._listener.label_clicked(label_id)

    @Slot(int, float, float)
    def report_drag(self, label_id: int, latitude: float, longitude: float) -> None:
        """Report the new place of the pin of a labelled photo."""
        self._listener.label_dragged(label_id, latitude, longitude)

    @Slot(str)
    def report_outline(self, text: str) -> None:
        """Report the corners of an area that was drawn, as JSON."""
        corners = outline_from_json(text)
        if corners:
            self._listener.outline_drawn(corners)

    @Slot(float, float)
    def report_place(self, latitude: float, longitude: float) -> None:
        """Report a right click."""
        with suppress(ValueError):  # beyond the edge of the Earth
            self._listener.place_clicked(Position(latitude, longitude))

    @Slot(float, float)
    def report_picked(self, latitude: float, longitude: float) -> None:
        """Report a click while places are picked."""
        self._listener.place_picked(latitude, longitude)

    @Slot(float, float)
    def report_pointer(self, latitude: float, longitude: float) -> None:
        """Report the place under the pointer."""
        with suppress(ValueError):  # beyond the edge of the Earth
            self._listener.pointer_moved(Position(latitude, longitude))

    @Slot(int, float, float)
    def report_photo_drag(self, photo_id: int, latitude: float, longitude: float) -> None:
        """Report the new place of the ring of a photo of the project."""
        self._listener.photo_dragged(photo_id, latitude, longitude)
