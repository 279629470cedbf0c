"""Counts of thousands of rows, kept up to date with each that changes, against plain counting."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from core.labelling.label import Label, LabelStatus, Review
from core.labelling.outcome import outcome_of
from core.labelling.row_columns import RowColumns, facts_of
from core.labelling.row_state import (
    CAN_ACCEPT,
    OPEN,
    STATES,
    RowFilter,
    can_accept,
    guess_radius,
    is_open,
    state_of,
)
from core.labelling.selection import why_excluded
from core.photos.measurement import Source

OPEN_STATE = min(OPEN)


def test_counts_follow_every_change(make_label: Callable[..., Label]) -> None:
    dice = random.Random(1)
    rows: dict[int, Label] = {}
    columns = RowColumns()
    for _ in range(600):
        number = dice.randrange(1, 80)
        made = make_label(
            status=dice.choice(list(LabelStatus)),
            radius90_m=5.0 + number % 30,
            review=dice.choice(list(Review)),
            corrected_by=dice.choice([None, None, Source.HAND]),
        )
        rows[number] = replace(made, id=number)
        columns.put([facts_of(rows[number])])
    labels = [rows[number] for number in sorted(rows)]
    assert list(columns.ids) == [label.id for label in labels] and len(columns) == len(labels)
    assert [columns.state(label.id) for label in labels] == list(map(state_of, labels))
    assert columns.outcomes() == Counter(map(outcome_of, labels))
    for shown in RowFilter:
        assert columns.count(shown) == sum(map(shown.fits, labels))
    assert columns.having(CAN_ACCEPT, columns.ids) == [one.id for one in labels if can_accept(one)]
    # Many are looked up in another way than few.
    many = [*columns.ids, 10_000] * 20
    assert columns.states_of(many) == [columns.state(one) for one in many]
    for radius in (0.0, 20.0, 100.0):
        sure = [one.id for one in labels if is_open(one) and (guess_radius(one) or 0.0) < radius]
        assert columns.sure_within(radius, columns.ids) == sure
        listed = [*reversed(columns.ids[::3]), 10_000]
        assert columns.sure_within(radius, listed) == [one for one in sure if one in listed]
    for only_accepted in (False, True):
        for radius_m in (None, 4.0, 20.0, 1000.0):
            assert columns.count_included(
                only_accepted=only_accepted, max_radius_m=radius_m
            ) == sum(
                why_excluded(one, only_accepted=only_accepted, max_radius_m=radius_m) is None
                for one in labels
            )


def test_thousands_of_rows_at_once_are_taken_in_as_one_by_one() -> None:
    dice = random.Random(2)
    at_once, one_by_one = RowColumns(), RowColumns()
    for start in (2, 1, 1):
        # Twice as many of which every second is new, then all of them otherwise.
        rows = [
            (number, dice.randrange(len(STATES)), dice.choice([5.0, dice.uniform(1, 90)]))
            for number in range(start, 4000, start)
        ]
        dice.shuffle(rows)
        rows.append((rows[0][0], OPEN_STATE, 7.0))
        at_once.put(rows)
        for row in rows:
            one_by_one.put([row])
        assert at_once.ids == one_by_one.ids
        assert at_once.states_of(at_once.ids) == [one_by_one.state(one) for one in at_once.ids]
        assert at_once.outcomes() == one_by_one.outcomes()
        assert list(at_once.most_doubtful()) == list(one_by_one.most_doubtful())
        for shown in RowFilter:
            assert at_once.count(shown) == one_by_one.count(shown)
        open_ones = [one for one in at_once.ids if at_once.state(one) in OPEN]
        assert at_once.having(OPEN, at_once.ids) == open_ones


def test_a_row_that_is_not_there_can_have_nothing_done_to_it() -> None:
    assert RowColumns().having(CAN_ACCEPT, [7]) == []
