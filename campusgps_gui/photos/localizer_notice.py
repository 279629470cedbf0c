"""The line of the Photos tab that says why the place should be learned, or cannot be used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from campusgps_gui.jobs.project_tasks import Snapshot
from campusgps_gui.style.appearance import set_tone
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.empty_state import button_for


class LocalizerNotice(QWidget):
    """Says that no photo can be located, or that the localizer is out of date; hidden otherwise.

    Args:
        rebuild: The command that learns the place again, which stands beside.

    Attributes:
        problem: The reason why no photo can be located; empty if photos can.
        words: The sentence that is shown.
    """

    def __init__(self, rebuild: QAction) -> None:
        super().__init__()
        self.problem, self.words = "", QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_tone(self.words, "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(button_for(rebuild))
        self.hide()

    def show_state(self, snapshot: Snapshot, *, busy: bool) -> None:
        """Word the state of the project, unless photos are imported or the place is learned."""
        words = ""
        if self.problem:
            words = tr("Cannot locate: {problem}.", problem=core_words(self.problem))
        elif not snapshot.localizer:
            words = tr("The place has not been learned yet.")
        elif not snapshot.current:
            words = tr("Photos or positions have changed since the place was learned.")
        self.setVisible(bool(words) and snapshot.used > 0 and not busy)
        self.words.setText(words)
