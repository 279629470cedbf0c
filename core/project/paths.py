"""Paths as SQLite keeps them, and what lies beside a database."""

from __future__ import annotations

import os
from pathlib import Path

from core.own_files import JOB_BACKUPS_SUFFIX, JOB_FILE_SUFFIX

ORIGINALS = "originals.csv"
"""The table in a folder of backups that says which file each of them was."""

_BACKUPS = "backups"


def backups_beside(database: Path) -> Path:
    """The folder of copies of the files that positions were written into, as they were before.

    Those of a project lie in its folder, those of a job file beside it.
    """
    if database.suffix == JOB_FILE_SUFFIX:
        return database.with_suffix(JOB_BACKUPS_SUFFIX)
    return database.with_name(_BACKUPS)


def path_to_column(path: Path) -> str | bytes:
    """A path as SQLite keeps it: text, or bytes where the name is not valid Unicode."""
    text = os.fspath(path)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(text)
    return text


def path_from_column(value: str | bytes) -> Path:
    """The inverse of :func:`path_to_column`.

    Raises:
        ValueError: No file can be called so.
        TypeError: It is neither text nor bytes.
    """
    path = os.fsdecode(value)
    if not path or "\0" in path:
        raise ValueError("no path")
    return Path(path)
