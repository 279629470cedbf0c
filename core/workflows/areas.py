"""The named areas of a project, where a command or the window needs them."""

from __future__ import annotations

from pathlib import Path

from core.geo import degrees_of
from core.localizer.area_shares import AreaIndex
from core.project.area_geojson import read_areas_file
from core.project.areas import put_areas, read_areas
from core.project.journal import Edit
from core.project.project import Project, is_project


def areas_at(project_or_model: Path) -> AreaIndex:
    """The named areas of a project; none of a localizer's file, which knows none.

    Raises:
        CampusGPSError: The project can't be read.
    """
    if not is_project(project_or_model):
        return AreaIndex(())
    with Project.open(project_or_model, read_only=True) as project:
        return AreaIndex(read_areas(project.store))


def import_areas(project: Project, file: Path) -> tuple[Edit | None, list[str]]:
    """Add the areas of a GeoJSON file to a project; those of the same name are replaced.

    Returns:
        The entry in the journal, None if nothing is new, and sentences about what was left out.

    Raises:
        CampusGPSError: The file holds no sound areas, or they lie nowhere near the photos.
    """
    places = [photo.position for photo in project.references()]
    areas, notes = read_areas_file(file, degrees_of(places))
    return put_areas(project, areas), notes
