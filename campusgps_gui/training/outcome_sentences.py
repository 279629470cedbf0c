"""The sentences of the Training tab on what came of training and refining, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from campusgps_gui.style.notation import session_text, share_text
from campusgps_gui.style.translation import core_words, isolated, lowered, mark, tr
from campusgps_gui.training.sentences import metres
from campusgps_gui.widgets.stage_words import localizer_words
from core.files import legible
from core.training.adoption import AdoptionDecision, AdoptionFinding
from core.training.curves import EpochResult
from core.training.methods.instant import INSTANT
from core.training.methods.registry import DIRECT_METHODS
from core.training.recipes import DEFAULT_RECIPE, RECIPES
from core.training.runs import Figures, Run, RunOutcome

if TYPE_CHECKING:
    from core.training.methods.method import Recipe
    from core.workflows.localizers import KnownLocalizer

# benchmarks/RESULTS.md: 35.2 against 23.2 m, learned from the 731 of one day.
_UNSUITED = mark(
    "Keep what is in use. It is usual that networks alone err more: on a real campus one that was "
    "trained with 700 photos erred 1.5 times as far as the instant answer, which compares photos."
)
_IMPORT = mark("To get more exact answers import photos of other days.")
_TRY = mark("To get more exact answers train {recipe}, or import photos of other days.")
# Of all that the loss fell, the part in the last quarter of the epochs that promises more.
_STILL_FELL = 0.03
_NOTHING_TO_DO = mark("Nothing to do; Locate > Locate again renews earlier answers.")
_BETTER_IN_USE = mark(
    "Better than {against}, and in use: it errs {difference} less (median and mean together), and "
    "with 95 % certainty {least} to {most} less."
)
_BETTER = mark(
    "Better than {against}, but not in use: it errs {difference} less (median and mean together), "
    "and with 95 % certainty {least} to {most} less."
)
_WORSE_IN_USE = mark(
    "Worse than {against}, but in use, as you chose: it errs {difference} more (median and mean "
    "together), and with 95 % certainty {least} to {most} more."
)
_WORSE = mark(
    "Worse than {against}, which stays in use: it errs {difference} more (median and mean "
    "together), and with 95 % certainty {least} to {most} more."
)
_WORSE_THAN_THEN = mark(
    "Worse than {against}: it errs {difference} more (median and mean together), and with 95 % "
    "certainty {least} to {most} more. In use now: {name}."
)
_EQUAL_IN_USE = mark(
    "Equal to {against} as far as can be seen, but in use, as you chose: with 95 % certainty it "
    "errs between {least} and {most}."
)
_EQUAL = mark(
    "Equal to {against} as far as can be seen, which stays in use: with 95 % certainty it errs "
    "between {least} and {most}."
)
_EQUAL_TO_THEN = mark(
    "Equal to {against} as far as can be seen: with 95 % certainty it errs between {least} and "
    "{most}. In use now: {name}."
)
_LESS_HONEST = mark(
    "It errs {difference} less (median and mean together), but its radii are less honest: that of "
    "90 % holds the true place of {share} of the photos, that of {against} of {other_share}."
)
_MORE_ALARMS = mark(
    "It errs {difference} less (median and mean together), but gives more false alarms: it takes "
    "{share} of the place's own photos for photos of elsewhere, {against} {other_share}."
)


def outcome_words(
    run: Run, *, active: bool, named: bool = False, overtaken: bool = False, in_use: str = ""
) -> str:
    """The sentence on whether a finished run is better, equal or worse than what is in use.

    Args:
        run: The run.
        active: Whether photos are located with it.
        named: Whether to call it by its name, since there are several.
        overtaken: Whether the project's photos changed while it was trained.
        in_use: The name of the localizer that is in use now; empty for what the run was compared
            with.
    """
    outcome = run.outcome
    if outcome is None:
        return tr("{name} is finished.", name=legible(run.name))
    if overtaken:
        words = tr(
            "Better, but not in use: the project's photos have changed meanwhile, and it knows "
            "nothing of that."
        )
    elif outcome.adoption is not None:
        words = verdict_words(outcome.adoption, active=active, in_use=in_use)
    elif active:
        words = tr("In use now.")
    elif outcome.is_better:
        words = tr("Better than what was in use then, but not in use.")
    else:
        words = tr("Not better than what was in use then, which stayed.")
    return f"{isolated(legible(run.name))}: {lowered(words)}" if named else words


def verdict_words(adoption: AdoptionDecision, *, active: bool, in_use: str = "") -> str:
    """The sentence on how something new compares with what was in use, with the interval.

    Args:
        adoption: The comparison.
        active: Whether the new one is in use.
        in_use: The name of what is in use now; empty for what it was compared with.
    """
    low, high, difference = adoption.low_m, adoption.high_m, adoption.difference_m
    if low is None or high is None or difference is None:
        return core_words(adoption.sentence)
    against, finding = localizer_words(adoption.against), adoption.finding
    # What it was compared with may have given way since.
    changed = not active and in_use not in ("", adoption.against)
    name = localizer_words(in_use)
    if finding is AdoptionFinding.BETTER:
        return tr(
            _BETTER_IN_USE if active else _BETTER,
            against=against,
            difference=metres(-difference),
            least=metres(-high),
            most=metres(-low),
        )
    if finding is AdoptionFinding.WORSE:
        return tr(
            _WORSE_IN_USE if active else _WORSE_THAN_THEN if changed else _WORSE,
            against=against,
            name=name,
            difference=metres(difference),
            least=metres(low),
            most=metres(high),
        )
    if finding is AdoptionFinding.WITHIN_CHANCE:
        return tr(
            _EQUAL_IN_USE if active else _EQUAL_TO_THEN if changed else _EQUAL,
            against=against,
            name=name,
            least=more_words(low),
            most=more_words(high),
        )
    dishonest = _dishonest_words(adoption)
    if not dishonest:
        return core_words(adoption.sentence)
    if changed:
        standing = tr("In use now: {name}.", name=name)
    elif active:
        standing = tr("It is in use, as you chose.")
    else:
        standing = tr("What was in use stays in use.")
    return f"{dishonest} {standing}"


def _dishonest_words(adoption: AdoptionDecision) -> str:
    """The sentence on what errs less and is not used for all that; empty for everything else."""
    if adoption.difference_m is None:
        return ""
    if adoption.finding is AdoptionFinding.RADIUS:
        words, share, other = _LESS_HONEST, adoption.coverage90, adoption.their_coverage90
    elif adoption.finding is AdoptionFinding.REFUSALS:
        words, share, other = _MORE_ALARMS, adoption.refused, adoption.their_refused
    else:
        return ""
    return tr(
        words,
        difference=metres(-adoption.difference_m),
        against=localizer_words(adoption.against),
        share=_share(share),
        other_share=_share(other),
    )


def measured_words(run: Run) -> str:
    """The sentence on how exact a finished run is, beside the instant answer."""
    outcome = run.outcome
    if outcome is None:
        return ""
    values = {
        "median": metres(outcome.figures.median_m),
        "mean": metres(outcome.figures.mean_m),
        "photos": photos_words(run, outcome),
    }
    instant = outcome.baselines.get(INSTANT.name)
    if instant is None:
        return tr("Median error {median}, mean {mean} on {photos}.", **values)
    return tr(
        "Median error {median}, mean {mean} on {photos}; {name} {other_median} and {other_mean}.",
        name=localizer_words(INSTANT.name),
        other_median=metres(instant.median_m),
        other_mean=metres(instant.mean_m),
        **values,
    )


def refinement_words(
    localizer: KnownLocalizer, in_use: str = "", *, worth_training: bool = True
) -> tuple[str, str]:
    """The verdict on a refined localizer and its figures with what to do next; empty if unknown.

    Args:
        localizer: The refined one.
        in_use: The name of the localizer that is in use now.
        worth_training: Whether to recommend training: not where it was tried with these photos
            and gained nothing, or can gain little.
    """
    adoption, figures = localizer.adoption, localizer.figures
    if adoption is None or figures is None:
        return "", ""
    words = tr(
        "Refining (photos are compared point by point) is done. {verdict}",
        verdict=verdict_words(adoption, active=localizer.active, in_use=in_use),
    )
    measured = tr(
        "Median {median}, mean {mean}, each photo without its session.",
        median=metres(figures.median_m),
        mean=metres(figures.mean_m),
    )
    if localizer.active:
        following = tr(_NOTHING_TO_DO)
    elif worth_training:
        following = tr(
            "What to do next: train Most exact, or import photos of other days: they help most."
        )
    else:
        following = tr(_IMPORT)
    return words, f"{measured} {following}"


def next_words(
    run: Run, *, active: bool, in_use: Run | None = None, worth_training: bool = True
) -> str:
    """Advice after a finished run, for a person who knows no machine learning.

    Args:
        run: The run.
        active: Whether photos are located with it.
        in_use: The run that is in use, if one is.
        worth_training: See :func:`refinement_words`.
    """
    outcome = run.outcome
    if outcome is None:
        return ""
    if active:
        return tr(_NOTHING_TO_DO)
    if outcome.is_better:
        return tr("What to do next: use it.")
    if _was_still_improving(run) and _may_catch_up(run, outcome):
        return tr(
            "Keep what is in use. It was still getting better when it ended: train with more "
            "epochs."
        )
    known = RECIPES.get(run.recipe.name)
    following = _try_words(in_use) if worth_training else tr(_IMPORT)
    if _errs_more(outcome) and not run.recipe.method.evaluates_in_turns:
        return " ".join(filter(None, (tr(_UNSUITED), _cut_short(run, known), following)))
    return tr(
        "Keep what is in use: photos of other days and of places with few photos help more than "
        "training."
    )


def _try_words(in_use: Run | None) -> str:
    if in_use is not None and in_use.recipe.name == DEFAULT_RECIPE:
        return tr(_IMPORT)
    return tr(_TRY, recipe=core_words(RECIPES[DEFAULT_RECIPE].title))


def _cut_short(run: Run, known: Recipe | None) -> str:
    """The sentence on fewer epochs than a recipe has by itself; empty if it had no fewer."""
    epochs = run.recipe.settings.epochs
    if known is None or epochs >= known.settings.epochs:
        return ""
    usual = known.settings.epochs
    return tr("It was allowed %n epochs; {usual} are usual for it.", "", epochs, usual=usual)


def _errs_more(outcome: RunOutcome) -> bool:
    """True if it errs more than what it was compared with, and not by chance."""
    if outcome.adoption is not None:
        return outcome.adoption.finding is AdoptionFinding.WORSE
    return _behind_m(outcome) > 0


def _behind_m(outcome: RunOutcome) -> float:
    """How much more it errs than what it was compared with, in metres; 0 if that is unknown."""
    if outcome.adoption is not None and outcome.adoption.difference_m is not None:
        return outcome.adoption.difference_m
    instant = outcome.baselines.get(INSTANT.name)
    return 0.0 if instant is None else outcome.figures.median_m - instant.median_m


def _may_catch_up(run: Run, outcome: RunOutcome) -> bool:
    """True if it is behind by no more than the second half of its epochs brought.

    Epochs bring less and less: as many again bring no more than that.
    """
    histories = [history for history in run.history.values() if history]
    gained = [
        history[(len(history) - 1) // 2].held_out_median_m - history[-1].held_out_median_m
        for history in histories
    ]
    return _behind_m(outcome) <= min(gained, default=0.0)


def unchanged_words(in_use: str) -> str:
    """The sentence beside a run that did not come to its end: nothing else has changed.

    Args:
        in_use: The name of the localizer that is in use now; empty while that is not known.
    """
    if not in_use:
        return ""
    return tr(
        "Nothing else has changed: photos are located with {name} as before. Resume goes on with "
        "the run; Delete, below, removes it.",
        name=localizer_words(in_use),
    )


def worse_words(run: Run, active: Run | None) -> str:
    """The comparison of ``run`` with what is in use: a run, or what needs no training."""
    outcome, rival = run.outcome, _rival(run, active)
    if outcome is None or rival is None:
        return tr("Nothing is known of how exact it is beside what is in use.")
    name, other = rival
    mine = outcome.figures
    compared = tr(
        "On {photos} its median error is {median} instead of {other_median}, its mean "
        "error {mean} instead of {other_mean} ({name}).",
        photos=photos_words(run, outcome),
        median=metres(mine.median_m),
        other_median=metres(other.median_m),
        mean=metres(mine.mean_m),
        other_mean=metres(other.mean_m),
        name=localizer_words(name),
    )
    dishonest = "" if outcome.adoption is None else _dishonest_words(outcome.adoption)
    return f"{compared} {dishonest}".strip()


def _was_still_improving(run: Run) -> bool:
    """True if the last epochs that the settings allow still brought a part of all that was gained.

    That the last one was the best says nothing: a curve may be flat and fall by a hair.
    """
    histories = [history for history in run.history.values() if history]
    return bool(histories) and all(
        len(history) >= run.recipe.settings.epochs and _fell_at_the_end(history)
        for history in histories
    )


def _fell_at_the_end(history: Sequence[EpochResult]) -> bool:
    losses = [epoch.held_out_loss for epoch in history]
    late = len(losses) - max(1, len(losses) // 4)
    before = min(losses[:late], default=losses[0])
    return losses[-1] == min(losses) and before - losses[-1] > _STILL_FELL * (
        losses[0] - losses[-1]
    )


def more_words(difference_m: float) -> str:
    """``1.5 m less`` or ``1.9 m more``."""
    template = mark("{metres} less") if difference_m < 0 else mark("{metres} more")
    return tr(template, metres=metres(abs(difference_m)))


def _share(value: float | None) -> str:
    # The sign stays with its number where a line breaks.
    return "" if value is None else share_text(round(100 * value)).replace(" ", "\u00a0")


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


def photos_words(run: Run, outcome: RunOutcome) -> str:
    """The photos that a run was measured on."""
    if run.recipe.method.evaluates_in_turns:
        return tr("%n photos, each located without its session", "", outcome.photos)
    return tr(
        "%n photos of {set}", "", outcome.photos, set=session_text(legible(outcome.evaluated_on))
    )
