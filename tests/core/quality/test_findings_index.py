"""Findings after edits are those that a look at all photos finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.geo import Position
from core.photos.measurement import Measurement, Source
from core.photos.remark import Remark
from core.project.rows import PhotoRow, Suggestion
from core.quality.findings import FINDERS, TITLES, find_all
from core.quality.findings_index import FindingsIndex
from core.quality.photo_findings import PhotoFindings
from core.tasks import Cancelled, Task
from tests.core.quality.photo_walk import FRAME, START, place
from tests.core.quality.photo_walk import photo as photo_of_walk

REMARKS = (Remark("datum", "its datum was Tokyo"), Remark("clock", "its clock lost its battery"))


def photo(number: int, position: Position, **values: object) -> PhotoRow:
    return photo_of_walk(
        number,
        position,
        path=Path(f"/{'ab'[number % 2]}/IMG_{number // 2:04}.jpg"),
        session=("morning", "evening", None)[number % 3],
        **values,
    )


def photos() -> dict[int, PhotoRow]:
    """Sixty photos of two folders and two sessions, with one of each kind of finding among them."""
    rows = {number: photo(number, place(number)) for number in range(60)}
    for number in (3, 9):
        there = place(number)
        rows[number] = photo(number, Position(there.latitude, -there.longitude))
    there = place(6)
    rows[6] = photo(6, Position(there.longitude, there.latitude))
    rows[12] = photo(12, Position(46.90012, 7.04034))
    soon = START + timedelta(seconds=30 * 18 - 3)
    rows[15] = photo(15, FRAME.position_at(235.0, 0.0), taken_at=soon)
    rows[18] = photo(18, Position(46.512, 7.046), remarks=REMARKS[:1])
    rows[21] = replace(rows[21], measurement=Measurement(place(21), Source.EXIF, accuracy_m=1414.0))
    rows[24] = replace(rows[24], suggested=Suggestion(place(25), 9.0, "contradiction"))
    rows[25] = replace(rows[25], suggested=Suggestion(place(24), 5.0))
    rows[27] = replace(rows[27], twin_of=rows[28].id, remarks=REMARKS[1:])
    rows[30] = replace(rows[30], taken_at=START + timedelta(days=1))
    rows[33] = replace(rows[33], own=Measurement(FRAME.position_at(300.0, 9.0), Source.EXIF))
    return {row.id: row for row in rows.values()}


def shown(found: PhotoFindings) -> tuple[object, ...]:
    """The findings as a window shows them: who else has the same finding is no part of it."""
    by_photo = {
        photo_id: [(one.name, one.reason, one.doubtful) for one in findings]
        for photo_id, findings in found.by_photo.items()
    }
    return by_photo, dict(found.by_kind), found.moves


def kinds_in(rows: dict[int, PhotoRow]) -> set[str]:
    return {one.name for one in find_all(list(rows.values()))}


def test_all_is_found_at_once() -> None:
    rows = photos()
    found = FindingsIndex(rows.values()).now
    alone = {"few_decimals", "datum", "contradiction", "sources_differ", "low_accuracy"}
    beside_others = {"lost_sign", "swapped", "outlier", "impossible_speed", "clock", "twin"}
    assert kinds_in(rows) == alone | beside_others
    assert list(found.by_kind) == [name for name in TITLES if name in kinds_in(rows)]
    named = {
        (one.name, number) for one in find_all(list(rows.values())) for number in one.photo_ids
    }
    assert {(name, number) for name, ids in found.by_kind.items() for number in ids} == named
    assert sorted(move.radius90_m for move in found.moves) == [5.0, 9.0] == list(found.radii90_m)


def test_what_was_set_aside_needs_no_look_until_it_is_taken_in_again() -> None:
    rows = photos()
    index = FindingsIndex(rows.values())
    before, needed = shown(index.now), set(index.now.by_photo)
    aside = [replace(row, set_aside=row.id in needed) for row in rows.values()]
    index.note_set_aside(needed, needed)
    assert not needed & set(index.now.by_photo)
    assert not any(needed.intersection(one.photo_ids) for one in find_all(aside))
    index.note_set_aside(needed, ())
    assert shown(index.now) == before


def test_the_search_can_be_cancelled() -> None:
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        FindingsIndex(photos().values(), task)


NUMBERS = st.sets(st.integers(1, 60), min_size=1, max_size=60)
EDITS = st.lists(
    st.tuples(st.sampled_from(["aside", "taken in", "removed", "back", "moved", "own"]), NUMBERS),
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(EDITS)
def test_after_any_edits_the_same_is_found_as_in_all_photos(
    edits: list[tuple[str, set[int]]],
) -> None:
    original, now = photos(), photos()
    index = FindingsIndex(now.values())
    for what, ids in edits:
        if what in ("aside", "taken in"):
            for photo_id in ids & now.keys():
                now[photo_id] = replace(now[photo_id], set_aside=what == "aside")
            index.note_set_aside(ids, {one.id for one in now.values() if one.set_aside})
        else:
            for photo_id in ids:
                if what == "removed":
                    now.pop(photo_id, None)
                elif what == "moved" and photo_id in now:
                    moved = Measurement(place(photo_id % 7), Source.HAND)
                    now[photo_id] = replace(now[photo_id], measurement=moved, suggested=None)
                elif what == "back" or photo_id in now:
                    now[photo_id] = original[photo_id]
            now = dict(sorted(now.items()))
            index.note(ids, [now[photo_id] for photo_id in sorted(ids) if photo_id in now])
    assert shown(index.now) == shown(FindingsIndex(now.values()).now)


def test_every_finder_that_leaves_out_what_others_explain_stands_after_them() -> None:
    names = [finder.name for finder in FINDERS]
    for place_, finder in enumerate(FINDERS):
        assert set(finder.unless) <= set(names[:place_])
