from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.geo import LocalFrame, Position
from core.project.references import ReferencePhoto
from core.project.splits import cross_validation_folds, random_fold

FRAME = LocalFrame(Position(31.26, 34.8))
METRES = np.random.default_rng(0).uniform((-100, -30), (100, 30), (120, 2))


def references(metres: np.ndarray, sessions: list[str]) -> list[ReferencePhoto]:
    return [
        ReferencePhoto(i, f"{i}.jpg", f"{i}", f"{i}", FRAME.position_at(*place), session)
        for i, (place, session) in enumerate(zip(metres.tolist(), sessions, strict=True))
    ]


@given(st.lists(st.sampled_from("abcd"), min_size=2, max_size=40), st.sampled_from([None, 2, 3]))
@settings(deadline=None)
def test_no_session_straddles_a_fold(sessions: list[str], most: int | None) -> None:
    if len(set(sessions)) < 2:
        return
    photos = references(METRES[: len(sessions)], sessions)
    folds = cross_validation_folds(photos, most)
    assert len(folds) == min(len(set(sessions)), most or 99)
    held_out = np.concatenate([fold.evaluated for fold in folds])
    assert sorted(held_out.tolist()) == list(range(len(photos)))
    for fold in folds:
        evaluated = {photos[row].session for row in fold.evaluated}
        assert evaluated.isdisjoint({photos[row].session for row in fold.fitted})
        assert len(fold.evaluated) + len(fold.fitted) == len(photos)


def test_a_copy_in_another_folder_never_evaluates_its_original() -> None:
    start = datetime(2026, 5, 1, 9, tzinfo=timezone.utc)
    photos = references(METRES, ["morning"] * 40 + ["copies"] * 40 + ["evening"] * 40)
    taken = [start + timedelta(seconds=10 * (row % 40)) for row in range(80)]
    taken += [start + timedelta(hours=9, seconds=10 * row) for row in range(40)]
    photos = [replace(photo, taken_at=time) for photo, time in zip(photos, taken, strict=True)]
    fitted = {fold.name: fold.fitted.tolist() for fold in cross_validation_folds(photos)}
    assert fitted["morning"] == fitted["copies"] == list(range(80, 120))
    assert fitted["evening"] == list(range(80))


def test_a_fraction_of_a_second_or_a_lost_offset_hides_no_copy() -> None:
    zone = timezone(timedelta(hours=2))
    start = datetime(2026, 5, 1, 9, tzinfo=zone)
    photos = references(METRES, ["morning"] * 20 + ["copies"] * 20 + ["evening"] * 80)
    taken = [start + timedelta(seconds=10 * row, milliseconds=480) for row in range(20)]
    taken += [one.replace(microsecond=0, tzinfo=timezone.utc) for one in taken]
    taken += [start + timedelta(hours=9, seconds=10 * row) for row in range(80)]
    photos = [replace(photo, taken_at=time) for photo, time in zip(photos, taken, strict=True)]
    fitted = {fold.name: fold.fitted.tolist() for fold in cross_validation_folds(photos)}
    assert fitted["morning"] == fitted["copies"] == list(range(40, 120))


def test_equal_times_of_all_photos_mean_nothing() -> None:
    time = datetime(2026, 5, 1, tzinfo=timezone.utc)
    photos = [replace(p, taken_at=time) for p in references(METRES, ["a"] * 60 + ["b"] * 60)]
    assert [len(fold.fitted) for fold in cross_validation_folds(photos)] == [60, 60]


def test_one_session_is_cut_into_blocks_with_a_buffer() -> None:
    folds = cross_validation_folds(references(METRES, ["only"] * 120))
    assert len(folds) == 8
    held_out = np.concatenate([fold.evaluated for fold in folds])
    assert sorted(held_out.tolist()) == list(range(120))
    for fold in folds:
        offsets = METRES[fold.fitted][:, None] - METRES[fold.evaluated][None]
        assert np.hypot(offsets[..., 0], offsets[..., 1]).min() > 1
        assert np.ptp(METRES[fold.evaluated], axis=0).max() < 100


def test_no_burst_straddles_the_border_of_a_block() -> None:
    """Its frames state positions some metres apart, farther than the buffer is wide."""
    start = datetime(2026, 5, 1, 9, tzinfo=timezone.utc)
    rng = np.random.default_rng(1)
    places = np.stack([np.repeat(np.arange(40) * 6.0, 3), np.zeros(120)], axis=1)
    photos = references(places + rng.normal(0, 4, places.shape), ["walk"] * 120)
    seconds = [20 * (row // 3) + 2 * (row % 3) for row in range(120)]
    photos = [
        replace(photo, taken_at=start + timedelta(seconds=second))
        for photo, second in zip(photos, seconds, strict=True)
    ]
    folds = cross_validation_folds(photos)
    assert len(folds) > 4
    for fold in folds:
        bursts = {row // 3 for row in fold.evaluated.tolist()}
        assert bursts.isdisjoint(row // 3 for row in fold.fitted.tolist())
    same = [replace(photo, taken_at=start) for photo in photos]
    untimed = [replace(photo, taken_at=None) for photo in photos]
    for fold, other in zip(
        cross_validation_folds(same), cross_validation_folds(untimed), strict=True
    ):
        assert fold.fitted.tolist() == other.fitted.tolist()


def test_photos_at_one_position_stay_in_one_block() -> None:
    bursts = np.repeat(METRES[:30], 4, axis=0)
    folds = cross_validation_folds(references(bursts, ["only"] * 120))
    assert len(folds) > 1
    for fold in folds:
        assert set((fold.evaluated // 4).tolist()).isdisjoint((fold.fitted // 4).tolist())


def test_with_nothing_to_leave_out_there_is_no_fold() -> None:
    assert cross_validation_folds([]) == []
    for count in (1, 2, 3):
        assert cross_validation_folds(references(METRES[:count], ["only"] * count)) == []
    assert cross_validation_folds(references(np.zeros((50, 2)), ["only"] * 50)) == []


def test_the_random_fold_depends_on_its_seed_alone() -> None:
    photos = references(METRES[:40], ["a"] * 40)
    first, again, other = random_fold(photos, 1), random_fold(photos, 1), random_fold(photos, 2)
    assert first.evaluated.tolist() == again.evaluated.tolist() != other.evaluated.tolist()
    assert len(first.evaluated) == 6
    assert not set(first.evaluated) & set(first.fitted)
