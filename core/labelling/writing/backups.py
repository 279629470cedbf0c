"""Copies of files as they were before positions were written into them, named by their SHA-256.

The copies of a project lie in its folder ``backups``, those of a job file in a folder beside it.
They are ordinary files, so that nobody needs this program to have a photo back: the table
``originals.csv`` beside them says which file each of them was, also where the database is gone.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from core.csv_writing import csv_line, path_cell
from core.errors import CampusGPSError
from core.files import (
    file_sha256,
    is_file,
    is_link,
    legible_line,
    remove_leftovers,
    write_text,
    written_beside,
)
from core.project.paths import ORIGINALS, backups_beside
from core.project.scan import FileState, file_state
from core.project.store import Store

_WORK_PREFIX = ".writing-"
_HEADER = ("backup", "original")
_PLAIN_SUFFIX = re.compile(r"\.[a-z0-9]{1,16}")


@dataclass(frozen=True)
class BackedUpFile:
    """A file as it was when its copy was made.

    Attributes:
        name: The copy's name in the folder of backups.
        sha256: SHA-256 of its bytes.
        state: Size and time of the file itself.
    """

    name: str
    sha256: str
    state: FileState


def backups_folder(store: Store) -> Path:
    """The folder of copies of the files that labels in this database were written into."""
    return backups_beside(store.path)


def keep_original(file: Path, folder: Path) -> BackedUpFile:
    """Copy ``file`` into ``folder``, unless its bytes are there already.

    Raises:
        CampusGPSError: The file can't be read or changes meanwhile, or the copy can't be written.
    """
    try:
        state, sha256 = file_state(file), file_sha256(file)
        suffix = file.suffix.lower()
        copy = folder / (sha256 + (suffix if _PLAIN_SUFFIX.fullmatch(suffix) else ""))
        # A link may lead to the very file that is about to be replaced.
        if copy.is_symlink() or not (is_file(copy) and file_sha256(copy) == sha256):
            with written_beside(copy) as part:
                # Before there is anything in it: a private photo's copy is private, too.
                part.chmod(stat.S_IMODE(file.stat().st_mode) | stat.S_IRUSR | stat.S_IWUSR)
                shutil.copyfile(file, part)
                if file_sha256(part) != sha256:
                    raise CampusGPSError("is being changed by another program", file=file)
            _wait_for_disk(folder)
        if file_state(file) != state:
            raise CampusGPSError("is being changed by another program", file=file)
    except OSError as error:
        raise CampusGPSError(f"can't be read ({error.strerror or error})", file=file) from error
    return BackedUpFile(copy.name, sha256, state)


def is_sound(kept: BackedUpFile, folder: Path) -> bool:
    """True if the copy still is what the file was: other programs may have changed it."""
    try:
        return file_sha256(folder / kept.name) == kept.sha256
    except OSError:
        return False


def name_original(kept: BackedUpFile, original: Path, folder: Path) -> None:
    """Note in ``folder`` that the copy is of ``original``; on the disk when this returns.

    Raises:
        CampusGPSError: It can't be written.
    """
    table = folder / ORIGINALS
    if table.is_symlink() or (table.exists() and not is_file(table)):
        # Who hands on a job file may have made it a link to any file of this computer.
        raise CampusGPSError(
            "is a link, or no ordinary file", file=table, advice="Remove it, then write again."
        )
    new = not is_file(table)
    text = csv_line((kept.name, path_cell(legible_line(str(original)))))
    try:
        if new:
            text = csv_line(_HEADER) + text
        # In one piece: a power cut may cost the end of the last line, no other.
        with table.open("ab", buffering=0) as stream:
            stream.write(text.encode())
            os.fsync(stream.fileno())
        if new:
            _wait_for_disk(folder)
    except OSError as error:
        raise CampusGPSError(
            f"cannot be written ({error.strerror or error})",
            file=table,
            advice="Without a backup no photo is changed. Make room, or choose sidecars.",
        ) from error


def remove_backups(folder: Path, names: Collection[str]) -> None:
    """Remove copies that nobody needs any more, and the folder when none is left."""
    if is_link(folder):
        return
    with suppress(OSError):
        for name in names:
            (folder / name).unlink(missing_ok=True)
        table = folder / ORIGINALS
        if all(path == table for path in folder.iterdir()):
            table.unlink(missing_ok=True)
            folder.rmdir()
        elif is_file(table):
            lines = table.read_text("utf-8").split("\n")
            write_text(table, "\n".join(x for x in lines if x.partition(",")[0] not in names))


@contextmanager
def work_folder(backups: Path) -> Iterator[Path]:
    """A folder in ``backups`` to make new files in; it goes with all that is in it.

    What killed runs left goes too.

    Raises:
        CampusGPSError: It can't be made.
    """
    mark = f"{_WORK_PREFIX}{os.getpid()}-"
    if os.path.lexists(backups) and is_link(backups):
        # Whoever hands on a job file may have made it a link to any folder of this computer.
        raise CampusGPSError(
            "is a link", file=backups, advice="Put the folder itself in its place."
        )
    try:
        backups.mkdir(parents=True, exist_ok=True)
        for former in backups.glob(f"{_WORK_PREFIX}*"):
            if not former.name.startswith(mark):
                shutil.rmtree(former, ignore_errors=True)
        remove_leftovers(backups)
        folder = Path(tempfile.mkdtemp(prefix=mark, dir=backups))
    except OSError as error:
        raise CampusGPSError(
            f"cannot be written ({error.strerror or error})",
            file=backups,
            advice="Without a backup no photo is changed. Make room, or choose sidecars.",
        ) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        with suppress(OSError):  # others are in it: the backups
            backups.rmdir()


def _wait_for_disk(folder: Path) -> None:
    """Return when the names in ``folder`` outlive a power cut, where the system can tell."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
