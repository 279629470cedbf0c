"""The sentences of the Locate tab."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from campusgps_gui.locate.located_photos import LocatedPhoto, LocatedState
from campusgps_gui.style.notation import distance_text, position_text, unbroken
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.walk_radius import with_reason
from core.geo import haversine_m

KNOWN = mark("This photo, or a copy of it, is in the project; it and its session were left out.")
ELSEWHERE = mark("Not in the mapped area: it looks like none of the project's photos.")
TAKEN_HERE = mark(
    "If it was taken here, photos of that spot, or in such light, are missing: "
    "import some and locate it again."
)
ANYWAY = mark("Best guess only. The photo looks like none of the project's photos.")
OUT_OF_DATE = mark("Answered by what was learned before: another localizer is in use now.")
GIVEN_UP = mark("Cancelled before it was located. Locate it with Locate > Locate again.")


def waiting_words(*, has_localizer: bool, is_ready: bool, busy: bool, done: int, total: int) -> str:
    """The words for what a photo without an answer waits for.

    Args:
        has_localizer: True if there is a localizer, loaded or not.
        is_ready: True if it is loaded.
        busy: True while the project imports or learns.
        done: How many of the dropped photos are answered.
        total: How many were dropped.
    """
    if not has_localizer:
        if busy:
            return tr(
                "Waiting: the place is still being learned, as the status bar shows. Then "
                "this photo is located by itself."
            )
        return tr("Waiting: there is nothing to compare with yet. Import photos of the place.")
    if not is_ready:
        return tr("Waiting: what was learned of the place is being loaded…")
    if total < 2:
        return tr("Locating…")
    return tr("Locating… {done:,} of {total:,} done", done=done, total=total)


def summary_words(photos: Sequence[LocatedPhoto]) -> str:
    """The results of all photos in one line; empty without a photo."""
    if not photos:
        return ""
    states = [photo.state for photo in photos]
    inside = [photo for photo in photos if photo.state is LocatedState.LOCATED]
    counts = []
    if inside:
        counts.append(
            tr("all in the mapped area")
            if len(inside) == len(photos)
            else tr("%n in the mapped area", "", len(inside))
        )
    for state, words in (
        (
            LocatedState.OUTSIDE,
            mark("{count:,} not in it") if inside else mark("{count:,} not in the mapped area"),
        ),
        (LocatedState.PLACED, mark("{count:,} placed by hand")),
        (LocatedState.UNREADABLE, mark("{count:,} unreadable")),
        (LocatedState.WAITING, mark("{count:,} waiting")),
        (LocatedState.CANCELLED, mark("{count:,} cancelled")),
    ):
        if state in states:
            counts.append(tr(words, count=states.count(state)))
    old = sum(photo.is_old for photo in photos)
    if old:
        counts.append(tr("%n out of date", "", old))
    photos_words = tr("%n photos", "", len(photos))
    return f"{photos_words}: {', '.join(counts)}"


def exactness_words(photos: Sequence[LocatedPhoto]) -> str:
    """How exact the answers are, and how far off where photos know; empty for fewer than two.

    An answer is as far off as it is, also where a person put another position in its place.
    """
    inside = [one for one in photos if one.estimate is not None and not one.is_outside]
    located = [one for one in inside if one.state is LocatedState.LOCATED]
    radii = [one.estimate.radius90_m for one in located if one.estimate is not None]
    if len(radii) < 2:
        # Its row says it.
        return ""
    # Not "within": that is said of the place, of how far off answers were.
    within = tr(
        "Half have a radius (90 %) of at most {distance}", distance=distance_text(median(radii))
    )
    errors = [photo.error_m for photo in inside if photo.error_m is not None]
    if not errors:
        return unbroken(within)
    off = tr(
        "half at most {off} off (of %n with a position of their own)",
        "",
        len(errors),
        off=distance_text(median(errors)),
    )
    return unbroken(f"{within}; {off}")


def result_words(photo: LocatedPhoto) -> str:
    """The result of one photo, in a few words, with whether it is out of date."""
    words = _result_words(photo)
    return tr("{result}, out of date", result=words) if photo.is_old else words


def by_hand_words(photo: LocatedPhoto) -> str:
    """A sentence about a position by hand and the estimate in whose place it is; empty for none."""
    if photo.by_hand is None:
        return ""
    if photo.moved_m is None or photo.estimate is None:
        return tr("Placed by hand")
    return tr(
        "Placed by hand; estimated {distance} from here, within {radius} (90 %)",
        distance=distance_text(photo.moved_m),
        radius=distance_text(photo.estimate.radius90_m),
    )


def _result_words(photo: LocatedPhoto) -> str:
    answer = photo.answer
    if photo.by_hand is not None:
        # In a narrow column; its tool tip has the sentence.
        return tr("by hand")
    if answer is None:
        return tr("cancelled") if photo.given_up else tr("waiting")
    if answer.estimate is None:
        return tr("unreadable")
    if not answer.estimate.inside_area:
        return tr("not in the area")
    if answer.walk is not None and not photo.each_alone:
        return tr("in a walk of {count:,}", count=answer.walk.count)
    return tr("known") if answer.estimate.known else tr("located")


def walk_words(photo: LocatedPhoto) -> str:
    """The words for what the photo's walk changes; empty where it has none."""
    answer = photo.answer
    if answer is None or answer.estimate is None or answer.walk is None:
        return ""
    if photo.by_hand is not None:
        return ""
    alone, in_walk = answer.estimate, answer.walk.estimate
    radius, radius_alone = map(distance_text, (in_walk.radius90_m, alone.radius90_m))
    values = {"count": answer.walk.count, "radius": radius, "alone": radius_alone}
    if photo.each_alone:
        words = tr(
            "Located by this photo alone: within {alone} (90 %). Together with the {count:,} "
            "photos of the same walk it would be within {radius}.",
            **values,
        )
    elif photo.alone is None:
        words = tr(
            "Located together with the {count:,} photos of the same walk: within {radius} "
            "(90 %). By this photo alone it would be within {alone}, at the same place.",
            **values,
        )
    else:
        words = tr(
            "Located together with the {count:,} photos of the same walk: within {radius} (90 %). "
            "By this photo alone it would be within {alone}, at another place {away} away.",
            away=distance_text(haversine_m(alone.position, in_walk.position)),
            **values,
        )
    return with_reason(words, in_walk.radius90_m, alone.radius90_m)


def elsewhere_words(photo: LocatedPhoto) -> str:
    """The reason that a photo gets no pin, and how far away it says it was taken."""
    own = None if photo.answer is None else photo.answer.own_position
    if own is None or photo.outside_m is None:
        return f"{tr(ELSEWHERE)} {tr(TAKEN_HERE)}"
    apart = tr(
        "Its own position ({own}) is {distance} from the nearest of them.",
        own=position_text(own),
        distance=distance_text(photo.outside_m),
    )
    return f"{tr(ELSEWHERE)} {apart} {tr(TAKEN_HERE)}"
