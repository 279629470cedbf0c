"""Text that takes the room there is, with an ellipsis where that is too little."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from campusgps_gui.widgets.name_elision import LINE_BREAK, elided_apart
from campusgps_gui.widgets.two_lines import in_its_direction, in_two_lines


class ElidedLabel(QLabel):
    """A label of one line, or of two, that never widens its window.

    Args:
        parent: What it stands in.
        middle: Cut off in the middle, as the names of files are told apart by their ends, and
            leave the tool tip to others. Else the end is cut off, and the tool tip has it all.
        two_lines: Break what is too long for one line before its end is cut off.
        whole: Show it whole, or where there is no room not at all.

    Attributes:
        others: Names that the one that is cut off in the middle is to be told from.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        middle: bool = False,
        two_lines: bool = False,
        whole: bool = False,
    ) -> None:
        super().__init__(parent)
        self._whole = whole
        self.others: Sequence[str] = ()
        self._two_lines, self._kept = two_lines, ""
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setText(self, text: str, kept: str = "") -> None:
        """Show ``text``, and behind it what is ``kept`` whole as far as there is room.

        Of two lines it has the second one where both together are too long.
        """
        self._kept = kept
        super().setText(text + kept)
        self._explain()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        # The marks of direction come from another font, which may need more height.
        height = max(hint.height(), metrics.boundingRect(self._directed(self.text())).height())
        hint.setHeight(max(height, 2 * metrics.lineSpacing()) if self._two_lines else height)
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    @property
    def shown(self) -> str:
        """The text as far as there is room for it; lines are parted by a line feed."""
        return self.shown_in(self.contentsRect().width())

    def shown_in(self, room: int) -> str:
        """The text as far as it would be shown on ``room`` pixels."""
        metrics = self.fontMetrics()
        if self._whole and metrics.horizontalAdvance(self.text()) > room:
            return ""
        text, kept = self.text().removesuffix(self._kept), self._kept
        left = room - metrics.horizontalAdvance(kept)
        if kept and left > room // 3 and not self._two_lines:
            return self._directed(metrics.elidedText(text, self._mode, left)) + kept
        cut, text = text, self.text()
        if self._two_lines:
            text = in_two_lines(text, metrics, room, whole_words=True)
            widest = max(map(metrics.horizontalAdvance, text.split(LINE_BREAK)))
            if kept and widest > room:
                text = f"{cut}{LINE_BREAK}{kept.strip()}"
        if self.others and not kept and self._mode is Qt.TextElideMode.ElideMiddle:
            return self._directed(elided_apart(text, self.others, metrics, room))
        lines = (metrics.elidedText(line, self._mode, room) for line in text.split(LINE_BREAK))
        return "\n".join(map(self._directed, lines))

    def _directed(self, text: str) -> str:
        """A name so that it stands as it is written, also where words go from right to left."""
        is_name = self._mode is Qt.TextElideMode.ElideMiddle
        return in_its_direction(text) if is_name else text

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            self.alignment(),
            self.palette(),
            self.isEnabled(),
            self.shown,
        )

    def _explain(self) -> None:
        if self._mode is Qt.TextElideMode.ElideMiddle:
            return
        shown = self.shown.split()
        is_cut = bool(shown) and shown != self.text().split()
        self.setToolTip(self.text() if is_cut else "")
