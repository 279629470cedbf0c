"""The line above the table of photos: how many need a look, and suggestions to accept at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from campusgps_gui.photos.filter import NEED_A_LOOK, SUGGESTED
from campusgps_gui.photos.suggestion_bar import SuggestionBar
from campusgps_gui.style.appearance import GRID, set_tone
from campusgps_gui.style.translation import core_words, lowered, number, tr
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.help_button import HelpButton
from core.project.rows import NEARLY_SURE
from core.quality.findings import TITLES
from core.quality.photo_findings import PhotoFindings


class LookLine(QWidget):
    """``20 suggested improvements; 14 photos need a look [Show 20] [Show 14] [Accept 9]``.

    It is hidden while there is nothing to say.

    Signals:
        show_wanted: Only the photos of this :class:`PhotoChoice` are to be shown: those that need a
            look, or those with a suggested position.
    """

    show_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel(two_lines=True)
        self.show_button, self.show_suggested = QPushButton(), QPushButton()
        self.show_button.clicked.connect(lambda _=False: self.show_wanted.emit(NEED_A_LOOK))
        self.show_suggested.clicked.connect(lambda _=False: self.show_wanted.emit(SUGGESTED))
        self.bar = SuggestionBar()
        self.radius, self.accept = self.bar.radius, self.bar.accept
        self._words, self._beside = "", QWidget()
        buttons = QHBoxLayout(self._beside)
        for widget in (HelpButton("findings"), self.show_suggested, self.show_button, self.bar):
            buttons.addWidget(widget)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        for layout in (buttons, self._row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(GRID)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the buttons below the words where the words have no room beside them.

        The kinds that follow the numbers are left out where they would be cut off: the tip of the
        button says them, and the filter lists them.
        """
        words = self._words
        numbers = words.partition(":")[0]
        room = self.width() - self._beside.sizeHint().width() - GRID
        self.words.setText(words)
        fits = self.words.shown_in(room).replace("\n", " ").startswith(numbers)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        if "…" in self.words.shown_in(room if fits else self.width()):
            self.words.setText(numbers)

    def show_findings(self, findings: PhotoFindings) -> None:
        """Say how many photos have which findings, and count suggestions."""
        need = len(findings.by_photo)
        # The numbers come first: the kinds are cut off where room is short, and in the list.
        kinds = ", ".join(
            f"{number(len(ids))} {core_words(TITLES[name])}"
            for name, ids in findings.by_kind.items()
        )
        better = len(findings.moves)
        sure = findings.likelier_than(NEARLY_SURE)
        known = tr("%n suggested improvements, {sure:,} nearly sure", "", better, sure=sure)
        # The kinds are those of the photos that need a look, and follow these.
        looks = tr("%n photos need a look: {kinds}", "", need, kinds=kinds)
        if not need:
            self._words = known
        else:
            self._words = f"{known}; {lowered(looks)}" if better else looks
        only = tr("Show only these photos in the table")
        for button, count in ((self.show_button, need), (self.show_suggested, better)):
            button.setText(tr("Show {count:,}", count=count))
            button.setVisible(count > 0)
        self.show_suggested.setToolTip(f"{only}: {known}")
        self.show_button.setToolTip(f"{only}: {kinds}" if kinds else only)
        # Suggestions alone are an offer; nothing is wrong.
        set_tone(self.words, "warning" if need else "muted")
        self.bar.setVisible(better > 0)
        self.bar.show_findings(findings)
        self.setVisible(need > 0 or better > 0)
        self._arrange()
