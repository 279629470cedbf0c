"""The sentences of the Locate tab."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.style.notation import distance_text, position_text
from core.geo import haversine_m

KNOWN = "This photo, or a copy of it, is in the project; it and its session were left out."
ELSEWHERE = "Not in the mapped area: it looks like none of the project's photos."
TAKEN_HERE = (
    "If it was taken here, photos of that spot, or in such light, are missing: import some and "
    "locate it again."
)
ANYWAY = "Best guess only. The photo looks like none of the project's photos."
EACH_ALONE = (
    "Photos that one camera took one after another are located together, which is surer. "
    "Alone, each photo speaks for itself"
)
NO_WALKS = (
    "Each photo is located alone here: on visits left out, photos located together erred no less, "
    "or the place was learned by an older program (then: Learn the place again, Project menu)"
)
GIVEN_UP = "Cancelled before it was located. Locate it with Locate > Locate again."


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
            return (
                "Waiting: the place is still being learned, as the status bar shows. "
                "Then this photo is located by itself."
            )
        return "Waiting: there is nothing to compare with yet. Import photos of the place."
    if not is_ready:
        return "Waiting: what was learned of the place is being loaded…"
    return "Locating…" if total < 2 else f"Locating… {done:,} of {total:,} done"


def summary_words(photos: Sequence[LocatedPhoto]) -> str:
    """The results of all photos in one line; empty without a photo."""
    if not photos:
        return ""
    states = [photo.state for photo in photos]
    inside = [photo for photo in photos if photo.state == "located"]
    parts = []
    radii = [photo.estimate.radius90_m for photo in inside if photo.estimate is not None]
    if radii:
        count = "all" if len(inside) == len(photos) else f"{len(inside):,}"
        sure = f"half of them within {distance_text(median(radii))}"
        parts.append(f"{count} in the mapped area, {sure}")
    for state, words in (
        ("not in the mapped area", "not in it" if inside else "not in the mapped area"),
        ("unreadable", "unreadable"),
        ("waiting", "waiting"),
        ("cancelled", "cancelled"),
    ):
        if state in states:
            parts.append(f"{states.count(state):,} {words}")
    errors = [photo.error_m for photo in inside if photo.error_m is not None]
    if errors:
        off = distance_text(median(errors))
        if len(errors) == 1:
            parts.append(f"1 knows its own position, {off} off")
        else:
            parts.append(f"{len(errors):,} know their own position, half at most {off} off")
    return f"{_photos(len(photos))}: {'; '.join(parts)}"


def result_words(photo: LocatedPhoto) -> str:
    """The result of one photo, in a few words."""
    answer = photo.answer
    if answer is None:
        return photo.state
    if answer.estimate is None:
        return "unreadable"
    if not answer.estimate.inside_area:
        return "not in the area"
    if answer.walk is not None and not photo.each_alone:
        return f"in a walk of {answer.walk.count:,}"
    return "known" if answer.estimate.known else "located"


def walk_words(photo: LocatedPhoto) -> str:
    """The words for what the photo's walk changes; empty where it has none."""
    answer = photo.answer
    if answer is None or answer.estimate is None or answer.walk is None:
        return ""
    alone, in_walk = answer.estimate, answer.walk.estimate
    radius, radius_alone = map(distance_text, (in_walk.radius90_m, alone.radius90_m))
    walk = f"in its walk of {answer.walk.count:,} photos"
    if photo.each_alone:
        return f"Alone within {radius_alone}; {walk} it would be within {radius} (90 %)."
    away = ""
    if photo.alone is not None:
        away = f", {distance_text(haversine_m(alone.position, in_walk.position))} from here"
    return f"I{walk[1:]} within {radius}; alone within {radius_alone}{away} (90 %)."


def elsewhere_words(photo: LocatedPhoto) -> str:
    """The reason that a photo gets no pin, and how far away it says it was taken."""
    own = None if photo.answer is None else photo.answer.own_position
    if own is None or photo.outside_m is None:
        return f"{ELSEWHERE} {TAKEN_HERE}"
    return (
        f"{ELSEWHERE} Its own position ({position_text(own)}) is "
        f"{distance_text(photo.outside_m)} from the nearest of them. {TAKEN_HERE}"
    )


def _photos(count: int) -> str:
    return "1 photo" if count == 1 else f"{count:,} photos"
