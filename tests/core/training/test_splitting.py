"""Sessions stay whole, and what flatters says so."""

from __future__ import annotations

import numpy as np
import pytest

from core.errors import CampusGPSError
from core.geo import LocalFrame, Position
from core.project.references import ReferencePhoto
from core.training.settings import TrainingSettings
from core.training.splitting import split_references

FRAME = LocalFrame(Position(31.262, 34.802))


def references(sessions: list[int]) -> list[ReferencePhoto]:
    """A walk along a line; so many photos in each session."""
    names = [f"day {day}" for day, count in enumerate(sessions) for _ in range(count)]
    return [
        ReferencePhoto(
            row, f"{row}.jpg", f"{row:064x}", f"{row:064x}", FRAME.position_at(2.0 * row, 0), name
        )
        for row, name in enumerate(names)
    ]


@pytest.mark.parametrize("sessions", [[10] * 4, [3] * 20, [50, 6, 7, 8], [20, 5]])
@pytest.mark.parametrize("seed", [0, 1])
def test_sessions_never_straddle_the_split(sessions: list[int], seed: int) -> None:
    photos = references(sessions)
    split = split_references(photos, TrainingSettings(seed=seed))
    parts = [
        {photos[row].session for row in rows.tolist()}
        for rows in (split.train, split.held_out, split.test)
    ]
    assert parts[0] and parts[1]
    assert sum(map(len, parts)) == len(set.union(*parts))
    assert len(split.train) + len(split.held_out) + len(split.test) == len(photos)
    assert not split.optimistic and split.held_out_name
    assert bool(len(split.test)) == (len(sessions) > 2) == bool(split.test_name)


def test_many_sessions_come_near_the_wanted_shares() -> None:
    split = split_references(references([5] * 40), TrainingSettings())
    assert 0.1 < len(split.held_out) / 200 < 0.2
    assert 0.1 < len(split.test) / 200 < 0.2


def test_without_a_test_share_all_others_train() -> None:
    split = split_references(references([10] * 4), TrainingSettings(test_share=0.0))
    assert (len(split.train), len(split.held_out), len(split.test)) == (30, 10, 0)


def test_one_session_is_cut_into_blocks_with_a_buffer() -> None:
    split = split_references(references([400]), TrainingSettings())
    away = np.concatenate([split.held_out, split.test])
    gaps = np.abs(split.train[:, None] - away).min(1)
    # Photos are 2 m apart, and the buffer is a hundredth of the place: 8 m.
    assert gaps.min() >= 4
    assert len(split.train) > 200 and len(split.held_out) >= 40
    assert not set(split.train.tolist()) & set(away.tolist())


def test_the_random_split_is_the_studys_and_says_that_it_flatters() -> None:
    split = split_references(references([100, 100]), TrainingSettings(split="random"))
    assert (len(split.train), len(split.held_out), len(split.test)) == (140, 30, 30)
    assert split.optimistic
    rows = np.concatenate([split.train, split.held_out, split.test])
    assert sorted(rows.tolist()) == list(range(200))


@pytest.mark.parametrize("kind", ["sessions", "random"])
@pytest.mark.parametrize("count", [0, 1])
def test_too_few_photos_are_said_to_be_too_few(kind: str, count: int) -> None:
    with pytest.raises(CampusGPSError, match="too few"):
        split_references(references([count]), TrainingSettings(split=kind))
