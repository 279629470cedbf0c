"""The right side of the Photos tab: the map, and below it the chosen photo or the spots."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from campusgps_gui.photos.coverage import CoverageSwitch
from campusgps_gui.photos.details import PhotoDetails
from campusgps_gui.photos.photos_map import PhotosMap
from campusgps_gui.photos.similarity import SimilarityView
from campusgps_gui.style.appearance import GRID, set_margins


class MapSide(QSplitter):
    """Shows the map or the photos by similarity above, the chosen photo or the spots below.

    Args:
        photos_map: The map.
        coverage: Its switch and its list of spots.
        similarity: Its switch and its picture.
        bar: The buttons for the chosen photos.
        details: The chosen photo.
    """

    def __init__(
        self,
        photos_map: PhotosMap,
        coverage: CoverageSwitch,
        similarity: SimilarityView,
        bar: QWidget,
        details: PhotoDetails,
    ) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._coverage, self._similarity = coverage, similarity
        self._above, self._below = QStackedWidget(), QStackedWidget()
        switches = QWidget()
        row = QHBoxLayout(switches)
        set_margins(row, 0, GRID, 0, 0)
        row.setSpacing(0)
        # Before what either shows beside it: no switch moves away from under the pointer.
        for switch in (coverage.switch, similarity.switch):
            row.addWidget(switch)
            row.addSpacing(GRID)
        row.addWidget(coverage)
        row.addWidget(similarity)
        row.addStretch(1)
        self._above.addWidget(photos_map)
        self._above.addWidget(similarity.page)
        self._below.addWidget(_stacked(bar, details))
        self._below.addWidget(coverage.panel)
        self.addWidget(_stacked(switches, self._above, below=0))
        self.addWidget(self._below)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(GRID)
        coverage.switched.connect(self._show_coverage)
        coverage.computed.connect(lambda: self._show_coverage(coverage.switch.isChecked()))
        similarity.switched.connect(self._show_similarity)

    def show_below(self, *, chosen: bool) -> None:
        """Show what is chosen; else where to photograph next, while coverage is looked at."""
        self._below.setCurrentIndex(int(self._coverage.switch.isChecked() and not chosen))

    def _show_coverage(self, on: bool) -> None:
        if on:
            self._similarity.switch.setChecked(False)
        self._below.setCurrentIndex(int(on))

    def _show_similarity(self, on: bool) -> None:
        if on:
            self._coverage.switch.setChecked(False)
        self._above.setCurrentIndex(int(on))


def _stacked(bar: QWidget, under: QWidget, below: int = GRID) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    set_margins(layout, 0, 0, GRID if below else 0, below)
    layout.setSpacing(GRID)
    layout.addWidget(bar)
    layout.addWidget(under, 1)
    return box
