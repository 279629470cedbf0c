from __future__ import annotations

import math

import numpy as np
import pytest

from core.evaluation.coverage import STATED_SHARES, coverage_by_share
from core.geo import Position
from core.localizer.area_shares import radii_for
from core.metrics import Evaluated


def evaluated(error_m: float, radius50_m: float, radius90_m: float) -> Evaluated:
    return Evaluated(error_m, radius50_m, radius90_m, True, Position(31.26, 34.8), "day")


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_honest_radii_hold_as_often_as_they_say(power: float) -> None:
    """Errors in two directions (1.0) and their like with more or fewer far ones."""
    errors = np.hypot(*np.random.default_rng(0).normal(size=(2, 40_000))) ** power
    radii = [math.sqrt(2 * math.log(odds)) ** power for odds in (2, 10)]
    coverages = coverage_by_share([evaluated(error, *radii) for error in errors.tolist()])
    assert [one.stated for one in coverages] == list(STATED_SHARES)
    assert [one.measured for one in coverages] == pytest.approx(STATED_SHARES, abs=0.01)


def test_radii_that_are_too_small_show_below_what_they_say() -> None:
    errors = np.hypot(*np.random.default_rng(1).normal(size=(2, 2000)))
    coverages = coverage_by_share([evaluated(error, 0.6, 1.1) for error in errors.tolist()])
    assert all(one.measured < one.stated for one in coverages)


def test_at_50_and_90_percent_it_is_the_stated_radius_to_the_bit() -> None:
    photos = [evaluated(7.0, 7.0, 23.0), evaluated(23.0, 7.0, 23.0), evaluated(23.1, 7.0, 23.0)]
    coverages = {one.stated: one.measured for one in coverage_by_share(photos)}
    assert (coverages[0.5], coverages[0.9]) == (1 / 3, 2 / 3)


def test_radii_grow_with_the_share_whatever_the_two_are() -> None:
    for small, large in ((5.0, 10.0), (5.0, 5.0), (0.0, 0.0), (0.0, 4.0), (3.0, 300.0)):
        radii = [
            float(radii_for(share, np.array([small]), np.array([large]))[0])
            for share in STATED_SHARES
        ]
        assert np.isfinite(radii).all()
        assert radii[:5] == sorted(radii[:5]) and radii[5] >= radii[4]


def test_without_photos_there_is_nothing_to_hold() -> None:
    assert coverage_by_share([]) == ()
