"""Undo and redo: what they name, and what they take back where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.shell.tab_place import TabName
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.actions import Actions

if TYPE_CHECKING:
    from campusgps_gui.shell.project_page import ProjectPage
    from core.project.journal import Reach


class UndoCommands(QObject):
    """Undoes on each tab what was done there, and nothing that it does not show.

    Edits of photos and areas are those of the Photos tab, decisions about the folder that is
    shown those of Label folder, removals from the list and positions by hand those of Locate;
    nothing is edited on Training.

    Args:
        actions: Holds the two commands.
        controller: The open project, with its journal.
        labelling: Says which folder is shown.
    """

    def __init__(
        self,
        actions: Actions,
        controller: ProjectController,
        labelling: LabellingController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions, self._controller, self._labelling = actions, controller, labelling
        self._page: ProjectPage | None = None
        actions.undo.triggered.connect(lambda _=False: self._undo())
        actions.redo.triggered.connect(lambda _=False: self._redo())
        controller.journaled.connect(self.name)
        controller.changed.connect(self.name)
        controller.closed.connect(self.name)
        labelling.changed.connect(self.name)

    def follow(self, page: ProjectPage) -> None:
        """Undo on ``page`` from now on."""
        self._page = page
        page.currentChanged.connect(lambda _: self.name())
        page.located_edited.connect(self.name)

    @property
    def _shown(self) -> TabName | None:
        """The tab whose edits count; None without a project."""
        if self._controller.project is None or self._page is None:
            return None
        return self._page.shown

    @property
    def _reach(self) -> Reach | None:
        """The entries of the journal that the tab shows; None if it shows none."""
        from core.project.journal import Reach

        job = self._labelling.job
        if why_only_read(self._controller.project):
            return None
        if self._shown is TabName.PHOTOS:
            return Reach()
        if self._shown is TabName.LABELS and job is not None:
            return Reach(job.id)
        return None

    def name(self) -> None:
        """Name in the menu the edit that undo would take back, and the one redo would repeat."""
        undo = redo = ""
        reach = self._reach
        if self._shown is TabName.LOCATE and self._page is not None:
            history = self._page.locate_tab.dropped.history
            undo, redo = history.undo_words, history.redo_words
        elif reach is not None:
            undo, redo = self._controller.snapshot.prospects.get(reach, ("", ""))
        for word, action, what in (
            (tr("Undo"), self._actions.undo, undo),
            (tr("Redo"), self._actions.redo, redo),
        ):
            # What a person wrote is no mark of a key.
            named = core_words(what).replace("&", "&&")
            action.setText(f"{word}: {named}" if what else word)
            action.setEnabled(bool(what))

    def _finish_steps(self) -> None:
        """Make an edit of the steps of a pin that wait for more: they are what was done last."""
        page, shown = self._page, self._shown
        if page is not None and shown is TabName.PHOTOS:
            page.photos_tab.mender.mover.finish()
        elif page is not None and shown is TabName.LABELS:
            page.label_tab.mover.finish()
        elif page is not None and shown is TabName.LOCATE:
            page.locate_tab.corrector.mover.finish()

    def _undo(self) -> None:
        self._finish_steps()
        reach = self._reach
        if self._shown is TabName.LOCATE and self._page is not None:
            self._page.locate_tab.undo()
        elif reach is not None:
            self._controller.undo(reach)

    def _redo(self) -> None:
        self._finish_steps()
        reach = self._reach
        if self._shown is TabName.LOCATE and self._page is not None:
            self._page.locate_tab.redo()
        elif reach is not None:
            self._controller.redo(reach)
