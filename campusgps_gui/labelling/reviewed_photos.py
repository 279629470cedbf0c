"""The command that adds the reviewed photos of the folder that is shown to the project."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.labelling_tasks import count_reviewed
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.question import ask

if TYPE_CHECKING:
    from core.workflows.reviewed import ReviewedToAdd

_TIP = mark(
    "What you accepted or placed is learned from: an accepted guess the less, "
    "the wider its radius is, and no report compares answers with it. Undo on "
    "the Photos tab takes them out again"
)
_NONE = mark("Accept guesses or place photos first: what nobody reviewed is never learned from")


class ReviewedPhotos(QObject):
    """Counts what can be added, offers it, and adds it.

    Args:
        controller: The open project.
        labelling: The folder that is shown.
        runner: Counts.
        actions: The window's commands.

    Signals:
        changed: The number of photos that can be added was counted.

    Attributes:
        count: That number; 0 until it is known.
        question: The question that is on the screen, or was last.
    """

    changed = Signal()

    def __init__(
        self,
        controller: ProjectController,
        labelling: LabellingController,
        runner: TaskRunner,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._labelling, self._runner = controller, labelling, runner
        self._action = actions.add_reviewed
        self._counting: Job | None = None
        self._is_due = False
        self.count = 0
        self.question: QMessageBox | None = None
        self._found: ReviewedToAdd | None = None
        labelling.came.connect(lambda _: self._count())
        labelling.replaced.connect(self._count)
        controller.changed.connect(self._count)
        self._action.triggered.connect(lambda _=False: self.ask_to_add())

    def ask_to_add(self) -> None:
        """Say what would be learned from, and add it after a yes."""
        job, found, tab = self._labelling.job, self._found, self.parent()
        if job is None or found is None or not isinstance(tab, QWidget):
            return
        guesses = tr("None of them is a guess.")
        if found.guesses:
            guesses = tr(
                "%n of them are accepted guesses, with radii from {least} to {most}: in one of ten "
                "cases the true place lies farther away.",
                "",
                found.guesses,
                least=distance_text(found.least_m),
                most=distance_text(found.most_m),
            )
        after = tr("The place can be learned again with them; undo on the Photos tab removes them.")
        self.question = ask(
            tab,
            tr("Add %n reviewed photos to the project?", "", found.count),
            f"{guesses}\n{after}",
            tr("Add photos"),
            lambda: self._controller.work.add_reviewed(job),
        )

    def show_state(self, *, here: bool) -> None:
        """Say how many photos can be added, and offer it where it can be done now."""
        count = self.count
        self._action.setText(
            tr("Add %n reviewed photos to the project", "", count)
            if count
            else tr("Add reviewed photos")
        )
        self._action.setToolTip(tr(_TIP) if count else tr(_NONE))
        idle = not (self._controller.busy or self._labelling.shows_running)
        self._action.setEnabled(here and count > 0 and idle)

    def _count(self) -> None:
        """Count anew; what changes meanwhile is counted after that."""
        project, job = self._controller.project, self._labelling.job
        self._is_due = self._counting is not None and not self._counting.over
        if project is None or job is None:
            self._show(None)
        elif not self._is_due:
            self._counting = self._runner.run(
                tr("Counting reviewed photos"),
                partial(count_reviewed, project, job),
                on_success=self._take,
                queue_name="labels",
                quiet=True,
            )

    def _take(self, found: ReviewedToAdd) -> None:
        self._counting = None
        self._show(found)
        if self._is_due:
            self._count()

    def _show(self, found: ReviewedToAdd | None) -> None:
        self._found, self.count = found, 0 if found is None else found.count
        self.changed.emit()
