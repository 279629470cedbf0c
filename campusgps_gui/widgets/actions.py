"""Every command of the window: its words, icon and shortcut."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from campusgps_gui.style.appearance import Theme
from campusgps_gui.style.icons import set_icon


class Actions:
    """The commands, as actions that belong to ``window``; who makes them connects them."""

    def __init__(self, window: QWidget) -> None:
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
        self.networks = make("Networks…", "settings")
        self.networks.setToolTip(
            "Choose the network that photos are compared by, and compare several"
        )
        self.areas = make("Areas…", "map")
        self.areas.setToolTip(
            "Name parts of the place, so that answers say where a photo was taken"
        )
        self.refine = make("Refine the localizer", "current-location")
        self.find_moved = make("Find moved photos…", "search")
        self.import_corrections = make("Import corrections…", "file-import")
        self.import_corrections.setToolTip(
            "Take over the corrected positions of a table that was exported; can be undone"
        )
        self.export_positions = make("Export positions…", "upload")
        self.write_corrected = make("Write corrected positions…", "pencil")
        self.write_corrected.setToolTip(
            "Into sidecars or into the photos, after a preview; every file can be brought back"
        )
        self.export_localizer = make("Export the localizer…", "upload")
        self.settings = make("Settings…", "settings", QKeySequence.StandardKey.Preferences)
        self.quit = make("Quit", "", "Ctrl+Q")
        self.undo = make("Undo", "", QKeySequence.StandardKey.Undo)
        self.redo = make("Redo", "", QKeySequence.StandardKey.Redo)
        self.locate_photo = make("Open photo to locate…", "photo", "Ctrl+L")
        self.paste = make("Paste photo", "clipboard", QKeySequence.StandardKey.Paste)
        self.copy_position = make("Copy position", "copy", "Ctrl+Shift+C")
        self.save_answers = make("Save located photos…", "device-floppy", "Ctrl+S")
        self.locate_again = make("Locate again", "refresh")
        self.clear_located = make("Clear located photos", "x")
        self._make_locate_actions()
        self._make_mending_actions()
        self._make_label_actions()
        self.photos_tab = make("Photos tab", "", "Ctrl+1")
        self.training_tab = make("Training tab", "", "Ctrl+2")
        self.locate_tab = make("Locate tab", "", "Ctrl+3")
        self.label_tab = make("Label folder tab", "", "Ctrl+4")
        self.add_ground = make("Add a ground…", "plus")
        self.add_ground.setToolTip("A plan, an aerial picture, tiles or outlines below the photos")
        self.grounds = make("Grounds…", "stack-2")
        self.grounds.setToolTip("Order and opacity of the grounds, and where pictures lie")
        self.measure = make("Measure a distance", "ruler-2", "Ctrl+M")
        self.tiles = make("Street map from the internet", "map")
        self.tiles.setCheckable(True)
        self.saved_places = make("Saved places…", "map-pin")
        self.saved_places.setToolTip("Positions that you gave names to, for all projects")
        self.tile_server = make("Tile server…", "settings")
        self.tile_server.setToolTip("The server that the street map or satellite tiles come from")
        self.manual = make("Manual", "", QKeySequence.StandardKey.HelpContents)
        self.shortcuts = make("Keyboard shortcuts", "", "Ctrl+/")
        self.open_log = make("Open log", "")
        self.about = make("About CampusGPS", "info-circle")
        self.themes = self._theme_actions()

    @property
    def all(self) -> list[QAction]:
        """Every command, in the order of the menus."""
        return [action for action in vars(self).values() if isinstance(action, QAction)]

    @property
    def of_labels(self) -> list[QAction]:
        """The commands about the photos chosen in the Label folder tab."""
        return [
            *(self.accept, self.reject, self.review_again, self.next_doubtful),
            *(self.walk_back, self.walk_forward),
            *(self.set_position, self.use_track, self.back_to_guess, self.paste_position),
        ]

    @property
    def of_mending(self) -> list[QAction]:
        """The commands about the positions of the photos chosen in the Photos tab."""
        return [
            *(self.next_to_look, self.take_suggestion, self.place_photo),
            *(self.take_before, self.take_after, self.paste_place, self.own_position),
        ]

    def offer_mending_commands(self, on: bool) -> None:
        """Offer the commands about positions of photos, or none of them."""
        for action in self.of_mending:
            action.setEnabled(on)

    def offer_label_commands(self, on: bool) -> None:
        """Offer the commands of the Label folder tab, or none of them."""
        for action in (
            *self.of_labels,
            *(self.label_folder, self.label_again, self.label_positioned, self.forget_folder),
            *(self.in_walks, self.telling_first),
            *(self.add_track, self.remove_track, self.export_labels, self.write_labels),
            self.add_reviewed,
        ):
            action.setEnabled(on)

    def _make_locate_actions(self) -> None:
        make = self._make
        self.each_alone = make("Locate each photo alone", "")
        self.each_alone.setCheckable(True)
        self.view_large = make("Show full size", "search", "Ctrl+Return")
        self.back_to_estimate = make("Back to the estimate", "focus-centered", "Ctrl+B")
        self.show_everything = make("Show everything on the map", "map", "Ctrl+0")

    def _make_mending_actions(self) -> None:
        make = self._make
        self.next_to_look = make("Next photo that needs a look", "chevron-right", "N")
        self.next_to_look.setIconText("Next")
        self.next_to_look.setToolTip("The next photo of the table that needs a look (N)")
        self.take_suggestion = make("Take the suggested position", "check", "A")
        self.take_suggestion.setIconText("Take it")
        self.take_suggestion.setToolTip(
            "Put the suggested position in place of the photo's, and go on to the next one (A)"
        )
        self.place_photo = make("Set the photo's position…", "map-pin", "P")
        self.place_photo.setIconText("Place…")
        self.place_photo.setToolTip(
            "Type or paste coordinates (P). The ring on the map can be dragged, too, and Alt with "
            "an arrow key moves it by 1 m, with Shift by 10 m"
        )
        self.take_before = make("Take the position of the photo before", "chevron-left", "B")
        self.take_before.setIconText("Before")
        self.take_before.setToolTip("The position of the photo that was taken before this one (B)")
        self.take_after = make("Take the position of the photo after", "chevron-right", "F")
        self.take_after.setIconText("After")
        self.take_after.setToolTip("The position of the photo that was taken after this one (F)")
        self.paste_place = make("Paste the photo's position", "clipboard", "Ctrl+Shift+V")
        self.own_position = make("Back to the photo's own position", "arrow-back-up", "R")
        self.own_position.setIconText("Own")
        self.own_position.setToolTip("What the photo itself or its table says counts again (R)")

    def _make_label_actions(self) -> None:
        make = self._make
        self.label_folder = make("Label a folder…", "folder-open", "Ctrl+Shift+L")
        self.label_again = make("Look for new photos", "refresh")
        self.accept = make("Accept", "check", "A")
        self.accept.setToolTip("Accept the guess and go on to the next photo to review (A)")
        self.reject = make("Reject", "x", "R")
        self.reject.setToolTip("Reject the guess and go on to the next photo to review (R)")
        self.next_doubtful = make("Next doubtful", "chevron-right", "N")
        self.next_doubtful.setIconText("Next")
        self.next_doubtful.setToolTip(
            "The photo to review that is least sure, then the next less doubtful one (N)"
        )
        self.walk_back = make("Previous photo of the walk", "", ",")
        self.walk_back.setToolTip("The photo that its camera took before this one (,)")
        self.walk_forward = make("Next photo of the walk", "", ".")
        self.walk_forward.setToolTip("The photo that its camera took after this one (.)")
        self.in_walks = make("Locate photos of one walk together", "")
        self.in_walks.setCheckable(True)
        self.telling_first = make("Review first what helps its walk most", "")
        self.telling_first.setCheckable(True)
        self.review_again = make("Review again", "history")
        self.set_position = make("Set position…", "map-pin", "P")
        self.set_position.setIconText("Place…")
        self.set_position.setToolTip(
            "Type or paste coordinates (P). The pin on the map can be dragged, too, and Alt with "
            "an arrow key moves it by 1 m, with Shift by 10 m"
        )
        self.back_to_guess = make("Back to the guess", "arrow-back-up")
        self.paste_position = make("Paste position", "clipboard", "Ctrl+Shift+V")
        self.use_track = make("Use the track's position", "current-location", "T")
        self.add_track = make("Add a recorded track…", "file-import")
        self.remove_track = make("Remove the track", "x")
        self.label_positioned = make("Also locate photos that have a position", "map-pin")
        self.add_reviewed = make("Add reviewed photos", "photo-plus")
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
