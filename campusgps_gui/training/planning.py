"""Plans which photos train and which evaluate, anew whenever that may change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job
from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.style.translation import error_words, tr
from campusgps_gui.training.sentences import split_words
from core.errors import CampusGPSError
from core.training.methods.method import Recipe

if TYPE_CHECKING:
    from core.training.methods.method import TrainingPlan

# The settings that say which photos train.
_OF_SPLIT = ("split", "held_out_share", "test_share", "seed")


class TrainingPlanner(QObject):
    """Plans for the recipe and the photos as they are now.

    Args:
        controller: The open project.
        training: Knows how to plan.

    Signals:
        planned: :attr:`found` or :attr:`problem` has changed.

    Attributes:
        found: The plan, once it is known.
        problem: Why there is none, in words.
    """

    planned = Signal()

    def __init__(
        self,
        controller: ProjectController,
        training: TrainingController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._training = controller, training
        self._key: object = None
        self._job: Job | None = None
        self.found: TrainingPlan | None = None
        self.problem = ""

    @property
    def words(self) -> str:
        """The plan in words."""
        return "" if self.found is None else split_words(self.found)

    def plan(self, recipe: Recipe | None) -> None:
        """Find out what ``recipe`` would learn from, unless that is known."""
        controller = self._controller
        if recipe is None or controller.project is None or controller.busy:
            return
        snapshot = controller.snapshot
        settings = tuple(getattr(recipe.settings, name) for name in _OF_SPLIT)
        key = (recipe.method, settings, snapshot.references_sha256)
        if not snapshot.used or key == self._key:
            return
        self._key = key
        if self._job is not None:
            self._job.cancel()
        self._job = self._training.plan(
            recipe, partial(self._take, key), partial(self._refuse, key)
        )

    def forget(self) -> None:
        """Know nothing any more."""
        self._key, self.found, self.problem = None, None, ""

    def _take(self, key: object, plan: TrainingPlan) -> None:
        if key == self._key:
            self.found, self.problem = plan, ""
            self.planned.emit()

    def _refuse(self, key: object, error: Exception) -> None:
        if key == self._key:
            self.found, self.problem = None, _words(error)
            self.planned.emit()


def _words(error: Exception) -> str:
    if isinstance(error, ImportError):
        return tr("Training needs a package that is not installed: {name}.", name=error.name)
    return error_words(error) if isinstance(error, CampusGPSError) else str(error)
