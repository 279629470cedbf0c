"""Keeps what is found in the photos of the open project up to date, in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from core.project.project import Project
from core.quality.photo_findings import PhotoFindings, findings_of
from core.tasks import Task

# Edits that follow each other are looked at once: 50,000 photos take seconds.
_PAUSE_MS = 250


class FindingsWatch(QObject):
    """Looks through the photos whenever they may be others, and not while they are imported.

    Args:
        controller: The open project.
        runner: Runs the search.

    Signals:
        found: :attr:`now` is another.

    Attributes:
        now: What was found last; of a project just opened nothing yet.
        is_known: True once the photos of this project were looked through.
    """

    found = Signal()

    def __init__(
        self, controller: ProjectController, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._runner = controller, runner
        self.now = PhotoFindings()
        self.is_known = False
        self._revision = 0
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)

    def refresh(self) -> None:
        """Look again if the photos may be others than when they were looked through last."""
        if self._controller.snapshot.revision != self._revision:
            self._stop()
            self._revision = self._controller.snapshot.revision
            self._pause.start()

    def clear(self) -> None:
        """Forget all: another project is open, or none."""
        self._stop()
        self.now, self.is_known, self._revision = PhotoFindings(), False, 0
        self.found.emit()

    def _stop(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()

    def _look(self) -> None:
        project = self._controller.project
        if project is None:
            return
        if self._controller.busy:
            # What counts changes all the time; it ends in another revision.
            self._revision = 0
            return
        self._job = self._runner.run(
            "Looking at the positions",
            lambda task: _findings(project, task),
            on_success=lambda findings: self._take(project, findings),
            queue_name="findings",
            quiet=True,
        )

    def _take(self, project: Project, findings: PhotoFindings) -> None:
        if self._controller.project is project:
            self.now, self.is_known = findings, True
            self.found.emit()


def _findings(project: Project, task: Task) -> PhotoFindings:
    photos = project.photos()
    task.check()
    return findings_of(photos, task)
