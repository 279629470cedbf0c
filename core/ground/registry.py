"""The kinds of files that can be the ground of the map: a kind is a file here and a line below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.files import has_gone, is_file
from core.ground.ground import OpenGround, Opening
from core.ground.mbtiles import open_mbtiles
from core.ground.outlines import (
    looks_like_geojson,
    looks_like_outlines,
    open_geojson,
    open_kml,
)
from core.ground.picture import open_picture, says_where_it_lies
from core.ground.pmtiles import open_pmtiles


@dataclass(frozen=True)
class GroundKind:
    """A kind of ground.

    Attributes:
        title: Its name, for people.
        suffixes: Of its files, in lower case.
        open: Opens one; raises CampusGPSError.
        recognises: True if a file of such a name is certainly meant as a ground.
        can_be_placed: Whether a person can say by points where it lies.
    """

    title: str
    suffixes: tuple[str, ...]
    open: Callable[[Path, Opening], OpenGround]
    recognises: Callable[[Path], bool] = is_file
    can_be_placed: bool = False


KINDS = (
    GroundKind("MBTiles", (".mbtiles",), open_mbtiles),
    GroundKind("PMTiles", (".pmtiles",), open_pmtiles),
    GroundKind("GeoJSON outlines", (".geojson", ".json"), open_geojson, looks_like_geojson),
    GroundKind("KML outlines", (".kml", ".kmz"), open_kml, looks_like_outlines),
    GroundKind(
        "Plan or aerial picture",
        (".tif", ".tiff", ".png", ".jpg", ".jpeg", ".webp"),
        open_picture,
        recognises=says_where_it_lies,
        can_be_placed=True,
    ),
)


def kind_of(path: Path) -> GroundKind | None:
    """The kind of a file by its name; None for what is no ground."""
    suffix = path.suffix.lower()
    return next((kind for kind in KINDS if suffix in kind.suffixes), None)


def is_ground(path: Path) -> bool:
    """True if the file is certainly meant as a ground; a photo without a place is not."""
    kind = kind_of(path)
    try:
        return kind is not None and kind.recognises(path)
    except CampusGPSError:
        return False


def open_ground(path: Path, opening: Opening) -> OpenGround:
    """Open the ground in a file.

    Raises:
        CampusGPSError: It is missing, damaged, too large, or none of the kinds.
    """
    kind = kind_of(path)
    if kind is None:
        titles = ", ".join(one.title for one in KINDS)
        raise CampusGPSError("is no ground for the map", file=path, advice=f"These are: {titles}.")
    if has_gone(path):
        raise CampusGPSError("is not there any more", file=path, advice="Add it again.")
    return kind.open(path, opening)
