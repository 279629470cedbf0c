"""Asks SQLite which photos the table shows, in tasks, and shows the latest answer."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTableView

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.photos.filter import ALL_PHOTOS, PhotoChoice, RowReasons
from campusgps_gui.photos.findings import FindingsWatch
from campusgps_gui.photos.table import DIFFERENCE, ODDS, PhotosTable
from campusgps_gui.photos.taken_search import taken_in_iso
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.lazy_rows import chosen_ids, show_ids, with_kept
from core.project.project import Project
from core.quality.photo_list import PhotoOrder, PhotoQuery, has_differences, photo_ids
from core.tasks import Task


@dataclass(frozen=True)
class _Question:
    """A question for the rows of the table: a project, its state, and the photos asked for."""

    project: Project
    revision: int
    query: PhotoQuery


class PhotoListing(QObject):
    """Keeps a table on the photos that a query asks for.

    Args:
        controller: The open project.
        runner: Runs the queries.
        table: The view; its model is a :class:`PhotosTable`.
        model: That model.
        findings: What was found in the photos.

    Signals:
        listed: The table shows the answer to the latest query.
    """

    listed = Signal()

    def __init__(
        self,
        controller: ProjectController,
        runner: TaskRunner,
        table: QTableView,
        model: PhotosTable,
        findings: FindingsWatch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._runner = controller, runner
        self._table, self._model = table, model
        self._findings = findings
        self._query, self._choice = PhotoQuery(), ALL_PHOTOS
        self._asked: _Question | None = None
        self._job: Job | None = None
        self._revision = 0
        self._kept: frozenset[int] = frozenset()
        # Whether photos state another position than the one that counts, and at which revision.
        self._differs, self._differs_at = False, -1
        # Of the other photos, while those with suggested positions are listed.
        self._order_before = -1, Qt.SortOrder.AscendingOrder
        model.order_wanted.connect(self._ask)
        findings.found.connect(self._note_findings)
        # What cannot be read is found out while the table is painted: reported after that.
        model.failed.connect(self._note_failure, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> bool:
        """True while the latest query has no answer."""
        return self._job is not None and not self._job.over

    @property
    def looking(self) -> bool:
        """True while it is being found out which photos need a look."""
        return self._choice.by_findings and not self._findings.is_known

    def show(self, text: str, choice: PhotoChoice) -> None:
        """Show the photos of ``choice`` in the order that the table's header says.

        Args:
            text: Only those in whose words this is found.
            choice: Which photos.
        """
        self._kept = frozenset()
        self._query = PhotoQuery(
            text=text,
            taken=taken_in_iso(text),
            verdict=choice.verdict,
            aside_only=choice.aside_only,
            unused_only=choice.unused_only,
            tag=choice.tag,
            area=choice.area,
        )
        before, self._choice = self._choice, choice
        header = self._table.horizontalHeader()
        if choice.suggested and not before.suggested:
            self._order_before = header.sortIndicatorSection(), header.sortIndicatorOrder()
        elif before.suggested and not choice.suggested and header.sortIndicatorSection() == ODDS:
            # Nobody would see what other photos are sorted by.
            header.setSortIndicator(*self._order_before)
        self._ask()

    def keep(self, photo_ids: Sequence[int]) -> None:
        """Keep photos listed as long as they are chosen, though what is asked for leaves them."""
        self._kept = frozenset(photo_ids)

    def refresh(self) -> None:
        """Show the project as it is now; nothing is asked if its photos are the same."""
        snapshot = self._controller.snapshot
        if snapshot.revision != self._revision:
            follows = snapshot.revision == self._revision + 1
            self._revision = snapshot.revision
            self._model.forget(snapshot.edited if follows else None)
            self._ask()

    def refresh_areas(self) -> None:
        """Show the photos again where the named areas of the place have changed."""
        self._model.forget()
        query = self._query
        if query.area or query.text or self._model.order is PhotoOrder.AREA:
            self._asked = None
            self._ask()

    def clear(self) -> None:
        """Show nothing: the rows are another project's."""
        self._asked, self._revision, self._kept = None, 0, frozenset()
        self._model.show_ids(array("q"))
        self._model.forget()

    def _ask(self) -> None:
        project = self._controller.project
        if project is None:
            return
        order, backwards = self._model.order, self._model.backwards
        among = self._choice.among(self._findings.now)
        query = replace(self._query, order=order, backwards=backwards, among=among)
        why = self._choice.reasons(self._findings.now)
        question = _Question(project, self._controller.snapshot.revision, query)
        if question == self._asked and self.pending:
            return
        if self._job is not None:
            self._job.cancel()
        self._asked = question
        differs = self._differs if self._differs_at == question.revision else None
        kept = self._kept
        self._job = self._runner.run(
            tr("Listing the photos"),
            partial(_look_up, project, query, why, differs, kept),
            on_success=lambda found: self._take(question, why, *found),
            queue_name="photo list",
            quiet=True,
        )

    def _note_findings(self) -> None:
        if self._choice.by_findings:
            self._ask()

    def _take(
        self,
        question: _Question,
        why: RowReasons | None,
        ids: array[int],
        differs: bool,
        listed_differ: bool,
        kept: frozenset[int],
    ) -> None:
        # An answer that came too late is dropped, and so is one to a question asked twice.
        if question is self._asked:
            self._differs, self._differs_at = differs, question.revision
            # It would say nothing in any row, and others have more to say than there is room for.
            self._table.setColumnHidden(DIFFERENCE, not listed_differ)
            self._table.setColumnHidden(ODDS, not self._choice.suggested)
            self._model.explain_looks(why.words if why is not None else lambda _: "")
            kept &= set(chosen_ids(self._table))
            show_ids(self._table, with_kept(ids, self._model.ids, kept))
            self.listed.emit()

    def _note_failure(self, error: Exception) -> None:
        self._runner.failed.emit(tr("Reading the photos"), error)


def _look_up(
    project: Project,
    query: PhotoQuery,
    why: RowReasons | None,
    differs: bool | None,
    kept: frozenset[int],
    _: Task,
) -> tuple[array[int], bool, bool, frozenset[int]]:
    """The photos to list, whether any position of the project differs, and any of theirs.

    Last those of ``kept`` that are in the project still.

    Args:
        project: Their project.
        query: Asks for them.
        why: The reasons that rows give in place of their verdicts'.
        differs: Whether any position differs, if that is known.
        kept: Photos that stay listed all the same.
    """
    ids = photo_ids(project, query)
    if why is not None and query.order is PhotoOrder.REASON:
        ids = array("q", sorted(ids, key=why.sort_key, reverse=query.backwards))
    elif why is not None and query.order is None and why.have_ranks:
        ids = array("q", sorted(ids, key=why.rank))
    if differs is None:
        differs = has_differences(project)
    there = frozenset(photo.id for photo in project.photos_of(sorted(kept)))
    return ids, differs, differs and has_differences(project, ids), there
