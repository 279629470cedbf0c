"""The photos that a check of consistency compares, read from labels one by one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from core.labelling.consistency import TimedPhoto
from core.labelling.label import Label


def timed_photos(labels: Iterable[Label]) -> Iterator[TimedPhoto]:
    """The labels that say when they were taken and have a position."""
    return (
        (
            os.fspath(label.file),
            (label.camera, label.taken_at_has_offset),
            label.taken_at.timestamp(),
            label.id,
            label.position.latitude,
            label.position.longitude,
            label.radius90_m or 0.0,
            label.review,
        )
        for label in labels
        if label.taken_at is not None and label.position is not None
    )
