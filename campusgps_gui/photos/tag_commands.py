"""Tags given to the chosen photos and taken from them, by the menu and by a key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QMenu, QTableView

from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.dialog_parts import open_question
from campusgps_gui.widgets.lazy_rows import chosen_ids
from campusgps_gui.widgets.place_menu import add_command
from core.project.journal import Edit
from core.project.project import Project
from core.project.tags import add_tags, remove_tags, tags_in, tags_in_words

_KEY = "T"
# A menu with more is no quicker than typing.
_MOST_IN_MENU = 12


class TagCommands(QObject):
    """Changes the tags of the photos chosen in ``table``.

    Args:
        controller: The open project.
        table: The table of photos.

    Attributes:
        dialog: The question for tags, once it was asked.
    """

    def __init__(self, controller: ProjectController, table: QTableView) -> None:
        super().__init__(table)
        self._controller, self._table = controller, table
        self.dialog: QInputDialog | None = None
        shortcut = QShortcut(QKeySequence(_KEY), table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.ask)

    def add_to(self, menu: QMenu) -> None:
        """Add the commands to the menu of the chosen photos: a tag that all have is checked."""
        ids, project = chosen_ids(self._table), self._controller.project
        if not ids or project is None:
            return
        tags, why_not = menu.addMenu(tr("Tags")), why_only_read(project)
        add_command(tags, tr("Add…"), self.ask, why_not).setShortcut(QKeySequence(_KEY))
        given = tags_in(project, ids)
        known = [*given, *(tag for tag, _ in self._controller.snapshot.tags if tag not in given)]
        if known:
            tags.addSeparator()
        for tag in known[:_MOST_IN_MENU]:
            # An ampersand in a tag would mark a shortcut key.
            toggle = partial(self.toggle, tag, ids)
            change = add_command(tags, tag.replace("&", "&&"), toggle, why_not)
            change.setCheckable(True)
            change.setChecked(given[tag] == len(ids))
        partly = [tag for tag in given if given[tag] < len(ids)]
        if partly:
            tags.addSeparator()
            remove = tags.addMenu(tr("Remove"))
            for tag in partly[:_MOST_IN_MENU]:
                take = partial(self.remove, tag, ids)
                add_command(remove, tag.replace("&", "&&"), take, why_not)

    def ask(self) -> None:
        """Ask for tags of the chosen photos, and give them."""
        ids = chosen_ids(self._table)
        if not ids or self._controller.project is None:
            return
        if why_not := why_only_read(self._controller.project):
            self._controller.message.emit(why_not)
            return
        dialog = self.dialog = QInputDialog(self._table.window())
        dialog.setWindowTitle(tr("Tag %n photos", "", len(ids)))
        dialog.setLabelText(tr("Tags, with commas between them:"))
        dialog.setComboBoxEditable(True)
        dialog.setComboBoxItems(["", *(tag for tag, _ in self._controller.snapshot.tags)])
        dialog.textValueSelected.connect(partial(self.add, ids))
        dialog.finished.connect(dialog.deleteLater)
        open_question(dialog)

    def add(self, photo_ids: Sequence[int], text: str) -> None:
        """Give the tags that were typed to photos; nothing typed gives none."""
        if text.strip():
            self._controller.edit(lambda project: add_tags(project, photo_ids, tags_in_words(text)))

    def remove(self, tag: str, photo_ids: Sequence[int]) -> None:
        """Take a tag from photos."""
        self._controller.edit(lambda project: remove_tags(project, photo_ids, [tag]))

    def toggle(self, tag: str, photo_ids: Sequence[int]) -> None:
        """Give a tag to photos, or take it from them where all have it."""

        def edit(project: Project) -> Edit | None:
            all_have = tags_in(project, photo_ids)[tag] == len(photo_ids)
            return (remove_tags if all_have else add_tags)(project, photo_ids, [tag])

        self._controller.edit(edit)
