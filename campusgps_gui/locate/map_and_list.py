"""The right half of the Locate tab: the map, and below it the list of dropped photos."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from campusgps_gui.locate.photo_list import PhotoList
from campusgps_gui.style.appearance import GRID

_MAP_HEIGHT, _LIST_HEIGHT = 460, 190
# The list grows with what is dropped up to so much of the height; the map keeps the rest.
_LIST_SHARE = 0.45
# In pixels: all columns of the list, and names that can be told apart.
_LEAST_WIDTH = 420


class MapAndList(QSplitter):
    """Divides the height between the map and the list, which grows with the photos in it.

    Args:
        map_: The map.
        photos: The list.
    """

    def __init__(self, map_: QWidget, photos: PhotoList) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._list = photos
        # True once the person has said how map and list share the height.
        self._is_divided = False
        self.addWidget(map_)
        self.addWidget(photos)
        self.setStretchFactor(0, 1)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(GRID)
        self.splitterMoved.connect(lambda *_: self._note_divided())

    def size_panes(self) -> None:
        """Give map and list their first heights."""
        self.setSizes([_MAP_HEIGHT, _LIST_HEIGHT])

    def make_room(self) -> None:
        """Let the list show more of many photos, unless the person chose its height."""
        heights = self.sizes()
        most = round(_LIST_SHARE * sum(heights))
        wanted = min(self._list.wanted_height, most)
        if not self._is_divided and heights[1] < wanted:
            self.setSizes([sum(heights) - wanted, wanted])

    def _note_divided(self) -> None:
        self._is_divided = True
