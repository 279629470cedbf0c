"""Paths as SQLite keeps them, and what lies beside a database."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from core.files import legible
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


def add_path_functions(connection: sqlite3.Connection) -> None:
    """Add ``folded_name(path)`` and ``folded_path(path)`` to the SQL of ``connection``.

    Both give bytes: UTF-8 compares as Python compares text, also where a name is not Unicode.
    A damaged path gives no bytes, and no error: it must not cost the other rows.
    """
    connection.create_function("folded_name", 1, _folded_name, deterministic=True)
    connection.create_function("folded_path", 1, _folded_path, deterministic=True)


def folded_text(text: str) -> bytes:
    """``text`` without upper and lower case, as the functions of :func:`add_path_functions` do."""
    return text.casefold().encode("utf-8", "surrogatepass")


def _folded_name(value: object) -> bytes:
    # For names alone the legible form does not count: files stand as they are called.
    text = os.fsdecode(value) if isinstance(value, (str, bytes)) else ""
    return folded_text(text.rpartition(os.sep)[2])


def _folded_path(value: object) -> bytes:
    return folded_text(legible(os.fsdecode(value))) if isinstance(value, (str, bytes)) else b""
