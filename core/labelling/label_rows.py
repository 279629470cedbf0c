"""A label and its row in the database: columns, statements, and the way there and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime

from core.geo import Position
from core.labelling.label import Correction, Label, Review, Status
from core.localizer.estimate import Estimate, Match
from core.photos.measurement import Measurement, Source
from core.project.journal import JsonValue
from core.project.paths import path_from_column, path_to_column

_COLUMNS = (
    *("job_id", "path", "sha256", "size", "mtime_ns", "status", "reason"),
    *("latitude", "longitude", "radius50_m", "radius90_m", "known", "matches"),
    *("own_source", "own_latitude", "own_longitude", "own_accuracy_m", "own_heading_deg"),
    *("own_measured_at", "taken_at", "taken_at_has_offset", "camera", "width", "height"),
    *("review", "corrected_latitude", "corrected_longitude", "corrected_by", "localizer"),
)
_DECIDED = ("review", "corrected_latitude", "corrected_longitude", "corrected_by")
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
        label.review.value,
        *(correction[name] for name in _DECIDED[1:]),
        localizer,
    )


def correction_columns(correction: Correction | None) -> dict[str, JsonValue]:
    """What a correction changes in a row; None takes it back."""
    if correction is None:
        return {
            "review": Review.OPEN.value,
            "corrected_latitude": None,
            "corrected_longitude": None,
            "corrected_by": None,
        }
    return {
        "review": Review.ACCEPTED.value,
        "corrected_latitude": correction.position.latitude,
        "corrected_longitude": correction.position.longitude,
        "corrected_by": correction.source.value,
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


def to_label(row: sqlite3.Row) -> Label:
    """The label in a whole row of the table."""
    return Label(
        id=row["id"],
        file=path_from_column(row["path"]),
        sha256=row["sha256"],
        size=row["size"],
        mtime_ns=row["mtime_ns"],
        status=Status(row["status"]),
        reason=row["reason"],
        estimate=_to_estimate(row),
        own=_to_own(row),
        taken_at=to_time(row["taken_at"]),
        taken_at_has_offset=bool(row["taken_at_has_offset"]),
        camera=row["camera"],
        width=row["width"],
        height=row["height"],
        review=Review(row["review"]),
        correction=_to_correction(row),
    )


def _to_estimate(row: sqlite3.Row) -> Estimate | None:
    if row["latitude"] is None:
        return None
    return Estimate(
        position=Position(row["latitude"], row["longitude"]),
        radius50_m=row["radius50_m"],
        radius90_m=row["radius90_m"],
        inside_area=row["status"] != Status.OUTSIDE.value,
        matches=tuple(_to_match(match) for match in json.loads(row["matches"])),
        known=bool(row["known"]),
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


def _to_own(row: sqlite3.Row) -> Measurement | None:
    if row["own_source"] is None:
        return None
    return Measurement(
        position=Position(row["own_latitude"], row["own_longitude"]),
        source=Source(row["own_source"]),
        accuracy_m=row["own_accuracy_m"],
        heading_deg=row["own_heading_deg"],
        measured_at=to_time(row["own_measured_at"]),
    )


def _to_correction(row: sqlite3.Row) -> Correction | None:
    if row["corrected_by"] is None:
        return None
    position = Position(row["corrected_latitude"], row["corrected_longitude"])
    return Correction(position, Source(row["corrected_by"]))


def to_time(text: str | None) -> datetime | None:
    """A time in ISO 8601."""
    return datetime.fromisoformat(text) if text else None
