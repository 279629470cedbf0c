"""The dialog of the map's grounds: their order, their opacity, and where pictures lie."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.ground_service import GroundRow, GroundService
from campusgps_gui.style.appearance import GRID, heading, muted
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import core_words, mark, tr
from campusgps_gui.widgets.dialog_parts import FittedDialog, begin_with_size
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.help_button import with_help

_EMPTY = mark(
    "Without one the map draws your photos on a plain ground. Add a plan or an "
    "aerial picture (GeoTIFF, or any picture: you say by points where it "
    "lies), tiles (MBTiles, PMTiles) or outlines (GeoJSON, KML). Nothing is "
    "fetched from the internet."
)


class GroundsDialog(FittedDialog):
    """Lists the grounds, the uppermost first; what is changed shows at once.

    Args:
        grounds: The grounds of the project.
        parent: The window it belongs to.

    Signals:
        add_wanted: The person wants to choose files.
        placing_wanted: The row of a picture to place by points.
    """

    add_wanted = Signal()
    placing_wanted = Signal(int)

    def __init__(self, grounds: GroundService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Grounds of the map"))
        self._grounds = grounds
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Grounds, the uppermost first"))
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.list.itemChanged.connect(self._take_tick)
        self.add = self._button(tr("Add…"), "plus", self.add_wanted.emit)
        self.up = self._button(tr("Up"), "chevron-up", lambda: self._move(-1))
        self.down = self._button(tr("Down"), "chevron-down", lambda: self._move(1))
        self.place = self._button(tr("Place by points…"), "map-pin", self._place)
        self.remove = self._button(tr("Remove"), "trash", self._remove)
        self.remove.setToolTip(tr("Take it off the map; the file stays"))
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(10, 100)
        self.opacity.setAccessibleName(tr("Opacity in percent"))
        self.opacity.valueChanged.connect(self._take_opacity)
        self._opacity_label = QLabel(tr("Opacity"))
        self._opacity_label.setBuddy(self.opacity)
        self._words = muted("")
        self._lay_out()
        begin_with_size(self, 600, 440)
        grounds.changed.connect(self._show_rows)
        self._show_rows()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.setFocus()

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.add, self.up, self.down, self.place, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(2 * GRID)
        upper.addWidget(self.list, 1)
        upper.addLayout(buttons)
        see_through = QHBoxLayout()
        see_through.addWidget(self._opacity_label)
        see_through.addWidget(self.opacity, 1)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.setProperty("primary", True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self._words, 1)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(with_help(heading(tr("Grounds of the map"), 1.3), "grounds"))
        layout.addLayout(upper, 1)
        layout.addLayout(see_through)
        layout.addLayout(foot)

    def _show_rows(self) -> None:
        chosen = max(self.list.currentRow(), 0)
        self.list.blockSignals(True)
        # Rows keep their places while only a tick or an opacity changes.
        while self.list.count() > len(self._grounds.rows):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(self._grounds.rows):
            self.list.addItem(QListWidgetItem())
        for place, row in enumerate(self._grounds.rows):
            item = self.list.item(place)
            item.setText(row.title)
            item.setToolTip(row.problem or str(row.record.path))
            ticked = Qt.CheckState.Checked if row.record.shown else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
        self.list.setCurrentRow(min(chosen, self.list.count() - 1))
        self.list.blockSignals(False)
        self._show_chosen()

    def _show_chosen(self) -> None:
        place, rows = self.list.currentRow(), self._grounds.rows
        row = rows[place] if 0 <= place < len(rows) else None
        self.up.setEnabled(row is not None and place > 0)
        self.down.setEnabled(row is not None and place < len(rows) - 1)
        self.remove.setEnabled(row is not None)
        self.place.setEnabled(row is not None and row.can_be_placed)
        self.opacity.setEnabled(row is not None)
        self._words.setText(tr(_EMPTY) if row is None else _words_of(row))
        self.opacity.blockSignals(True)
        self.opacity.setValue(100 if row is None else round(100 * row.record.opacity))
        self.opacity.blockSignals(False)

    def _take_tick(self, item: QListWidgetItem) -> None:
        shown = item.checkState() is Qt.CheckState.Checked
        self._grounds.set_shown(self.list.row(item), shown)

    def _take_opacity(self, percent: int) -> None:
        self._grounds.set_opacity(self.list.currentRow(), percent / 100)

    def _move(self, by: int) -> None:
        place = self.list.currentRow()
        self._grounds.move(place, by)
        self.list.setCurrentRow(place + by)

    def _remove(self) -> None:
        self._grounds.remove(self.list.currentRow())

    def _place(self) -> None:
        self.placing_wanted.emit(self.list.currentRow())

    def _button(self, text: str, icon: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(spaced(text))
        set_icon(button, icon)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button


def _words_of(row: GroundRow) -> str:
    """The state of a ground, for people."""
    if row.problem:
        return core_words(row.problem)
    if row.ground is None:
        return tr("Opening it…")
    if row.record.pairs:
        return tr("Placed by %n points.", "", len(row.record.pairs))
    remark = core_words(row.ground.facts.remark)
    return f"{remark}." if remark else ""
