"""Named areas on a map, and the outline that a person draws there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from campusgps_gui.map.page_json import to_json
from core.files import legible_line

if TYPE_CHECKING:
    from core.project.areas import Area

_MOST_CORNERS = 5000


def areas_json(areas: Sequence[Area]) -> str:
    """The areas as JSON: their names, and of each polygon its rings of [latitude, longitude]."""
    return to_json(
        [
            {
                "name": legible_line(area.name),
                "polygons": [
                    [ring.round(7).tolist() for ring in polygon] for polygon in area.polygons
                ],
            }
            for area in areas
        ]
    )


def outline_from_json(text: str) -> list[tuple[float, float]]:
    """The corners [latitude, longitude] that the page reports; none if it is anything else."""
    try:
        corners = [(float(latitude), float(longitude)) for latitude, longitude in json.loads(text)]
    except (ValueError, TypeError, RecursionError):
        return []
    return corners if len(corners) <= _MOST_CORNERS else []
