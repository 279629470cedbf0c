"""The line over the curves: how training goes, or what came of it, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.style.appearance import GRID, heading, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.notation import unbroken
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.empty_state import spaced


class TrainingHeader(QFrame):
    """A sentence, figures in a quieter colour, a bar, and one or two buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence, self.figures = heading("", 1.15), QLabel()
        self.bar = QProgressBar()
        self.resume = QPushButton(spaced(tr("Resume")))
        self.use = QPushButton(spaced(tr("Use it anyway…")))
        self.report = QPushButton(spaced(tr("Report")))
        set_icon(self.resume, "player-play")
        set_icon(self.use, "circle-check")
        set_icon(self.report, "report-analytics")
        for label in (self.sentence, self.figures):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_tone(self.figures, "muted")
        self.sentence.setAccessibleName(tr("State of training"))
        self.figures.setAccessibleName(tr("Figures of training"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(tr("Epochs done"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.sentence, 1)
        for button in (self.resume, self.use, self.report):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        # Below the buttons, too: in a narrow window they leave half its width.
        layout.addWidget(self.figures)
        layout.addWidget(self.bar)

    def say(self, sentence: str, figures: str = "", *, tone: str = "", details: str = "") -> None:
        """Say how it stands; ``details`` where the pointer rests on the figures."""
        self.figures.setToolTip(unbroken(details))
        self.sentence.setText(unbroken(sentence))
        self.figures.setText(unbroken(figures))
        self.figures.setVisible(bool(figures))
        set_tone(self.sentence, tone)

    def offer(
        self, *, resume: bool = False, use: bool = False, report: bool = False, lack: str = ""
    ) -> None:
        """Show the buttons for what can be done now; training that lacks something is greyed out.

        Args:
            resume: Whether there is something to go on with.
            use: Whether there is something to put into use.
            report: Whether there is a report.
            lack: What is missing for any training.
        """
        self.resume.setVisible(resume)
        self.resume.setEnabled(not lack)
        self.resume.setToolTip(lack)
        self.use.setVisible(use)
        self.report.setVisible(report)

    def show_share(self, share: float | None) -> None:
        """Show on the bar the share of 1 that is done; None hides the bar."""
        self.bar.setVisible(share is not None)
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * (share or 0.0)))
