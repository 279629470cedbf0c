"""The commands about the grounds of the map, and their dialogs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from campusgps_gui.jobs.ground_service import GroundService
from campusgps_gui.settings import Settings
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.actions import Actions
from core.ground.registry import KINDS

if TYPE_CHECKING:
    from campusgps_gui.map.web_page import MapProfile
    from campusgps_gui.shell.dialogs.ground_points_dialog import GroundPointsDialog
    from campusgps_gui.shell.dialogs.grounds_dialog import GroundsDialog
    from core.ground.reduced import ReducedPicture


class GroundCommands(QObject):
    """Lets the commands of the menu *Map* open their dialogs.

    Args:
        grounds: The grounds of the open project.
        profile: Gives the profile of the program's maps.
        settings: The folder in which the file dialog opens.
        actions: The window's commands.
        page: The tabs, over which dialogs stand.

    Attributes:
        points: The dialog in which a picture is placed; None while there is none.
    """

    def __init__(
        self,
        grounds: GroundService,
        profile: Callable[[], MapProfile],
        settings: Settings,
        actions: Actions,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._grounds, self._profile, self._settings, self._page = grounds, profile, settings, page
        self._dialog: GroundsDialog | None = None
        self.points: GroundPointsDialog | None = None
        grounds.placing_wanted.connect(self.place)
        grounds.dots_changed.connect(self._show_dots)
        actions.add_ground.triggered.connect(lambda _=False: self.ask_for_files())
        actions.grounds.triggered.connect(lambda _=False: self.show_list())

    def ask_for_files(self) -> None:
        """Ask for files and put them on the map."""
        patterns = " ".join(f"*{suffix}" for kind in KINDS for suffix in kind.suffixes)
        kinds = [
            f"{core_words(kind.title)} ({' '.join(f'*{suffix}' for suffix in kind.suffixes)})"
            for kind in KINDS
        ]
        grounds = tr("Grounds")
        names, _ = QFileDialog.getOpenFileNames(
            self._page.window(),
            tr("Add a ground to the map"),
            str(self._settings.folder_for("ground")),
            ";;".join([f"{grounds} ({patterns})", *kinds, tr("All files (*)")]),
            "",  # the first kind
            # The endings would not fit the line that names the kind of files.
            QFileDialog.Option.HideNameFilterDetails,
        )
        if names:
            self._settings.remember_folder("ground", Path(names[0]).parent)
            self.add([Path(name) for name in names])

    def add(self, paths: Sequence[Path]) -> None:
        """Put files on the map."""
        self._grounds.add(paths)

    def show_list(self) -> GroundsDialog:
        """Show the list of grounds."""
        from campusgps_gui.shell.dialogs.grounds_dialog import GroundsDialog

        if self._dialog is None:
            self._dialog = GroundsDialog(self._grounds, self._page.window())
            self._dialog.add_wanted.connect(self.ask_for_files)
            self._dialog.placing_wanted.connect(self.place)
        self._dialog.show()
        self._dialog.raise_()
        return self._dialog

    def place(self, place: int) -> None:
        """Let the person say by points where a picture lies, once it is prepared."""
        number = self._grounds.rows[place].number
        self._grounds.read_picture(place, lambda picture: self._show_points(number, picture))

    def _show_points(self, number: int, picture: ReducedPicture) -> None:
        from campusgps_gui.shell.dialogs.ground_points_dialog import GroundPointsDialog

        row = next((one for one in self._grounds.rows if one.number == number), None)
        if row is None or self.points is not None:
            picture.close()
            return
        record = row.record
        self.points = GroundPointsDialog(
            row.title, picture, record.pairs, record.fit, self._profile(), self._page.window()
        )
        self._show_dots()
        self.points.placed.connect(lambda pairs, fit: self._take_points(number, pairs, fit))
        self.points.finished.connect(lambda _: setattr(self, "points", None))
        self.points.open()

    def _show_dots(self) -> None:
        """Show the photos as they are now: while they are imported, their sessions come last."""
        if self.points is not None:
            self.points.show_dots(self._grounds.dots)

    def _take_points(self, number: int, pairs: object, fit: str) -> None:
        assert isinstance(pairs, tuple)
        for place, row in enumerate(self._grounds.rows):
            if row.number == number:
                self._grounds.place_by_points(place, pairs, fit)
                return
