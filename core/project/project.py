"""A project: one place, as a folder ``NAME.campusgps/`` on disk."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from filelock import FileLock

from core.errors import CampusGPSError, Need
from core.files import is_folder
from core.own_files import PROJECT_DATABASE, PROJECT_SUFFIX
from core.project import photo_columns
from core.project.folder import MODELS, is_only_begun, refuse_links, remove_begun
from core.project.joined_sessions import joined_sessions
from core.project.journal import Edit, Journal
from core.project.localizers import ActiveLocalizer, active_localizer, note_active_localizer
from core.project.paths import path_to_column
from core.project.photo_places import PhotoPlaces
from core.project.photo_rows import PHOTOS_SQL, photo_of
from core.project.pixel_cache import PixelCache
from core.project.project_lock import NotWritableError, lock_project, note_owner
from core.project.reference_lines import ReferenceLines
from core.project.references import (
    ReferencePhoto,
    reference_list_sha256,
    references_among,
)
from core.project.rows import PhotoRow
from core.project.store import DiskFullError, ReadOnlyReason, Store

SUFFIX = PROJECT_SUFFIX
_PROJECT_OR_FILE = (
    "Choose a project's folder (NAME.campusgps) or the file of a localizer (NAME.safetensors)."
)


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
        # Kept from one edit to the next.
        self._reference_lines: ReferenceLines | None = None
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
            if folder.exists() and not (folder.is_dir() and is_only_begun(folder)):
                raise CampusGPSError(
                    "is not an empty folder", file=folder, advice="Choose a name that is not taken."
                )
            (folder / MODELS).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CampusGPSError(
                f"cannot be made ({error.strerror or error})",
                file=folder,
                advice="Choose a folder that you may write to, with enough free space.",
            ) from error
        return cls._locked(folder)

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False, or_only_look: bool = False) -> Project:
        """Open the project in ``folder``.

        Args:
            folder: The project's folder.
            read_only: Only look; works while another program has the project open.
            or_only_look: Only look where it can't be changed, as its disk is full or its folder
                may not be written to.

        Raises:
            CampusGPSError: It is no project, is newer than this program, or (unless
                ``read_only``) another program has it open.
        """
        if not is_project(folder):
            raise CampusGPSError(
                "is not a CampusGPS project",
                file=folder,
                advice="Make one by importing photos.",
                need=Need.PROJECT,
            )
        if read_only:
            return cls(folder, Store(folder / PROJECT_DATABASE, read_only=True), None)
        return cls._locked(folder, or_only_look=or_only_look)

    @classmethod
    def open_or_create(cls, folder: Path) -> Project:
        """Open the project in ``folder``, or make it where there is none."""
        return cls.open(folder) if is_project(folder) else cls.create(folder)

    @classmethod
    def _locked(cls, folder: Path, *, or_only_look: bool = False) -> Project:
        """The project in ``folder`` with the lock held; on an error it is let go again.

        Where it only may be looked at, as nothing may be written in its folder, there is no lock.
        """
        try:
            lock = lock_project(folder)
        except NotWritableError:
            if not or_only_look:
                raise
            because = ReadOnlyReason.NOT_WRITABLE
            return cls(
                folder, Store(folder / PROJECT_DATABASE, read_only=True, because=because), None
            )
        try:
            refuse_links(folder)
            remove_begun(folder)
            note_owner(folder)
            return cls(folder, _store(folder / PROJECT_DATABASE, or_only_look), lock)
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

    def photos_of(self, photo_ids: Sequence[int]) -> list[PhotoRow]:
        """The photos of these ids that were not removed, in the order of import."""
        return self._rows(
            "AND photos.id IN (SELECT value FROM json_each(?)) ORDER BY photos.id",
            (json.dumps(list(photo_ids)),),
        )

    def photo(self, photo_id: int) -> PhotoRow | None:
        """One photo, or None if there is none of that id or it was removed."""
        rows = self._rows("AND photos.id = ?", (photo_id,))
        return rows[0] if rows else None

    def photo_at(self, path: Path) -> PhotoRow | None:
        """The photo whose file is ``path``, or None if there is none or it was removed."""
        rows = self._rows("AND versions.path = ?", (path_to_column(path),))
        return rows[0] if rows else None

    def paths(self) -> dict[int, Path]:
        """The paths of the photos, by their ids."""
        return photo_columns.paths_of_photos(self.store)

    def references(self) -> list[ReferencePhoto]:
        """The photos a localizer is built from, in order of import.

        They are usable, not set aside and not in doubt, and no two of them are known to be twins.
        """
        return references_among(self.photos())

    def counts(self) -> photo_columns.PhotoCounts:
        """The number of photos, and of those that a localizer is built from."""
        return photo_columns.count_photos(self.store)

    def ids_set_aside(self) -> frozenset[int]:
        """The ids of the photos that were set aside and not removed."""
        return photo_columns.ids_set_aside(self.store)

    def places(self, photo_ids: Sequence[int] | None = None) -> PhotoPlaces:
        """The places of the photos that a localizer is built from.

        Args:
            photo_ids: Of these alone; None: of all.
        """
        return photo_columns.places_of_photos(self.store, photo_ids)

    def references_sha256(self, edited: Sequence[int] | None = None) -> str:
        """:func:`reference_list_sha256` of :meth:`references`, without reading every photo.

        Args:
            edited: All photos that may be others than when it was asked last, by the thread that
                makes the edits; None: any.
        """
        lines, self._reference_lines = self._reference_lines, None
        if self._noted:
            return reference_list_sha256(self.references())
        twins = self._rows(f"AND {photo_columns.TWINS_SQL} ORDER BY photos.id")
        joined = joined_sessions(twins, photo_columns.session_spans(self.store))
        if edited is None or lines is None or lines.joined != joined:
            lines = ReferenceLines(self.store, joined)
        else:
            lines.renew(edited)
        if edited is not None:
            self._reference_lines = lines
        return lines.sha256

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
        return self._edit(verb, photo_ids, "set_aside", on=aside)

    def remove(self, photo_ids: Sequence[int]) -> Edit | None:
        """Take photos out of the project, never off the disk; can be undone."""
        return self._edit("Removed", photo_ids, "removed", on=True)

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
        """The folder of the project's localizers."""
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
        note_active_localizer(
            self.store, file_name, references_sha256, recipe=recipe, run=run, built_at=built_at
        )

    def localizer_is_current(self) -> bool:
        """True if the localizer in use was built from exactly the photos that count now."""
        active = self.active_localizer()
        if active is None or self.localizer_path() is None:
            return False
        return active.references_sha256 == self.references_sha256()

    def _rows(self, which: str, parameters: Sequence[object] = ()) -> list[PhotoRow]:
        try:
            rows = [photo_of(row) for row in self.store.read(PHOTOS_SQL + which, parameters)]
        except (ValueError, TypeError, LookupError, AttributeError, OverflowError) as error:
            raise self.store.damaged(str(error)) from error
        for column, values in self._noted.items():
            rows = [
                replace(row, **{column: values[row.id]}) if row.id in values else row
                for row in rows
            ]
        return rows

    def _edit(self, verb: str, photo_ids: Sequence[int], column: str, *, on: bool) -> Edit | None:
        count = "1 photo" if len(photo_ids) == 1 else f"{len(photo_ids)} photos"
        values = {photo_id: {column: int(on)} for photo_id in photo_ids}
        return self.journal.change(f"{verb} {count}", values)


def _store(database: Path, or_only_look: bool) -> Store:
    """The database for writing; if ``or_only_look`` and its disk is full, for reading."""
    try:
        return Store(database)
    except DiskFullError as error:
        if not or_only_look:
            raise
        try:
            return Store(database, read_only=True, because=ReadOnlyReason.DISK_FULL)
        except CampusGPSError:  # it is not finished, or is damaged as well
            raise error from None


def is_project(folder: Path) -> bool:
    """Returns whether ``folder`` holds a project.

    Raises:
        CampusGPSError: The folder cannot be looked into.
    """
    try:
        return (folder / PROJECT_DATABASE).is_file()
    except OSError as error:
        raise CampusGPSError(
            f"cannot be looked into ({error.strerror or error})",
            file=folder,
            advice="Check that you may read the folder.",
        ) from error


def find_localizer(project_or_model: Path) -> Path:
    """The file of the localizer in use of a project; a path that is no folder stays as it is.

    Raises:
        CampusGPSError: The folder is no project, or has no localizer yet.
    """
    if "\0" in str(project_or_model):
        raise CampusGPSError(f"{str(project_or_model)!r} is no path", advice=_PROJECT_OR_FILE)
    if not is_folder(project_or_model):
        return project_or_model
    if not is_project(project_or_model):
        raise CampusGPSError(
            "is neither a CampusGPS project nor a localizer's file",
            file=project_or_model,
            advice=_PROJECT_OR_FILE,
        )
    with Project.open(project_or_model, read_only=True) as project:
        path = project.localizer_path()
    if path is None:
        raise CampusGPSError(
            "has no localizer yet",
            file=project_or_model,
            advice="Import photos that carry positions first.",
        )
    return path
