"""Sessions shown alone, renamed, merged and split, from the menu of the chosen photos."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QTableView

from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.dialog_parts import open_question
from campusgps_gui.widgets.lazy_rows import chosen_ids
from campusgps_gui.widgets.place_menu import add_command, hinder
from core.project.session_edits import (
    merge_sessions,
    rename_session,
    sessions_of,
    split_off,
)


class SessionCommands(QObject):
    """Changes the sessions of the photos chosen in ``table``.

    Args:
        controller: The open project.
        table: The table of photos.

    Signals:
        show_wanted: The name of the session whose photos alone are to be listed.

    Attributes:
        dialog: The question for a name, once it was asked.
    """

    show_wanted = Signal(str)

    def __init__(self, controller: ProjectController, table: QTableView) -> None:
        super().__init__(table)
        self._controller, self._table = controller, table
        self.dialog: QInputDialog | None = None

    def add_to(self, menu: QMenu) -> None:
        """Add the commands to the menu of the chosen photos."""
        ids, project = chosen_ids(self._table), self._controller.project
        if not ids or project is None:
            return
        names = sessions_of(project, ids)
        if not names:
            return
        sessions, why_not = menu.addMenu(tr("Session")), why_only_read(project)
        sessions.setToolTipsVisible(True)
        if len(names) == 1:
            showing = add_command(
                sessions, tr("Show only this one"), partial(self.show_wanted.emit, names[0])
            )
            showing.setToolTip(tr("Searches for its name; the map shows the others faintly"))
            add_command(sessions, tr("Rename…"), partial(self.ask_for_name, names[0]), why_not)
            splitting = add_command(sessions, tr("Split off as its own"), partial(self.split, ids))
            splitting.setToolTip(tr("The chosen photos become a session of their own"))
            hinder(splitting, why_not)
        else:
            merging = add_command(
                sessions,
                tr("Merge %n sessions", "", len(names)),
                partial(self.merge, names),
            )
            merging.setToolTip(
                tr("All photos of these become one session: {names}", names=names[0])
            )
            hinder(merging, why_not)

    def ask_for_name(self, session: str) -> None:
        """Ask what a session is to be called, and call it so."""
        dialog = self.dialog = QInputDialog(self._table.window())
        dialog.setWindowTitle(tr("Rename the session"))
        dialog.setLabelText(tr("Name of the session; one that is there takes its photos in:"))
        dialog.setTextValue(session)
        dialog.textValueSelected.connect(
            lambda name: self._controller.edit(lambda at: rename_session(at, session, name))
        )
        dialog.finished.connect(dialog.deleteLater)
        open_question(dialog)

    def merge(self, sessions: Sequence[str]) -> None:
        """Make sessions one."""
        self._controller.edit(lambda project: merge_sessions(project, sessions))

    def split(self, photo_ids: Sequence[int]) -> None:
        """Put photos into a session of their own."""
        self._controller.edit(lambda project: split_off(project, photo_ids))
