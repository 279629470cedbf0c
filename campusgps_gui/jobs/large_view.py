"""Opens the viewer of a photo and a match, and loads what it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from campusgps_gui.jobs.picture_loader import LargePictures
from campusgps_gui.jobs.point_matches import PointCounts, PointMatches
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.photo_viewer import PhotoViewer, ViewedPhoto

Pair = tuple[ViewedPhoto, ViewedPhoto | None]
"""A photo, and the match beside it; None: there is none."""

Matches = tuple[Sequence[Path], int]
"""The files of a photo's matches, and the number from 1 of the one that is shown."""

# Pixels of the longest side; larger photos are reduced to it.
_FULL_SIDE = 6000


class LargeView(QObject):
    """The viewer of one tab, made when it is first opened.

    Args:
        tab: What the viewer stands over.
        runner: Loads pictures, and finds the points that both photos have in common.
        pair: Gives what the tab shows now; None: nothing that could be seen large.
        matches: Gives the matches that there are to go on to; None: there never are others.

    Attributes:
        commands: Those for the photo, whose keys are to work in the viewer, too.

    Signals:
        photo_wanted: The next photo is wanted (1), or the one before (-1).
        match_wanted: The match of this number is wanted.
    """

    photo_wanted = Signal(int)
    match_wanted = Signal(int)

    def __init__(
        self,
        tab: QWidget,
        runner: TaskRunner,
        pair: Callable[[], Pair | None],
        matches: Callable[[], Matches] | None = None,
    ) -> None:
        super().__init__(tab)
        self._tab, self._runner, self._pair = tab, runner, pair
        self._matches = matches
        self.commands: Sequence[QAction] = ()
        self._counts = PointCounts(runner, self)
        # The points in common of a photo and a match, as far as they are known.
        self._known: dict[tuple[Path, Path], int] = {}
        self._photo: Path | None = None
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
            self.viewer = self._make_viewer()
        photo, match = pair
        self.viewer.show_photos(photo, self._with_count(photo, match))
        if not self.viewer.isVisible():
            self.viewer.open()
        if photo.path != self._photo:
            self._photo = photo.path
            self._put_in_order()

    def _make_viewer(self) -> PhotoViewer:
        """The window, which is not shown yet."""
        viewer = PhotoViewer(
            LargePictures(self._runner, self, _FULL_SIDE).load,
            LargePictures(self._runner, self, _FULL_SIDE).load,
            self._tab,
            PointMatches(self._runner, self).compare,
            has_others=self._matches is not None,
            commands=self.commands,
        )
        viewer.photo_wanted.connect(self.photo_wanted)
        viewer.match_wanted.connect(self._step_match)
        viewer.by_points.toggled.connect(lambda _: self._put_in_order())
        return viewer

    def refresh(self) -> None:
        """Show another photo or match once the tab does, if the viewer is open."""
        if self.is_open:
            self.open()

    def _with_count(self, photo: ViewedPhoto, match: ViewedPhoto | None) -> ViewedPhoto | None:
        """The match with the number of its points in the line above it, if that is known."""
        if photo.path is None or match is None or match.path is None:
            return match
        count = self._known.get((photo.path, match.path))
        if count is None:
            return match
        words = tr("%n matching points", "", count)
        return replace(match, facts=f"{match.facts} · {words}")

    def _order(self) -> list[int]:
        """The numbers of the matches in the order in which one goes through them."""
        files = self._matches()[0] if self._matches is not None else ()
        numbers = list(range(1, len(files) + 1))
        photo = self._photo
        if self.viewer is not None and self.viewer.by_points.isChecked() and photo is not None:
            counts = [self._known.get((photo, file), -1) for file in files]
            numbers.sort(key=lambda number: -counts[number - 1])
        return numbers

    def _step_match(self, by: int) -> None:
        order = self._order()
        if self._matches is None or not order:
            return
        number = self._matches()[1]
        place = order.index(number) + by if number in order else 0
        self.match_wanted.emit(order[min(max(place, 0), len(order) - 1)])

    def _put_in_order(self) -> None:
        """Go to the match with the most points, if that is wanted; first they are counted."""
        photo, viewer = self._photo, self.viewer
        self._counts.cancel()
        if viewer is None or photo is None or self._matches is None:
            return
        viewer.note_counting(False)
        if not viewer.by_points.isChecked():
            return
        files = list(self._matches()[0])
        unknown = [file for file in files if (photo, file) not in self._known]
        if not unknown:
            self._go_to_first()
            return

        def take(counts: dict[Path, int]) -> None:
            self._known.update({(photo, file): count for file, count in counts.items()})
            viewer.note_counting(False)
            self._go_to_first()

        viewer.note_counting(True)
        self._counts.count(photo, unknown, take, viewer.refuse_counting)

    def _go_to_first(self) -> None:
        order = self._order()
        if order and self.is_open:
            self.match_wanted.emit(order[0])
