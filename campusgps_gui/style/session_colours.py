"""The colours of a project's sessions in the window: a session keeps the one that it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from core.palette import SESSION_COLOURS

# The time with which the name of a session begins; that of its first photo.
_TIME = re.compile(r"^[-\d]+ [:\d]+")


class SessionColours:
    """Gives each session a colour, and the same one again however others come and go."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, sessions: Iterable[str]) -> dict[str, str]:
        """The colours ``#RRGGBB`` of sessions by their names, in sorted order.

        Those that are new get the colours that most have not: at first by their places in the
        sorted names, as in reports.
        """
        names = sorted(set(sessions))
        for name in names:
            if name not in self._numbers:
                self._numbers[name] = self._number_for(name, names)
        return {name: SESSION_COLOURS[self._numbers[name]] for name in names}

    @property
    def numbers(self) -> Mapping[str, int]:
        """The numbers of the colours that were given, by the sessions' names."""
        return dict(self._numbers)

    def recall(self, numbers: Mapping[str, int]) -> None:
        """Give the colours that were given another time, as :attr:`numbers` said then."""
        self._numbers = dict(numbers)

    def known(self, session: str) -> str | None:
        """The colour of a session that has one already."""
        number = self._numbers.get(session)
        return None if number is None else SESSION_COLOURS[number]

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
        return min(range(len(SESSION_COLOURS)), key=lambda one: (shown[one], ever[one], one))


session_palette = SessionColours()
"""Those of the project that is open; a window has one."""
