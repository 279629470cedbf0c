"""Opens the viewer of a photo and a match, and loads what it shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from campusgps_gui.jobs.picture_loader import LargePictures
from campusgps_gui.jobs.point_matches import PointMatches
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.widgets.photo_viewer import PhotoViewer, ViewedPhoto

Pair = tuple[ViewedPhoto, ViewedPhoto | None]
"""A photo, and the match beside it; None: there is none."""

# Pixels of the longest side; larger photos are reduced to it.
_FULL_SIDE = 6000


class LargeView(QObject):
    """The viewer of one tab, made when it is first opened.

    Args:
        tab: What the viewer stands over.
        runner: Loads pictures, and finds the points that both photos have in common.
        pair: Gives what the tab shows now; None: nothing that could be seen large.
        has_matches: Whether there are other matches to go on to.

    Signals:
        photo_wanted: The next photo is wanted (1), or the one before (-1).
        match_wanted: The next match is wanted (1), or the one before (-1).
    """

    photo_wanted = Signal(int)
    match_wanted = Signal(int)

    def __init__(
        self,
        tab: QWidget,
        runner: TaskRunner,
        pair: Callable[[], Pair | None],
        *,
        has_matches: bool = True,
    ) -> None:
        super().__init__(tab)
        self._tab, self._runner, self._pair = tab, runner, pair
        self._has_matches = has_matches
        self.viewer: PhotoViewer | None = None

    @property
    def is_open(self) -> bool:
        """True while the viewer is on the screen."""
        return self.viewer is not None and self.viewer.isVisible()

    def open(self) -> None:
        """Show what the tab shows large."""
        pair = self._pair()
        if pair is None:
            return
        if self.viewer is None:
            self.viewer = PhotoViewer(
                LargePictures(self._runner, self, _FULL_SIDE).load,
                LargePictures(self._runner, self, _FULL_SIDE).load,
                self._tab,
                PointMatches(self._runner, self).compare,
                has_others=self._has_matches,
            )
            self.viewer.photo_wanted.connect(self.photo_wanted)
            self.viewer.match_wanted.connect(self.match_wanted)
        self.viewer.show_photos(*pair)
        if not self.viewer.isVisible():
            self.viewer.open()

    def refresh(self) -> None:
        """Show another photo or match once the tab does, if the viewer is open."""
        if self.is_open:
            self.open()
