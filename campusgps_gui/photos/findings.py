"""Keeps what is found in the photos of the open project up to date, in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.jobs.warm_up import made_to_stay, no_collections
from campusgps_gui.style.translation import mark, tr
from core.project.project import Project
from core.quality.findings_index import FindingsIndex
from core.quality.photo_findings import PhotoFindings
from core.tasks import Task

# All photos are looked at when what else the window reads then is in sight: 50,000 take seconds.
_PAUSE_MS = 250
# Of fewer photos a collection of garbage takes no time that could be felt.
_MANY = 5000
_LABEL = mark("Looking at the positions")


class FindingsWatch(QObject):
    """Looks at all photos when they may be others, and after an edit at those that it changed.

    Not while photos are imported.

    Args:
        controller: The open project.
        runner: Runs the search.

    Signals:
        found: :attr:`now` has changed.

    Attributes:
        now: What was found last; of a project just opened nothing yet.
        is_known: True once the photos of this project were looked at.
    """

    found = Signal()

    def __init__(
        self, controller: ProjectController, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._runner = controller, runner
        self.now = PhotoFindings()
        self.is_known = False
        self._index: FindingsIndex | None = None
        # Of the edits that no job has looked at yet: set aside or taken in again; and all others.
        self._aside: set[int] = set()
        self._edited: set[int] = set()
        self._revision = 0
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look_at_all)

    @property
    def contradicted(self) -> int:
        """The number of photos whose position is probably wrong, and that have a better one."""
        aside = self._controller.snapshot.aside
        return sum(move.is_doubtful and move.photo_id not in aside for move in self.now.moves)

    @property
    def is_current(self) -> bool:
        """True if :attr:`now` is of the photos as the window shows them."""
        waits = self._pause.isActive() or self._looking or self._aside or self._edited
        return self._index is not None and not waits

    def refresh(self) -> None:
        """Look again if photos may be others than when they were looked at last."""
        snapshot = self._controller.snapshot
        if snapshot.revision == self._revision:
            return
        follows = snapshot.revision == self._revision + 1
        self._revision = snapshot.revision
        if follows and snapshot.edited is not None and (self._index or self._looking):
            (self._aside if snapshot.only_aside else self._edited).update(snapshot.edited)
            self._look_at_edited()
        else:
            self._forget()
            self._pause.start()

    def clear(self) -> None:
        """Forget all: another project is open, or none."""
        self._forget()
        self.now, self.is_known, self._revision = PhotoFindings(), False, 0
        self.found.emit()

    @property
    def _looking(self) -> bool:
        return self._job is not None and not self._job.over and not self._job.cancelling

    def _forget(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
        self._job = self._index = None
        self._aside.clear()
        self._edited.clear()

    def _look_at_all(self) -> None:
        project = self._controller.project
        if project is None:
            return
        if self._controller.busy:
            # What counts changes all the time; it ends in another revision.
            self._revision = 0
        elif any(job.quiet for job in self._runner.jobs):
            # The window waits for its table and its map.
            self._pause.start()
        else:
            self._run(project, partial(_index_of, project, self._controller.snapshot.total))

    def _look_at_edited(self) -> None:
        """Look at what was edited; edits made meanwhile are looked at after that."""
        project, index = self._controller.project, self._index
        if project is None or index is None or self._looking:
            return
        aside, edited = frozenset(self._aside - self._edited), frozenset(self._edited)
        self._aside.clear()
        self._edited.clear()
        all_aside = self._controller.snapshot.aside

        def renew(_: Task) -> FindingsIndex:
            if aside:
                index.note_set_aside(aside, all_aside)
            if edited:
                index.note(edited, project.photos_of(list(edited)))
            return index

        if aside or edited:
            self._run(project, renew)

    def _run(self, project: Project, work: Callable[[Task], FindingsIndex]) -> None:
        def take(index: FindingsIndex) -> None:
            if self._controller.project is project and self._job is job:
                self._index, self.now, self.is_known = index, index.now, True
                self.found.emit()
                self._look_at_edited()

        def fail(error: Exception) -> None:
            # An edit may have been noted in part.
            self._forget()
            self._runner.failed.emit(tr(_LABEL), error)

        job = self._job = self._runner.run(
            tr(_LABEL), work, on_success=take, on_failure=fail, queue_name="findings", quiet=True
        )


def _index_of(project: Project, count: int, task: Task) -> FindingsIndex:
    """The findings in all photos, about ``count`` of them."""
    with made_to_stay() if count > _MANY else no_collections():
        photos = project.photos()
        task.check()
        return FindingsIndex(photos, task)
