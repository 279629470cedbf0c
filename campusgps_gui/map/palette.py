"""Colours of the sessions: told apart in light and dark, and by colour-blind eyes."""

from __future__ import annotations

from collections.abc import Iterable

# M. Okabe, K. Ito, "Color Universal Design", 2008, without black and yellow, which vanish on a dark
# and on a light ground. Green comes first: the estimate's pin is blue and the truth vermilion.
SESSION_COLOURS = ("#009E73", "#E69F00", "#CC79A7", "#56B4E9", "#8C6BB1", "#D55E00", "#7F7F7F")


def session_colours(sessions: Iterable[str]) -> dict[str, str]:
    """Give each session a colour ``#RRGGBB``, by its place in the sorted names.

    Args:
        sessions: The sessions' names; doubles are ignored.

    Returns:
        Session to colour, in sorted order. With more sessions than colours they repeat.
    """
    names = sorted(set(sessions))
    return {name: SESSION_COLOURS[i % len(SESSION_COLOURS)] for i, name in enumerate(names)}
