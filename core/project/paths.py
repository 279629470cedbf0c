"""Paths as SQLite keeps them."""

from __future__ import annotations

import os
from pathlib import Path


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
