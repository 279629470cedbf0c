"""The named areas of the open project as the window sees them, and what changes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.style.translation import tr
from core.files import legible

if TYPE_CHECKING:
    from campusgps_gui.jobs.task_runner import TaskRunner
    from core.localizer.area_shares import AreaIndex
    from core.project.areas import Area
    from core.project.journal import Edit
    from core.project.project import Project
    from core.tasks import Task


class ProjectAreas(QObject):
    """Keeps the named areas; every change is an edit of the project and can be undone.

    Args:
        runner: Reads the areas.
        project: Gives the open project, or None.
        edit: Makes an edit of it, which can be undone.
        parent: What they belong to.

    Signals:
        changed: :attr:`now` has changed.
        draw_wanted: The person wants to draw an area on the map.
        message: A sentence for the status bar.

    Attributes:
        now: The areas.
        index: Finds those of an estimate; None without any.
    """

    changed = Signal()
    draw_wanted = Signal()
    message = Signal(str)

    def __init__(
        self,
        runner: TaskRunner,
        project: Callable[[], Project | None],
        edit: Callable[[Callable[[Project], Edit | None]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner, self._project, self._edit = runner, project, edit
        self.now: tuple[Area, ...] = ()
        self.index: AreaIndex | None = None
        self._notes: list[str] = []

    def clear(self) -> None:
        """Forget all: no project is open any more."""
        self._take(None, (), None)

    def refresh(self) -> None:
        """Read the areas again."""
        project = self._project()
        if project is not None:
            self._runner.run(
                tr("Reading the areas"),
                lambda _: _read(project),
                on_success=lambda found: self._take(project, *found),
                queue_name="edit",
                quiet=True,
            )

    def import_file(self, file: Path) -> None:
        """Add the areas of a GeoJSON file; those of the same name are replaced."""

        def edit(project: Project) -> Edit | None:
            from core.workflows.areas import import_areas

            entry, self._notes = import_areas(project, file)
            return entry

        self._edit(edit)

    def export_file(self, file: Path) -> None:
        """Write all areas as GeoJSON."""
        areas = self.now

        def write(_: Task) -> None:
            from core.project.area_geojson import write_areas_file

            write_areas_file(areas, file)

        self._runner.run(
            tr("Writing the areas"),
            write,
            on_success=lambda _: self.message.emit(tr("Saved {file}", file=legible(str(file)))),
            queue_name="edit",
            quiet=True,
        )

    def add(self, name: str, parent: str, corners: Sequence[tuple[float, float]]) -> None:
        """Add an area that was drawn.

        Args:
            name: Its name; an area of that name is replaced.
            parent: The name of the area that it belongs to; empty for none.
            corners: Latitude and longitude of each, in degrees.
        """

        def edit(project: Project) -> Edit | None:
            from core.errors import CampusGPSError
            from core.project.area_geojson import sound_ring
            from core.project.areas import Area, put_areas

            try:
                ring = sound_ring([[longitude, latitude] for latitude, longitude in corners])
            except ValueError as error:
                raise CampusGPSError(f"{name} {error}", advice=tr("Draw it again.")) from error
            return put_areas(project, [Area(name, ((ring,),), parent)])

        self._edit(edit)

    def rename(self, area_id: int, name: str, parent: str) -> None:
        """Give an area another name, and say to which it belongs; an empty one for none."""

        def edit(project: Project) -> Edit | None:
            from core.project.areas import rename_area

            return rename_area(project, area_id, name, parent)

        self._edit(edit)

    def remove(self, area_ids: Sequence[int]) -> None:
        """Take areas out of the project."""

        def edit(project: Project) -> Edit | None:
            from core.project.areas import remove_areas

            return remove_areas(project, area_ids)

        self._edit(edit)

    def possible_parents(self, area_id: int = 0) -> list[str]:
        """The names of the areas that one, or a new one, may belong to."""
        from core.project.areas import possible_parents

        return possible_parents(self.now, area_id)

    def unused_name(self) -> str:
        """A name for a new area."""
        from core.project.areas import unused_name

        return unused_name(self.now, tr("Area"))

    def _take(
        self, project: Project | None, areas: tuple[Area, ...], index: AreaIndex | None
    ) -> None:
        if self._project() is not project:
            return
        self.now, self.index = areas, index
        self.changed.emit()
        if self._notes:
            self.message.emit("; ".join(self._notes))
            self._notes = []


def _read(project: Project) -> tuple[tuple[Area, ...], AreaIndex | None]:
    from core.localizer.area_shares import AreaIndex
    from core.project.areas import read_areas

    areas = tuple(read_areas(project.store))
    return areas, AreaIndex(areas) if areas else None
