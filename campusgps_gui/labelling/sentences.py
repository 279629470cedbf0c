"""The sentences of the Label folder tab about one photo, a folder or a job."""

from __future__ import annotations

import textwrap
from collections import Counter

from campusgps_gui.style.notation import altitude_text, distance_text, moment_text, position_text
from campusgps_gui.style.translation import core_words, isolated, mark, number, tr
from campusgps_gui.widgets.walk_radius import with_reason
from core.files import bare_name, legible_line
from core.geo import Position, haversine_m
from core.labelling.label import Label, LabelStatus
from core.labelling.outcome import Outcome, correction_words, outcome_of
from core.labelling.row_state import is_open, lacks_position

# Letters of a line in the column of reviews.
_NARROW = 12

# By the values of core.localizer.walk_fallback.FallbackReason.
_ALONE = {
    "": mark("Located alone: the photos before and after it do not help to place it."),
    "elsewhere": mark("Located alone: it looks like a photo of another place."),
    "no_neighbour": mark(
        "Located alone: all photos before and after it look like photos of another place."
    ),
    "unrelated": mark(
        "Located alone: its place and those of the photos before and after it do not fit "
        "together. Times may be wrong, walks be mixed, or the project lacks photos of this way."
    ),
}


def group_of(label: Label) -> str:
    """The words for the outcome of ``label``, which the table and the map's legend show."""
    return outcome_of(label).words


def review_words(label: Label) -> str:
    """The same in the lines of a narrow column."""
    return textwrap.fill(core_words(group_of(label)), _NARROW, break_long_words=False)


def place_of(label: Label) -> Position | None:
    """The place of ``label`` on the map: where it is believed to be taken, or says so itself."""
    if label.position is not None:
        return label.position
    if label.status is LabelStatus.HAS_POSITION and label.own is not None:
        return label.own.position
    return None


def name_of(label: Label) -> str:
    """The file's name, for people."""
    return legible_line(label.file.name)


def map_words(label: Label) -> str:
    """The words of a mark on the map."""
    return mark_words(name_of(label), group_of(label), label.radius90_m)


def mark_words(name: str, group: str, radius90_m: float | None) -> str:
    """The words of a mark on the map, from the parts that it takes."""
    words = f"{isolated(name)}: {core_words(group)}"
    if radius90_m is None:
        return words
    within = tr("within {radius}", radius=distance_text(radius90_m))
    return f"{words}, {within}"


def position_words(label: Label) -> str:
    """The position in digits; empty without one."""
    place = place_of(label)
    return "" if place is None else position_text(place)


def radius_words(label: Label) -> str:
    """The 90 % radius, or who gave the position; below it what walk or photo alone have to do with
    it. Empty where there is no guess.
    """
    if label.correction is not None:
        return core_words(correction_words(label.correction.source))
    radius = label.radius90_m
    if radius is None:
        return ""
    alone = label.alone
    if not label.walk or alone is None:
        return distance_text(radius)
    if label.estimate == alone:
        return tr("{radius}\nalone", radius=distance_text(radius))
    return tr(
        "{radius} in its walk\n{alone} alone",
        radius=distance_text(radius),
        alone=distance_text(alone.radius90_m),
    )


def radius_sentence(label: Label) -> str:
    """The sentence behind :func:`radius_words`."""
    if label.correction is not None or label.radius90_m is None:
        return place_sentence(label)
    words = tr(
        "The true place lies within {radius} in nine of ten cases.",
        radius=distance_text(label.radius90_m),
    )
    return " ".join(filter(None, (words, walk_sentence(label))))


def taken_words(label: Label) -> str:
    """The time when the photo was taken, to the minute; empty where it does not say."""
    return "" if label.taken_at is None else moment_text(label.taken_at)


def where_words(label: Label) -> str:
    """The named areas that the photo may be in, the likeliest first."""
    if not label.areas:
        return ""
    from core.localizer.area_shares import area_words

    return area_words(label.areas)


def inside_words(label: Label) -> str:
    """``inside`` or ``outside`` the mapped area; empty for a photo that was not located."""
    if label.estimate is None:
        return ""
    return tr("inside") if label.estimate.inside_area else tr("outside")


def match_words(label: Label) -> str:
    """The reference photo that counts most."""
    if label.estimate is None or not label.estimate.matches:
        return ""
    best = label.estimate.matches[0]
    return f"{isolated(match_name(best.file))} ({number(best.similarity, '.2f')})"


def match_name(file: str) -> str:
    """The name of a reference photo's file, wherever the project was made."""
    return legible_line(bare_name(file))


def place_sentence(label: Label) -> str:
    """A sentence about where the photo was taken, and who says so."""
    if label.correction is not None:
        how = core_words(correction_words(label.correction.source))
        words = f"{position_text(label.correction.position)}, {how}"
        if label.estimate is not None and label.status is LabelStatus.LOCATED:
            metres = haversine_m(label.correction.position, label.estimate.position)
            apart = tr("{distance} from the guess", distance=_metres(metres))
            words += f", {apart}"
        if label.altitude_m is not None:
            words += f", {altitude_text(label.altitude_m)}"
        return words
    if label.status is LabelStatus.HAS_POSITION and label.own is not None:
        words = position_text(label.own.position)
        if label.own.altitude_m is not None:
            words += f", {altitude_text(label.own.altitude_m)}"
        own = tr("the photo's own position ({source})", source=label.own.source)
        return f"{words}, {own}"
    estimate = label.estimate
    if label.status is LabelStatus.LOCATED and estimate is not None:
        return tr(
            "{position}, within {radius90} (90 %), {radius50} (50 %)",
            position=position_text(estimate.position),
            radius90=_metres(estimate.radius90_m),
            radius50=_metres(estimate.radius50_m),
        )
    if label.status is LabelStatus.OUTSIDE:
        return tr("Not in the mapped area: it looks like none of the project's photos.")
    return core_words(label.reason)


def walk_sentence(label: Label, reason: str = "") -> str:
    """A sentence that compares the answer in its walk with that to the photo alone.

    Args:
        label: The photo.
        reason: Why it was located alone, a value of ``FallbackReason``; empty if nobody looked.
    """
    alone, estimate = label.alone, label.estimate
    if not label.walk or alone is None or estimate is None or label.status is LabelStatus.OUTSIDE:
        return ""
    if estimate == alone:
        return tr(_ALONE.get(reason, _ALONE[""]))
    metres = haversine_m(alone.position, estimate.position)
    words = tr(
        "Located together with the photos of the same walk. By this photo alone it would be "
        "within {radius}, at a place {distance} away.",
        radius=_metres(alone.radius90_m),
        distance=_metres(metres),
    )
    return with_reason(words, estimate.radius90_m, alone.radius90_m)


def unplaced_sentence(label: Label) -> str:
    """A sentence on what can be done for a photo that looks like another place, and has none."""
    if not lacks_position(label):
        return ""
    return tr(
        "If you know better: B puts it where the photo before it was taken, F where the one after "
        "it was, P anywhere. R leaves it without a position."
    )


def spread_sentence(label: Label) -> str:
    """A sentence that says why this photo is to be decided before others."""
    if label.spread_m is None or not is_open(label):
        return ""
    return tr(
        "Its walk is least sure here, by {distance}: your decision moves its neighbours.",
        distance=_metres(label.spread_m),
    )


def alone_words(label: Label) -> str:
    """The 90 % radius of the answer to the photo alone; empty where it is not in a walk."""
    if not label.walk or label.alone is None or label.status is not LabelStatus.LOCATED:
        return ""
    return distance_text(label.alone.radius90_m)


def spread_words(label: Label) -> str:
    """The distance between the places that its walk leaves open; empty when it is decided."""
    if not label.walk or label.spread_m is None or not is_open(label):
        return ""
    return distance_text(label.spread_m)


def _metres(distance_m: float) -> str:
    """A distance that no line breaks in two."""
    return distance_text(distance_m).replace(" ", "\u00a0")


def own_sentence(label: Label) -> str:
    """A sentence on how far the photo's own position is, for one that was located all the same."""
    if label.own is None or label.status is LabelStatus.HAS_POSITION or label.position is None:
        return ""
    metres = haversine_m(label.position, label.own.position)
    return tr("The photo's own position is {distance} away.", distance=distance_text(metres))


def summary_sentence(counts: Counter[Outcome]) -> str:
    """A sentence that counts what became of a folder.

    Args:
        counts: How many files came to each outcome.
    """
    total = sum(counts.values())
    if not total:
        return tr("No photos were found.")
    parts = [
        f"{number(counts[outcome])} {core_words(outcome.counted)}"
        for outcome in Outcome
        if counts[outcome]
    ]
    return tr("%n files: {parts}.", "", total, parts=", ".join(parts))


def next_words(counts: Counter[Outcome]) -> str:
    """What to do next with a folder that is labelled, in a few words; empty: it is being done."""
    if _awaits_review(counts):
        return tr("Next: review them (N, A, R).")
    if not _is_reviewed(counts):
        return ""
    unplaced = counts[Outcome.OUTSIDE]
    if unplaced:
        return tr("Next: %n without a position (N), then Write…", "", unplaced)
    return tr("Next: Write…")


def next_sentence(counts: Counter[Outcome], *, by_walks: bool = False) -> str:
    """The same in a whole sentence.

    Args:
        counts: How many files came to each outcome.
        by_walks: True if the review begins with what helps its walk most.
    """
    if _awaits_review(counts) and by_walks:
        return tr(
            "Next: N leads to the photo of whose place its walk is least sure, A accepts its "
            "position, R rejects it. Then Write… puts the positions into your photos."
        )
    if _awaits_review(counts):
        return tr(
            "Next: N leads to the photo that is least sure, A accepts its position, R rejects it. "
            "Then Write… puts the positions into your photos."
        )
    if _is_reviewed(counts) and counts[Outcome.OUTSIDE]:
        return tr(
            "%n photos have no position, as they look like none of the project's: N leads to them. "
            "Then Write… puts the positions into your photos.",
            "",
            counts[Outcome.OUTSIDE],
        )
    if _is_reviewed(counts):
        return tr(
            "All are reviewed. Write… puts the positions into your photos or beside them, Export… "
            "into a table or a map."
        )
    return ""


def _awaits_review(counts: Counter[Outcome]) -> bool:
    """True if there is something to review and nobody has begun."""
    decided = (Outcome.ACCEPTED, Outcome.CORRECTED, Outcome.REJECTED)
    return counts[Outcome.TO_REVIEW] > 0 and not any(counts[one] for one in decided)


def _is_reviewed(counts: Counter[Outcome]) -> bool:
    """True if positions were accepted and nothing is left to review."""
    placed = counts[Outcome.ACCEPTED] + counts[Outcome.CORRECTED]
    return placed > 0 and not counts[Outcome.TO_REVIEW]


def rate_words(rate: float | None) -> str:
    """``8.5 photos/s``; empty while unknown."""
    if rate is None:
        return ""
    return tr("{rate} photos/s", rate=number(rate, ".0f" if rate >= 20 else ".1f"))
