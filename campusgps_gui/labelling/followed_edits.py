"""Looks at the photos of a labelled folder whose edit was taken back, or made once more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.labelling.rows_pane import RowsPane
from campusgps_gui.widgets.actions import Actions


class FollowedEdits(QObject):
    """Chooses the row that undo or redo has changed; after an edit of many the choice stays.

    Many that are chosen at once would all be changed by the next key. Where none is chosen, the
    first of them is.

    Args:
        tab: The tab: edits are followed only while it is shown.
        rows: Its table.
        controller: Tells of edits.
        actions: Undo and redo.
    """

    def __init__(
        self, tab: QWidget, rows: RowsPane, controller: ProjectController, actions: Actions
    ) -> None:
        super().__init__(tab)
        self._tab, self._rows, self._follows = tab, rows, False
        for action in (actions.undo, actions.redo):
            action.triggered.connect(lambda _=False: self._follow())
        controller.labels_edited.connect(self._note_edit)

    def _follow(self) -> None:
        self._follows = self._tab.isVisible()

    def _note_edit(self, label_ids: Sequence[int]) -> None:
        follows, self._follows = self._follows, False
        if follows:
            self._rows.choose_when_listed(label_ids)
