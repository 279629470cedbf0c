"""The progress of the job under way, at the right end of the status bar."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from campusgps_gui.style.appearance import GRID, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.widgets.empty_state import spaced
from core.tasks import Progress

_MEANWHILE = "This goes on in the background; everything works meanwhile."
_BAR, _SLIM_BAR = QSize(160, 10), QSize(96, 6)


class TaskBar(QWidget):
    """Shows what one job does, how far it is and the time left; hidden while there is none.

    Signals:
        cancel_wanted: The person pressed cancel.
    """

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(_BAR)
        self._cancel = QPushButton(spaced("Cancel"))
        set_icon(self._cancel, "player-stop")
        self._cancel.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._cancel.setStyleSheet("padding: 2px 8px;")
        self._cancel.clicked.connect(lambda _=False: self.cancel_wanted.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, GRID // 2, 2)
        layout.setSpacing(GRID)
        for widget in (self._words, self._bar, self._cancel):
            layout.addWidget(widget)
        self.hide()

    def show_job(
        self,
        label: str,
        progress: Progress | None,
        *,
        cancelling: bool,
        paused: bool = False,
        background: bool = False,
    ) -> None:
        """Show how far a job is; one in the background in muted words and with a slim bar."""
        words = describe(label, progress, background=background)
        if paused:
            words = f"{label} is paused"
        self._words.setText("Cancelling…" if cancelling else words)
        set_tone(self._words, "muted" if background else "")
        set_tone(self._bar, "muted" if background else "")
        self._bar.setFixedSize(_SLIM_BAR if background else _BAR)
        self.setToolTip(_MEANWHILE if background else "")
        total = progress.total if progress is not None else None
        self._bar.setRange(0, total or 0)
        if total:
            self._bar.setValue(min(progress.done if progress else 0, total))
        self._cancel.setEnabled(not cancelling)
        self.show()


def describe(label: str, progress: Progress | None, *, background: bool = False) -> str:
    """One line: what is done, how much of it, how long it will still take.

    What nobody waits for is called by its name first, so that its stages make sense.
    """
    if progress is None:
        return f"{label}…"
    words = progress.stage or label
    if background and progress.stage:
        words = f"{label}: {words[:1].lower()}{words[1:]}"
    if progress.total:
        # "epoch 3 of 12, 40 of 731"
        comma = "," if words[-1:].isdigit() else ""
        words += f"{comma} {progress.done:,} of {progress.total:,}"
    elif progress.done:
        words += f" {progress.done:,}"
    if progress.seconds_left is not None and progress.seconds_left >= 1:
        words += f", {time_left(progress.seconds_left)} left"
    return words


def time_left(seconds: float) -> str:
    """``8 s``, ``40 s``, ``3 min``, ``2 h 10 min``: no more exact than a guess can be."""
    if seconds < 10:
        return f"{math.ceil(seconds)} s"
    if seconds < 55:
        return f"{math.ceil(seconds / 5) * 5} s"
    minutes = max(1, round(seconds / 60))
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02d} min"
