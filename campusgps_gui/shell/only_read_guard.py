"""Greys out the commands that would change a project which can only be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController


class OnlyReadGuard(QObject):
    """Keeps ``changing`` greyed out, with the reason as tool tip, while nothing can be changed.

    Many parts of the window enable these commands as things stand with them; none of these has to
    know that the project's folder is somebody else's, or its disk full.

    Args:
        controller: The open project.
        changing: The commands that change the project.
    """

    def __init__(
        self, controller: ProjectController, changing: Sequence[QAction], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller, self._changing = controller, changing
        # What the tool tips would be else.
        self._own: dict[QAction, str] = {}
        for action in changing:
            action.changed.connect(partial(self._keep, action))
        controller.opened.connect(self._keep_all)
        controller.closed.connect(self._keep_all)

    def _keep_all(self) -> None:
        for action in self._changing:
            self._keep(action)

    def _keep(self, action: QAction) -> None:
        reason = why_only_read(self._controller.project)
        if reason:
            if action.toolTip() != reason:
                self._own[action] = action.toolTip()
                action.setToolTip(reason)
            action.setEnabled(False)
        elif action in self._own:
            action.setToolTip(self._own.pop(action))
