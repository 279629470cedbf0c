"""The colours of data, the same in the window, on maps, in reports and in exported files.

They can be distinguished on light and dark grounds and by colour-blind eyes: M. Okabe, K. Ito,
"Color Universal Design", 2008, without black and yellow, which vanish on a dark and on a light
ground. Wine, indigo, brown and violet were added where they keep farthest from these, from each
other and from the estimate's blue, in OKLab and as eyes see that lack red or green (G. Machado, M.
Oliveira, L. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
2009).
"""

from __future__ import annotations

from collections.abc import Iterable

BLUE = "#0072B2"
SKY_BLUE = "#56B4E9"
GREEN = "#009E73"
ORANGE = "#E69F00"
VERMILION = "#D55E00"
PINK = "#CC79A7"
PURPLE = "#8C6BB1"
GREY = "#7F7F7F"
WINE = "#A51E4B"
INDIGO = "#5A46E6"
BROWN = "#875A00"
VIOLET = "#A55AFF"
# On a dark ground these two would sink.
BLUE_ON_DARK = "#2F96D8"
VERMILION_ON_DARK = "#E8743B"
# What stays in the background, such as the project's photos under those of a labelled folder.
QUIET = "#8A929C"

# From what is well covered to what is not. Blue, yellow and red keep apart for colour-blind eyes,
# and from yellow on each is darker than the one before; all stand out on light and dark grounds.
COVERAGE_COLOURS = ("#2C7BB6", "#7DB8DA", "#E3C44C", "#EE8A3C", "#C4321F")

# The estimate's pin is blue and the truth vermilion.
SESSION_COLOURS = (
    *(GREEN, ORANGE, PINK, SKY_BLUE, PURPLE, VERMILION, GREY),
    *(WINE, INDIGO, BROWN, VIOLET),
)


def session_colours(sessions: Iterable[str]) -> dict[str, str]:
    """Give each session a colour ``#RRGGBB``, by its place in the sorted names.

    Args:
        sessions: The sessions' names; doubles are ignored.

    Returns:
        Session to colour, in sorted order. With more sessions than colours they repeat.
    """
    names = sorted(set(sessions))
    return {name: SESSION_COLOURS[i % len(SESSION_COLOURS)] for i, name in enumerate(names)}
