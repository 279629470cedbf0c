"""The registry of findings, and all that is found in a project's photos."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.photos.remark import DATUM, INVALID_FIX, TEACHES_NOTHING
from core.project.rows import PhotoRow, Verdict
from core.quality import (
    clock,
    contradiction,
    few_decimals,
    hemisphere,
    impossible_speed,
    lost_sign,
    low_accuracy,
    outlier,
    sources_differ,
    stale_fix,
    swapped,
    twin,
)
from core.quality.finding import Finder, Finding, by_itself, by_session, remark_finder
from core.quality.photo_set import PhotoSet

if TYPE_CHECKING:
    from core.project.project import Project

_TAKE = "Take the suggested position if the pictures agree, or set it on the map."
_SET = "Set the position on the map if it is wrong."
_LEAVE = "Nothing has to be done."

FINDERS = (
    Finder(lost_sign.NAME, "with a lost sign", _TAKE, lost_sign.find, puts_right=True),
    Finder(swapped.NAME, "with swapped numbers", _TAKE, swapped.find, puts_right=True),
    Finder(stale_fix.NAME, "with a stale position", _TAKE, stale_fix.find, by_session),
    Finder(contradiction.NAME, "contradicted by pictures", _TAKE, contradiction.find, by_itself),
    Finder(
        low_accuracy.NAME,
        "of low accuracy",
        "Set the position on the map. It is not used while it is worse than the area is wide.",
        low_accuracy.find,
    ),
    Finder(
        outlier.NAME,
        "far from the others",
        "Remove the photo if it is of another place; else set its position.",
        outlier.find,
        unless=(lost_sign.NAME, swapped.NAME),
    ),
    Finder(
        impossible_speed.NAME,
        "too far from the photo before",
        "Set the position of this photo or of the one before, whichever is wrong.",
        impossible_speed.find,
        by_session,
        unless=(lost_sign.NAME, swapped.NAME, outlier.NAME),
    ),
    Finder(
        few_decimals.NAME,
        "with few decimals",
        "Set the position on the map, or set the photo aside (X): it counts like an exact one.",
        few_decimals.find,
        by_itself,
    ),
    Finder(
        DATUM,
        "of another datum",
        f"It was converted. {_LEAVE}",
        remark_finder(DATUM),
        by_itself,
    ),
    Finder(
        hemisphere.NAME,
        "of an assumed hemisphere",
        "Set the position on the map if it is on the wrong side of the earth.",
        hemisphere.find,
    ),
    Finder(INVALID_FIX, "with an invalid fix", _TAKE, remark_finder(INVALID_FIX), by_itself),
    Finder(
        sources_differ.NAME,
        "whose sources differ",
        "Compare both positions on the map, and set the right one.",
        sources_differ.find,
        by_itself,
    ),
    Finder(
        clock.NAME,
        "with a doubtful clock",
        "The position is not in doubt; set the photo aside if it joins the wrong walk.",
        clock.find,
        clock.series_of,
    ),
    Finder(
        TEACHES_NOTHING,
        "blurred, dark or covered",
        "Look at it, and set it aside (X) if nothing of the place is to be seen.",
        remark_finder(TEACHES_NOTHING),
        by_itself,
    ),
    Finder(twin.NAME, "showing the same picture as others", f"One counts. {_LEAVE}", twin.find),
)
TITLES = {finder.name: finder.title for finder in FINDERS}
PUT_RIGHT = frozenset(finder.name for finder in FINDERS if finder.puts_right)
"""The findings whose suggested positions come from no picture."""
REMEDIES = {finder.name: finder.remedy for finder in FINDERS}

COPY_WORDS = "a copy of another photo, which counts"
DOUBT_WORDS = "in doubt: "
"""The reason why a usable photo is no reference; the finding's title follows."""

# Where more of the photos are in doubt than not, nothing says that the others are right.
_MOST_IN_DOUBT = 0.5


def find_all(photos: Sequence[PhotoRow]) -> list[Finding]:
    """Everything that is found in ``photos``, by kind; nothing is changed.

    What a person set aside needs no look.
    """
    return _without_aside(_find_in_all(photos), photos)


def _find_in_all(photos: Sequence[PhotoRow]) -> list[Finding]:
    """Everything that is found, also in photos that were set aside."""
    together = PhotoSet(photos)
    named: dict[str, frozenset[int]] = {}
    found: list[Finding] = []
    for finder in FINDERS:
        explained = frozenset[int]().union(*(named[name] for name in finder.unless))
        of_it = [one for one in finder.find(together) if not explained.issuperset(one.photo_ids)]
        named[finder.name] = needing_a_look(of_it)
        found += of_it
    return found


def _without_aside(findings: Sequence[Finding], photos: Sequence[PhotoRow]) -> list[Finding]:
    aside = frozenset(photo.id for photo in photos if photo.set_aside)
    looked_at = (one.without(aside) for one in findings)
    return [finding for finding in looked_at if finding.photo_ids]


def needing_a_look(findings: Sequence[Finding]) -> frozenset[int]:
    """The ids of the photos that are named in ``findings``."""
    return frozenset(photo_id for finding in findings for photo_id in finding.photo_ids)


def remedy_of(name: str, *, has_suggestion: bool) -> str:
    """What a person can do about the finding ``name`` of a photo, in one sentence."""
    remedy = REMEDIES[name]
    return _SET if remedy == _TAKE and not has_suggestion else remedy


def note_doubts(project: Project) -> list[Finding]:
    """Find everything, and note which positions are not to be used.

    A photo in doubt is no reference while most of the others are not in doubt. It comes back when
    its position is corrected.

    Returns:
        What was found.
    """
    photos = project.photos()
    findings = _find_in_all(photos)
    doubts: dict[int, str] = {}
    for finding in findings:
        if finding.doubtful:
            for photo_id in finding.photo_ids:
                doubts.setdefault(photo_id, finding.name)
    counted = [p for p in photos if p.verdict is Verdict.USABLE and not p.set_aside]
    doubted = sum(photo.id in doubts for photo in counted)
    if doubted > _MOST_IN_DOUBT * len(counted):
        doubts = {}
    now = {photo.id: doubts.get(photo.id, "") for photo in photos}
    changed = {photo.id: now[photo.id] for photo in photos if now[photo.id] != photo.doubt}
    if changed:
        project.note_about_photos("doubt", changed)
    return _without_aside(findings, photos)


def why_not_used(photo: PhotoRow) -> str:
    """The reason why a usable photo is no reference, in a few words; empty if it is one."""
    if photo.verdict is not Verdict.USABLE or photo.is_reference or photo.set_aside:
        return ""
    if photo.twin_of is not None:
        return COPY_WORDS
    return f"{DOUBT_WORDS}{TITLES.get(photo.doubt, photo.doubt)}"


def look_words(findings: Sequence[Finding]) -> str:
    """``18 photos need a look: 13 of low accuracy, 5 with a lost sign``; empty without any."""
    photos = needing_a_look(findings)
    if not photos:
        return ""
    parts = []
    for name, title in TITLES.items():
        ids = {number for one in findings if one.name == name for number in one.photo_ids}
        if ids:
            parts.append(f"{len(ids):,} {title}")
    needs = "1 photo needs" if len(photos) == 1 else f"{len(photos):,} photos need"
    return f"{needs} a look: {', '.join(parts)}"
