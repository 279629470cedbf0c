"""The places of the open project's photos as dots for maps."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.task_runner import ignore_failure
from campusgps_gui.style.session_colours import NUMBERS, session_palette
from campusgps_gui.style.translation import tr

if TYPE_CHECKING:
    from campusgps_gui.jobs.task_runner import Job, TaskRunner
    from campusgps_gui.map.dots import PhotoDots
    from core.project.project import Project
    from core.tasks import Task

# The fact that holds the look of each session, so that it has the same one the next time.
_COLOURS = "session_colours"


class ProjectDots(QObject):
    """Keeps the dots of the photos that count; they stay the same object until a place changes.

    Args:
        runner: Reads the places.
        project: Gives the open project, or None.
        parent: What they belong to.

    Signals:
        changed: :attr:`now` has changed.
    """

    changed = Signal()

    def __init__(
        self, runner: TaskRunner, project: Callable[[], Project | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner, self._project = runner, project
        self._now: PhotoDots | None = None
        self._reader = DotsReader()
        self._reading: Job | None = None
        # The colours that the project remembers; None before they are read.
        self._remembered: Mapping[str, int] | None = None

    @property
    def now(self) -> PhotoDots:
        """The dots; none before they are read."""
        from campusgps_gui.map.dots import NO_DOTS

        return NO_DOTS if self._now is None else self._now

    def clear(self) -> None:
        """Forget the dots: their project is closed."""
        self._now, self._reader, self._remembered = None, DotsReader(), None
        session_palette.forget()

    def refresh(self, edited: Sequence[int] | None = None) -> None:
        """Read the places of photos again.

        Args:
            edited: The photos that may be others than when they were read last; None: any.
        """
        project, runner, reader = self._project(), self._runner, self._reader
        if project is None:
            return
        if edited is None and self._reading is not None:
            self._reading.cancel()

        def read(_: Task) -> tuple[PhotoDots, Mapping[str, int]]:
            return reader.read(project, edited), _remembered_colours(project)

        def take(found: tuple[PhotoDots, Mapping[str, int]]) -> None:
            dots, colours = found
            if self._project() is project and dots is not self._now:
                self._now = dots
                self._give_colours(project, colours)
                self.changed.emit()

        def fail(error: Exception) -> None:
            # That a project could not be read that has been closed since is of no interest.
            if self._project() is project:
                runner.failed.emit(tr("Reading the positions"), error)

        self._reading = runner.run(
            tr("Reading the positions"),
            read,
            on_success=take,
            on_failure=fail,
            queue_name="dots",
            quiet=True,
        )

    def _give_colours(self, project: Project, remembered: Mapping[str, int]) -> None:
        """Give the sessions that the dots are of their colours, and remember the new ones."""
        if self._remembered is None:
            self._remembered = remembered
            session_palette.recall(remembered)
        session_palette.of(self.now.places.sessions)
        numbers = session_palette.numbers
        if numbers == self._remembered or project.store.read_only:
            return
        self._remembered, words = numbers, json.dumps(numbers)
        # In the queue in which the project is closed, so that it comes before that.
        self._runner.run(
            tr("Remembering"),
            lambda _: project.note_fact(_COLOURS, words),
            on_failure=ignore_failure,  # then the next time has its own
            quiet=True,
            must_run=True,
        )


def _remembered_colours(project: Project) -> dict[str, int]:
    """The numbers of the sessions' colours; what cannot be understood is left out."""
    try:
        stated = json.loads(project.fact(_COLOURS) or "{}")
    except ValueError:
        return {}
    rows = stated.items() if isinstance(stated, dict) else ()
    return {name: one for name, one in rows if one in NUMBERS}


class DotsReader:
    """Reads the photos that count as dots, in one thread; after an edit only those it changed."""

    def __init__(self) -> None:
        # Those that the window shows, or will when they are delivered.
        self._latest: PhotoDots | None = None

    def read(self, project: Project, edited: Sequence[int] | None) -> PhotoDots:
        """The dots as they are now; the very ones of the time before if nothing has changed.

        Args:
            project: The project.
            edited: The photos that may be others than at the time before; None: any.
        """
        from campusgps_gui.map.dots import PhotoDots

        # After an error all are read.
        before, self._latest = self._latest, None
        if before is None or edited is None:
            places = project.places()
        else:
            places = before.places.renewed(edited, project.places(edited))
        self._latest = PhotoDots.of(places, before)
        return self._latest
