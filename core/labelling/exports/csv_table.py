"""A table of all photos, with a position or without."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from core.csv_writing import csv_line, path_cell
from core.labelling.exports.export_format import ExportFormat
from core.labelling.exports.file_names import FileNames
from core.labelling.exports.formatting import (
    area,
    area_probability,
    degrees,
    metres,
    radius50,
    radius90,
    tags,
    taken_at,
)
from core.labelling.label import Label

HEADER = (
    "file",
    "latitude",
    "longitude",
    "radius50_m",
    "radius90_m",
    "inside",
    "source",
    "status",
    "review",
    "taken_at",
    "best_match",
    "reason",
)
OF_AREAS = ("area", "area_probability")
"""Further columns, of places that have named areas."""

OF_TAGS = ("tags",)
"""A further column, where photos have tags."""

OF_ALTITUDE = "altitude_m"
"""The last column, where a photo has an altitude: metres above sea level."""


def write_csv(labels: Iterable[Label], target: Path, names: FileNames) -> int:
    """Write one line a photo under :data:`HEADER`; UTF-8, commas, a line feed at each end.

    Where the place has named areas, :data:`OF_AREAS` follow; where photos have tags,
    :data:`OF_TAGS`; where any has an altitude, :data:`OF_ALTITUDE`.

    ``file`` is relative to the folder that was labelled, or the full path where ``names`` says so;
    ``latitude`` and ``longitude`` are degrees (WGS 84);
    the radii hold the true place in 50 and 90 % of cases and are empty for a position given by hand
    or by a track; ``inside`` is false for a photo of somewhere else; ``source`` is guess, hand or
    gpx; ``taken_at`` is ISO 8601, without an offset where the photo states none; ``best_match``
    is the reference photo most alike; ``reason`` says why there is no position; ``area`` is the
    named area that it is most likely in, and ``area_probability`` how likely;
    ``tags`` are the words that a person gave the photo, with commas between them. What is not known
    is empty. A path that a spreadsheet would compute begins with ``./``.

    Returns:
        How many photos were written: all of them.
    """
    altitudes: list[str] = []
    rows = iter(labels)
    first = next(rows, None)
    has_areas = first is not None and first.areas is not None
    has_tags = first is not None and first.tags is not None
    header = HEADER + OF_AREAS * has_areas + OF_TAGS * has_tags
    with target.open("w", encoding="utf-8", newline="") as stream:
        stream.write(csv_line(header))
        for label in chain([] if first is None else [first], rows):
            further = _area_cells(label) * has_areas + (tags(label),) * has_tags
            stream.write(csv_line(_cells(label, names) + further))
            altitudes.append("" if label.altitude_m is None else metres(label.altitude_m))
    if any(altitudes):
        _add_column(target, (OF_ALTITUDE, *altitudes))
    return len(altitudes)


def _add_column(table: Path, cells: Iterable[str]) -> None:
    """Add a column to a table that is written: only its last row may have anything in it."""
    with table.open(encoding="utf-8", newline="") as stream:
        lines = [
            csv_line((*row, cell)) for row, cell in zip(csv.reader(stream), cells, strict=True)
        ]
    with table.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(lines)


def _cells(label: Label, names: FileNames) -> tuple[str, ...]:
    position, estimate = label.position, label.estimate
    return (
        path_cell(names.of(label)),
        degrees(position.latitude) if position else "",
        degrees(position.longitude) if position else "",
        metres(radius50(label)),
        metres(radius90(label)),
        "" if estimate is None else str(estimate.inside_area).lower(),
        label.source.value if label.source else "",
        label.status.value,
        label.review.value,
        taken_at(label),
        path_cell(names.of_best_match(label)),
        label.reason,
    )


def _area_cells(label: Label) -> tuple[str, ...]:
    probability = area_probability(label)
    return area(label), "" if probability is None else f"{probability:.2f}"


CSV = ExportFormat(
    "CSV",
    (".csv",),
    "Table, a line for each photo, for spreadsheets and scripts",
    write_csv,
    has_room_for_all=True,
)
