from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from core.geo import LocalFrame, Position, haversine_m
from core.labelling.companion import (
    Companions,
    companion_words,
    find_companions,
    span_words,
)
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.track_clocks import CameraClock
from core.photos.measurement import Measurement, Source
from core.project.references import ReferencePhoto
from core.tasks import Cancelled, Task

SUMMER = timezone(timedelta(hours=2))
NOON = datetime(2026, 5, 1, 12, 0, tzinfo=SUMMER)
FRAME = LocalFrame(Position(31.26, 34.8))
MINUTES = 50
CLOCK_BEHIND_S = 47 * 60 + 3
MakeLabel = Callable[..., Label]


def winding(second: float) -> tuple[float, float]:
    """The place of somebody who walks a winding way without coming back."""
    walked = 1.1 * second
    return walked, 90 * math.sin(walked / 130)


def another_way(second: float) -> tuple[float, float]:
    """The same paths on another day: the other way round, with a rest."""
    return winding(60 * MINUTES - 1.2 * max(second - 400, 0) - min(second, 200))


def standing(second: float) -> tuple[float, float]:
    return 400 + 3 * math.sin(second), 20.0


@dataclass(frozen=True)
class Folder:
    """Rows of a labelled folder, and the true place of each photo of the camera, by its id."""

    rows: list[Label]
    truth: dict[int, Position]


@pytest.fixture
def folder(make_label: MakeLabel) -> Callable[..., Folder]:
    """Photos of a phone and of a camera without GPS, whose guesses err as those of a campus do."""

    def make(
        *,
        behind_s: float = CLOCK_BEHIND_S,
        photos: int = 45,
        fixes: int = 17,
        phone_way: Callable[[float], tuple[float, float]] = winding,
        phone_later: timedelta = timedelta(0),
        camera_states: bool = False,
        phone_states: bool = True,
        phone: str = "Phone 7",
        wrong: int = 5,
        shuffled: bool = False,
        seed: int = 4,
    ) -> Folder:
        rng = np.random.default_rng(seed)
        seconds = np.sort(rng.uniform(30, 60 * MINUTES - 30, photos))
        places = [winding(float(second)) for second in seconds]
        if shuffled:
            places = [places[number] for number in rng.permutation(photos)]
        rows, truth = [], {}
        for number, (second, (east, north)) in enumerate(zip(seconds, places, strict=True)):
            off = rng.normal(0, 12, 2) if number % 9 or number // 9 >= wrong else [400.0, -300.0]
            guess = FRAME.position_at(east + float(off[0]), north + float(off[1]))
            label = make_label(
                f"/p/c{number}.jpg",
                (guess.latitude, guess.longitude),
                taken_at=clock(NOON + timedelta(seconds=float(second) - behind_s), camera_states),
                has_offset=camera_states,
                camera="Canon X",
                radius90_m=27.0,
            )
            rows.append(label)
            truth[label.id] = FRAME.position_at(east, north)
        for number, second in enumerate(np.linspace(20, 60 * MINUTES - 20, fixes)):
            east, north = phone_way(float(second))
            off = rng.normal(0, 4, 2)
            fix = FRAME.position_at(east + float(off[0]), north + float(off[1]))
            at = clock(NOON + timedelta(seconds=float(second)) + phone_later, phone_states)
            label = make_label(
                f"/p/p{number}.jpg",
                taken_at=at,
                has_offset=phone_states,
                camera=phone,
                status=LabelStatus.HAS_POSITION,
            )
            rows.append(replace(label, own=Measurement(fix, Source.EXIF, accuracy_m=6.0)))
        return Folder(rows, truth)

    return make


def clock(at: datetime, states_offset: bool) -> datetime:
    """The time as a photo says it; without an offset the clock's reading counts as UTC."""
    return at if states_offset else at.replace(tzinfo=timezone.utc)


def found_in(rows: Sequence[Label]) -> Companions:
    companions = find_companions(rows)
    assert companions is not None
    return companions


@pytest.mark.parametrize("camera_states", [True, False])
@pytest.mark.parametrize("phone_states", [True, False])
@pytest.mark.parametrize("behind_s", [CLOCK_BEHIND_S, -7200 + 40, 86400.0, 0, 4000 * 86400.0 + 77])
def test_the_clock_is_found_whatever_the_two_state(
    folder: Callable[..., Folder], camera_states: bool, phone_states: bool, behind_s: float
) -> None:
    made = folder(behind_s=behind_s, camera_states=camera_states, phone_states=phone_states)
    [offset] = found_in(made.rows).offsets
    assert offset.found is not None and not offset.assumed
    assert offset.behind_s == pytest.approx(behind_s, abs=10)
    assert offset.found.agreeing >= 38 and offset.found.compared <= 45 == offset.count


def test_the_words_name_both_clocks(folder: Callable[..., Folder]) -> None:
    [offset] = found_in(folder().rows).offsets
    assert offset.found is not None
    exact = replace(offset, found=replace(offset.found, seconds=-7200 + CLOCK_BEHIND_S))
    assert companion_words(exact) == (
        "The clock of Canon X is 47 min 3 s behind that of Phone 7; "
        f"{offset.found.agreeing} of {offset.found.compared} photos agree "
        f"(median {offset.found.median_m:.0f} m)."
    )
    ahead = replace(offset, found=replace(offset.found, seconds=-7200 - 93784))
    assert "is 1 day 2 h 3 min 4 s ahead of that of Phone 7;" in companion_words(ahead)
    assert "can't be seen" in companion_words(replace(offset, found=None))
    same = replace(offset, found=replace(offset.found, seconds=-7201))
    assert companion_words(same).startswith("The clock of Canon X agrees with that of Phone 7;")


def test_lengths_of_time_leave_out_what_is_zero() -> None:
    assert span_words(2 * 86400 + 60) == "2 days 1 min"
    assert span_words(-0.2) == "0 s"


def test_its_positions_are_as_good_as_they_say(folder: Callable[..., Folder]) -> None:
    made = folder(fixes=26)
    positions = found_in(made.rows).positions(made.rows)
    assert set(positions) == set(made.truth)
    ratios = [
        haversine_m(one.position, made.truth[number]) / one.sigma_m
        for number, one in positions.items()
    ]
    assert np.median([one.sigma_m for one in positions.values()]) < 25
    assert 0.4 < np.sqrt(np.mean(np.square(ratios)) / 2) < 1.4
    assert all(0.7 < one.trust <= 0.95 for one in positions.values())


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    "differing",
    [
        {"shuffled": True},
        {"phone_way": another_way, "phone_later": timedelta(days=1)},
        {"phone_way": standing},
        {"phone_way": standing, "fixes": 80},
        {"photos": 6, "wrong": 0},
        {"wrong": 5, "photos": 9},
        {"fixes": 2},
    ],
    ids=["shuffled", "another day", "stood still", "stood long", "few", "all wrong", "two fixes"],
)
def test_no_offset_is_better_than_a_wrong_one(
    folder: Callable[..., Folder], differing: dict[str, object], seed: int
) -> None:
    made = folder(seed=seed, **differing)
    companions = find_companions(made.rows)
    wrong = [
        one
        for one in (companions.offsets if companions else ())
        if one.found is not None and abs(one.behind_s - CLOCK_BEHIND_S) > 60
    ]
    assert wrong == []


def test_a_clock_that_was_set_in_between_has_no_offset(folder: Callable[..., Folder]) -> None:
    made = folder(photos=90)
    later = [
        replace(row, taken_at=row.taken_at + timedelta(minutes=8))
        if row.taken_at is not None and row.own is None and row.id > made.rows[44].id
        else row
        for row in made.rows
    ]
    assert [one.found for one in found_in(later).offsets] == [None]


def test_the_same_way_on_another_day_is_doubtful(folder: Callable[..., Folder]) -> None:
    made = folder(behind_s=0, phone_later=timedelta(days=2, hours=3, minutes=14))
    companions = found_in(made.rows)
    [offset] = companions.offsets
    assert offset.found is None and offset.doubtful is not None
    assert "More likely they are of another walk the same way." in companion_words(offset)
    assert companions.positions(made.rows) == {}


def test_photos_without_a_position_of_the_phone_itself_need_no_search(
    folder: Callable[..., Folder],
) -> None:
    made = folder(behind_s=0, phone="Canon X", camera_states=True, wrong=0)
    [offset] = found_in(made.rows).offsets
    assert offset.found is not None and offset.assumed and offset.found.seconds == 0
    assert "as their photos say" in companion_words(offset)
    assert len(found_in(made.rows).positions(made.rows)) == 45
    moved = [
        replace(row, taken_at=row.taken_at + timedelta(minutes=20))
        if row.own is None and row.taken_at is not None
        else row
        for row in made.rows
    ]
    assert found_in(moved).offsets[0].found is None


def test_a_person_who_places_photos_decides(folder: Callable[..., Folder]) -> None:
    """All guesses are wrong; eight photos set by hand tell the offset."""
    made = folder(wrong=5, photos=45)
    wrong = [
        replace(row, estimate=replace(row.estimate, position=Position(31.27, 34.9)))
        if row.estimate is not None
        else row
        for row in made.rows
    ]
    assert found_in(wrong).offsets[0].found is None
    placed = [
        replace(row, correction=Correction(made.truth[row.id], Source.HAND), review=Review.ACCEPTED)
        if row.id in made.truth and number % 5 == 0
        else replace(row, review=Review.REJECTED)
        for number, row in enumerate(wrong)
        if row.own is None
    ] + [row for row in wrong if row.own is not None]
    [offset] = found_in(placed).offsets
    assert offset.found is not None and offset.found.compared <= 9
    assert offset.behind_s == pytest.approx(CLOCK_BEHIND_S, abs=20)


def test_guesses_written_to_files_and_vague_fixes_are_no_phone(
    folder: Callable[..., Folder],
) -> None:
    rows = folder().rows
    guesses = [
        replace(row, own=replace(row.own, source=Source.GUESS)) if row.own else row for row in rows
    ]
    assert find_companions(guesses) is None
    vague = [
        replace(row, own=replace(row.own, accuracy_m=900.0)) if row.own else row for row in rows
    ]
    assert find_companions(vague) is None
    assert find_companions([]) is None


def test_photos_of_the_project_are_a_phone_too(folder: Callable[..., Folder]) -> None:
    made = folder()
    references = [
        ReferencePhoto(
            row.id, "r.jpg", "0", "0", row.own.position, "2026-05-01 12:00 Phone", row.taken_at
        )
        for row in made.rows
        if row.own is not None
    ]
    companions = find_companions([row for row in made.rows if row.own is None], references)
    assert companions is not None
    [offset] = companions.offsets
    assert offset.phone == CameraClock("2026-05-01 12:00 Phone", True)
    assert offset.behind_s == pytest.approx(CLOCK_BEHIND_S, abs=10)


def test_of_two_phones_the_one_that_was_nearer_in_time_counts(
    folder: Callable[..., Folder],
) -> None:
    made = folder(fixes=25)
    second = [replace(row, camera="Other") for row in folder(fixes=60).rows if row.own]
    companions = found_in([*made.rows, *second])
    assert [one.phone.camera for one in companions.offsets] == ["Phone 7", "Other"]
    phones = [one.phone.camera for one in companions.positions(made.rows).values()]
    assert phones.count("Other") > phones.count("Phone 7")


def test_a_search_can_be_cancelled(folder: Callable[..., Folder]) -> None:
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        find_companions(folder().rows, task=task)
