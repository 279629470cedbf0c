"""The sentences that compare several rows of the list of runs with one another."""

from __future__ import annotations

from collections.abc import Sequence

from campusgps_gui.style.translation import mark, tr
from campusgps_gui.training.outcome_sentences import more_words
from campusgps_gui.training.runs_model import RunRow
from campusgps_gui.training.sentences import metres
from campusgps_gui.widgets.stage_words import localizer_words
from core.errors import capitalised
from core.files import legible
from core.training.adoption import AdoptionDecision
from core.training.runs import Figures

_ERRS_MORE = mark(
    "Median and mean taken together, {name} errs {difference} more than {against} on the same "
    "photos."
)
_ERRS_LESS = mark(
    "Median and mean taken together, {name} errs {difference} less than {against} on the same "
    "photos."
)
_CHANCE = mark("That may be chance: with 95 % certainty it errs between {least} and {most}.")
_NO_CHANCE = mark("That is no chance: with 95 % certainty it errs between {least} and {most}.")
# Where a localizer that comes from no run was measured: the table's own figures.
_WHOLE_PROJECT = ""


def comparison_words(rows: Sequence[RunRow]) -> tuple[str, str]:
    """The sentence that names the best of several, and one with the errors of each.

    A localizer that comes from no run is compared on the photos of the first run beside it, if
    that has tried it there.

    Args:
        rows: Runs, and localizers that come from none.
    """
    found = [_measured(row, rows) for row in rows]
    known = [(row, *one) for row, one in zip(rows, found, strict=True) if one is not None]
    count = len(rows)
    if not known:
        return tr("%n runs side by side", "", count), ""
    if len({photos for _, _, photos in known}) > 1:
        words = tr("%n runs side by side; they were measured on different photos", "", count)
    else:
        row, best, _ = min(known, key=lambda one: one[1].median_m)
        words = tr(
            "%n runs side by side: {name} has the smallest median error, {median}",
            "",
            count,
            name=localizer_words(row.name),
            median=metres(best.median_m),
        )
    errors = " · ".join(
        tr(
            "{name}: median {median}, mean {mean}",
            name=_beginning(row),
            median=metres(figures.median_m),
            mean=metres(figures.mean_m),
        )
        for row, figures, _ in known
    )
    differences = _differences(rows)
    return words, " ".join([f"{errors}.", *differences]) if differences else errors


def _beginning(row: RunRow) -> str:
    """The name of ``row`` where a sentence begins; what a person wrote stays as it is."""
    return legible(row.name) if row.run is not None else capitalised(localizer_words(row.name))


def _measured(row: RunRow, rows: Sequence[RunRow]) -> tuple[Figures, str] | None:
    """The errors of ``row`` and the photos they were measured on; None while unknown."""
    if row.run is not None:
        outcome = row.run.outcome
        return None if outcome is None else (outcome.figures, outcome.evaluated_on)
    for other in rows:
        outcome = None if other.run is None else other.run.outcome
        if outcome is not None and row.name in outcome.baselines:
            return outcome.baselines[row.name], outcome.evaluated_on
    return None if row.figures is None else (row.figures, _WHOLE_PROJECT)


def _differences(rows: Sequence[RunRow]) -> list[str]:
    """What was found when one of ``rows`` was compared with another, photo by photo."""
    names, sentences = {row.name for row in rows}, []
    for row in rows:
        adoption = _adoption(row)
        difference = None if adoption is None else adoption.difference_m
        if adoption is not None and difference is not None and adoption.against in names:
            sentences.append(
                tr(
                    _ERRS_LESS if difference < 0 else _ERRS_MORE,
                    name=localizer_words(row.name),
                    difference=metres(abs(difference)),
                    against=localizer_words(adoption.against),
                )
            )
            sentences.append(_certainty(adoption))
    return [sentence for sentence in sentences if sentence]


def _certainty(adoption: AdoptionDecision) -> str:
    """Whether the difference may be chance, with its interval; empty if that is not known."""
    low, high = adoption.low_m, adoption.high_m
    if low is None or high is None:
        return ""
    words = _CHANCE if low <= 0 <= high else _NO_CHANCE
    return tr(words, least=more_words(low), most=more_words(high))


def _adoption(row: RunRow) -> AdoptionDecision | None:
    if row.run is not None:
        return None if row.run.outcome is None else row.run.outcome.adoption
    return None if row.localizer is None else row.localizer.adoption
