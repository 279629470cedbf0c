"""What is at a path, asked without surprises: a path that cannot be looked at holds nothing.

``Path.is_dir`` and its like raise for a folder that may not be read and for a name that is too
long.
"""

from __future__ import annotations

from pathlib import Path


def is_folder(path: Path) -> bool:
    """Whether a folder can be seen at ``path``."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Whether a file can be seen at ``path``."""
    try:
        return path.is_file()
    except OSError:
        return False
