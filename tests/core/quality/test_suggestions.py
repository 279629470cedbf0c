"""Suggested positions on a made-up street: three walks along it, each photo alike to two others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
from numpy.typing import NDArray

from core.geo import LocalFrame, Position
from core.localizer.walk_evidence import PhotoEvidence
from core.project.references import ReferencePhoto
from core.quality.suggestions import Suggestions, suggest_positions
from core.tasks import Cancelled, Task

FRAME = LocalFrame(Position(46.512345, 7.045678))
START = datetime(2026, 5, 1, 9, tzinfo=timezone.utc)
SESSIONS, PHOTOS, CANDIDATES = 3, 40, 20


@dataclass(frozen=True, eq=False)
class Street:
    photos: list[ReferencePhoto]
    truth: NDArray[np.float64]
    evidence: list[PhotoEvidence]

    def suggest(self, stated: NDArray[np.float64], **values: NDArray[np.float64]) -> Suggestions:
        count = len(self.photos)
        return suggest_positions(
            self.photos,
            stated,
            values.get("trusted", np.ones(count)) > 0,
            values.get("accuracies_m", np.zeros(count)),
            self.evidence,
            placed=values.get("placed", np.zeros(count)) > 0,
        )


@pytest.fixture(scope="module")
def street() -> Street:
    return street_of(photos_at_a_spot=1)


def street_of(
    photos_at_a_spot: int, alike_within_m: float = 15.0, by_chance: float = 0.35
) -> Street:
    draw = np.random.default_rng(1)
    photos, truth = [], []
    for session in range(SESSIONS):
        for number in range(PHOTOS):
            spot = number // photos_at_a_spot
            truth.append([12.0 * spot + draw.normal(0, 1), draw.normal(0, 1)])
            photos.append(
                ReferencePhoto(
                    id=len(photos) + 1,
                    file=f"/walk{session}/{number}.jpg",
                    sha256=f"{len(photos)}",
                    pixels_sha256="",
                    position=FRAME.position_at(*truth[-1]),
                    session=f"visit {session}",
                    taken_at=START + timedelta(days=session, seconds=15 * number),
                )
            )
    metres = np.array(truth)
    sessions = np.repeat(np.arange(SESSIONS), PHOTOS)
    evidence = []
    for row in range(len(photos)):
        others = np.flatnonzero(sessions != sessions[row])
        apart = np.hypot(*(metres[others] - metres[row]).T)
        # Alike is what is near, but one picture in twenty is like any.
        alike = np.exp(-apart / alike_within_m) + draw.uniform(0, by_chance, len(others))
        best = np.argsort(-alike)[:CANDIDATES]
        evidence.append(
            PhotoEvidence(others[best], (4.5 * np.log(alike[best])).astype(np.float32), 0.0)
        )
    return Street(photos, metres, evidence)


def errors(street: Street, metres: NDArray[np.float64]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = np.hypot(*(metres - street.truth).T)
    return found


def noisy(street: Street, sigma_m: float, seed: int = 2) -> NDArray[np.float64]:
    return street.truth + np.random.default_rng(seed).normal(0, sigma_m, street.truth.shape)


def test_noise_that_differs_from_photo_to_photo_is_averaged(street: Street) -> None:
    stated = noisy(street, 8.0)
    found = street.suggest(stated)
    assert errors(street, found.metres).mean() < 0.6 * errors(street, stated).mean()
    inside = errors(street, found.metres) <= found.radii90_m
    assert 0.85 < inside.mean() <= 1.0
    assert not found.contradicts.mean() > 0.02


def test_positions_thirty_metres_off_contradict_the_pictures(street: Street) -> None:
    stated = noisy(street, 3.0)
    wrong = np.arange(4, len(stated), 11)
    stated[wrong] += (0.0, 30.0)
    found = street.suggest(stated)
    flagged = np.flatnonzero(found.contradicts)
    assert len(set(flagged) & set(wrong)) >= 0.9 * len(wrong)
    assert len(set(flagged) - set(wrong)) <= 0.02 * len(stated)
    assert errors(street, found.metres)[wrong].mean() < 6.0
    assert not found.repeated.any()


def test_one_measurement_repeated_by_many_photos_counts_once(street: Street) -> None:
    stated = noisy(street, 3.0)
    run = np.arange(10, 22)
    stated[run] = stated[run[0]]
    found = street.suggest(stated)
    far = run[errors(street, stated)[run] > 30.0]
    assert found.contradicts[far].all()
    assert found.repeated[run].all() and found.repeated.sum() == len(run)
    assert errors(street, found.metres)[run].mean() < 10.0


def test_positions_repeated_on_every_walk_do_not_hide_other_errors(street: Street) -> None:
    stated = noisy(street, 3.0)
    runs = np.concatenate([walk * PHOTOS + 3 + 12 * walk + np.arange(12) for walk in range(3)])
    stated[runs] = np.repeat(stated[runs[::12]], 12, axis=0)
    wrong = np.setdiff1d(np.arange(2, len(stated), 11), runs)
    stated[wrong] += (0.0, 30.0)
    found = street.suggest(stated)
    far = runs[errors(street, stated)[runs] > 15.0]
    assert found.contradicts[far].mean() >= 0.9
    assert found.contradicts[wrong].mean() >= 0.9
    sound = np.setdiff1d(np.arange(len(stated)), np.concatenate([runs, wrong]))
    assert found.contradicts[sound].mean() <= 0.02
    assert found.noise_m < 8.0


def test_photos_beside_a_stretch_where_every_walk_repeats_a_fix_are_not_named() -> None:
    """Photos of other walks show the same where they state: only their neighbours are elsewhere."""
    street = street_of(photos_at_a_spot=1, alike_within_m=4.0)
    stated = noisy(street, 3.0)
    runs = np.concatenate([walk * PHOTOS + 10 + np.arange(12) for walk in range(SESSIONS)])
    stated[runs] = np.repeat(stated[runs[::12]] - (150.0, 0.0), 12, axis=0)
    found = street.suggest(stated)
    own = np.setdiff1d(np.arange(len(stated)), runs)
    assert not found.contradicts[own].any()


def test_where_walks_say_nothing_two_sessions_that_agree_contradict_a_position() -> None:
    """Photos far apart, or with times that mean nothing, as on a small campus."""
    street = street_of(photos_at_a_spot=1, alike_within_m=4.0, by_chance=0.1)
    order = np.random.default_rng(3).permutation(PHOTOS)
    photos = [
        replace(
            one,
            taken_at=START + timedelta(days=row // PHOTOS, seconds=15 * int(order[row % PHOTOS])),
        )
        for row, one in enumerate(street.photos)
    ]
    street = replace(street, photos=photos)
    stated = noisy(street, 3.0)
    wrong = np.arange(4, len(stated), 11)
    stated[wrong] += (0.0, 60.0)
    found = street.suggest(stated)
    assert found.contradicts[wrong].mean() >= 0.8
    assert not np.delete(found.contradicts, wrong).any()
    named = wrong[found.contradicts[wrong]]
    assert errors(street, found.metres)[named].mean() < 6.0


def test_what_would_jump_within_a_second_is_vague() -> None:
    """By night nothing looks like what was taken by day: each photo like any other of the place."""
    street, draw = street_of(photos_at_a_spot=6), np.random.default_rng(5)
    photos = [
        replace(one, taken_at=START + timedelta(days=row // PHOTOS, seconds=row % PHOTOS))
        for row, one in enumerate(street.photos)
    ]
    evidence = list(street.evidence)
    for row in range(PHOTOS):
        others = draw.choice(np.arange(PHOTOS, SESSIONS * PHOTOS), CANDIDATES, replace=False)
        evidence[row] = PhotoEvidence(others, draw.normal(0, 4, CANDIDATES).astype(np.float32), 0.0)
    at_spots = [row - row % PHOTOS % 6 for row in range(len(photos))]
    found = replace(street, photos=photos, evidence=evidence).suggest(street.truth[at_spots])
    sure = np.where(found.vague[:, None], np.nan, found.metres)
    assert steps(found.metres).max() > 30.0
    assert np.nanmax(steps(sure)) < 5.0
    assert found.contradicts[found.vague].sum() > 3 * found.contradicts[~found.vague].sum()
    assert not found.vague[PHOTOS:].any()


def steps(metres: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far each photo is from the one before it on its walk."""
    apart: NDArray[np.float64] = np.hypot(*np.diff(metres.reshape(SESSIONS, PHOTOS, 2), axis=1).T)
    return apart


def test_photos_taken_where_somebody_stood_share_their_noise(street: Street) -> None:
    standing = street_of(photos_at_a_spot=4)
    walked, stood = (
        errors(one, one.suggest(noisy(one, 5.0)).metres).mean() for one in (street, standing)
    )
    assert stood < 0.75 * walked


def test_errors_that_a_walk_shares_widen_the_radius(street: Street) -> None:
    sessions = np.repeat(np.arange(SESSIONS), PHOTOS)
    # Each walk errs in a direction of its own, which turns slowly.
    turn = 2.0 * sessions + np.arange(len(sessions)) / 25
    shared = street.suggest(street.truth + 10 * np.stack([np.cos(turn), np.sin(turn)], 1))
    alone = street.suggest(noisy(street, 10 / np.sqrt(2)))
    assert np.median(shared.radii90_m) > 1.3 * np.median(alone.radii90_m)


def test_a_position_known_to_be_wrong_says_nothing(street: Street) -> None:
    stated, trusted = noisy(street, 3.0), np.ones(len(street.photos))
    stated[-1], trusted[-1] = (90_000.0, 4_000.0), 0.0
    found = street.suggest(stated, trusted=trusted)
    assert errors(street, found.metres)[-1] < 12.0


def test_a_position_that_admits_its_error_counts_less(street: Street) -> None:
    stated, accuracies = noisy(street, 3.0), np.zeros(len(street.photos))
    stated[50] += (0.0, 25.0)
    accuracies[50] = 60.0
    found = street.suggest(stated, accuracies_m=accuracies)
    assert errors(street, found.metres)[50] < 8.0
    assert not found.contradicts[50]


def test_what_a_person_stated_no_picture_moves(street: Street) -> None:
    stated, placed = noisy(street, 8.0), np.zeros(len(street.photos))
    placed[::2] = 1.0
    stated[::2] = street.truth[::2]
    stated[50] += (0.0, 30.0)
    found = street.suggest(stated, placed=placed)
    assert np.array_equal(found.metres[::2], stated[::2])
    assert not found.contradicts[::2].any()
    by_device = street.suggest(stated)
    assert errors(street, found.metres)[1::2].mean() < errors(street, by_device.metres)[1::2].mean()


def test_it_can_be_cancelled(street: Street) -> None:
    task = Task()
    task.cancel()
    count = len(street.photos)
    with pytest.raises(Cancelled):
        suggest_positions(
            street.photos,
            street.truth,
            np.ones(count, np.bool_),
            np.zeros(count),
            street.evidence,
            task,
        )
