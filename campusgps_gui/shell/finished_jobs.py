"""Tells of long jobs that ended while the person was elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from campusgps_gui.jobs.task_runner import Job, JobState, TaskRunner
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.task_bar import time_left

_LONG_S = 30.0
_WORDS = {
    JobState.SUCCEEDED: mark("{job} is done, after {time}"),
    JobState.FAILED: mark("{job} failed, after {time}"),
}


class FinishedJobs(QObject):
    """Calls for attention when a long job ends behind another window, and says it on return.

    Args:
        runner: Runs the jobs.
        window: The window that the person may have left.
        least_s: Jobs that took less are of no interest, in seconds.

    Signals:
        message: What ended meanwhile, when the person is back.
    """

    message = Signal(str)

    def __init__(self, runner: TaskRunner, window: QWidget, least_s: float = _LONG_S) -> None:
        super().__init__(window)
        self._window, self._least_s = window, least_s
        self._sentences: list[str] = []
        runner.ended.connect(self._note)
        window.installEventFilter(self)

    def _note(self, job: Job) -> None:
        ended = _WORDS.get(job.state)
        if ended is None or job.seconds < self._least_s or self._window.isActiveWindow():
            return
        self._sentences.append(tr(ended, job=job.label, time=time_left(job.seconds)))
        QApplication.alert(self._window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._sentences:
            sentences, self._sentences = self._sentences, []
            self.message.emit(". ".join(sentences))
        return super().eventFilter(watched, event)
