"""Writing what import found of a file into the project's tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.files import has_gone, legible
from core.geo import Position, format_distance, haversine_m
from core.photos.measurement import Measurement, Source
from core.photos.metadata import PhotoMetadata
from core.photos.positions_table import CsvRow
from core.photos.remark import Remark
from core.project.changes import CORRECTION_WORDS, SOURCE_WORDS, Change, change_of, counted
from core.project.paths import path_from_column, path_to_column
from core.project.photo_rows import BY_REVIEW, BY_SUGGESTION
from core.project.remarks import remarks_from_column, remarks_to_column
from core.project.rows import VERDICTS, Verdict
from core.project.scan import FileState, ScanResult
from core.project.session_rows import put_into_session

_OWN = (Source.XMP, Source.EXIF, Source.EMBEDDED_XMP, Source.TAKEOUT)
# The best source counts; a correction comes before all. Among those of the photo itself the first
# on record counts: reading the photo has chosen.
_RANKS = {
    Source.HAND: 0,
    Source.CSV: 1,
    **dict.fromkeys(_OWN, 2),
    Source.GPX: 3,
    Source.REVIEWED: 4,
}
# What is said of two statements of the photo itself means nothing where a table counts.
_OF_OWN = "sources_differ"
_SAME_M = 0.05


@dataclass(frozen=True)
class ScannedFile:
    """A file that was found, with what its scan yielded.

    Attributes:
        path: Its absolute path.
        result: What the scan yielded, or None when the file is unchanged since the last import.
        csv_row: Its line of the table given with this import.
        guess_row: Its line of that table, if it holds a guess of CampusGPS.
        trusts_guess: Whether that guess counts as an accepted one.
        sidecars: What is to be noted of an unchanged file, where that is something else.
    """

    path: Path
    result: ScanResult | None
    csv_row: CsvRow | None
    guess_row: CsvRow | None = None
    sidecars: str | None = None
    trusts_guess: bool = False


def record_all(connection: sqlite3.Connection, findings: Iterable[ScannedFile]) -> list[Change]:
    """Insert or update the photo of each finding, in order, in the caller's transaction.

    Returns:
        What counts of photos that were there before and is something else now.
    """
    changes = (_record(connection, finding) for finding in findings)
    return [change for change in changes if change is not None]


def _record(connection: sqlite3.Connection, finding: ScannedFile) -> Change | None:
    photo_id = _photo_at(connection, finding.path)
    result = finding.result
    if photo_id is None and result is not None:
        photo_id = _moved_photo(connection, result)
    may_change = result or finding.csv_row or finding.guess_row
    before = counted(connection, photo_id) if may_change and photo_id is not None else None
    if result is not None:
        photo_id = _record_file(connection, photo_id, result)
        if result.metadata is not None:
            _record_metadata(connection, photo_id, result.metadata)
    if photo_id is None:
        # It has gone since it was found, and a photo recorded before took its place as moved.
        return None
    if finding.sidecars is not None:
        connection.execute(
            "UPDATE file_versions SET sidecars = ? WHERE photo_id = ? AND current = 1",
            (finding.sidecars, photo_id),
        )
    _record_table(connection, photo_id, finding)
    if before is None:
        return None
    after = counted(connection, photo_id)
    is_refused = finding.guess_row is not None and not finding.trusts_guess
    by_guess = "the table says that it was a guess" if is_refused else ""
    said = "the table" if finding.csv_row else by_guess
    return None if after is None else change_of(finding.path, before, after, said)


def _record_table(connection: sqlite3.Connection, photo_id: int, finding: ScannedFile) -> None:
    """Record what the table says of the photo, and decide its verdict if anything of it is new."""
    guess = finding.guess_row
    was_guess = guess is not None and _forget_guess(connection, photo_id, guess.position)
    if guess is not None and finding.trusts_guess:
        accepted = Measurement(guess.position, Source.REVIEWED, guess.radius90_m)
        _replace_measurements(connection, photo_id, (Source.REVIEWED,), [accepted])
        was_guess = True
    if finding.csv_row is not None:
        position = finding.csv_row.position
        _replace_measurements(
            connection, photo_id, (Source.CSV,), [Measurement(position, Source.CSV)]
        )
        if finding.csv_row.session:
            put_into_session(connection, photo_id, finding.csv_row.session, "csv")
    if finding.result is not None or finding.csv_row is not None or was_guess:
        _decide_verdict(connection, photo_id, finding.result)


def _forget_guess(connection: sqlite3.Connection, photo_id: int, guess: Position) -> bool:
    """Take back what an older program took from a table for known, and is a guess."""
    row = connection.execute(
        "SELECT * FROM measurements WHERE photo_id = ? AND source = ?",
        (photo_id, Source.CSV.value),
    ).fetchone()
    if row is None or haversine_m(_position(row), guess) > _SAME_M:
        return False
    _replace_measurements(connection, photo_id, (Source.CSV,), [])
    return True


def record_hidden(connection: sqlite3.Connection, scanned: ScannedFile) -> int | None:
    """Record a file as a photo that is not in the project until an edit brings it in.

    A photo that is in the project already stays there.

    Returns:
        Its id; None for a file that has gone.
    """
    before = _photo_at(connection, scanned.path)
    if before is None and scanned.result is not None:
        before = _moved_photo(connection, scanned.result)
    shown = before is not None and counted(connection, before) is not None
    _record(connection, scanned)
    photo_id = _photo_at(connection, scanned.path)
    if photo_id is not None and not shown:
        connection.execute("UPDATE photos SET removed = 1 WHERE id = ?", (photo_id,))
    return photo_id


def _photo_at(connection: sqlite3.Connection, path: Path) -> int | None:
    row = connection.execute(
        "SELECT photo_id FROM file_versions WHERE path = ? AND current = 1", (path_to_column(path),)
    ).fetchone()
    return None if row is None else int(row["photo_id"])


def _record_file(connection: sqlite3.Connection, photo_id: int | None, result: ScanResult) -> int:
    """Make ``result`` the current version of its photo, old or new; returns the photo's id."""
    if photo_id is None:
        cursor = connection.execute(
            "INSERT INTO photos (verdict, reason) VALUES ('unreadable', '')"
        )
        assert cursor.lastrowid is not None
        photo_id = cursor.lastrowid
    connection.execute("UPDATE photos SET removed = 0 WHERE id = ?", (photo_id,))
    add_version(
        connection,
        photo_id,
        result.path,
        result.sha256,
        result.state,
        sidecars=result.sidecars,
    )
    return photo_id


def add_version(
    connection: sqlite3.Connection,
    photo_id: int,
    path: Path,
    sha256: str | None,
    state: FileState,
    *,
    sidecars: str = "",
) -> None:
    """Make a file the current version of a photo; the former versions stay on record.

    Without ``sidecars`` the next import reads the file again.
    """
    column = path_to_column(path)
    connection.execute(
        "DELETE FROM file_versions WHERE photo_id = ? AND path = ? AND sha256 IS ?",
        (photo_id, column, sha256),
    )
    connection.execute("UPDATE file_versions SET current = 0 WHERE photo_id = ?", (photo_id,))
    connection.execute(
        "INSERT INTO file_versions (photo_id, path, sha256, size, mtime_ns, sidecars)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (photo_id, column, sha256, state.size, state.mtime_ns, sidecars),
    )


def _moved_photo(connection: sqlite3.Connection, result: ScanResult) -> int | None:
    """The photo with the same bytes whose own file has gone: it was moved here."""
    if result.sha256 is None:
        return None
    rows = connection.execute(
        "SELECT photo_id, path FROM file_versions WHERE sha256 = ? AND current = 1"
        " ORDER BY photo_id",
        (result.sha256,),
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
            remarks_to_column(metadata.remarks),
            photo_id,
        ),
    )
    # The first of each source; a guess is nothing to be known by.
    said: dict[Source, Measurement] = {}
    for measurement in metadata.measurements:
        if measurement.source in _OWN:
            said.setdefault(measurement.source, measurement)
    echoes = _echoes(connection, photo_id, metadata.measurements)
    measured = [one for source, one in said.items() if source not in echoes]
    _replace_measurements(
        connection, photo_id, [source for source in _OWN if source not in echoes], measured
    )


def _echoes(
    connection: sqlite3.Connection, photo_id: int, said: Sequence[Measurement]
) -> set[Source]:
    """The sources that only repeat a position that the pictures gave, as it was written there.

    What they measured before stays on record: answers are compared with that. So does what the
    photo says no more because the position stands in its place, as a guess of this program.
    """
    row = connection.execute(
        "SELECT corrected_latitude AS latitude, corrected_longitude AS longitude FROM photos"
        " WHERE id = ? AND corrected_latitude IS NOT NULL AND corrected_by IN (?, ?)",
        (photo_id, BY_SUGGESTION, BY_REVIEW),
    ).fetchone()
    if row is None:
        return set()
    place = _position(row)
    first = {one.source: one for one in reversed(said)}
    echoes = {
        source for source, one in first.items() if haversine_m(one.position, place) <= _SAME_M
    }
    return echoes | set(_OWN).difference(first) if Source.GUESS in echoes else echoes


def _replace_measurements(
    connection: sqlite3.Connection,
    photo_id: int,
    sources: Sequence[Source],
    measurements: Iterable[Measurement],
) -> None:
    connection.execute("UPDATE photos SET best_measurement_id = NULL WHERE id = ?", (photo_id,))
    connection.executemany(
        "DELETE FROM measurements WHERE photo_id = ? AND source = ?",
        [(photo_id, source.value) for source in sources],
    )
    for measurement in measurements:
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


def _decide_verdict(
    connection: sqlite3.Connection, photo_id: int, result: ScanResult | None
) -> None:
    """Set verdict, reason and the measurement that counts."""
    before = connection.execute("SELECT verdict FROM photos WHERE id = ?", (photo_id,)).fetchone()
    if result is None and before["verdict"] == Verdict.NOT_A_PHOTO:
        return
    ranked = _ranked(connection, photo_id)
    verdict, reason = _verdict(connection, photo_id, result, ranked)
    counts = ranked[0]["id"] if ranked and verdict is Verdict.USABLE else None
    connection.execute(
        "UPDATE photos SET verdict = ?, reason = ?, best_measurement_id = ? WHERE id = ?",
        (verdict.value, legible(reason), counts, photo_id),
    )
    if not VERDICTS[verdict].is_picture:
        connection.execute("UPDATE photos SET session_id = NULL WHERE id = ?", (photo_id,))
    if result is not None:
        connection.execute(
            "UPDATE photos SET pixels_sha256 = ?, picture_hash = ? WHERE id = ?",
            (result.pixels_sha256, result.picture_hash, photo_id),
        )


def _verdict(
    connection: sqlite3.Connection,
    photo_id: int,
    result: ScanResult | None,
    ranked: list[sqlite3.Row],
) -> tuple[Verdict, str]:
    if result is not None and result.verdict is not None:
        return result.verdict, result.reason
    if result is not None and (twin := _twin(connection, photo_id, result)):
        return Verdict.DUPLICATE, f"the same file as {twin}"
    corrected_by = _corrected_by(connection, photo_id)
    if corrected_by is not None:
        return Verdict.USABLE, CORRECTION_WORDS.get(corrected_by, SOURCE_WORDS[Source.HAND])
    refusal = result.metadata.refusal if result and result.metadata else ""
    return _verdict_of(connection, photo_id, ranked, refusal)


def verdict_without_correction(
    connection: sqlite3.Connection, photo_id: int
) -> tuple[Verdict, str]:
    """The verdict of a photo that was decoded, and its reason, if nobody had corrected it."""
    return _verdict_of(connection, photo_id, _ranked(connection, photo_id), "")


def _ranked(connection: sqlite3.Connection, photo_id: int) -> list[sqlite3.Row]:
    """The measurements of a photo, the one that counts first."""
    rows = connection.execute(
        "SELECT * FROM measurements WHERE photo_id = ?", (photo_id,)
    ).fetchall()
    return sorted(
        (row for row in rows if Source(row["source"]) in _RANKS),
        key=lambda row: (_RANKS[Source(row["source"])], row["id"]),
    )


def _verdict_of(
    connection: sqlite3.Connection, photo_id: int, ranked: Sequence[sqlite3.Row], refusal: str
) -> tuple[Verdict, str]:
    """The verdict that follows from a photo's measurements, and its reason."""
    if not ranked:
        remarks = [remark.text for remark in _remarks(connection, photo_id)]
        return Verdict.NO_POSITION, "; ".join([refusal or "no position", *remarks])
    by_own = Source(ranked[0]["source"]) in _OWN
    reason = SOURCE_WORDS[Source(ranked[0]["source"])]
    own = next((row for row in ranked if Source(row["source"]) in _OWN), None)
    if own is not None and not by_own:
        apart = haversine_m(_position(ranked[0]), _position(own))
        reason += f", {format_distance(apart)} from the photo's own"
    remarks = [r.text for r in _remarks(connection, photo_id) if by_own or r.name != _OF_OWN]
    return Verdict.USABLE, "; ".join([reason, *remarks])


def _remarks(connection: sqlite3.Connection, photo_id: int) -> tuple[Remark, ...]:
    row = connection.execute("SELECT remarks FROM photos WHERE id = ?", (photo_id,)).fetchone()
    return remarks_from_column(row["remarks"])


def _corrected_by(connection: sqlite3.Connection, photo_id: int) -> str | None:
    """The way in which a person corrected the position; None if nobody did."""
    row = connection.execute(
        "SELECT corrected_latitude, corrected_by FROM photos WHERE id = ?", (photo_id,)
    ).fetchone()
    return None if row["corrected_latitude"] is None else str(row["corrected_by"])


def _twin(connection: sqlite3.Connection, photo_id: int, result: ScanResult) -> Path | None:
    """The file of an earlier photo with the same bytes."""
    row = connection.execute(
        "SELECT path FROM file_versions JOIN photos ON photos.id = photo_id WHERE sha256 = ?"
        " AND current = 1 AND removed = 0 AND verdict NOT IN ('duplicate', 'backup')"
        " AND photo_id < ?"
        " ORDER BY photo_id",
        (result.sha256, photo_id),
    ).fetchone()
    return None if row is None else path_from_column(row["path"])


def _position(row: sqlite3.Row) -> Position:
    return Position(row["latitude"], row["longitude"])
