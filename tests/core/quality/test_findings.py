from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from core.geo import Position
from core.photos.measurement import Measurement, Source
from core.photos.remark import Remark
from core.project.references import references_among
from core.project.rows import PhotoRow, Suggestion
from core.quality.finding import Finding
from core.quality.findings import (
    FINDERS,
    TITLES,
    find_all,
    look_words,
    remedy_of,
    why_not_used,
)
from tests.core.quality.photo_walk import FRAME, METRES, START
from tests.core.quality.photo_walk import photo as photo_of_walk


def hash_of(number: int) -> str:
    bits = np.random.default_rng(number).integers(0, 2, 6 * 256, dtype=np.uint8)
    return np.packbits(bits).tobytes().hex()


def photo(number: int, position: Position | None = None, **values: object) -> PhotoRow:
    return photo_of_walk(number, position, **{"picture_hash": hash_of(number), **values})


def walk(**changed: PhotoRow) -> list[PhotoRow]:
    """Sixty photos; ``photo3=...`` stands in the place of the fourth."""
    return [changed.get(f"photo{number}", photo(number)) for number in range(60)]


def named(photos: list[PhotoRow]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in find_all(photos):
        found.setdefault(finding.name, []).append(finding)
    return found


def stating(number: int, accuracy_m: float, source: Source = Source.EXIF) -> PhotoRow:
    place = FRAME.position_at(*METRES[number].tolist())
    return photo(number, measurement=Measurement(place, source, accuracy_m=accuracy_m))


def test_in_a_plain_walk_nothing_is_found() -> None:
    assert find_all(walk()) == []
    assert find_all([]) == []
    assert find_all([photo(0)]) == []
    assert look_words([]) == ""


def test_every_kind_stands_in_the_registry_once() -> None:
    names = [finder.name for finder in FINDERS]
    assert len(set(names)) == len(names)
    assert {
        "low_accuracy",
        "stale_fix",
        "lost_sign",
        "outlier",
        "twin",
        "impossible_speed",
        "swapped",
        "few_decimals",
    } < set(names)


@pytest.mark.parametrize(
    ("accuracy_m", "found", "doubtful"),
    [(1414.0, True, True), (120.0, True, False), (60.0, False, False)],
)
def test_what_admits_to_be_useless_is_in_doubt(
    accuracy_m: float, found: bool, doubtful: bool
) -> None:
    findings = named(walk(photo3=stating(3, accuracy_m))).get("low_accuracy", [])
    assert [(one.photo_ids, one.doubtful) for one in findings] == [((4,), doubtful)] * found


def test_what_a_person_stated_is_not_measured_by_the_phones_accuracy() -> None:
    assert "low_accuracy" not in named(walk(photo3=stating(3, 1414, Source.HAND)))


@pytest.mark.parametrize(
    "mirrored",
    [lambda p: Position(p.latitude, -p.longitude), lambda p: Position(-p.latitude, p.longitude)],
)
def test_a_few_mirrored_photos_lost_their_sign(mirrored) -> None:
    changed = {
        f"photo{number}": photo(number, mirrored(FRAME.position_at(*METRES[number].tolist())))
        for number in (3, 8, 20)
    }
    found = named(walk(**changed))
    assert [(one.photo_ids, one.doubtful) for one in found["lost_sign"]] == [((4, 9, 21), True)]
    assert set(found) == {"lost_sign"}


def test_a_photo_of_another_town_is_an_outlier_and_stays_in_use() -> None:
    (finding,) = find_all(walk(photo3=photo(3, Position(46.90012, 7.04034))))
    assert (finding.name, finding.photo_ids, finding.doubtful) == ("outlier", (4,), False)


def repeated(count: int, **values: object) -> dict[str, PhotoRow]:
    """``count`` photos that all have the position of the first."""
    place = FRAME.position_at(*METRES[0].tolist())
    return {f"photo{number}": photo(number, place, **values) for number in range(count)}


def test_one_position_over_a_walk_is_stale() -> None:
    (finding,) = named(walk(**repeated(40)))["stale_fix"]
    assert finding.doubtful
    # The first one may be where it says.
    assert finding.photo_ids == tuple(range(2, 41))


@pytest.mark.parametrize(
    "changed",
    [
        repeated(10),
        repeated(40, taken_at=START),
        repeated(40, picture_hash=hash_of(0)),
        repeated(40, session="a spot", taken_at=None),
        {
            name: replace(one, measurement=replace(one.measurement, source=Source.CSV))
            for name, one in repeated(40).items()
        },
    ],
    ids=["a burst", "at once", "the same view", "without times", "corrected by a table"],
)
def test_photos_of_one_spot_are_not_stale(changed: dict[str, PhotoRow]) -> None:
    assert "stale_fix" not in named(walk(**changed))


def test_copies_remarks_and_tables_are_reported() -> None:
    own = Measurement(FRAME.position_at(METRES[5][0] + 80, METRES[5][1]), Source.EXIF)
    found = named(
        walk(
            photo3=photo(3, photo(7).position, twin_of=8),
            photo4=photo(4, remarks=(Remark("datum", "its datum is TOKYO"),)),
            photo5=photo(5, own=own),
        )
    )
    assert {name: [one.photo_ids for one in some] for name, some in found.items()} == {
        "twin": [(4,)],
        "datum": [(5,)],
        "sources_differ": [(6,)],
    }
    assert found["twin"][0].reason == "it shows the same picture as 7.jpg, which counts"
    assert found["datum"][0].reason == "its datum is TOKYO"


def test_an_assumed_hemisphere_is_found_where_the_other_photos_don_t_tell() -> None:
    silent = {"remarks": (Remark("hemisphere", "north is assumed"),)}
    few = walk(**{f"photo{number}": photo(number, **silent) for number in range(29)})
    assert find_all(few) == []
    many = walk(**{f"photo{number}": photo(number, **silent) for number in range(30)})
    (found,) = find_all(many)
    assert (found.name, found.reason) == ("hemisphere", "north is assumed")
    assert found.photo_ids == tuple(range(1, 31))
    assert not found.doubtful
    corrected = {
        f"photo{number}": photo(
            number, **silent, measurement=stating(number, 0, Source.HAND).measurement
        )
        for number in range(60)
    }
    assert find_all(walk(**corrected)) == []


def test_a_copy_that_says_another_place_is_reported_with_its_distance() -> None:
    found = named(
        walk(
            photo2=photo(2, None, twin_of=8, measurement=None),
            photo3=photo(3, FRAME.position_at(METRES[7][0] + 60, METRES[7][1]), twin_of=8),
            photo4=photo(4, FRAME.position_at(METRES[7][0] + 40, METRES[7][1]), twin_of=8),
        )
    )
    said = "it shows the same picture as 7.jpg, which counts"
    assert [(one.photo_ids, one.reason) for one in found["twin"]] == [
        ((4,), f"{said}, but lies 60 m from it"),
        ((3, 5), said),
    ]


def test_what_needs_a_look_is_one_sentence() -> None:
    findings = [
        Finding("twin", (1, 2), ""),
        Finding("twin", (3,), ""),
        Finding("low_accuracy", (3, 4), ""),
    ]
    assert look_words(findings) == (
        "4 photos need a look: 2 of low accuracy, 3 showing the same picture as others"
    )
    assert (
        look_words([Finding("outlier", (9,), "")]) == "1 photo needs a look: 1 far from the others"
    )


def test_why_a_usable_photo_is_not_used() -> None:
    assert why_not_used(photo(1)) == ""
    assert why_not_used(photo(1, twin_of=3)) == "a copy of another photo, which counts"
    assert why_not_used(photo(1, doubt="lost_sign")) == "in doubt: with a lost sign"
    assert why_not_used(photo(1, doubt="lost_sign", set_aside=True)) == ""


def test_swapped_numbers_are_found_and_put_right() -> None:
    turned = Position(photo(5).position.longitude, photo(5).position.latitude)
    photos = walk(photo5=photo(5, turned))
    (finding,) = named(photos)["swapped"]
    assert finding.photo_ids == (6,)
    assert finding.doubtful
    assert finding.positions == {6: photo(5).position}
    assert "outlier" not in named(photos)


def test_a_lost_sign_says_what_the_position_should_be() -> None:
    right = photo(5).position
    (finding,) = named(walk(photo5=photo(5, Position(right.latitude, -right.longitude))))[
        "lost_sign"
    ]
    assert finding.positions == {6: right}


def test_a_position_of_few_decimals_is_found() -> None:
    photos = walk(photo7=photo(7, Position(46.512, 7.046)), photo8=photo(8, Position(46.5, 7.0461)))
    assert [one.photo_ids for one in named(photos)["few_decimals"]] == [(8,)]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Position(46.512, 7.05), "rounded to 0.001°: it may be 50 m off"),
        (Position(46.51, 7.05), "rounded to 0.01°: it may be 500 m off"),
        (Position(46.5, 7.0), "rounded to 0.1°: it may be 5.0 km off"),
        (Position(46.0, 7.0), "rounded to 1°: it may be 50.0 km off"),
    ],
)
def test_the_fewer_decimals_the_farther_a_position_may_be_off(place: Position, words: str) -> None:
    (finding,) = named(walk(photo7=photo(7, place)))["few_decimals"]
    assert finding.photo_ids == (8,) and words in finding.reason


def test_a_position_of_few_decimals_counts_as_its_remedy_says() -> None:
    exact, rounded = references_among([photo(1), photo(2, Position(46.51, 7.05))])
    assert rounded.weight == exact.weight
    assert "counts like an exact one" in remedy_of("few_decimals", has_suggestion=False)


def test_no_remedy_speaks_of_a_suggestion_that_is_not_there() -> None:
    for name in TITLES:
        assert "suggested" not in remedy_of(name, has_suggestion=False)
    assert "suggested" in remedy_of("invalid_fix", has_suggestion=True)


def strolled(number: int, seconds: float, east_m: float | None = None) -> PhotoRow:
    """A photo of a walk of two metres a photo, or one that lies elsewhere on its way."""
    place = FRAME.position_at(2.0 * number if east_m is None else east_m, 0.0)
    return photo(number, place, taken_at=START + timedelta(seconds=seconds * number))


@pytest.mark.parametrize(("seconds", "found"), [(2.0, [10]), (20.0, [])])
def test_nobody_gets_farther_than_a_car(seconds: float, found: list[int]) -> None:
    photos = [strolled(number, seconds) for number in range(60)]
    photos[9] = strolled(9, seconds, east_m=150.0)
    findings = named(photos).get("impossible_speed", [])
    assert [one for finding in findings for one in finding.photo_ids] == found
    assert all("132 m" in one.reason or "134 m" in one.reason for one in findings)


def test_what_pictures_contradict_makes_no_neighbour_look_wrong() -> None:
    photos = [strolled(number, 2.0) for number in range(60)]
    right = photos[9].position
    assert right is not None
    suggested = Suggestion(right, 4.0, "contradiction")
    photos[9] = replace(strolled(9, 2.0, east_m=150.0), suggested=suggested)
    found = named(photos)
    assert [one.photo_ids for one in found["contradiction"]] == [(10,)]
    assert "impossible_speed" not in found


def test_two_people_in_one_session_are_no_slips() -> None:
    far = FRAME.position_at(900.0, 0.0)
    photos = walk(**{f"photo{number}": photo(number, far) for number in range(0, 60, 2)})
    assert "impossible_speed" not in named(photos)


def test_a_time_among_other_numbers_is_a_doubtful_clock() -> None:
    wrong = {
        f"photo{number}": photo(number, taken_at=START - timedelta(hours=5))
        for number in (20, 33, 41)
    }
    (finding,) = named(walk(**wrong))["clock"]
    assert finding.photo_ids == (21, 34, 42)


def test_photos_of_all_kinds_are_numbered_together() -> None:
    photos = walk()
    for number in (20, 33):
        wrong = photo(number, taken_at=START - timedelta(hours=5))
        photos[number] = replace(wrong, path=wrong.path.with_suffix(".HEIC"))
    (finding,) = named(photos)["clock"]
    assert finding.photo_ids == (21, 34)


def test_of_two_runs_as_long_the_one_within_the_shorter_time_is_right() -> None:
    # Of the first photos as many are wrong as right, and both get later.
    wrong = {
        f"photo{number}": photo(number, taken_at=START - timedelta(hours=40 - number))
        for number in (1, 5, 6, 7)
    }
    (finding,) = named(walk(**wrong))["clock"]
    assert finding.photo_ids == (2, 6, 7, 8)


@pytest.mark.parametrize("first", [3, 12])
def test_numbers_that_begin_with_one_again_are_no_doubtful_clock(first: int) -> None:
    # The photos of the highest numbers came before all others.
    earlier = {
        f"photo{number}": photo(number, taken_at=START - timedelta(minutes=60 - number))
        for number in range(60 - first, 60)
    }
    assert "clock" not in named(walk(**earlier))


def test_what_pictures_contradict_is_found_by_its_suggestion() -> None:
    place = photo(4).position
    better = FRAME.position_at(*(METRES[4] + (40, 0)).tolist())
    wrong = photo(4, place, suggested=Suggestion(better, 9.0, "contradiction"))
    unsure = photo(6, suggested=Suggestion(better, 9.0))
    stale = photo(8, suggested=Suggestion(better, 9.0, "stale_fix"))
    found = named(walk(photo4=wrong, photo6=unsure, photo8=stale))
    assert [one.photo_ids for one in found["contradiction"]] == [(5,)]
    assert "40 m" in found["contradiction"][0].reason
    assert [one.photo_ids for one in found["stale_fix"]] == [(9,)]
    assert not any(one.doubtful for ones in found.values() for one in ones)


def test_who_corrected_a_position_has_seen_the_photos_own() -> None:
    far = FRAME.position_at(400, 300)
    own = Measurement(FRAME.position_at(0, 0), Source.EXIF)
    by_table = photo(3, far, measurement=Measurement(far, Source.CSV), own=own)
    by_hand = photo(3, far, measurement=Measurement(far, Source.HAND), own=own)
    assert "sources_differ" in named(walk(photo3=by_table))
    assert "sources_differ" not in named(walk(photo3=by_hand))
