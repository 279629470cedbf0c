"""A strip of the reference photos that an estimate rests on, those that count most first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QWidget

from campusgps_gui.style.appearance import GRID, colours_of
from campusgps_gui.style.notation import date_text, distance_text, moment_text
from campusgps_gui.style.translation import tr

_LINE = 17


@dataclass(frozen=True)
class _CardSize:
    """Pixels of a card, and how many lines of words stand below its picture."""

    width: int
    picture: int
    lines: int

    @property
    def height(self) -> int:
        return self.picture + self.lines * _LINE + 4


_ROOMY, _COMPACT = _CardSize(112, 78, 2), _CardSize(84, 58, 1)


@dataclass(frozen=True)
class MatchCard:
    """One match as its card shows it.

    Attributes:
        number: The number that the match also has on the map, from 1.
        name: The photo's file name.
        similarity: Cosine of the descriptors: 1 for the same picture, 0 for nothing in common.
        distance_m: From the photo's pin to the match, in metres; None where it has no pin.
        taken_at: When the match was taken, if known.
    """

    number: int
    name: str
    similarity: float
    distance_m: float | None
    taken_at: datetime | None


class MatchStrip(QScrollArea):
    """Shows matches as cards side by side; one of them can be chosen.

    Args:
        compact: Smaller cards, with the distance alone below their pictures.

    Signals:
        chosen: The number of the card that was clicked or entered.
        opened: The number of the card that is to be shown large: double click, or Enter.
        menu_wanted: The number of a card, and the place on the screen where the person asked.
    """

    chosen = Signal(int)
    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._size = _COMPACT if compact else _ROOMY
        self._row = QWidget()
        self._layout = QHBoxLayout(self._row)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        self._layout.addStretch(1)
        self._cards: list[_Card] = []
        self.setWidget(self._row)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(self._size.height + GRID + 10)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._row.setAutoFillBackground(False)

    @property
    def cards(self) -> list[MatchCard]:
        """The cards shown now."""
        return [card.match for card in self._cards]

    def show_matches(self, matches: Sequence[MatchCard]) -> None:
        """Replace the cards."""
        while len(self._cards) > len(matches):
            card = self._cards.pop()
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        # Cards are kept: making eight of them takes a while, and the next photo has as many.
        for card, match in zip(self._cards, matches, strict=False):
            card.show_match(match)
        for match in matches[len(self._cards) :]:
            card = _Card(match, self._size, self._row)
            card.clicked.connect(lambda _=False, card=card: self.chosen.emit(card.match.number))
            card.opened.connect(self.opened)
            card.menu_wanted.connect(self.menu_wanted)
            self._layout.insertWidget(self._layout.count() - 1, card)
            self._cards.append(card)
            card.show()

    def show_picture(self, number: int, image: QImage) -> None:
        """Give the card ``number`` its picture."""
        for card in self._cards:
            if card.match.number == number:
                card.picture = image
                card.update()

    def mark(self, number: int | None) -> None:
        """Mark the card ``number`` as the chosen one."""
        for card in self._cards:
            card.setChecked(card.match.number == number)
            if card.isChecked():
                self.ensureWidgetVisible(card, GRID, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        focused = next((i for i, card in enumerate(self._cards) if card.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        card = self._cards[max(0, min(len(self._cards) - 1, focused + step))]
        card.setFocus()
        self.chosen.emit(card.match.number)


class _Card(QAbstractButton):
    """One match: picture, number and a line or two of words."""

    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, match: MatchCard, size: _CardSize, parent: QWidget) -> None:
        super().__init__(parent)
        self._size = size
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_match(match)

    def show_match(self, match: MatchCard) -> None:
        """Show the words of another match; its picture comes later."""
        self.match, self.picture = match, QImage()
        self.setChecked(False)
        self.update()
        date = moment_text(match.taken_at) if match.taken_at else tr("date unknown")
        lines = [
            f"{match.number}. {match.name}",
            tr("similarity {similarity:.2f} of 1", similarity=match.similarity),
        ]
        if match.distance_m is not None:
            away = distance_text(match.distance_m)
            lines.append(tr("{distance} from the pin", distance=away))
        lines.append(date)
        self.setToolTip("\n".join(lines))
        self.setAccessibleName(", ".join(lines))

    def sizeHint(self) -> QSize:
        return QSize(self._size.width, self._size.height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.match.number)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.match.number)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.match.number, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        colours = colours_of(self)
        frame = QRectF(0.5, 0.5, self.width() - 1, self._size.picture - 1)
        shape = QPainterPath()
        shape.addRoundedRect(frame, 5, 5)
        painter.fillPath(shape, QColor(colours.raised))
        self._paint_picture(painter, shape)
        marked = self.isChecked() or self.hasFocus() or self.underMouse()
        painter.strokePath(shape, QColor(colours.accent if marked else colours.border))
        self._paint_number(painter, colours.accent, colours.on_accent)
        self._paint_words(painter, colours.text, colours.muted)

    def _paint_picture(self, painter: QPainter, shape: QPainterPath) -> None:
        if self.picture.isNull():
            return
        painter.save()
        painter.setClipPath(shape)
        room = QSize(self.width(), self._size.picture)
        filled = self.picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left, top = (room.width() - filled.width()) // 2, (room.height() - filled.height()) // 2
        painter.drawImage(QRect(left, top, filled.width(), filled.height()), self.picture)
        painter.restore()

    def _paint_number(self, painter: QPainter, ground: str, ink: str) -> None:
        badge = QRectF(5, 5, 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(badge)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), str(self.match.number))
        painter.setFont(self.font())

    def _paint_words(self, painter: QPainter, ink: str, quiet: str) -> None:
        match, metrics = self.match, self.fontMetrics()
        alike = tr("similarity {similarity:.2f}", similarity=match.similarity)
        if metrics.horizontalAdvance(alike) > self.width() - 4:
            alike = tr("alike {similarity:.2f}", similarity=match.similarity)
        words = (
            alike
            if match.distance_m is None
            else tr("{distance} away", distance=distance_text(match.distance_m))
        )
        lines = [
            (words, ink),
            (date_text(match.taken_at) if match.taken_at else tr("no date"), quiet),
        ]
        for row, (text, colour) in enumerate(lines[: self._size.lines]):
            painter.setPen(QColor(colour))
            room = QRect(2, self._size.picture + 3 + row * _LINE, self.width() - 4, _LINE)
            fitted = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), fitted)
