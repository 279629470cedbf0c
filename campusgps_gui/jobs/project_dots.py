"""The places of the open project's photos as dots for maps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from campusgps_gui.jobs.task_runner import Job, TaskRunner
    from campusgps_gui.map.content import PhotoDots
    from core.project.project import Project


class ProjectDots(QObject):
    """Keeps the dots of the photos that count; they stay the same object until a place changes.

    Args:
        runner: Reads the places.
        project: Gives the open project, or None.
        parent: What they belong to.

    Signals:
        changed: :attr:`now` is another.
    """

    changed = Signal()

    def __init__(
        self, runner: TaskRunner, project: Callable[[], Project | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner, self._project = runner, project
        self._now: PhotoDots | None = None
        self._reading: Job | None = None

    @property
    def now(self) -> PhotoDots:
        """The dots; none before they are read."""
        from campusgps_gui.map.content import NO_DOTS

        return NO_DOTS if self._now is None else self._now

    def clear(self) -> None:
        """Forget the dots: their project is closed."""
        self._now = None

    def refresh(self) -> None:
        """Read the places of the photos again."""
        project, runner = self._project(), self._runner
        if project is None:
            return
        if self._reading is not None:
            self._reading.cancel()

        def take(dots: PhotoDots) -> None:
            if self._project() is project and dots is not self._now:
                self._now = dots
                self.changed.emit()

        def fail(error: Exception) -> None:
            # That a project could not be read that has been closed since is of no interest.
            if self._project() is project:
                runner.failed.emit("Reading the positions", error)

        self._reading = runner.run(
            "Reading the positions",
            lambda _: _read(project, self._now),
            on_success=take,
            on_failure=fail,
            queue_name="dots",
            quiet=True,
        )


def _read(project: Project, shown: PhotoDots | None) -> PhotoDots:
    """The photos that count as dots; ``shown`` itself if they are those."""
    from campusgps_gui.map.content import PhotoDots

    places = project.places()
    return shown if shown is not None and places == shown.places else PhotoDots.of(places)
