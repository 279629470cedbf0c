"""What belongs to a labelling job by the names of its files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def is_among(file: Path, sources: Sequence[Path]) -> bool:
    """Whether ``file`` is one of ``sources`` or lies in one, by its name alone.

    A name that climbs (``..``) is in none: nobody knows where it ends without looking.
    """
    if not file.is_absolute() or ".." in file.parts:
        return False
    return any(file.is_relative_to(source) for source in sources)
