"""The sentences of the Training tab on what came of training and refining, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from campusgps_gui.training.sentences import metres
from core.files import legible
from core.training.adoption import AdoptionDecision, AdoptionFinding
from core.training.methods.instant import INSTANT
from core.training.methods.refined import REFINED
from core.training.methods.registry import DIRECT_METHODS
from core.training.runs import Figures, Run, RunOutcome

if TYPE_CHECKING:
    from core.workflows.localizers import KnownLocalizer


def outcome_words(run: Run, *, active: bool, named: bool = False, overtaken: bool = False) -> str:
    """The sentence on whether a finished run is better, equal or worse than what is in use.

    Args:
        run: The run.
        active: Whether photos are located with it.
        named: Whether to call it by its name, since there are several.
        overtaken: Whether the project's photos changed while it was trained.
    """
    outcome = run.outcome
    if outcome is None:
        return f"{legible(run.name)} is finished."
    if overtaken:
        words = (
            "Better, but not in use: the project's photos have changed meanwhile, and it knows "
            "nothing of that."
        )
    elif outcome.adoption is not None:
        words = verdict_words(outcome.adoption, active=active)
    elif active:
        words = "In use now."
    elif outcome.is_better:
        words = "Better than what was in use then, but not in use."
    else:
        words = "Not better than what was in use then, which stayed."
    return f"{legible(run.name)}: {words[0].lower()}{words[1:]}" if named else words


def verdict_words(adoption: AdoptionDecision, *, active: bool) -> str:
    """The sentence on how something new compares with what was in use, with the interval.

    Args:
        adoption: The comparison.
        active: Whether the new one is in use.
    """
    against, finding = _title(adoption.against), adoption.finding
    low, high, difference = adoption.low_m, adoption.high_m, adoption.difference_m
    if low is None or high is None or difference is None:
        return adoption.sentence
    if finding is AdoptionFinding.BETTER:
        place = "and in use" if active else "but not in use"
        return (
            f"Better than {against}, {place}: it errs {metres(-difference)} less, and with 95 % "
            f"certainty {metres(-high)} to {metres(-low)} less."
        )
    stays = "but in use, as you chose" if active else "which stays in use"
    if finding is AdoptionFinding.WORSE:
        return (
            f"Worse than {against}, {stays}: it errs {metres(difference)} more, and with 95 % "
            f"certainty {metres(low)} to {metres(high)} more."
        )
    if finding is AdoptionFinding.WITHIN_CHANCE:
        return (
            f"Equal to {against} as far as can be seen, {stays}: with 95 % certainty it errs "
            f"between {_more(low)} and {_more(high)}."
        )
    return adoption.sentence


def measured_words(run: Run) -> str:
    """The sentence on how exact a finished run is, beside the instant answer."""
    outcome = run.outcome
    if outcome is None:
        return ""
    words = f"{_both(outcome.figures)} on {_kept(run, outcome)}"
    instant = outcome.baselines.get(INSTANT.name)
    if instant is not None:
        words += f"; {INSTANT.name} {metres(instant.median_m)} and {metres(instant.mean_m)}"
    return f"{words[0].upper()}{words[1:]}."


def refinement_words(localizer: KnownLocalizer) -> tuple[str, str]:
    """The verdict on a refined localizer and its figures with what to do next; empty if unknown."""
    adoption, figures = localizer.adoption, localizer.figures
    if adoption is None or figures is None:
        return "", ""
    words = f"Refining is done. {verdict_words(adoption, active=localizer.active)}"
    measured = f"{_both(figures)}, each photo located without its session."
    following = (
        "nothing. Locate > Locate again renews answers given before."
        if localizer.active
        else "train Most exact, or import photos of other days: they help most."
    )
    return words, f"{measured[0].upper()}{measured[1:]} What to do next: {following}"


def next_words(run: Run, *, active: bool) -> str:
    """Advice after a finished run, for a person who knows no machine learning."""
    outcome = run.outcome
    if outcome is None:
        return ""
    if active:
        return "What to do next: nothing. Locate > Locate again renews answers given before."
    if outcome.is_better:
        return "What to do next: use it."
    words = "What to do next: keep what is in use"
    if _was_still_improving(run):
        return f"{words}. It was still getting better when it ended: train with more epochs."
    return f"{words}. Photos of other days and of places with few photos help more than training."


def comparison_words(runs: Sequence[Run]) -> str:
    """The sentence that names the best of several runs."""
    words = f"{len(runs)} runs side by side"
    evaluated = [run for run in runs if run.outcome is not None]
    if len({run.outcome.evaluated_on for run in evaluated if run.outcome}) > 1:
        return f"{words}; they were measured on different photos"
    best = min(evaluated, key=_median, default=None)
    if best is None:
        return words
    return f"{words}: {legible(best.name)} has the smallest median error, {metres(_median(best))}"


def worse_words(run: Run, active: Run | None) -> str:
    """The comparison of ``run`` with what is in use: a run, or what needs no training."""
    outcome, rival = run.outcome, _rival(run, active)
    if outcome is None or rival is None:
        return "Nothing is known of how exact it is beside what is in use."
    name, other = rival
    mine = outcome.figures
    return (
        f"On {_kept(run, outcome)} its median error is {metres(mine.median_m)} instead of "
        f"{metres(other.median_m)}, its mean error {metres(mine.mean_m)} instead of "
        f"{metres(other.mean_m)} ({legible(name)})."
    )


def _was_still_improving(run: Run) -> bool:
    """True if the last epoch that the settings allow was the best one."""
    histories = [history for history in run.history.values() if history]
    return bool(histories) and all(
        len(history) >= run.recipe.settings.epochs
        and min(history, key=lambda epoch: epoch.held_out_loss) is history[-1]
        for history in histories
    )


def _both(figures: Figures) -> str:
    return f"median error {metres(figures.median_m)}, mean {metres(figures.mean_m)}"


def _more(difference_m: float) -> str:
    return f"{metres(abs(difference_m))} {'less' if difference_m < 0 else 'more'}"


def _title(name: str) -> str:
    """The words for what is in use: made without training, or the name that a person gave a run."""
    known = {INSTANT.name: "the instant answer", REFINED.name: "the refined localizer"}
    return known.get(name, legible(name))


def _median(run: Run) -> float:
    return float("inf") if run.outcome is None else run.outcome.figures.median_m


def _rival(run: Run, active: Run | None) -> tuple[str, Figures] | None:
    """Name and figures to compare ``run`` with: the run in use if evaluated on the same photos."""
    if run.outcome is None:
        return None
    evaluated_on = run.outcome.evaluated_on
    if active is not None and active.outcome and active.outcome.evaluated_on == evaluated_on:
        return active.name, active.outcome.figures
    known = run.outcome.baselines
    names = (method.name for method in reversed(DIRECT_METHODS))
    return next(((name, known[name]) for name in names if name in known), None)


def _kept(run: Run, outcome: RunOutcome) -> str:
    photos = "1 photo" if outcome.photos == 1 else f"{outcome.photos:,} photos"
    if run.recipe.method.evaluates_in_turns:
        return f"{photos}, each located without its session"
    return f"{photos} of {legible(outcome.evaluated_on)}"
