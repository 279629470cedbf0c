"""Asks before the first map tile is fetched from the internet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID, heading, muted
from campusgps_gui.style.icons import set_label_icon


class TilesDialog(QDialog):
    """A yes or no to fetching tiles, with what a yes means.

    Args:
        server: Host name of the tile server.
        parent: The window it belongs to.
    """

    def __init__(self, server: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Street map from the internet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icon = QLabel()
        set_label_icon(icon, "map", side=40, tone="accent")
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(heading("Fetch the street map from the internet?", 1.2))
        explanation = QLabel(
            f"The map's background would be fetched from {server}. That server learns your "
            "internet address and which part of the map you look at, and so roughly where your "
            "photos were taken."
        )
        explanation.setWordWrap(True)
        words.addWidget(explanation)
        words.addWidget(
            muted(
                "The photos themselves never leave this computer. Tiles are kept on disk for a "
                "week and fetched only for what is on screen. Without them everything works the "
                "same, on a plain ground."
            )
        )
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(icon)
        top.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(top)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(520)

    def _buttons(self) -> QHBoxLayout:
        stay, fetch = QPushButton("Stay offline"), QPushButton("Fetch the map")
        stay.clicked.connect(self.reject)
        fetch.clicked.connect(self.accept)
        # Enter means what is blue: no network by a slip of the hand.
        stay.setProperty("primary", True)
        stay.setDefault(True)
        fetch.setAutoDefault(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(stay)
        row.addWidget(fetch)
        return row
