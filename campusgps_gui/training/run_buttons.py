"""The buttons that start, pause and cancel a training."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.style.appearance import GRID, set_margins
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.task_bar import JobButton


class RunButtons(QWidget):
    """Start while nothing is trained, else Pause and Cancel.

    Args:
        training: What they pause and cancel.

    Signals:
        start_wanted: Start was pressed.
    """

    start_wanted = Signal()

    def __init__(self, training: TrainingController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self.start = JobButton(tr("Start training"), "player-play", self)
        self.pause = JobButton(tr("Pause"), "player-pause", self)
        self.cancel = JobButton(tr("Cancel"), "player-stop", self)
        set_icon(self.start, "player-play", tone="on_accent")
        self.start.setProperty("primary", True)
        self.start.setDefault(True)
        row = QHBoxLayout(self)
        set_margins(row, 0, 0, GRID, 0)
        row.setSpacing(GRID)
        for button in (self.start, self.pause, self.cancel):
            row.addWidget(button, 1)
        self.start.clicked.connect(lambda _=False: self.start_wanted.emit())
        self.pause.clicked.connect(lambda _=False: self._pause())
        self.cancel.clicked.connect(lambda _=False: training.cancel())

    def show_state(self, hindrance: str) -> None:
        """Show what can be pressed now.

        Args:
            hindrance: The reason why training cannot start; empty if it can.
        """
        training, running = self._training, self._training.running
        self.start.setVisible(not running)
        self.start.setEnabled(not hindrance)
        self.start.setToolTip(hindrance)
        self.pause.setVisible(running)
        self.pause.setEnabled(not training.cancelling)
        self.pause.setText(spaced(tr("Go on") if training.paused else tr("Pause")))
        set_icon(self.pause, "player-play" if training.paused else "player-pause")
        self.cancel.setVisible(running)
        self.cancel.setEnabled(not training.cancelling)
        self.cancel.setText(spaced(tr("Cancelling…") if training.cancelling else tr("Cancel")))

    def _pause(self) -> None:
        if self._training.paused:
            self._training.go_on()
        else:
            self._training.pause()
