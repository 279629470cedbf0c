"""About: what this is, its versions, the device it computes on."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.style.appearance import GRID, heading, muted
from campusgps_gui.style.icons import set_icon, set_label_icon
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.dialog_parts import FittedDialog, beside, close_button, dialog_column
from campusgps_gui.widgets.empty_state import spaced
from core.files import legible_line


class AboutDialog(FittedDialog):
    """Versions and device, which can be copied.

    Args:
        device: The device in words.
        plugin_problems: A sentence about each plug-in that is not used.
        parent: The window it belongs to.

    Signals:
        licences_wanted: The page about the licences of all parts is to be shown.
    """

    licences_wanted = Signal()

    def __init__(
        self, device: str, plugin_problems: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About CampusGPS"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._facts = {**versions(), tr("Device"): device}
        if plugin_problems:
            self._facts[tr("Plug-ins")] = "\n".join(map(legible_line, plugin_problems))
        icon = QLabel()
        set_label_icon(icon, "map-pin", side=48, tone="accent")
        words = QVBoxLayout()
        words.addWidget(heading("CampusGPS"))
        words.addWidget(
            muted(
                tr("Says where a photo of your place was taken. Photos never leave this computer.")
            )
        )
        layout = dialog_column(self)
        layout.addLayout(beside(icon, words))
        layout.addLayout(self._table())
        layout.addWidget(
            muted(
                tr(
                    "MIT licence. Window: Qt for Python (LGPL). Map: Leaflet (BSD) through "
                    "folium (MIT). HEIC: libheif (LGPL). Icons: Tabler (MIT). Time zones: © "
                    "OpenStreetMap contributors (ODbL), through tzfpy (MIT). Names of places: "
                    "GeoNames (CC BY 4.0)."
                )
            )
        )
        layout.addLayout(self._buttons())
        self.setMinimumWidth(480)

    @property
    def text(self) -> str:
        """The text that the copy button copies."""
        return "\n".join(f"{name}: {value}" for name, value in self._facts.items())

    def _table(self) -> QFormLayout:
        table = QFormLayout()
        table.setHorizontalSpacing(3 * GRID)
        table.setVerticalSpacing(GRID // 2)
        for name, value in self._facts.items():
            label = QLabel(value)
            label.setWordWrap(True)
            # What a plug-in says of itself is no markup.
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            table.addRow(muted(name, wrap=False), label)
        return table

    def _buttons(self) -> QHBoxLayout:
        copy, close = QPushButton(spaced(tr("Copy"))), close_button(self)
        set_icon(copy, "copy")
        copy.clicked.connect(lambda _=False: QGuiApplication.clipboard().setText(self.text))
        copy.setAutoDefault(False)
        licences = QPushButton(tr("Licences of all parts"))
        licences.setAutoDefault(False)
        licences.clicked.connect(lambda _=False: self.licences_wanted.emit())
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addWidget(licences)
        row.addStretch(1)
        row.addWidget(close)
        close.setFocus()
        return row


def versions() -> dict[str, str]:
    """Name to version, of the program and its main parts; nothing heavy is imported for it."""
    found = {"CampusGPS": _version("campusgps"), "Python": platform.python_version()}
    for name, package in (("PySide6", "PySide6"), ("torch", "torch"), ("folium", "folium")):
        found[name] = _version(package)
    found[tr("System")] = platform.platform(terse=True)
    return found


def _version(package: str) -> str:
    import importlib.metadata  # takes a moment; nobody waits for it at the start

    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "unknown"
