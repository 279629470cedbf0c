"""The progress of the job under way, at the right end of the status bar."""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.style.appearance import GRID, set_margins, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import lowered, mark, number, tr
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.stage_words import part_words, stage_words
from core.tasks import Progress

_MEANWHILE = mark("This goes on in the background; everything works meanwhile.")
# Of a bar that shows a share.
_STEPS = 1000
_BAR, _SLIM_BAR = QSize(160, 10), QSize(96, 6)


class JobButton(QPushButton):
    """A button that begins or ends a job, and ignores the second click of a double click.

    The one that ends it appears where the one was that began it, or gets its focus, and the other
    way round: a double click, or the space bar struck twice, would begin the job and cancel it.
    """

    def __init__(self, words: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(spaced(words), parent)
        if icon:
            set_icon(self, icon)
        # In a dialog, the Enter that began the job would go on to this button.
        self.setAutoDefault(False)
        self._since = QElapsedTimer()

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._since.start()
        super().showEvent(event)

    def hitButton(self, position: QPoint) -> bool:
        return not self._is_new() and super().hitButton(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_new():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _is_new(self) -> bool:
        return self._since.isValid() and self._since.elapsed() < QApplication.doubleClickInterval()


class TaskBar(QWidget):
    """Shows what one job does, how far it is and the time left; hidden while there is none.

    Signals:
        cancel_wanted: The person pressed cancel.
    """

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        # In a line it gives way: it must not widen its window.
        self._words = QLabel() if narrow else ElidedLabel()
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
        self._words.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._words.setWordWrap(narrow)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(_BAR)
        self._cancel = JobButton(tr("Cancel"), "player-stop")
        self._cancel.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._cancel.setStyleSheet("padding: 2px 8px;")
        self._cancel.clicked.connect(lambda _=False: self.cancel_wanted.emit())
        layout: QBoxLayout = QVBoxLayout(self) if narrow else QHBoxLayout(self)
        set_margins(layout, 0, 2, GRID // 2, 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        if narrow:
            row.addStretch(1)
        layout.addLayout(row)
        self.hide()

    def show_job(
        self,
        label: str,
        progress: Progress | None,
        *,
        cancelling: bool,
        paused: bool = False,
        background: bool = False,
        waits_for: str = "",
        share: float | None = None,
    ) -> None:
        """Show how far a job is; one in the background in muted words and with a slim bar.

        Args:
            label: What it does.
            progress: How far it is, if that is known.
            cancelling: Whether it was asked to stop.
            paused: Whether it was asked to wait.
            background: Whether nobody waits for it.
            waits_for: What the job that runs before it does; empty if it does not wait.
            share: The share of the whole that is done, 0 to 1; None: as ``progress`` says.
        """
        words = describe(label, progress, background=background)
        if waits_for:
            words = tr("{label} waits for: {job}", label=label, job=lowered(waits_for))
        if paused:
            words = tr("{label} is paused", label=label)
        self._words.setText(tr("Cancelling…") if cancelling else words)
        set_tone(self._words, "muted" if background else "")
        set_tone(self._bar, "muted" if background else "")
        self._bar.setFixedSize(_SLIM_BAR if background else _BAR)
        self.setToolTip(tr(_MEANWHILE) if background else "")
        done, total = (progress.done, progress.total) if progress is not None else (0, None)
        if share is not None:
            done, total = round(_STEPS * share), _STEPS
        self._bar.setRange(0, total or 0)
        if total:
            self._bar.setValue(min(done, total))
        self._cancel.setEnabled(not cancelling)
        self.show()


def describe(label: str, progress: Progress | None, *, background: bool = False) -> str:
    """One line: what is done, how much of it, how long it will still take.

    What nobody waits for is called by its name first, so that its stages make sense.
    """
    if progress is None:
        return f"{label}…"
    stage = stage_words(progress.stage)
    words = stage or label
    if background and stage:
        words = f"{label}: {lowered(stage)}"
    if progress.total:
        words = part_words(words, progress)
    elif progress.done:
        words += f" {number(progress.done)}"
    if progress.seconds_left is not None and progress.seconds_left >= 1:
        left = tr("{time} left", time=time_left(progress.seconds_left))
        words += f", {left}"
    return words


def time_left(seconds: float) -> str:
    """``8 s``, ``40 s``, ``3 min``, ``2 h 10 min``: no more exact than a guess can be."""
    if seconds < 10:
        return tr("{seconds} s", seconds=math.ceil(seconds))
    if seconds < 55:
        return tr("{seconds} s", seconds=math.ceil(seconds / 5) * 5)
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return tr("{minutes} min", minutes=minutes)
    return tr("{hours} h {minutes:02d} min", hours=minutes // 60, minutes=minutes % 60)
