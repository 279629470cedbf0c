from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from core.geo import LocalFrame, Position
from core.labelling.consistency import Hint, HintsIndex
from core.labelling.label import Label, LabelStatus, Review
from core.photos.measurement import Source
from tests.core.labelling.timed_labels import timed_photos

NOON = datetime(2024, 5, 1, 12, 0, tzinfo=timezone.utc)
FRAME = LocalFrame(Position(31.26, 34.8))


def consistency_hints(labels: list[Label], **how: Any) -> list[Hint]:
    index = HintsIndex(**how)
    index.put(timed_photos(labels))
    return index.hints


@pytest.fixture
def photo(make_label: Any) -> Any:
    """An accepted photo some seconds after noon and some metres east."""

    def make(second: float, east_m: float, name: str = "", **known: Any) -> Any:
        place = FRAME.position_at(east_m, 0)
        wanted = {"review": Review.ACCEPTED, "radius90_m": 10.0, **known}
        return make_label(
            f"/p/{name or second}.jpg",
            (place.latitude, place.longitude),
            taken_at=NOON + timedelta(seconds=second),
            **wanted,
        )

    return make


def test_faster_than_a_walk_is_reported(photo: Any) -> None:
    a, b, c = photo(0, 0, "a"), photo(20, 240, "b"), photo(320, 500, "c")
    [hint] = consistency_hints([c, a, b])
    assert hint.label_ids == (a.id, b.id)
    # 240 m less two radii of 10 m, in 20 s and the second that clocks leave out.
    assert hint.speed_m_s == pytest.approx(220 / 21, rel=0.01)
    assert hint.sentence == (
        "a.jpg and b.jpg were taken 20 s apart but are 240 m apart: more than a walk, even with "
        "their radii. One of the two may be elsewhere."
    )


def test_radii_excuse_what_they_can(photo: Any) -> None:
    assert consistency_hints([photo(0, 0), photo(20, 55)]) == []
    assert consistency_hints([photo(0, 0), photo(20, 130, radius90_m=90.0)]) == []
    by_hand = {"corrected_by": Source.HAND}
    assert len(consistency_hints([photo(0, 0, **by_hand), photo(20, 55, **by_hand)])) == 1
    assert consistency_hints([photo(0, 0, **by_hand), photo(0, 1.5, **by_hand)]) == []


def test_only_photos_of_one_walk_are_compared(photo: Any) -> None:
    here = photo(0, 0)
    for other in (
        photo(5, 500, camera="other"),
        photo(5, 500, has_offset=True),
        photo(5, 500, name="folder/b"),
        photo(5, 500, review=Review.REJECTED),
        photo(5, 500, review=Review.OPEN),
        photo(5, 500, status=LabelStatus.OUTSIDE),
    ):
        assert consistency_hints([here, other]) == []
    assert len(consistency_hints([here, photo(5, 500)])) == 1


def test_guesses_are_held_against_their_accepted_neighbours(photo: Any) -> None:
    first, last = photo(0, 0), photo(600, 100)
    good = photo(300, 60, review=Review.OPEN)
    bad = photo(590, 900, review=Review.OPEN)
    assert consistency_hints([first, good, bad, last]) == []
    hints = consistency_hints([first, good, bad, last], guesses=True)
    assert [hint.label_ids for hint in hints] == [(bad.id, last.id)]


def test_the_fastest_comes_first(photo: Any) -> None:
    labels = [photo(0, 0), photo(100, 400), photo(110, 0)]
    assert [round(hint.speed_m_s) for hint in consistency_hints(labels)] == [34, 4]
    assert consistency_hints(labels, walking_m_s=40) == []


@pytest.mark.parametrize("seed", range(5))
def test_after_an_edit_the_hints_are_those_of_all_rows(photo: Any, seed: int) -> None:
    generator = random.Random(seed)

    def some(number: int) -> Any:
        name, camera = f"{number % 2}/{number}", generator.choice(("a", "b"))
        review = generator.choice((Review.ACCEPTED, Review.ACCEPTED, *Review))
        second, east_m = generator.randrange(300), generator.uniform(0, 900)
        return replace(photo(second, east_m, name, review=review, camera=camera), id=number)

    labels = {number: some(number) for number in range(40)}
    index = HintsIndex(guesses=True)
    index.put(timed_photos(labels.values()))
    for _ in range(6):
        edited = generator.sample(range(45), 9)
        # Some come, some go, some are decided about.
        found = [some(number) for number in edited if generator.random() < 0.8]
        labels = {n: one for n, one in labels.items() if n not in edited}
        labels |= {one.id: one for one in found}
        index.put(timed_photos(found), edited)
        assert index.hints == consistency_hints(labels.values(), guesses=True)
        assert index.hints
