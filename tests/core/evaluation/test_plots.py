from __future__ import annotations

import re

import numpy as np
import pytest

from core.evaluation.coverage import Coverage
from core.evaluation.plots import calibration_plot, error_map, error_plot
from core.geo import LocalFrame, Position

FRAME = LocalFrame(Position(31.26, 34.8))


def test_the_curve_of_errors_never_falls() -> None:
    errors = np.sort(np.random.default_rng(0).exponential(20, 101)).tolist()
    plot = error_plot({"ours": errors, "other": [2 * one for one in errors]})
    assert [curve.name for curve in plot.curves] == ["other", "ours"]
    for curve in plot.curves:
        across, down = zip(*curve.points, strict=True)
        assert list(across) == sorted(across) and list(down) == sorted(down, reverse=True)
        assert min(across) >= plot.left and max(across) <= plot.right
        assert (down[0], down[-1]) == (plot.bottom, plot.top)


@pytest.mark.parametrize("errors", [[0.0, 0.0], [0.2, 0.9], [1.0, 1.0], [5.0, 5.0], [3.0, 2e6]])
def test_any_errors_can_be_drawn(errors: list[float]) -> None:
    plot = error_plot({"ours": errors})
    assert np.isfinite(plot.curves[0].points).all()
    assert len({tick.label for tick in plot.x_ticks}) == len(plot.x_ticks) >= 2
    assert max(x for x, _ in plot.curves[0].points) <= plot.right + 1e-6


def test_an_honest_radius_lies_on_the_dashed_line() -> None:
    plot = calibration_plot([Coverage(share, share) for share in (0.1, 0.5, 0.9)])
    ideal, curve = plot.curves
    (x0, y0), (x1, y1) = ideal.points
    for x, y in curve.points:
        assert (y - y0) / (y1 - y0) == pytest.approx((x - x0) / (x1 - x0))
    assert curve.marked == curve.points[1:]


def test_the_map_is_in_metres_with_north_up() -> None:
    truths = [FRAME.position_at(east, 0) for east in (0.0, 200.0, 100.0)]
    guesses = [FRAME.position_at(0, 100), FRAME.position_at(200, 0), FRAME.position_at(104, 0)]
    drawn = error_map(truths, guesses)
    assert (drawn.shown, drawn.total) == (3, 3)
    # One error of each of the ranges 0-3, 3-6 and over 25 m.
    assert [bool(one.dots) for one in drawn.ranges] == [True, True, *[False] * 3, True]
    (left, bottom), (right, _) = (_first_point(drawn.ranges[n].dots) for n in (5, 0))
    metre = (right - left) / 200
    assert drawn.scale_px / metre == pytest.approx(float(drawn.scale_label.split()[0]), rel=0.01)
    tip = [float(number) for number in re.findall(r"L([\d.]+) ([\d.]+)", drawn.ranges[5].arrows)[0]]
    assert tip == pytest.approx([left, bottom - 100 * metre], abs=0.2)
    assert not drawn.ranges[0].arrows


def test_of_very_many_photos_the_best_and_the_worst_are_drawn() -> None:
    truths = [FRAME.position_at(i / 10, 0) for i in range(5000)]
    guesses = [FRAME.position_at(i / 10, i / 50) for i in range(5000)]
    drawn = error_map(truths, guesses)
    assert (drawn.shown, drawn.total) == (3000, 5000)
    assert drawn.ranges[0].dots and drawn.ranges[5].dots


def test_photos_at_one_place_make_a_map() -> None:
    drawn = error_map([FRAME.origin], [FRAME.origin])
    assert drawn.height > 0 and drawn.scale_px > 0


def _first_point(path: str) -> tuple[float, float]:
    x, y = re.findall(r"M([\d.]+) ([\d.]+)", path)[0]
    return float(x), float(y)
