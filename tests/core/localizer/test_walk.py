"""Walks through a made-up place: a grid of streets, photos with some right and many wrong hints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from core.localizer.walk import WalkEstimate, locate_walk, places_in_walk
from core.localizer.walk_fallback import FallbackReason
from core.localizer.walk_places import Anchor, WalkPhoto, WalkPhotos

# References every 10 m along the streets of a place of 300 m x 200 m.
PLACES = np.array(
    [(x, y) for x in range(0, 301, 10) for y in range(0, 201, 10) if x % 50 == 0 or y % 50 == 0],
    dtype=np.float64,
)
CANDIDATES = 12


def path(count: int, step_s: float = 5.0, start_m: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Seconds and metres of somebody who walks along a street, up another and back.

    One walks 1 m/s between photos that are near in time, and stands still in longer breaks.
    """
    seconds = np.arange(count) * step_s
    along = (np.arange(count) * min(step_s, 20.0) + start_m) % 900
    corners = np.array([0, 300, 500, 800, 1000])
    east = np.interp(along, corners, [0, 300, 300, 0, 0])
    north = np.interp(along, corners, [50, 50, 150, 150, 50])
    return seconds, np.stack([east, north], axis=1)


def photo(
    seconds: float, truth: np.ndarray, rng: np.random.Generator, right: int = 3, **more: object
) -> WalkPhoto:
    """A photo; ``right`` of its candidates lie near ``truth``, the rest anywhere in the place."""
    near = np.argsort(np.hypot(*(PLACES - truth).T))[:4]
    rows = np.concatenate(
        [rng.choice(near, right), rng.integers(len(PLACES), size=CANDIDATES - right)]
    )
    return WalkPhoto(
        float(seconds),
        PLACES[rows],
        rng.normal(0.0, 0.5, CANDIDATES),
        **more,
    )


def walk(count: int, seed: int = 0, step_s: float = 5.0) -> tuple[list[WalkPhoto], np.ndarray]:
    rng = np.random.default_rng(seed)
    seconds, truth = path(count, step_s)
    return [photo(*one, rng) for one in zip(seconds, truth, strict=True)], truth


def located(photos: list[WalkPhoto], **how: int) -> list[WalkEstimate]:
    return list(locate_walk(photos, PLACES, **how))


def errors(estimates: list[WalkEstimate], truth: np.ndarray) -> np.ndarray:
    return np.hypot(*(np.array([one.metres for one in estimates]) - truth).T)


def each_alone(photos: list[WalkPhoto]) -> list[WalkEstimate]:
    return [estimate for one in photos for estimate in located([one])]


def at(photos: list[WalkPhoto], seconds: np.ndarray) -> list[WalkPhoto]:
    return [replace(one, seconds=float(s)) for one, s in zip(photos, seconds, strict=True)]


@pytest.mark.parametrize("step_s", [1.0, 5.0, 20.0, 80.0])
def test_a_walk_mends_what_each_photo_alone_gets_wrong(step_s):
    photos, truth = walk(60, step_s=step_s)
    alone, together = errors(each_alone(photos), truth), errors(located(photos), truth)
    assert together.mean() < alone.mean() / 3
    assert together.max() < 40
    assert all(one.fell_back is None for one in located(photos))


def test_the_spread_is_small_where_neighbours_agree():
    photos, _ = walk(60)
    alone, together = each_alone(photos), located(photos)
    assert np.median([one.spread_m for one in together]) < 15
    assert np.median([one.spread_m for one in alone]) > 40


def test_weights_are_of_the_candidates_and_say_which_was_right():
    photos, truth = walk(40)
    for one, estimate, place in zip(photos, located(photos), truth, strict=True):
        assert estimate.weights.shape == (CANDIDATES,)
        # The rest is of its neighbours' places and of those on the way.
        assert 0.3 < estimate.weights.sum() < 1.001
        best = one.metres[np.argmax(estimate.weights)]
        assert np.hypot(*(best - place)) < 40


def test_a_photo_whose_hints_are_all_wrong_is_carried_by_its_neighbours():
    photos, truth = walk(40)
    far = np.tile([[0.0, 200.0]], (CANDIDATES, 1))
    photos[20] = replace(photos[20], metres=far)
    before = errors(located(photos[:20] + photos[21:]), np.delete(truth, 20, axis=0))
    after = np.delete(errors(located(photos), truth), 20)
    assert after.mean() < before.mean() + 3


def test_where_no_reference_was_taken_photos_are_on_the_way_between_those_before_and_after():
    photos, truth = walk(60, step_s=4.0)
    places = PLACES[~in_gap(PLACES)]
    rng = np.random.default_rng(0)
    for row, one in enumerate(photos):
        metres = one.metres.copy()
        metres[in_gap(metres)] = places[rng.integers(len(places), size=in_gap(metres).sum())]
        photos[row] = replace(one, metres=metres)
    far = errors(list(locate_walk(photos, places)), truth)[in_gap(truth)]
    assert len(far) > 12
    assert far.max() < 8


def in_gap(metres: np.ndarray) -> np.ndarray:
    """Those of ``(n, 2)`` places that are on 70 m of a street."""
    return (np.abs(metres[:, 0] - 130) < 35) & (np.abs(metres[:, 1] - 50) < 45)


def test_strangers_neither_drag_a_walk_nor_are_located_in_it():
    photos, _ = walk(40)
    rng = np.random.default_rng(1)
    strange = [
        photo(one.seconds + 1, np.array([0.0, 200.0]), rng, CANDIDATES, elsewhere=0.9)
        for one in photos[10:16]
    ]
    mixed = sorted([*photos, *strange], key=lambda one: one.seconds)
    estimates = located(mixed)
    marked = [one.fell_back for one in estimates]
    assert marked.count(FallbackReason.ELSEWHERE) == 6
    assert all(
        (reason is FallbackReason.ELSEWHERE) == (one.elsewhere > 0.5)
        for reason, one in zip(marked, estimates, strict=True)
    )
    ours = [one for one in estimates if one.fell_back is None]
    for one, without in zip(ours, located(photos), strict=True):
        np.testing.assert_allclose(one.metres, without.metres, atol=1e-3)


def test_photos_in_a_shuffled_order_are_located_alone():
    photos, truth = walk(80)
    order = np.random.default_rng(2).permutation(80)
    seconds = np.array([one.seconds for one in photos])
    shuffled = at([photos[row] for row in order], seconds)
    estimates = located(shuffled)
    assert all(one.fell_back is FallbackReason.UNRELATED for one in estimates)
    for one, alone in zip(estimates, each_alone(shuffled), strict=True):
        np.testing.assert_allclose(one.metres, alone.metres)
        assert one.spread_m == pytest.approx(alone.spread_m)
    assert errors(located(photos), truth).mean() < 15


def test_the_photos_of_two_people_mixed_are_located_alone():
    rng = np.random.default_rng(3)
    photos = []
    for start_m in (0.0, 450.0):
        seconds, truth = path(60, start_m=start_m)
        photos += [
            photo(s + start_m / 200, place, rng) for s, place in zip(seconds, truth, strict=True)
        ]
    photos.sort(key=lambda one: one.seconds)
    assert sum(one.fell_back is FallbackReason.UNRELATED for one in located(photos)) >= 100


@pytest.mark.parametrize("run", [3, 4, 6])
def test_the_photos_that_two_people_took_in_turn_are_located_alone(run: int) -> None:
    rng = np.random.default_rng(3)
    seconds, ours = path(72, step_s=4.0)
    _, theirs = path(72, step_s=4.0, start_m=450.0)
    whose = np.arange(72)[:, None] // run % 2
    truth = np.where(whose == 0, ours, theirs)
    estimates = located([photo(*one, rng) for one in zip(seconds, truth, strict=True)])
    assert sum(one.fell_back is FallbackReason.UNRELATED for one in estimates) >= 58


def test_a_walk_of_which_some_photos_look_alike_elsewhere_stays_together() -> None:
    rng = np.random.default_rng(3)
    seconds, truth = path(80, step_s=4.0)
    # Three times six photos look like other places, each time like another one.
    looks = truth.copy()
    for first, place in ((12, [0.0, 200.0]), (36, [150.0, 0.0]), (60, [300.0, 200.0])):
        looks[first : first + 6] = place
    estimates = located([photo(*one, rng) for one in zip(seconds, looks, strict=True)])
    assert all(one.fell_back is None for one in estimates)


def test_where_a_reset_clock_folds_a_walk_onto_itself_its_photos_are_located_alone():
    # After two thirds the clock was reset: the last third bears times of the first.
    photos, truth = walk(120)
    seconds = np.array([one.seconds for one in photos])
    seconds[80:] = seconds[:40] + 2.5
    order = np.argsort(seconds)
    estimates = located([at(photos, seconds)[row] for row in order])
    folded = np.flatnonzero(np.sort(seconds) < 180)
    assert all(estimates[row].fell_back is FallbackReason.UNRELATED for row in folded)
    clean = np.flatnonzero(np.sort(seconds) > 260)
    assert all(estimates[row].fell_back is None for row in clean)
    assert errors(estimates, truth[order])[clean].mean() < 20


def test_a_jump_ends_neither_part_of_a_walk():
    # Somebody takes a bus from one part of the place to another.
    rng = np.random.default_rng(4)
    seconds, truth = path(60, 3.0)
    truth = truth + np.where(np.arange(60)[:, None] >= 30, [0.0, 100.0], 0.0)
    photos = [photo(*one, rng) for one in zip(seconds, truth, strict=True)]
    assert errors(located(photos), truth).mean() < 15


def test_one_photo_and_none_at_all():
    (alone,) = located(walk(1)[0])
    assert alone.fell_back is FallbackReason.NO_NEIGHBOUR
    assert located([]) == []
    nothing = WalkPhoto(0.0, np.empty((0, 2)), np.empty(0))
    (unknown,) = located([nothing])
    assert np.isnan(unknown.metres).all()
    assert unknown.fell_back is FallbackReason.NO_NEIGHBOUR


def test_a_photo_without_candidates_is_located_between_its_neighbours():
    photos, truth = walk(20)
    photos[10] = WalkPhoto(photos[10].seconds, np.empty((0, 2)), np.empty(0))
    estimates = located(photos)
    assert estimates[10].weights.shape == (0,)
    assert errors(estimates, truth)[10] < 25


def test_a_hand_set_photo_stays_where_it_was_set():
    photos, truth = walk(40)
    anchor = Anchor(truth[7], 1.0, trust=1.0)
    photos[7] = replace(photos[7], anchors=(anchor,))
    estimate = located(photos)[7]
    np.testing.assert_allclose(estimate.metres, truth[7], atol=1.0)
    assert estimate.spread_m < 2
    assert estimate.contradicted == ()


def test_corrected_photos_pull_their_neighbours_to_the_truth():
    # Ten bursts; of four of them all photos look like another street.
    rng = np.random.default_rng(5)
    seconds = np.concatenate([np.arange(10) * 2.0 + 60.0 * burst for burst in range(10)])
    truth = np.repeat(path(10, 60.0)[1], 10, axis=0)
    wrong = np.isin(np.arange(100) // 10, [1, 2, 5, 8])
    looks = truth + np.where(wrong[:, None], [0.0, 50.0], 0.0)
    photos = [photo(*one, rng) for one in zip(seconds, looks, strict=True)]
    corrected = [14, 25, 54, 86]
    for row in corrected:
        photos[row] = replace(photos[row], anchors=(Anchor(truth[row], 1.0, trust=1.0),))
    rest = np.setdiff1d(np.arange(100), corrected)
    before = errors(located([replace(one, anchors=()) for one in photos]), truth)[rest]
    after = errors(located(photos), truth)[rest]
    assert after.mean() < before.mean() * 2 / 3


def test_a_fix_helps_where_it_agrees_and_is_named_where_all_speaks_against_it():
    photos, truth = walk(60)
    right, wrong = Anchor(truth[20] + 3, 5.0), Anchor(truth[40] + [150.0, 60.0], 5.0)
    photos[20] = replace(photos[20], anchors=(right,))
    photos[40] = replace(photos[40], anchors=(wrong,))
    estimates = located(photos)
    assert estimates[20].contradicted == ()
    assert estimates[40].contradicted == (0,)
    assert errors(estimates, truth).max() < 40


def test_anchors_alone_locate_photos_that_show_nothing():
    seconds, truth = path(20)
    photos = [
        WalkPhoto(
            float(s),
            np.empty((0, 2)),
            np.empty(0),
            anchors=(Anchor(place, 5.0),) if row % 5 == 0 else (),
        )
        for row, (s, place) in enumerate(zip(seconds, truth, strict=True))
    ]
    assert errors(located(photos), truth)[:16].max() < 15


def test_a_long_walk_is_located_in_blocks_as_in_one_piece():
    photos, _ = walk(300)
    taken = 0

    def one_by_one() -> Iterator[WalkPhoto]:
        nonlocal taken
        for one in photos:
            taken += 1
            yield one

    in_blocks = locate_walk(one_by_one(), PLACES, block=50, overlap=40)
    first = next(in_blocks)
    assert taken == 90
    for one, whole in zip([first, *in_blocks], located(photos, block=1000), strict=True):
        np.testing.assert_allclose(one.metres, whole.metres, atol=0.5)
        assert one.fell_back == whole.fell_back


def test_photos_have_to_be_in_the_order_of_their_time():
    photos, _ = walk(3)
    with pytest.raises(ValueError, match="order of their time"):
        located(photos[::-1])


@pytest.mark.parametrize("step_s", [1.0, 5.0])
def test_a_photo_placed_far_from_the_mapped_area_drags_nobody_there(step_s: float) -> None:
    photos, truth = walk(60, step_s=step_s)
    before = errors(located(photos), truth)
    photos[30] = replace(photos[30], anchors=(Anchor(np.array([0.0, 3000.0]), 3.0, 1.0),))
    after = located(photos)
    assert after[30].fell_back is FallbackReason.ELSEWHERE
    assert np.delete(errors(after, truth), 30).max() < before.max() + 10


def test_photos_that_state_one_time_are_not_drawn_together() -> None:
    photos, truth = walk(60, step_s=5.0)
    found = located(at(photos, np.zeros(60)))
    assert np.median(errors(found, truth)) < 20
    minutes = located(at(photos, np.arange(60) // 12 * 60.0))
    assert errors(minutes, truth).max() < 30


def _between(fifth_s, tenth_s):
    """How sparse a walk is by the seconds to the fifth nearest and the tenth nearest photo."""
    return pytest.approx((fifth_s + 3) ** 0.7 * (tenth_s + 3) ** 0.3 - 3)


def test_a_walk_is_as_sparse_around_a_photo_as_the_fifth_nearest_and_the_tenth_are_far():
    photos, _ = walk(30, step_s=1.0)
    sparse = [one.sparse_s for one in located(photos)]
    assert sparse[15] == _between(3, 5) and sparse[0] == _between(5, 10)
    bursts = [one.sparse_s for one in located(at(photos, np.arange(30) // 3 * 70.0))]
    assert bursts[15] == _between(70, 140)
    assert [one.sparse_s for one in located(photos[:4])] == [pytest.approx(400)] * 4


def test_a_walk_of_few_photos_is_sparser_than_a_long_one():
    photos, _ = walk(30, step_s=1.0)
    few = [one.sparse_s for one in located(photos[:8])]
    assert min(few) > 3 * max(one.sparse_s for one in located(photos)[5:25])
    assert max(few) < 400


def test_photos_of_which_nothing_is_known_make_no_walk_dense():
    photos, _ = walk(40, step_s=1.0)
    silent = [
        photo if number % 4 == 0 else WalkPhoto(photo.seconds, np.empty((0, 2)), np.empty(0))
        for number, photo in enumerate(photos)
    ]
    sparse = [one.sparse_s for one in located(silent)]
    assert sparse[20] == _between(12, 400) and sparse[0] == _between(20, 400)
    # One beside it has the same neighbours, and the one that it follows.
    assert sparse[21] == _between(9, 21)


@pytest.mark.parametrize("count", [1, 2, 130, 950])
def test_places_alone_are_those_of_the_estimates(count: int) -> None:
    rng = np.random.default_rng(3)
    photos, truth = walk(count)
    for row in range(0, count, 7):
        sigma = Anchor(truth[row] + rng.normal(0, 4, 2), 5.0, 0.85)
        photos[row] = replace(photos[row], anchors=(sigma,))
    for row in range(3, count, 40):
        photos[row] = replace(photos[row], anchors=(Anchor(truth[row], 3.0, 1.0),))
    for row in range(5, count, 23):
        photos[row] = replace(photos[row], elsewhere=0.9)
    for row in range(6, count, 31):
        some = rng.integers(0, CANDIDATES)
        one = photos[row]
        photos[row] = replace(
            one, metres=one.metres[:some], log_evidence=one.log_evidence[:some], anchors=()
        )
    expected = located(photos)
    found = places_in_walk(WalkPhotos.of(photos), PLACES)
    np.testing.assert_allclose(found.metres, [one.metres for one in expected], atol=1e-6)
    np.testing.assert_allclose(found.spread_m, [one.spread_m for one in expected], atol=1e-6)
    assert found.alone.tolist() == [one.fell_back is not None for one in expected]
    # Again, where little changed: by what is known from before, without finding it out anew.
    again = places_in_walk(WalkPhotos.of(photos), PLACES, before=found)
    assert again.alone.tolist() == found.alone.tolist()
    np.testing.assert_allclose(again.metres[found.alone], found.metres[found.alone])
    assert np.nanquantile(np.hypot(*(again.metres - found.metres).T), 0.95) < 1.0
    none_alone = replace(found, alone=np.zeros(count, np.bool_))
    together = places_in_walk(WalkPhotos.of(photos), PLACES, before=none_alone)
    assert not together.alone.any(), "they are taken as they are"
