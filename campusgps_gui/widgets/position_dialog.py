"""A position typed in or pasted, for one photo or for several."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from campusgps_gui.style.appearance import heading, muted, set_tone
from campusgps_gui.style.notation import chosen_position_format, distance_text, position_text
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.dialog_parts import (
    FittedDialog,
    cancel_button,
    dialog_column,
    make_default,
)
from core.errors import CampusGPSError, capitalised
from core.geo import Position, format_decimal, haversine_m
from core.photos.coordinates import ImpossiblePositionError, position_from_text
from core.saved_places import nearest_first, read_places

# What six decimals of a degree leave open.
_THE_SAME_M = 0.15


class PositionDialog(FittedDialog):
    """Asks for coordinates.

    Args:
        what: What they are for: a name, or how many photos.
        before: Where it is now, if anywhere.
        parent: The window it belongs to.

    Attributes:
        position: What was typed, once it is a position.
    """

    def __init__(self, what: str, before: Position | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Set position"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.position: Position | None = None
        self._before = before
        self.line = QLineEdit("" if before is None else chosen_position_format().write(before))
        self.line.setAcceptDrops(False)
        self.line.setPlaceholderText("31.261965, 34.801185")
        self.line.setAccessibleName(tr("Latitude and longitude"))
        self.places = QComboBox()
        self.places.setAccessibleName(tr("Saved place"))
        self.words = muted("")
        self.set = QPushButton(tr("Set position"))
        make_default(self.set)
        self.set.clicked.connect(self.accept)
        cancel = cancel_button(self)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.set)
        layout = dialog_column(self)
        layout.addWidget(heading(tr("Position of {what}", what=what), 1.2))
        layout.addWidget(
            muted(
                tr(
                    "Latitude and longitude: decimal, or degrees, minutes and seconds. Or UTM, "
                    "MGRS, or a geo: link."
                )
            )
        )
        layout.addWidget(self.line)
        layout.addWidget(self.places)
        layout.addWidget(self.words)
        self._offer_places()
        layout.addLayout(buttons)
        self.setMinimumWidth(520)
        self.line.textChanged.connect(lambda _: self._check())
        self.line.selectAll()
        self._check()

    def _offer_places(self) -> None:
        """List the saved places, the nearest first; hidden where there are none."""
        try:
            places = read_places()
        except CampusGPSError:
            places = []
        if self._before is not None:
            places = nearest_first(places, self._before)
        self.places.addItem(tr("Or take a saved place"), None)
        for place in places:
            self.places.addItem(place.name, place.position)
        self.places.setVisible(bool(places))
        self.places.activated.connect(lambda _: self._take_place())

    def _take_place(self) -> None:
        position = self.places.currentData()
        if position is not None:
            self.line.setText(format_decimal(position))

    def _check(self) -> None:
        text, self.position = self.line.text().strip(), None
        words, tone = "", "muted"
        try:
            self.position = position_from_text(text)
        except ImpossiblePositionError as error:
            if text:
                words, tone = f"{capitalised(str(error))}.", "danger"
        else:
            position = position_text(self.position)
            words = tr("Understood as {position}", position=position)
            if self._before is not None:
                metres = haversine_m(self._before, self.position)
                words = tr(
                    "Understood as {position}, {distance} from where it is now",
                    position=position,
                    distance=distance_text(metres),
                )
                if metres < _THE_SAME_M:
                    words = tr("Understood as {position}, where it is now", position=position)
        self.words.setText(words)
        set_tone(self.words, tone)
        self.set.setEnabled(self.position is not None)
