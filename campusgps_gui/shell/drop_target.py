"""A window that takes what is dropped on it, and what is pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtWidgets import QMainWindow

from campusgps_gui.shell.drop_actions import (
    DropAction,
    DropKind,
    DropOverlay,
    Dropped,
    drop_actions_for,
    read_drop,
)
from campusgps_gui.style.translation import tr


class DropReceiver(Protocol):
    """An object that gets what is dropped or pasted, and knows what can be done with it now."""

    @property
    def has_project(self) -> bool:
        """True if there is a project to import into."""

    @property
    def is_opening(self) -> bool:
        """True while a project is being opened."""

    @property
    def can_locate(self) -> bool:
        """True if there is, or soon will be, a localizer."""

    @property
    def on_photos_tab(self) -> bool:
        """True while the Photos tab of a project is shown."""

    @property
    def on_label_tab(self) -> bool:
        """True while the Label folder tab of a project is shown."""

    @property
    def on_locate_tab(self) -> bool:
        """True while the Locate tab of a project is shown."""

    def take_pasted(self, dropped: Dropped, kind: DropKind) -> None:
        """Do with what was pasted what ``kind`` says; asks first before it is imported."""

    def take(self, dropped: Dropped, kind: DropKind) -> None:
        """Do with what was dropped what ``kind`` says."""

    def take_image(self, image: QImage) -> None:
        """Locate a picture that has no file."""

    @property
    def say(self) -> Callable[[str], None]:
        """Says a sentence in the status bar for a while."""


class DropTargetWindow(QMainWindow):
    """Shows during a drag what a drop would do, and passes on what was dropped.

    Attributes:
        overlay: Lies over the window during a drag.
    """

    _receiver: DropReceiver

    def __init__(self) -> None:
        super().__init__()
        self.overlay = DropOverlay(self)

    def pass_drops_to(self, receiver: DropReceiver) -> None:
        """Take drops from now on and give them, and what is pasted, to ``receiver``."""
        self._receiver = receiver
        self.setAcceptDrops(True)

    def paste(self) -> None:
        """Locate, label or import what is on the clipboard: what the tab in sight is for."""
        clipboard = QGuiApplication.clipboard()
        dropped = read_drop(clipboard.mimeData())
        found = self._actions_for(dropped)
        if found:
            self._receiver.take_pasted(dropped, self._pasted_kind(found))
            return
        image = clipboard.image()
        if image.isNull():
            self._receiver.say(tr("There is no picture on the clipboard"))
        elif not self._receiver.can_locate:
            self._receiver.say(tr("Import photos first, then a pasted picture can be located"))
        else:
            self._receiver.take_image(image)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        found = self._actions_for(read_drop(event.mimeData()))
        if found:
            self.overlay.show_actions(found)
            _accept(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.overlay.move_to(event.position().toPoint()) is not None:
            _accept(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        action = self.overlay.move_to(event.position().toPoint())
        self.overlay.hide()
        if action is not None:
            _accept(event)
            self._receiver.take(read_drop(event.mimeData()), action.kind)

    def _actions_for(self, dropped: Dropped) -> list[DropAction]:
        return drop_actions_for(
            dropped,
            has_project=self._receiver.has_project,
            can_locate=self._receiver.can_locate,
            is_opening=self._receiver.is_opening,
            on_photos_tab=self._receiver.on_photos_tab,
            on_label_tab=self._receiver.on_label_tab,
            on_locate_tab=self._receiver.on_locate_tab,
        )

    def _pasted_kind(self, found: Sequence[DropAction]) -> DropKind:
        """The one of the actions in ``found`` that the tab in sight is for, or the first."""
        kinds = [action.kind for action in found]
        wanted = None
        if self._receiver.on_photos_tab:
            wanted = DropKind.IMPORT
        elif self._receiver.on_label_tab:
            wanted = DropKind.LABEL
        return wanted if wanted in kinds else kinds[0]


def _accept(event: QDropEvent) -> None:
    """Take a drop without taking the files: a file manager deletes what it was told is moved."""
    offered = event.possibleActions()
    copies = Qt.DropAction.CopyAction
    event.setDropAction(copies if copies & offered else Qt.DropAction.LinkAction)
    event.accept()
