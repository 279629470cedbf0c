"""The sentences that compare several rows of the list of runs with one another."""

from __future__ import annotations

from collections.abc import Sequence

from campusgps_gui.style.notation import session_text
from campusgps_gui.style.translation import isolated, mark, tr
from campusgps_gui.training.outcome_sentences import more_words, photos_words
from campusgps_gui.training.runs_model import RunRow
from campusgps_gui.training.sentences import metres
from campusgps_gui.widgets.stage_words import localizer_words
from core.errors import capitalised
from core.files import legible
from core.training.adoption import AdoptionDecision
from core.training.methods.instant import INSTANT
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
_TWO = 2
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
    differing = len({photos for _, _, photos in known}) > 1
    if differing:
        words = tr("%n runs side by side; they were measured on different photos", "", count)
    else:
        words = _best_words(known, count)
    errors = " · ".join(
        _errors(row, figures, _photos(row, photos) if differing else "")
        for row, figures, photos in known
    )
    # Where photos differ, what was found on the same ones would contradict the heading.
    following = _beside_instant(rows) if differing else _differences(rows)
    return words, " ".join([f"{errors}.", *following]) if following else errors


def _best_words(known: Sequence[tuple[RunRow, Figures, str]], count: int) -> str:
    """The sentence that names what has the smallest median error as it is written, or says equal.

    Args:
        known: Rows with their errors on the same photos.
        count: How many are side by side, those without errors among them.
    """
    least = metres(min(figures.median_m for _, figures, _ in known))
    best = [
        localizer_words(row.name) for row, figures, _ in known if metres(figures.median_m) == least
    ]
    if len(best) == 1:
        return tr(
            "%n runs side by side: {name} has the smallest median error, {median}",
            "",
            count,
            name=best[0],
            median=least,
        )
    if len(best) == count:
        return tr(
            "%n runs side by side: their median errors are equal, {median}", "", count, median=least
        )
    return tr(
        "%n runs side by side: {names} have the smallest median error, {median}",
        "",
        count,
        names=", ".join(isolated(name) for name in best),
        median=least,
    )


def _errors(row: RunRow, figures: Figures, photos: str) -> str:
    """The errors of ``row``, and on which photos; those empty where all have the same."""
    values = {
        "name": _beginning(row),
        "median": metres(figures.median_m),
        "mean": metres(figures.mean_m),
    }
    if not photos:
        return tr("{name}: median {median}, mean {mean}", **values)
    return tr("{name}: median {median}, mean {mean} on {photos}", photos=photos, **values)


def _photos(row: RunRow, evaluated_on: str) -> str:
    """The words for the photos that ``row`` was measured on."""
    if row.run is not None and row.run.outcome is not None:
        return photos_words(row.run, row.run.outcome)
    if evaluated_on == _WHOLE_PROJECT:
        return tr("all photos, each without its session")
    return tr("photos of {set}", set=session_text(legible(evaluated_on)))


def _beside_instant(rows: Sequence[RunRow]) -> list[str]:
    """How much more or less each run errs than the instant answer on its own photos.

    That can be compared where the photos cannot.
    """
    found = []
    for row in rows:
        outcome = None if row.run is None else row.run.outcome
        instant = None if outcome is None else outcome.baselines.get(INSTANT.name)
        if outcome is not None and instant is not None:
            difference = outcome.figures.median_m - instant.median_m
            found.append(f"{isolated(_beginning(row))}: {more_words(difference)}")
    if len(found) < _TWO:
        return []
    return [
        tr("Median beside the instant answer, each on its photos: {list}.", list=", ".join(found))
    ]


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
