"""A label and its row in the database: columns, statements, and the way there and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from core.geo import Position, haversine_m
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import is_among, to_time
from core.localizer.estimate import Estimate, Match
from core.photos.measurement import Measurement, Source
from core.project.journal import JsonValue
from core.project.paths import path_from_column, path_to_column
from core.project.remarks import remarks_from_column, remarks_to_column

# The values of a row by their names; of any type where the file was damaged.
_Columns = Mapping[str, Any]

_COLUMNS = (
    *("job_id", "path", "sha256", "size", "mtime_ns", "status", "reason"),
    *("latitude", "longitude", "radius50_m", "radius90_m", "known", "matches"),
    *("own_source", "own_latitude", "own_longitude", "own_accuracy_m", "own_heading_deg"),
    *("own_measured_at", "taken_at", "taken_at_has_offset", "camera", "width", "height"),
    *("sidecars", "remarks", "walk", "spread_m", "evidence"),
    *("alone_latitude", "alone_longitude", "alone_radius50_m", "alone_radius90_m"),
    *("own_altitude_m", "review"),
    *("corrected_latitude", "corrected_longitude", "corrected_by", "corrected_altitude_m"),
    "localizer",
)
# What reading a row that was changed by accident or by somebody can raise.
_DAMAGE = (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError)
_DECIDED = (
    "review",
    *("corrected_latitude", "corrected_longitude", "corrected_by", "corrected_altitude_m"),
)
_INSERT = (
    f"INSERT INTO labels ({', '.join(_COLUMNS)}) VALUES ({', '.join(['?'] * len(_COLUMNS))})"
    " ON CONFLICT (job_id, path) DO UPDATE SET "
)
# A row of the same file is replaced; UPSERT keeps what was decided while the file is the same.
REPLACE = _INSERT + ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[2:])
UPSERT = _INSERT + ", ".join(
    f"{name} = CASE WHEN sha256 IS excluded.sha256 THEN {name} ELSE excluded.{name} END"
    if name in _DECIDED
    else f"{name} = excluded.{name}"
    for name in _COLUMNS[2:]
)

# For SELECT: whole rows, but no matches; without and with the evidence for walks.
_NO_MATCHES, _NO_EVIDENCE = {"matches": "'[]' AS matches"}, {"evidence": "NULL AS evidence"}


def _columns_but(absent: Mapping[str, str]) -> str:
    return ", ".join(("id", *(absent.get(name, name) for name in _COLUMNS)))


WITHOUT_MATCHES = _columns_but(_NO_MATCHES | _NO_EVIDENCE)
WITH_EVIDENCE = _columns_but(_NO_MATCHES)


def to_columns(job_id: int, localizer: str, label: Label) -> tuple[object, ...]:
    """The values for :data:`UPSERT` and :data:`REPLACE`; the label's ``id`` is not among them."""
    estimate, own = label.estimate, label.own
    correction = correction_columns(label.correction)
    return (
        job_id,
        path_to_column(label.file),
        label.sha256,
        label.size,
        label.mtime_ns,
        label.status.value,
        label.reason,
        estimate.position.latitude if estimate else None,
        estimate.position.longitude if estimate else None,
        estimate.radius50_m if estimate else None,
        estimate.radius90_m if estimate else None,
        estimate.known if estimate else False,
        json.dumps([_match(match) for match in estimate.matches] if estimate else []),
        own.source.value if own else None,
        own.position.latitude if own else None,
        own.position.longitude if own else None,
        own.accuracy_m if own else None,
        own.heading_deg if own else None,
        own.measured_at.isoformat() if own and own.measured_at else None,
        label.taken_at.isoformat() if label.taken_at else None,
        label.taken_at_has_offset,
        label.camera,
        label.width,
        label.height,
        label.sidecars,
        remarks_to_column(label.remarks),
        label.walk,
        label.spread_m,
        label.evidence,
        *alone_columns(label.alone),
        own.altitude_m if own else None,
        label.review.value,
        *(correction[name] for name in _DECIDED[1:]),
        localizer,
    )


def alone_columns(alone: Estimate | None) -> tuple[float | None, ...]:
    """The columns of a row for the answer to its photo alone."""
    if alone is None:
        return (None,) * 4
    position = alone.position
    return (position.latitude, position.longitude, alone.radius50_m, alone.radius90_m)


def correction_columns(correction: Correction | None) -> dict[str, JsonValue]:
    """The columns of a row that a correction changes; None takes it back."""
    if correction is None:
        return {
            "review": Review.OPEN.value,
            "corrected_latitude": None,
            "corrected_longitude": None,
            "corrected_by": None,
            "corrected_altitude_m": None,
        }
    return {
        "review": Review.ACCEPTED.value,
        "corrected_latitude": correction.position.latitude,
        "corrected_longitude": correction.position.longitude,
        "corrected_by": correction.source.value,
        "corrected_altitude_m": correction.altitude_m,
    }


def accepted_alone_columns(alone: Estimate) -> dict[str, JsonValue]:
    """The columns of a row that change where the answer to its photo alone is accepted."""
    return {
        **correction_columns(None),
        "review": Review.ACCEPTED.value,
        "latitude": alone.position.latitude,
        "longitude": alone.position.longitude,
        "radius50_m": alone.radius50_m,
        "radius90_m": alone.radius90_m,
    }


def _match(match: Match) -> dict[str, JsonValue]:
    return {
        "reference": match.reference,
        "file": match.file,
        "similarity": match.similarity,
        "latitude": match.position.latitude,
        "longitude": match.position.longitude,
        "session": match.session,
        "taken_at": match.taken_at.isoformat() if match.taken_at else None,
        "distance_m": match.distance_m,
    }


def read_label(row: sqlite3.Row, sources: Sequence[Path]) -> Label:
    """The label in a whole row of the table.

    A row that is damaged, or whose file is not in ``sources``, becomes a label that says so and
    nothing else: it costs no other row.
    """
    # A row of SQLite looks each name up among all.
    columns = dict(zip(row.keys(), row, strict=True))
    try:
        label = _to_label(columns)
        if not is_among(label.file, sources):
            raise ValueError("its file is not in the folder that was labelled")
        return label
    except _DAMAGE as error:
        return damaged_label(columns["id"], _file_of(columns), _in_words(error))


def damaged_label(label_id: int, file: Path, why: str) -> Label:
    """The label of a row that can't be read, or not believed."""
    return Label(
        id=label_id,
        file=file,
        sha256=None,
        size=0,
        mtime_ns=0,
        status=LabelStatus.UNREADABLE,
        reason=f"its row in the database is damaged ({why})",
        estimate=None,
        own=None,
        taken_at=None,
        taken_at_has_offset=False,
        camera="",
        width=0,
        height=0,
        damaged=True,
    )


def nameless(label_id: int) -> Path:
    """The stand-in for the file of a row whose path can't be read."""
    return Path(f"row {label_id}")


def _file_of(row: _Columns) -> Path:
    try:
        return path_from_column(row["path"])
    except (ValueError, TypeError):
        return nameless(row["id"])


def _in_words(error: Exception) -> str:
    return f"no {error.args[0]}" if isinstance(error, KeyError) else str(error)


def _to_label(row: _Columns) -> Label:
    estimate = _to_estimate(row)
    return Label(
        id=row["id"],
        file=path_from_column(row["path"]),
        sha256=None if row["sha256"] is None else _text(row["sha256"]),
        size=_integer(row["size"]),
        mtime_ns=_integer(row["mtime_ns"]),
        status=LabelStatus(row["status"]),
        reason=_text(row["reason"]),
        estimate=estimate,
        own=_to_own(row),
        taken_at=_aware(to_time(row["taken_at"])),
        taken_at_has_offset=bool(row["taken_at_has_offset"]),
        camera=_text(row["camera"]),
        width=_integer(row["width"]),
        height=_integer(row["height"]),
        review=Review(row["review"]),
        correction=_to_correction(row),
        sidecars=_text(row["sidecars"]),
        remarks=remarks_from_column(row["remarks"]),
        walk=_text(row["walk"]),
        alone=_to_alone(row, estimate),
        spread_m=_number(row["spread_m"]),
        evidence=_bytes(row["evidence"]),
    )


def _to_estimate(row: _Columns) -> Estimate | None:
    if row["latitude"] is None:
        if row["status"] in (LabelStatus.LOCATED.value, LabelStatus.OUTSIDE.value):
            raise ValueError("no position")
        return None
    position = Position(row["latitude"], row["longitude"])
    matches = tuple(_to_match(match) for match in json.loads(row["matches"]))
    if row["walk"]:
        # The matches were found for the photo alone.
        matches = tuple(
            replace(match, distance_m=haversine_m(position, match.position)) for match in matches
        )
    return Estimate(
        position=position,
        radius50_m=_radius(row["radius50_m"]),
        radius90_m=_radius(row["radius90_m"]),
        inside_area=row["status"] != LabelStatus.OUTSIDE.value,
        matches=matches,
        known=bool(row["known"]),
    )


def _to_alone(row: _Columns, estimate: Estimate | None) -> Estimate | None:
    if row["alone_latitude"] is None or estimate is None:
        return None
    return replace(
        estimate,
        position=Position(row["alone_latitude"], row["alone_longitude"]),
        radius50_m=_radius(row["alone_radius50_m"]),
        radius90_m=_radius(row["alone_radius90_m"]),
    )


def _to_match(match: Mapping[str, object]) -> Match:
    return Match(
        reference=int(str(match["reference"])),
        file=str(match["file"]),
        similarity=float(str(match["similarity"])),
        position=Position(float(str(match["latitude"])), float(str(match["longitude"]))),
        session=str(match["session"]),
        taken_at=to_time(str(match["taken_at"]) if match["taken_at"] else None),
        distance_m=float(str(match["distance_m"])),
    )


def _to_own(row: _Columns) -> Measurement | None:
    if row["own_source"] is None:
        return None
    return Measurement(
        position=Position(row["own_latitude"], row["own_longitude"]),
        source=Source(row["own_source"]),
        accuracy_m=_number(row["own_accuracy_m"]),
        heading_deg=_number(row["own_heading_deg"]),
        measured_at=_aware(to_time(row["own_measured_at"])),
        altitude_m=_number(row["own_altitude_m"]),
    )


def _to_correction(row: _Columns) -> Correction | None:
    if row["corrected_by"] is None:
        return None
    position = Position(row["corrected_latitude"], row["corrected_longitude"])
    source = Source(row["corrected_by"])
    if source not in (Source.HAND, Source.GPX):
        raise ValueError("a position that nobody gave")
    return Correction(position, source, _number(row["corrected_altitude_m"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text where there should be one")
    return value


def _integer(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError("no number where there should be one")
    return value


def _number(value: object) -> float | None:
    if not (value is None or isinstance(value, (int, float))):
        raise TypeError("no number where there should be one")
    return value


def _radius(value: object) -> float:
    radius = _number(value)
    # Infinite where nothing is known of it.
    if radius is None or not radius >= 0:
        raise ValueError("no radius")
    return radius


def _bytes(value: object) -> bytes | None:
    if not (value is None or isinstance(value, bytes)):
        raise TypeError("no evidence where there should be some")
    return value


def _aware(time: datetime | None) -> datetime | None:
    if time is not None and time.tzinfo is None:
        raise ValueError("a time without its offset")
    return time
