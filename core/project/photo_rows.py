"""Reading photos out of a project's database: the query, and rows as plain values."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from types import NoneType

from core.geo import Position
from core.photos.measurement import Measurement, Source
from core.photos.picture_hash import is_picture_hash
from core.project.paths import path_from_column
from core.project.remarks import remarks_from_column
from core.project.rows import PhotoRow, Verdict

PHOTOS_SQL = """
    SELECT photos.*, versions.path, versions.sha256, sessions.name AS session,
        best.source, best.latitude, best.longitude, best.accuracy_m, best.heading_deg,
        best.measured_at, best.altitude_m,
        own.source AS own_source, own.latitude AS own_latitude, own.longitude AS own_longitude,
        own.accuracy_m AS own_accuracy_m, own.heading_deg AS own_heading_deg,
        own.measured_at AS own_measured_at, own.altitude_m AS own_altitude_m
    FROM photos
    JOIN file_versions AS versions ON versions.photo_id = photos.id AND versions.current = 1
    LEFT JOIN sessions ON sessions.id = photos.session_id
    LEFT JOIN measurements AS best ON best.id = photos.best_measurement_id
    LEFT JOIN measurements AS own ON own.id = (
        SELECT id FROM measurements WHERE photo_id = photos.id
        AND source IN ('xmp', 'exif', 'embedded_xmp') ORDER BY id LIMIT 1)
    WHERE photos.removed = 0
"""
"""Every photo that was not removed; a condition (``AND ...``) or an order may follow."""

_MEASURED = ("accuracy_m", "heading_deg")


def photo_of(row: sqlite3.Row) -> PhotoRow:
    """The photo that a row of :data:`PHOTOS_SQL` describes.

    Raises:
        TypeError, ValueError: A value of the row is none of ours.
    """
    for name in ("sha256", "pixels_sha256", "reason", "camera", "session"):
        if not isinstance(row[name], (str, NoneType)):
            raise TypeError(f"the {name} of photo {row['id']} is no text")
    for name in ("width", "height", *_MEASURED, *(f"own_{name}" for name in _MEASURED)):
        if not isinstance(row[name], (int, float, NoneType)):
            raise TypeError(f"the {name} of photo {row['id']} is no number")
    photo = _photo_in(row)
    if photo.verdict is Verdict.USABLE and (photo.measurement is None or photo.sha256 is None):
        raise ValueError(f"photo {photo.id} is usable, but has no position or no SHA-256")
    return photo


def _photo_in(row: sqlite3.Row) -> PhotoRow:
    hashed = row["picture_hash"]
    return PhotoRow(
        id=row["id"],
        path=path_from_column(row["path"]),
        sha256=row["sha256"],
        pixels_sha256=row["pixels_sha256"],
        verdict=Verdict(row["verdict"]),
        reason=row["reason"],
        set_aside=bool(row["set_aside"]),
        measurement=_to_measurement(row, ""),
        own=_to_measurement(row, "own_"),
        taken_at=_to_time(row["taken_at"]),
        taken_at_has_offset=bool(row["taken_at_has_offset"]),
        camera=row["camera"],
        session=row["session"],
        width=row["width"],
        height=row["height"],
        # A damaged one is made anew.
        picture_hash=hashed if is_picture_hash(hashed) else None,
        twin_of=row["twin_of"],
        doubt=row["doubt"],
        remarks=remarks_from_column(row["remarks"]),
    )


def _to_measurement(row: sqlite3.Row, prefix: str) -> Measurement | None:
    if row[f"{prefix}source"] is None:
        return None
    return Measurement(
        position=Position(row[f"{prefix}latitude"], row[f"{prefix}longitude"]),
        source=Source(row[f"{prefix}source"]),
        accuracy_m=row[f"{prefix}accuracy_m"],
        heading_deg=row[f"{prefix}heading_deg"],
        measured_at=_to_time(row[f"{prefix}measured_at"]),
        altitude_m=row[f"{prefix}altitude_m"],
    )


def _to_time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
