"""Every command of the window: its words, icon and shortcut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from campusgps_gui.style.appearance import Theme
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.thumbnail_size import ThumbnailSizes


class Actions:
    """The commands, as actions that belong to ``window``; who makes them connects them."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        make = self._make
        self.new_project = make(tr("New project…"), "plus", "Ctrl+N")
        self.new_from_photos = make(tr("New project from photos…"), "photo-plus")
        self.try_demo = make(tr("Try the demo campus"), "player-play")
        self.open_project = make(tr("Open project…"), "folder-open", "Ctrl+O")
        self.close_project = make(tr("Close project"), "", "Ctrl+W")
        self.import_folder = make(tr("Import folder…"), "folder", "Ctrl+I")
        self.import_photos = make(tr("Import photos…"), "photo-plus", "Ctrl+Shift+I")
        self.import_table = make(tr("Import positions CSV…"), "file-import")
        self.rebuild = make(tr("Learn the place again"), "refresh")
        self.networks = make(tr("Networks…"), "settings")
        self.networks.setToolTip(
            tr("Choose the network that photos are compared by, and compare several")
        )
        self.areas = make(tr("Areas…"), "map")
        self.areas.setToolTip(
            tr("Name parts of the place, so that answers say where a photo was taken")
        )
        self.refine = make(tr("Refine the localizer"), "current-location")
        self.find_moved = make(tr("Find moved photos…"), "search")
        self.import_corrections = make(tr("Import corrections…"), "file-import")
        self.import_corrections.setToolTip(
            tr("Take over the corrected positions of a table that was exported; can be undone")
        )
        self.export_positions = make(tr("Export positions…"), "upload")
        self.write_corrected = make(tr("Write corrected positions…"), "pencil")
        self.write_corrected.setToolTip(
            tr("Into sidecars or into the photos, after a preview; every file can be brought back")
        )
        self.export_localizer = make(tr("Export the localizer…"), "upload")
        self.export_localizer.setToolTip(
            tr("The localizer is all that was learned of the place, in one file that can answer")
        )
        self.settings = make(tr("Settings…"), "settings", "Ctrl+,")
        self.quit = make(tr("Quit"), "", "Ctrl+Q")
        self.undo = make(tr("Undo"), "", QKeySequence.StandardKey.Undo)
        self.redo = make(tr("Redo"), "", QKeySequence.StandardKey.Redo)
        self.locate_photo = make(tr("Open photo to locate…"), "photo", "Ctrl+L")
        self.paste = make(tr("Paste photo"), "clipboard", QKeySequence.StandardKey.Paste)
        self.copy_position = make(tr("Copy position"), "copy", "Ctrl+Shift+C")
        self.save_answers = make(tr("Save located photos…"), "device-floppy", "Ctrl+S")
        self.review_located = make(tr("Review located photos…"), "circle-check")
        self.review_located.setToolTip(
            tr(
                "Accept, move or reject the positions of these photos, and write them into the "
                "photos (Label folder tab)"
            )
        )
        self.locate_again = make(tr("Locate again"), "refresh")
        self.clear_located = make(tr("Clear located photos"), "x")
        self._make_locate_actions()
        self._make_mending_actions()
        self._make_label_actions()
        self.photos_tab = make(tr("Photos tab"), "", "Ctrl+1")
        self.training_tab = make(tr("Training tab"), "", "Ctrl+2")
        self.locate_tab = make(tr("Locate tab"), "", "Ctrl+3")
        self.label_tab = make(tr("Label folder tab"), "", "Ctrl+4")
        self.as_thumbnails = make(tr("Photos as thumbnails"), "layout-grid", "Ctrl+G")
        self.as_thumbnails.setCheckable(True)
        self.as_thumbnails.setToolTip(
            tr("Show the photos as thumbnails instead of a table (Ctrl+G)")
        )
        self.add_ground = make(tr("Add a ground…"), "plus")
        self.add_ground.setToolTip(
            tr("A plan, an aerial picture, tiles or outlines below the photos")
        )
        self.grounds = make(tr("Grounds…"), "stack-2")
        self.grounds.setToolTip(tr("Order and opacity of the grounds, and where pictures lie"))
        self.measure = make(tr("Measure a distance"), "ruler-2", "Ctrl+M")
        self.tiles = make(tr("Street map from the internet"), "map")
        self.tiles.setCheckable(True)
        self.saved_places = make(tr("Saved places…"), "map-pin")
        self.saved_places.setToolTip(tr("Positions that you gave names to, for all projects"))
        self.tile_server = make(tr("Tile server…"), "settings")
        self.tile_server.setToolTip(
            tr("The server that the street map or satellite tiles come from")
        )
        self.manual = make(tr("Manual"), "", QKeySequence.StandardKey.HelpContents)
        self.shortcuts = make(tr("Keyboard shortcuts"), "", "Ctrl+/")
        self.open_log = make(tr("Open log"), "")
        self.about = make(tr("About CampusGPS"), "info-circle")
        self.themes = self._theme_actions()
        for action in (*self.of_labels, *self.of_mending, *self.of_correcting):
            # Letters are for one tab each, also while another one has not been made yet.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for action in self.of_correcting:
            # Until there is a tab that knows what is chosen.
            action.setEnabled(False)
        self.thumbnail_sizes = ThumbnailSizes(window)
        self.label_thumbnail_sizes = ThumbnailSizes(window)

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
            *(self.like_before, self.like_after, self.take_alone),
        ]

    @property
    def of_correcting(self) -> list[QAction]:
        """The commands about the positions of the photos chosen in the Locate tab."""
        return [self.place_located, self.paste_located, self.revert_located]

    @property
    def of_mending(self) -> list[QAction]:
        """The commands about the positions of the photos chosen in the Photos tab."""
        return [
            *(self.next_to_look, self.take_suggestion, self.place_photo),
            *(self.take_before, self.take_after, self.paste_place, self.own_position),
        ]

    @property
    def changing(self) -> list[QAction]:
        """The commands that change the project that is open."""
        looking = {id(self.next_doubtful), id(self.walk_back), id(self.walk_forward)}
        looking.add(id(self.next_to_look))
        return [
            *(self.import_folder, self.import_photos, self.import_table, self.rebuild),
            *(self.networks, self.areas, self.refine, self.find_moved, self.add_ground),
            *(self.import_corrections, self.write_corrected),
            *(self.label_folder, self.label_again, self.label_positioned, self.forget_folder),
            *(self.in_walks, self.add_track, self.remove_track, self.add_reviewed),
            *(self.write_labels, self.review_located),
            *(one for one in (*self.of_labels, *self.of_mending) if id(one) not in looking),
        ]

    @property
    def by_tab(self) -> dict[str, list[QAction]]:
        """Every command by the title of the tab that it is about; without one for all others."""
        tabs = {
            tr("Photos"): [*self.of_mending, self.as_thumbnails],
            tr("Locate"): [self.locate_photo, self.paste, *self.of_correcting, self.save_answers],
            tr("Label folder"): [
                self.label_folder,
                *self.of_labels,
                *(self.export_labels, self.write_labels),
            ],
        }
        taken = {id(action) for actions in tabs.values() for action in actions}
        return {"": [one for one in self.all if id(one) not in taken], **tabs}

    def offer_mending_commands(self, on: bool) -> None:
        """Offer the commands about positions of photos, or none of them."""
        for action in self.of_mending:
            action.setEnabled(on)

    def offer_label_commands(self, on: bool) -> None:
        """Offer the commands of the Label folder tab, or none of them."""
        for action in (
            *self.of_labels,
            *(self.label_folder, self.label_again, self.label_positioned, self.forget_folder),
            *(self.in_walks, self.informative_first),
            *(self.add_track, self.remove_track, self.export_labels, self.write_labels),
            self.add_reviewed,
        ):
            action.setEnabled(on)

    def _make_locate_actions(self) -> None:
        make = self._make
        self.each_alone = make(tr("Locate each photo alone"), "")
        self.each_alone.setCheckable(True)
        self.view_large = make(tr("Show full size"), "search", "Ctrl+Return")
        self.back_to_estimate = make(tr("Back to the estimate"), "focus-centered", "Ctrl+B")
        self.show_everything = make(tr("Show everything on the map"), "map", "Ctrl+0")
        self.place_located = make(tr("Set the located photo's position…"), "map-pin", "P")
        self.place_located.setToolTip(
            tr(
                "Type or paste coordinates (P). The pin on the map can be dragged, too, and Alt "
                "with an arrow key moves it by 1 m, with Shift by 10 m"
            )
        )
        self.paste_located = make(tr("Paste the located photo's position"), "clipboard")
        self.paste_located.setShortcut(QKeySequence("Ctrl+Shift+V"))
        self.revert_located = make(tr("Revert to the estimate"), "arrow-back-up")

    def _make_mending_actions(self) -> None:
        make = self._make
        self.next_to_look = make(tr("Next photo that needs a look"), "chevron-right", "N")
        self.next_to_look.setIconText(tr("Next to look at"))
        self.next_to_look.setToolTip(tr("The next photo of the table that needs a look (N)"))
        self.take_suggestion = make(tr("Take the suggested position"), "check", "A")
        self.take_suggestion.setIconText(tr("Take suggested"))
        self.take_suggestion.setToolTip(
            tr("Put the suggested position in place of the photo's, and go on to the next one (A)")
        )
        self.place_photo = make(tr("Set the photo's position…"), "map-pin", "P")
        self.place_photo.setIconText(tr("Set position…"))
        self.place_photo.setToolTip(
            tr(
                "Type or paste coordinates (P). The ring on the map can be dragged, too, and Alt "
                "with an arrow key moves it by 1 m, with Shift by 10 m"
            )
        )
        self.take_before = make(tr("Take the position of the photo before"), "chevron-left", "B")
        self.take_before.setIconText(tr("Like photo before"))
        self.take_before.setToolTip(
            tr("Put the photo where the one before it in its session was taken (B)")
        )
        self.take_after = make(tr("Take the position of the photo after"), "chevron-right", "F")
        self.take_after.setIconText(tr("Like photo after"))
        self.take_after.setToolTip(
            tr("Put the photo where the one after it in its session was taken (F)")
        )
        self.paste_place = make(tr("Paste the photo's position"), "clipboard", "Ctrl+Shift+V")
        self.own_position = make(tr("Back to the photo's own position"), "arrow-back-up", "V")
        self.own_position.setIconText(tr("Back to its own"))
        self.own_position.setToolTip(tr("What the photo itself or its table says counts again (V)"))

    def _make_label_actions(self) -> None:
        make = self._make
        self.label_folder = make(tr("Label a folder…"), "folder-open", "Ctrl+Shift+L")
        self.label_again = make(tr("Look for new photos"), "refresh")
        self.accept = make(tr("Accept"), "check", "A")
        self.accept.setToolTip(tr("Accept the guess and go on to the next photo to review (A)"))
        self.reject = make(tr("Reject"), "x", "R")
        self.reject.setToolTip(tr("Reject the guess and go on to the next photo to review (R)"))
        self.next_doubtful = make(tr("Next doubtful"), "chevron-right", "N")
        self.next_doubtful.setIconText(tr("Next"))
        self.next_doubtful.setToolTip(
            tr(
                "The photo to review that is least sure, or that helps its walk most where these "
                "come first, then the next one, and at last those without a position (N)"
            )
        )
        self.walk_back = make(tr("Previous photo of the walk"), "", ",")
        self.walk_back.setToolTip(tr("The photo that its camera took before this one (,)"))
        self.walk_forward = make(tr("Next photo of the walk"), "", ".")
        self.walk_forward.setToolTip(tr("The photo that its camera took after this one (.)"))
        self.in_walks = make(tr("Locate photos of one walk together"), "")
        self.in_walks.setCheckable(True)
        self.informative_first = make(tr("Review first what helps its walk most"), "")
        self.informative_first.setCheckable(True)
        self.review_again = make(tr("Review again"), "history")
        self.set_position = make(tr("Set position…"), "map-pin", "P")
        self.set_position.setIconText(tr("Place…"))
        self.set_position.setToolTip(
            tr(
                "Type or paste coordinates (P). The pin on the map can be dragged, too, and Alt "
                "with an arrow key moves it by 1 m, with Shift by 10 m"
            )
        )
        self.back_to_guess = make(tr("Back to the guess"), "arrow-back-up")
        self.paste_position = make(tr("Paste position"), "clipboard", "Ctrl+Shift+V")
        self.use_track = make(tr("Use the track's position"), "current-location", "G")
        self.use_track.setIconText(tr("Use the track's"))
        self.like_before = make(tr("Take the position of the photo before"), "chevron-left", "B")
        self.like_before.setIconText(tr("Like photo before"))
        self.like_before.setToolTip(
            tr("Put the photo where its camera took the one before it that has a position (B)")
        )
        self.like_after = make(tr("Take the position of the photo after"), "chevron-right", "F")
        self.like_after.setIconText(tr("Like photo after"))
        self.like_after.setToolTip(
            tr("Put the photo where its camera took the one after it that has a position (F)")
        )
        self.take_alone = make(tr("Take the answer of this photo alone"), "photo", "O")
        self.take_alone.setToolTip(
            tr("Accept the guess without the others of its walk, with its own radius (O)")
        )
        self.add_track = make(tr("Add a recorded track…"), "file-import")
        self.remove_track = make(tr("Remove the track"), "x")
        self.label_positioned = make(tr("Also locate photos that have a position"), "map-pin")
        self.add_reviewed = make(tr("Add reviewed photos"), "photo-plus")
        self.forget_folder = make(tr("Forget this folder…"), "trash")
        self.export_labels = make(tr("Export…"), "upload", "Ctrl+E")
        self.export_labels.setToolTip(tr("Save the positions in a format other programs read"))
        self.write_labels = make(tr("Write…"), "pencil", "Ctrl+Shift+W")
        self.write_labels.setToolTip(tr("Write the positions into sidecars or into the photos"))

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
            (Theme.SYSTEM, tr("Colours as the system")),
            (Theme.LIGHT, tr("Light")),
            (Theme.DARK, tr("Dark")),
        ):
            action = QAction(text, group)
            action.setCheckable(True)
            actions[theme] = action
        return actions
