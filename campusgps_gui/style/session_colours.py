"""The looks of a project's sessions in the window: a session keeps the one that it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import NamedTuple

from core.palette import SESSION_COLOURS

# The time with which the name of a session begins; that of its first photo.
_TIME = re.compile(r"^[-\d]+ [:\d]+")


class DotShape(IntEnum):
    """The shape of a dot; once each colour has been given, the next shape begins."""

    FILLED = 0
    RING = 1
    DARK_CENTRE = 2

    @property
    def sign(self) -> str:
        """The character that looks like it."""
        return "●○◉"[self]


CENTRES = {DotShape.RING: "#FFFFFF", DotShape.DARK_CENTRE: "#14181D"}
"""The colours ``#RRGGBB`` of the middle of a dot, the same on light and dark grounds."""


class DotLook(NamedTuple):
    """How the dots of a group look.

    Attributes:
        colour: ``#RRGGBB``.
        shape: For those of one colour to be told apart.
    """

    colour: str
    shape: DotShape = DotShape.FILLED


NUMBERS = range(len(SESSION_COLOURS) * len(DotShape))
"""The numbers of the looks that a session can have."""


class SessionColours:
    """Gives each session a colour, and the same one again however others come and go.

    Where there are more sessions than colours, those of one colour differ in shape.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, sessions: Iterable[str]) -> dict[str, str]:
        """The colours ``#RRGGBB`` of sessions by their names, in sorted order."""
        return {name: look.colour for name, look in self.looks_of(sessions).items()}

    def looks_of(self, sessions: Iterable[str]) -> dict[str, DotLook]:
        """The looks of sessions by their names, in sorted order.

        Those that are new get the looks that most have not: at first by their places in the
        sorted names, as in reports.
        """
        names = sorted(set(sessions))
        for name in names:
            if name not in self._numbers:
                self._numbers[name] = self._number_for(name, names)
        return {name: _look(self._numbers[name]) for name in names}

    @property
    def numbers(self) -> Mapping[str, int]:
        """The numbers of the looks that were given, by the sessions' names."""
        return dict(self._numbers)

    def recall(self, numbers: Mapping[str, int]) -> None:
        """Give the looks that were given another time, as :attr:`numbers` said then.

        Where sessions shared one before there were shapes, they keep its colour only.
        """
        self._numbers = {}
        given: Counter[int] = Counter()
        for name, number in sorted(numbers.items()):
            same_colour = range(number % len(SESSION_COLOURS), len(NUMBERS), len(SESSION_COLOURS))
            if given[number]:
                number = min(same_colour, key=lambda one: (given[one], one))
            self._numbers[name] = number
            given[number] += 1

    def known(self, session: str) -> str | None:
        """The colour of a session that has one already."""
        number = self._numbers.get(session)
        return None if number is None else _look(number).colour

    def forget(self) -> None:
        """Begin anew: another project has other sessions."""
        self._numbers.clear()

    def _number_for(self, name: str, names: list[str]) -> int:
        shown = Counter(self._numbers[one] for one in names if one in self._numbers)
        # Without its first photo a session has another name; it is the same one.
        same = _TIME.sub("", name)
        for former, number in self._numbers.items():
            if former not in names and not shown[number] and _TIME.sub("", former) == same:
                return number
        ever = Counter(self._numbers.values())
        return min(NUMBERS, key=lambda one: (shown[one], ever[one], one))


def _look(number: int) -> DotLook:
    """The look of a number: all colours in one shape, then all in the next."""
    shape, colour = divmod(number, len(SESSION_COLOURS))
    return DotLook(SESSION_COLOURS[colour], DotShape(shape))


session_palette = SessionColours()
"""Those of the project that is open; a window has one."""
