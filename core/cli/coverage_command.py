"""The command that says how well the place is covered, and where to photograph next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.figures import counted
from core.cli.options import DeviceOption, JsonOption, ProjectFolder
from core.cli.terminal import print_json, print_line, running_task
from core.geo import format_decimal, format_distance

if TYPE_CHECKING:
    from core.workflows.coverage import PlaceCoverage


def coverage(
    project: ProjectFolder,
    spots: Annotated[
        int, typer.Option("--next", metavar="N", min=0, help="How many spots to name at most.")
    ] = 12,
    save: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the spots: .gpx for a phone, .geojson for maps."),
    ] = None,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Say how well the place is covered by photos, and where further ones would help most.

    Each photo is located without its own session, as in "campusgps report"; the error to expect
    of a spot follows from those around it and from how far the nearest photos are.

    Example: campusgps coverage campus.campusgps --save spots.gpx
    """
    from core.project.project import Project
    from core.quality.spots_file import require_spots_format, save_spots
    from core.workflows.coverage import coverage_of

    with running_task() as task, Project.open(project, read_only=True) as opened:
        if save is not None:
            require_spots_format(save)
        found = coverage_of(opened, spots=spots, device=device, task=task)
        if save is not None:
            save_spots(found.spots, save)
    if as_json:
        print_json(_answer(found))
        return
    _print(found)
    if save is not None:
        print_line(f"Written: {save}")


def _answer(found: PlaceCoverage) -> dict[str, Any]:
    grid = found.grid
    degrees = found.frame.to_degrees(grid.metres).tolist()
    return {
        "recipe": found.recipe or None,
        "cell_m": grid.cell_m,
        "near_m": grid.near_m,
        "cells": [
            {
                "latitude": round(latitude, 7),
                "longitude": round(longitude, 7),
                "photos": int(grid.photos[row]),
                "sessions": int(grid.sessions[row]),
                "directions": int(grid.directions[row]) if grid.directions[row] >= 0 else None,
                "day": int(grid.day[row]),
                "night": int(grid.night[row]),
                "expected_error_m": _metres(float(grid.errors_m[row])),
            }
            for row, (latitude, longitude) in enumerate(degrees)
        ],
        "next": [
            {
                "latitude": spot.position.latitude,
                "longitude": spot.position.longitude,
                "photos": spot.photos,
                "expected_error_m": _metres(spot.expected_error_m),
                "reason": spot.reason,
            }
            for spot in found.spots
        ],
    }


def _metres(error: float | None) -> float | None:
    """The error to a decimetre; None where it is not known."""
    return None if error is None or error != error else round(error, 1)


def _print(found: PlaceCoverage) -> None:
    from core.quality.coverage import FEW_PHOTOS

    grid = found.grid
    few = int((grid.photos < FEW_PHOTOS).sum())
    side, near = format_distance(grid.cell_m), format_distance(grid.near_m)
    print_line(
        f"{counted(len(grid), 'spot')} of {side} where people walk; {few:,} of them have fewer"
        f" than {FEW_PHOTOS} photos within {near}."
    )
    if not found.recipe:
        print_line("Nothing is known of the errors: there are too few places to leave any out.")
    if found.spots:
        print_line("Photograph here next:")
    for number, spot in enumerate(found.spots, 1):
        print_line(f"{number}. {format_decimal(spot.position)}: {spot.reason}.")
