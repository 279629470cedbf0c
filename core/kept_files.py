"""Folders of files that the program keeps for later and could do without: their sizes, emptied."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from core.tasks import Task


def size_of(folder: Path) -> int:
    """The bytes of all files below ``folder``; 0 if it is not there."""
    size = 0
    for file in _files_below(folder):
        # Others may come and go meanwhile.
        with suppress(OSError):
            size += file.lstat().st_size
    return size


def empty(folder: Path, task: Task) -> None:
    """Delete all files below ``folder``; folders stay, as others may be about to write there.

    Raises:
        Cancelled: The task was cancelled; what was deleted stays deleted.
        OSError: A file cannot be deleted.
    """
    for file in _files_below(folder):
        task.check()
        file.unlink(missing_ok=True)


def format_size(size: int) -> str:
    """A number of bytes for people: ``0 MB``, ``0.4 MB``, ``12 MB``, ``1.3 GB``."""
    if size >= 1e9:
        return f"{size / 1e9:.1f} GB"
    return f"{size / 1e6:.1f} MB" if 0 < size < 1e6 else f"{size / 1e6:.0f} MB"


def _files_below(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        for name in names:
            yield Path(parent) / name
