"""Sorting, filtering and counting by SQLite, against the same done with plain Python lists."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from core.files import legible
from core.geo import Position
from core.labelling.label import Label, LabelStatus, Review
from core.labelling.label_job import WHOLE, LabelJob
from core.labelling.label_query import ORDERS, LabelQuery, LabelTable
from core.labelling.labels import Labels
from core.labelling.outcome import outcome_of
from core.labelling.row_columns import facts_of
from core.labelling.row_state import STATES, RowFilter, guess_radius, state_of
from core.photos.measurement import Measurement, Source
from tests.core.labelling.timed_labels import timed_photos

RANKS = [LabelStatus.LOCATED, LabelStatus.OUTSIDE, LabelStatus.HAS_POSITION, LabelStatus.UNREADABLE]
NAMES = ["b.jpg", "A.JPG", "a2.jpg", "Ä.jpg", "ä.jpg", "ß.jpg", "zz.jpg", "😀.jpg", "\udcff.jpg"]
NOON = datetime(2026, 5, 1, 12, tzinfo=timezone.utc)
FOLDERS = ["/photos", "/photos/Day 1", "/photos/ÜBER", "/photos/x\udce4y"]


def position_key(label: Label) -> float | None:
    return None if label.position is None else -label.position.latitude


def area_key(label: Label) -> str | None:
    if label.estimate is None:
        return None
    return "inside" if label.estimate.inside_area else "outside"


def match_key(label: Label) -> float | None:
    matches = label.estimate.matches if label.estimate else ()
    return -matches[0].similarity if matches else None


def alone_key(label: Label) -> float | None:
    located = label.status is LabelStatus.LOCATED and label.walk
    return label.alone.radius90_m if label.alone and located else None


def spread_key(label: Label) -> float | None:
    has_one = label.walk and label.spread_m is not None and fits(RowFilter.TO_REVIEW, label)
    return -(label.spread_m or 0.0) if has_one else None


KEYS: dict[str, Callable[[Label], Any]] = {
    "name": lambda label: label.file.name.casefold(),
    "within": lambda label: 0.0 if label.correction else guess_radius(label),
    "review": lambda label: outcome_of(label).words,
    "position": position_key,
    "area": area_key,
    "match": match_key,
    "alone": alone_key,
    "spread": spread_key,
    "taken": lambda label: label.taken_at,
}


def fits(shown: RowFilter, label: Label) -> bool:
    return {
        RowFilter.ALL: True,
        RowFilter.TO_REVIEW: (label.review, label.status) == (Review.OPEN, LabelStatus.LOCATED),
        RowFilter.ACCEPTED: label.review is Review.ACCEPTED and label.position is not None,
        RowFilter.CORRECTED: label.correction is not None and label.review is not Review.REJECTED,
        RowFilter.REJECTED: label.review is Review.REJECTED,
        RowFilter.OUTSIDE: label.status is LabelStatus.OUTSIDE,
        RowFilter.POSITIONED: label.status is LabelStatus.HAS_POSITION,
        RowFilter.UNREADABLE: label.status.value in ("unreadable", "not_a_photo", "backup"),
    }[shown]


def rank(label: Label) -> int:
    return RANKS.index(label.status) if label.status in RANKS else len(RANKS)


def reference(labels: list[Label], query: LabelQuery) -> list[int]:
    """The same rows in the same order, as the table had them when it held every row itself."""
    key = KEYS[query.order]
    shown = [
        label
        for label in labels
        if fits(query.shown, label) and query.text.casefold() in legible(str(label.file)).casefold()
    ]
    keyed = [(key(label), label.id) for label in shown if key(label) is not None]
    others = [(rank(label), label.id) for label in shown if key(label) is None]
    return [one for _, one in sorted(keyed, reverse=query.backwards)] + [
        one for _, one in sorted(others)
    ]


@pytest.fixture
def job(labels: Labels) -> LabelJob:
    return labels.begin([Path("/photos")], WHOLE, False, "one")


@pytest.fixture
def rows(labels: Labels, job: LabelJob, make_label: Callable[..., Label]) -> list[Label]:
    """Random rows of every kind, as they are in the database."""
    dice = random.Random(7)
    made = []
    for number in range(400):
        folder, name = dice.choice(FOLDERS), dice.choice(NAMES)
        status = dice.choice(list(LabelStatus))
        label = make_label(
            f"{folder}/{number % 40}{name}" if number % 7 else f"{folder}/{number}/{name}",
            (round(dice.uniform(-80, 80), 1), round(dice.uniform(-170, 170), 1)),
            status=status,
            radius90_m=dice.choice([5.0, 12.5, math.inf, round(dice.uniform(1, 90), 1)]),
            review=dice.choice(list(Review)),
            corrected_by=dice.choice([None, None, Source.HAND, Source.GPX]),
            taken_at=NOON + timedelta(seconds=number / 3) if number % 5 else None,
            has_offset=number % 2 == 0,
        )
        if status is LabelStatus.HAS_POSITION:
            label = replace(label, own=Measurement(Position(1.0, 2.0), Source.EXIF))
        if label.estimate is not None:
            match = replace(label.estimate.matches[0], similarity=round(dice.random(), 1))
            some = dice.choice([(), (match,), (match, match)])
            label = replace(label, estimate=replace(label.estimate, matches=some))
            alone = replace(label.estimate, radius90_m=dice.choice([5.0, 46.0]), matches=some)
            walk, spread_m = dice.choice([("", None), ("a", None), ("a", 3.5), ("b", 80.0)])
            label = replace(label, walk=walk, spread_m=spread_m, alone=alone)
        made.append(label)
    labels.record(job, made, with_decisions=True)
    return list(labels.rows(job))


def test_rows_are_sorted_filtered_and_searched_as_python_does(
    labels: Labels, job: LabelJob, rows: list[Label]
) -> None:
    table = LabelTable(labels, job)
    texts = ["", "jpg", "DAY 1", "über", "ä", "ss", "\\xff", "%", "😀", "'"]
    for order, backwards in product(ORDERS, (False, True)):
        query = LabelQuery(order=order, backwards=backwards)
        assert list(table.ids(query)) == reference(rows, query), query
    for text, shown in product(texts, RowFilter):
        query = LabelQuery(text, shown, "name")
        assert list(table.ids(query)) == reference(rows, query), query


def test_spreads_are_those_of_the_rows_to_review_in_walks(
    labels: Labels, job: LabelJob, rows: list[Label]
) -> None:
    found = LabelTable(labels, job).walk_spreads()
    wanted = sorted((spread_key(row), row.id) for row in rows if spread_key(row) is not None)
    assert [(-one.spread_m, one.label_id) for one in found] == wanted
    assert {one.walk for one in found} == {"a", "b"}


def test_states_and_radii_of_all_rows_are_those_of_the_labels(
    labels: Labels, job: LabelJob, rows: list[Label]
) -> None:
    columns = LabelTable(labels, job).columns()
    assert list(columns.ids) == [label.id for label in rows]
    assert [columns.state(label.id) for label in rows] == [state_of(label) for label in rows]
    to_review = [
        (guess_radius(label), label.id) for label in rows if fits(RowFilter.TO_REVIEW, label)
    ]
    assert list(columns.most_doubtful()) == sorted(to_review, reverse=True)
    for label in rows:
        example = STATES[state_of(label)].example
        assert outcome_of(example) is outcome_of(label)
        assert [shown for shown in RowFilter if shown.fits(example)] == [
            shown for shown in RowFilter if fits(shown, label)
        ]


def test_a_page_has_the_rows_asked_for_in_that_order(
    labels: Labels, job: LabelJob, rows: list[Label]
) -> None:
    wanted = [rows[5], rows[2], rows[9]]
    page = LabelTable(labels, job).page([wanted[0].id, 10_000, wanted[1].id, wanted[2].id])
    assert page == wanted


@pytest.mark.parametrize(
    "damage",
    [
        "status = 'nonsense'",
        "status = 'located', latitude = NULL",
        "review = 'nonsense'",
        "corrected_by = 'exif'",
    ],
)
def test_what_sqlite_sees_to_be_damaged_counts_as_unreadable(
    labels: Labels, job: LabelJob, rows: list[Label], damage: str
) -> None:
    labels.store.write(lambda db: db.execute(f"UPDATE labels SET {damage} WHERE id = 3"))
    (label,) = labels.labels_of([3])
    table = LabelTable(labels, job)
    assert label.damaged and table.columns().state(3) == state_of(label)
    assert 3 in table.ids(LabelQuery(shown=RowFilter.UNREADABLE))
    assert len(table.ids(LabelQuery())) == len(rows)


def test_a_row_that_only_reading_finds_damaged_counts_once_it_was_read(
    labels: Labels, job: LabelJob, rows: list[Label]
) -> None:
    located = next(label for label in rows if label.status is LabelStatus.LOCATED)
    labels.store.write(
        lambda db: db.execute("UPDATE labels SET matches = '[5' WHERE id = ?", (located.id,))
    )
    table = LabelTable(labels, job)
    (page,) = table.page([located.id])
    assert page.damaged
    assert len(table.ids(LabelQuery(order="match"))) == len(rows)
    damaged = {located.id}
    assert located.id in table.ids(LabelQuery(shown=RowFilter.UNREADABLE), damaged)
    assert table.columns(damaged).state(located.id) == state_of(page)


def test_states_of_some_rows_and_places_of_all_are_those_of_the_labels(
    labels: Labels, job: LabelJob, rows: list[Label]
) -> None:
    table = LabelTable(labels, job)
    some = [rows[8].id, rows[3].id, 10_000]
    assert table.states(some) == [facts_of(rows[3]), facts_of(rows[8])]
    expected = []
    for label in rows:
        place = label.position
        if place is None and label.status is LabelStatus.HAS_POSITION and label.own is not None:
            place = label.own.position
        if place is not None:
            path = str(label.file)
            expected.append((label.id, path, state_of(label), place, label.radius90_m))
    assert list(table.places()) == expected
    third = [one.id for one in rows[::3]]
    assert list(table.places((), third)) == [one for one in expected if one[0] in third]


def test_timed_photos_are_those_of_the_labels(
    labels: Labels, job: LabelJob, rows: list[Label]
) -> None:
    table = LabelTable(labels, job)
    expected = list(timed_photos(rows))
    assert 5 < len(expected) < len(rows)
    assert sorted(table.timed()) == sorted(expected)
    some = {one.id for one in rows[::2]}
    assert sorted(table.timed((), [*some, 10_000])) == sorted(
        one for one in expected if one[3] in some
    )
    damaged = expected[0][3]
    assert damaged not in {one[3] for one in table.timed({damaged})}


def test_rows_can_be_read_without_their_matches(
    labels: Labels, job: LabelJob, rows: list[Label]
) -> None:
    found = list(labels.rows(job, matches=False))
    without = [
        answer and replace(answer, matches=())
        for row in rows
        for answer in (row.estimate, row.alone)
    ]
    assert found == [
        replace(label, estimate=estimate, alone=alone)
        for label, estimate, alone in zip(rows, without[::2], without[1::2], strict=True)
    ]
