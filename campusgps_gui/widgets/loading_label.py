"""Says that something is being loaded, once that takes long enough to be noticed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from campusgps_gui.style.appearance import set_tone
from campusgps_gui.style.translation import mark, tr

LOADING = mark("Loading…")
# What is there sooner would flash.
QUIET_MS = 200


class LoadingLabel(QLabel):
    """Lies over ``place`` until :meth:`end`, and says so a moment after that is first shown.

    Args:
        place: What is being loaded is shown there.
    """

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_tone(self, "muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._say)
        place.installEventFilter(self)
        self.resize(place.size())

    def end(self) -> None:
        """Say nothing: it is there."""
        self._timer.stop()
        self.clear()
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._place and event.type() == QEvent.Type.Resize:
            self.resize(self._place.size())
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        self.setText(tr(LOADING))
        self.raise_()
