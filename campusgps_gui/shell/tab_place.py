"""The place of a tab, which is made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from campusgps_gui.map.pane import MapPane


class ProjectTab(Protocol):
    """Everything that the page of a project asks of each of its tabs."""

    @property
    def map(self) -> MapPane:
        """The map of the tab."""

    @property
    def splitters(self) -> Mapping[str, QSplitter]:
        """The splitters whose place is remembered, by their name in the settings."""

    def size_panes(self) -> None:
        """Give the panes their first sizes."""

    def use_project(self) -> None:
        """Forget what belonged to another project."""

    def refresh(self) -> None:
        """Show the project as it is now."""

    def show_dots(self) -> None:
        """Show on the map where the photos that count were taken."""

    def follow_theme(self) -> None:
        """Draw in the window's colours."""

    def follow_notation(self) -> None:
        """Write positions and distances in the way that was chosen."""


class TabName(Enum):
    """The tabs in their order; the value is the page of the manual about each."""

    PHOTOS = "photos"
    TRAINING = "training"
    LOCATE = "locate"
    LABELS = "label"


_Tab = TypeVar("_Tab", bound=ProjectTab)


class TabPlace(QWidget, Generic[_Tab]):
    """Stands among the tabs, empty until its tab is first needed.

    A tab costs up to a tenth of a second: who opens a project waits for one tab, not for four.

    Args:
        name: The tab's name.
        make: Makes the tab.
        take_in: Connects the tab and gives it the project, once it has its place and style.

    Attributes:
        made: The tab; None before it is needed.
    """

    def __init__(
        self, name: TabName, make: Callable[[], _Tab], take_in: Callable[[_Tab], None]
    ) -> None:
        super().__init__()
        self.name, self._make, self._take_in = name, make, take_in
        self.made: _Tab | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def minimumSizeHint(self) -> QSize:
        # Else the tab in sight would scroll because another one needs more room.
        return QSize() if self.isHidden() else super().minimumSizeHint()

    @property
    def tab(self) -> _Tab:
        """The tab; made now if it has not been needed before."""
        if self.made is None:
            self.made = self._make()
            widget = cast(QWidget, self.made)
            self._layout.addWidget(widget)
            self._layout.activate()
            # Else Qt shows it in a while, where its place is in view already.
            widget.show()
            self._take_in(self.made)
        return self.made
