"""The reasons why photos of a walk were located alone, found anew: no file keeps them."""

from __future__ import annotations

from collections.abc import Iterable

from core.labelling.label import Label
from core.localizer.checked_values import UnfitError
from core.localizer.walk_evidence import PhotoEvidence
from core.localizer.walk_fallback import FallbackReason, is_likely_elsewhere


def reasons_of(walk: Iterable[Label], references: int) -> dict[int, FallbackReason]:
    """The reason of each row of a walk that was located alone, by the row's id.

    Args:
        walk: All rows of one walk, with their evidence.
        references: The number of photos that the localizer compares with.
    """
    rows = list(walk)
    elsewhere = {row.id for row in rows if _is_elsewhere(row, references)}
    has_neighbours = len(rows) - len(elsewhere) > 1
    reasons: dict[int, FallbackReason] = {}
    for row in rows:
        if row.alone is None or row.is_in_walk:
            continue
        if row.id in elsewhere:
            reasons[row.id] = FallbackReason.ELSEWHERE
        elif has_neighbours:
            reasons[row.id] = FallbackReason.UNRELATED
        else:
            reasons[row.id] = FallbackReason.NO_NEIGHBOUR
    return reasons


def _is_elsewhere(label: Label, references: int) -> bool:
    """Return whether a photo is likely of another place; what a person accepted is not."""
    if label.evidence is None or label.is_accepted:
        return False
    try:
        evidence = PhotoEvidence.from_bytes(label.evidence, references)
    except UnfitError:
        return False
    return is_likely_elsewhere(evidence.elsewhere)
