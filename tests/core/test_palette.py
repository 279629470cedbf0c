"""Colours of sessions stand out on the grounds that they are drawn on, and from each other."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.palette import BLUE, SESSION_COLOURS

# The map and the tables, light and dark.
GROUNDS = ("#f4f4f1", "#ffffff", "#1d2126", "#22262d")
# B. Ottosson, "A perceptual color space for image processing", 2020.
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_OKLAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def _linear(colour: str) -> NDArray[np.float64]:
    parts = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def _oklab(colour: str) -> NDArray[np.float64]:
    return np.asarray(_TO_OKLAB @ np.cbrt(_TO_CONES @ _linear(colour)))


def _contrast(one: str, other: str) -> float:
    light = sorted(float(_linear(colour) @ (0.2126, 0.7152, 0.0722)) for colour in (one, other))
    return (light[1] + 0.05) / (light[0] + 0.05)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("colour", SESSION_COLOURS)
def test_each_stands_out_from_its_ground(colour: str, ground: str) -> None:
    assert _contrast(colour, ground) > 2


def test_no_two_look_alike_and_none_like_the_estimate() -> None:
    assert len(SESSION_COLOURS) == 11
    for one, other in combinations((*SESSION_COLOURS, BLUE), 2):
        assert np.linalg.norm(_oklab(one) - _oklab(other)) > 0.1
