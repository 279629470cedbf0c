"""The status bar's contents: the project's state, the jobs, the device."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar

from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.only_read import is_disk_full, why_only_read
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.style.appearance import set_tone
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.task_bar import TaskBar

_READY = mark("Ready to locate")
_READY_REFINED = mark("Ready to locate, refined")
_READY_TRAINED = mark("Ready to locate, trained")
_REFINED = mark(
    "Refined: the place's photos were compared with one another, point by "
    "point, to learn which of those that look alike to trust"
)

_DISK_FULL = mark("Disk full: nothing can be changed")
_ONLY_READ = mark("Only to look at: nothing can be changed")


class StatusMessages(QObject):
    """Fills ``bar`` and keeps it up to date.

    Args:
        bar: The window's status bar.
        controller: The open project.
        locator: Locates with what was learned.
        runner: Runs the jobs.

    Signals:
        cancel_wanted: The person wants the job that is shown to stop.
    """

    cancel_wanted = Signal(object)

    def __init__(
        self,
        bar: QStatusBar,
        controller: ProjectController,
        locator: LocateService,
        runner: TaskRunner,
    ) -> None:
        super().__init__(bar)
        self._controller, self._locator, self._runner = controller, locator, runner
        self.state, self.task_bar, self._device_label = QLabel(), TaskBar(), QLabel()
        self._is_in_sight: Callable[[Job], bool] = lambda _: False
        self.device = tr("not known before the first photo is located")
        set_tone(self._device_label, "muted")
        # What it needs and no more: messages of the window have the rest.
        self.task_bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.state)
        bar.addPermanentWidget(self.task_bar)
        bar.addPermanentWidget(self._device_label)
        controller.changed.connect(self._show_state)
        controller.closed.connect(self._show_state)
        locator.ready.connect(self._show_state)
        locator.unavailable.connect(self._show_state)
        locator.waiting_changed.connect(self._show_state)
        locator.device_known.connect(self._note_device)
        runner.changed.connect(self.show_jobs)
        self.task_bar.cancel_wanted.connect(self._cancel)

    def leave_out(self, is_in_sight: Callable[[Job], bool]) -> None:
        """Leave out jobs whose progress is in sight elsewhere: nothing is shown twice."""
        self._is_in_sight = is_in_sight
        self.show_jobs()

    def _show_state(self) -> None:
        words, tone = self._state_words()
        self.state.setText(words)
        explained = tr(_REFINED) if words == tr(_READY_REFINED) else ""
        self.state.setToolTip(why_only_read(self._controller.project) or explained)
        set_tone(self.state, tone)

    def _state_words(self) -> tuple[str, str]:
        snapshot, project = self._controller.snapshot, self._controller.project
        if project is None:
            return "", "muted"
        if project.store.read_only:
            return tr(_DISK_FULL if is_disk_full(project) else _ONLY_READ), "warning"
        if self._controller.busy:
            return _waiting_words(self._locator.waiting), "muted"
        if snapshot.localizer is None:
            return (
                tr("Cannot locate yet") if snapshot.total else tr("Import photos to begin")
            ), "muted"
        if self._locator.problem:
            return tr("Cannot locate: packages are missing"), "warning"
        if not self._locator.is_ready:
            return tr("Getting ready to locate"), "muted"
        if not snapshot.current:
            return tr("Ready to locate, but the photos have changed since"), "warning"
        known = {"refined": _READY_REFINED, "instant": _READY, "": _READY}
        return tr(known.get(self._locator.recipe, _READY_TRAINED)), "good"

    def show_jobs(self) -> None:
        """Show the job that the person waits for, or one in the background, if there is one."""
        job = self._runner.foremost
        # The start page shows the demo's job beside its button.
        if job is None or job is self._controller.demo.job or self._is_in_sight(job):
            self.task_bar.hide()
        else:
            before = self._runner.waits_for(job)
            self.task_bar.show_job(
                job.label,
                job.whole,
                cancelling=job.cancelling,
                paused=job.paused,
                background=job.background,
                waits_for="" if before is None else before.label,
                share=job.share,
            )

    def _cancel(self) -> None:
        job = self._runner.foremost
        if job is not None:
            self.cancel_wanted.emit(job)

    def _note_device(self, device: str) -> None:
        self.device = device
        self._device_label.setText(device)


def _waiting_words(photos: int) -> str:
    """The words for photos dropped before the place is learned; empty without any."""
    if not photos:
        return ""
    return tr("%n photos wait until the place is learned", "", photos)
