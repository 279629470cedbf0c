"""Locates walks again after decisions about their photos, and switches walks on and off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs import labelling_tasks as jobs
from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.labelling.track_source import UsedTrack
from campusgps_gui.style.translation import core_words, mark, tr
from core.labelling.label_job import LabelJob
from core.labelling.row_state import RowFilter, states_where

if TYPE_CHECKING:
    from campusgps_gui.jobs.project_lease import ProjectLease
    from core.project.project import Project

LOCATE = mark("Locating walks")
_PLACED = states_where(lambda label: label.position is not None)


class WalkUpdates(QObject):
    """A decision about a photo moves its neighbours: their walk is located again, on a thread.

    Decisions that come meanwhile are then taken together.

    Args:
        controller: The open project.
        labelling: Keeps the rows.
        runner: Runs it.

    Signals:
        message: A sentence for the status bar.
    """

    message = Signal(str)

    def __init__(
        self,
        controller: ProjectController,
        labelling: LabellingController,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._labelling, self._runner = controller, labelling, runner
        # Decided, and their walks are not located again yet.
        self._due: set[int] = set()
        # A project was opened, in which walks may be due from before.
        self._was_opened = False
        self._job: Job | None = None
        # A track that was chosen, or taken away, for a job.
        self._track_due: tuple[LabelJob, UsedTrack | None] | None = None
        # What was said last of the edits whose walks are due.
        self._words = ""
        controller.opened.connect(self._note_opened)
        controller.labels_edited.connect(self._note_edit)
        controller.closed.connect(self._forget)
        labelling.changed.connect(self._begin)
        if controller.project is not None:
            self._note_opened()

    def note_words(self, words: str) -> None:
        """Take what the status bar says of an edit, to say what moved behind it."""
        self._words = words

    @property
    def can_switch(self) -> bool:
        """True if the job that is shown can locate its photos in walks."""
        job = self._labelling.job
        return job is not None and job.localizer in self._labelling.with_walks

    def switch(self, on: bool) -> None:
        """Locate the photos of the job that is shown in walks, or each alone."""
        project, lease = self._controller.project, self._controller.lease
        job = self._labelling.job
        if project is None or lease is None or job is None or self._labelling.running:
            return

        def take(switched: tuple[LabelJob, list[int]]) -> None:
            now, changed = switched
            self._labelling.reload_jobs()
            # Also those that stay where they are say something else of their walk.
            self._labelling.read_again(list(self._labelling.columns.ids))
            template = (
                mark("Photos are located together with their walk: {moved}")
                if now.in_walks
                else mark("Photos are located each alone: {moved}")
            )
            self.message.emit(tr(template, moved=self._moved(changed)) + self._stayed())
            self._begin()

        def fail(error: Exception) -> None:
            self._labelling.reload_jobs()
            self._runner.failed.emit(tr(LOCATE), error)

        self._job = self._runner.run(
            tr(LOCATE),
            partial(jobs.switch_walks, project, lease, job, on),
            on_success=take,
            on_failure=fail,
            on_cancelled=self._labelling.reload_jobs,
            queue_name="walks",
        )

    def use_track(self, used: UsedTrack | None) -> None:
        """Locate the walks of the job that is shown with this track as evidence, or without one."""
        job = self._labelling.job
        if job is not None and job.in_walks:
            self._track_due = (job, used)
            self._begin()

    def _note_opened(self) -> None:
        project = self._controller.project
        # Where nothing can be written, answers stay as they are.
        self._was_opened = project is not None and not project.store.read_only
        self._begin()

    def _note_edit(self, label_ids: Sequence[int]) -> None:
        self._words = ""
        self._due.update(label_ids)
        self._begin()

    def _begin(self) -> None:
        project, lease = self._controller.project, self._controller.lease
        if project is None or lease is None:
            return
        if not (self._due or self._track_due or self._was_opened):
            return
        # A folder that is being labelled ends with its walks; two at once would overwrite another.
        if self._labelling.running or (self._job is not None and not self._job.over):
            return
        if self._track_due is not None:
            self._begin_track(project, lease, *self._track_due)
            return
        was_opened, self._was_opened = self._was_opened, False
        decided, self._due = sorted(self._due), set()

        def take(located: tuple[list[int], int]) -> None:
            changed, moved = located
            if changed:
                self._labelling.read_again(changed)
                self._say(moved)
            self._begin()

        def fail(error: Exception) -> None:
            self._runner.failed.emit(tr(LOCATE), error)
            self._begin()

        locate = partial(jobs.move_neighbours, project, lease, decided)
        self._job = self._runner.run(
            tr(LOCATE),
            partial(jobs.locate_due, project, lease) if was_opened else locate,
            on_success=take,
            on_failure=fail,
            queue_name="walks",
            quiet=True,
        )

    def _begin_track(
        self, project: Project, lease: ProjectLease, job: LabelJob, used: UsedTrack | None
    ) -> None:
        self._track_due = None

        def take(located: tuple[list[int], list[str]]) -> None:
            changed, contradictions = located
            self._labelling.read_again(changed)
            said = [self._moved(changed), *map(core_words, contradictions)]
            self.message.emit(". ".join(said))
            self._begin()

        track, offsets = (None, {}) if used is None else (used.track, used.offsets)
        self._job = self._runner.run(
            tr(LOCATE),
            partial(jobs.locate_along_track, project, lease, job, track, offsets),
            on_success=take,
            queue_name="walks",
        )

    def _say(self, count: int) -> None:
        if count:
            words = tr("%n neighbours moved", "", count)
            self.message.emit(f"{self._words}. {words}" if self._words else words)

    def _moved(self, label_ids: Sequence[int]) -> str:
        """Say how many of these photos moved; one that looks like another place has no position."""
        placed = self._labelling.columns.having(_PLACED, label_ids)
        return tr("%n photos moved", "", len(placed))

    def _stayed(self) -> str:
        """Say how many photos stay where a person accepted or put them; empty: none."""
        decided = self._labelling.columns.count(RowFilter.ACCEPTED)
        if not decided:
            return ""
        words = tr("%n that you accepted or corrected before stay where they are", "", decided)
        return f". {words}"

    def _forget(self) -> None:
        self._due.clear()
        self._track_due, self._was_opened = None, False
        if self._job is not None and not self._job.over:
            self._runner.cancel(self._job)
        self._job = None
