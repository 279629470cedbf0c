"""The sentences of the Training tab."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from campusgps_gui.widgets.task_bar import describe, time_left
from core.devices import lack_of_torch
from core.errors import capitalised
from core.files import legible
from core.tasks import Progress
from core.training.curves import EpochResult
from core.training.methods.method import Recipe, TrainingPlan
from core.training.runs import FAILED, Run

if TYPE_CHECKING:
    from core.training.work import EpochReport

# So many epochs tell how long the next one takes.
_RECENT = 3
# What the trainer calls an epoch, and its check on the held-out photos.
_EPOCH_STAGES = ("Epoch", "Checking epoch")


def metres(value: float) -> str:
    """A distance to compare with others: ``0.84 m``, ``9.1 m``, ``11.3 m``, ``120 m``."""
    if value >= 100:
        return f"{value:.0f} m"
    return f"{value:.1f} m" if value >= 1 else f"{value:.2f} m"


def lack_words() -> str:
    """The sentence on what is missing for training and how to get it; empty if nothing is."""
    lack = lack_of_torch("training")
    if lack is None:
        return ""
    return f"{capitalised(lack.reason)}. Everything else works without it. {lack.advice}"


def split_words(plan: TrainingPlan) -> str:
    """The sentence on how many photos train and how many evaluate."""
    if plan.recipe.method.evaluates_in_turns:
        return _turns_words(plan)
    split = plan.split
    train, held_out, test = len(split.train), len(split.held_out), len(split.test)
    if split.optimistic:
        words = f"{_photos(train)}, drawn at random. {_measured(f'{held_out:,} others', test)}"
        return f"{words}. Optimistic: near-duplicates lie on both sides."
    words = f"{_photos(train)}. "
    words += _measured(f"{held_out:,} of {legible(split.held_out_name)}", test)
    words += f" of {legible(split.test_name)}." if test else "."
    near = len(plan.references) - train - held_out - test
    if near:
        words += f" {near:,} too near to those are left out."
    if len({reference.session for reference in plan.references}) == 1:
        words += " With one session, blocks of the place are held out in place of sessions."
    return words


def is_epoch(progress: Progress) -> bool:
    """Returns whether this is an epoch or its check, not what comes before and after them."""
    return progress.stage.startswith(_EPOCH_STAGES)


def share_done(
    recipe: Recipe,
    report: EpochReport | None,
    progress: Progress | None,
    resumed: Run | None = None,
) -> float:
    """The share of all epochs that is done, 0 to 1.

    Args:
        recipe: What is followed.
        report: What the latest epoch came to; None before one has ended.
        progress: How far the epoch is.
        resumed: The run that training goes on with, if it is not a new one.
    """
    if recipe.method.evaluates_in_turns:
        return progress.done / progress.total if progress and progress.total else 0.0
    total = max(1, recipe.settings.epochs * len(recipe.networks))
    latest = resumed if report is None else report.run
    done = 0 if latest is None else epochs_of(latest)
    if progress is None or not is_epoch(progress):
        return min(1.0, done / total) if report is None else 1.0
    # The check at an epoch's end counts nothing.
    learning = progress.stage.startswith(_EPOCH_STAGES[0])
    within = progress.done / progress.total if learning and progress.total else 1.0
    return min(1.0, (done + within) / total)


def state_of_progress(progress: Progress | None) -> str:
    """The state line until the first epoch has ended."""
    return describe("Getting ready", progress)


def epoch_words(report: EpochReport, progress: Progress | None) -> str:
    """``Epoch 12 of 120``, with the member of an ensemble; or what is done after the last one."""
    if progress is None or not is_epoch(progress):
        return state_of_progress(progress)
    words = f"Epoch {min(len(history_of(report)) + 1, report.epochs)} of {report.epochs}"
    return words if len(report.plan.recipe.networks) <= 1 else f"{report.member}, {words.lower()}"


def figures_words(report: EpochReport, *, in_epoch_s: float = 0.0) -> str:
    """The figures of the run under way, in words."""
    history = history_of(report)
    if not history:
        return ""
    if report.plan.recipe.method.evaluates_in_turns:
        medians = [
            f"{legible(name)} {metres(epochs[-1].held_out_median_m)}"
            for name, epochs in report.run.history.items()
            if epochs
        ]
        done = f"Left out and located, median: {', '.join(medians)}"
        return f"{done} · {memory_words(report.memory_bytes)} memory"
    last = history[-1]
    best = min(history, key=lambda epoch: epoch.held_out_loss)
    words = [f"{_rate(last.photos_per_s)} photos/s"]
    left = seconds_left(report) - in_epoch_s
    if left >= 1:
        words.append(f"at most {time_left(left)} left")
    words.append(f"best epoch {best.epoch} ({metres(best.held_out_median_m)})")
    words.append(f"waits for photos {last.waiting_share:.0%} of the time")
    words.append(f"{memory_words(report.memory_bytes)} memory")
    words.append(f"learning rate {last.learning_rate:.2g}")
    skipped = sum(epoch.skipped_batches for epoch in history)
    if skipped:
        words.append(f"{skipped:,} {'batch' if skipped == 1 else 'batches'} skipped")
    return " · ".join(words)


def worst_words(report: EpochReport) -> str:
    """The caption above the worst photos: the set that they belong to."""
    if report.plan.recipe.method.evaluates_in_turns:
        return f"Photos of {legible(report.member)} that are farthest off, located by the others"
    return f"Held-out photos that are farthest off after epoch {len(history_of(report))}"


def seconds_left(report: EpochReport) -> float:
    """The longest time in seconds that the epochs still to come may take."""
    recent = history_of(report)[-_RECENT:]
    mean = sum(epoch.seconds for epoch in recent) / len(recent) if recent else 0.0
    done = (
        list(report.run.history).index(report.member) + 1
        if report.member in report.run.history
        else 1
    )
    others = max(0, len(report.plan.recipe.networks) - done)
    return mean * (report.epochs - len(history_of(report)) + others * report.epochs)


def duration_words(recipe: Recipe, runs: Sequence[Run]) -> str:
    """The time that ``recipe`` takes on this computer, from what earlier runs of it took.

    Args:
        recipe: The recipe that is chosen.
        runs: The project's runs, the newest first.
    """
    alike = [run for run in runs if run.recipe.name == recipe.name and run.seconds >= 1]
    ended = next((run for run in alike if run.outcome is not None), None)
    if ended is not None:
        return f"It took {time_left(ended.seconds)} here the last time."
    spent = sum(epoch.seconds for epoch in _epochs_in(alike[:1]))
    if not spent or recipe.method.evaluates_in_turns:
        return "How long it takes here is known once it has begun; everything works meanwhile."
    mean = spent / len(_epochs_in(alike[:1]))
    most = mean * recipe.settings.epochs * max(1, len(recipe.networks))
    return f"It takes at most {time_left(most)} here, as fast as it was the last time."


def stopped_words(run: Run) -> str:
    """The sentence on the state of a run that did not come to its end."""
    epochs = epochs_of(run)
    if run.state == FAILED:
        return f"{legible(run.name)} failed after {_epochs(epochs)}: {run.problem}"
    if run.recipe.method.evaluates_in_turns:
        return f"{legible(run.name)} stopped. What it compared is kept: it goes on when resumed."
    if not epochs:
        return f"{legible(run.name)} stopped before its first epoch was finished."
    return f"{legible(run.name)} stopped after epoch {epochs}. It goes on from there when resumed."


def closing_words(recipe: Recipe | None, report: EpochReport | None) -> str:
    """The sentence on what closing the project does to training."""
    if recipe is not None and recipe.method.evaluates_in_turns:
        return "What was compared is kept. Training goes on from there when you resume it."
    epochs = 0 if report is None else epochs_of(report.run)
    if not epochs:
        return "No epoch is finished yet: training begins anew when you resume it."
    return f"Epoch {epochs} is kept. Training goes on from there when you resume it."


def epochs_of(run: Run) -> int:
    """The number of epochs a run has behind it, of all its networks."""
    return sum(len(history) for history in run.history.values())


def memory_words(count: int) -> str:
    """``840 MB``, ``1.2 GB``."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


def _epochs_in(runs: Sequence[Run]) -> list[EpochResult]:
    return [epoch for run in runs for history in run.history.values() for epoch in history]


def _measured(held_out: str, test: int) -> str:
    if test:
        return f"Each epoch is measured on {held_out}, the end result on {test:,}"
    return f"Each epoch and the end result are measured on {held_out}"


def _turns_words(plan: TrainingPlan) -> str:
    sessions = {reference.session for reference in plan.references}
    photos = f"{len(plan.references):,} photos"
    if len(sessions) == 1:
        return (
            f"All {photos} take part. With one session, blocks of the place are left out in turn, "
            "and located by what the others teach."
        )
    return (
        f"All {photos} take part. Each of the {len(sessions)} sessions is left out in turn, and "
        "located by what the others teach."
    )


def history_of(report: EpochReport) -> tuple[EpochResult, ...]:
    """The epochs of what is trained now."""
    return report.run.history.get(report.member, ())


def _photos(count: int) -> str:
    return "1 photo trains" if count == 1 else f"{count:,} photos train"


def _epochs(count: int) -> str:
    return "1 epoch" if count == 1 else f"{count:,} epochs"


def _rate(photos_per_s: float) -> str:
    return f"{photos_per_s:,.0f}" if photos_per_s >= 10 else f"{photos_per_s:.1f}"
