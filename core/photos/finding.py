"""Finds the files in what the user chose: files, folders, folders in folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.files import absolute, is_folder
from core.own_files import PROJECT_DATABASE, PROJECT_SUFFIX, is_own_file, is_own_folder
from core.photos.backups import why_backup
from core.photos.formats import looks_like_photo, why_not_a_photo
from core.photos.takeout import takeout_names

_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"})
_SYSTEM_FOLDERS = frozenset({"__macosx", "@eadir", "$recycle.bin", "system volume information"})


@dataclass(frozen=True)
class FoundFile:
    """A file and the folder the user chose that it was found in.

    Attributes:
        path: The file, absolute.
        root: The chosen folder; for a file chosen by itself, the folder it lies in.
    """

    path: Path
    root: Path


def check_sources(sources: Iterable[Path]) -> None:
    """Make sure that files and folders are there.

    Raises:
        CampusGPSError: One of ``sources`` does not exist, can't be reached or is a project.
    """
    for source in sources:
        try:
            source.stat()
        except FileNotFoundError:
            raise CampusGPSError(
                "there is no such file or folder",
                file=source,
                advice="Plug in its disk, or look where it is now.",
            ) from None
        except OSError as error:
            raise CampusGPSError(
                f"this can't be reached ({error.strerror or error})",
                file=source,
                advice="Check that you may read it.",
            ) from error
        if source.is_dir() and source.name.lower().endswith(PROJECT_SUFFIX):
            raise CampusGPSError(
                "this is a project, not a folder of photos", file=source, advice="Open it instead."
            )


def find_files(
    sources: Sequence[Path], unreadable: list[CampusGPSError] | None = None
) -> Iterator[FoundFile]:
    """Yield the files in ``sources``, each once, every folder's in the order of their names.

    Everything that is no folder is given, photo or not, pipes and broken links too, so that the
    user hears about each; but hidden files and folders, what operating systems leave behind
    (Thumbs.db), projects (``*.campusgps``), job files, XMP sidecars and those of Google Takeout are
    left out. A folder that links lead to twice is visited once.

    Args:
        sources: Files and folders.
        unreadable: Gets an error for every folder inside that can't be listed.

    Raises:
        CampusGPSError: One of ``sources`` does not exist, can't be reached or is a project.
    """
    check_sources(sources)
    seen_files: set[Path] = set()
    seen_folders: set[tuple[int, int]] = set()
    for source in sources:
        root = absolute(source)
        if root.is_dir():
            found = _walk(root, seen_folders, unreadable)
        else:
            found = iter([root])
            root = root.parent
        for path in found:
            if path not in seen_files:
                seen_files.add(path)
                yield FoundFile(path, root)


def photo_files(sources: Sequence[Path]) -> list[Path]:
    """Files as given, and the photos in folders, without the backups that programs leave.

    Raises:
        CampusGPSError: A folder cannot be read, or is a project.
    """
    files: list[Path] = []
    for source in sources:
        if is_folder(source):
            found = (file.path for file in find_files([source]))
            files += [file for file in found if looks_like_photo(file) and not why_backup(file)]
        else:
            files.append(source)
    return files


def has_photo(sources: Sequence[Path]) -> bool:
    """Whether there is a photo in ``sources``: by the names of files, else by their first bytes.

    Raises:
        CampusGPSError: One of ``sources`` does not exist, can't be reached or is a project.
    """
    others: list[Path] = []
    for file in find_files(sources):
        if looks_like_photo(file.path):
            return True
        others.append(file.path)
    return any(map(_is_photo, others))


def _is_photo(path: Path) -> bool:
    try:
        return not why_not_a_photo(path)
    except CampusGPSError:
        # Whatever it is, importing says so.
        return False


def _walk(
    root: Path, seen: set[tuple[int, int]], unreadable: list[CampusGPSError] | None
) -> Iterator[Path]:
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: (entry.name.lower(), entry.name))
        except OSError as error:
            if unreadable is not None:
                reason = f"this folder can't be read ({error.strerror or error})"
                unreadable.append(
                    CampusGPSError(reason, file=folder, advice="Check that you may read it.")
                )
            continue
        folders = []
        of_photos = _takeout_sidecars([entry.name for entry in entries])
        for entry in entries:
            path = folder / entry.name
            if _is_folder(entry):
                # A project's cache holds pictures, but no photos.
                if _wanted_folder(path.name.lower()) and not _exists(path / PROJECT_DATABASE):
                    folders.append(path)
            elif _wanted_file(path.name.lower()) and path.name not in of_photos:
                yield path
        waiting.extend(reversed(folders))


def _takeout_sidecars(names: Sequence[str]) -> set[str]:
    """The JSON files of Google Takeout that belong to a photo among ``names``."""
    if not any(name.endswith(".json") for name in names):
        return set()
    photos = (name for name in names if looks_like_photo(Path(name)))
    return {sidecar for photo in photos for sidecar in takeout_names(photo)}


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads in a circle, or to where we may not look
        return False


def _exists(path: Path) -> bool:
    try:
        path.stat()
    except OSError:
        return False
    return True


def _wanted_folder(name: str) -> bool:
    return not (name.startswith(".") or name in _SYSTEM_FOLDERS or is_own_folder(name))


def _wanted_file(name: str) -> bool:
    sidecar = name.endswith(".xmp")
    return not (sidecar or name.startswith(".") or name in _SYSTEM_FILES or is_own_file(name))
