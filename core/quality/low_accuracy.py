"""Finds positions of low accuracy: stated as worse than the area's size, or than 100 m."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from core.geo import format_distance
from core.photos.measurement import POOR_ACCURACY_M
from core.quality import lost_sign
from core.quality.finding import Finding
from core.quality.photo_set import PhotoSet

NAME = "low_accuracy"


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Positions worse than the area's size are in doubt; those worse than 100 m need a look."""
    placed = photos.placed
    if placed is None:
        return
    stated = placed.accuracy_m
    lost = [number for one in lost_sign.find(photos) for number in one.photo_ids]
    size = placed.size_m((stated <= POOR_ACCURACY_M) & ~np.isin(placed.ids, lost))
    poor = stated > (min(size, POOR_ACCURACY_M) if size > 0 else POOR_ACCURACY_M)
    groups: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for number, accuracy in zip(placed.ids[poor].tolist(), stated[poor].tolist(), strict=True):
        groups[format_distance(accuracy), 0 < size < accuracy].append(number)
    for (accuracy_text, useless), ids in groups.items():
        reasons = [f"the position is accurate to {accuracy_text} only, by its own word"]
        if useless:
            reasons.append(f"the area is {format_distance(size)} wide")
        yield Finding(NAME, tuple(ids), "; ".join(reasons), doubtful=useless)
