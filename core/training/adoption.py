"""Decides whether a new localizer replaces the one in use: one rule for every way to a new one.

Both are evaluated on the same photos, none of which either has seen. The new one is put into use by
itself only if

* it errs less beyond chance: the 95 % interval of the difference of the joint errors lies below
  zero (see :func:`core.metrics.joint_error_m`: median and mean together, so that little of the one
  is not traded for much of the other; paired, places drawn with replacement), and
* its 90 % radius is no less honest: it holds the true place of no fewer photos than the one in use
  does, or of 90 %, and
* it refuses no more photos of the place as photos of elsewhere than the one in use does, or 4 %,
  which is what a threshold is set to.

Shares of few photos are uncertain: each may be worse by one standard error of its nominal rate
over that many photos (60 photos: 4 and 3 percentage points; 1000: 1 and 0.6).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from core.files import legible
from core.geo import format_distance
from core.metrics import ErrorSummary, Evaluated, joint_error_m, joint_errors_m, summarize
from core.statistics import bootstrap_interval, drawn_mean, drawn_median

_COVERAGE = 0.9
_REFUSED = 0.04
# A smaller difference in metres would be written as 0.0 m.
_LEAST_M = 0.1


class AdoptionFinding(str, Enum):
    """The result of a comparison with the localizer in use.

    BETTER: less error beyond chance, and as honest. WITHIN_CHANCE: the difference could be chance.
    WORSE: more error beyond chance. RADIUS: less error, but its radius holds too seldom. REFUSALS:
    less error, but it refuses too many photos of the place. UNKNOWN: they cannot be compared.
    RENEWED: the same recipe from the photos as they are now.
    """

    BETTER = "better"
    WITHIN_CHANCE = "within_chance"
    WORSE = "worse"
    RADIUS = "radius"
    REFUSALS = "refusals"
    UNKNOWN = "unknown"
    RENEWED = "renewed"


@dataclass(frozen=True)
class AdoptionDecision:
    """The decision to put something new into use by itself or not, and its reason.

    Attributes:
        adopt: Whether it is put into use.
        finding: What the comparison came to.
        against: What was in use, for people.
        sentence: The same for people, with the figures.
        photos: On how many photos both were evaluated.
        difference_m: How much more the new one errs (joint error), in metres; None if unknown.
        low_m: Lower end of the difference's 95 % interval; None where there is none.
        high_m: Upper end.
        coverage90: Share of photos within the new one's 90 % radius.
        their_coverage90: The same of what is in use.
        refused: Share of photos that the new one takes for photos of elsewhere.
        their_refused: The same of what is in use.
    """

    adopt: bool
    finding: AdoptionFinding
    against: str
    sentence: str
    photos: int = 0
    difference_m: float | None = None
    low_m: float | None = None
    high_m: float | None = None
    coverage90: float | None = None
    their_coverage90: float | None = None
    refused: float | None = None
    their_refused: float | None = None


def decide_adoption(
    name: str, ours: Sequence[Evaluated], against: str, theirs: Sequence[Evaluated]
) -> AdoptionDecision:
    """Decides whether ``name`` replaces ``against``; see the top of this module.

    Args:
        name: What is new, for people.
        ours: What it said of the photos.
        against: What is in use, for people.
        theirs: What that said of the same photos, in the same order.

    Raises:
        ValueError: They are not of the same number.
    """
    if len(ours) != len(theirs):
        raise ValueError(f"{len(ours)} photos against {len(theirs)}")
    if not ours:
        return not_comparable(name, against, "no photo was tested with both of them")
    our_errors, their_errors = _errors(ours), _errors(theirs)
    places = [one.truth for one in ours]
    interval = bootstrap_interval(our_errors, places, _drawn_joint, against=their_errors)
    mine, other = summarize(ours), summarize(theirs)
    finding = AdoptionFinding.WITHIN_CHANCE
    if interval is not None and interval.low > 0:
        finding = AdoptionFinding.WORSE
    elif interval is not None and interval.high < 0:
        finding = _honesty(mine, other)
    adoption = AdoptionDecision(
        adopt=finding is AdoptionFinding.BETTER,
        finding=finding,
        against=against,
        sentence="",
        photos=len(ours),
        difference_m=_joint(our_errors) - _joint(their_errors),
        low_m=None if interval is None else interval.low,
        high_m=None if interval is None else interval.high,
        coverage90=mine.coverage90,
        their_coverage90=other.coverage90,
        refused=_refused(mine),
        their_refused=_refused(other),
    )
    return _with_sentence(adoption, legible(name))


def not_comparable(name: str, against: str, reason: str) -> AdoptionDecision:
    """The verdict where the two cannot be evaluated on the same photos."""
    sentence = f"Not compared: kept {legible(against)}. {legible(name)} is not used by itself, "
    return AdoptionDecision(
        adopt=False,
        finding=AdoptionFinding.UNKNOWN,
        against=against,
        sentence=f"{sentence}since {reason}.",
    )


def renewed(name: str) -> AdoptionDecision:
    """The verdict where the recipe in use was made anew."""
    sentence = f"{legible(name)} was in use, and is now made of the photos as they are."
    return AdoptionDecision(
        adopt=True, finding=AdoptionFinding.RENEWED, against=name, sentence=sentence
    )


def _honesty(mine: ErrorSummary, other: ErrorSummary) -> AdoptionFinding:
    """Checks that radii and refusals of what errs less are no worse."""
    assert mine.coverage90 is not None and other.coverage90 is not None  # photos were evaluated
    least = min(_COVERAGE, other.coverage90) - _standard_error(_COVERAGE, mine.count)
    if mine.coverage90 < least:
        return AdoptionFinding.RADIUS
    if _refused(mine) > max(_REFUSED, _refused(other)) + _standard_error(_REFUSED, mine.count):
        return AdoptionFinding.REFUSALS
    return AdoptionFinding.BETTER


def _with_sentence(adoption: AdoptionDecision, name: str) -> AdoptionDecision:
    against = legible(adoption.against)
    same = f"On the same {_photos(adoption.photos)}"
    compared = f"{same} {name} errs {_difference(adoption)}."
    less = "" if adoption.difference_m is None else _more(adoption.difference_m)
    if adoption.finding is AdoptionFinding.BETTER:
        words = f"Better: {name} takes the place of {against}. {compared}"
    elif adoption.finding is AdoptionFinding.RADIUS:
        words = (
            f"It errs {less}, but its radii are less honest: kept {against}. The 90 % "
            f"radius of {name} holds the true place of {_share(adoption.coverage90)} of the "
            f"photos, that of {against} of {_share(adoption.their_coverage90)}."
        )
    elif adoption.finding is AdoptionFinding.REFUSALS:
        words = (
            f"It errs {less}, but gives more false alarms: kept {against}. {name} takes "
            f"{_share(adoption.refused)} of the place's own photos for photos of elsewhere, "
            f"{against} {_share(adoption.their_refused)}."
        )
    elif adoption.finding is AdoptionFinding.WORSE:
        words = f"Worse: kept {against}. {compared}"
    elif adoption.low_m is None or adoption.high_m is None:
        words = f"Not known to be better: kept {against}. {compared}"
    else:
        words = (
            f"No difference beyond chance: kept {against}. {same} the true difference may lie "
            f"anywhere from {name} erring {_more(adoption.low_m)} to {_more(adoption.high_m)} "
            "(95 % interval, median and mean taken together)."
        )
    return replace(adoption, sentence=words)


def _difference(adoption: AdoptionDecision) -> str:
    assert adoption.difference_m is not None
    words = f"{_more(adoption.difference_m)}, median and mean taken together"
    if adoption.low_m is None or adoption.high_m is None:
        return f"{words}; one place alone says nothing of others"
    return f"{words} (95 % interval: {_more(adoption.low_m)} to {_more(adoption.high_m)})"


def _more(metres: float) -> str:
    if abs(metres) < _LEAST_M:
        return f"under {format_distance(_LEAST_M)} {'less' if metres < 0 else 'more'}"
    return f"{format_distance(abs(metres))} {'less' if metres < 0 else 'more'}"


def _photos(count: int) -> str:
    return "photo" if count == 1 else f"{count:,} photos"


def _share(share: float | None) -> str:
    assert share is not None
    return f"{100 * share:.0f} %"


def _refused(figures: ErrorSummary) -> float:
    assert figures.inside_share is not None
    return 1 - figures.inside_share


def _standard_error(rate: float, count: int) -> float:
    return math.sqrt(rate * (1 - rate) / count)


def _errors(evaluated: Sequence[Evaluated]) -> NDArray[np.float64]:
    return np.array([one.error_m for one in evaluated], np.float64)


def _joint(errors: NDArray[np.float64]) -> float:
    return joint_error_m(float(np.median(errors)), float(errors.mean()))


def _drawn_joint(errors: NDArray[np.float64], times: NDArray[np.intp]) -> NDArray[np.float64]:
    """The joint error of each draw, as :func:`core.statistics.drawn_mean` takes the mean."""
    return joint_errors_m(drawn_median(errors, times), drawn_mean(errors, times))
