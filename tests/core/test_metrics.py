from __future__ import annotations

import pytest

from core.metrics import Judged, summarize


def test_figures_over_known_errors() -> None:
    judged = [Judged(error, 2.5, 3.5, inside_area=error < 4) for error in (1.0, 2.0, 3.0, 4.0)]
    figures = summarize(judged)
    assert figures.count == 4
    assert figures.mean_m == 2.5
    assert figures.median_m == figures.percentiles_m[50] == 2.5
    assert figures.std_m == pytest.approx(1.118, abs=1e-3)
    assert (figures.min_m, figures.max_m) == (1.0, 4.0)
    assert figures.within == {3: 0.75, 5: 1.0, 10: 1.0, 20: 1.0, 50: 1.0}
    assert (figures.held50, figures.held90) == (0.5, 0.75)
    assert figures.median_radius90_m == 3.5
    assert figures.inside_share == 0.75


def test_no_photos_give_no_figures_rather_than_zeros() -> None:
    figures = summarize([])
    assert figures.count == 0
    assert figures.median_m is None
    assert set(figures.percentiles_m) == {50, 75, 90, 95, 99}
    assert figures.within[10] is None
