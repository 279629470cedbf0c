"""The grounds (plans and tiles below the map) of the open project: opened, remembered, shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.map.grounds import lines_json
from campusgps_gui.style.translation import core_words, error_words, isolated, lowered, tr
from core.errors import CampusGPSError
from core.files import legible
from core.geo import Position, centre_of
from core.ground.ground import OpenGround, Opening, PointPair
from core.ground.records import GroundRecord, read_records, write_records
from core.ground.reduced import ReducedPicture, reduced_picture
from core.ground.registry import kind_of, open_ground
from core.tasks import Task

if TYPE_CHECKING:
    from campusgps_gui.map.dots import PhotoDots
    from campusgps_gui.map.grounds import ShownGround
    from core.project.project import Project

_QUEUE = "grounds"
# A slider moves through many values.
_REMEMBER_MS = 400


@dataclass(frozen=True)
class GroundRow:
    """A ground of the project as the window lists it.

    Attributes:
        number: Its number, which no other has while the program runs.
        record: What is remembered of it.
        ground: The open ground; None while it is opened, or if it can't be.
        problem: Why it can't be shown, for people; empty if it can.
        lines_json: The lines of outlines as the map takes them; empty for other grounds.
    """

    number: int
    record: GroundRecord
    ground: OpenGround | None = None
    problem: str = ""
    lines_json: str = ""

    @property
    def title(self) -> str:
        """Its file's name, for people."""
        return legible(self.record.path.name)

    @property
    def can_be_placed(self) -> bool:
        """True if a person can say by points where it lies."""
        kind = kind_of(self.record.path)
        return kind is not None and kind.can_be_placed


class GroundService(QObject):
    """Opens and remembers the grounds of the open project.

    Args:
        controller: The open project.
        runner: Opens files.
        parent: The Qt parent.

    Signals:
        changed: :attr:`rows` have changed.
        dots_changed: :attr:`dots` have changed.
        placing_wanted: The row of a picture that was added and does not say where it lies.
        message: A sentence for the status bar.
    """

    changed = Signal()
    dots_changed = Signal()
    placing_wanted = Signal(int)
    message = Signal(str)

    def __init__(
        self, controller: ProjectController, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._runner = controller, runner
        controller.dots_changed.connect(self.dots_changed)
        self._project: Project | None = None
        self._numbers = count(1)
        self.rows: list[GroundRow] = []
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(_REMEMBER_MS)
        self._save_timer.timeout.connect(self.remember)

    def use_project(self) -> None:
        """Show the grounds of the project that is open now, or none."""
        if self._controller.project is self._project:
            return
        self._save_timer.stop()
        self._close(self.rows)
        self._project = self._controller.project
        records = [] if self._project is None else read_records(self._project)
        self.rows = [GroundRow(next(self._numbers), record) for record in records]
        self.changed.emit()
        for row in self.rows:
            self._open(row, added=False)

    @property
    def shown(self) -> list[ShownGround]:
        """The grounds that maps draw, the uppermost first."""
        from campusgps_gui.map.grounds import ShownGround

        return [
            ShownGround(row.number, row.ground, row.record.opacity, row.lines_json)
            for row in self.rows
            if row.ground is not None and row.record.shown
        ]

    def add(self, paths: Sequence[Path]) -> None:
        """Put the files above the other grounds; one that is there already is opened anew."""
        if self._project is None or self._is_refused():
            return
        known = dict.fromkeys(path.absolute() for path in paths)
        gone = [row for row in self.rows if row.record.path in known]
        old = {row.record.path: row.record for row in gone}
        added = [
            GroundRow(next(self._numbers), old.get(path, GroundRecord(path))) for path in known
        ]
        self.rows = [*added, *(row for row in self.rows if row not in gone)]
        self._close(gone)
        self._changed()
        for row in added:
            self._open(row, added=True)

    def remove(self, index: int) -> None:
        """Take a ground off the map and out of the project; its file stays."""
        gone = self.rows.pop(index)
        self._changed()
        self._close([gone])

    def move(self, index: int, by: int) -> None:
        """Move a ground up (negative) or down among the others."""
        to = index + by
        if 0 <= to < len(self.rows):
            self.rows.insert(to, self.rows.pop(index))
            self._changed()

    def set_shown(self, index: int, shown: bool) -> None:
        """Draw a ground, or keep it for later."""
        self._replace(index, replace(self.rows[index].record, shown=shown))
        self._changed()

    def set_opacity(self, index: int, opacity: float) -> None:
        """Draw a ground as see-through as this."""
        self._replace(index, replace(self.rows[index].record, opacity=opacity))
        self._save_timer.start()
        self.changed.emit()

    def place_by_points(self, index: int, pairs: tuple[PointPair, ...], fit: str) -> None:
        """Place a picture by clicked points; without any, by what its file says."""
        if self._is_refused():
            return
        old = self.rows[index]
        record = replace(old.record, pairs=pairs, fit=fit, shown=True)
        row = GroundRow(next(self._numbers), record)
        self.rows[index] = row
        self._changed()
        self._close([old])
        # What was said when it was added, that nobody knows where it lies, is no longer true.
        self._open(row, added=bool(pairs))

    def read_picture(self, index: int, show: Callable[[ReducedPicture], None]) -> None:
        """Pass on the reduced copies of a picture, made now if they are not there yet."""
        if self._project is not None and not self._is_refused():
            path, cache = self.rows[index].record.path, self._cache(self._project)
            self._runner.run(
                tr("Preparing {name}", name=legible(path.name)),
                lambda task: reduced_picture(path, cache, task),
                on_success=show,
                queue_name=_QUEUE,
            )

    @property
    def dots(self) -> PhotoDots:
        """The dots of the project's photos, which help to place a picture."""
        return self._controller.dots

    def remember(self) -> None:
        """Write the list of grounds into the project, on a thread."""
        self._save_timer.stop()
        project = self._project
        if why_only_read(project):
            # How they are looked at lasts as long as the window.
            return
        if project is not None and self._controller.project is project:
            records = [row.record for row in self.rows]
            self._runner.run(
                tr("Remembering the grounds"),
                lambda _: write_records(project, records),
                queue_name=_QUEUE,
                quiet=True,
                must_run=True,
            )

    def _is_refused(self) -> bool:
        """Whether nothing of the project can be changed, which is said then."""
        reason = why_only_read(self._project)
        if reason:
            self.message.emit(reason)
        return bool(reason)

    def _replace(self, index: int, record: GroundRecord) -> None:
        self.rows[index] = replace(self.rows[index], record=record)

    def _changed(self) -> None:
        self.remember()
        self.changed.emit()

    def _open(self, row: GroundRow, *, added: bool) -> None:
        assert self._project is not None
        record, project = row.record, self._project

        def work(task: Task) -> tuple[OpenGround, str]:
            near = _middle_of(project)
            opening = Opening(self._cache(project), near, record.pairs, record.fit, task)
            ground = open_ground(record.path, opening)
            lines = ground.facts.lines
            return ground, lines_json(lines) if lines else ""

        self._runner.run(
            tr("Opening {title}", title=row.title),
            work,
            on_success=partial(self._take, row, added),
            on_failure=partial(self._note_problem, row, added),
            on_cancelled=partial(self._note_cancelled, row),
            queue_name=_QUEUE,
        )

    def _take(self, row: GroundRow, added: bool, opened: tuple[OpenGround, str]) -> None:
        ground, lines_json = opened
        index = self._index_of(row)
        if index is None:
            ground.close()
            return
        self.rows[index] = replace(
            self.rows[index], ground=ground, lines_json=lines_json, problem=""
        )
        self.changed.emit()
        if added:
            remark = ground.facts.remark
            placed = tr("{title} lies on the map", title=row.title)
            self.message.emit(f"{placed}. {core_words(remark)}" if remark else placed)

    def _note_problem(self, row: GroundRow, added: bool, error: Exception) -> None:
        index = self._index_of(row)
        if index is None:
            return
        words = error_words(error) if isinstance(error, CampusGPSError) else str(error)
        self.rows[index] = replace(self.rows[index], problem=words)
        self.changed.emit()
        if not added:
            return
        if row.can_be_placed and not row.record.pairs:
            self.placing_wanted.emit(index)
        self.message.emit(f"{isolated(row.title)}: {lowered(words)}")

    def _note_cancelled(self, row: GroundRow) -> None:
        index = self._index_of(row)
        if index is not None:
            self.rows[index] = replace(self.rows[index], problem=tr("Opening it was cancelled."))
            self.changed.emit()

    def _index_of(self, row: GroundRow) -> int | None:
        return next((i for i, one in enumerate(self.rows) if one.number == row.number), None)

    @staticmethod
    def _cache(project: Project) -> Path:
        return project.cache_folder / "grounds"

    def _close(self, rows: Sequence[GroundRow]) -> None:
        # A map may still ask one for tiles: closed, it gives none.
        for row in rows:
            if row.ground is not None:
                row.ground.close()


def _middle_of(project: Project) -> Position | None:
    """The middle of a project's photos; None without any."""
    places = project.places()
    if not places.ids:
        return None
    return centre_of(np.column_stack([places.latitudes, places.longitudes]))
