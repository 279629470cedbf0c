"""Watches whether accepted positions fit each other, on a thread, whenever some have changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.labelling_tasks import labels_of
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from core.labelling.consistency import Hint, consistency_hints
from core.labelling.label import Label
from core.labelling.label_job import LabelJob
from core.labelling.row_state import RowFilter
from core.project.project import Project
from core.tasks import Task

# Several decisions in a row are looked at together.
_PAUSE_MS = 250


class Hints(QObject):
    """Finds what does not fit together in the folder that is shown.

    Args:
        controller: The open project.
        labelling: Keeps the rows.
        runner: Runs the comparison.

    Signals:
        changed: There are other hints.
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
        self._controller = controller
        self._labelling, self._runner = labelling, runner
        self._by_label: dict[int, list[str]] = {}
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        labelling.came.connect(lambda _: self._pause.start())
        labelling.replaced.connect(self._forget)

    def of(self, label: Label) -> str:
        """A hint at what does not fit about ``label``; empty if all does."""
        return "\n".join(self._by_label.get(label.id, ()))

    def _look(self) -> None:
        if self._job is not None and not self._job.over:
            self._pause.start()
            return
        project, job = self._controller.project, self._labelling.job
        if project is None or job is None or not self._labelling.columns.count(RowFilter.ACCEPTED):
            self._take([])
            return
        self._job = self._runner.run(
            "Comparing positions",
            partial(_compare, project, job),
            on_success=lambda hints: self._take(hints) if self._labelling.job == job else None,
            on_failure=lambda _: None,  # a hint less is no harm
            queue_name="hints",
            quiet=True,
        )

    def _take(self, hints: Sequence[Hint]) -> None:
        found: dict[int, list[str]] = defaultdict(list)
        for hint in hints:
            for label_id in hint.label_ids:
                # The fastest comes first; one a photo is enough to look into.
                if not found[label_id]:
                    found[label_id].append(hint.sentence)
        if found != self._by_label:
            self._by_label = dict(found)
            self.changed.emit()

    def _forget(self) -> None:
        self._pause.stop()
        self._by_label = {}


def _compare(project: Project, job: LabelJob, task: Task) -> list[Hint]:
    labels = []
    # Matches say nothing here, and take most of the time to read.
    for label in labels_of(project).rows(job, matches=False):
        task.check()
        labels.append(label)
    return consistency_hints(labels, guesses=True)
