"""Training of the open project: starts, pauses, stops and resumes it; keeps the list of runs."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from campusgps_gui.jobs import training_tasks as tasks
from campusgps_gui.jobs.job_controller import JobController
from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.progress_rate import ShareRate
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner, ignore_failure
from campusgps_gui.style.translation import core_words, mark, tr
from core.errors import CampusGPSError
from core.tasks import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from campusgps_gui.jobs.training_tasks import Train
    from core.evaluation.full_report import FullReport
    from core.project.project import Project
    from core.training.methods.method import Recipe, TrainingPlan
    from core.training.runs import Run
    from core.training.work import EpochReport
    from core.workflows.localizers import KnownLocalizer

LABEL = mark("Training")


class TrainingController(JobController):
    """Trains in the background, one run at a time.

    Args:
        controller: The open project.
        runner: Runs the jobs.

    Signals:
        changed: :attr:`running`, :attr:`paused`, :attr:`cancelling` or :attr:`current` has changed.
        listed: :attr:`runs` have changed.
        epoch_ended: :attr:`epoch_report` has changed.
        progressed: :attr:`progress` has changed.
        started: Training began: a new run, or one that goes on.
        ended: A :class:`Run` is finished; it says what it is worth.
        stopped: The run did not come to its end, since it was cancelled.
        failed: The exception that ended training.
        message: A sentence for the status bar.

    Attributes:
        runs: The project's runs, the newest first.
        localizers: Every localizer of the project, those that need no training among them.
        current: The run under way, as soon as it has a name.
        epoch_report: What the latest epoch of it came to.
        progress: How far the epoch is.
        recipe: What is followed.
        rate: How fast the run under way goes.
        overtaken: Folder names of runs that were better when they ended, but not put into use,
            since the project's photos had changed meanwhile.
    """

    changed = Signal()
    listed = Signal()
    epoch_ended = Signal()
    progressed = Signal()
    started = Signal()
    ended = Signal(object)
    stopped = Signal()
    failed = Signal(object)
    message = Signal(str)
    _epoch_reported = Signal(object, object)

    QUEUE = "training"

    def __init__(
        self, controller: ProjectController, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._runner = controller, runner
        self.runs: tuple[Run, ...] = ()
        self.localizers: tuple[KnownLocalizer, ...] = ()
        self.current: Run | None = None
        self.epoch_report: EpochReport | None = None
        self.progress: Progress | None = None
        self.recipe: Recipe | None = None
        self.rate = ShareRate()
        self.overtaken: set[str] = set()
        self._known: frozenset[Path] = frozenset()
        controller.closed.connect(self._forget)
        # Comes from the thread that trains.
        self._epoch_reported.connect(self._take_report, Qt.ConnectionType.QueuedConnection)

    @property
    def job(self) -> Job | None:
        """The training that runs, or ran last."""
        return self._job

    @property
    def only_read(self) -> str:
        """The reason why nothing of the project can be changed; empty if it can."""
        return why_only_read(self._controller.project)

    @property
    def paused(self) -> bool:
        """True while it is paused."""
        return self._job is not None and self._job.paused and not self.cancelling

    @property
    def active(self) -> Run | None:
        """The run whose localizer is in use."""
        return next((run for run in self.runs if self.is_active(run)), None)

    def is_active(self, run: Run) -> bool:
        """Returns whether the localizer of ``run`` is the one in use."""
        return self._controller.snapshot.run == run.id

    def start(self, recipe: Recipe, device: str) -> None:
        """Train a new run."""
        self._begin(
            partial(tasks.train_new, recipe, device, core_words(recipe.title)), recipe, None
        )

    def resume(self, run: Run) -> None:
        """Go on with a run that has not come to its end."""
        self._begin(partial(tasks.resume, run), run.recipe, run.going_on)

    def pause(self) -> None:
        """Wait after the photos in work."""
        if self._job is not None and self.running:
            self._runner.pause(self._job)
            self.changed.emit()

    def go_on(self) -> None:
        """Go on after a pause."""
        if self._job is not None and self.running:
            self._runner.go_on(self._job)
            self.changed.emit()

    def cancel(self) -> None:
        """Stop after the photos in work; what was finished before stays."""
        if self._job is not None and self.running:
            self._runner.cancel(self._job)
            self.changed.emit()

    def note_share(self, share: float) -> float:
        """Note the share of all that is to be done, 0 to 1, for the status bar.

        Returns:
            The largest share that was noted: a bar never goes back.
        """
        if self._job is None:
            return share
        return self._job.note_share(share)

    def rename(self, run: Run, name: str) -> None:
        """Call ``run`` something else."""
        self._edit(tr("Renaming a run"), partial(tasks.rename, run, name))

    def delete(self, runs: tuple[Run, ...]) -> None:
        """Remove runs and their localizers for good."""
        self._edit(tr("Deleting a run"), partial(tasks.delete, runs))

    def use(self, run: Run) -> None:
        """Locate with what ``run`` has learned, better or not."""
        words = tr("{name} is in use now", name=run.name)
        self._edit(
            tr("Putting a run into use"), partial(tasks.use, run), partial(self._note_used, words)
        )

    def use_named(self, name: str, title: str = "") -> None:
        """Locate with another localizer.

        Args:
            name: "instant", "refined", a run's name, or "previous".
            title: What it is called in a sentence; empty: its name.
        """
        from core.training.runs import PREVIOUS

        words = tr("{name} is in use now", name=title or name)
        if name == PREVIOUS:
            words = tr("In use again, as before: {name}", name=title or name)
        self._edit(
            tr("Putting a localizer into use"),
            partial(tasks.use_named, name),
            partial(self._note_used, words),
        )

    def read_report(self, run: Run, then: Callable[[FullReport], None]) -> None:
        """Read what a finished run wrote about itself."""
        self._runner.run(
            tr("Opening the report"),
            partial(tasks.read_report, run),
            on_success=self._controller.while_open(then),
            queue_name="edit",
        )

    def plan(
        self,
        recipe: Recipe,
        then: Callable[[TrainingPlan], None],
        refuse: Callable[[Exception], None],
    ) -> Job | None:
        """Find out which photos ``recipe`` would learn from and be evaluated by."""
        project = self._controller.project
        if project is None:
            return None
        return self._runner.run(
            tr("Splitting the photos"),
            partial(tasks.make_plan, project, recipe),
            on_success=self._controller.while_open(then),
            on_failure=self._controller.while_open(refuse),
            queue_name="plan",
            quiet=True,
        )

    def reload_runs(self) -> None:
        """Read the list of runs again."""
        project = self._controller.project
        if project is not None:
            self._runner.run(
                tr("Reading the runs"),
                partial(tasks.read_all_runs, project),
                on_success=self._controller.while_open(self._take_runs),
                on_failure=ignore_failure,  # the next look tells
                queue_name="edit",
                quiet=True,
            )

    def reload_localizers(self) -> None:
        """Read again which localizers there are; they follow the photos, too."""
        project = self._controller.project
        if project is not None and self._controller.snapshot.localizer is not None:
            self._runner.run(
                tr("Reading the localizers"),
                partial(tasks.read_localizers, project),
                on_success=self._controller.while_open(self._take_localizers),
                on_failure=ignore_failure,  # the next look tells
                queue_name="edit",
                quiet=True,
            )

    def _take_localizers(self, found: tuple[KnownLocalizer, ...]) -> None:
        if found != self.localizers:
            self.localizers = found
            self.changed.emit()

    def _begin(self, train: Train, recipe: Recipe, run: Run | None) -> None:
        project, lease = self._controller.project, self._controller.lease
        if project is None or lease is None or self.running:
            return
        self.current, self.epoch_report, self.progress, self.recipe = run, None, None, recipe
        self._known = frozenset(known.folder for known in self.runs)

        def report_epoch(epoch_report: EpochReport) -> None:
            # The window may be gone by now.
            with contextlib.suppress(RuntimeError):
                self._epoch_reported.emit(project, epoch_report)

        self._job = self._runner.run(
            tr(LABEL),
            partial(tasks.train_on_thread, train, recipe, project, lease, report_epoch),
            on_success=self._controller.while_open(self._note_end),
            on_failure=self._controller.while_open(self._note_failure),
            on_cancelled=self._controller.while_open(self._note_stop),
            on_progress=self._note_progress,
            queue_name=self.QUEUE,
            background=True,
        )
        self.rate = self._job.rate
        self.started.emit()
        self.changed.emit()

    def _take_report(self, project: Project, epoch_report: EpochReport) -> None:
        if self._controller.project is not project or not self.running:
            return
        self.epoch_report, self.current = epoch_report, epoch_report.run
        self._put(epoch_report.run)
        self.epoch_ended.emit()

    def _note_progress(self, progress: Progress) -> None:
        self.progress = progress
        if self.current is None:
            # Its name is known as soon as it is on the disk.
            self.reload_runs()
        self.progressed.emit()

    def _note_end(self, run: Run) -> None:
        self._finish()
        self._put(run)
        # Whether it is in use is known when the project has been read again.
        self._controller.note_learned(partial(self._tell_end, run))

    def _tell_end(self, run: Run) -> None:
        better = run.outcome is not None and run.outcome.is_better
        if better and not self.is_active(run):
            self.overtaken.add(run.id)
        self.ended.emit(run)

    def _note_stop(self) -> None:
        self._finish()
        self.stopped.emit()

    def _note_failure(self, error: Exception) -> None:
        self._finish()
        self.failed.emit(error)
        if not isinstance(error, CampusGPSError):
            # Not the person's to mend: they may want to report it.
            self._runner.failed.emit(tr(LABEL), error)

    def _finish(self) -> None:
        self.current = self.progress = None
        self.reload_runs()
        self.changed.emit()

    def _put(self, run: Run) -> None:
        """Keep ``run`` in the list as it is now."""
        others = [known for known in self.runs if known.folder != run.folder]
        self.runs = tuple(sorted([run, *others], key=lambda one: one.created_at, reverse=True))
        self.listed.emit()

    def _take_runs(self, runs: tuple[Run, ...]) -> None:
        if self.running and self.current is None:
            new = [run for run in runs if run.folder not in self._known]
            self.current = new[0] if new else None
        if runs != self.runs:
            self.runs = runs
            self.listed.emit()
            self.changed.emit()

    def _forget(self) -> None:
        if self._job is not None and not self._job.over:
            # Paused or not, it ends: its checkpoint stays.
            self._runner.cancel(self._job)
        self._job = self.current = self.epoch_report = self.progress = None
        self.runs, self.localizers = (), ()
        self.listed.emit()
        self.changed.emit()

    def _edit(
        self, label: str, edit: Callable[[Project], Any], then: Callable[[], None] | None = None
    ) -> None:
        project = self._controller.project
        if project is None:
            return

        def ended(_: Any = None) -> None:
            self.reload_runs()
            if then is not None:
                then()

        def refused(error: Exception) -> None:
            self.reload_runs()
            self._runner.failed.emit(label, error)

        self._runner.run(
            label,
            lambda _: edit(project),
            on_success=ended,
            on_failure=refused,
            queue_name="edit",
            quiet=True,
        )

    def _note_used(self, words: str) -> None:
        self._controller.note_learned()
        self.message.emit(words)
