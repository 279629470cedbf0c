"""Which localizer a path means: a file is one, a project has one in use."""

from __future__ import annotations

from pathlib import Path

from core.errors import CampusGPSError
from core.files import is_folder
from core.project.project import Project, is_project


def find_localizer(project_or_model: Path) -> Path:
    """The file of the localizer in use of a project; a path that is no folder stays as it is.

    Raises:
        CampusGPSError: The folder is no project, or has no localizer yet.
    """
    if "\0" in str(project_or_model):
        raise CampusGPSError(f"{str(project_or_model)!r} is no path")
    if not is_folder(project_or_model):
        return project_or_model
    if not is_project(project_or_model):
        raise CampusGPSError(
            "is neither a CampusGPS project nor a localizer's file", file=project_or_model
        )
    with Project.open(project_or_model, read_only=True) as project:
        path = project.localizer_path()
    if path is None:
        raise CampusGPSError(
            "has no localizer yet",
            file=project_or_model,
            advice="Import photos that carry positions first.",
        )
    return path
