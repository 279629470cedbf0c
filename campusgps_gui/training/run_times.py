"""The time that training takes on this computer, by the last run or by a short measurement."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.jobs.training_tasks import try_speed
from campusgps_gui.style.translation import tr
from campusgps_gui.training.sentences import duration_words
from campusgps_gui.widgets.task_bar import time_left
from core.training.methods.method import Recipe

if TYPE_CHECKING:
    from core.training.methods.method import TrainingPlan


# A recipe by its name, its networks with the sides of their pictures, its epochs, and the photos.
_Key = tuple[str, tuple[tuple[str, int], ...], int, str]


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
        # In seconds; None while it is tried or cannot be known.
        self._expected: dict[_Key, float | None] = {}
        self._trying: set[_Key] = set()

    def words(self, recipe: Recipe) -> str:
        """The sentence on how long ``recipe`` takes on this computer.

        Empty while a run is under way: that one says how long it still takes.
        """
        if self._training.running:
            return ""
        runs = self._training.runs
        key = self._key(recipe)
        expected = self._expected.get(key)
        if self._has_ended(recipe):
            return duration_words(recipe, runs)
        if expected is None:
            if key in self._trying:
                return tr("How long it takes here is being measured.")
            return duration_words(recipe, runs)
        if not recipe.method.evaluates_in_turns:
            return tr(
                "By the size of the network it takes up to about {time}, longer while this "
                "computer is busy; everything works meanwhile.",
                time=time_left(expected),
            )
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
        self._trying.add(key)
        self.found.emit()
        self._runner.run(
            tr("Trying how fast this computer is"),
            partial(try_speed, project, plan, device),
            on_success=partial(self._take, key),
            # Then it is known once it has begun.
            on_failure=lambda _: self._take(key, None),
            on_cancelled=lambda: self._take(key, None),
            queue_name="plan",
            quiet=True,
        )

    def _has_ended(self, recipe: Recipe) -> bool:
        """True if a run of ``recipe`` has come to its end."""
        return any(
            run.recipe.name == recipe.name and run.outcome is not None
            for run in self._training.runs
        )

    def _key(self, recipe: Recipe) -> _Key:
        settings = recipe.settings
        sizes = tuple((one.network, one.settings.input_side) for one in recipe.networks)
        photos = self._controller.snapshot.references_sha256
        return recipe.name, sizes, settings.epochs, photos

    def _take(self, key: _Key, seconds: float | None) -> None:
        self._expected[key] = seconds
        self._trying.discard(key)
        self.found.emit()
