"""Asks before the first map tile is fetched from the internet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.map.tile_servers import SERVERS, host_of
from campusgps_gui.map.tiles import TileSource
from campusgps_gui.style.appearance import GRID, heading, muted, set_tone
from campusgps_gui.style.icons import set_label_icon
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.dialog_parts import FittedDialog, beside, dialog_column, make_default
from campusgps_gui.widgets.help_button import with_help
from core.errors import CampusGPSError

_OTHER = mark("Another server…")


class TilesDialog(FittedDialog):
    """A yes or no to fetching tiles, with what a yes means, and the choice of the server.

    Args:
        source: The server that was chosen last.
        parent: The window it belongs to.

    Signals:
        agreed: The :class:`TileSource` that tiles may be fetched from.
    """

    agreed = Signal(object)

    def __init__(self, source: TileSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Street map from the internet"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icon = QLabel()
        set_label_icon(icon, "map", side=40, tone="accent")
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addLayout(
            with_help(heading(tr("Fetch the street map from the internet?"), 1.2), "network")
        )
        self.explanation = QLabel()
        self.explanation.setWordWrap(True)
        words.addWidget(self.explanation)
        words.addWidget(
            muted(
                tr(
                    "The photos themselves never leave this computer. Tiles are kept on disk "
                    "for a week and fetched only for what is on screen. Without them "
                    "everything works the same, on a plain ground."
                )
            )
        )
        words.addLayout(self._server_fields(source))
        layout = dialog_column(self)
        layout.addLayout(beside(icon, words))
        layout.addLayout(self._buttons())
        self.setMinimumWidth(520)
        self._show_server()

    def source(self) -> TileSource:
        """The server that is chosen now.

        Raises:
            CampusGPSError: What was typed is no tile server.
        """
        known = SERVERS.get(self.server.currentText())
        if known is not None:
            return known
        return TileSource(
            self.address.text().strip(),
            self.attribution.text().strip(),
            self.link.text().strip(),
            self.zoom.value(),
        )

    def _server_fields(self, source: TileSource) -> QVBoxLayout:
        self.server = QComboBox()
        self.server.addItems([*SERVERS, tr(_OTHER)])
        self.server.setAccessibleName(tr("Server"))
        name = next((name for name, known in SERVERS.items() if known == source), tr(_OTHER))
        self.server.setCurrentText(name)
        own = name == tr(_OTHER)
        self.address = QLineEdit(source.url if own else "")
        self.address.setPlaceholderText("https://server/{z}/{x}/{y}.png")
        self.attribution = QLineEdit(source.attribution if own else "")
        self.attribution.setPlaceholderText(tr("What its terms want shown on the map"))
        self.link = QLineEdit(source.attribution_url if own else "")
        self.zoom = QSpinBox()
        self.zoom.setRange(1, 24)
        self.zoom.setValue(source.max_zoom)
        self._own = QWidget()
        form = QFormLayout(self._own)
        form.setContentsMargins(0, 0, 0, 0)
        for label, field in (
            (tr("Address"), self.address),
            (tr("Attribution"), self.attribution),
            (tr("Its link"), self.link),
            (tr("Largest zoom"), self.zoom),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        form.addRow(
            muted(
                tr(
                    "Satellite pictures and other maps: the address comes from whoever offers "
                    "them, often with a key. Their terms are yours to keep."
                )
            )
        )
        self.server.currentIndexChanged.connect(lambda _: self._show_server())
        self.address.textChanged.connect(lambda _: self._show_server())
        fields = QVBoxLayout()
        fields.setSpacing(GRID)
        fields.addWidget(self.server)
        fields.addWidget(self._own)
        return fields

    def _show_server(self) -> None:
        """Show the chosen server, with the room that its fields and words need."""
        self._say()
        if self.isVisible():
            self.fit_to_screen()

    def _say(self) -> None:
        """Say what a yes to the chosen server means, or why it cannot be used."""
        self._own.setVisible(self.server.currentText() == tr(_OTHER))
        problem = ""
        try:
            host = host_of(self.source())
        except CampusGPSError as error:
            host, problem = "", error.sentences
        self.fetch.setEnabled(not problem)
        set_tone(self.explanation, "warning" if problem and self.address.text() else "")
        if problem:
            self.explanation.setText(problem if self.address.text() else tr("Type a tile address."))
            return
        self.explanation.setText(
            tr(
                "The map's background would be fetched from {host}. That server learns "
                "your internet address and which part of the map you look at, and so "
                "roughly where your photos were taken.",
                host=host,
            )
        )

    def accept(self) -> None:
        self.agreed.emit(self.source())
        super().accept()

    def _buttons(self) -> QHBoxLayout:
        stay, self.fetch = QPushButton(tr("Stay offline")), QPushButton(tr("Fetch the map"))
        stay.clicked.connect(self.reject)
        self.fetch.clicked.connect(self.accept)
        # Enter means what is blue: no network by a slip of the hand.
        make_default(stay)
        self.fetch.setAutoDefault(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(stay)
        row.addWidget(self.fetch)
        return row
