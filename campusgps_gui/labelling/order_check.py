"""Notices that the table's rows are no longer in the order that its header shows."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.labelling_tasks import read_ids
from campusgps_gui.jobs.latest_job import LatestJob
from campusgps_gui.jobs.task_runner import TaskRunner, ignore_failure
from campusgps_gui.style.translation import tr
from core.labelling.label_query import LabelQuery

# Several decisions in a row are looked at together.
_PAUSE_MS = 250


class OrderCheck(QObject):
    """Compares the rows that are shown with a new answer, after decisions have changed some.

    The rows stay where they are meanwhile: they would jump away below the person who reviews them.

    Args:
        labelling: Keeps the rows.
        runner: Asks SQLite.
        query: Gives the question that the table answers.
        shown: Gives the ids of its rows, in their order.

    Signals:
        changed: :attr:`is_stale` has changed.

    Attributes:
        is_stale: True if sorting again would show other rows, or the same ones otherwise.
    """

    changed = Signal()

    def __init__(
        self,
        labelling: LabellingController,
        runner: TaskRunner,
        query: Callable[[], LabelQuery],
        shown: Callable[[], array[int]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._labelling = labelling
        self._query, self._shown = query, shown
        self.is_stale = False
        self._sorting = LatestJob(runner, "order")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._compare)

    def forget(self) -> None:
        """The rows have just been sorted."""
        self._pause.stop()
        self._sorting.cancel()
        self._take(stale=False)

    def note_rows(self) -> None:
        """Some rows that are shown say something else now."""
        self._pause.start()

    def _compare(self) -> None:
        table, query, shown = self._labelling.table, self._query(), self._shown()
        if table is None or self._labelling.shows_running:
            return

        def take(ids: array[int]) -> None:
            # Sorted since, or about to be compared again: then this says nothing.
            if not self._pause.isActive() and shown is self._shown():
                self._take(stale=ids != shown)

        self._sorting.run(
            tr("Sorting photos"),
            partial(read_ids, table, query, self._labelling.damaged),
            take,
            ignore_failure,
        )

    def _take(self, *, stale: bool) -> None:
        if stale != self.is_stale:
            self.is_stale = stale
            self.changed.emit()
