"""The grounds of a project as it remembers them."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.geo import Position
from core.ground.ground import PointPair
from core.project.project import Project

_FACT = "grounds"
_MOST = 50


@dataclass(frozen=True)
class GroundRecord:
    """A ground that a person added.

    Attributes:
        path: Its file.
        shown: Whether the map draws it.
        opacity: From 0 to 1.
        pairs: Clicked points of a picture, where it is placed by them.
        fit: The key of the fit through them.
    """

    path: Path
    shown: bool = True
    opacity: float = 1.0
    pairs: tuple[PointPair, ...] = ()
    fit: str = "similarity"


def read_records(project: Project) -> list[GroundRecord]:
    """The grounds of a project, the uppermost first; what cannot be understood is left out."""
    try:
        rows = json.loads(project.fact(_FACT) or "[]")
    except ValueError:
        return []
    records = []
    for row in rows[:_MOST] if isinstance(rows, list) else []:
        try:
            records.append(_record(row))
        except (ValueError, TypeError, KeyError, AttributeError):
            continue
    return records


def write_records(project: Project, records: Sequence[GroundRecord]) -> None:
    """Remember the grounds of a project, the uppermost first."""
    rows = [
        {
            "path": str(record.path),
            "shown": record.shown,
            "opacity": record.opacity,
            "fit": record.fit,
            "pairs": [
                [pair.column, pair.row, pair.position.latitude, pair.position.longitude]
                for pair in record.pairs
            ],
        }
        for record in records
    ]
    project.note_fact(_FACT, json.dumps(rows))


def _record(row: dict[str, Any]) -> GroundRecord:
    opacity = float(row["opacity"])
    if not (isinstance(row["path"], str) and row["path"] and 0 <= opacity <= 1):
        raise ValueError("no ground")
    pairs = [PointPair(float(c), float(r), Position(lat, lng)) for c, r, lat, lng in row["pairs"]]
    if not all(math.isfinite(pair.column) and math.isfinite(pair.row) for pair in pairs):
        raise ValueError("no pixels")
    return GroundRecord(
        Path(row["path"]), bool(row["shown"]), opacity, tuple(pairs), str(row["fit"])
    )
