"""Which versions of what the program runs with, for About and for error reports."""

from __future__ import annotations

import platform


def versions() -> dict[str, str]:
    """Name to version, of the program and its main parts; nothing heavy is imported for it."""
    found = {"CampusGPS": _version("campusgps"), "Python": platform.python_version()}
    for name, package in (("PySide6", "PySide6"), ("torch", "torch"), ("folium", "folium")):
        found[name] = _version(package)
    found["System"] = platform.platform(terse=True)
    return found


def _version(package: str) -> str:
    import importlib.metadata  # takes a moment; nobody waits for it at the start

    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "unknown"
