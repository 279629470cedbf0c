"""Takes positions over that a person gave to photos elsewhere, once their folder is labelled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.style.translation import tr
from core.files import absolute
from core.geo import Position
from core.labelling.label import Correction
from core.labelling.label_query import LabelTable
from core.labelling.row_state import is_photo
from core.photos.measurement import Source
from core.tasks import Task


class HandedPositions(QObject):
    """Corrects the rows of files as one edit, which can be undone; their walks follow it.

    Args:
        controller: The open project.
        labelling: Labels the files.
        runner: Looks for their rows.
        parent: The Qt parent.
    """

    def __init__(
        self,
        controller: ProjectController,
        labelling: LabellingController,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._labelling, self._runner = labelling, runner
        self._sources: tuple[Path, ...] = ()
        self._positions: dict[Path, Position] = {}
        self._note_taken: Callable[[Mapping[Path, Position]], None] = _ignore
        labelling.changed.connect(self._look)
        controller.closed.connect(self._positions.clear)

    def want(
        self,
        sources: Sequence[Path],
        positions: Mapping[Path, Position],
        note_taken: Callable[[Mapping[Path, Position]], None],
    ) -> None:
        """Put files at these positions as soon as all of their folder is labelled.

        Args:
            sources: What is labelled.
            positions: The positions by file.
            note_taken: Is told which of them were taken over: labelling may be cancelled before.
        """
        self._sources, self._note_taken = tuple(map(absolute, sources)), note_taken
        self._positions.clear()
        self._positions.update(positions)
        self._look()

    def _look(self) -> None:
        table, job = self._labelling.table, self._labelling.job
        if not self._positions or self._labelling.running or table is None or job is None:
            return
        if job.sources != self._sources:
            # Another folder is looked at meanwhile.
            return
        wanted = dict(self._positions)
        self._positions.clear()

        def take(found: _Found) -> None:
            now = self._labelling.job
            if now is not None and now.id == job.id:
                self._labelling.correct(found.corrections)
                self._note_taken({file: wanted[file] for file in found.files})

        self._runner.run(
            tr("Taking positions"),
            partial(_corrections, table, wanted),
            on_success=take,
            queue_name="edit",
            quiet=True,
        )


@dataclass(frozen=True)
class _Found:
    """Corrections by row, of rows that are photos and elsewhere by now; the files that have one."""

    corrections: Mapping[int, Correction | None]
    files: tuple[Path, ...]


def _corrections(table: LabelTable, positions: Mapping[Path, Position], task: Task) -> _Found:
    found: dict[int, Correction | None] = {}
    files = []
    for file, position in positions.items():
        task.check()
        label, correction = table.of_file(absolute(file)), Correction(position, Source.HAND)
        if label is None:
            continue
        files.append(file)
        if is_photo(label) and label.correction != correction:
            found[label.id] = correction
    return _Found(found, tuple(files))


def _ignore(_: Mapping[Path, Position]) -> None:
    pass
