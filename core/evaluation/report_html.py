"""A full report as one HTML file, written from the template in ``resources/report``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import resources
from core.evaluation.comparison import PairedDifference
from core.evaluation.full_report import FullReport
from core.evaluation.plots import calibration_plot, error_map, error_plot
from core.geo import format_decimal, format_distance
from core.inlining import data_uri
from core.statistics import Interval

_FOLDER = resources.FOLDER / "report"
_NOTHING = "–"


def report_to_html(report: FullReport) -> str:
    """The report as one HTML file that needs nothing else: no network, no scripts."""
    environment = report_environment()
    environment.filters |= {
        "metres": _metres,
        "percent": _percent,
        "ratio": _ratio,
        "interval": _interval,
        "signed": _signed,
        "duration": _duration,
        "verdict": _verdict,
    }
    return environment.get_template("report.html.jinja").render(report=report, **_plots(report))


def report_environment() -> Environment:
    """The environment that reads every report's template; titles and file names are escaped."""
    environment = Environment(
        loader=FileSystemLoader(_FOLDER, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "distance": format_distance,
        "position": format_decimal,
        "picture": _picture,
    }
    return environment


def _plots(report: FullReport) -> Mapping[str, Any]:
    quantiles = {one.name: one.error_quantiles_m for one in report.methods}
    truths = [photo.evaluated.truth for photo in report.photos]
    return {
        "error_plot": error_plot(quantiles),
        "calibration_plot": calibration_plot(report.coverage_by_share),
        "map": error_map(truths, [photo.guess for photo in report.photos]),
    }


def _metres(value: float | None) -> str:
    return _NOTHING if value is None else f"{value:.1f}"


def _percent(value: float | None) -> str:
    return _NOTHING if value is None else f"{value * 100:.0f} %"


def _ratio(value: float | None) -> str:
    return _NOTHING if value is None else f"{value:.2f}"


def _interval(interval: Interval | None) -> str:
    if interval is None:
        return ""
    return f"{_signed(interval.low)} to {_signed(interval.high)}"


def _signed(value: float) -> str:
    # A minus sign, and never a negative zero.
    return f"{value:.1f}".replace("-0.0", "0.0").replace("-", "−")


def _duration(seconds: float | None) -> str:
    if seconds is None:
        return _NOTHING
    if seconds < 100:
        return f"{seconds:.1f} s" if seconds < 10 else f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"


def _picture(jpeg: bytes) -> str:
    return data_uri(jpeg, "image/jpeg")


def _verdict(difference: PairedDifference) -> str:
    """The conclusion that the interval of the mean error allows."""
    interval = difference.mean_interval
    if interval is None:
        return "too few places to tell"
    if interval.low <= 0 <= interval.high:
        return "no difference of the means beyond chance"
    return "smaller mean error" if interval.high < 0 else "larger mean error"
