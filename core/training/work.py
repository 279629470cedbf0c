"""A training run in progress: its photos, its records and its callback for each epoch."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from core.evaluation.model_card import EvaluationProtocol
from core.geo import Position
from core.localizer.estimate import Estimate
from core.localizer.localizer import Localizer
from core.project.project import Project
from core.project.references import ReferencePhoto
from core.project.splits import Fold
from core.tasks import Task
from core.training.curves import EpochResult, write_curves
from core.training.distributed import ProcessGroup
from core.training.event_files import write_events
from core.training.methods.method import Recipe
from core.training.runs import Run, write_run
from core.training.splitting import TrainingSplit

_WORST = 12


@dataclass(frozen=True)
class TrainingPlan:
    """The photos a run would learn from, and those it would be evaluated by.

    Attributes:
        recipe: What it follows.
        references: The project's photos.
        split: Rows of ``references``: which train, and which evaluate.
    """

    recipe: Recipe
    references: tuple[ReferencePhoto, ...]
    split: TrainingSplit


@dataclass(frozen=True)
class Trained:
    """The result of a run's training, before it is compared with anything.

    Attributes:
        localizer: To be put into use; it knows all photos.
        folds: What evaluates it; the fitted side of each is what other methods may learn from.
        estimates: Of all that the folds evaluate, by what has not seen it.
        fold_localizer: What located the largest fold.
        protocol: How the evaluated photos were chosen, in words.
        members: An ensemble's networks: their estimates of the same, by recipe.
        weights: How much each of these counts.
    """

    localizer: Localizer
    folds: tuple[Fold, ...]
    estimates: tuple[Estimate, ...]
    fold_localizer: Localizer
    protocol: EvaluationProtocol
    members: Mapping[str, tuple[Estimate, ...]] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class WorstPhoto:
    """A held-out photo that the network is far off with.

    Attributes:
        reference: The photo.
        guess: Where the network believes it was taken.
        error_m: How far that is from the truth, in metres.
    """

    reference: ReferencePhoto
    guess: Position
    error_m: float


@dataclass(frozen=True)
class EpochReport:
    """The state of a run after an epoch.

    Attributes:
        run: With all its epochs so far.
        plan: What it learns from.
        member: What is trained now; an ensemble trains several.
        epochs: How many epochs it may take at most.
        worst: The held-out photos that are farthest off, the worst first.
        memory_bytes: What the process, or the GPU, holds.
    """

    run: Run
    plan: TrainingPlan
    member: str
    epochs: int
    worst: tuple[WorstPhoto, ...]
    memory_bytes: int


OnEpoch = Callable[[EpochReport], object]
"""Called with each finished epoch, on the thread that trains."""


class Work:
    """A run while it is trained; records and reports each epoch.

    Args:
        project: Whose photos it learns from.
        plan: Which of them train and evaluate.
        run: As it stood before.
        task: Progress and cancellation.
        on_epoch: Called with each epoch.
        group: The processes that train together; the first one writes and reports.

    Attributes:
        run: As it stands now.
    """

    def __init__(
        self,
        project: Project,
        plan: TrainingPlan,
        run: Run,
        task: Task,
        on_epoch: OnEpoch | None,
        group: ProcessGroup,
    ) -> None:
        self.group = group
        self.project, self.plan, self.run, self.task = project, plan, run, task
        self._on_epoch = on_epoch
        self._before, self._began = run.seconds, time.monotonic()

    def note_epochs(
        self,
        member: str,
        history: tuple[EpochResult, ...],
        worst: Sequence[WorstPhoto],
        memory_bytes: int,
    ) -> None:
        """Record the epochs of ``member``, and report the last."""
        if not self.group.first:
            return
        self.run = self.timed(self.run.with_epochs(member, history))
        write_run(self.run)
        write_curves(history, self.run.curves_file(member))
        write_events(history, self.run.events_file(member), self.run.created_at)
        if self._on_epoch is not None:
            epochs = self.plan.recipe.settings.epochs
            self._on_epoch(
                EpochReport(
                    self.run, self.plan, member, epochs, tuple(worst[:_WORST]), memory_bytes
                )
            )

    def timed(self, run: Run) -> Run:
        """``run`` with the time that it has taken until now."""
        return replace(run, seconds=self._before + time.monotonic() - self._began)
