"""The context menu of the chosen photos in the Photos tab."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from campusgps_gui.photos.commands import PhotoCommands
from campusgps_gui.photos.mending import PhotoMender
from campusgps_gui.photos.session_commands import SessionCommands
from campusgps_gui.photos.tag_commands import TagCommands
from campusgps_gui.widgets.thumbnail_size import ThumbnailSizes


class PhotoMenu:
    """Makes the menu anew each time it is asked for.

    Args:
        commands: What is done with photos.
        mender: What is done with their positions.
        sessions: What is done with their sessions.
        tags: What is done with their tags.
        sizes: The sizes of thumbnails.
    """

    def __init__(
        self,
        commands: PhotoCommands,
        mender: PhotoMender,
        sessions: SessionCommands,
        tags: TagCommands,
        sizes: ThumbnailSizes,
    ) -> None:
        self._commands, self._mender = commands, mender
        self._sessions, self._tags, self._sizes = sessions, tags, sizes

    def of_photos(self) -> QMenu | None:
        """The menu of the chosen photos; None when none is chosen."""
        menu = self._commands.menu()
        if menu is not None:
            self._mender.add_to(menu)
            self._sessions.add_to(menu)
            self._tags.add_to(menu)
            menu.addSeparator()
            self._sizes.add_to(menu)
        return menu

    def open(self, at: QPoint) -> None:
        """Show it at a point of the screen."""
        menu = self.of_photos()
        if menu is not None:
            menu.popup(at)
