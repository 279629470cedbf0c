"""Says why a photo's radius in its walk is wider than that of the photo alone."""

from __future__ import annotations

from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import mark, tr

WIDER = mark(
    "The wider radius is the honest one: it grows where photos of the walk disagree or are far "
    "apart in time, as measured on walks that were left out."
)


def with_reason(words: str, in_walk_m: float, alone_m: float) -> str:
    """``words`` that name both 90 % radii, with the reason where the walk's is the wider one.

    Args:
        words: The words.
        in_walk_m: The radius in the walk, in metres.
        alone_m: That of the photo alone.
    """
    if in_walk_m <= alone_m or distance_text(in_walk_m) == distance_text(alone_m):
        return words
    # See core.localizer.walk_calibration.
    return f"{words} {tr(WIDER)}"
