"""Replaces a user's file atomically, if it is still as it was when that was decided."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from core.errors import CampusGPSError
from core.files import file_sha256, written_beside
from core.project.scan import FileState, file_state


def why_not_writable(target: Path) -> str:
    """The reason why ``target`` can't be replaced or made; empty if nothing is in the way.

    A file whose permissions forbid writing is left alone also where the folder, or being the
    administrator, would allow it.
    """
    try:
        folder = target.parent
        status = target.stat() if target.exists() else None
        if status is not None and not stat.S_ISREG(status.st_mode):
            return "it is no file"
        if status is not None and not (status.st_mode & 0o222 and os.access(target, os.W_OK)):
            return "the file is read-only"
        # On Windows the mark means something else on a folder.
        marked = os.name != "nt" and not folder.stat().st_mode & 0o222
        if marked or not os.access(folder, os.W_OK):
            return "its folder is read-only"
    except OSError as error:
        return f"it can't be reached ({error.strerror or error})"
    return ""


def replace_file(
    target: Path,
    content: bytes | Path,
    before: FileState | None,
    mtime_ns: int | None = None,
    *,
    sha256: str | None = None,
) -> FileState:
    """Put ``content`` at ``target``, atomically, with the permissions of the file that was there.

    Args:
        target: The file, whose folder exists.
        content: Its new bytes, or a file that has them.
        before: Size and time of the file that is to be replaced; None if there must be none.
        mtime_ns: The time that it is to have; None for now.
        sha256: Of what was checked; None where that is just now.

    Returns:
        Size and time of the file that is there now.

    Raises:
        CampusGPSError: The disk is full, or the file has changed in the last moment.
    """
    with written_beside(target) as part:
        if isinstance(content, Path):
            shutil.copyfile(content, part)
        else:
            part.write_bytes(content)
        if sha256 is not None and file_sha256(part) != sha256:
            raise CampusGPSError("what is to take its place has changed since", file=target)
        if before is not None:
            _copy_attributes(target, part)
        if mtime_ns is not None or before is not None:
            times = None if mtime_ns is None else (part.stat().st_atime_ns, mtime_ns)
            os.utime(part, ns=times) if times else os.utime(part)
        after = file_state(part)
        require_state(target, before)
    return after


def require_state(target: Path, expected: FileState | None) -> None:
    """Raise :class:`CampusGPSError` unless ``target`` is as expected; None: there is nothing."""
    try:
        found: FileState | None = file_state(target)
    except FileNotFoundError:
        found = None
    if found != expected:
        raise CampusGPSError("was changed by another program just now", file=target)


def _copy_attributes(target: Path, part: Path) -> None:
    """Give ``part`` the permissions, owner and extended attributes of ``target``."""
    shutil.copystat(target, part)
    status = target.stat()
    if hasattr(os, "chown") and (status.st_uid, status.st_gid) != _owner(part):
        with suppress(OSError):  # only the administrator gives files away
            os.chown(part, status.st_uid, status.st_gid)
            part.chmod(stat.S_IMODE(status.st_mode))


def _owner(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_uid, status.st_gid
