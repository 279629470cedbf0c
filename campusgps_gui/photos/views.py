"""The photos of the project, as a table or as a grid of thumbnails."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QToolButton, QWidget

from campusgps_gui.photos.grid import PhotosGrid
from campusgps_gui.photos.table import PhotosTable, photos_view
from campusgps_gui.widgets.thumbnail_size import ThumbnailSizes

# In pixels: with less, times and names in the table are no longer told apart. Small screens scroll.
_LEAST_WIDTH = 496


class PhotosViews(QStackedWidget):
    """Shows the photos as a table or as thumbnails; what is chosen in one is chosen in the other.

    Args:
        model: The photos.
        as_thumbnails: The command that turns the thumbnails on and off.
        sizes: The size of the thumbnails.

    Signals:
        menu_wanted: Where on the screen the menu of the chosen photos is asked for.

    Attributes:
        table: The table.
        grid: The thumbnails.
        switch: A button for the command.
    """

    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        model: PhotosTable,
        as_thumbnails: QAction,
        sizes: ThumbnailSizes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.table = photos_view(model)
        self.grid = PhotosGrid(model, self.table.selectionModel(), sizes)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.switch = QToolButton()
        self.switch.setDefaultAction(as_thumbnails)
        for view in (self.table, self.grid):
            self.addWidget(view)
            view.customContextMenuRequested.connect(
                lambda at, view=view: self.menu_wanted.emit(view.viewport().mapToGlobal(at))
            )
        as_thumbnails.toggled.connect(self._show_thumbnails)
        self._show_thumbnails(as_thumbnails.isChecked())

    def give_keys_to_grid(self) -> None:
        """Let the keys that act on photos chosen in the table act in the grid as well."""
        for shortcut in self.table.findChildren(QShortcut):
            if shortcut.context() is Qt.ShortcutContext.WidgetShortcut:
                same = QShortcut(shortcut.key(), self.grid)
                same.setContext(Qt.ShortcutContext.WidgetShortcut)
                same.activated.connect(shortcut.activated)
        self.grid.doubleClicked.connect(self.table.doubleClicked)

    def _show_thumbnails(self, on: bool) -> None:
        shown: QAbstractItemView = self.grid if on else self.table
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        if had_focus:
            shown.setFocus()
        current = shown.currentIndex()
        if current.isValid():
            shown.scrollTo(current)
