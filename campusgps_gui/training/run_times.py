"""The time that training takes on this computer, by the last run or by a short measurement."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner, ignore_failure
from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.jobs.training_tasks import try_speed
from campusgps_gui.style.translation import tr
from campusgps_gui.training.sentences import duration_words
from campusgps_gui.widgets.task_bar import time_left
from core.training.methods.method import Recipe

if TYPE_CHECKING:
    from core.training.methods.method import TrainingPlan


class RunTimes(QObject):
    """Says how long a recipe takes, and measures a few photos before its first run.

    Args:
        controller: The open project.
        training: Its runs.
        runner: Runs the measurement.

    Signals:
        found: The time of a recipe is known now.
    """

    found = Signal()

    def __init__(
        self,
        controller: ProjectController,
        training: TrainingController,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._training, self._runner = controller, training, runner
        # Seconds by the recipe's name and the photos; None while it is tried or cannot be known.
        self._expected: dict[tuple[str, str], float | None] = {}

    def words(self, recipe: Recipe) -> str:
        """The sentence on how long ``recipe`` takes on this computer."""
        runs = self._training.runs
        expected = self._expected.get(self._key(recipe))
        if expected is None or self._has_ended(recipe):
            return duration_words(recipe, runs)
        return tr(
            "By a short try of this computer it takes about {time} here; everything works "
            "meanwhile.",
            time=time_left(expected),
        )

    def try_first_run(self, plan: TrainingPlan, device: str) -> None:
        """Measure how long a first run takes, unless that is known or one has ended."""
        project, recipe, key = self._controller.project, plan.recipe, self._key(plan.recipe)
        known = key in self._expected or self._has_ended(recipe)
        if project is None or known or self._training.running or self._controller.busy:
            return
        self._expected[key] = None
        self._runner.run(
            tr("Trying how fast this computer is"),
            partial(try_speed, project, plan, device),
            on_success=partial(self._take, key),
            on_failure=ignore_failure,  # then it is known once it has begun
            queue_name="plan",
            quiet=True,
        )

    def _has_ended(self, recipe: Recipe) -> bool:
        """True if a run of ``recipe`` has come to its end."""
        return any(
            run.recipe.name == recipe.name and run.outcome is not None
            for run in self._training.runs
        )

    def _key(self, recipe: Recipe) -> tuple[str, str]:
        return recipe.name, self._controller.snapshot.references_sha256

    def _take(self, key: tuple[str, str], seconds: float | None) -> None:
        self._expected[key] = seconds
        if seconds is not None:
            self.found.emit()
