"""The sentences of the Training tab."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from campusgps_gui.style.notation import session_text
from campusgps_gui.style.translation import core_sentence, core_words, lowered, number, tr
from campusgps_gui.widgets.stage_words import part_words, stage_words
from campusgps_gui.widgets.task_bar import describe, time_left
from core.devices import missing_torch_error
from core.files import legible
from core.tasks import Progress
from core.training.curves import EpochResult
from core.training.methods.hybrid import Hybrid
from core.training.methods.method import Recipe, TrainingPlan
from core.training.runs import FAILED, Run

if TYPE_CHECKING:
    from campusgps_gui.jobs.training_controller import TrainingController
    from core.training.work import EpochReport

# So many epochs tell how long the next one takes.
_RECENT = 3
# What the trainer calls an epoch, and its check on the held-out photos.
_EPOCH_STAGES = ("Epoch", "Checking epoch")
# The stage that ends every run; and the parts of the bar, 0 to 1, that the epochs and all before
# that stage fill.
_LAST_STAGE = Hybrid.stages.parts[-1][0]
_OF_EPOCHS = 0.9
_UNTIL_LAST_STAGE = 0.93
# A step that takes longer says so.
_LONG_STAGE_S = 10.0
# What a split calls sessions that are left out together.
_GROUP = re.compile(r"(?:^|(?<=: ))sessions (\d+)$")


def metres(value: float) -> str:
    """A distance to compare with others: ``0.84 m``, ``9.1 m``, ``120 m``, ``58.5 km``."""
    if value >= 1000:
        return tr("{value:.1f} km", value=value / 1000)
    if value >= 100:
        return tr("{value:.0f} m", value=value)
    return tr("{value:.1f} m", value=value) if value >= 1 else tr("{value:.2f} m", value=value)


def lack_words() -> str:
    """The sentence on what is missing for training and how to get it; empty if nothing is."""
    lack = missing_torch_error("training")
    if lack is None:
        return ""
    works = tr("Everything else works without it.")
    return f"{core_sentence(lack.reason)} {works} {core_words(lack.advice)}"


def lack_of(training: TrainingController) -> str:
    """What hinders any training of the open project; empty if nothing does."""
    return training.only_read or lack_words()


def split_words(plan: TrainingPlan) -> str:
    """The sentence on how many photos train and how many evaluate."""
    if plan.recipe.method.evaluates_in_turns:
        return _turns_words(plan)
    split = plan.split
    train, held_out, test = len(split.train), len(split.held_out), len(split.test)
    if split.optimistic:
        others = tr("%n others", "", held_out)
        drawn = tr("%n photos train, drawn at random.", "", train)
        optimistic = tr("Optimistic: near-duplicates lie on both sides.")
        return f"{drawn} {_measured(others, number(test) if test else '')} {optimistic}"
    held = tr("%n of {set}", "", held_out, set=session_text(legible(split.held_out_name)))
    tested = tr("%n of {set}", "", test, set=session_text(legible(split.test_name))) if test else ""
    words = [tr("%n photos train.", "", train), _measured(held, tested)]
    near = len(plan.references) - train - held_out - test
    if near:
        words.append(tr("%n too near to those are left out.", "", near))
    if len({reference.session for reference in plan.references}) == 1:
        words.append(tr("With one session, blocks of the place are held out in place of sessions."))
    return " ".join(words)


def is_epoch(progress: Progress) -> bool:
    """Returns whether this is an epoch or its check, not what comes before and after them."""
    return progress.stage.startswith(_EPOCH_STAGES)


def share_done(
    recipe: Recipe,
    report: EpochReport | None,
    progress: Progress | None,
    resumed: Run | None = None,
) -> float:
    """The share of all epochs or stages that is done, 0 to 1.

    Args:
        recipe: What is followed.
        report: What the latest epoch came to; None before one has ended.
        progress: How far the epoch is.
        resumed: The run that training goes on with, if it is not a new one.
    """
    if recipe.method.evaluates_in_turns:
        return recipe.method.stages.share(progress) or 0.0
    total = max(1, recipe.settings.epochs * len(recipe.networks))
    latest = resumed if report is None else report.run
    done = 0 if latest is None else epochs_of(latest)
    if progress is None or not is_epoch(progress):
        trained = 0 if report is None else len(report.run.history)
        if trained < max(1, len(recipe.networks)):
            return _OF_EPOCHS * min(1.0, done / total)
        return _share_after_epochs(progress)
    # The check at an epoch's end counts nothing.
    learning = progress.stage.startswith(_EPOCH_STAGES[0])
    within = progress.done / progress.total if learning and progress.total else 1.0
    return _OF_EPOCHS * min(1.0, (done + within) / total)


def _share_after_epochs(progress: Progress | None) -> float:
    """The share of all that is done while what was trained is compared with the others."""
    last = progress is not None and progress.stage == _LAST_STAGE
    within = progress.done / progress.total if progress is not None and progress.total else 0.0
    if last:
        return _UNTIL_LAST_STAGE + (1 - _UNTIL_LAST_STAGE) * min(1.0, within)
    return _OF_EPOCHS + (_UNTIL_LAST_STAGE - _OF_EPOCHS) * min(1.0, within)


def state_of_progress(recipe: Recipe | None, progress: Progress | None) -> str:
    """The state line until the first epoch has ended, and of what goes by stages."""
    place = None if recipe is None else recipe.method.stages.place(progress)
    if progress is not None and is_epoch(progress):
        # Its time is that of one epoch.
        progress = replace(progress, seconds_left=None)
    if recipe is None or progress is None or place is None:
        return describe(tr("Getting ready"), progress)
    return tr(
        "Step {number} of {count}: {words}",
        number=place,
        count=len(recipe.method.stages.parts),
        words=lowered(part_words(stage_words(progress.stage), progress, always=True)),
    )


def time_words(stage_s: float, left_s: float | None) -> str:
    """The sentence on how long a step has taken, and about how long the whole still takes."""
    if left_s is None:
        return tr("This step has taken {time}.", time=time_left(stage_s)) if stage_s >= 1 else ""
    if stage_s < _LONG_STAGE_S:
        return tr("About {left} left in all.", left=time_left(left_s))
    return tr(
        "This step has taken {time}; about {left} left in all.",
        time=time_left(stage_s),
        left=time_left(left_s),
    )


def first_epoch_words(recipe: Recipe | None, progress: Progress | None) -> str:
    """About how long all epochs take, by the first one under way; empty while unknown."""
    if recipe is None or progress is None or progress.seconds_left is None:
        return ""
    total, done = progress.total or 0, progress.done
    if not progress.stage.startswith(_EPOCH_STAGES[0]) or not 0 < done < total:
        return ""
    an_epoch = progress.seconds_left * total / (total - done)
    epochs = recipe.settings.epochs * max(1, len(recipe.networks))
    return time_words(0.0, progress.seconds_left + an_epoch * (epochs - 1))


def epoch_words(report: EpochReport, progress: Progress | None) -> str:
    """``Epoch 12 of 120``, with the member of an ensemble; or what is done after the last one."""
    if progress is None or not is_epoch(progress):
        return state_of_progress(report.plan.recipe, progress)
    words = tr(
        "Epoch {epoch} of {epochs}",
        epoch=min(len(history_of(report)) + 1, report.epochs),
        epochs=report.epochs,
    )
    return words if len(report.plan.recipe.networks) <= 1 else f"{report.member}, {lowered(words)}"


def figures_words(report: EpochReport, *, in_epoch_s: float = 0.0) -> str:
    """The figures of the run under way, in words."""
    history = history_of(report)
    if not history:
        return ""
    if report.plan.recipe.method.evaluates_in_turns:
        medians = [epochs[-1].held_out_median_m for epochs in report.run.history.values() if epochs]
        done = tr(
            "%n groups of sessions were left out and located: median {least} to {most}",
            "",
            len(medians),
            least=metres(min(medians)),
            most=metres(max(medians)),
        )
        return f"{done} · {_memory(report)}"
    best, words = min(history, key=lambda epoch: epoch.held_out_loss), []
    left = seconds_left(report) - in_epoch_s
    if left >= 1:
        words.append(tr("at most {left} left", left=time_left(left)))
    words.append(
        tr(
            "best so far: epoch {epoch} of {epochs}, half within {held_out_median}",
            epoch=best.epoch,
            epochs=report.epochs,
            held_out_median=metres(best.held_out_median_m),
        )
    )
    skipped = sum(epoch.skipped_batches for epoch in history)
    if skipped:
        words.append(tr("%n batches skipped", "", skipped))
    return " · ".join(words)


def details_words(report: EpochReport | None) -> str:
    """How the computer fares with the run under way, for those who know networks."""
    history = () if report is None else history_of(report)
    if report is None or not history or report.plan.recipe.method.evaluates_in_turns:
        return ""
    last = history[-1]
    waiting = tr(
        "waits for photos {waiting_share:.0%} of the time", waiting_share=last.waiting_share
    )
    rate = tr("learning rate {learning_rate:.2g}", learning_rate=last.learning_rate)
    speed = tr("{rate} photos/s", rate=_rate(last.photos_per_s))
    return " · ".join((speed, waiting, _memory(report), rate))


def _memory(report: EpochReport) -> str:
    return tr("{size} memory", size=memory_words(report.memory_bytes))


def group_words(name: str) -> str:
    """The name of a part of a run as it is shown: sessions left out together are a group."""
    group = _GROUP.search(name)
    if group is None:
        return session_text(legible(name))
    return session_text(legible(name[: group.start()])) + tr("group {number}", number=int(group[1]))


def worst_words(report: EpochReport) -> str:
    """The caption above the worst photos: the set that they belong to."""
    if report.plan.recipe.method.evaluates_in_turns:
        return tr(
            "Photos of {member} that are farthest off, located by the others",
            member=group_words(report.member),
        )
    return tr(
        "Held-out photos that are farthest off after epoch {epoch}", epoch=len(history_of(report))
    )


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
        recipe: The recipe that is chosen, with its settings as they are typed.
        runs: The project's runs, the newest first.
    """
    alike = [run for run in runs if _is_as_quick(run.recipe, recipe) and run.seconds >= 1]
    ended = next((run for run in alike if run.outcome is not None), None)
    by_stages = recipe.method.evaluates_in_turns
    if ended is not None and (by_stages or ended.recipe.settings.epochs == recipe.settings.epochs):
        return tr("It took {time} here the last time.", time=time_left(ended.seconds))
    spent = sum(epoch.seconds for epoch in _epochs_in(alike[:1]))
    if not spent or by_stages:
        return tr("How long it takes here is known once it has begun; everything works meanwhile.")
    mean = spent / len(_epochs_in(alike[:1]))
    most = mean * recipe.settings.epochs * max(1, len(recipe.networks))
    return tr(
        "It takes at most {time} here, as fast as it was the last time.", time=time_left(most)
    )


def stopped_words(run: Run) -> str:
    """The sentence on the state of a run that did not come to its end."""
    epochs = epochs_of(run)
    if run.state == FAILED:
        return tr(
            "{name} failed after %n epochs: {problem}",
            "",
            epochs,
            name=legible(run.name),
            problem=run.problem,
        )
    if run.recipe.method.evaluates_in_turns:
        return tr(
            "{name} stopped. What it compared is kept: it goes on when resumed.",
            name=legible(run.name),
        )
    if not epochs:
        return tr("{name} stopped before its first epoch was finished.", name=legible(run.name))
    return tr(
        "{name} stopped after epoch {epoch}. It goes on from there when resumed.",
        name=legible(run.name),
        epoch=epochs,
    )


def closing_words(recipe: Recipe | None, report: EpochReport | None) -> str:
    """The sentence on what closing the project does to training."""
    if recipe is not None and recipe.method.evaluates_in_turns:
        return tr("What was compared is kept. Training goes on from there when you resume it.")
    epochs = 0 if report is None else epochs_of(report.run)
    if not epochs:
        return tr("No epoch is finished yet: training begins anew when you resume it.")
    return tr(
        "Epoch {epoch} is kept. Training goes on from there when you resume it.", epoch=epochs
    )


def epochs_of(run: Run) -> int:
    """The number of epochs a run has behind it, of all its networks."""
    return sum(len(history) for history in run.history.values())


def memory_words(count: int) -> str:
    """``840 MB``, ``1.2 GB``."""
    if count >= 1e9:
        return tr("{size:.1f} GB", size=count / 1e9)
    return tr("{size:.0f} MB", size=count / 1e6)


def _measured(held_out: str, test: str) -> str:
    if test:
        return tr(
            "Each epoch is measured on {held_out}, the end result on {test}.",
            held_out=held_out,
            test=test,
        )
    return tr("Each epoch and the end result are measured on {held_out}.", held_out=held_out)


def _turns_words(plan: TrainingPlan) -> str:
    sessions = {reference.session for reference in plan.references}
    words = tr("All %n photos take part.", "", len(plan.references))
    if len(sessions) == 1:
        following = tr(
            "With one session, blocks of the place are left out in turn, and located by what the "
            "others teach."
        )
    else:
        following = tr(
            "Each of the %n sessions is left out in turn, and located by what the others teach.",
            "",
            len(sessions),
        )
    return f"{words} {following}"


def history_of(report: EpochReport) -> tuple[EpochResult, ...]:
    """The epochs of what is trained now."""
    return report.run.history.get(report.member, ())


def _is_as_quick(one: Recipe, other: Recipe) -> bool:
    """True if an epoch of both takes as long, as far as the settings say."""
    return (
        one.name == other.name
        and [a.network for a in one.networks] == [b.network for b in other.networks]
        and one.settings.input_side == other.settings.input_side
    )


def _rate(photos_per_s: float) -> str:
    return number(photos_per_s, ",.0f" if photos_per_s >= 10 else ".1f")


def _epochs_in(runs: Sequence[Run]) -> list[EpochResult]:
    return [epoch for run in runs for history in run.history.values() for epoch in history]
