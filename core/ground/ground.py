"""An opened ground of the map, and what it may need to be opened."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from core.errors import CampusGPSError
from core.geo import Position
from core.tasks import Task

Line = tuple[tuple[float, float], ...]
"""Latitudes and longitudes in degrees, one after another."""


@dataclass(frozen=True)
class PointPair:
    """A place of a picture, and where it lies.

    Attributes:
        column: Pixels from the picture's left edge.
        row: Pixels from its upper edge.
        position: The same place on the Earth.
    """

    column: float
    row: float
    position: Position


@dataclass(frozen=True)
class Opening:
    """The settings with which a ground is opened.

    Attributes:
        cache_folder: Where reduced copies of pictures lie; may be deleted at any time.
        near: Where the project's photos lie, for files that do not say their coordinate system.
        pairs: Clicked points of a picture; they count before what the file says.
        fit: The key of the fit through them; see :data:`core.ground.fitting.FITS`.
        task: Progress and cancellation.
    """

    cache_folder: Path
    near: Position | None = None
    pairs: tuple[PointPair, ...] = ()
    fit: str = "similarity"
    task: Task = field(default_factory=Task)


@dataclass(frozen=True)
class GroundFacts:
    """The facts of a ground.

    Attributes:
        bounds: South, west, north and east in degrees; None if unknown.
        min_zoom: The smallest zoom at which it has tiles.
        max_zoom: The largest zoom at which it has tiles of its own.
        attribution: Words that the file wants shown on the map. Plain text.
        remark: A sentence for the person about how it was read; may be empty.
        lines: Outlines that are drawn as lines; a ground with lines has no tiles.
    """

    bounds: tuple[float, float, float, float] | None = None
    min_zoom: int = 0
    max_zoom: int = 24
    attribution: str = ""
    remark: str = ""
    lines: tuple[Line, ...] = ()


class OpenGround:
    """A ground that is open; :meth:`tile` may be called from any thread.

    Attributes:
        facts: Its facts.
    """

    def __init__(self, facts: GroundFacts) -> None:
        self.facts = facts

    def tile(self, z: int, x: int, y: int) -> bytes | None:
        """A tile as PNG, JPEG or WebP, 256 or 512 pixels wide; None where it has none.

        Args:
            z: The zoom of web maps.
            x: Its column, from 0 at 180 degrees west.
            y: Its row, from 0 in the north.
        """
        return None

    def close(self) -> None:
        """Close its file; no tile is asked for after that."""


def damaged_archive(kind: str, why: str, path: Path) -> CampusGPSError:
    """The error for a file of tiles that is not of the kind that its name says, or is damaged."""
    return CampusGPSError(
        f"is no {kind} file, or a damaged one ({why})",
        file=path,
        advice="Export or copy it again.",
    )
