"""The lock that keeps a second program out of a project's folder."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from core.errors import CampusGPSError, OpenElsewhereError
from core.files import write_text

LOCK_FILE = "project.lock"
OWNER_FILE = "opened_by.txt"
"""Says which process holds the lock, for the message to the next one."""

_MAY_NOT_WRITE = (errno.EACCES, errno.EPERM, errno.EROFS)


class NotWritableError(CampusGPSError):
    """Nothing may be written in a project's folder; it may be opened for reading."""


def lock_project(folder: Path) -> FileLock:
    """Take the lock of the project in ``folder``.

    Raises:
        NotWritableError: Nothing may be written there.
        CampusGPSError: Another program holds it, or it can't be locked.
    """
    lock = FileLock(folder / LOCK_FILE, timeout=0, thread_local=False)
    owner = folder / OWNER_FILE
    try:
        lock.acquire()
    except Timeout as error:
        who = owner.read_text("utf-8", "replace") if owner.is_file() else "another program"
        raise OpenElsewhereError(
            f"is open in another CampusGPS ({who})",
            file=folder,
            advice="Close it there first; looking at it and locating photos work meanwhile.",
        ) from error
    except (OSError, NotImplementedError) as error:  # some network disks know no locks
        if getattr(error, "errno", None) in _MAY_NOT_WRITE:
            raise NotWritableError(
                "may not be written to here",
                file=folder,
                advice="Copy its folder to a place of your own to change the copy. Looking at it "
                "and locating photos work as it is.",
            ) from error
        raise CampusGPSError(
            f"cannot be locked ({getattr(error, 'strerror', None) or error})",
            file=folder,
            advice="Check that you may write to the folder.",
        ) from error
    return lock


def note_owner(folder: Path) -> None:
    """Say in ``folder`` that this process holds the lock, as far as there is room for it."""
    owner = folder / OWNER_FILE
    try:
        write_text(owner, f"process {os.getpid()}")
    except CampusGPSError:
        with suppress(OSError):  # it names another process
            owner.unlink(missing_ok=True)
