"""The order of a review, and the photos sure enough to be accepted together."""

from __future__ import annotations

from collections.abc import Iterable

from core.labelling.label import Label
from core.labelling.row_state import guess_radius, is_open


def next_doubtful(shown: Iterable[Label], after: Label | None = None) -> Label | None:
    """The photo to review that is least sure, or the next one less doubtful than ``after``.

    After the surest of all it begins again with the least sure.

    Args:
        shown: Where to look.
        after: The doubtful photo that is looked at now, if it is one.
    """
    doubtful = [(_doubt(label), label) for label in shown if is_open(label)]
    if after is not None:
        limit = _doubt(after)
        less = [one for one in doubtful if one[0] < limit]
        doubtful = less or doubtful
    return max(doubtful, key=lambda one: one[0])[1] if doubtful else None


def sure_within(labels: Iterable[Label], radius_m: float) -> list[Label]:
    """The photos to review whose 90 % radius is less than ``radius_m`` metres."""
    return [label for label in labels if is_open(label) and _doubt(label)[0] < radius_m]


def _doubt(label: Label) -> tuple[float, int]:
    radius = guess_radius(label)
    return (0.0 if radius is None else radius), label.id
