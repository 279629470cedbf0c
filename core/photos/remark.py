"""Remarks about the data of a photo, by names that projects keep."""

from __future__ import annotations

from dataclasses import dataclass

CLOCK = "clock"
CONTRADICTION = "contradiction"
DATUM = "datum"
HEMISPHERE = "hemisphere"
INVALID_FIX = "invalid_fix"
SOURCES_DIFFER = "sources_differ"
TEACHES_NOTHING = "teaches_nothing"
"""Nothing of the place is to be seen: blurred, dark or covered."""


@dataclass(frozen=True)
class Remark:
    """Something about a photo's own data that the user should know.

    Attributes:
        name: One of the names above; a project of a newer program may hold others.
        text: One sentence for the user, without the file's name.
    """

    name: str
    text: str
