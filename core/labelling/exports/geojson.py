"""GeoJSON (RFC 7946) for QGIS and web maps."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from core.geo import Position
from core.labelling.exports.export_format import ExportFormat
from core.labelling.exports.file_names import FileNames
from core.labelling.exports.formatting import (
    area,
    area_probability,
    name_of,
    radius50,
    radius90,
    taken_at,
)
from core.labelling.label import Label

_DECIMALS = 9


def write_geojson(labels: Iterable[Label], target: Path, names: FileNames) -> int:
    """Write a FeatureCollection with a point for each label that has a position.

    Coordinates are [longitude, latitude] in degrees (WGS 84); what is not known is null. The
    properties are the columns of the CSV, and the file's bare name.
    """
    count = 0
    with target.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('{"type": "FeatureCollection", "features": [')
        for label in labels:
            if label.position is None:
                continue
            stream.write(",\n" if count else "\n")
            feature = _feature(label, label.position, names)
            json.dump(feature, stream, ensure_ascii=False, allow_nan=False)
            count += 1
        stream.write("\n]}\n")
    return count


def _feature(label: Label, position: Position, names: FileNames) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {
            "type": "Point",
            "coordinates": [
                round(position.longitude, _DECIMALS),
                round(position.latitude, _DECIMALS),
            ],
        },
        "properties": {
            "name": name_of(label),
            "file": names.legible_of(label),
            "radius50_m": _metres(radius50(label)),
            "radius90_m": _metres(radius90(label)),
            "inside": label.estimate.inside_area if label.estimate else None,
            "source": label.source.value if label.source else None,
            "status": label.status.value,
            "review": label.review.value,
            "taken_at": taken_at(label) or None,
            "best_match": names.of_best_match(label) or None,
            # Few photos have one, and programs know the file without.
            **({} if label.altitude_m is None else {"altitude_m": _metres(label.altitude_m)}),
            **_areas(label),
            **({} if label.tags is None else {"tags": list(label.tags)}),
        },
    }


def _areas(label: Label) -> dict[str, Any]:
    """The named area that it is most likely in; nothing where the place has none."""
    if label.areas is None:
        return {}
    return {"area": area(label) or None, "area_probability": area_probability(label)}


def _metres(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


GEOJSON = ExportFormat("GeoJSON", (".geojson", ".json"), "QGIS and web maps", write_geojson)
