"""Imports, labels, locates or opens what was dropped on the window or pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.shell.drop_actions import DropKind, Dropped
from campusgps_gui.shell.prompts import Prompts
from campusgps_gui.shell.tab_place import TabName
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.question import ask

if TYPE_CHECKING:
    from campusgps_gui.shell.project_page import ProjectPage


class DropCommands:
    """Carries out what a drop or a paste asks for, in the open project.

    Args:
        controller: The open project.
        prompts: Asks for name and place of a new project.
        page: Gives the tabs, which are made when they are first needed.
        open_project: Opens the project in a folder.
        import_photos: Imports photos and folders, with a table of positions or None.
        say: Says a sentence in the status bar.
        runner: Looks through folders.
    """

    def __init__(
        self,
        controller: ProjectController,
        prompts: Prompts,
        page: Callable[[], ProjectPage],
        open_project: Callable[[Path], None],
        import_photos: Callable[[Sequence[Path], Path | None], None],
        say: Callable[[str], None],
        runner: TaskRunner,
    ) -> None:
        self._controller, self._prompts, self._page = controller, prompts, page
        self._open_project, self._import_photos = open_project, import_photos
        self.say, self._runner = say, runner

    @property
    def has_project(self) -> bool:
        """True if there is a project to import into."""
        return self._controller.project is not None

    @property
    def is_opening(self) -> bool:
        """True while a project is being opened."""
        return self._controller.is_opening

    @property
    def can_locate(self) -> bool:
        """True if there is, or soon will be, a localizer."""
        return self.has_project and self._controller.can_locate

    @property
    def on_photos_tab(self) -> bool:
        """True while the Photos tab of a project is shown."""
        return self.has_project and self._page().shown is TabName.PHOTOS

    @property
    def on_label_tab(self) -> bool:
        """True while the Label folder tab of a project is shown."""
        return self.has_project and self._page().shown is TabName.LABELS

    @property
    def on_locate_tab(self) -> bool:
        """True while the Locate tab of a project is shown."""
        return self.has_project and self._page().shown is TabName.LOCATE

    def take_pasted(self, dropped: Dropped, kind: DropKind) -> None:
        """Do with what was pasted what ``kind`` says; asks first before it is imported.

        A drop says what it will do before the mouse is let go; a paste says nothing.
        """
        if kind is DropKind.IMPORT and dropped.sources and self._controller.snapshot.total:
            self._find_photos(dropped, partial(self._ask_to_import, dropped))
        else:
            self.take(dropped, kind)

    def take(self, dropped: Dropped, kind: DropKind) -> None:
        """Do with what was dropped what ``kind`` says."""
        table = dropped.tables[0] if dropped.tables else None
        if kind is DropKind.WAIT:
            self.say(tr("The project is still being opened: then drop it again"))
        elif kind is DropKind.OPEN_PROJECT:
            self._open_project(dropped.projects[0])
        elif kind is DropKind.NEW_PROJECT:
            self._prompts.new_project(dropped.sources, table)
        elif kind is DropKind.IMPORT:
            self._import_photos(dropped.sources, table)
        elif kind is DropKind.GROUND:
            self._page().ground_commands.add(dropped.grounds or dropped.files)
        elif kind is DropKind.TRACK:
            self._page().add_tracks(dropped.tracks)
        elif kind is DropKind.ADD_AREAS:
            for file in dropped.areas:
                self._controller.areas.import_file(file)
        elif kind is DropKind.LABEL:
            self._page().label(dropped.sources)
        elif dropped.folders:
            self._find_photos(dropped, self._locate_found)
        else:
            self._page().locate(dropped.files)

    def take_image(self, image: QImage) -> None:
        """Locate a picture that has no file."""
        self._page().locate_image(image)

    def _find_photos(self, dropped: Dropped, take: Callable[[list[Path]], None]) -> None:
        """Give ``take`` the files and the photos of the folders that were dropped or pasted."""
        from core.photos.finding import photo_files

        self._runner.run(
            tr("Looking for photos"),
            lambda _: photo_files(dropped.sources),
            on_success=self._controller.while_open(take),
            queue_name="dropped",
        )

    def _locate_found(self, files: list[Path]) -> None:
        if files:
            self._page().locate(files)
        else:
            self.say(tr("There are no photos in this folder"))

    def _ask_to_import(self, dropped: Dropped, files: list[Path]) -> None:
        if not files:
            self.say(tr("There are no photos in this folder"))
            return
        ask(
            self._page(),
            tr("Import %n pasted photos into the project?", "", len(files)),
            tr(
                "Imported photos can be set aside or removed later, but the import cannot be "
                "undone. To find out where photos were taken, paste them in Locate; to write "
                "positions into them, in Label folder."
            ),
            tr("Import"),
            lambda: self.take(dropped, DropKind.IMPORT),
        )
