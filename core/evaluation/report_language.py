"""The language that a report for people is written in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup, escape


def _iso_moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"


@dataclass(frozen=True)
class ReportLanguage:
    """The language that a report is written in; by default English.

    Attributes:
        key: Its code, for the page.
        right_to_left: True if it is written from right to left.
        page_words: Translates a text of the page, which has ``{names}`` for values.
        core_words: Translates a sentence that ``core`` made of the figures.
        with_signs: Writes a number or a distance as the language does.
        moment: Writes a day and a time as the language does.
        day: Writes a day as the language does.
        with_times: Writes the times in a text as the language does: sessions are named by them.
    """

    key: str = "en"
    right_to_left: bool = False
    page_words: Callable[[str], str] = str
    core_words: Callable[[str], str] = str
    with_signs: Callable[[str], str] = str
    moment: Callable[[datetime], str] = _iso_moment
    day: Callable[[date], str] = str
    with_times: Callable[[str], str] = str

    def say(self, text: str, **values: object) -> Markup:
        """A text of the page with its values, as HTML in which all of them are escaped."""
        words = escape(self.page_words(text).replace(" %", "\N{NO-BREAK SPACE}%"))
        # Else a value that begins with a name or a sign would turn the sentence around.
        around = Markup("<bdi>{}</bdi>") if self.right_to_left else Markup("{}")
        return Markup(words).format(**{name: around.format(one) for name, one in values.items()})

    def unfilled(self, text: str) -> str:
        """A text of the page whose values a script of the page puts in."""
        return self.page_words(text)


ENGLISH = ReportLanguage()
