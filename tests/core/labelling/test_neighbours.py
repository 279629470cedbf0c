"""The positions of the photos that a camera took just before or after others."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.neighbours import positions_of_neighbours
from core.photos.measurement import Measurement, Source
from tests.core.labelling.two_ways import numbered, photo

ACCEPTED = list(numbered([replace(photo(step), review=Review.ACCEPTED) for step in range(5)]))
BEFORE, AFTER = ACCEPTED[0].position, ACCEPTED[4].position


def places(rows: list[Label], wanted: set[int], *, before: bool) -> dict[int, object]:
    found = positions_of_neighbours(rows, wanted, before=before)
    return {number: one.position for number, one in found.items()}


def test_chosen_photos_in_a_row_get_the_position_of_the_one_before_or_after_them_all() -> None:
    mixed = ACCEPTED[::-1]
    assert places(mixed, {2, 3, 4}, before=True) == dict.fromkeys((2, 3, 4), BEFORE)
    assert places(mixed, {2, 3, 4}, before=False) == dict.fromkeys((2, 3, 4), AFTER)
    found = positions_of_neighbours(mixed, {3}, before=True)[3]
    assert found.file == ACCEPTED[1].file and found.apart == timedelta(seconds=10)
    assert not places(ACCEPTED, {1}, before=True)


def test_rejected_photos_and_those_without_a_position_are_passed_over() -> None:
    rows = [*ACCEPTED]
    rows[1] = replace(rows[1], status=LabelStatus.OUTSIDE, review=Review.OPEN)
    rows[2] = replace(rows[2], review=Review.REJECTED)
    assert places(rows, {4}, before=True) == {4: BEFORE}


def test_a_guess_that_nobody_has_decided_about_is_named_and_gives_no_position() -> None:
    rows = [*ACCEPTED]
    rows[2] = replace(rows[2], review=Review.OPEN)
    found = positions_of_neighbours(rows, {4}, before=True)[4]
    assert (found.file, found.position) == (rows[2].file, None)


def test_corrected_photos_and_those_with_their_own_position_give_theirs() -> None:
    rows, place = [*ACCEPTED], ACCEPTED[4].position
    assert place is not None
    rows[2] = replace(rows[2], correction=Correction(place, Source.HAND))
    assert places(rows, {4}, before=True) == {4: place}
    own = Measurement(place, Source.EXIF)
    rows[2] = replace(
        ACCEPTED[2], status=LabelStatus.HAS_POSITION, own=own, estimate=None, review=Review.OPEN
    )
    assert places(rows, {4}, before=True) == {4: place}


def test_other_cameras_other_folders_and_other_days_say_nothing() -> None:
    one, two = ACCEPTED[:2]
    for other in (
        replace(one, camera="Other"),
        replace(one, file=Path("/elsewhere/a.jpg")),
        replace(one, taken_at=None),
        replace(one, taken_at=two.taken_at and two.taken_at - timedelta(hours=4)),
    ):
        assert not places([other, two], {2}, before=True)
    assert places([one, two], {2}, before=True) == {2: BEFORE}
