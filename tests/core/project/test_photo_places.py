"""Places of photos after an edit are those that a new look at all of them finds."""

from __future__ import annotations

import random

import pytest

from core.project.photo_places import NO_PLACES, PlaceRow, places_in_columns

_SESSIONS = ("", "a", "b", "c")


def _some_photos(generator: random.Random, ids: range) -> dict[int, PlaceRow]:
    return {
        one: (
            one,
            generator.uniform(-90, 90),
            generator.uniform(-180, 180),
            generator.choice(_SESSIONS),
            f"{one}.jpg",
            generator.choice(("", "Birch B20")),
            generator.choice((None, float(generator.randrange(9)))),
        )
        for one in ids
        if generator.random() < 0.8
    }


@pytest.mark.parametrize("seed", range(20))
def test_photos_that_are_read_again_take_the_place_of_those_before(seed: int) -> None:
    generator = random.Random(seed)
    before = _some_photos(generator, range(1, 40))
    edited = generator.sample(range(1, 60), 25)
    found = {
        one: row for one, row in _some_photos(generator, range(1, 60)).items() if one in edited
    }
    after = {one: row for one, row in before.items() if one not in edited} | found
    renewed = places_in_columns(before.values()).renewed(
        edited, places_in_columns(found[one] for one in sorted(found))
    )
    assert renewed == places_in_columns(after[one] for one in sorted(after))


def test_the_last_photo_may_go_and_a_first_one_come() -> None:
    (row,) = _some_photos(random.Random(1), range(3, 4)).values()
    one = places_in_columns([row])
    assert one.renewed([3], NO_PLACES) == NO_PLACES
    assert NO_PLACES.renewed([3], one) == one


def test_a_walk_is_of_one_session_and_camera_in_the_order_of_time() -> None:
    places = places_in_columns(
        [
            (1, 0.0, 0.0, "b", "1.jpg", "Birch", 2.0),
            (2, 0.0, 0.0, "a", "2.jpg", "Birch", 1.0),
            (3, 0.0, 0.0, "b", "3.jpg", "Birch", 1.0),
            (4, 0.0, 0.0, "b", "4.jpg", "", 1.5),
            (5, 0.0, 0.0, "b", "5.jpg", "Birch", None),
            (6, 0.0, 0.0, "b", "6.jpg", "Birch", 2.0),
        ]
    )
    assert places.walks() == {"0 Birch": (2,), "1 ": (4,), "1 Birch": (3, 1, 6)}
    assert NO_PLACES.walks() == {}


def test_a_position_beyond_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="not a number"):
        places_in_columns([(1, float("inf"), 0.0, "a", "1.jpg", "", None)])
