"""Reads photos from a project's database: the query, and its rows as plain values."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from operator import attrgetter
from typing import Any, NamedTuple

from core.geo import Position, haversine_m
from core.photos.clock import possible_time
from core.photos.measurement import Measurement, Source
from core.photos.picture_hash import is_picture_hash
from core.project.paths import path_from_column
from core.project.remarks import remarks_from_column
from core.project.rows import PhotoRow, Suggestion, Verdict


class _Columns(NamedTuple):
    """One row of :data:`PHOTOS_SQL`; a value may be of any type where the file was damaged."""

    # By position: looking names up in a row of SQLite took a third of the time of reading photos.
    id: Any
    path: Any
    sha256: Any
    pixels_sha256: Any
    verdict: Any
    reason: Any
    set_aside: Any
    taken_at: Any
    taken_at_has_offset: Any
    camera: Any
    session: Any
    session_stated: Any
    width: Any
    height: Any
    picture_hash: Any
    twin_of: Any
    doubt: Any
    remarks: Any
    tags: Any
    source: Any
    latitude: Any
    longitude: Any
    accuracy_m: Any
    heading_deg: Any
    measured_at: Any
    altitude_m: Any
    own_source: Any
    own_latitude: Any
    own_longitude: Any
    own_accuracy_m: Any
    own_heading_deg: Any
    own_measured_at: Any
    own_altitude_m: Any
    suggested_latitude: Any
    suggested_longitude: Any
    suggested_radius90_m: Any
    suggested_finding: Any
    stated_latitude: Any
    stated_longitude: Any
    put_right: Any


OWN_MEASUREMENT_SQL = """
        SELECT id FROM measurements WHERE photo_id = photos.id
        AND source IN ('xmp', 'exif', 'embedded_xmp') ORDER BY id LIMIT 1"""
"""The id of what the photo itself says of its position."""

BY_SUGGESTION = "suggestion"
"""``corrected_by`` of a photo whose suggested position was taken over."""

BY_PUT_RIGHT = "put_right"
"""``corrected_by`` where what the photo states was put right, as a lost sign."""

BY_REVIEW = "review"
"""``corrected_by`` where the position is a guess that a person accepted."""

BY_TRACK = "track"
"""``corrected_by`` where a person took the position from a recorded track."""

CORRECTED_SOURCE_SQL = (
    f"iif(corrected_by = '{BY_REVIEW}', '{Source.REVIEWED.value}', '{Source.HAND.value}')"
)
"""The source of a corrected position."""

LATITUDE_SQL = "coalesce(photos.corrected_latitude, best.latitude)"
LONGITUDE_SQL = "coalesce(photos.corrected_longitude, best.longitude)"
"""SQL of the position that counts: a person's correction, or the best measurement ``best``."""

REFERENCE_SQL = (
    "photos.verdict = 'usable' AND NOT photos.set_aside"
    " AND photos.twin_of IS NULL AND photos.doubt = ''"
)
"""The same as :attr:`PhotoRow.is_reference`."""

PHOTOS_SQL = f"""
    SELECT photos.id, versions.path, versions.sha256, photos.pixels_sha256, photos.verdict,
        photos.reason, photos.set_aside, photos.taken_at, photos.taken_at_has_offset,
        photos.camera, sessions.name, sessions.source != 'found', photos.width, photos.height,
        photos.picture_hash, photos.twin_of, photos.doubt, photos.remarks, photos.tags,
        iif(photos.corrected_latitude IS NULL, best.source, {CORRECTED_SOURCE_SQL}),
        {LATITUDE_SQL}, {LONGITUDE_SQL},
        iif(photos.corrected_latitude IS NULL, best.accuracy_m, photos.corrected_accuracy_m),
        best.heading_deg,
        iif(photos.corrected_latitude IS NULL, best.measured_at, NULL), best.altitude_m,
        own.source, own.latitude, own.longitude, own.accuracy_m, own.heading_deg,
        own.measured_at, own.altitude_m,
        better.latitude, better.longitude, better.radius90_m, better.finding,
        iif(photos.corrected_by IN ('{BY_SUGGESTION}', '{BY_REVIEW}'), best.latitude, NULL),
        iif(photos.corrected_by IN ('{BY_SUGGESTION}', '{BY_REVIEW}'), best.longitude, NULL),
        photos.corrected_latitude IS NOT NULL AND photos.corrected_by = '{BY_PUT_RIGHT}'
    FROM photos
    JOIN file_versions AS versions ON versions.photo_id = photos.id AND versions.current = 1
    LEFT JOIN sessions ON sessions.id = photos.session_id
    LEFT JOIN measurements AS best ON best.id = photos.best_measurement_id
    LEFT JOIN measurements AS own ON own.id = ({OWN_MEASUREMENT_SQL})
    LEFT JOIN suggestions AS better ON better.photo_id = photos.id
        AND better.of_latitude = {LATITUDE_SQL} AND better.of_longitude = {LONGITUDE_SQL}
    WHERE photos.removed = 0
"""
"""Every photo that was not removed; a condition (``AND ...``) or an order may follow."""

TAG_SEPARATOR = ", "
"""Stands between the tags of a photo, in the database, in tables and for people."""

_NO_REMARKS = "[]"


def add_photo_functions(connection: sqlite3.Connection) -> None:
    """Add ``metres_apart(latitude, longitude, latitude, longitude)`` to the SQL of a connection."""
    connection.create_function("metres_apart", 4, _metres_apart, deterministic=True)


def tags_from_column(text: str) -> tuple[str, ...]:
    """The tags of a photo as the database keeps them."""
    return tuple(text.split(TAG_SEPARATOR)) if text else ()


def photo_of(row: Iterable[object]) -> PhotoRow:
    """The photo that a row of :data:`PHOTOS_SQL` describes.

    Raises:
        TypeError, ValueError: A value of the row is none of ours.
    """
    columns = _Columns(*row)
    for name, value in zip(_TEXTS, _texts_of(columns), strict=True):
        if not isinstance(value, _TEXT_OR_NONE):
            raise TypeError(f"the {name} of photo {columns.id} is no text")
    for name, value in zip(_NUMBERS, _numbers_of(columns), strict=True):
        if not isinstance(value, _NUMBER_OR_NONE):
            raise TypeError(f"the {name} of photo {columns.id} is no number")
    photo = _photo_in(columns)
    if photo.verdict is Verdict.USABLE and (photo.measurement is None or photo.sha256 is None):
        raise ValueError(f"photo {photo.id} is usable, but has no position or no SHA-256")
    return photo


def _metres_apart(*degrees: Any) -> float | None:
    try:
        return haversine_m(Position(*degrees[:2]), Position(*degrees[2:]))
    except (TypeError, ValueError):
        # A damaged one must not cost the other photos.
        return None


def _photo_in(row: _Columns) -> PhotoRow:
    hashed, remarks = row.picture_hash, row.remarks
    best, own = row[_BEST], row[_OWN]
    measurement = _to_measurement(best)
    return PhotoRow(
        id=row.id,
        path=path_from_column(row.path),
        sha256=row.sha256,
        pixels_sha256=row.pixels_sha256,
        verdict=Verdict(row.verdict),
        reason=row.reason,
        set_aside=bool(row.set_aside),
        measurement=measurement,
        # Mostly what the photo itself says is what counts.
        own=measurement if own == best else _to_measurement(own),
        taken_at=possible_time(row.taken_at),
        taken_at_has_offset=bool(row.taken_at_has_offset),
        camera=row.camera,
        session=row.session,
        session_stated=bool(row.session_stated),
        width=row.width,
        height=row.height,
        # A damaged one is made anew.
        picture_hash=hashed if is_picture_hash(hashed) else None,
        twin_of=row.twin_of,
        doubt=row.doubt,
        remarks=() if remarks == _NO_REMARKS else remarks_from_column(remarks),
        tags=tags_from_column(row.tags),
        suggested=_to_suggestion(row[_SUGGESTED]),
        stated=None
        if row.stated_latitude is None
        else Position(row.stated_latitude, row.stated_longitude),
        put_right=bool(row.put_right),
    )


_TEXTS = ("sha256", "pixels_sha256", "reason", "camera", "session", "tags")
_NUMBERS = ("width", "height", "accuracy_m", "heading_deg", "own_accuracy_m", "own_heading_deg")
_texts_of, _numbers_of = attrgetter(*_TEXTS), attrgetter(*_NUMBERS)
_TEXT_OR_NONE, _NUMBER_OR_NONE = (str, type(None)), (int, float, type(None))

_FIRST_OF_OWN = _Columns._fields.index("own_source")
_BEST = slice(_Columns._fields.index("source"), _FIRST_OF_OWN)
_FIRST_OF_SUGGESTED = _Columns._fields.index("suggested_latitude")
_OWN = slice(_FIRST_OF_OWN, _FIRST_OF_SUGGESTED)
_FIRST_OF_STATED = _Columns._fields.index("stated_latitude")
_SUGGESTED = slice(_FIRST_OF_SUGGESTED, _FIRST_OF_STATED)


def _to_measurement(values: tuple[Any, ...]) -> Measurement | None:
    source, latitude, longitude, accuracy_m, heading_deg, measured_at, altitude_m = values
    if source is None:
        return None
    return Measurement(
        position=Position(latitude, longitude),
        source=Source(source),
        accuracy_m=accuracy_m,
        heading_deg=heading_deg,
        measured_at=possible_time(measured_at),
        altitude_m=altitude_m,
    )


def _to_suggestion(values: tuple[Any, ...]) -> Suggestion | None:
    latitude, longitude, radius90_m, finding = values
    if latitude is None:
        return None
    return Suggestion(Position(latitude, longitude), float(radius90_m), str(finding))
