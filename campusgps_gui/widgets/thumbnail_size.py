"""The size of thumbnails in lists of photos: chosen in a menu, or with Ctrl and the wheel."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.row_icons import THUMBNAIL, FramedIcons

# The wheel's angle of one step.
_STEP = 120


class ThumbnailSize(Enum):
    """A size; the value is its name in the settings."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"

    @property
    def in_row(self) -> QSize:
        """The size of a row's picture, in pixels."""
        return _IN_ROW[self]

    @property
    def in_grid(self) -> QSize:
        """The size of a picture in a grid, in pixels."""
        return _IN_GRID[self]


_IN_ROW = {
    ThumbnailSize.SMALL: QSize(44, 32),
    ThumbnailSize.MEDIUM: QSize(THUMBNAIL),
    ThumbnailSize.LARGE: QSize(120, 88),
}
_IN_GRID = {
    ThumbnailSize.SMALL: QSize(88, 66),
    ThumbnailSize.MEDIUM: QSize(128, 96),
    ThumbnailSize.LARGE: QSize(224, 168),
}
_WORDS = {
    ThumbnailSize.SMALL: mark("Small"),
    ThumbnailSize.MEDIUM: mark("Medium"),
    ThumbnailSize.LARGE: mark("Large"),
}
# What stands around a row's picture.
_AIR = 6


class ThumbnailSizes(QObject):
    """The choice of one size for the lists of a tab.

    Signals:
        changed: :attr:`size` is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._size = ThumbnailSize.MEDIUM
        group = QActionGroup(self)
        self.actions: dict[ThumbnailSize, QAction] = {}
        for size, words in _WORDS.items():
            action = self.actions[size] = QAction(tr(words), group)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, size=size: self.choose(size))
        self.actions[self._size].setChecked(True)

    @property
    def size(self) -> ThumbnailSize:
        """The size that is chosen."""
        return self._size

    def choose(self, size: ThumbnailSize) -> None:
        """Show thumbnails in this size."""
        self.actions[size].setChecked(True)
        if size is not self._size:
            self._size = size
            self.changed.emit()

    def step(self, by: int) -> None:
        """Choose a larger size, or a smaller one for a negative ``by``."""
        sizes = list(ThumbnailSize)
        place = sizes.index(self._size) + by
        self.choose(sizes[min(max(place, 0), len(sizes) - 1)])

    def add_to(self, menu: QMenu) -> QMenu:
        """Add the choice to a menu."""
        choice = menu.addMenu(tr("Thumbnail size (Ctrl+wheel)"))
        choice.addActions(list(self.actions.values()))
        return choice

    def size_rows(
        self,
        table: QTableView,
        icons: FramedIcons,
        sized: Callable[[], object] = lambda: None,
    ) -> None:
        """Keep the pictures of a table's rows to the size that is chosen, also by the wheel.

        Args:
            table: The table.
            icons: Its pictures.
            sized: Called once they have another size.
        """

        def follow() -> None:
            size = self._size.in_row
            icons.resize(size)
            table.setIconSize(size)
            table.verticalHeader().setDefaultSectionSize(size.height() + _AIR)
            table.viewport().update()
            sized()

        follow()
        self.changed.connect(follow)
        self.take_wheel(table)

    def take_wheel(self, view: QAbstractItemView) -> None:
        """Have the wheel over ``view`` change the size while Ctrl is held."""
        view.viewport().installEventFilter(_Wheel(self, view))


class _Wheel(QObject):
    """Takes the wheel of a list while Ctrl is held."""

    def __init__(self, sizes: ThumbnailSizes, view: QWidget) -> None:
        super().__init__(view)
        self._sizes, self._turned = sizes, 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QWheelEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        # Touchpads turn it by less than a step at a time.
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _STEP)
        self._turned -= steps * _STEP
        if steps:
            self._sizes.step(steps)
        return True
