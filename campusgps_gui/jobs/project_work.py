"""The long jobs of the open project: importing photos and tables, and learning the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs import project_tasks
from campusgps_gui.jobs.job_stages import IMPORTING
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.style.translation import core_words, number, tr
from core.tasks import Progress, Stages, Task

if TYPE_CHECKING:
    from core.labelling.label_job import LabelJob
    from core.project.project import Project
    from core.project.relink import Relocation
    from core.workflows.reviewed import AddedReviewed

_REFRESH_MS = 2000


class ProjectWork(QObject):
    """Runs the long jobs of the open project; while one runs, what it did so far is shown.

    Args:
        runner: Runs the jobs.
        changeable: Gives the open project; None if there is none, or if it can only be looked at,
            which it says.
        while_open: Makes of a function one that does nothing once the project is closed.
        look: Reads the project again, then calls what it is given.
        parent: What it belongs to.

    Signals:
        begun: A job has begun.
        imported: The :class:`LearnedImport` of an import that ended.
        learned: The place was learned again.
        message: A sentence for the status bar.
    """

    begun = Signal()
    imported = Signal(object)
    learned = Signal()
    message = Signal(str)

    def __init__(
        self,
        runner: TaskRunner,
        changeable: Callable[[], Project | None],
        while_open: Callable[[Callable[..., None]], Callable[..., None]],
        look: Callable[[Callable[[], None] | None], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner, self._changeable = runner, changeable
        self._while_open, self._look = while_open, look
        self.job: Job | None = None
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.timeout.connect(self._look_again)

    @property
    def busy(self) -> bool:
        """True while a job runs."""
        return self.job is not None and not self.job.over

    def stop(self) -> None:
        """Cancel the job that runs: the project is being closed."""
        if self.job is not None:
            self._runner.cancel(self.job)
        self._refresh.stop()
        self.job = None

    def import_photos(
        self, sources: Sequence[Path], table: Path | None = None, *, trust_guesses: bool = False
    ) -> None:
        """Import photos, then learn the place; ends in :attr:`imported`.

        Args:
            sources: Photos and folders; without any a table is applied to the photos there are.
            table: Positions that win over the photos' own.
            trust_guesses: Take guesses of CampusGPS in the table for accepted ones.
        """
        files = tuple(sources)
        self._start(
            tr("Importing photos"),
            lambda project, task: project_tasks.import_photos(
                project, files, table, trust_guesses, task
            ),
            self.imported.emit,
            IMPORTING,
        )

    def add_reviewed(self, job: LabelJob) -> None:
        """Add the photos of a labelled folder that a person accepted or placed."""
        self._start(
            tr("Adding reviewed photos"),
            lambda project, task: project_tasks.add_reviewed(project, job, task),
            self._note_added,
        )

    def import_corrections(self, table: Path) -> None:
        """Take over the corrected positions of a table."""
        self._start(
            tr("Reading corrections"),
            lambda project, task: project_tasks.import_corrections(project, table, task),
            lambda read: self.message.emit(
                "; ".join(map(core_words, (read.words, *read.notes[:1])))
            ),
        )

    def learn(self, backbone: str = "") -> None:
        """Build the localizer again from the photos that count now; ends in :attr:`learned`.

        Args:
            backbone: The network that photos are compared by from now on; empty for the same.
        """
        self._start(
            tr("Learning the place"),
            lambda project, task: project_tasks.learn_place(project, backbone, task),
            lambda _: self.learned.emit(),
        )

    def find_moved(self, folder: Path) -> None:
        """Look in ``folder`` for photos whose file has gone."""
        self._start(
            tr("Looking for moved photos"),
            lambda project, task: project_tasks.find_moved(project, folder, task),
            self._note_moved,
        )

    def _start(
        self,
        label: str,
        work: Callable[[Project, Task], Any],
        on_success: Callable[[Any], None],
        stages: Stages | None = None,
    ) -> None:
        project = self._changeable()
        if project is None:
            return

        def end(then: Callable[[], None] | None = None) -> None:
            self._refresh.stop()
            self._look(then)

        end_while_open = self._while_open(end)

        def fail(error: Exception) -> None:
            end_while_open()
            self._runner.failed.emit(label, error)

        self.job = self._runner.run(
            label,
            partial(work, project),
            on_success=lambda result: end_while_open(partial(on_success, result)),
            on_failure=fail,
            on_cancelled=end_while_open,
            on_progress=self._note_progress,
            stages=stages,
        )
        self.begun.emit()

    def _note_progress(self, progress: Progress) -> None:
        if not self._refresh.isActive():
            self._refresh.start(_REFRESH_MS)

    def _look_again(self) -> None:
        if self.busy:
            self._look(None)

    def _note_added(self, added: AddedReviewed) -> None:
        reasons = Counter(reason for _, reason in added.left_out)
        others = [
            f"{number(count)} {core_words(reason)}" for reason, count in reasons.most_common()
        ]
        words = "; ".join([tr("%n photos added", "", added.added), *others])
        if added.added:
            words = tr("{result}; learn the place again to use them", result=words)
        self.message.emit(words)

    def _note_moved(self, relocation: Relocation) -> None:
        found, missing = len(relocation.found), len(relocation.missing)
        self.message.emit(
            tr("Found %n moved photos, {missing:,} still missing", "", found, missing=missing)
        )
