"""A full report as one HTML file, written from the template in ``resources/report``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

import resources
from core.evaluation.comparison import PairedDifference
from core.evaluation.full_report import FullReport
from core.evaluation.plots import calibration_plot, error_map, error_plot
from core.evaluation.report_language import ENGLISH, ReportLanguage
from core.geo import format_decimal, format_distance
from core.inlining import data_uri
from core.statistics import Interval

_FOLDER = resources.FOLDER / "report"
_NOTHING = "–"


def report_to_html(report: FullReport, language: ReportLanguage = ENGLISH) -> str:
    """The report as one HTML file that needs nothing else: no network, no scripts."""
    signs, say = language.with_signs, language.say
    environment = report_environment(language)
    environment.filters |= {
        "strong": Markup("<strong>{}</strong>").format,
        "bold": Markup("<b>{}</b>").format,
        "metres": lambda value: signs(_metres(value)),
        "with_unit": lambda metres: say("{metres} m", metres=metres),
        "percent": lambda value: _percent(value, language),
        "ratio": lambda value: signs(_ratio(value)),
        "interval": lambda interval: _interval(interval, language),
        "signed": lambda value: signs(_signed(value)),
        "duration": lambda seconds: _duration(seconds, language),
        "verdict": lambda difference: _verdict(difference, language),
    }
    return environment.get_template("report.html.jinja").render(report=report, **_plots(report))


def report_environment(language: ReportLanguage = ENGLISH) -> Environment:
    """The environment that reads every report's template; titles and file names are escaped."""
    environment = Environment(
        loader=FileSystemLoader(_FOLDER, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"say": language.say, "language": language}
    environment.filters |= {
        "core": lambda text: language.with_times(language.core_words(text)),
        "times": language.with_times,
        "moment": lambda at: f"{language.moment(at)} {at:%Z}".strip(),
        "day": lambda text: language.day(date.fromisoformat(text)),
        "signs": language.with_signs,
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


def _percent(value: float | None, language: ReportLanguage) -> str:
    return _NOTHING if value is None else language.say("{share} %", share=f"{value * 100:.0f}")


def _ratio(value: float | None) -> str:
    return _NOTHING if value is None else f"{value:.2f}"


def _interval(interval: Interval | None, language: ReportLanguage) -> str:
    if interval is None:
        return ""
    low, high = (language.with_signs(_signed(one)) for one in (interval.low, interval.high))
    return language.say("{low} to {high}", low=low, high=high)


def _signed(value: float) -> str:
    # A minus sign, and never a negative zero.
    return f"{value:.1f}".replace("-0.0", "0.0").replace("-", "−")


def _duration(seconds: float | None, language: ReportLanguage) -> str:
    if seconds is None:
        return _NOTHING
    if seconds < 100:
        shown = f"{seconds:.1f}" if seconds < 10 else f"{seconds:.0f}"
        return language.say("{time} s", time=language.with_signs(shown))
    if seconds < 6000:
        return language.say("{time} min", time=f"{seconds / 60:.0f}")
    return language.say("{time} h", time=language.with_signs(f"{seconds / 3600:.1f}"))


def _picture(jpeg: bytes) -> str:
    return data_uri(jpeg, "image/jpeg")


def _verdict(difference: PairedDifference, language: ReportLanguage) -> str:
    """The conclusion that the interval of the mean error allows."""
    interval, say = difference.mean_interval, language.say
    if interval is None:
        return say("too few places to tell")
    if interval.low <= 0 <= interval.high:
        return say("no difference of the means beyond chance")
    return say("smaller mean error") if interval.high < 0 else say("larger mean error")
