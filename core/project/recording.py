"""Writing what import found of a file into the project's tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.files import has_gone, legible
from core.geo import Position, format_distance, haversine_m
from core.photos.measurement import Measurement, Source
from core.photos.metadata import PhotoMetadata
from core.photos.positions_table import CsvRow
from core.project.examining import Examined, FileState
from core.project.paths import path_from_column, path_to_column
from core.project.rows import Verdict
from core.project.sessions import Taken, find_sessions

# The best source counts; a correction comes before all, a guess after all.
# Of those of the photo itself only the one that counts is kept: reading it has chosen.
_OWN = (Source.XMP, Source.EXIF, Source.EMBEDDED_XMP)
_BEST_FIRST = (Source.HAND, Source.CSV, *_OWN, Source.GPX, Source.GUESS)
_IN_WORDS = {
    Source.HAND: "position set by hand",
    Source.CSV: "position from the table",
    Source.EXIF: "position from EXIF",
    Source.XMP: "position from the XMP sidecar",
    Source.EMBEDDED_XMP: "position from the photo's XMP",
    Source.GPX: "position from a GPX track",
    Source.GUESS: "position guessed",
}


@dataclass(frozen=True)
class Finding:
    """One found file.

    Attributes:
        path: Its absolute path.
        examined: What looking at it yielded, or None when it is unchanged since the last import.
        csv_row: Its line of the table given with this import.
    """

    path: Path
    examined: Examined | None
    csv_row: CsvRow | None


def record_all(connection: sqlite3.Connection, findings: Iterable[Finding]) -> None:
    """Insert or update the photo of each finding, in order, in the caller's transaction."""
    for finding in findings:
        _record(connection, finding)


def _record(connection: sqlite3.Connection, finding: Finding) -> None:
    photo_id = _photo_at(connection, finding.path)
    examined = finding.examined
    if examined is not None:
        photo_id = _record_file(connection, photo_id, examined)
        if examined.metadata is not None:
            _record_metadata(connection, photo_id, examined.metadata)
    if photo_id is None:
        # It has gone since it was found, and a photo recorded before took its place as moved.
        return
    if finding.csv_row is not None:
        position = finding.csv_row.position
        _replace_measurements(
            connection, photo_id, (Source.CSV,), Measurement(position, Source.CSV)
        )
        if finding.csv_row.session:
            _put_into_session(connection, photo_id, finding.csv_row.session, "csv")
    if examined is not None or finding.csv_row is not None:
        _judge(connection, photo_id, examined)


def name_sessions(connection: sqlite3.Connection) -> None:
    """Find the sessions anew of every photo whose session nobody stated."""
    rows = connection.execute(
        "SELECT photos.id, path, camera, taken_at, taken_at_has_offset FROM photos"
        " JOIN file_versions AS versions ON versions.photo_id = photos.id AND current = 1"
        " LEFT JOIN sessions ON sessions.id = session_id WHERE verdict IN ('usable', 'no_position')"
        " AND removed = 0 AND coalesce(sessions.source, 'found') = 'found'"
    ).fetchall()
    photos = [
        Taken(
            photo_id=row["id"],
            folder=path_from_column(row["path"]).parent,
            camera=row["camera"],
            taken_at=datetime.fromisoformat(row["taken_at"]) if row["taken_at"] else None,
            has_offset=bool(row["taken_at_has_offset"]),
        )
        for row in rows
    ]
    for photo_id, name in find_sessions(photos).items():
        _put_into_session(connection, photo_id, name, "found")
    connection.execute(
        "DELETE FROM sessions WHERE id NOT IN"
        " (SELECT session_id FROM photos WHERE session_id IS NOT NULL)"
    )


def _photo_at(connection: sqlite3.Connection, path: Path) -> int | None:
    row = connection.execute(
        "SELECT photo_id FROM file_versions WHERE path = ? AND current = 1", (path_to_column(path),)
    ).fetchone()
    return None if row is None else int(row["photo_id"])


def _record_file(connection: sqlite3.Connection, photo_id: int | None, examined: Examined) -> int:
    """Make ``examined`` the current version of its photo, old or new; returns the photo's id."""
    if photo_id is None:
        photo_id = _moved_photo(connection, examined)
    if photo_id is None:
        cursor = connection.execute(
            "INSERT INTO photos (verdict, reason) VALUES ('unreadable', '')"
        )
        assert cursor.lastrowid is not None
        photo_id = cursor.lastrowid
    connection.execute("UPDATE photos SET removed = 0 WHERE id = ?", (photo_id,))
    add_version(connection, photo_id, examined.path, examined.sha256, examined.state)
    return photo_id


def add_version(
    connection: sqlite3.Connection, photo_id: int, path: Path, sha256: str | None, state: FileState
) -> None:
    """Make a file the current version of a photo; the former versions stay on record."""
    column = path_to_column(path)
    connection.execute(
        "DELETE FROM file_versions WHERE photo_id = ? AND path = ? AND sha256 IS ?",
        (photo_id, column, sha256),
    )
    connection.execute("UPDATE file_versions SET current = 0 WHERE photo_id = ?", (photo_id,))
    connection.execute(
        "INSERT INTO file_versions (photo_id, path, sha256, size, mtime_ns) VALUES (?, ?, ?, ?, ?)",
        (photo_id, column, sha256, state.size, state.mtime_ns),
    )


def _moved_photo(connection: sqlite3.Connection, examined: Examined) -> int | None:
    """The photo with the same bytes whose own file has gone: it was moved here."""
    if examined.sha256 is None:
        return None
    rows = connection.execute(
        "SELECT photo_id, path FROM file_versions WHERE sha256 = ? AND current = 1"
        " ORDER BY photo_id",
        (examined.sha256,),
    ).fetchall()
    gone = [row for row in rows if has_gone(path_from_column(row["path"]))]
    return int(gone[0]["photo_id"]) if gone else None


def _record_metadata(
    connection: sqlite3.Connection, photo_id: int, metadata: PhotoMetadata
) -> None:
    connection.execute(
        "UPDATE photos SET camera = ?, taken_at = ?, taken_at_has_offset = ?, width = ?,"
        " height = ?, remarks = ? WHERE id = ?",
        (
            metadata.camera,
            metadata.taken_at.isoformat() if metadata.taken_at else None,
            metadata.taken_at_has_offset,
            metadata.width,
            metadata.height,
            json.dumps([{"name": one.name, "text": one.text} for one in metadata.remarks]),
            photo_id,
        ),
    )
    _replace_measurements(connection, photo_id, _OWN, metadata.measurement)


def _replace_measurements(
    connection: sqlite3.Connection,
    photo_id: int,
    sources: tuple[Source, ...],
    measurement: Measurement | None,
) -> None:
    connection.execute("UPDATE photos SET best_measurement_id = NULL WHERE id = ?", (photo_id,))
    connection.executemany(
        "DELETE FROM measurements WHERE photo_id = ? AND source = ?",
        [(photo_id, source.value) for source in sources],
    )
    if measurement is not None:
        connection.execute(
            "INSERT INTO measurements (photo_id, source, latitude, longitude, accuracy_m,"
            " heading_deg, measured_at, altitude_m) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                photo_id,
                measurement.source.value,
                measurement.position.latitude,
                measurement.position.longitude,
                measurement.accuracy_m,
                measurement.heading_deg,
                measurement.measured_at.isoformat() if measurement.measured_at else None,
                measurement.altitude_m,
            ),
        )


def _judge(connection: sqlite3.Connection, photo_id: int, examined: Examined | None) -> None:
    """Set verdict, reason and the measurement that counts."""
    before = connection.execute("SELECT verdict FROM photos WHERE id = ?", (photo_id,)).fetchone()
    if examined is None and before["verdict"] == Verdict.NOT_A_PHOTO:
        return
    rows = connection.execute(
        "SELECT * FROM measurements WHERE photo_id = ?", (photo_id,)
    ).fetchall()
    by_source = {Source(row["source"]): row for row in rows}
    ranked = [by_source[source] for source in _BEST_FIRST if source in by_source]
    verdict, reason = _verdict(connection, photo_id, examined, ranked)
    counts = ranked[0]["id"] if ranked and verdict is Verdict.USABLE else None
    connection.execute(
        "UPDATE photos SET verdict = ?, reason = ?, best_measurement_id = ? WHERE id = ?",
        (verdict.value, legible(reason), counts, photo_id),
    )
    if verdict not in (Verdict.USABLE, Verdict.NO_POSITION):
        connection.execute("UPDATE photos SET session_id = NULL WHERE id = ?", (photo_id,))
    if examined is not None:
        connection.execute(
            "UPDATE photos SET pixels_sha256 = ?, picture_hash = ? WHERE id = ?",
            (examined.pixels_sha256, examined.picture_hash, photo_id),
        )


def _verdict(
    connection: sqlite3.Connection,
    photo_id: int,
    examined: Examined | None,
    ranked: list[sqlite3.Row],
) -> tuple[Verdict, str]:
    if examined is not None and examined.verdict is not None:
        return examined.verdict, examined.reason
    if examined is not None and (twin := _twin(connection, photo_id, examined)):
        return Verdict.DUPLICATE, f"the same file as {twin}"
    if not ranked:
        refusal = examined.metadata.refusal if examined and examined.metadata else ""
        return Verdict.NO_POSITION, refusal or "no position"
    reason = _IN_WORDS[Source(ranked[0]["source"])]
    own = next((row for row in ranked[1:] if Source(row["source"]) in _OWN), None)
    if own is not None:
        apart = haversine_m(_position(ranked[0]), _position(own))
        reason += f", {format_distance(apart)} from the photo's own"
    return Verdict.USABLE, reason


def _twin(connection: sqlite3.Connection, photo_id: int, examined: Examined) -> Path | None:
    """The file of an earlier photo with the same bytes."""
    row = connection.execute(
        "SELECT path FROM file_versions JOIN photos ON photos.id = photo_id WHERE sha256 = ?"
        " AND current = 1 AND removed = 0 AND verdict NOT IN ('duplicate', 'backup')"
        " AND photo_id < ?"
        " ORDER BY photo_id",
        (examined.sha256, photo_id),
    ).fetchone()
    return None if row is None else path_from_column(row["path"])


def _put_into_session(
    connection: sqlite3.Connection, photo_id: int, name: str, source: str
) -> None:
    connection.execute(
        "INSERT INTO sessions (name, source) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
        (legible(name), source),
    )
    connection.execute(
        "UPDATE photos SET session_id = (SELECT id FROM sessions WHERE name = ?) WHERE id = ?",
        (legible(name), photo_id),
    )


def _position(row: sqlite3.Row) -> Position:
    return Position(row["latitude"], row["longitude"])
