"""Puts located photos where a person says that they were taken, without leaving the Locate tab."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.locate.dropped_photos import DroppedPhotos
from campusgps_gui.locate.list_editor import ListEditor
from campusgps_gui.locate.located_map import LocatedMap
from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.photo_list import PhotoList
from campusgps_gui.locate.viewing import on_map
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.nudging import PositionNudger, add_nudging_keys
from campusgps_gui.widgets.place_menu import add_command, place_on_clipboard
from core.geo import Position


class PhotoCorrector(QObject):
    """Corrects the photos chosen in the list; every change can be undone.

    Args:
        tab: Where the keys work.
        controller: Says when steps of a pin are to be written at once.
        dropped: The photos of the list.
        photo_list: Knows which are chosen.
        editor: Places them.
        shown_map: The map, on which the pin of the current one can be dragged.
        actions: The window's commands.

    Signals:
        message: A sentence for the status bar.

    Attributes:
        dialog: The question for a position that is on the screen, if one is.
        mover: Moves the pin of the current photo by small steps.
    """

    message = Signal(str)

    def __init__(
        self,
        tab: QWidget,
        controller: ProjectController,
        dropped: DroppedPhotos,
        photo_list: PhotoList,
        editor: ListEditor,
        shown_map: LocatedMap,
        actions: Actions,
    ) -> None:
        super().__init__(tab)
        self._tab, self._dropped, self._list = tab, dropped, photo_list
        self._editor, self._map, self._actions = editor, shown_map, actions
        self.dialog: QDialog | None = None
        self.mover = PositionNudger(lambda number, place: editor.place({number: place}), self)
        self.mover.moved.connect(self._show_moved)
        controller.finishing.connect(self.mover.finish)
        shown_map.photo_moved.connect(self._take_drag)
        shown_map.add_place_commands = self._add_place_commands
        for action, act in (
            (actions.place_located, self.ask_position),
            (actions.paste_located, self.paste),
            (actions.revert_located, self.revert),
        ):
            action.triggered.connect(lambda _=False, act=act: act())
        for action in actions.of_correcting:
            # Letters are for this tab alone; elsewhere they are typed.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            tab.addAction(action)
        add_nudging_keys(tab, self._step)
        selection = photo_list.table.selectionModel()
        selection.selectionChanged.connect(lambda *_: self.show_state())

    def show_state(self) -> None:
        """Offer the commands that do something now; none while the tab is out of sight."""
        chosen = self._chosen if self._tab.isVisible() else []
        actions = self._actions
        for action in (actions.place_located, actions.paste_located):
            action.setEnabled(bool(chosen))
        actions.revert_located.setEnabled(any(one.by_hand is not None for one in chosen))

    def ask_position(self) -> None:
        """Ask for the position of the chosen photos."""
        from campusgps_gui.widgets.position_dialog import PositionDialog

        chosen, current = self._chosen, self._list.current
        if not chosen:
            return
        self.mover.finish()
        one = chosen[0] if len(chosen) == 1 else None
        what = tr("%n photos", "", len(chosen)) if one is None else one.name
        place = None if current is None else current.position
        dialog = PositionDialog(what, place, self._tab.window())

        def set_position() -> None:
            if dialog.position is not None:
                self._place(chosen, dialog.position)

        dialog.accepted.connect(set_position)
        self.dialog = dialog
        dialog.open()

    def paste(self) -> None:
        """Put the chosen photos at the position on the clipboard."""
        position = place_on_clipboard(self.message.emit)
        if position is not None:
            self._place(self._chosen, position)

    def revert(self) -> None:
        """Let the estimates of the chosen photos count again."""
        self.mover.forget()
        self._place(self._chosen, None)

    def take_match(self, number: int) -> None:
        """Put the current photo where one of its matches was taken, by its number from 1."""
        photo = self._list.current
        matches = () if photo is None or photo.estimate is None else photo.estimate.matches
        if photo is not None and 1 <= number <= len(matches):
            self._place([photo], matches[number - 1].position)

    @property
    def _chosen(self) -> list[LocatedPhoto]:
        """The chosen photos that can have a position."""
        found = map(self._dropped.get, self._list.chosen)
        return [photo for photo in found if photo is not None and photo.can_be_placed]

    def _place(self, photos: list[LocatedPhoto], position: Position | None) -> None:
        self.mover.finish()
        self._editor.place(dict.fromkeys([photo.number for photo in photos], position))

    def _take_drag(self, number: int, latitude: float, longitude: float) -> None:
        self.mover.finish()
        self._editor.place({number: Position(latitude, longitude)})

    def _step(self, east_m: float, north_m: float) -> None:
        photo = self._list.current
        if photo is None or not photo.can_be_placed:
            return
        if not self.mover.step(photo, east_m, north_m):
            self.message.emit(tr("This photo has no position to move: set one first"))

    def _show_moved(self) -> None:
        photo = self._list.current
        if photo is not None and self.mover.is_moving(photo):
            self._map.show_estimate(on_map(photo, self.mover.position))

    def _add_place_commands(self, menu: QMenu, place: Position) -> None:
        chosen = self._chosen
        if chosen:
            words = tr("Put %n photos here", "", len(chosen))
            add_command(menu, words, lambda: self._place(chosen, place))
