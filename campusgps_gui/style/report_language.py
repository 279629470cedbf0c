"""The window's language for the reports that it has written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from campusgps_gui.style.notation import date_text, moment_text, times_in_words
from campusgps_gui.style.translation import core_words, language, measure_words, report_words

if TYPE_CHECKING:
    from core.evaluation.report_language import ReportLanguage


def report_language() -> ReportLanguage:
    """The language for reports that the window has written."""
    from core.evaluation.report_language import ReportLanguage

    spoken = language()
    return ReportLanguage(
        spoken.key,
        spoken.right_to_left,
        report_words,
        core_words,
        measure_words,
        moment_text,
        date_text,
        times_in_words,
    )
