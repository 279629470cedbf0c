"""Walks so long that a decision concerns only a part of them."""

from __future__ import annotations

import pytest

from core.geo import Position
from core.labelling.label import Correction, Review
from core.labelling.labels import Labels
from core.labelling.walk_rows import WalkRows
from core.labelling.walks import locate_walks
from core.localizer.walk import BLOCK, OVERLAP, blocks_changed
from core.photos.measurement import Source
from tests.core.labelling.two_ways import TwoWays, recorded

COUNT = 2 * BLOCK + 150
LAST = COUNT - 1
EDGE = BLOCK - 1


@pytest.mark.parametrize("decided", [(5,), (EDGE,), (LAST,), (20, LAST)])
def test_what_a_decision_changes_is_what_locating_the_whole_walk_anew_gives(
    labels: Labels, decided: tuple[int, ...]
) -> None:
    ways = TwoWays(Position(31.26, 34.8), COUNT)
    model = ways.model()
    photos = [ways.photo(number, wrong=number % 3 != 1) for number in range(COUNT)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    names = WalkRows(labels).walks_of([1])
    for number in decided:
        place = ways.frame.position_at(*ways.places[number].tolist())
        labels.correct({number + 1: Correction(place, Source.HAND)})
    labels.review([decided[0] - 2], Review.ACCEPTED)
    before = [row.estimate for row in labels.rows(job)]
    moved = locate_walks(labels, job, model, names=names)
    assert moved
    after = [row.estimate for row in labels.rows(job)]
    assert {number + 1 for number in range(COUNT) if before[number] != after[number]} == {*moved}
    # Nothing was decided since: all of it is located.
    assert locate_walks(labels, job, model, names=names) == []


def test_only_the_blocks_that_look_at_a_photo_change_with_it() -> None:
    assert [block.own for block in blocks_changed(COUNT, [5])] == [range(BLOCK)]
    assert [block.own for block in blocks_changed(COUNT, [EDGE])] == [
        range(BLOCK),
        range(BLOCK, 2 * BLOCK),
    ]
    (last,) = blocks_changed(COUNT, [LAST])
    assert last.own == range(2 * BLOCK, COUNT)
    assert last.around == range(2 * BLOCK - OVERLAP, COUNT)
    assert blocks_changed(COUNT, []) == []
