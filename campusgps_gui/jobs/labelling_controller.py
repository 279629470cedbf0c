"""Labelling in the open project: starts and stops it, keeps the jobs and the rows of one."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from campusgps_gui.jobs import labelling_tasks as tasks
from campusgps_gui.jobs.label_edits import LabelEdits
from campusgps_gui.jobs.label_job_names import job_name
from campusgps_gui.jobs.latest_job import LatestJob
from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.progress_rate import ProgressRate
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.style.translation import mark, tr
from core.files import absolute
from core.tasks import Progress

if TYPE_CHECKING:
    from core.labelling.label import Label
    from core.labelling.label_job import LabelJob
    from core.labelling.label_query import LabelTable
    from core.labelling.row_columns import RowColumns, RowFacts
    from core.project.project import Project

LABEL = mark("Labelling")


class LabellingController(LabelEdits):
    """Labels in the background, one folder at a time, and shows one job: the latest at first.

    Args:
        controller: The open project.
        runner: Runs the jobs.

    Signals:
        changed: :attr:`running`, :attr:`cancelling`, :attr:`job` or :attr:`jobs` has changed.
        replaced: :attr:`columns` are those of another job; none have come yet.
        came: The ids of rows that are new or other than before; :attr:`columns` has them.
        progressed: :attr:`progress` has changed.
        message: A sentence for the status bar.

    Attributes:
        jobs: The project's jobs, the latest first.
        job: The one that is shown; None before there is one, and while a new one begins.
        table: Answers queries about its rows; None without a job.
        damaged: The ids of its rows that were read and found damaged.
        edits_read: How many of :attr:`edits_asked` the rows that came last have seen.
        reading: Whether its rows are on their way from the disk.
        progress: How far labelling is.
        problem: Why labelling ended early, if it did.
        with_walks: The localizers of jobs that can locate the photos of a walk together.
    """

    changed = Signal()
    replaced = Signal()
    came = Signal(object)
    progressed = Signal()
    message = Signal(str)
    _rows_recorded = Signal(object, object)

    QUEUE = "labelling"

    def __init__(
        self, controller: ProjectController, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(controller, parent)
        self._runner = runner
        self.jobs: tuple[LabelJob, ...] = ()
        self.job: LabelJob | None = None
        self.with_walks: frozenset[str] = frozenset()
        self.table: LabelTable | None = None
        # Made when first asked for: the window's start must not load what it needs.
        self._columns: RowColumns | None = None
        self.damaged: frozenset[int] = frozenset()
        self.edits_read = 0
        self.reading = False
        # What came while the columns were being read.
        self._meanwhile: list[RowFacts] = []
        self.progress: Progress | None = None
        self.problem: Exception | None = None
        self._reading = LatestJob(runner, "labels")
        # What is being labelled, or was last, and whether it is what is shown.
        self._sources: tuple[Path, ...] = ()
        self._shows_latest_run, self._looked_at = False, ""
        self._rate = ProgressRate()
        controller.closed.connect(self._reset)
        controller.labels_edited.connect(self.read_again)
        runner.changed.connect(self._note_runner)
        # Comes from the thread that labels.
        self._rows_recorded.connect(self._take_rows, Qt.ConnectionType.QueuedConnection)

    @property
    def columns(self) -> RowColumns:
        """The state of each row of the job that is shown, as far as they have come."""
        if self._columns is None:
            self._columns = tasks.no_columns()
        return self._columns

    @property
    def shows_running(self) -> bool:
        """True if the job that is shown is the one under way."""
        return self.running and self._shows_latest_run

    @property
    def sources(self) -> tuple[Path, ...]:
        """The folders and files that are being labelled, or were last."""
        return self._sources

    @property
    def rate(self) -> float | None:
        """Photos a second lately; None while unknown."""
        return self._rate.a_second

    @property
    def hindrance(self) -> str:
        """The reason why labelling can't begin now; empty if it can."""
        only_read = why_only_read(self._controller.project)
        if only_read:
            return only_read
        if self.running:
            return tr("One folder at a time: wait until this one is done, or cancel it")
        if self._controller.busy:
            return tr("Wait until the import is done")
        if self._controller.snapshot.localizer is None:
            return tr("Import photos of the place first")
        return ""

    def start(self, sources: Sequence[Path], *, also_positioned: bool = False) -> None:
        """Locate the photos in ``sources``: what was done of them before stands."""
        project, lease = self._controller.project, self._controller.lease
        if project is None or lease is None or self.running:
            return
        self._sources = tuple(absolute(source) for source in sources)
        self.progress, self.problem = None, None
        self._rate = ProgressRate()
        self._shows_latest_run = True
        known = next((job for job in self.jobs if self._is_latest_run(job)), None)
        if known is None or known != self.job:
            self._show(known)

        def report_rows(labels: Sequence[Label]) -> None:
            # The window may be gone by now.
            with contextlib.suppress(RuntimeError):
                self._rows_recorded.emit(project, labels)

        self._job = self._runner.run(
            tr(LABEL),
            partial(
                tasks.label_on_thread,
                project,
                lease,
                self._sources,
                also_positioned,
                self._wants_walks(known),
                report_rows,
            ),
            on_success=self._controller.while_open(self._note_end),
            on_failure=self._controller.while_open(self._note_failure),
            on_cancelled=self._controller.while_open(self._finish),
            on_progress=self._note_progress,
            queue_name=self.QUEUE,
            background=True,
        )
        self.changed.emit()

    def go_on(self, *, also_positioned: bool | None = None) -> None:
        """Label what is new or not done yet in the folder that is shown."""
        if self.job is not None:
            also = self.job.also_positioned if also_positioned is None else also_positioned
            self.start(self.job.sources, also_positioned=also)

    def cancel(self) -> None:
        """Stop after the photos in work; the rows so far stay."""
        if self._job is not None and self.running:
            self._runner.cancel(self._job)

    def show(self, job: LabelJob) -> None:
        """Show the rows of ``job``."""
        if job != self.job:
            self._shows_latest_run = self.running and self._is_latest_run(job)
            self._show(job)
            self.changed.emit()

    def forget(self) -> None:
        """Take the job that is shown out of the list; the photos stay as they are."""
        project, job = self._controller.project, self.job
        if project is None or job is None or self.shows_running:
            return
        self._shows_latest_run = False
        self._runner.run(
            tr("Forgetting a folder"),
            partial(tasks.forget, project, job),
            on_success=self._controller.while_open(partial(self._take_jobs, latest=True)),
            queue_name="edit",
            quiet=True,
        )

    def read(self, label_ids: Sequence[int]) -> list[Label]:
        """The rows of these ids, in this order; a few dozen take some milliseconds."""
        if self.table is None:
            return []
        page = self.table.page(label_ids)
        if found := {label.id for label in page if label.damaged} - self.damaged:
            self._note_damaged(found)
        return page

    def label(self, label_id: int) -> Label | None:
        """One row of the job that is shown."""
        return next(iter(self.read([label_id])), None)

    def open_latest(self, looked_at: str = "") -> None:
        """Read all jobs of the project and show that of id ``looked_at``, or else the latest."""
        self._looked_at = looked_at
        self.reload_jobs(latest=True)

    def reload_jobs(self, *, latest: bool = False) -> None:
        """Read the records of all jobs again."""
        project = self._controller.project
        if project is not None:
            self._runner.run(
                tr("Reading the folders"),
                partial(tasks.read_jobs, project),
                on_success=self._controller.while_open(partial(self._take_jobs, latest=latest)),
                queue_name="edit",
                quiet=True,
            )

    def _take_jobs(self, listed: tasks.FoundJobs, *, latest: bool) -> None:
        found, self.with_walks = listed
        self.jobs = found
        if self._shows_latest_run:
            self._update_job(next((job for job in found if self._is_latest_run(job)), self.job))
        elif latest:
            looked_at, self._looked_at = self._looked_at, ""
            wanted = [job for job in found if str(job.id) == looked_at] or found
            self._show(wanted[0] if wanted else None)
        elif self.job is not None:
            shown = self.job.id
            self._update_job(next((job for job in found if job.id == shown), None))
        self.changed.emit()

    def _update_job(self, job: LabelJob | None) -> None:
        """Take the record of the job that is shown as it is now; its rows stay."""
        project = self._controller.project
        is_first = self.table is None
        self.job = job
        self.table = None if job is None or project is None else tasks.table_of(project, job)
        if is_first and self.table is not None:
            self.came.emit(self.columns.ids)

    def _wants_walks(self, known: LabelJob | None) -> bool:
        """True unless a person wanted each photo of the job alone."""
        return known is None or known.in_walks or known.localizer not in self.with_walks

    def _is_latest_run(self, job: LabelJob) -> bool:
        """True if ``job`` is being labelled, or was last."""
        return job.sources == self._sources and job.shard.count == 1

    def _show(self, job: LabelJob | None) -> None:
        project = self._controller.project
        self.job, self._columns, self.damaged = job, None, frozenset()
        self.table = None if job is None or project is None else tasks.table_of(project, job)
        self._read_columns()
        self.replaced.emit()

    def _read_columns(self) -> None:
        """Read the state of every row; what comes meanwhile is put on top."""
        table = self.table
        self._reading.cancel()
        self.reading = table is not None
        self._meanwhile = []
        if table is None:
            return

        def take(columns: RowColumns) -> None:
            columns.put(self._meanwhile)
            self._columns, self.reading = columns, False
            self.came.emit(columns.ids)
            self.changed.emit()

        def end() -> None:
            self.reading = False
            self.changed.emit()

        def fail(error: Exception) -> None:
            end()
            self._runner.failed.emit(tr("Reading positions"), error)

        self._reading.run(
            tr("Reading positions"),
            partial(tasks.read_columns, table, self.damaged),
            take,
            fail,
            end,
        )

    def _merge_rows(self, rows: Sequence[RowFacts]) -> None:
        if rows:
            self.columns.put(rows)
            if self.reading:
                self._meanwhile.extend(rows)
            self.came.emit([row[0] for row in rows])

    def _note_damaged(self, label_ids: set[int]) -> None:
        """Remember that these rows turned out to be damaged, and read their states again."""
        self.damaged |= label_ids
        # Not at once: a table is being drawn.
        QTimer.singleShot(0, self, lambda: self.read_again(sorted(label_ids)))

    def resend_rows(self) -> None:
        """Emit the signals about the job that is shown once more, for parts made after them."""
        self.replaced.emit()
        if self._columns is not None:
            self.came.emit(self._columns.ids)

    def read_again(self, label_ids: Sequence[int]) -> None:
        """Read the states of rows that have changed, as far as they are of this job."""
        table, asked = self.table, self.edits_asked
        if table is None:
            return

        def take(rows: list[RowFacts]) -> None:
            self.edits_read = asked
            if self.table is not None and self.table.job.id == table.job.id:
                self._merge_rows(rows)

        # After the edits asked for so far: never the state between two of them.
        self._runner.run(
            tr("Reading positions"),
            partial(tasks.read_states, table, label_ids, self.damaged),
            on_success=take,
            queue_name="edit",
            quiet=True,
        )

    def _take_rows(self, project: Project, labels: Sequence[Label]) -> None:
        if self._controller.project is not project or not self._shows_latest_run:
            return
        if self.job is None:
            # Rows have come: now it is in the list.
            self.reload_jobs()
        # What was damaged is written anew.
        self.damaged -= {label.id for label in labels}
        self._merge_rows(tasks.facts_of(labels))

    def _note_progress(self, progress: Progress) -> None:
        self.progress = progress
        self._rate.note(progress)
        self.progressed.emit()

    def _note_runner(self) -> None:
        # Asked to stop by whatever means: that shows at once.
        if self.cancelling:
            self.changed.emit()

    def _note_end(self, job: LabelJob) -> None:
        self._finish()
        self.message.emit(tr("Labelled {name}", name=job_name(job)))

    def _note_failure(self, error: Exception) -> None:
        self.problem = error
        self._finish()
        self._runner.failed.emit(tr(LABEL), error)

    def _finish(self) -> None:
        self.reload_jobs()
        self.progress = None
        self.changed.emit()

    def _reset(self) -> None:
        if self._job is not None and not self._job.over:
            self._runner.cancel(self._job)
        self._reading.cancel()
        self._job = self.job = self.progress = self.problem = None
        self.jobs, self._sources, self.table = (), (), None
        self.with_walks = frozenset()
        self._columns, self.damaged = None, frozenset()
        self._shows_latest_run = self.reading = False
        self.replaced.emit()
        self.changed.emit()
