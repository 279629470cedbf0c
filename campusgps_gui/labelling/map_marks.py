"""The marks of a labelled folder on its map: all at once from a task, a few of them one by one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.latest_job import LatestJob
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.labels_map import LabelsMap
from campusgps_gui.labelling.sentences import mark_words
from campusgps_gui.map.labels import LabelsOnMap, LabelsPatch, MapLabel
from campusgps_gui.map.outcome_looks import GROUP_LOOKS
from campusgps_gui.style.translation import tr
from core.files import legible_line
from core.geo import Position
from core.labelling.label_query import LabelTable
from core.labelling.outcome import outcome_of
from core.labelling.row_state import STATES
from core.tasks import Task

_Marks = TypeVar("_Marks")

# More rows than this are not worth being read and sent one by one.
_FEW = 256


class MapMarks(QObject):
    """Keeps the map at what the rows are; only what has changed is sent, if that is little.

    Args:
        shown: The map.
        labelling: Keeps the rows.
        runner: Reads many of them.
    """

    def __init__(
        self,
        shown: LabelsMap,
        labelling: LabellingController,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._map, self._labelling, self._runner = shown, labelling, runner
        self._reading = LatestJob(runner, "map marks")
        # The rows that it reads.
        self._due: set[int] = set()

    def clear(self) -> None:
        """Show none: another folder's are on their way."""
        self._reading.cancel()
        self._due = set()
        none = LabelsOnMap()
        none.replace((), GROUP_LOOKS)
        self._map.show_labels(none)
        # Wherever the person looked at photos of the other one.
        self._map.fit()

    def put(self, label_ids: Sequence[int]) -> None:
        """Take in rows that are new, or other than before."""
        if len(label_ids) <= _FEW and not self._reading.pending:
            self._map.put_labels(self._labelling.read(label_ids))
            return
        self._due.update(label_ids)
        table, damaged = self._labelling.table, self._labelling.damaged
        if table is None:
            return
        if not len(self._map.shown):
            self._read(partial(_marks, table, damaged), self._map.show_labels)
        else:
            self._read(partial(_patch, table, damaged, list(self._due)), self._map.patch)

    def _read(self, work: Callable[[Task], _Marks], show: Callable[[_Marks], None]) -> None:
        """Read :attr:`_due` in place of what is being read, which is among them."""

        def take(marks: _Marks) -> None:
            self._due = set()
            show(marks)

        def fail(error: Exception) -> None:
            self._due = set()
            self._runner.failed.emit(tr("Reading positions"), error)

        self._reading.run(tr("Reading positions"), work, take, fail)


_GROUPS = [outcome_of(state.example).words for state in STATES]


def _marks(table: LabelTable, damaged: frozenset[int], task: Task) -> LabelsOnMap:
    """Every photo of a folder that is somewhere, and the text that the map page takes."""
    found = LabelsOnMap()
    found.replace(_placed(table.places(damaged), task), GROUP_LOOKS)
    found.json()
    return found


def _patch(
    table: LabelTable, damaged: frozenset[int], label_ids: Sequence[int], task: Task
) -> LabelsPatch:
    """Some photos of a folder as they are now."""
    marks = list(_placed(table.places(damaged, label_ids), task))
    gone = set(label_ids).difference(mark.label_id for mark in marks)
    return LabelsPatch.of(marks, gone, GROUP_LOOKS)


def _placed(
    places: Iterable[tuple[int, str, int, Position, float | None]], task: Task
) -> Iterator[MapLabel]:
    for number, (label_id, path, state, place, radius_m) in enumerate(places):
        if number % 500 == 0:
            task.check()
        group = _GROUPS[state]
        words = mark_words(legible_line(path.rpartition(os.sep)[2]), group, radius_m)
        yield MapLabel(label_id, place, group, radius_m, words)
