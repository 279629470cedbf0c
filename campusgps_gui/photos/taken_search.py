"""A search for times as the window writes them, in the words of ISO 8601."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

from campusgps_gui.style.translation import language

_ENGLISH = QLocale(QLocale.Language.English)


def taken_in_iso(text: str) -> str:
    """``22 Dec 2025, 18:20`` as ``2025-12-22 18:20``, in the window's language or in English.

    A part will do: ``22 Dec`` becomes ``-12-22``, and ``Dec 2025`` ``2025-12-``.

    Returns:
        Empty where ``text`` names no day, and no month of a year.
    """
    months = _months(language().locale.name())
    names = "|".join(map(re.escape, sorted(months, key=len, reverse=True)))
    found = re.fullmatch(
        rf"(?:(\d\d?)\.?\s+)?(?:ב-?)?({names})\.?(?:,?\s+(\d{{4}}))?(?:,?\s+(\d\d?:[\d:]*))?",
        text.strip().casefold(),
    )
    if found is None:
        return ""
    day, month, year, time = found.groups()
    if not (day or year) or (time and not day):
        return ""
    date = f"{year or ''}-{months[month]:02}-"
    if day:
        date += f"{int(day):02}"
    return f"{date} {time}" if time else date


@lru_cache(maxsize=8)
def _months(name: str) -> dict[str, int]:
    """The numbers of the months by their names, short and long, without a full stop."""
    named = {}
    for locale in (_ENGLISH, QLocale(name)):
        for month in range(1, 13):
            for form in ("MMM", "MMMM"):
                word = locale.toString(QDate(2000, month, 1), form)
                named[word.casefold().rstrip(".")] = month
    return named
