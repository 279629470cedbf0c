"""The order in which decisions say most about other photos, for the keys of a review."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.task_runner import Job, TaskRunner, ignore_failure
from campusgps_gui.style.translation import tr
from core.labelling.review_order import WalkSpread, informative_order

if TYPE_CHECKING:
    from core.labelling.label_query import LabelTable
    from core.tasks import Task

# While a folder is labelled its rows come in heaps.
_PAUSE_MS = 250


class InformativeOrder(QObject):
    """Knows which photo to review leaves most open in its walk; asked again when rows change.

    Args:
        labelling: Keeps the rows.
        runner: Asks SQLite.

    Signals:
        changed: The order has changed.

    Attributes:
        wanted: False if the person reviews in another order.
    """

    changed = Signal()

    def __init__(
        self, labelling: LabellingController, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._labelling, self._runner = labelling, runner
        self.wanted = True
        self._spreads: list[WalkSpread] = []
        # What was decided last: what is near it has just been moved.
        self._decided: list[WalkSpread] = []
        self._job: Job | None = None
        self._due = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask_if_due)
        labelling.came.connect(lambda _: self._ask())
        labelling.changed.connect(self._ask_if_due)
        labelling.replaced.connect(self._forget)

    @property
    def leads(self) -> bool:
        """True if a review goes in this order now."""
        return self.wanted and bool(self._spreads)

    @property
    def ids(self) -> list[int]:
        """The rows that may be to review, the most informative first."""
        return [one.label_id for one in self._spreads]

    def among(self, opened: Container[int], is_shown: Callable[[int], bool]) -> list[int]:
        """The photos to review, the most informative first.

        Args:
            opened: The rows of photos that are to review now.
            is_shown: Returns by its row whether a photo is among those that are shown.
        """
        closed = [one for one in self._spreads if one.label_id not in opened]
        return informative_order(
            self._spreads,
            lambda one: one in opened and is_shown(one),
            decided=closed or self._decided,
        )

    def _ask(self) -> None:
        self._due = True
        if not self._pause.isActive():
            self._ask_if_due()

    def _ask_if_due(self) -> None:
        table = self._labelling.table
        if not self._due or table is None or (self._job is not None and not self._job.over):
            return
        self._due = False
        if not table.job.in_walks:
            self._take([])
            return
        damaged = self._labelling.damaged

        def take(found: list[WalkSpread]) -> None:
            if self._labelling.table is not None and self._labelling.table.job.id == table.job.id:
                self._take(found)
            self._ask_if_due()

        self._job = self._runner.run(
            tr("Reading positions"),
            lambda task: _spreads(table, damaged, task),
            on_success=take,
            on_failure=ignore_failure,
            queue_name="spreads",
            quiet=True,
        )
        if self._labelling.shows_running:
            self._pause.start()

    def _take(self, found: list[WalkSpread]) -> None:
        now = {one.label_id for one in found}
        gone = [one for one in self._spreads if one.label_id not in now]
        self._decided = gone or [one for one in self._decided if one.label_id not in now]
        self._spreads = found
        self.changed.emit()

    def _forget(self) -> None:
        self._spreads, self._decided, self._due = [], [], False


def _spreads(table: LabelTable, damaged: frozenset[int], task: Task) -> list[WalkSpread]:
    task.check()
    return table.walk_spreads(damaged)
