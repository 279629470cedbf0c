"""A window that takes what is dropped on it, and what is pasted."""

from __future__ import annotations

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
    offers,
    read_drop,
)


class DropTargetWindow(QMainWindow):
    """Shows during a drag what a drop would do, and passes on what was dropped to its subclass.

    Attributes:
        overlay: Lies over the window during a drag.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.overlay = DropOverlay(self)

    @property
    def has_project(self) -> bool:
        """True if there is a project to import into."""
        raise NotImplementedError  # ABC and Qt's metaclass exclude each other

    @property
    def can_locate(self) -> bool:
        """True if there is, or soon will be, a localizer."""
        raise NotImplementedError  # ABC and Qt's metaclass exclude each other

    @property
    def on_photos_tab(self) -> bool:
        """True while the Photos tab is shown."""
        raise NotImplementedError  # ABC and Qt's metaclass exclude each other

    @property
    def on_label_tab(self) -> bool:
        """True while the Label folder tab is shown."""
        raise NotImplementedError  # ABC and Qt's metaclass exclude each other

    def take(self, dropped: Dropped, kind: DropKind) -> None:
        """Do ``kind`` with what was dropped or pasted."""
        raise NotImplementedError  # ABC and Qt's metaclass exclude each other

    def take_image(self, image: QImage) -> None:
        """Locate a picture that has no file."""
        raise NotImplementedError  # ABC and Qt's metaclass exclude each other

    def say(self, sentence: str) -> None:
        """Say something in the status bar for a while."""
        raise NotImplementedError  # ABC and Qt's metaclass exclude each other

    def paste(self) -> None:
        """Locate what is on the clipboard: a picture, or files."""
        clipboard = QGuiApplication.clipboard()
        dropped = read_drop(clipboard.mimeData())
        found = self._offers_for(dropped)
        if found:
            self.take(dropped, found[0].kind)
            return
        image = clipboard.image()
        if image.isNull():
            self.say("There is no picture on the clipboard")
        elif not self.can_locate:
            self.say("Import photos first, then a pasted picture can be located")
        else:
            self.take_image(image)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        found = self._offers_for(
            read_drop(event.mimeData()),
            on_photos_tab=self.has_project and self.on_photos_tab,
            on_label_tab=self.has_project and self.on_label_tab,
        )
        if found:
            self.overlay.show_offers(found)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.overlay.move_to(event.position().toPoint()) is not None:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        offer = self.overlay.move_to(event.position().toPoint())
        self.overlay.hide()
        if offer is not None:
            event.acceptProposedAction()
            self.take(read_drop(event.mimeData()), offer.kind)

    def _offers_for(
        self, dropped: Dropped, *, on_photos_tab: bool = False, on_label_tab: bool = False
    ) -> list[DropAction]:
        return offers(
            dropped,
            has_project=self.has_project,
            can_locate=self.can_locate,
            on_photos_tab=on_photos_tab,
            on_label_tab=on_label_tab,
        )
