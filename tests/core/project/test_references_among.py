from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from core.geo import Position
from core.photos.measurement import Measurement, Source
from core.project.joined_sessions import SessionSpan, joined_sessions
from core.project.references import equally_weighted, references_among
from core.project.rows import PhotoRow, Suggestion, Verdict

START = datetime(2026, 5, 1, 9, tzinfo=timezone.utc)


def photo(number: int, session: str, minute: int | None, twin_of: int | None = None) -> PhotoRow:
    return PhotoRow(
        id=number,
        path=Path(session) / f"{number}.jpg",
        sha256=f"{number}",
        pixels_sha256=f"p{number}",
        verdict=Verdict.USABLE,
        reason="",
        set_aside=False,
        measurement=Measurement(Position(46.5, 7.0 + number / 1e4), Source.EXIF),
        own=None,
        taken_at=None if minute is None else START + timedelta(minutes=minute),
        taken_at_has_offset=True,
        camera="phone",
        session=session,
        width=400,
        height=300,
        twin_of=twin_of,
    )


def sessions_of(photos: list[PhotoRow]) -> dict[int, str]:
    return {one.id: one.session for one in references_among(photos)}


def test_sessions_that_share_copies_are_one() -> None:
    """Else the walk's other photos, in the other folder, would evaluate each other."""
    photos = [
        photo(1, "walk", 0),
        photo(2, "walk", 1),
        photo(3, "exports", 1, twin_of=2),
        photo(4, "exports", 2),
        photo(5, "more", 2, twin_of=4),
        photo(6, "more", 3),
        photo(7, "another day", 900),
    ]
    assert sessions_of(photos) == {
        1: "exports",
        2: "exports",
        4: "exports",
        6: "exports",
        7: "another day",
    }


def test_copies_without_their_time_join_no_sessions() -> None:
    photos = [
        photo(1, "morning", 0),
        photo(2, "evening", 600),
        photo(3, "messages", None, twin_of=1),
        photo(4, "messages", None, twin_of=2),
        photo(5, "messages", None),
    ]
    assert sessions_of(photos) == {1: "morning", 2: "evening", 5: "messages"}


def test_sessions_of_one_camera_in_one_go_are_one_whatever_folder_they_lie_in() -> None:
    """Else favourites, moved out of a walk, would be evaluated by what was taken beside them."""
    photos = [
        photo(1, "walk", 0),
        photo(2, "best of", 30),
        photo(3, "walk", 90),
        photo(4, "best of", 2000),
        photo(5, "later", 270),
        photo(6, "another camera", 31),
        photo(7, "second walk", 2001),
        photo(8, "evening", 451),
    ]
    photos[3] = replace(photos[3], session="best of (2)")
    photos[5] = replace(photos[5], camera="old camera")
    assert sessions_of(photos) == {
        1: "best of",
        2: "best of",
        3: "best of",
        4: "best of (2)",
        5: "best of",
        6: "another camera",
        7: "best of (2)",
        8: "evening",
    }


def test_sessions_that_a_person_or_a_table_states_stay_apart() -> None:
    photos = [photo(1, "east", 0), photo(2, "west", 1), photo(3, "north", 2)]
    photos[:2] = [replace(one, session_stated=True) for one in photos[:2]]
    assert sessions_of(photos) == {1: "east", 2: "west", 3: "north"}


def test_thousands_of_sessions_in_one_go_are_joined_at_once() -> None:
    """Each edit asks for it; it took 7 s where a table of folders made 10,000 sessions."""
    spans = [
        SessionSpan(f"{(number * 7919) % 10_007:05}", "phone", START, START + timedelta(minutes=1))
        for number in range(10_000)
    ]
    before = time.process_time()
    joined = joined_sessions([], spans)
    assert time.process_time() - before < 0.6
    assert set(joined.values()) == {min(joined, key=str)} and len(joined) == 10_000


def test_photos_of_no_known_camera_join_no_sessions() -> None:
    photos = [replace(photo(number, name, 0), camera="") for number, name in ((1, "a"), (2, "b"))]
    assert sessions_of(photos) == {1: "a", 2: "b"}


def test_a_reference_knows_its_copies_and_doubtful_ones_are_none() -> None:
    photos = [photo(1, "walk", 0), photo(2, "exports", 0, twin_of=1), photo(3, "walk", 1)]
    photos[2] = replace(photos[2], doubt="lost_sign")
    (reference,) = references_among(photos)
    assert reference.copies == ("2", "p2")


@pytest.mark.parametrize(
    ("source", "accuracy_m", "weight"),
    [
        (Source.EXIF, None, 1.0),
        (Source.EXIF, 15.0, 1.0),
        (Source.EXIF, 30.0, 0.25),
        (Source.XMP, 150.0, 0.01),
        (Source.EXIF, 1e300, 1e-6),
        (Source.CSV, 150.0, 1.0),
        (Source.HAND, 150.0, 1.0),
        (Source.REVIEWED, 20.0, 0.5),
    ],
)
def test_a_reference_counts_as_its_stated_accuracy_says(
    source: Source, accuracy_m: float | None, weight: float
) -> None:
    measured = Measurement(Position(46.5, 7.0), source, accuracy_m=accuracy_m)
    (one,) = references_among([replace(photo(1, "walk", 0), measurement=measured)])
    assert one.weight == pytest.approx(weight)
    # What was found out with all photos does not count where some are left out; this does.
    alone = 1.0 if source is Source.REVIEWED else weight
    assert equally_weighted([one])[0].weight == pytest.approx(alone)
    suspect = Suggestion(Position(46.6, 7.0), 5.0, "contradiction")
    row = replace(photo(1, "walk", 0), measurement=measured, suggested=suspect)
    (one,) = references_among([row])
    assert one.weight == (1.0 if source is Source.HAND else pytest.approx(0.1 * alone))


@pytest.mark.parametrize(("moved_m", "weight"), [(None, 1.0), (6.0, 1.0), (30.0, 0.25)])
def test_what_a_suggestion_replaced_says_less_the_farther_it_is(
    moved_m: float | None, weight: float
) -> None:
    accepted = Measurement(Position(46.5, 7.0), Source.HAND)
    stated = None if moved_m is None else Position(46.5 + moved_m / 111_194.9, 7.0)
    (one,) = references_among([replace(photo(1, "walk", 0), measurement=accepted, stated=stated)])
    assert one.evaluated_weight == pytest.approx(weight, rel=1e-3)
    assert one.weight == one.accuracy_weight == 1.0, "where it is now, it is believed"
