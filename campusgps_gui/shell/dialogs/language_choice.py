"""The choice of the window's language, and the button that puts it into effect at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from campusgps_gui.settings import Settings
from campusgps_gui.style.appearance import GRID
from campusgps_gui.style.translation import (
    LANGUAGES,
    catalogue,
    language,
    language_of,
    mark,
    tr,
)
from campusgps_gui.widgets.quiet_fields import QuietCombo

_WORDS = {"restart": mark("Restart now")}


class LanguageChoice(QWidget):
    """``[Deutsch ▾] [Jetzt neu starten]``: the button only where another language was chosen.

    Args:
        settings: What is remembered.

    Signals:
        restart_wanted: The window is to be closed, and opened again in the language chosen.

    Attributes:
        choice: The languages.
        restart: The button, in the language chosen: it is for those who do not read this one.
    """

    restart_wanted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.choice = QuietCombo()
        self.choice.addItem(tr("As the system"), "")
        for spoken in LANGUAGES:
            self.choice.addItem(spoken.title, spoken.key)
        self.choice.activated.connect(lambda _: self._choose())
        self.restart = QPushButton()
        self.restart.setAutoDefault(False)
        self.restart.setToolTip(
            tr("Closes the window, and opens it again with this project on this tab")
        )
        self.restart.clicked.connect(lambda _=False: self.restart_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.choice, 1)
        row.addWidget(self.restart)
        self.setFocusProxy(self.choice)
        self.show_settings()

    def show_settings(self) -> None:
        """Show the language as it was chosen."""
        key = self._settings.language
        self.choice.setCurrentIndex(self.choice.findData(key))
        wanted = language_of(key)
        self.restart.setText(catalogue(wanted.key).translate(_WORDS["restart"], "", None))
        self.restart.setVisible(wanted.key != language().key)

    def _choose(self) -> None:
        self._settings.language = str(self.choice.currentData())
        self.show_settings()
