from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.geo import LocalFrame, Position
from core.project.references import ReferencePhoto
from core.project.splits import leave_one_session_out, random_fold

ORIGIN = Position(31.26, 34.8)


def references(places: list[float], sessions: list[str]) -> list[ReferencePhoto]:
    frame = LocalFrame(ORIGIN)
    return [
        ReferencePhoto(i, f"{i}.jpg", f"{i}", f"{i}", frame.position_at(east, 0.0), session)
        for i, (east, session) in enumerate(zip(places, sessions, strict=True))
    ]


@given(st.lists(st.sampled_from("abc"), min_size=2, max_size=40))
@settings(deadline=None)
def test_no_session_straddles_a_fold(sessions: list[str]) -> None:
    photos = references([3.0 * i for i in range(len(sessions))], sessions)
    if len(set(sessions)) < 2:
        return
    folds = leave_one_session_out(photos)
    assert sorted(np.concatenate([fold.test for fold in folds]).tolist()) == list(
        range(len(photos))
    )
    for fold in folds:
        assert {photos[i].session for i in fold.test} == {fold.name}
        assert fold.name not in {photos[i].session for i in fold.train}


def test_one_session_is_split_into_blocks_with_a_buffer() -> None:
    places = [float(5 * (i // 4)) for i in range(100)]
    folds = leave_one_session_out(references(places, ["one"] * 100))
    assert len(folds) == 5
    assert sorted(np.concatenate([fold.test for fold in folds]).tolist()) == list(range(100))
    for fold in folds:
        gaps = np.abs(np.subtract.outer(np.take(places, fold.test), np.take(places, fold.train)))
        assert gaps.min() > 5


def test_one_place_cannot_be_split() -> None:
    assert leave_one_session_out(references([0.0] * 9, ["one"] * 9)) == []


def test_the_random_fold_depends_on_its_seed_alone() -> None:
    photos = references([float(i) for i in range(40)], ["a"] * 40)
    first, again, other = random_fold(photos, 1), random_fold(photos, 1), random_fold(photos, 2)
    assert first.test.tolist() == again.test.tolist() != other.test.tolist()
    assert len(first.test) == 6
    assert not set(first.test) & set(first.train)
