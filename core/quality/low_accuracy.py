"""Finds positions of low accuracy: stated as worse than the area's size, or than 100 m."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from core.geo import format_distance
from core.photos.measurement import POOR_ACCURACY_M
from core.project.rows import PhotoRow
from core.quality import lost_sign
from core.quality.finding import Finding
from core.quality.placed import placed, was_measured

NAME = "low_accuracy"


def find(photos: Sequence[PhotoRow]) -> Iterator[Finding]:
    """Positions worse than the area's size are in doubt; those worse than 100 m need a look."""
    all_placed = placed(photos)
    if all_placed is None:
        return
    stated = np.array([_accuracy_m(photo) for photo in all_placed.photos])
    lost = {number for one in lost_sign.find(photos) for number in one.photo_ids}
    trusted = [photo.id not in lost for photo in all_placed.photos]
    size = all_placed.size_m((stated <= POOR_ACCURACY_M) & np.array(trusted))
    groups: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for photo, accuracy in zip(all_placed.photos, stated.tolist(), strict=True):
        useless = 0 < size < accuracy
        if useless or accuracy > POOR_ACCURACY_M:
            groups[format_distance(accuracy), useless].append(photo.id)
    for (accuracy_text, useless), ids in groups.items():
        area = f"; the area is {format_distance(size)} wide" if useless else ""
        reason = f"the position is accurate to {accuracy_text} only, by its own word{area}"
        yield Finding(NAME, tuple(ids), reason, doubtful=useless)


def _accuracy_m(photo: PhotoRow) -> float:
    """The accuracy that a measured position states; 0 if it states none."""
    measurement = photo.measurement
    if measurement is None or measurement.accuracy_m is None or not was_measured(photo):
        return 0.0
    return measurement.accuracy_m
