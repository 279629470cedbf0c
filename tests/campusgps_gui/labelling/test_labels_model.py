"""The table's order and counts, while rows come in and are decided about."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from campusgps_gui.labelling.labels_model import COLUMNS, NAME, WITHIN, LabelsModel
from campusgps_gui.labelling.review import next_doubtful, sure_within
from campusgps_gui.labelling.row_counts import RowCounts
from core.geo import Position
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.row_state import RowFilter
from core.localizer.estimate import Estimate
from core.photos.measurement import Source

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def label(number: int, radius: float | None = None, **changes: Any) -> Label:
    inside = radius is not None
    guess = Estimate(Position(31.0, 34.0 + number / 1e4), 3.0, radius or 0.0, inside, ())
    made = Label(
        id=number,
        file=Path(f"photos/IMG_{number:03}.jpg"),
        sha256="ab",
        size=1,
        mtime_ns=1,
        status=LabelStatus.LOCATED if inside else LabelStatus.OUTSIDE,
        reason="",
        estimate=guess,
        own=None,
        taken_at=None,
        taken_at_has_offset=False,
        camera="",
        width=4,
        height=3,
    )
    return replace(made, **changes)


def ids(model: LabelsModel) -> list[int]:
    return [one.id for one in model.labels]


@pytest.fixture
def model(qapp: Any) -> LabelsModel:
    return LabelsModel(lambda _: QImage())


def test_the_surest_comes_first_and_what_has_no_radius_last(model: LabelsModel) -> None:
    unreadable = label(9, status=LabelStatus.UNREADABLE, estimate=None)
    model.replace([unreadable, label(1, 30), label(2), label(3, 8), label(4, 12)])
    assert ids(model) == [3, 4, 1, 2, 9]
    model.sort(WITHIN, DOWN)
    assert ids(model) == [1, 4, 3, 2, 9]
    model.sort(NAME, UP)
    assert ids(model) == [1, 2, 3, 4, 9]


@pytest.mark.parametrize("order", [UP, DOWN])
@pytest.mark.parametrize("column", range(len(COLUMNS)))
@pytest.mark.parametrize("at_once", [1, 200])
def test_rows_that_come_in_stand_where_sorting_would_put_them(
    model: LabelsModel, column: int, order: Qt.SortOrder, at_once: int
) -> None:
    dice = random.Random(column)
    radii = [dice.choice([None, round(dice.uniform(2, 60), 1)]) for _ in range(200)]
    rows = [label(number, radius) for number, radius in enumerate(radii, start=1)]
    dice.shuffle(rows)
    model.sort(column, order)
    # What a view knows of the rows: only what it is told.
    reported: list[int] = []
    model.rowsInserted.connect(lambda _, first, last: reported.insert(first, model.label(first).id))
    model.modelReset.connect(lambda: reported.__setitem__(slice(None), ids(model)))
    for start in range(0, len(rows), at_once):
        model.put(rows[start : start + at_once])
    came = ids(model)
    assert reported == came
    assert [model.row_of(one) for one in came] == list(range(200))
    assert [model.label(row).id for row in range(200)] == came
    model.sort(column, order)
    assert ids(model) == came


def test_a_decision_leaves_the_row_where_it_is_unless_the_filter_hides_it(
    model: LabelsModel,
) -> None:
    model.replace([label(1, 10), label(2, 20), label(3, 30)])
    model.sort(2)  # by what was decided
    model.put([label(1, 10, review=Review.REJECTED)])
    assert ids(model) == [1, 2, 3]
    model.filter("", RowFilter.TO_REVIEW)
    assert ids(model) == [2, 3]
    model.put([label(2, 20, review=Review.ACCEPTED)])
    assert ids(model) == [3] and model.row_of(2) is None
    model.put([label(2, 20)])
    assert ids(model) == [2, 3]
    model.filter("IMG_003", RowFilter.ALL)
    assert ids(model) == [3]


def test_counts_follow_every_change(model: LabelsModel) -> None:
    dice = random.Random(1)
    spot = Correction(Position(31.0, 34.0), Source.HAND)
    model.replace([label(number, 5.0 + number) for number in range(1, 30)])
    for _ in range(300):
        number = dice.randrange(1, 40)
        made = label(
            number,
            dice.choice([None, 5.0 + number]),
            review=dice.choice(list(Review)),
            correction=dice.choice([None, spot]),
        )
        model.put([made])
    counted = RowCounts()
    for one in model.labels:
        counted.change(None, one)
    assert counted.groups == +model.tally.groups
    assert [counted[shown] for shown in RowFilter] == [model.tally[shown] for shown in RowFilter]
    for radius in (0.0, 20.0, 100.0):
        assert model.tally.sure_within(radius) == len(sure_within(model.labels, radius))


def test_next_doubtful_goes_from_the_least_sure_to_the_surest_and_begins_again() -> None:
    rows = [label(1, 10), label(2, 40), label(3, 25, review=Review.ACCEPTED), label(4), label(5, 7)]
    current, seen = None, []
    for _ in range(4):
        current = next_doubtful(rows, current)
        assert current is not None
        seen.append(current.id)
    assert seen == [2, 1, 5, 2]
    assert next_doubtful([rows[2], rows[3]]) is None
