"""The open project as the window sees it: what is in it, and the jobs that change it.

Everything slow runs on the task runner; the photos and the state kept here are the latest known and
may be read at any time.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs import project_tasks
from campusgps_gui.jobs.demo_maker import DemoMaker
from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_areas import ProjectAreas
from campusgps_gui.jobs.project_dots import ProjectDots
from campusgps_gui.jobs.project_lease import ProjectLease
from campusgps_gui.jobs.project_tasks import EditOutcome, Snapshot
from campusgps_gui.jobs.project_work import ProjectWork
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.style.translation import core_words, mark, tr
from core.tasks import Task

if TYPE_CHECKING:
    from campusgps_gui.map.dots import PhotoDots
    from core.photos.measurement import Prefer
    from core.project.journal import Edit, Reach
    from core.project.project import Project
    from core.workflows.importing import LearnedImport

_DONE = mark("Done: {what}")
# The queue of edits, and how long closing a project waits for those that were asked for before.
_EDITS, _LONGEST_EDITS_S = "edit", 10.0


class ProjectController(QObject):
    """Opens, changes and closes the project.

    Args:
        runner: Runs the jobs.

    Signals:
        opened: A project was opened; it is :attr:`project`.
        finishing: The project is about to be closed: an edit that waits for more is to be made now.
        closing: The project is about to be closed: jobs of its queue that must run still find it.
        closed: There is no project any more.
        changed: :attr:`snapshot` has changed.
        dots_changed: :attr:`dots` have changed.
        journaled: Only what undo and redo would do has changed.
        labels_edited: The ids of rows of labelled folders that an edit has changed.
        learned: A new localizer is in use.
        imported: The :class:`LearnedImport` of an import that ended.
        message: A sentence for the status bar.
    """

    opened = Signal()
    finishing = Signal()
    closing = Signal()
    closed = Signal()
    changed = Signal()
    dots_changed = Signal()
    journaled = Signal()
    labels_edited = Signal(object)
    learned = Signal()
    imported = Signal(object)
    message = Signal(str)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.project: Project | None = None
        # Who works with the project on a thread of their own asks for it here.
        self.lease: ProjectLease | None = None
        self.snapshot = Snapshot()
        self._revisions = count(1)
        self.work = ProjectWork(runner, self._changeable, self.while_open, self._look, self)
        self.work.begun.connect(self.changed)
        self.work.imported.connect(self._note_import)
        self.work.learned.connect(self.learned)
        self.work.message.connect(self.message)
        self.demo = DemoMaker(runner)
        self._opening: Job | None = None
        self._opened_folder: Path | None = None
        self._dots = ProjectDots(runner, lambda: self.project, self)
        self._dots.changed.connect(self.dots_changed)
        self.areas = ProjectAreas(runner, lambda: self.project, self.edit, self)
        self.areas.message.connect(self.message)
        self.opened.connect(self.areas.refresh)
        self.closed.connect(self.areas.clear)

    @property
    def dots(self) -> PhotoDots:
        """The places of the photos that count, for maps; read after the snapshot."""
        return self._dots.now

    @property
    def can_locate(self) -> bool:
        """True if there is, or soon will be, a localizer."""
        return self.snapshot.localizer is not None or self.busy

    @property
    def is_opening(self) -> bool:
        """True while a project is being opened."""
        return self._opening is not None and not self._opening.over

    @property
    def busy(self) -> bool:
        """True while photos are imported or the place is learned."""
        return self.work.busy

    def open(self, folder: Path, then: Callable[[], None] | None = None) -> None:
        """Open the project in ``folder`` in place of the one that is open, if it can be opened.

        A folder that is being opened already, as after a double click, is opened once.
        """
        if self.is_opening and self._opened_folder == folder:
            return
        self.demo.give_up()
        self._opened_folder = folder
        if self.project is None or self.project.folder == folder:
            self._replace(folder, then)
            return
        # The open one stays where the other can't be opened; nor does this wait for its jobs.
        self._opening = self._runner.run(
            tr("Opening the project"),
            partial(project_tasks.try_to_open, folder),
            on_success=lambda _: self._replace(folder, then),
            queue_name="opening",
        )

    def _replace(self, folder: Path, then: Callable[[], None] | None) -> None:
        self.close()
        self._opening = self._runner.run(
            tr("Opening the project"),
            partial(project_tasks.open_project, folder),
            on_success=lambda found: self._take(found, then),
        )

    def create(
        self,
        folder: Path,
        sources: Sequence[Path],
        table: Path | None,
        prefer: Prefer | None = None,
        network: str = "",
    ) -> None:
        """Make a project in ``folder`` and import ``sources`` into it.

        Its photos are compared by ``network``; empty: by the usual one.
        """
        self.demo.give_up()
        start = partial(self.work.import_photos, tuple(sources), table) if sources else None
        # The open one stays where none can be made.
        self._runner.run(
            tr("Making the project"),
            partial(project_tasks.create_project, folder, prefer, network),
            on_success=lambda _: self._replace(folder, start),
            queue_name="opening",
        )

    def make_demo(self, folder: Path, then: Callable[[], None]) -> None:
        """Make the demo campus in ``folder``, unless it is there, and open it.

        Who opens or makes another project meanwhile wants that one: the demo is given up.
        """
        if not self.demo.making:
            self.close()
            self.demo.make(folder, lambda project: self.open(project, then))

    def close(self) -> None:
        """Close the project; a running import is cancelled, what it did stays."""
        project, lease = self.project, self.lease
        if project is None or lease is None:
            return
        self.finishing.emit()
        self.closing.emit()
        self.work.stop()
        self.project, self.snapshot, self.lease = None, Snapshot(), None
        self._dots.clear()

        edited = threading.Event()
        self._runner.run(
            tr("Closing the project"),
            lambda _: edited.set(),
            queue_name=_EDITS,
            quiet=True,
            must_run=True,
        )

        def end(_: Task) -> None:
            # What was asked for before is still done.
            edited.wait(_LONGEST_EDITS_S)
            lease.end()
            project.close()

        # On the thread that opened it, which holds its lock.
        self._runner.run(tr("Closing the project"), end, quiet=True, must_run=True)
        self.closed.emit()

    def while_open(self, act: Callable[..., None]) -> Callable[..., None]:
        """``act``, which does nothing once the project that is open now is closed."""
        project = self.project

        def run(*results: Any) -> None:
            if self.project is project:
                act(*results)

        return run

    def note_learned(self, then: Callable[[], None] = lambda: None) -> None:
        """Read the project again because another localizer is in use.

        It ends in :attr:`learned` and ``then``.
        """

        def announce() -> None:
            self.learned.emit()
            then()

        self._look(then=announce)

    def set_aside(self, photo_ids: Sequence[int], aside: bool) -> None:
        """Leave photos out of the localizer, or take them in again."""
        self.edit(lambda project: project.set_aside(photo_ids, aside))

    def remove(self, photo_ids: Sequence[int]) -> None:
        """Take photos out of the project; the files stay where they are."""
        self.edit(lambda project: project.remove(photo_ids))

    def undo(self, reach: Reach) -> None:
        """Take back the latest edit within ``reach``."""
        self.edit(lambda project: project.journal.undo(reach), mark("Undone: {what}"))

    def redo(self, reach: Reach) -> None:
        """Make the edit within ``reach`` that was taken back last once more."""
        self.edit(lambda project: project.journal.redo(reach), mark("Done again: {what}"))

    def edit(self, edit: Callable[[Project], Edit | None], announced: str = _DONE) -> None:
        """Change photos or labels through the journal, and tell the window what has changed.

        Args:
            edit: Makes the edit; None from it: nothing was to be changed.
            announced: The sentence that says what was done, as ``{what}``.
        """
        project = self._changeable()
        if project is None:
            return

        def show(outcome: EditOutcome) -> None:
            if outcome.entry is None:
                return
            if outcome.snapshot is not None:
                self._show(None, outcome.snapshot)
            else:
                self.snapshot = replace(self.snapshot, prospects=outcome.prospects)
                self.journaled.emit()
            if outcome.entry.area_ids:
                self.areas.refresh()
            if outcome.entry.label_ids:
                self.labels_edited.emit(outcome.entry.label_ids)
            self.message.emit(tr(announced, what=core_words(outcome.entry.what)))

        self._runner.run(
            tr("Changing the project"),
            lambda _: project_tasks.make_edit(project, edit),
            on_success=self.while_open(show),
            queue_name=_EDITS,
            quiet=True,
            must_run=True,
        )

    def _take(self, found: tuple[Project, Snapshot], then: Callable[[], None] | None) -> None:
        if self.project is not None:
            self.close()
        self.project, snapshot = found
        self.snapshot = replace(snapshot, revision=next(self._revisions))
        self.lease = ProjectLease()
        self.opened.emit()
        self.changed.emit()
        self._dots.refresh()
        if then is not None:
            then()

    def _changeable(self) -> Project | None:
        """The open project if it can be changed; else why not is said: keys and drops come here."""
        reason = why_only_read(self.project)
        if reason:
            self.message.emit(reason)
            return None
        return self.project

    def _look(self, then: Callable[[], None] | None = None) -> None:
        """Read the project again and tell the window if it changed."""
        project = self.project
        if project is None:
            return
        self._runner.run(
            tr("Reading the project"),
            lambda _: project_tasks.read_snapshot(project),
            on_success=self.while_open(partial(self._show, then)),
            on_failure=self.while_open(
                partial(self._runner.failed.emit, tr("Reading the project"))
            ),
            queue_name="edit",
            quiet=True,
        )

    def _show(self, then: Callable[[], None] | None, snapshot: Snapshot) -> None:
        self.snapshot = replace(snapshot, revision=next(self._revisions))
        self.changed.emit()
        self._dots.refresh(snapshot.edited)
        if then is not None:
            then()

    def _note_import(self, summary: LearnedImport) -> None:
        self.imported.emit(summary)
        if self.snapshot.localizer is not None:
            self.learned.emit()
