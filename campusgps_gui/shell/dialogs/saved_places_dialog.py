"""The dialog of the saved places: lists, shows, adds, renames and removes them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from campusgps_gui.style.appearance import GRID, heading, muted
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.notation import position_text
from campusgps_gui.style.translation import isolated, mark, tr
from campusgps_gui.widgets.dialog_parts import FittedDialog, close_button, dialog_column
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.position_dialog import PositionDialog
from campusgps_gui.widgets.saved_places import ask_to_rename, ask_to_save, saved_places
from campusgps_gui.widgets.two_lines import ItemDelegate
from core.saved_places import SavedPlace, remove_places

_HINT = mark(
    "Positions with a name, for all projects. A right click on the map, a "
    "photo or an answer saves one; Set position takes one for photos."
)


class SavedPlacesDialog(FittedDialog):
    """Lists the saved places.

    Signals:
        place_chosen: A :class:`SavedPlace` that the map is to show.
        message: A sentence for the status bar.

    Attributes:
        question: The question that is on the screen, if one is.
    """

    place_chosen = Signal(object)
    message = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Saved places"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question: QDialog | None = None
        self._places: list[SavedPlace] = []
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(tr("Saved places"))
        self.go = self._button(tr("Show on the map"), "map-pin")
        self.add = self._button(tr("Add…"), "plus")
        self.rename = self._button(tr("Rename…"), "pencil")
        self.remove = self._button(tr("Remove"), "trash")
        self.finish = close_button(self)
        self._lay_out()
        self.go.clicked.connect(lambda _=False: self._go())
        self.add.clicked.connect(lambda _=False: self._ask_position())
        self.rename.clicked.connect(lambda _=False: self._ask_name())
        self.remove.clicked.connect(lambda _=False: self._remove())
        self.list.setItemDelegate(ItemDelegate(self.list))
        self.list.itemSelectionChanged.connect(self._enable_buttons)
        self.list.itemDoubleClicked.connect(lambda _: self._go())
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        self._places = saved_places(self.message.emit)
        self.list.clear()
        for place in self._places:
            words = f"{isolated(place.name)}\n{position_text(place.position)}"
            QListWidgetItem(words, self.list)
        self._enable_buttons()

    @property
    def _chosen(self) -> list[SavedPlace]:
        return [self._places[self.list.row(item)] for item in self.list.selectedItems()]

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(spaced(text))
        button.setAutoDefault(False)
        set_icon(button, icon)
        return button

    def _lay_out(self) -> None:
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((upper, (self.go, self.add)), (lower, (self.rename, self.remove))):
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        lower.addWidget(self.finish)
        layout = dialog_column(self, GRID)
        layout.addWidget(heading(tr("Saved places"), 1.3))
        layout.addWidget(muted(tr(_HINT)))
        layout.addWidget(self.list, 1)
        layout.addLayout(upper)
        layout.addLayout(lower)
        self.setMinimumSize(460, 420)

    def _enable_buttons(self) -> None:
        count = len(self._chosen)
        self.go.setEnabled(count == 1)
        self.rename.setEnabled(count == 1)
        self.remove.setEnabled(count > 0)

    def _go(self) -> None:
        chosen = self._chosen
        if len(chosen) == 1:
            self.accept()
            self.place_chosen.emit(chosen[0])

    def _ask_position(self) -> None:
        asked = PositionDialog(tr("a new place"), None, self)

        def ask_name() -> None:
            if asked.position is not None:
                self._refresh_after(ask_to_save(self, asked.position, self.message.emit))

        asked.accepted.connect(ask_name)
        self.question = asked
        asked.open()

    def _ask_name(self) -> None:
        chosen = self._chosen
        if len(chosen) == 1:
            self.question = ask_to_rename(self, chosen[0].name, self.refresh, self.message.emit)

    def _refresh_after(self, question: QInputDialog) -> None:
        self.question = question
        question.textValueSelected.connect(lambda _: self.refresh())

    def _remove(self) -> None:
        remove_places([one.name for one in self._chosen])
        self.refresh()
