"""Blurred, dark and covered pictures are named, others are not."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from benchmarks.picture_quality import SPOILT
from core.demo_campus import DemoCampus
from core.photos.decode import read_pixels
from core.photos.picture_quality import BLURRED, COVERED, DARK, why_it_teaches_nothing

Pixels = NDArray[np.uint8]


@pytest.fixture(scope="module")
def pictures(demo_campus: DemoCampus) -> list[Pixels]:
    """Photos of every visit of the demo campus, the night's among them."""
    return [read_pixels(path) for path in sorted(demo_campus.photos_folder.rglob("*.jpg"))]


def test_sound_photos_are_not_named(pictures: list[Pixels]) -> None:
    assert sum(bool(why_it_teaches_nothing(one)) for one in pictures) <= 0.02 * len(pictures)


@pytest.mark.parametrize(
    ("kind", "reason", "share"),
    [
        ("blurred", BLURRED, 0.9),
        ("shaken", BLURRED, 0.8),
        ("almost black", DARK, 0.9),
        ("a finger", COVERED, 0.9),
    ],
)
def test_spoilt_ones_are_named_with_their_reason(
    pictures: list[Pixels], kind: str, reason: str, share: float
) -> None:
    spoil: Callable[[Pixels], Pixels] = SPOILT[kind]
    found = [why_it_teaches_nothing(spoil(one)) for one in pictures[::4]]
    assert sum(one == reason for one in found) >= share * len(found)


def test_odd_pictures_are_no_trouble() -> None:
    assert why_it_teaches_nothing(np.full((1, 1, 3), 200, np.uint8)) == ""
    assert why_it_teaches_nothing(np.full((3, 900, 3), 200, np.uint8)) == ""
    assert why_it_teaches_nothing(np.zeros((40, 40, 3), np.uint8)) == DARK
    assert why_it_teaches_nothing(np.full((300, 400, 3), 200, np.uint8)) == COVERED
    draw = np.random.default_rng(3)
    noise = Image.fromarray(draw.integers(0, 256, (300, 400, 3), np.uint8))
    assert why_it_teaches_nothing(np.asarray(noise)) == ""
