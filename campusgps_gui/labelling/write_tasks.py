"""Planning, writing and taking back on threads, while the project stays open."""

from __future__ import annotations

from dataclasses import dataclass

from campusgps_gui.jobs.labelling_tasks import labels_of
from campusgps_gui.jobs.project_lease import ProjectLease
from campusgps_gui.style.translation import core_words
from core.labelling.label_job import LabelJob
from core.labelling.writing.applying import Skipped, WriteSummary, apply
from core.labelling.writing.planning import WritePlan, plan_writes
from core.labelling.writing.records import WriteRecords, WriteState
from core.labelling.writing.reverting import RevertSummary, revert
from core.labelling.writing.targets import SidecarNaming, WriteTarget
from core.project.project import Project
from core.tasks import Task


@dataclass(frozen=True)
class WriteRequest:
    """The choices for a write; see :func:`core.labelling.writing.planning.plan_writes`."""

    form: WriteTarget
    naming: SidecarNaming
    only_accepted: bool
    max_radius_m: float | None
    overwrite: bool
    place_names: bool = False


@dataclass(frozen=True)
class Preview:
    """A plan of writing, and the number of files written before.

    Attributes:
        plan: What would happen to each photo.
        written: How many files can be brought back.
    """

    plan: WritePlan
    written: int


class WriteController:
    """The writes of one job.

    Args:
        project: Whose job.
        lease: Keeps the project open.
        job: The job.
    """

    def __init__(self, project: Project, lease: ProjectLease, job: LabelJob) -> None:
        self._labels = labels_of(project)
        self._lease, self.job = lease, job

    def plan(self, wishes: WriteRequest, task: Task) -> Preview:
        """Plan a write."""
        with self._lease.use():
            plan = plan_writes(
                self._labels,
                self.job,
                form=wishes.form,
                only_accepted=wishes.only_accepted,
                max_radius_m=wishes.max_radius_m,
                overwrite=wishes.overwrite,
                naming=wishes.naming,
                place_names=wishes.place_names,
                task=task,
            )
            return Preview(plan, self.written())

    def written(self) -> int:
        """The number of files that can be brought back."""
        writes = WriteRecords(self._labels).of_job(self.job, WriteState.WRITTEN)
        return len({write.target for write in writes})

    def write(self, plan: WritePlan, task: Task) -> WriteSummary:
        """Write what ``plan`` says."""
        with self._lease.use():
            return apply(self._labels, plan, task)

    def revert(self, task: Task) -> RevertSummary:
        """Bring back every file as it was."""
        with self._lease.use():
            return revert(self._labels, self.job, task)


def problems_text(skipped: tuple[Skipped, ...]) -> str:
    """One line a file, to be copied."""
    return "\n".join(f"{one.target}: {core_words(one.reason)}" for one in skipped)
