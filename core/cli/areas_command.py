"""The command for named areas of a place: list, add, remove and write them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.figures import counted
from core.cli.options import JsonOption, ProjectFolder
from core.cli.terminal import print_json, print_line, running_task, say
from core.errors import CampusGPSError

if TYPE_CHECKING:
    from core.project.areas import Area
    from core.project.project import Project


def areas(
    project: ProjectFolder,
    add: Annotated[
        list[Path] | None,
        typer.Option(
            "--add",
            metavar="FILE",
            exists=True,
            help="Add the areas of a GeoJSON file; may be repeated. Areas of the same name are "
            "replaced.",
        ),
    ] = None,
    remove: Annotated[
        list[str] | None,
        typer.Option("--remove", metavar="NAME", help="Remove an area; may be repeated."),
    ] = None,
    save: Annotated[
        Path | None, typer.Option("--save", metavar="FILE", help="Write all areas as GeoJSON.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List the named areas of a place, which answers then name with their probability.

    An area is a Polygon or MultiPolygon with a property "name", and "parent" for the name of what
    it belongs to. Changes can be undone in the window.

    Example: campusgps areas campus.campusgps --add buildings.geojson
    """
    from core.project.area_geojson import write_areas_file
    from core.project.areas import read_areas
    from core.project.project import Project
    from core.workflows.areas import import_areas

    notes: list[str] = []
    changes = bool(add or remove)
    with running_task(), Project.open(project, read_only=not changes) as opened:
        for file in add or []:
            notes += import_areas(opened, file)[1]
        if remove:
            _remove(opened, remove)
        found = read_areas(opened.store)
        counts = _photos_in(opened, found)
        if save is not None:
            write_areas_file(found, save)
    if as_json:
        print_json({"areas": [_answer(area, counts[area.name]) for area in found], "notes": notes})
        return
    for note in notes:
        say(f"Note: {note}.")
    for area in found:
        within = f" in {area.parent}" if area.parent else ""
        count = counts[area.name]
        print_line(f"{area.name}{within}: {counted(count)}")
    if not found:
        print_line("No areas. To add some: campusgps areas PROJECT --add FILE.geojson")
    if save is not None:
        print_line(f"Written: {save}")


def _remove(project: Project, names: list[str]) -> None:
    from core.project.areas import read_areas, remove_areas

    known = {one.name.casefold(): one.id for one in read_areas(project.store)}
    for name in names:
        if name.casefold() not in known:
            raise CampusGPSError(
                f"there is no area called {name!r}",
                advice="campusgps areas PROJECT lists them.",
            )
    remove_areas(project, [known[name.casefold()] for name in names])


def _photos_in(project: Project, found: list[Area]) -> dict[str, int]:
    """The number of reference photos in each area, by its name."""
    from core.localizer.area_shares import AreaIndex

    index = AreaIndex(found)
    counts = {area.name: 0 for area in found}
    for photo in project.references() if found else []:
        for share in index.of_place(photo.position):
            counts[share.name] += 1
    return counts


def _answer(area: Area, photos: int) -> dict[str, Any]:
    return {
        "name": area.name,
        "parent": area.parent or None,
        "corners": sum(len(ring) for polygon in area.polygons for ring in polygon),
        "photos": photos,
    }
