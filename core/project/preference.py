"""The choice in a project between a photo's own position and its sidecar's, if they differ."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from core.photos.measurement import Prefer
from core.project.project import Project, is_project

_FACT = "prefer"


def preference_of(project: Project) -> Prefer:
    """The choice that the project remembers; the sidecar, if it remembers none."""
    stated = project.fact(_FACT)
    return Prefer(stated) if stated in {choice.value for choice in Prefer} else Prefer.SIDECAR


def preference_at(project_or_model: Path) -> Prefer:
    """The choice of the project in a folder; the sidecar for anything but a project."""
    if not is_project(project_or_model):
        return Prefer.SIDECAR
    with Project.open(project_or_model, read_only=True) as project:
        return preference_of(project)


def remember_preference(project: Project, prefer: Prefer) -> None:
    """Remember what counts from now on; another choice makes imports read every file again."""
    if preference_of(project) is prefer:
        return

    def remember(connection: sqlite3.Connection) -> None:
        connection.execute(
            "INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", (_FACT, prefer.value)
        )
        connection.execute("UPDATE file_versions SET sidecars = '' WHERE current = 1")

    project.store.write(remember)
