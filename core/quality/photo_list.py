"""The list of a project's photos: in words, searched, filtered and sorted by SQLite.

No photo is read for that. The words that a list shows, and is searched and sorted by, stand here
twice, in Python and in SQL; they are the same.
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from core.files import legible
from core.project.photo_rows import (
    LATITUDE_SQL,
    LONGITUDE_SQL,
    OWN_MEASUREMENT_SQL,
    REFERENCE_SQL,
    TAG_SEPARATOR,
)
from core.project.project import Project
from core.project.rows import VERDICTS, PhotoRow, Verdict
from core.quality.findings import COPY_WORDS, DOUBT_WORDS, TITLES, why_not_used
from core.quality.photo_areas import area_names, ids_in_area, ids_in_areas_called
from core.quality.photo_findings import suggested_move


class PhotoOrder(str, Enum):
    """The keys that a list of photos can be sorted by."""

    NAME = "name"
    VERDICT = "verdict"
    REASON = "reason"
    SESSION = "session"
    TAKEN = "taken"
    DIFFERENCE = "difference"
    TAGS = "tags"
    AREA = "area"
    ODDS = "odds"


@dataclass(frozen=True)
class PhotoQuery:
    """A question for the photos that a list shows, and for their order.

    Attributes:
        text: To be found in path, session, reason, camera, tags or the named area, in any case,
            or in the time as ISO 8601 writes it; empty for no search.
        taken: The same time as ``text`` means, where that is not written as ISO 8601 does.
        verdict: Only photos of this verdict; None for any.
        aside_only: Only photos that were set aside.
        unused_only: Only photos that no localizer is built from, whatever the reason.
        session: Only photos of the session of this name; None for any.
        among: Only photos of these ids; None for any.
        tag: Only photos with this tag; empty for any.
        area: Only photos whose position lies in the named area of this name; empty for any.
        order: What it is sorted by; None for the order of import.
        backwards: The other way round. Photos alike in ``order`` stand in the order of import
            in either direction.
    """

    text: str = ""
    taken: str = ""
    verdict: Verdict | None = None
    aside_only: bool = False
    unused_only: bool = False
    session: str | None = None
    among: frozenset[int] | None = None
    tag: str = ""
    area: str = ""
    order: PhotoOrder | None = None
    backwards: bool = False


def verdict_words(photo: PhotoRow) -> str:
    """The verdict for people, with whether the photo was set aside."""
    words = VERDICTS[photo.verdict].words
    if photo.set_aside:
        return f"{words}, set aside"
    return f"{words}, not used" if why_not_used(photo) else words


def reason_words(photo: PhotoRow) -> str:
    """The reasons for the verdict and for not using the photo, and what is odd in its data."""
    why = why_not_used(photo)
    if not photo.remarks and not why:
        return photo.reason
    remarks = [remark.text for remark in photo.remarks if remark.text not in photo.reason]
    return "; ".join(filter(None, [why, photo.reason, *remarks]))


def photo_ids(project: Project, query: PhotoQuery) -> array[int]:
    """The ids of the photos that ``query`` asks for, in its order.

    Raises:
        CampusGPSError: The database is damaged or cannot be read any more.
    """
    if query.area:
        inside = ids_in_area(project, query.area)
        both = inside if query.among is None else inside & query.among
        query = replace(query, among=both, area="")
    if query.order is PhotoOrder.AREA:
        listed = photo_ids(project, replace(query, order=None))
        names = area_names(project)
        ordered = sorted(listed, key=lambda one: names.get(one, ""), reverse=query.backwards)
        return array("q", ordered)
    if query.order is PhotoOrder.ODDS:
        listed = photo_ids(project, replace(query, order=None))
        shares = _shares(project)
        # The surest first; those without a suggestion come after them.
        ordered = sorted(listed, key=lambda one: -shares.get(one, 0.0), reverse=query.backwards)
        return array("q", ordered)
    text = legible(query.text.casefold())
    where, parameters = _conditions(query, ids_in_areas_called(project, text) if text else [])
    order = "photos.id"
    if query.order is not None:
        way = " DESC" if query.backwards else ""
        order = ", ".join([*(f"{key}{way}" for key in _SORT_KEYS[query.order]), order])
    # All in one row: between two rows another thread would take Python's lock.
    rows = project.store.read(
        "SELECT group_concat(id) FROM"
        f" (SELECT photos.id AS id {_FROM} WHERE {where} ORDER BY {order})",
        parameters,
    )
    found = rows[0][0]
    return array("q", map(int, found.split(","))) if found else array("q")


def _shares(project: Project) -> Mapping[int, float]:
    """In which share of cases suggested positions are better, by the ids of their photos."""
    ids = [row[0] for row in project.store.read("SELECT photo_id FROM suggestions")]
    moves = map(suggested_move, project.photos_of(ids))
    return {move.photo_id: move.share for move in moves if move is not None}


def has_differences(project: Project, among: Sequence[int] | None = None) -> bool:
    """Returns whether the position that counts is another than the photo's own for any photo.

    Args:
        project: The project.
        among: The photos asked about; None: all.

    Raises:
        CampusGPSError: The database is damaged or cannot be read any more.
    """
    wanted, parameters = "", tuple[str, ...]()
    if among is not None:
        wanted = "AND photos.id IN (SELECT value FROM json_each(?))"
        parameters = (json.dumps(list(among)),)
    found = project.store.read(f"SELECT EXISTS ({_DIFFERING_SQL} {wanted})", parameters)
    return bool(found[0][0])


def _conditions(query: PhotoQuery, in_areas: Sequence[int]) -> tuple[str, list[object]]:
    """The photos of a query as a condition in SQL, and its parameters.

    Args:
        query: The query.
        in_areas: The ids of photos in whose area's name its text is found.
    """
    conditions: list[str] = ["photos.removed = 0"]
    parameters: list[object] = []

    def add(condition: str, *values: object) -> None:
        conditions.append(condition)
        parameters.extend(values)

    if query.verdict is not None:
        add("photos.verdict = ?", query.verdict.value)
    if query.aside_only:
        add("photos.set_aside")
    if query.unused_only:
        add(f"NOT ({REFERENCE_SQL})")
    if query.session is not None:
        add("photos.session_id = (SELECT id FROM sessions WHERE name = ?)", query.session)
    if query.among is not None:
        add("photos.id IN (SELECT value FROM json_each(?))", json.dumps(sorted(query.among)))
    if query.tag:
        tagged = f"{TAG_SEPARATOR}{query.tag}{TAG_SEPARATOR}"
        add(
            f"instr({_quoted(TAG_SEPARATOR)} || photos.tags || {_quoted(TAG_SEPARATOR)}, ?)", tagged
        )
    if query.text:
        text = legible(query.text.casefold())
        conditions_of_text, values = list(_SEARCHED), [text] * len(_SEARCHED)
        time = (query.taken or text).replace("t", " ")
        if _TIME.fullmatch(time):
            # Minutes and seconds are no time of the day.
            shown = 19 if time.count(":") > 1 else 16
            written = f"substr(replace(photos.taken_at, 'T', ' '), 1, {shown})"
            conditions_of_text.append(f"instr({written}, ?)")
            values.append(time)
        if in_areas:
            conditions_of_text.append("photos.id IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(in_areas))
        add(f"({' OR '.join(conditions_of_text)})", *values)
    return " AND ".join(conditions), parameters


# A number alone is more likely one of a file's name.
_TIME = re.compile(r"[-\d]*\d[-:][-:\d ]*")


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _chosen(column: str, words: Mapping[str, str]) -> str:
    """The words that belong to the value of a column; a value without any is its own."""
    cases = " ".join(f"WHEN {_quoted(name)} THEN {_quoted(said)}" for name, said in words.items())
    return f"CASE {column} {cases} ELSE {column} END"


def _folded(text: str) -> str:
    """``text`` in SQL without upper and lower case; only what is not ASCII is asked of Python."""
    is_ascii = f"typeof({text}) = 'text' AND length({text}) = length(CAST({text} AS BLOB))"
    return f"CASE WHEN {is_ascii} THEN lower({text}) ELSE folded_path({text}) END"


_FROM = (
    "FROM photos JOIN file_versions AS versions"
    " ON versions.photo_id = photos.id AND versions.current = 1"
)
_WHY_SQL = (
    "CASE WHEN photos.verdict != 'usable' OR photos.set_aside THEN ''"
    f" WHEN photos.twin_of IS NOT NULL THEN {_quoted(COPY_WORDS)}"
    f" WHEN photos.doubt != '' THEN {_quoted(DOUBT_WORDS)} || {_chosen('photos.doubt', TITLES)}"
    " ELSE '' END"
)
_VERDICT_SQL = (
    _chosen("photos.verdict", {verdict.value: facts.words for verdict, facts in VERDICTS.items()})
    + " || CASE WHEN photos.set_aside THEN ', set aside'"
    f" WHEN photos.verdict = 'usable' AND NOT ({REFERENCE_SQL}) THEN ', not used' ELSE '' END"
)
# Each part with a separator before it; the first one is cut off.
_REASON_SQL = f"""
    CASE WHEN photos.remarks = '[]' AND photos.twin_of IS NULL AND photos.doubt = ''
    THEN photos.reason
    ELSE substr(
        coalesce('; ' || nullif({_WHY_SQL}, ''), '')
        || coalesce('; ' || nullif(photos.reason, ''), '')
        || coalesce((
            SELECT group_concat('; ' || json_extract(value, '$.text'), '')
            FROM json_each(CASE WHEN json_valid(photos.remarks) THEN photos.remarks ELSE '[]' END)
            WHERE instr(photos.reason, json_extract(value, '$.text')) = 0), ''),
        3)
    END
"""
_SESSION_SQL = "coalesce((SELECT name FROM sessions WHERE id = photos.session_id), '')"
# Whole seconds, then their fraction as text: SQLite's clock knows no microseconds.
_SECONDS_SQL = """
    coalesce(CAST(strftime('%s', substr(photos.taken_at, 1, 19) ||
        CASE substr(photos.taken_at, 20, 1) WHEN '.' THEN substr(photos.taken_at, 27)
        ELSE substr(photos.taken_at, 20) END) AS INTEGER), 0)
"""
_FRACTION_SQL = """
    CASE substr(photos.taken_at, 20, 1) WHEN '.' THEN substr(photos.taken_at, 20, 7) ELSE '' END
"""
_DIFFERENCE_SQL = f"""
    coalesce((SELECT metres_apart({LATITUDE_SQL}, {LONGITUDE_SQL}, own.latitude, own.longitude)
        FROM measurements AS own
        LEFT JOIN measurements AS best ON best.id = photos.best_measurement_id
        WHERE own.id = ({OWN_MEASUREMENT_SQL})
        AND (photos.corrected_latitude IS NOT NULL OR own.id != best.id)), 0.0)
"""
_DIFFERING_SQL = f"""
    SELECT 1 FROM photos JOIN measurements AS own ON own.photo_id = photos.id
    WHERE photos.removed = 0 AND own.id = ({OWN_MEASUREMENT_SQL})
    AND (photos.corrected_latitude IS NOT NULL OR own.id != photos.best_measurement_id)
"""
_SORT_KEYS: Mapping[PhotoOrder, Sequence[str]] = {
    PhotoOrder.NAME: ("folded_name(versions.path)",),
    PhotoOrder.VERDICT: (_VERDICT_SQL,),
    PhotoOrder.REASON: (_REASON_SQL,),
    PhotoOrder.SESSION: (_SESSION_SQL,),
    PhotoOrder.TAKEN: (_SECONDS_SQL, _FRACTION_SQL),
    PhotoOrder.DIFFERENCE: (_DIFFERENCE_SQL,),
    PhotoOrder.TAGS: ("photos.tags",),
}
_SEARCHED = (
    f"instr({_folded('versions.path')}, ?)",
    # Each session is looked at once, not once for each of its photos.
    f"photos.session_id IN (SELECT id FROM sessions WHERE instr({_folded('name')}, ?))",
    f"CASE WHEN ({_REASON_SQL}) = '' THEN 0 ELSE instr({_folded(_REASON_SQL)}, ?) END",
    f"instr({_folded('photos.camera')}, ?)",
    f"CASE photos.tags WHEN '' THEN 0 ELSE instr({_folded('photos.tags')}, ?) END",
)
