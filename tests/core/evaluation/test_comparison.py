from __future__ import annotations

import numpy as np
import pytest

from core.evaluation.comparison import compare_methods, figures_of_method
from core.geo import LocalFrame, Position
from core.metrics import Evaluated

PLACES = [LocalFrame(Position(31.26, 34.8)).position_at(10.0 * i, 0) for i in range(40)]


def evaluated(errors: list[float]) -> list[Evaluated]:
    return [Evaluated(e, 5, 10, True, place, "") for e, place in zip(errors, PLACES, strict=True)]


def test_differences_are_those_of_the_same_photos() -> None:
    errors = np.random.default_rng(0).uniform(0, 100, 40).tolist()
    more = [error + 2 for error in errors]
    (one,) = compare_methods({"ours": evaluated(errors), "other": evaluated(more)})
    assert (one.method, one.against) == ("ours", "other")
    assert (one.median_m, one.mean_m) == pytest.approx((-2, -2))
    # Paired: however much the photos differ, the difference is 2 m in every draw.
    assert one.mean_interval is not None
    assert (one.mean_interval.low, one.mean_interval.high) == pytest.approx((-2, -2))
    own = figures_of_method("ours", evaluated(errors)).mean_interval
    assert own is not None and own.high - own.low > 5


def test_the_first_is_compared_with_each_other_and_they_not_with_each_other() -> None:
    methods = {name: evaluated([float(n)] * 40) for n, name in enumerate("abc")}
    assert [(one.against, one.mean_m) for one in compare_methods(methods)] == [("b", -1), ("c", -2)]


def test_quantiles_rise_from_the_smallest_error_to_the_largest() -> None:
    found = figures_of_method("ours", evaluated([float(i) for i in range(40)]), 3.0)
    quantiles = found.error_quantiles_m
    assert len(quantiles) == 101 and quantiles == tuple(sorted(quantiles))
    assert (quantiles[0], quantiles[50], quantiles[100]) == (0, 19.5, 39)
    assert found.seconds == 3.0
