"""Every command of the window: its words, icon and shortcut, and the menus they stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from campusgps_gui.style.appearance import Theme
from campusgps_gui.style.icons import set_icon
from core.files import legible


class Actions:
    """Makes the commands and puts them into the menus of ``window``; the window connects them."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        make = self._make
        self.new_project = make("New project…", "plus", "Ctrl+N")
        self.new_from_photos = make("New project from photos…", "photo-plus")
        self.try_demo = make("Try the demo campus", "player-play")
        self.open_project = make("Open project…", "folder-open", "Ctrl+O")
        self.close_project = make("Close project", "", "Ctrl+W")
        self.import_folder = make("Import folder…", "folder", "Ctrl+I")
        self.import_photos = make("Import photos…", "photo-plus", "Ctrl+Shift+I")
        self.import_table = make("Import positions CSV…", "file-import")
        self.rebuild = make("Learn the place again", "refresh")
        self.refine = make("Refine the localizer", "current-location")
        self.find_moved = make("Find moved photos…", "search")
        self.export_localizer = make("Export the localizer…", "upload")
        self.quit = make("Quit", "", "Ctrl+Q")
        self.undo = make("Undo", "", QKeySequence.StandardKey.Undo)
        self.redo = make("Redo", "", QKeySequence.StandardKey.Redo)
        self.locate_photo = make("Open photo to locate…", "photo", "Ctrl+L")
        self.paste = make("Paste photo", "clipboard", QKeySequence.StandardKey.Paste)
        self.copy_position = make("Copy position", "copy", "Ctrl+Shift+C")
        self.save_answers = make("Save located photos…", "device-floppy", "Ctrl+S")
        self.locate_again = make("Locate again", "refresh")
        self.clear_located = make("Clear located photos", "x")
        self._make_label_actions()
        self.photos_tab = make("Photos tab", "", "Ctrl+1")
        self.training_tab = make("Training tab", "", "Ctrl+2")
        self.locate_tab = make("Locate tab", "", "Ctrl+3")
        self.label_tab = make("Label folder tab", "", "Ctrl+4")
        self.tiles = make("Street map from the internet", "map")
        self.tiles.setCheckable(True)
        self.shortcuts = make("Keyboard shortcuts", "", "F1")
        self.open_log = make("Open log", "")
        self.about = make("About CampusGPS", "info-circle")
        self.themes = self._theme_actions()
        self.recent_menu = QMenu("Open recent", window)
        self._build_menus()

    @property
    def all(self) -> list[QAction]:
        """Every command, in the order of the menus."""
        return [action for action in vars(self).values() if isinstance(action, QAction)]

    def list_recent(
        self,
        projects: Sequence[Path],
        open_one: Callable[[Path], None],
        forget: Callable[[], None],
    ) -> None:
        """Fill the menu of recent projects."""
        self.recent_menu.clear()
        for folder in projects:
            name = legible(folder.name.removesuffix(".campusgps")).replace("&", "&&")
            action = self.recent_menu.addAction(name)
            action.setToolTip(legible(str(folder)))
            action.triggered.connect(lambda _=False, chosen=folder: open_one(chosen))
        if projects:
            self.recent_menu.addSeparator()
            self.recent_menu.addAction("Clear this list").triggered.connect(
                lambda _=False: forget()
            )
        self.recent_menu.setEnabled(bool(projects))
        self.recent_menu.setToolTipsVisible(True)

    @property
    def of_labels(self) -> list[QAction]:
        """The commands about the photos chosen in the Label folder tab."""
        return [
            *(self.accept, self.reject, self.review_again, self.next_doubtful),
            *(self.set_position, self.use_track, self.back_to_guess, self.paste_position),
        ]

    def offer_label_commands(self, on: bool) -> None:
        """Offer the commands of the Label folder tab, or none of them."""
        for action in (
            *self.of_labels,
            *(self.label_folder, self.label_again, self.label_positioned, self.forget_folder),
            *(self.add_track, self.remove_track, self.export_labels, self.write_labels),
        ):
            action.setEnabled(on)

    def _make_label_actions(self) -> None:
        make = self._make
        self.label_folder = make("Label a folder…", "folder-open", "Ctrl+Shift+L")
        self.label_again = make("Look again", "refresh")
        self.accept = make("Accept", "check", "A")
        self.accept.setToolTip("Accept the guess and go on to the next photo to review (A)")
        self.reject = make("Reject", "x", "R")
        self.reject.setToolTip("Reject the guess and go on to the next photo to review (R)")
        self.next_doubtful = make("Next doubtful", "chevron-right", "N")
        self.next_doubtful.setToolTip(
            "The photo to review with the largest 90 % radius in the table, then the next less "
            "doubtful one (N)"
        )
        self.review_again = make("Review again", "history")
        self.set_position = make("Set position…", "map-pin", "P")
        self.set_position.setToolTip(
            "Type or paste coordinates (P). The pin on the map can be dragged, too, and Alt with "
            "an arrow key moves it by 1 m, with Shift by 10 m"
        )
        self.back_to_guess = make("Back to the guess", "arrow-back-up")
        self.paste_position = make("Paste position", "clipboard", "Ctrl+Shift+V")
        self.use_track = make("Use the track's position", "current-location", "T")
        self.add_track = make("Add GPX track…", "file-import")
        self.remove_track = make("Remove the GPX track", "x")
        self.label_positioned = make("Also locate photos that have a position", "map-pin")
        self.forget_folder = make("Forget this folder…", "trash")
        self.export_labels = make("Export…", "upload", "Ctrl+E")
        self.export_labels.setToolTip("Save the positions in a format other programs read")
        self.write_labels = make("Write…", "pencil", "Ctrl+Shift+W")
        self.write_labels.setToolTip("Write the positions into sidecars or into the photos")

    def _make(
        self, text: str, icon: str, keys: str | QKeySequence.StandardKey | None = None
    ) -> QAction:
        action = QAction(text, self._window)
        if icon:
            set_icon(action, icon)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        return action

    def _theme_actions(self) -> dict[Theme, QAction]:
        group = QActionGroup(self._window)
        actions = {}
        for theme, text in (
            (Theme.SYSTEM, "Colours as the system"),
            (Theme.LIGHT, "Light"),
            (Theme.DARK, "Dark"),
        ):
            action = QAction(text, group)
            action.setCheckable(True)
            actions[theme] = action
        return actions

    def _build_menus(self) -> None:
        bar = self._window.menuBar()
        project = bar.addMenu("&Project")
        project.addActions([self.new_project, self.new_from_photos, self.open_project])
        project.addMenu(self.recent_menu)
        project.addActions([self.try_demo, self.close_project])
        project.addSeparator()
        project.addActions([self.import_folder, self.import_photos, self.import_table])
        project.addSeparator()
        project.addActions([self.rebuild, self.refine, self.find_moved])
        project.addAction(self.export_localizer)
        project.setToolTipsVisible(True)
        project.addSeparator()
        project.addAction(self.quit)
        edit = bar.addMenu("&Edit")
        edit.addActions([self.undo, self.redo])
        locate = bar.addMenu("&Locate")
        locate.addActions([self.locate_photo, self.paste, self.locate_again])
        locate.addSeparator()
        locate.addActions([self.copy_position, self.save_answers, self.clear_located])
        self._build_label_menu(bar.addMenu("L&abel"))
        view = bar.addMenu("&View")
        view.addActions([self.photos_tab, self.training_tab, self.locate_tab, self.label_tab])
        view.addSeparator()
        view.addActions(list(self.themes.values()))
        view.addSeparator()
        view.addAction(self.tiles)
        about = bar.addMenu("&Help")
        about.addActions([self.shortcuts, self.open_log, self.about])

    def _build_label_menu(self, menu: QMenu) -> None:
        menu.addActions([self.label_folder, self.label_again, self.label_positioned])
        menu.addSeparator()
        menu.addActions([self.accept, self.reject, self.review_again, self.next_doubtful])
        menu.addSeparator()
        menu.addActions([self.set_position, self.back_to_guess, self.paste_position])
        menu.addSeparator()
        menu.addActions([self.add_track, self.use_track, self.remove_track])
        menu.addSeparator()
        menu.addActions([self.export_labels, self.write_labels, self.forget_folder])
        menu.setToolTipsVisible(True)
