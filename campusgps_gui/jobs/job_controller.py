"""The base of the controllers that own one long job at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject

from campusgps_gui.jobs.task_runner import Job


class JobController(QObject):
    """Owns one long job at a time: the base of what trains and of what labels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """True while the job is under way, also if it is paused or about to stop."""
        return self._job is not None and not self._job.over

    @property
    def cancelling(self) -> bool:
        """True while the job was asked to stop and has not stopped yet."""
        return self._job is not None and self._job.cancelling

    def is_doing(self, job: Job) -> bool:
        """Returns whether ``job`` is the one under way, or was last."""
        return job is self._job
