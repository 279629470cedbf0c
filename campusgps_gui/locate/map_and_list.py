"""The halves of the Locate tab: the answer, and the map with the list of dropped photos below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from campusgps_gui.locate.photo_list import PhotoList
from campusgps_gui.style.appearance import GRID, set_margins

_LEFT_WIDTH, _LEAST_LEFT_WIDTH, _RIGHT_WIDTH = 500, 400, 780
_MAP_HEIGHT, _LIST_HEIGHT = 460, 190
# The list grows with what is dropped up to so much of the height; the map keeps the rest.
_LIST_SHARE = 0.45
# In pixels: all columns of the list, and names that can be told apart.
_LEAST_WIDTH = 420


class AnswerAndMap(QSplitter):
    """Divides the width between the answer and the map.

    Args:
        pages: The answer, or what there is to do first.
        quality: Says below it how exact answers are.
        right: The map with the list.
    """

    def __init__(self, pages: QWidget, quality: QWidget, right: QWidget) -> None:
        super().__init__()
        left = QWidget()
        column = QVBoxLayout(left)
        set_margins(column, GRID, GRID, 0, GRID)
        column.addWidget(pages, 1)
        column.addWidget(quality)
        left.setMinimumWidth(_LEAST_LEFT_WIDTH)
        self.addWidget(left)
        self.addWidget(right)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(GRID)

    def size_panes(self) -> None:
        """Give answer and map their first widths."""
        self.setSizes([_LEFT_WIDTH, _RIGHT_WIDTH])


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
