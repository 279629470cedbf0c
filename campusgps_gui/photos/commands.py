"""The commands on the photos chosen in the table: by menu and by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMessageBox, QTableView

from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.lazy_rows import chosen_ids
from campusgps_gui.widgets.place_menu import (
    add_command,
    add_place_commands,
    copy_place,
    show_in_folder,
)
from campusgps_gui.widgets.question import ask
from core.tasks import Task

# Taking out more than this share of at least so many photos is asked about first.
_ASK_FROM_SHARE, _ASK_FROM_PHOTOS = 0.5, 10
_OPEN, _ASIDE, _BACK = "Return", "X", "Shift+X"


class PhotoCommands(QObject):
    """Does what is asked for with the photos chosen in ``table``.

    Args:
        controller: The open project.
        runner: Reads what takes time.
        table: The table of photos.
        open_large: Shows the chosen photo full size.

    Signals:
        locate_wanted: Paths of photos that are to be located.
        message: A sentence for the status bar.

    Attributes:
        question: The question that is on the screen, if one is.
    """

    locate_wanted = Signal(object)
    message = Signal(str)

    def __init__(
        self,
        controller: ProjectController,
        runner: TaskRunner,
        table: QTableView,
        open_large: Callable[[], object],
    ) -> None:
        super().__init__(table)
        self._controller, self._runner = controller, runner
        self._table, self._open_large = table, open_large
        self.question: QMessageBox | None = None
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Delete), self.remove),
            (QKeySequence(_OPEN), open_large),
            (QKeySequence(_ASIDE), partial(self.set_aside, True)),
            (QKeySequence(_BACK), partial(self.set_aside, False)),
        ):
            shortcut = QShortcut(keys, table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        table.doubleClicked.connect(lambda _: open_large())

    def menu(self) -> QMenu | None:
        """The menu of the chosen photos; None when none is chosen."""
        ids, project = chosen_ids(self._table), self._controller.project
        if not ids or project is None:
            return None
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for photo in project.photos_of(ids) if len(ids) == 1 else []:
            opening = add_command(menu, tr("Show full size"), self._open_large)
            opening.setShortcut(QKeySequence(_OPEN))
            if photo.position is not None:
                add_place_commands(menu, photo.position, None, self.message.emit)
            add_command(menu, tr("Show in folder"), partial(self._show_in_folder, photo.path))
        if len(ids) == 2:
            opening = add_command(menu, tr("Show side by side"), self._open_large)
            opening.setShortcut(QKeySequence(_OPEN))
        add_command(menu, tr("Locate"), partial(self._locate, ids))
        menu.addSeparator()
        aside, why_not = self._controller.snapshot.aside.intersection(ids), why_only_read(project)
        if len(aside) < len(ids):
            setting = add_command(menu, tr("Set aside"), partial(self.set_aside, True), why_not)
            setting.setShortcut(QKeySequence(_ASIDE))
        if aside:
            putting_back = partial(self.set_aside, False)
            taking = add_command(menu, tr("Take in again"), putting_back, why_not)
            taking.setShortcut(QKeySequence(_BACK))
        removing = add_command(menu, tr("Remove from the project"), self.remove, why_not)
        removing.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        return menu

    def set_aside(self, aside: bool) -> None:
        """Leave the chosen photos out of the localizer, or take them in again."""
        ids = chosen_ids(self._table)
        act = partial(self._controller.set_aside, ids, aside)
        if aside:
            self._ask_if_many(ids, tr("Set aside"), act)
        elif ids:
            act()

    def remove(self) -> None:
        """Take the chosen photos out of the project."""
        ids = chosen_ids(self._table)
        self._ask_if_many(ids, tr("Remove"), partial(self._controller.remove, ids))

    def copy_position(self) -> None:
        """Put the position of the chosen photo on the clipboard."""
        ids, project = chosen_ids(self._table), self._controller.project
        photo = project.photo(ids[0]) if project is not None and len(ids) == 1 else None
        if photo is None or photo.position is None:
            self.message.emit(tr("Choose one photo that has a position"))
            return
        copy_place(photo.position, self.message.emit)

    def _show_in_folder(self, path: Path) -> None:
        problem = show_in_folder(path)
        if problem:
            self.message.emit(problem)

    def _ask_if_many(self, ids: Sequence[int], verb: str, act: Callable[[], object]) -> None:
        """Do ``act``, after a yes if it takes out most photos of the project."""
        total = self._controller.snapshot.total
        if why_only_read(self._controller.project):
            # Said at once, not after a question.
            act()
            return
        if len(ids) < _ASK_FROM_PHOTOS or len(ids) <= _ASK_FROM_SHARE * total:
            if ids:
                act()
            return
        self.question = ask(
            self._table,
            tr("{verb} all {total:,} photos of the project?", verb=verb, total=total)
            if len(ids) == total
            else tr(
                "{verb} {count:,} of the {total:,} photos of the project?",
                verb=verb,
                count=len(ids),
                total=total,
            ),
            tr(
                "The place is then learned without them. Their files stay as they are, and "
                "Edit > Undo takes this back."
            ),
            verb,
            act,
        )
        self.question.finished.connect(self._forget_question)

    def _forget_question(self, _: int) -> None:
        self.question = None

    def _locate(self, ids: Sequence[int]) -> None:
        """Have photos located; there may be very many, so their paths are read in a task."""
        project = self._controller.project
        if project is None:
            return

        def read(_task: Task) -> list[Path]:
            paths = project.paths()
            return [paths[photo_id] for photo_id in ids if photo_id in paths]

        self._runner.run(
            tr("Reading the photos"),
            read,
            on_success=self.locate_wanted.emit,
            queue_name="photo list",
            quiet=True,
        )
