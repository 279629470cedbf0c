"""Watches whether accepted positions fit each other, on a thread, whenever some have changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.task_runner import Job, TaskRunner, ignore_failure
from campusgps_gui.style.translation import core_words, tr
from core.labelling.consistency import Hint, HintsIndex
from core.labelling.label import Label
from core.labelling.label_query import LabelTable
from core.labelling.row_state import RowFilter
from core.tasks import Task

# Several decisions in a row are looked at together.
_PAUSE_MS = 250


class Hints(QObject):
    """Finds what does not fit together in the folder that is shown.

    Args:
        labelling: Keeps the rows.
        runner: Runs the comparison.

    Signals:
        changed: There are other hints.
    """

    changed = Signal()

    def __init__(
        self,
        labelling: LabellingController,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._labelling, self._runner = labelling, runner
        self._by_label: dict[int, list[str]] = {}
        self._index: HintsIndex | None = None
        # The rows that have changed since they were compared.
        self._due: set[int] = set()
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        labelling.came.connect(self._note_rows)
        labelling.replaced.connect(self._forget)

    def of(self, label: Label) -> str:
        """A hint at what does not fit about ``label``; empty if all does."""
        return "\n".join(self._by_label.get(label.id, ()))

    def _note_rows(self, label_ids: Sequence[int]) -> None:
        self._due.update(label_ids)
        self._pause.start()

    def _look(self) -> None:
        if self._job is not None and not self._job.over:
            self._pause.start()
            return
        table = self._labelling.table
        if table is None or not self._labelling.columns.count(RowFilter.ACCEPTED):
            self._take([])
            return
        index, due, self._due = self._index, tuple(self._due), set()
        # After an error all rows are read.
        self._index = None

        def take(found: HintsIndex) -> None:
            if self._job is job and self._labelling.table is not None:
                self._index = found
                self._take(found.hints)

        job = self._job = self._runner.run(
            tr("Comparing positions"),
            partial(_compare, table, self._labelling.damaged, index, due),
            on_success=take,
            on_failure=ignore_failure,  # a hint less is no harm
            queue_name="hints",
            quiet=True,
        )

    def _take(self, hints: Sequence[Hint]) -> None:
        found: dict[int, list[str]] = defaultdict(list)
        for hint in hints:
            for label_id in hint.label_ids:
                # The fastest comes first; one a photo is enough to look into.
                if not found[label_id]:
                    found[label_id].append(core_words(hint.sentence))
        if found != self._by_label:
            self._by_label = dict(found)
            self.changed.emit()

    def _forget(self) -> None:
        self._pause.stop()
        self._by_label, self._due = {}, set()
        self._job = self._index = None


def _compare(
    table: LabelTable,
    damaged: frozenset[int],
    index: HintsIndex | None,
    due: Sequence[int],
    task: Task,
) -> HintsIndex:
    """Compare the rows ``due`` with their neighbours, or all without an ``index``."""
    task.check()
    if index is None:
        index = HintsIndex(guesses=True)
        index.put(table.timed(damaged))
    else:
        index.put(table.timed(damaged, due), due)
    return index
