"""Names of the files and folders that the program makes itself, and never takes for photos."""

from __future__ import annotations

PROJECT_SUFFIX = ".campusgps"
"""The end of a project folder's name, unless it was renamed."""

PROJECT_DATABASE = "project.sqlite"
"""The file that makes a folder a project, whatever its name."""

JOB_FILE_SUFFIX = ".campusgps-labels"
"""The end of the name of a labelling job's own file."""

JOB_BACKUPS_SUFFIX = ".campusgps-backups"
"""The end of the name of the folder, beside a job file, of originals of photos it has changed."""


def is_own_folder(name: str) -> bool:
    """Returns whether a folder of this name is a project or holds a job's backups."""
    return name.lower().endswith((PROJECT_SUFFIX, JOB_BACKUPS_SUFFIX))


def is_own_file(name: str) -> bool:
    """Returns whether a file of this name is a job file, or what SQLite keeps beside one."""
    return JOB_FILE_SUFFIX in name.lower()
