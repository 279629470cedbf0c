"""The lock that keeps a second program out of a project's folder."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from core.errors import CampusGPSError
from core.files import write_text

LOCK_FILE = "project.lock"
OWNER_FILE = "opened_by.txt"
"""Says which process holds the lock, for the message to the next one."""

_MAY_NOT_WRITE = (errno.EACCES, errno.EPERM, errno.EROFS)


def lock_project(folder: Path) -> FileLock:
    """Take the lock of the project in ``folder``.

    Raises:
        CampusGPSError: Another program holds it, or nothing can be written or locked there.
    """
    lock = FileLock(folder / LOCK_FILE, timeout=0, thread_local=False)
    owner = folder / OWNER_FILE
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
        if getattr(error, "errno", None) in _MAY_NOT_WRITE:
            raise CampusGPSError(
                "may not be written to here, which opening it takes",
                file=folder,
                advice="Copy its folder to a place of your own and open the copy. Photos can be "
                "located with it as it is: campusgps locate.",
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
