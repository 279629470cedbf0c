"""The marks of a labelled folder on its map: all at once from a task, a few of them one by one."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.labelling.labels_map import LabelsMap
from campusgps_gui.labelling.sentences import GROUP_LOOKS, mark_words
from campusgps_gui.map.labels import LabelsOnMap, MapLabel
from core.files import legible
from core.labelling.label_query import LabelTable
from core.labelling.outcome import outcome_of
from core.labelling.row_state import STATES
from core.tasks import Task

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
        self._job: Job | None = None

    def clear(self) -> None:
        """Show none: another folder's are on their way."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        none = LabelsOnMap()
        none.replace((), GROUP_LOOKS)
        self._map.show_labels(none)

    def put(self, label_ids: Sequence[int]) -> None:
        """Take in rows that are new, or other than before."""
        if len(label_ids) <= _FEW and self._job is None:
            self._map.put_labels(self._labelling.read(label_ids))
        else:
            self._renew()

    def _renew(self) -> None:
        table, damaged = self._labelling.table, self._labelling.damaged
        if table is None:
            return
        if self._job is not None:
            self._job.cancel()

        def take(marks: LabelsOnMap) -> None:
            if job is self._job:
                self._job = None
                self._map.show_labels(marks)

        def fail(error: Exception) -> None:
            if job is self._job:
                self._job = None
                self._runner.failed.emit("Reading positions", error)

        job = self._job = self._runner.run(
            "Reading positions",
            lambda task: _marks(table, damaged, task),
            on_success=take,
            on_failure=fail,
            queue_name="map marks",
            quiet=True,
        )


_GROUPS = [outcome_of(state.example).words for state in STATES]


def _marks(table: LabelTable, damaged: frozenset[int], task: Task) -> LabelsOnMap:
    """Every photo of a folder that is somewhere, and the text that the map page takes."""

    def marks() -> Iterator[MapLabel]:
        for number, (label_id, path, state, place, radius_m) in enumerate(table.places(damaged)):
            if number % 500 == 0:
                task.check()
            group = _GROUPS[state]
            words = mark_words(legible(path.rpartition(os.sep)[2]), group, radius_m)
            yield MapLabel(label_id, place, group, radius_m, words)

    found = LabelsOnMap()
    found.replace(marks(), GROUP_LOOKS)
    found.json()
    return found
