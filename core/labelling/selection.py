"""The rule for which labels are exported or written, and why another is left out."""

from __future__ import annotations

from enum import Enum

from core.labelling.label import Label, Review


class Exclusion(str, Enum):
    """The reason for which a label is left out; the first that applies."""

    REJECTED = "rejected"
    NO_POSITION = "no_position"
    NOT_ACCEPTED = "not_accepted"
    TOO_WIDE = "too_wide"


def why_excluded(
    label: Label, *, only_accepted: bool = False, max_radius_m: float | None = None
) -> Exclusion | None:
    """The reason for which ``label`` is left out of files; None if it is good enough.

    A rejected guess never goes into a file, nor what has no position. A position that a person
    gave has no radius and is never too wide.

    Args:
        label: The row.
        only_accepted: Leave out guesses that nobody accepted.
        max_radius_m: The largest 90 % radius of a guess in metres; None for any.
    """
    if label.review is Review.REJECTED:
        return Exclusion.REJECTED
    if label.position is None:
        return Exclusion.NO_POSITION
    if only_accepted and not label.is_accepted:
        return Exclusion.NOT_ACCEPTED
    radius = label.radius90_m
    if max_radius_m is not None and radius is not None and radius > max_radius_m:
        return Exclusion.TOO_WIDE
    return None
