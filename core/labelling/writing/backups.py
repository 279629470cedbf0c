"""What files were before positions were written into them: a copy of each, named by its SHA-256.

The copies of a project lie in its folder ``backups``, those of a job file in a folder beside it.
They are ordinary files, so that nobody needs this program to have a photo back.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.files import file_sha256, is_file, remove_leftovers, written_beside
from core.labelling.job_file import SUFFIX as JOB_FILE
from core.project.examining import FileState, file_state
from core.project.store import Store

_BESIDE_JOB_FILE = ".campusgps-backups"
_WORKSHOP = ".writing-"


@dataclass(frozen=True)
class Kept:
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
    """Where the copies lie of files that labels in this database were written into."""
    if store.path.suffix == JOB_FILE:
        return store.path.with_suffix(_BESIDE_JOB_FILE)
    return store.path.with_name("backups")


def keep(file: Path, folder: Path) -> Kept:
    """Copy ``file`` into ``folder``, unless its bytes are there already.

    Raises:
        CampusGPSError: The file can't be read or changes meanwhile, or the copy can't be written.
    """
    try:
        state, sha256 = file_state(file), file_sha256(file)
        copy = folder / f"{sha256}{file.suffix.lower()}"
        if not (is_file(copy) and file_sha256(copy) == sha256):
            with written_beside(copy) as part:
                shutil.copyfile(file, part)
                if file_sha256(part) != sha256:
                    raise CampusGPSError("is being changed by another program", file=file)
            _wait_for_disk(folder)
        if file_state(file) != state:
            raise CampusGPSError("is being changed by another program", file=file)
    except OSError as error:
        raise CampusGPSError(f"can't be read ({error.strerror or error})", file=file) from error
    return Kept(copy.name, sha256, state)


@contextmanager
def workshop(backups: Path) -> Iterator[Path]:
    """A folder in ``backups`` to make new files in; it goes with all that is in it.

    What killed runs left goes too.

    Raises:
        CampusGPSError: It can't be made.
    """
    mark = f"{_WORKSHOP}{os.getpid()}-"
    try:
        backups.mkdir(parents=True, exist_ok=True)
        for former in backups.glob(f"{_WORKSHOP}*"):
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
