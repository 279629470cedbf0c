"""Suggestions tried on real positions: ``python -m benchmarks.mended_positions PHOTOS TABLE``.

TABLE says twice where photos were taken: as a phone stated it, and as somebody corrected it by
hand; a column ``session`` says which were taken in one go. The phone's positions become those of a
project, and suggestions are made and accepted. Printed is how far positions are from the corrected
ones before and after, how often the true place lay within a suggestion's radius, and how far
answers are from the corrected positions when each session is left out.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.cli.terminal import print_line, running_task
from core.evaluation.cross_validation import folds_of
from core.features.reference_features import reference_features
from core.geo import Position, haversine_m
from core.localizer.instant import build_instant
from core.project.importing import import_photos
from core.project.project import Project
from core.quality.findings import find_all, look_words
from core.workflows.active_localizer import references_of
from core.workflows.cleaning import accept_suggestions, suggest


def main() -> None:
    """Print the figures as a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photos", type=Path)
    parser.add_argument("table", type=Path)
    parser.add_argument("--stated", default="raw_exif_lat,raw_exif_lon")
    parser.add_argument("--true", default="latitude,longitude")
    arguments = parser.parse_args()
    with arguments.table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    true = _positions(rows, arguments.true)
    stated = _positions(rows, arguments.stated)
    sessions = {row["image_name"]: row.get("session", "") for row in rows}
    with tempfile.TemporaryDirectory() as folder, running_task():
        table = Path(folder) / "stated.csv"
        with table.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines)
            writer.writerow(["image_name", "latitude", "longitude", "session"])
            for name, place in (true | stated).items():
                writer.writerow([name, place.latitude, place.longitude, sessions[name]])
        with Project.create(Path(folder) / "stated.campusgps") as project:
            import_photos(project, [arguments.photos], table)
            _print_figures(project, true, set(stated))


def _positions(rows: list[dict[str, str]], columns: str) -> dict[str, Position]:
    """The positions in two columns by file name, where there are any."""
    north, east = columns.split(",")
    return {
        row["image_name"]: Position(float(row[north]), float(row[east]))
        for row in rows
        if row[north] and row[east]
    }


def _print_figures(project: Project, true: Mapping[str, Position], corrected: set[str]) -> None:
    before = _offs(project, true, corrected)
    left_out = _left_out_errors(project, true)
    count = suggest(project)
    photos = [one for one in project.photos() if one.suggested and one.path.name in corrected]
    inside = [
        haversine_m(one.suggested.position, true[one.path.name]) <= one.suggested.radius90_m
        for one in photos
        if one.suggested
    ]
    words = look_words(find_all(project.photos()))
    accept_suggestions(project)
    for title, some, after in (
        ("stated positions", before, _offs(project, true, corrected)),
        ("each session left out", left_out, _left_out_errors(project, true)),
    ):
        print_line(f"{title} ({len(some)} photos), median / mean: {_two(some)} -> {_two(after)} m")
    print_line(f"{count} suggestions; {np.mean(inside):.0%} of the true places within their radius")
    print_line(words)


def _offs(project: Project, true: Mapping[str, Position], names: set[str]) -> NDArray[np.float64]:
    """The errors in metres of the photos of these names."""
    return np.array(
        [
            haversine_m(one.position, true[one.path.name])
            for one in project.photos()
            if one.position and one.path.name in names
        ]
    )


def _left_out_errors(project: Project, true: Mapping[str, Position]) -> NDArray[np.float64]:
    """The errors of answers about each session by the others, in metres."""
    references = references_of(project)
    features = reference_features(project, references)
    errors = []
    for fold in folds_of(references):
        known = [references[row] for row in fold.fitted]
        localizer = build_instant(known, features[fold.fitted])
        found = localizer.locate_features(features[fold.evaluated])
        for row, estimate in zip(fold.evaluated, found, strict=True):
            errors.append(haversine_m(estimate.position, true[Path(references[row].file).name]))
    return np.array(errors)


def _two(errors: NDArray[np.float64]) -> str:
    return f"{np.median(errors):.1f} / {errors.mean():.1f}"


if __name__ == "__main__":
    main()
