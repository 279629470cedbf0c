"""The match of the current photo that the person looks at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from campusgps_gui.jobs.large_view import LargeView, Matches, Pair
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.locate.answer_panel import AnswerPanel
from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.viewing import viewed_match, viewed_photo
from campusgps_gui.map.pane import MapPane


class ChosenMatch(QObject):
    """Marks the chosen match in the panel, rings it on the map, and shows it full size.

    Args:
        tab: What the large view stands over.
        controller: The open project.
        current: Gives the photo that is shown, or None.
        thumbnail: Gives the small picture of a photo.
        runner: Loads pictures.
        panel: Photo and matches.
        map_pane: The map.

    Attributes:
        number: Its number from 1; 0 while the estimate itself is looked at.
        large: The photo full size, beside the match.
    """

    def __init__(
        self,
        tab: QWidget,
        controller: ProjectController,
        current: Callable[[], LocatedPhoto | None],
        thumbnail: Callable[[LocatedPhoto], QImage],
        runner: TaskRunner,
        panel: AnswerPanel,
        map_pane: MapPane,
    ) -> None:
        super().__init__(tab)
        self._controller, self._current, self._thumbnail = controller, current, thumbnail
        self._panel, self._map = panel, map_pane
        self.number = 0
        self.large = LargeView(tab, runner, self._pair, self._matches)
        self.large.match_wanted.connect(self.view)
        panel.match_chosen.connect(self.choose)
        panel.opened.connect(lambda number: self.view(number or None))

    def clear(self) -> None:
        """Choose no match: the estimate itself is looked at."""
        self.number = 0
        self._panel.mark_match(None)
        self._map.select(None)

    def choose(self, number: int) -> None:
        """Mark a match of the current photo and ring it on the map."""
        photo = self._current()
        if photo is None or photo.estimate is None:
            return
        self.number = number
        self._panel.mark_match(number)
        project = self._controller.project
        file = Path(photo.estimate.matches[number - 1].file)
        found = None if project is None else project.photo_at(file)
        self._map.select(None if found is None else found.id)

    def view(self, number: int | None = None) -> None:
        """Show the current photo full size beside a match, or else the first.

        Args:
            number: That of the match, or the nearest to it that there is; None: the chosen one.
        """
        photo = self._current()
        count = 0 if photo is None or photo.estimate is None else len(photo.estimate.matches)
        self.number = min(max(self.number if number is None else number, 1), count)
        if self.number:
            self.choose(self.number)
        self.large.open()

    def _matches(self) -> Matches:
        photo = self._current()
        estimate = None if photo is None else photo.estimate
        files = () if estimate is None else [Path(match.file) for match in estimate.matches]
        return files, self.number

    def _pair(self) -> Pair | None:
        photo = self._current()
        if photo is None:
            return None
        match = viewed_match(photo, self.number) if self.number else None
        return viewed_photo(photo, self._thumbnail(photo)), match
