"""The result of an import, above the table of photos."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from campusgps_gui.style.appearance import GRID, set_margins
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import core_words, number, tr
from campusgps_gui.widgets.empty_state import spaced
from core.project.rows import VERDICTS, Verdict

if TYPE_CHECKING:
    from core.workflows.importing import LearnedImport

_MOST_NOTES = 4


class ImportNotice(QFrame):
    """Shows the result of an import until the person has read it.

    Signals:
        guesses_wanted: The table whose guesses are to count as accepted ones.
    """

    guesses_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, close = QLabel(), QToolButton()
        self.use_guesses = QPushButton()
        # Its words name how many, which is known once there are some.
        self.use_guesses.setAccessibleName(tr("Use these guesses all the same"))
        self.use_guesses.setToolTip(
            tr(
                "They count as guesses that you accepted, where a photo has no position of "
                "its own: less than known positions, and no report compares answers with "
                "them"
            )
        )
        self.use_guesses.clicked.connect(lambda _=False: self._use_guesses())
        self._table: Path | None = None
        self.setProperty("card", True)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_icon(close, "x", tone="muted")
        close.setAutoRaise(True)
        close.setAccessibleName(tr("Close the summary of the import"))
        close.setToolTip(tr("Close"))
        close.clicked.connect(lambda _=False: self.hide())
        row = QHBoxLayout(self)
        set_margins(row, GRID, GRID // 2, GRID // 2, GRID // 2)
        row.addWidget(self._words, 1)
        row.addWidget(self.use_guesses, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """The words it shows."""
        return self._words.text()

    def say(self, summary: LearnedImport) -> None:
        """Show the result of an import."""
        self._words.setText(summary_words(summary))
        guesses = summary.refused_guesses
        self.use_guesses.setText(spaced(tr("Use %n guesses all the same", "", guesses)))
        self.use_guesses.setVisible(guesses > 0)
        self._table = summary.table
        self.show()

    def _use_guesses(self) -> None:
        self.hide()
        self.guesses_wanted.emit(self._table)


def summary_words(summary: LearnedImport) -> str:
    """The result of an import: counts and the first few notes.

    What needs a look stands in a line of its own, which follows what is mended.
    """
    counts = {name: count for name, count in summary.counts.items() if count}
    parts = [
        f"{number(count)} {core_words(VERDICTS[Verdict(name)].words)}"
        for name, count in counts.items()
    ]
    found = ", ".join(parts) or tr("nothing found")
    lines = [tr("%n files read: {found}.", "", len(summary.photos), found=found)]
    lines += map(core_words, summary.notes[:_MOST_NOTES])
    if len(summary.notes) > _MOST_NOTES:
        lines.append(tr("and %n more notes", "", len(summary.notes) - _MOST_NOTES))
    return "\n".join(lines)
