"""The version of this program."""

from __future__ import annotations


def program_version() -> str:
    """The version that is installed, such as ``0.1.0``."""
    from importlib.metadata import version  # takes a moment, which no start of the window has

    return version("campusgps")
