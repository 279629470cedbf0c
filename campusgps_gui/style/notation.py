"""Positions, distances and times as the person wants to read them.

Like fonts and colours, the choice belongs to the application: every widget writes alike.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QTime

from campusgps_gui.style.translation import (
    Language,
    isolated,
    language,
    mark,
    signs_of_language,
    tr,
)
from core.files import legible_line

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from core.distance_units import DistanceUnits
    from core.geo import Position
    from core.position_formats import PositionFormat

_POSITIONS = "campusgps_positions"
_DISTANCES = "campusgps_distances"
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:m|km|ft|mi|s|min|h|MB|GB|%|מ'|ק\"מ|ש'|דק')(?!\w))")
# As the program names sessions: at the beginning of a name, or behind that of a run.
_SESSION_TIME = re.compile(r"(?:^|(?<=: ))\d{4}-\d\d-\d\d \d\d:\d\d(?= |$)")
_TIME_ANYWHERE = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d \d\d:\d\d(?![\w:])")
_BETWEEN_NUMBERS = re.compile(r"(?<=\d) (?=\d)")
_UNITS = (mark("m"), mark("km"), mark("ft"), mark("mi"))


def set_position_format(key: str) -> None:
    """Write positions in this format from now on; what is on the screen stays as it is."""
    _choose(_POSITIONS, key)


def chosen_position_format() -> PositionFormat:
    """The format that the person chose, or the usual one."""
    # The start of the program does not wait for what computes.
    from core.position_formats import position_format

    return position_format(_chosen(_POSITIONS))


def position_text(position: Position) -> str:
    """A position as the person wants to read it; to copy, see :func:`chosen_position_format`."""
    return isolated(chosen_position_format().write(position))


def set_distance_units(key: str) -> None:
    """Write distances in these units from now on; what is on the screen stays as it is."""
    _choose(_DISTANCES, key)


def chosen_distance_units() -> DistanceUnits:
    """The units that the person chose, or the usual ones."""
    from core.distance_units import distance_units

    return distance_units(_chosen(_DISTANCES))


def distance_text(metres: float) -> str:
    """A distance as the person wants to read it."""
    return _with_unit(chosen_distance_units().write(metres))


def altitude_text(metres: float) -> str:
    """An altitude above sea level as the person wants to read it."""
    height, side = chosen_distance_units().write_altitude(metres).rsplit(" ", 3)[:2]
    if side == "below":
        return tr("{altitude} below sea level", altitude=_with_unit(height))
    return tr("{altitude} above sea level", altitude=_with_unit(height))


def share_text(percent: int) -> str:
    """A share as the language writes it, ``90 %``."""
    return tr("{percent} %", percent=percent)


def _with_unit(text: str) -> str:
    """``9.5 m`` with the language's signs and its name of the unit."""
    number, _, unit = text.rpartition(" ")
    return f"{signs_of_language(number)} {tr(unit)}" if unit in _UNITS else text


def _choose(name: str, key: str) -> None:
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(name, key)


def _chosen(name: str) -> str:
    application = QCoreApplication.instance()
    return "" if application is None else str(application.property(name))


def moment_text(at: datetime) -> str:
    """A day and a time, ``05 Nov 2026 14:30``, with the language's name of the month."""
    return _moment(language(), at.year, at.month, at.day, at.hour, at.minute)


# Tables ask for the times of the same rows again and again, to measure them and to paint them.
@lru_cache(maxsize=8192)
def _moment(spoken: Language, year: int, month: int, day: int, hour: int, minute: int) -> str:
    at = QDateTime(QDate(year, month, day), QTime(hour, minute))
    return spoken.locale.toString(at, f"{spoken.day} yyyy HH:mm")


def recent_moment_text(at: datetime, now: datetime) -> str:
    """A day and a time, ``05 Nov 14:30``; with the year, unless it is that of ``now``."""
    if at.year != now.year:
        return moment_text(at)
    day, time = QDate(at.year, at.month, at.day), QTime(at.hour, at.minute)
    spoken = language()
    return spoken.locale.toString(QDateTime(day, time), f"{spoken.day} HH:mm")


def date_text(at: date) -> str:
    """A day, ``05 Nov 2026``."""
    spoken = language()
    return spoken.locale.toString(QDate(at.year, at.month, at.day), f"{spoken.day} yyyy")


def session_text(name: str) -> str:
    """The name of a session as it is shown: with its beginning as the language writes times."""
    return _SESSION_TIME.sub(_spoken_time, name)


def times_in_words(text: str) -> str:
    """A sentence with the times in it, of sessions that it names, as the language writes them."""
    return _TIME_ANYWHERE.sub(_spoken_time, text)


def _spoken_time(found: re.Match[str]) -> str:
    try:
        return moment_text(datetime.fromisoformat(found[0]))
    except ValueError:  # no such day
        return found[0]


def second_text(at: datetime) -> str:
    """A day and a time to the second, ``05 Nov 2026, 14:30:12``."""
    return f"{date_text(at)}, {at:%H:%M:%S}"


def path_text(path: Path) -> str:
    """A path that may break behind every folder, whose names keep their order in any script."""
    parts = re.split(r"([/\\])", legible_line(str(path)))
    return "".join(f"{one}\u200b" if one in ("/", "\\") else isolated(one) for one in parts)


def in_one_line(words: str) -> str:
    """Words for rich text that stay in one line."""
    if language().right_to_left:
        # Numbers with nothing but such a space between them would be written as one.
        words = _BETWEEN_NUMBERS.sub("\u200f ", words)
    return escape(words).replace(" ", "&nbsp;").replace("-", "&#8209;")


def legend_entry(sign: str, colour: str, words: str) -> str:
    """An entry of a legend in rich text: a coloured sign, and words in one line with it."""
    # Or else a number would go the way of the entry before.
    begin = "\u200f" if language().right_to_left else ""
    return f'{begin}<span style="color:{colour}">{sign}</span>&nbsp;{in_one_line(words)}'


def unbroken(text: str) -> str:
    """``text`` in which no line ends between a number and its unit."""
    return _BEFORE_UNIT.sub("\u00a0", text)
