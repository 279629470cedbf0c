"""The tile servers that a person can choose from, and how the choice is remembered."""

from __future__ import annotations

import json
from dataclasses import asdict

from campusgps_gui.map.tiles import TileSource
from core.errors import CampusGPSError

STREET_MAP = TileSource()
"""The usual one."""

SERVERS = {
    "OpenStreetMap": STREET_MAP,
    "OpenTopoMap (relief)": TileSource(
        "https://tile.opentopomap.org/{z}/{x}/{y}.png",
        "© OpenStreetMap contributors, SRTM | © OpenTopoMap (CC-BY-SA)",
        "https://opentopomap.org/about",
        17,
    ),
}
"""Those that need no key, by their names."""


def source_of(text: str) -> TileSource:
    """The server that is remembered as ``text``; the usual one for what cannot be understood."""
    try:
        row = json.loads(text)
        return TileSource(
            str(row["url"]),
            str(row["attribution"]),
            str(row["attribution_url"]),
            int(row["max_zoom"]),
        )
    except (ValueError, TypeError, LookupError, CampusGPSError):
        return STREET_MAP


def text_of(source: TileSource) -> str:
    """A server as text, as it is remembered."""
    return json.dumps(asdict(source))


def host_of(source: TileSource) -> str:
    """The name of the computer that tiles come from, for people."""
    return source.url.partition("://")[2].partition("/")[0]
