"""The controls that accept all guesses that are sure enough, after saying how many these are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.radius_box import RadiusBox


class AcceptBar(QWidget):
    """``Surer than [20 m]`` and a button with the number that it accepts.

    Where it would accept none, the button says what the surest one is: the number to type.

    Args:
        default_m: The radius at first, in metres.
        words: The words of the button for a number of guesses.
        explain: The button's tool tip for a number of guesses.
        note: A line below for a number of guesses; None: there is none.

    Signals:
        accept_wanted: The radius below which guesses are to be accepted, in metres.

    Attributes:
        hindrance: Why nothing can be accepted, from the next count on; empty: it can.
    """

    accept_wanted = Signal(float)

    def __init__(
        self,
        default_m: float,
        words: Callable[[int], str],
        explain: Callable[[int], str],
        note: Callable[[int], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._explain, self._note = words, explain, note
        self._count_within: Callable[[float], int] = lambda _: 0
        self._surest_m: float | None = None
        self.hindrance = ""
        surer = QLabel(tr("Surer than"))
        surer.setToolTip(tr("Within this in nine of ten cases"))
        self.radius = RadiusBox(tr("Largest radius"), default_m, least_m=1.0)
        self.radius.setMinimumHeight(30)
        self.radius.setMaximumWidth(84)
        surer.setBuddy(self.radius)
        self.accept = QPushButton()
        set_icon(self.accept, "check")
        self.accept.clicked.connect(lambda _=False: self.accept_wanted.emit(self.radius.metres))
        self.radius.valueChanged.connect(lambda _: self._count())
        self.note = ElidedLabel()
        set_tone(self.note, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.note)
        for widget in (surer, self.radius, self.accept):
            row.addWidget(widget)
        row.addStretch(1)
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._count()

    def show_counts(self, count_within: Callable[[float], int], surest_m: float | None) -> None:
        """Count other guesses from now on.

        Args:
            count_within: The number of guesses whose 90 % radius is less than so many metres.
            surest_m: The smallest 90 % radius of all, in metres; None: there are no guesses.
        """
        self._count_within, self._surest_m = count_within, surest_m
        self._count()

    def _count(self) -> None:
        count = self._count_within(self.radius.metres)
        words, why = self._words(count), self._explain(count)
        self.note.setText("" if self._note is None or not count else self._note(count))
        self.note.setVisible(bool(self.note.text()))
        if not count and self._surest_m is not None:
            # Whoever types this number gets the surest one.
            words = tr("Surest: {distance}", distance=self.radius.number_above(self._surest_m))
            why = tr("None is so sure. Type the number on the button to accept the surest")
        self.accept.setText(spaced(words))
        self.accept.setToolTip(self.hindrance or why)
        self.accept.setEnabled(count > 0 and not self.hindrance)
