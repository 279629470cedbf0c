"""The walk of the photo that is looked at: its photos in the order of time, read on a thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.labelling_tasks import labels_of
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner, ignore_failure
from campusgps_gui.labelling.sentences import place_of
from campusgps_gui.style.translation import tr
from core.geo import Position
from core.labelling.label import Label, LabelStatus
from core.labelling.label_job import LabelJob
from core.project.project import Project
from core.tasks import Task


@dataclass(frozen=True)
class WalkStop:
    """A photo of a walk.

    Attributes:
        label_id: Its row.
        name: Its file's name.
        taken_at: When it was taken, if it says so.
        place: Where it is believed to be taken; None for one of somewhere else.
        is_sure: True if a person accepted or gave the place, or the photo states it itself.
        alone: The reason why it was located alone, a value of
            :class:`core.localizer.walk_fallback.FallbackReason`; empty for one in its walk.
    """

    label_id: int
    name: str
    taken_at: datetime | None
    place: Position | None
    is_sure: bool
    alone: str = ""


class WalkLine(QObject):
    """Keeps the walk of one photo as its rows are.

    Args:
        controller: The open project.
        labelling: Keeps the rows.
        runner: Reads them.

    Signals:
        changed: :attr:`stops` have changed.

    Attributes:
        stops: The photos, earliest first; empty where the photo has no walk.
    """

    changed = Signal()

    def __init__(
        self,
        controller: ProjectController,
        labelling: LabellingController,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._labelling, self._runner = controller, labelling, runner
        self.stops: tuple[WalkStop, ...] = ()
        self._ids: frozenset[int] = frozenset()
        # The job and the walk that are shown, or are being read.
        self._shown: tuple[int, str] | None = None
        self._job: Job | None = None
        self._due = False
        labelling.came.connect(self._note_rows)
        labelling.replaced.connect(lambda: self.follow(None))

    def reason_alone(self, label_id: int | None) -> str:
        """The reason why a photo of the walk was located alone; empty if it was not."""
        return next((stop.alone for stop in self.stops if stop.label_id == label_id), "")

    def follow(self, label: Label | None) -> None:
        """Show the walk of ``label``; the one shown before stays where no photo is chosen."""
        job = self._labelling.job
        if label is None and job is not None and self._shown and self._shown[0] == job.id:
            return
        shown = (job.id, label.walk) if job is not None and label is not None else None
        if shown is None or not shown[1]:
            self._shown = None
            self._take(())
        elif shown != self._shown:
            self._shown = shown
            self._read()

    def _note_rows(self, label_ids: Sequence[int]) -> None:
        if not self._ids.isdisjoint(label_ids):
            self._read()

    def _read(self) -> None:
        project, job, shown = self._controller.project, self._labelling.job, self._shown
        if project is None or job is None or shown is None:
            return
        if self._job is not None and not self._job.over:
            self._due = True
            return
        self._due = False

        def take(stops: tuple[WalkStop, ...]) -> None:
            if self._shown == shown:
                self._take(stops)
            if self._due or self._shown != shown:
                self._read()

        self._job = self._runner.run(
            tr("Reading the walk"),
            partial(_read_walk, project, job, shown[1]),
            on_success=take,
            on_failure=ignore_failure,
            queue_name="walk",
            quiet=True,
        )

    def _take(self, stops: tuple[WalkStop, ...]) -> None:
        if stops != self.stops:
            self.stops = stops
            self._ids = frozenset(stop.label_id for stop in stops)
            self.changed.emit()


def _read_walk(project: Project, job: LabelJob, name: str, task: Task) -> tuple[WalkStop, ...]:
    from core.labelling.walk_reasons import reasons_of
    from core.labelling.walk_rows import WalkRows
    from core.labelling.walks import read_model, walk_in_order

    task.check()
    labels = labels_of(project)
    model = read_model(labels, job)
    references = 0 if model is None else len(model.metres)
    reasons = reasons_of(WalkRows(labels).in_walk(job, name, evidence=True), references)
    return tuple(
        _stop(label, str(reasons.get(label.id, ""))) for label in walk_in_order(labels, job, name)
    )


def _stop(label: Label, alone: str) -> WalkStop:
    sure = label.is_accepted or label.status is LabelStatus.HAS_POSITION
    return WalkStop(label.id, label.file.name, label.taken_at, place_of(label), sure, alone)
