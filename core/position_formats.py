"""The ways in which a position is written for people; a new one is a line in the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.geo import Position, format_decimal, format_dms
from core.grid_references import format_mgrs, format_utm, has_grid


@dataclass(frozen=True)
class PositionFormat:
    """A way to write positions.

    Attributes:
        key: Its name in the settings file.
        title: Its name for people.
        write: Writes a position.
    """

    key: str
    title: str
    write: Callable[[Position], str]


def _with_grid(write: Callable[[Position], str]) -> Callable[[Position], str]:
    """Writes degrees where a grid has no zones: near the poles."""
    return lambda position: write(position) if has_grid(position) else format_decimal(position)


POSITION_FORMATS: tuple[PositionFormat, ...] = (
    PositionFormat("decimal", "Decimal degrees", format_decimal),
    PositionFormat("dms", "Degrees, minutes, seconds", format_dms),
    PositionFormat("utm", "UTM", _with_grid(format_utm)),
    PositionFormat("mgrs", "MGRS", _with_grid(format_mgrs)),
)
"""All formats, the usual one first."""


def position_format(key: str) -> PositionFormat:
    """The format of that key; the usual one for a key that nothing has."""
    return next((one for one in POSITION_FORMATS if one.key == key), POSITION_FORMATS[0])
