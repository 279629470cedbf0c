"""A project: one place, as a folder ``NAME.campusgps/`` on disk."""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import NoneType, TracebackType
from typing import Any, Literal

from filelock import FileLock, Timeout

from core.errors import CampusGPSError
from core.files import is_part, remove_leftovers, write_text
from core.geo import Position
from core.photos.measurement import Measurement, Source
from core.photos.picture_hash import is_picture_hash
from core.project.journal import Edit, Journal
from core.project.localizers import ActiveLocalizer, active_localizer, note_in_use
from core.project.paths import path_from_column
from core.project.pixel_cache import PixelCache
from core.project.references import ReferencePhoto, reference_list_sha256
from core.project.remarks import remarks_from_column
from core.project.rows import PhotoRow, Verdict
from core.project.store import Store
from core.project.twins import seconds_of

SUFFIX = ".campusgps"
_DATABASE = "project.sqlite"
MODELS = "models"
_LOCK = "project.lock"
_OWNER = "opened_by.txt"

_PHOTOS_SQL = """
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


class Project:
    """An open project. Use :meth:`create` or :meth:`open`, and close it (or use ``with``).

    Attributes:
        folder: The project's folder.
        store: Its database.
        journal: Its edits.
        cache_folder: Where files lie that can be made again at any time.
        pixels: Its photos at working size.
    """

    def __init__(self, folder: Path, store: Store, lock: FileLock | None) -> None:
        self.folder = folder
        self.store = store
        self.journal = Journal(store)
        self.cache_folder = folder / "cache"
        self.pixels = PixelCache(self.cache_folder / "pixels")
        self._lock = lock
        self._noted: dict[str, dict[int, Any]] = defaultdict(dict)

    @classmethod
    def create(cls, folder: Path) -> Project:
        """Make a new project in ``folder``, which must be missing or empty.

        What a killed attempt to make it left there does not count.

        Raises:
            CampusGPSError: The folder holds other things or cannot be written.
        """
        if is_project(folder):
            raise CampusGPSError("is a project already", file=folder, advice="Open it instead.")
        try:
            if folder.exists() and not (folder.is_dir() and _only_begun(folder)):
                raise CampusGPSError(
                    "is not an empty folder", file=folder, advice="Choose a name that is not taken."
                )
            (folder / MODELS).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CampusGPSError(
                f"cannot be made ({error.strerror or error})",
                file=folder,
                advice="Choose a folder that you may write to.",
            ) from error
        return cls._locked(folder)

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False) -> Project:
        """Open the project in ``folder``.

        Args:
            folder: The project's folder.
            read_only: Only look; works while another program has the project open.

        Raises:
            CampusGPSError: It is no project, is newer than this program, or (unless
                ``read_only``) another program has it open.
        """
        if not is_project(folder):
            raise CampusGPSError(
                "is not a CampusGPS project",
                file=folder,
                advice="Make one with: campusgps import PROJECT PHOTOS",
            )
        if read_only:
            return cls(folder, Store(folder / _DATABASE, read_only=True), None)
        return cls._locked(folder)

    @classmethod
    def open_or_create(cls, folder: Path) -> Project:
        """Open the project in ``folder``, or make it where there is none."""
        return cls.open(folder) if is_project(folder) else cls.create(folder)

    @classmethod
    def _locked(cls, folder: Path) -> Project:
        """The project in ``folder`` with the lock held; on an error it is let go again."""
        lock = _lock(folder)
        try:
            # What a killed program had begun to write; nobody else writes while the lock is held.
            for begun in (folder, folder / MODELS, *_folders_in(folder / "runs")):
                remove_leftovers(begun)
            write_text(folder / _OWNER, f"process {os.getpid()}")
            return cls(folder, Store(folder / _DATABASE), lock)
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database and let other programs in."""
        self.store.close()
        if self._lock is not None:
            self._lock.release()

    @property
    def name(self) -> str:
        """The project's name: its folder's, without the suffix."""
        return self.folder.name.removesuffix(SUFFIX)

    def photos(self) -> list[PhotoRow]:
        """Every photo that was not removed, in the order of import."""
        return self._rows("ORDER BY photos.id")

    def paths(self) -> dict[int, Path]:
        """Where the photos lie, by their ids."""
        return {photo.id: photo.path for photo in self.photos()}

    def photo(self, photo_id: int) -> PhotoRow | None:
        """One photo, or None if there is none of that id or it was removed."""
        rows = self._rows("AND photos.id = ?", (photo_id,))
        return rows[0] if rows else None

    def references(self) -> list[ReferencePhoto]:
        """The photos a localizer is built from, in order of import.

        They are usable, not set aside and not in doubt, and no two of them are known to be twins.
        """
        return references_among(self.photos())

    def note_about_photos(
        self, column: Literal["twin_of", "doubt", "picture_hash"], values: Mapping[int, Any]
    ) -> None:
        """Note what was found out about photos, by their ids.

        A project that is open for reading only forgets it when it is closed.

        Args:
            column: What it is; see :class:`core.project.rows.PhotoRow`.
            values: Of the photos of which it is to change.
        """
        if self.store.read_only:
            self._noted[column].update(values)
            return
        self.store.write(
            lambda connection: connection.executemany(
                f"UPDATE photos SET {column} = ? WHERE id = ?",
                [(value, photo_id) for photo_id, value in values.items()],
            )
        )

    def set_aside(self, photo_ids: Sequence[int], aside: bool) -> Edit | None:
        """Leave photos out of the localizer, or take them in again; can be undone."""
        verb = "Set aside" if aside else "Restored"
        return self._edit(verb, photo_ids, "set_aside", aside)

    def remove(self, photo_ids: Sequence[int]) -> Edit | None:
        """Take photos out of the project, never off the disk; can be undone."""
        return self._edit("Removed", photo_ids, "removed", True)

    def fact(self, name: str) -> str | None:
        """A value noted under ``name``, or None."""
        rows = self.store.read("SELECT value FROM facts WHERE name = ?", (name,))
        return str(rows[0]["value"]) if rows else None

    def note_fact(self, name: str, value: str) -> None:
        """Note ``value`` under ``name``."""
        self.store.write(
            lambda connection: connection.execute(
                "INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", (name, value)
            )
        )

    @property
    def models_folder(self) -> Path:
        """Where the project's localizers lie."""
        return self.folder / MODELS

    def active_localizer(self) -> ActiveLocalizer | None:
        """The localizer in use, or None before the first one was built."""
        return active_localizer(self.store)

    def localizer_path(self) -> Path | None:
        """The file of the localizer in use, or None before the first one was built."""
        active = self.active_localizer()
        path = self.models_folder / active.file if active else None
        return path if path and path.is_file() else None

    def adopt_localizer(
        self,
        file_name: str,
        references_sha256: str,
        *,
        recipe: str = "",
        run: str = "",
        built_at: datetime | None = None,
    ) -> None:
        """Use the localizer ``models/file_name``; what was in use is remembered as the previous.

        Args:
            file_name: Its file's bare name.
            references_sha256: Of the references that it is built from.
            recipe: How it was made.
            run: The folder name of the training run that it comes from, if from one.
            built_at: When it was built.

        Raises:
            CampusGPSError: The name leads out of the folder, or nothing can be written.
        """
        # In one transaction: killed in between, an older localizer would pass for the current one.
        note_in_use(
            self.store, file_name, references_sha256, recipe=recipe, run=run, built_at=built_at
        )

    def localizer_is_current(self) -> bool:
        """Whether the localizer in use was built from exactly the photos that count now."""
        active = self.active_localizer()
        if active is None or self.localizer_path() is None:
            return False
        return active.references_sha256 == reference_list_sha256(self.references())

    def _rows(self, which: str, parameters: Sequence[object] = ()) -> list[PhotoRow]:
        try:
            rows = [_to_row(row) for row in self.store.read(_PHOTOS_SQL + which, parameters)]
        except (ValueError, TypeError, LookupError, AttributeError, OverflowError) as error:
            raise self.store.damaged(str(error)) from error
        for column, values in self._noted.items():
            rows = [
                replace(row, **{column: values[row.id]}) if row.id in values else row
                for row in rows
            ]
        return rows

    def _edit(self, verb: str, photo_ids: Sequence[int], column: str, value: bool) -> Edit | None:
        count = "1 photo" if len(photo_ids) == 1 else f"{len(photo_ids)} photos"
        values = {photo_id: {column: int(value)} for photo_id in photo_ids}
        return self.journal.change(f"{verb} {count}", values)


def is_project(folder: Path) -> bool:
    """Whether ``folder`` holds a project.

    Raises:
        CampusGPSError: The folder cannot be looked into.
    """
    try:
        return (folder / _DATABASE).is_file()
    except OSError as error:
        raise CampusGPSError(
            f"cannot be looked into ({error.strerror or error})",
            file=folder,
            advice="Check that you may read the folder.",
        ) from error


def _folders_in(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir()]
    except OSError:
        return []


def _only_begun(folder: Path) -> bool:
    """Whether the folder holds nothing but what making a project begins with."""
    begun = {_LOCK, _OWNER, MODELS}
    names = {path.name for path in folder.iterdir() if not is_part(path)}
    return names <= begun and not any((folder / MODELS).glob("*"))


def references_among(photos: Sequence[PhotoRow]) -> list[ReferencePhoto]:
    """Those of a project's ``photos`` that a localizer is built from, in their order.

    Sessions of which one holds copies of the other, taken at the same seconds, are one: their other
    photos were taken in one go, too.
    """
    copies: dict[int, list[str]] = defaultdict(list)
    for photo in photos:
        if photo.twin_of is not None:
            copies[photo.twin_of] += filter(None, (photo.sha256, photo.pixels_sha256))
    names = _joined_sessions(photos)
    return [
        to_reference(replace(one, session=names.get(one.session, one.session)), copies[one.id])
        for one in photos
        if one.is_reference
    ]


def _joined_sessions(photos: Sequence[PhotoRow]) -> dict[str | None, str]:
    """What sessions that share twins are called together: by the name that comes first."""
    by_id = {photo.id: photo for photo in photos}
    names: dict[str | None, str] = {}
    for photo in photos:
        original = by_id.get(photo.twin_of or 0)
        if not (original and original.session and original.taken_at):
            continue
        if not (photo.session and photo.taken_at) or photo.session == original.session:
            continue
        if not set(seconds_of(photo.taken_at)) & set(seconds_of(original.taken_at)):
            continue
        first, second = (names.get(one.session, one.session) for one in (original, photo))
        joined = min(filter(None, (first, second)))
        for name in (first, second, photo.session, original.session):
            names[name] = joined
        names |= {one: joined for one, name in names.items() if name in (first, second)}
    return names


def to_reference(photo: PhotoRow, copies: Sequence[str] = ()) -> ReferencePhoto:
    """The reference photo that a usable photo is to a localizer.

    Args:
        photo: The photo.
        copies: SHA-256 of the files and working pixels of its twins.
    """
    assert photo.measurement is not None and photo.sha256 is not None
    heading = photo.measurement.heading_deg
    if heading is None and photo.own is not None:
        heading = photo.own.heading_deg
    return ReferencePhoto(
        id=photo.id,
        file=os.fspath(photo.path),
        sha256=photo.sha256,
        pixels_sha256=photo.pixels_sha256 or "",
        position=photo.measurement.position,
        session=photo.session or "",
        taken_at=photo.taken_at,
        heading_deg=heading,
        picture_hash=photo.picture_hash or "",
        copies=tuple(copies),
    )


def _lock(folder: Path) -> FileLock:
    lock = FileLock(folder / _LOCK, timeout=0, thread_local=False)
    owner = folder / _OWNER
    try:
        lock.acquire()
    except Timeout as error:
        who = owner.read_text("utf-8", "replace") if owner.is_file() else "another program"
        raise CampusGPSError(
            f"is open in another CampusGPS ({who})",
            file=folder,
            advice="Close it there first; looking at it and locating photos work meanwhile.",
        ) from error
    except (OSError, NotImplementedError) as error:  # some network disks know no locks
        raise CampusGPSError(
            f"cannot be locked ({getattr(error, 'strerror', None) or error})",
            file=folder,
            advice="Check that you may write to the folder.",
        ) from error
    return lock


_MEASURED = ("accuracy_m", "heading_deg")


def _to_row(row: sqlite3.Row) -> PhotoRow:
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
