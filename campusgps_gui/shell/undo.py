"""Undo and redo: what they name, and what they take back where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.shell.tab_place import TabName
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.actions import Actions

if TYPE_CHECKING:
    from campusgps_gui.shell.project_page import ProjectPage
    from core.project.journal import Edit


class UndoCommands(QObject):
    """Undoes on the Locate tab what was done to its list, elsewhere what the journal has.

    The journal is one for all tabs: the tab in which it changes something comes forward, so that
    nothing changes out of sight.

    Args:
        actions: Holds the two commands.
        controller: The open project, with its journal.
    """

    def __init__(self, actions: Actions, controller: ProjectController, parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._controller = actions, controller
        self._page: ProjectPage | None = None
        actions.undo.triggered.connect(lambda _=False: self._undo())
        actions.redo.triggered.connect(lambda _=False: self._redo())
        controller.journaled.connect(self.name)
        controller.changed.connect(self.name)
        controller.closed.connect(self.name)
        controller.taken_back.connect(self._show_place_of)

    def follow(self, page: ProjectPage) -> None:
        """Undo on ``page`` from now on."""
        self._page = page
        page.currentChanged.connect(lambda _: self.name())
        page.located_edited.connect(self.name)

    @property
    def _on_locate(self) -> bool:
        page = self._page
        has_project = self._controller.project is not None
        return has_project and page is not None and page.shown is TabName.LOCATE

    def name(self) -> None:
        """Name in the menu the edit that undo would take back, and the one redo would repeat."""
        snapshot = self._controller.snapshot
        undo, redo = snapshot.undo, snapshot.redo
        if self._on_locate and self._page is not None:
            dropped = self._page.locate_tab.dropped
            undo, redo = dropped.undo_words, dropped.redo_words
        for word, action, what in (
            (tr("Undo"), self._actions.undo, undo),
            (tr("Redo"), self._actions.redo, redo),
        ):
            # What a person wrote is no mark of a key.
            named = core_words(what).replace("&", "&&")
            action.setText(f"{word}: {named}" if what else word)
            action.setEnabled(bool(what))

    def _undo(self) -> None:
        if self._on_locate and self._page is not None:
            self._page.locate_tab.undo()
        else:
            self._controller.undo()

    def _redo(self) -> None:
        if self._on_locate and self._page is not None:
            self._page.locate_tab.redo()
        else:
            self._controller.redo()

    def _show_place_of(self, edit: Edit) -> None:
        page = self._page
        if page is not None and edit.label_ids:
            page.show_labels()
        elif page is not None and (edit.photo_ids or edit.area_ids):
            page.show_photos()
