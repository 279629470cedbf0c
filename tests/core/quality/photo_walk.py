"""Sixty photos of one walk as the project lists them; nothing is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np

from core.geo import LocalFrame, Position
from core.photos.measurement import Measurement, Source
from core.project.rows import PhotoRow, Verdict

FRAME = LocalFrame(Position(46.512345, 7.045678))
METRES = np.random.default_rng(3).uniform((-90, -50), (90, 50), (60, 2))
START = datetime(2026, 5, 1, 9, tzinfo=timezone.utc)


def place(number: int) -> Position:
    """The place where a photo was taken, by its number from 0."""
    return FRAME.position_at(*METRES[number].tolist())


def photo(number: int, position: Position | None = None, **values: object) -> PhotoRow:
    """A photo, taken half a minute after the one before."""
    row = PhotoRow(
        id=number + 1,
        path=Path(f"/walk/{number}.jpg"),
        sha256=f"{number}",
        pixels_sha256=f"p{number}",
        verdict=Verdict.USABLE,
        reason="",
        set_aside=False,
        measurement=Measurement(place(number) if position is None else position, Source.EXIF),
        own=None,
        taken_at=START + timedelta(seconds=30 * number),
        taken_at_has_offset=True,
        camera="phone",
        session="morning",
        width=400,
        height=300,
    )
    return replace(row, **values)
