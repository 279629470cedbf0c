"""A training run in progress: its photos, its records and its callback for each epoch."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.project.project import Project
from core.tasks import Task
from core.training.curves import EpochResult, write_curves
from core.training.distributed import ProcessGroup
from core.training.event_files import write_events
from core.training.methods.method import Trained, TrainingPlan, Work, WorstPhoto
from core.training.network_training import help_train, train_networks
from core.training.runs import Run, write_run

_WORST = 12


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


class RunInProgress(Work):
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
        self.project, self.plan, self.task, self.group = project, plan, task, group
        self.run, self.device = run, run.device
        self._on_epoch = on_epoch
        self._before, self._began = run.seconds, time.monotonic()

    def checkpoint_file(self, member: str) -> Path:
        """See :meth:`Work.checkpoint_file`."""
        return self.run.checkpoint_file(member)

    def note_epochs(
        self,
        member: str,
        history: tuple[EpochResult, ...],
        worst: Sequence[WorstPhoto],
        memory_bytes: int,
    ) -> None:
        """See :meth:`Work.note_epochs`."""
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

    def train_networks(self) -> Trained:
        """See :meth:`Work.train_networks`."""
        return train_networks(self)

    def help_train_networks(self) -> None:
        """See :meth:`Work.help_train_networks`."""
        help_train(self)

    def timed(self, run: Run) -> Run:
        """``run`` with the time that it has taken until now."""
        return replace(run, seconds=self._before + time.monotonic() - self._began)
