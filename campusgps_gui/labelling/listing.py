"""Asks SQLite which rows of a labelled folder the table shows, in tasks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.labelling_tasks import read_ids
from campusgps_gui.jobs.latest_job import LatestJob
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.style.translation import tr
from core.labelling.label_query import LabelQuery

# While a folder is labelled, new rows are sorted in twice a second.
_PAUSE_MS = 500


class LabelListing(QObject):
    """Has the rows that a query asks for filtered and sorted; only the latest answer counts.

    Args:
        labelling: Keeps the rows.
        runner: Runs the queries.
        query: Gives the query as it is now.

    Signals:
        came: The ids of the rows, in their order.
    """

    came = Signal(object)

    def __init__(
        self,
        labelling: LabellingController,
        runner: TaskRunner,
        query: Callable[[], LabelQuery],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._labelling, self._query = labelling, query
        self._listing = LatestJob(runner, "labels")
        # Whether rows came since the last query.
        self._grown = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask_after_pause)

    @property
    def pending(self) -> bool:
        """True while the latest query has no answer."""
        return self._listing.pending

    def ask(self) -> None:
        """Ask for the rows; an answer that is still on its way is dropped."""
        table = self._labelling.table
        self._grown = False
        if table is None:
            return
        self._listing.run(
            tr("Sorting photos"),
            partial(read_ids, table, self._query(), self._labelling.damaged),
            self.came.emit,
        )

    def ask_soon(self) -> None:
        """Ask at once, but while a folder is labelled at most twice a second."""
        self._grown = True
        if not self._pause.isActive():
            self._ask_after_pause()

    def ask_if_grown(self) -> None:
        """Ask for rows that came since the last query, without waiting for more."""
        if self._grown:
            self.ask()

    def clear(self) -> None:
        """Ask for nothing more: the rows are another folder's."""
        self._listing.cancel()
        self._pause.stop()
        self._grown = False

    def _ask_after_pause(self) -> None:
        if self._grown:
            self.ask()
            if self._labelling.shows_running:
                self._pause.start()
