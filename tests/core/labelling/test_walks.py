from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from core.geo import LocalFrame, Position, haversine_m
from core.labelling.known_positions import TRACK, KnownPositions, contradiction_lines, use_track
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import WHOLE, LabelJob
from core.labelling.labels import Labels
from core.labelling.track import Track
from core.labelling.track_clocks import CameraClock, clock_of
from core.labelling.track_points import TrackPoint
from core.labelling.walk_rows import WalkRows
from core.labelling.walks import (
    locate_walks,
    locate_walks_of,
    read_model,
    switch_walks,
    walk_in_order,
    walks_among,
)
from core.localizer.calibration import Calibration
from core.localizer.estimate import Estimate
from core.localizer.walk_evidence import PhotoEvidence, evidence_of_answers
from core.localizer.walk_model import WalkModel
from core.photos.measurement import Measurement, Source

ORIGIN = Position(31.26, 34.8)
FRAME = LocalFrame(ORIGIN)
# References each 10 m along a way of 600 m; beside it, 300 m north, a way that looks alike.
WAY = np.array([[10.0 * step, 0.0] for step in range(61)])
TWIN = WAY + np.array([0.0, 300.0])
PLACES = np.concatenate([WAY, TWIN])
START = datetime(2025, 12, 24, 9, 0, tzinfo=timezone.utc)
FOLDER = Path("/photos")


@pytest.fixture
def model() -> WalkModel:
    calibration = Calibration((0.0, 1.0, 0.0), 1.0, 2.0, 1.0, (0.0, 1000.0), (-1.0, 1.0), 100)
    return WalkModel(ORIGIN, PLACES, calibration)


def photo(
    number: int, *, wrong: bool = False, sure: bool = False, likely: float | None = None
) -> Label:
    """A photo taken each 10 s, 10 m on; it can hardly tell the two ways apart, or errs."""
    step = number
    rows = np.array([step, step + len(WAY)])
    right = likely or (0.1 if wrong else 0.95 if sure else 0.6)
    evidence = np.log(np.array([right, 1 - right]))
    alone = PLACES[rows[int(np.argmax(evidence))]]
    estimate = Estimate(FRAME.position_at(*alone.tolist()), 20.0, 90.0, True, ())
    return Label(
        id=0,
        file=FOLDER / f"IMG_{number:04}.JPG",
        sha256=f"{number:064}",
        size=1,
        mtime_ns=1,
        status=LabelStatus.LOCATED,
        reason="",
        estimate=estimate,
        own=None,
        taken_at=START + timedelta(seconds=10 * number),
        taken_at_has_offset=False,
        camera="Canon R6",
        width=64,
        height=48,
        alone=estimate,
        evidence=PhotoEvidence(rows, evidence.astype(np.float32), 0.01).to_bytes(),
    )


def recorded(labels: Labels, rows: list[Label], model: WalkModel) -> LabelJob:
    job = labels.begin([FOLDER], WHOLE, False, "one localizer", in_walks=True)
    WalkRows(labels).keep_model(job.localizer, model.to_bytes())
    labels.record(job, rows)
    return job


def error_m(label: Label) -> float:
    assert label.estimate is not None
    truth = WAY[int(label.file.stem[4:])]
    return haversine_m(label.estimate.position, FRAME.position_at(*truth.tolist()))


def test_photos_of_one_walk_put_each_other_right(labels: Labels, model: WalkModel) -> None:
    photos = [photo(n, wrong=n % 5 == 3, sure=n % 5 != 3) for n in range(40)]
    job = recorded(labels, photos, model)
    changed = locate_walks(labels, job, model)
    rows = list(labels.rows(job))
    assert sum(error_m(row) > 50 for row in photos) == 8
    assert max(map(error_m, rows)) < 15
    assert {row.id for row in rows if error_m(photos[row.id - 1]) > 50} <= set(changed)
    assert {row.walk for row in rows} == {"Canon R6, 2025-12-24 09:00:00"}
    assert [row.alone and row.alone.position for row in rows] == [
        one.estimate and one.estimate.position for one in photos
    ]


def test_a_walk_that_is_located_is_not_located_again(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(n) for n in range(12)], model)
    locate_walks(labels, job, model)
    before = labels.store.read("SELECT total_changes() AS n")
    assert locate_walks(labels, job, model) == []
    assert labels.store.read("SELECT total_changes() AS n")[0]["n"] == before[0]["n"]
    labels.record(job, [photo(12, wrong=True)])
    locate_walks(labels, job, model)
    assert {row.walk != "" for row in labels.rows(job)} == {True}


def test_a_corrected_photo_moves_its_neighbours_and_undoing_it_moves_them_back(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=True) for n in range(30)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    assert min(map(error_m, labels.rows(job))) > 100
    walks = WalkRows(labels).walks_of([15])
    for number in (5, 15, 25):
        place = FRAME.position_at(*WAY[number - 1].tolist())
        labels.correct({number: Correction(place, Source.HAND)})
    locate_walks(labels, job, model, names=walks)
    rows = list(labels.rows(job))
    others = [row for row in rows if row.correction is None]
    assert np.mean([error_m(row) for row in others]) < 0.5 * 300
    before = [row.position for row in rows]
    for _ in range(3):
        labels.journal.undo()
    locate_walks(labels, job, model, names=walks)
    assert min(map(error_m, labels.rows(job))) > 100
    for _ in range(3):
        labels.journal.redo()
    locate_walks(labels, job, model, names=walks)
    assert [row.position for row in labels.rows(job)] == before


def test_what_a_person_decided_keeps_its_answer(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(n, wrong=n in (10, 20), sure=True) for n in range(30)], model)
    labels.review([11], Review.ACCEPTED)
    labels.review([21], Review.REJECTED)
    before = {row.id: row.estimate for row in labels.rows(job)}
    locate_walks(labels, job, model)
    after = {row.id: row.estimate for row in labels.rows(job)}
    assert (after[11], after[21]) == (before[11], before[21])


def test_the_phones_own_positions_pull_the_photos_beside_them(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, likely=0.45) for n in range(30)]
    for number in range(0, 30, 6):
        place = FRAME.position_at(*WAY[number].tolist())
        photos[number] = replace(
            photos[number],
            status=LabelStatus.HAS_POSITION,
            estimate=None,
            alone=None,
            evidence=None,
            own=Measurement(position=place, source=Source.EXIF),
        )
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    located = [row for row in labels.rows(job) if row.estimate is not None]
    assert np.median([error_m(row) for row in located]) < 100
    guess = Source.GUESS
    guesses = [replace(one, own=one.own and replace(one.own, source=guess)) for one in photos]
    assert [len(walk.photos) for walk in walks_among(_numbered(guesses))] == [25]


def _numbered(rows: list[Label]) -> Iterator[Label]:
    return (replace(row, id=number) for number, row in enumerate(rows, 1))


def test_cameras_and_folders_are_apart_and_numbers_stand_for_times() -> None:
    rows = [photo(n) for n in range(6)]
    others = [replace(one, camera="Pixel", file=one.file.with_suffix(".png")) for one in rows]
    elsewhere = [replace(one, file=Path("/photos/b") / one.file.name) for one in rows]
    untimed = [replace(one, taken_at=None, file=Path("/photos/c") / one.file.name) for one in rows]
    walks = walks_among(_numbered([*rows, *others, *elsewhere, *untimed]))
    assert sorted(one for walk in walks for one, _ in walk.photos) == list(range(1, 25))
    assert [walk.name for walk in walks] == [
        "Canon R6, 2025-12-24 09:00:00",
        "Canon R6, 2025-12-24 09:00:00 (2)",
        "Canon R6, from IMG_0000.JPG",
        "Pixel, 2025-12-24 09:00:00",
    ]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda evidence: evidence[:-1],
        lambda evidence: b"",
        lambda evidence: evidence[:12] + b"\xff\xff\xff\x7f" + evidence[16:],
    ],
)
def test_damaged_evidence_costs_its_photo_alone(
    labels: Labels, model: WalkModel, spoil: Callable[[bytes], bytes]
) -> None:
    photos = [photo(n, sure=True) for n in range(20)]
    photos[7] = replace(photos[7], evidence=spoil(photos[7].evidence or b""))
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    assert max(error_m(row) for row in labels.rows(job)) < 15


def test_a_model_comes_back_and_a_damaged_one_is_none(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(0), photo(1)], model)
    found = read_model(labels, job)
    assert found is not None
    assert (found.origin, found.calibration) == (model.origin, model.calibration)
    assert np.array_equal(found.metres, model.metres)
    WalkRows(labels).keep_model(job.localizer, model.to_bytes()[:-9])
    assert read_model(labels, job) is None


def test_each_photo_alone_brings_back_the_answers_of_before(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=n % 5 == 3, sure=n % 5 != 3) for n in range(20)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    WalkRows(labels).leave(job)
    assert [row.estimate for row in labels.rows(job)] == [one.estimate for one in photos]
    assert {row.walk for row in labels.rows(job)} == {""}


def track_of(steps: dict[int, NDArray[np.float64]]) -> Track:
    points = tuple(
        TrackPoint(START + timedelta(seconds=10 * step), place.latitude, place.longitude, None)
        for step, metres in steps.items()
        for place in [FRAME.position_at(*metres.tolist())]
    )
    return Track((points,))


def test_a_track_decides_where_photos_cannot(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(n, likely=0.4) for n in range(40)], model)
    locate_walks(labels, job, model)
    assert min(map(error_m, labels.rows(job))) > 100
    clock = CameraClock("Canon R6", states_offset=False)
    use_track(labels, job, track_of({n: WAY[n] for n in range(40)}), {clock: 0.0})
    locate_walks(labels, job, model)
    assert max(map(error_m, labels.rows(job))) < 15
    assert KnownPositions(labels).contradicted(job) == {TRACK: (0, 40)}
    KnownPositions(labels).put(job, TRACK, {})
    locate_walks(labels, job, model)
    assert min(map(error_m, labels.rows(job))) > 100


def test_a_track_that_everything_speaks_against_is_said_to_be_wrong(
    labels: Labels, model: WalkModel
) -> None:
    job = recorded(labels, [photo(n, sure=True) for n in range(40)], model)
    clock = CameraClock("Canon R6", states_offset=False)
    stale = {n: WAY[n] + np.array([0.0, 400.0 if 10 <= n < 16 else 0.0]) for n in range(40)}
    use_track(labels, job, track_of(stale), {clock: 0.0})
    locate_walks(labels, job, model)
    assert max(map(error_m, labels.rows(job))) < 15
    assert KnownPositions(labels).contradicted(job) == {TRACK: (6, 40)}
    assert contradiction_lines(labels, job) == [
        "6 of 40 positions of the track do not fit what the photos show, and count for nothing."
    ]


def test_rows_that_go_take_their_known_positions_along(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(n) for n in range(12)], model)
    use_track(labels, job, track_of({n: WAY[n] for n in range(12)}), {clock_of(photo(0)): 0.0})
    labels.remove([3, 4])
    assert sorted(KnownPositions(labels).of(list(range(1, 13)))) == [1, 2, *range(5, 13)]
    labels.forget(job)
    assert KnownPositions(labels).of(list(range(1, 13))) == {}


def test_walks_are_switched_off_and_on_again_without_reading_a_photo(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=n % 5 == 3, sure=n % 5 != 3) for n in range(20)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    together = list(labels.rows(job))
    off, changed = switch_walks(labels, job, False)
    assert not off.in_walks and set(changed) == {row.id for row in together}
    assert [row.estimate for row in labels.rows(off)] == [one.estimate for one in photos]
    assert locate_walks_of(labels, [1, 2]) == []
    on, changed = switch_walks(labels, off, True)
    assert on.in_walks and list(labels.rows(on)) == together
    labels.store.write(lambda connection: connection.execute("DELETE FROM walk_models"))
    assert switch_walks(labels, off, True) == (off, [])


def test_the_walks_of_decided_rows_are_located_again_in_every_job(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=True) for n in range(30)]
    jobs = [recorded(labels, photos, model)]
    jobs.append(
        labels.begin([FOLDER, Path("/other")], WHOLE, False, "one localizer", in_walks=True)
    )
    labels.record(jobs[1], photos)
    for job in jobs:
        locate_walks(labels, job, model)
    first, second = (list(labels.rows(job)) for job in jobs)
    place = FRAME.position_at(*WAY[15].tolist())
    labels.correct({second[15].id: Correction(place, Source.HAND)})
    changed = locate_walks_of(labels, [second[15].id])
    assert changed and set(changed) <= {row.id for row in second}
    assert second[15].id not in changed
    assert list(labels.rows(jobs[0])) == first


def test_the_photos_of_a_walk_come_in_the_order_of_time(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(n) for n in (3, 0, 2, 1)], model)
    locate_walks(labels, job, model)
    rows = walk_in_order(labels, job, "Canon R6, 2025-12-24 09:00:00")
    assert [row.file.stem for row in rows] == ["IMG_0000", "IMG_0001", "IMG_0002", "IMG_0003"]
    assert walk_in_order(labels, job, "another") == []


def test_answers_of_networks_that_the_walk_contradicts_are_no_known_positions(
    labels: Labels, model: WalkModel
) -> None:
    places = WAY[:30] + np.array([[0.0, 2000.0 if n == 15 else 0.0] for n in range(30)])
    evidence = evidence_of_answers(places, np.full(30, 8.0), np.full(30, 0.01))
    photos = [replace(photo(n), evidence=one.to_bytes()) for n, one in enumerate(evidence)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    assert max(error_m(row) for row in labels.rows(job)) < 30


@pytest.mark.parametrize(
    "spoil",
    [
        *("sigma_m = -5", "sigma_m = 'x'", "sigma_m = 9e999", "trust = -3", "trust = 7"),
        *("latitude = 900", "longitude = x'00'"),
    ],
)
def test_a_damaged_known_position_costs_itself_alone(
    labels: Labels, model: WalkModel, spoil: str
) -> None:
    job = recorded(labels, [photo(n, likely=0.4) for n in range(20)], model)
    use_track(labels, job, track_of({n: WAY[n] for n in range(20)}), {clock_of(photo(0)): 0.0})
    sql = f"UPDATE label_positions SET {spoil} WHERE label_id = 7"
    labels.store.write(lambda connection: connection.execute(sql))
    locate_walks(labels, job, model)
    assert sorted(KnownPositions(labels).of(list(range(1, 21)))) == [*range(1, 7), *range(8, 21)]
    assert max(map(error_m, labels.rows(job))) < 15
    use_track(labels, job, track_of({n: WAY[n] for n in range(20)}), {clock_of(photo(0)): 0.0})
    assert len(KnownPositions(labels).of(list(range(1, 21)))) == 20


def test_a_model_that_is_no_bytes_is_none(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(0), photo(1)], model)
    sql = "UPDATE walk_models SET model = 'text'"
    labels.store.write(lambda connection: connection.execute(sql))
    assert read_model(labels, job) is None


@pytest.mark.parametrize("time", ["0001-01-01T02:00:00+14:00", "9999-12-31T23:00:00-12:00"])
def test_walks_begin_at_any_time_that_a_photo_can_state(
    labels: Labels, model: WalkModel, time: str
) -> None:
    photos = [replace(photo(n), taken_at=datetime.fromisoformat(time)) for n in range(4)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    assert len({row.walk for row in labels.rows(job)} - {""}) == 1


def test_photos_without_evidence_beside_each_other_cost_no_others(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=n == 20, sure=n != 20) for n in range(30)]
    for number in (0, 1, 10, 11, 12, 13):
        photos[number] = replace(photos[number], evidence=b"")
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    rows = list(labels.rows(job))
    assert max(map(error_m, rows)) < 40 and all(row.spread_m is not None for row in rows)
    assert error_m(rows[20]) < 15


def test_a_corrected_photo_that_was_taken_for_another_place_pulls_its_neighbours(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, likely=0.45) for n in range(30)]
    evidence = PhotoEvidence.from_bytes(photos[15].evidence or b"", len(PLACES))
    strange = replace(evidence, elsewhere=0.9).to_bytes()
    photos[15] = replace(photos[15], status=LabelStatus.OUTSIDE, evidence=strange)
    job = recorded(labels, photos, model)
    place = Correction(FRAME.position_at(*WAY[15].tolist()), Source.HAND)
    labels.correct({16: place})
    locate_walks(labels, job, model)
    rows = list(labels.rows(job))
    assert max(error_m(row) for row in rows[10:21] if row.correction is None) < 100


def test_copies_of_a_file_are_no_walk_and_speak_once(labels: Labels, model: WalkModel) -> None:
    one = photo(10, likely=0.4)
    copies = [replace(one, file=FOLDER / f"IMG_0010 ({n}).JPG") for n in range(8)]
    assert walks_among(_numbered(copies)) == []
    others = [photo(n, likely=0.55) for n in range(6, 15) if n != 10]
    job = recorded(labels, [*others, *copies], model)
    locate_walks(labels, job, model)
    rows = list(labels.rows(job))
    assert max(error_m(row) for row in rows[: len(others)]) < 100
    assert {row.estimate for row in rows[len(others) :]} == {rows[-1].estimate}
    other = labels.begin([FOLDER, Path("/o")], WHOLE, False, "one localizer", in_walks=True)
    labels.record(other, [*others, one])
    locate_walks(labels, other, model)
    apart = [
        haversine_m(a.estimate.position, b.estimate.position)
        for a, b in zip(rows, labels.rows(other), strict=False)
        if a.estimate is not None and b.estimate is not None
    ]
    assert len(apart) == len(others) + 1 and max(apart) < 0.01


def test_a_track_is_timed_by_what_photos_say_without_it(labels: Labels, model: WalkModel) -> None:
    photos = [photo(n, wrong=n % 4 == 1, sure=n % 4 != 1) for n in range(40)]
    photos = [
        replace(one, estimate=sure, alone=sure)
        for one in photos
        if one.estimate is not None
        for sure in [replace(one.estimate, radius90_m=15.0)]
    ]
    job = recorded(labels, photos, model)
    track = track_of({n: WAY[n] + np.array([2.0 * (n % 7), 0.0]) for n in range(40)})
    found = use_track(labels, job, track)
    assert found[0].found is not None
    locate_walks(labels, job, model)
    assert use_track(labels, job, track) == found
