"""Says in words why the open project can only be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from campusgps_gui.style.translation import mark, tr

if TYPE_CHECKING:
    from core.project.project import Project

_WITHOUT_ROOM = mark(
    "There was no room for changes when the project was opened. Free some space on its disk, then "
    "open the project again"
)
_NOT_WRITABLE = mark(
    "Nothing may be written in the project's folder. Copy the folder to a place of your own, and "
    "open the copy to change it"
)


def is_disk_full(project: Project) -> bool:
    """True if the project can only be looked at because there was no room for changes."""
    from core.project.store import ReadOnlyReason

    return project.store.read_only_because is ReadOnlyReason.DISK_FULL


def why_only_read(project: Project | None) -> str:
    """The reason why nothing of the project can be changed, and what helps; empty if it can."""
    if project is None or not project.store.read_only:
        return ""
    return tr(_WITHOUT_ROOM if is_disk_full(project) else _NOT_WRITABLE)
