from __future__ import annotations

import numpy as np
import pytest

from core.evaluation.corruptions import CORRUPTIONS, Corruption, corrupted

PHOTO = np.random.default_rng(0).integers(40, 216, (48, 64, 3), dtype=np.uint8).repeat(4, 0)
BY_NAME = {one.name: one for one in CORRUPTIONS}


@pytest.mark.parametrize("one", CORRUPTIONS, ids=lambda one: one.name)
def test_each_changes_the_photo_and_the_same_seed_does_the_same(one: Corruption) -> None:
    kept = PHOTO.copy()
    first = corrupted(PHOTO, one, seed=3)
    assert first.dtype == np.uint8 and first.ndim == 3 and first.shape[2] == 3
    assert first.shape != PHOTO.shape or (first != PHOTO).any()
    assert (kept == PHOTO).all()
    assert (first == corrupted(PHOTO, one, seed=3)).all()


def test_what_is_random_follows_the_seed() -> None:
    for name in ("noise", "occlusion", "several at once"):
        first, second = (corrupted(PHOTO, BY_NAME[name], seed) for seed in (1, 2))
        assert first.shape != second.shape or (first != second).any()


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 90, 3), (300, 7, 3)])
def test_odd_shapes_stay_photos(shape: tuple[int, ...]) -> None:
    for one in CORRUPTIONS:
        assert corrupted(np.full(shape, 100, np.uint8), one, 0).size > 0, one.name


def test_they_do_what_they_say() -> None:
    grey = np.full((100, 200, 3), 100, np.uint8)
    assert corrupted(grey, BY_NAME["brighter"], 0).mean() == pytest.approx(150, abs=1)
    assert corrupted(grey, BY_NAME["darker"], 0).mean() == pytest.approx(50, abs=1)
    assert corrupted(grey, BY_NAME["night"], 0).mean() < 45
    assert corrupted(grey, BY_NAME["crop"], 0).shape == (80, 160, 3)
    covered = (corrupted(grey, BY_NAME["occlusion"], 0) != 100).any(axis=2).mean()
    assert covered == pytest.approx(0.15, abs=0.01)
    # A tilted photo of one colour has no corner of another.
    assert (corrupted(grey, BY_NAME["rotation"], 0) == 100).all()
