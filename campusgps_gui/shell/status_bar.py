"""A status bar whose messages end, with an ellipsis, before what stands at its other side."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QStatusBar,
    QStyle,
    QStyleOption,
    QToolTip,
    QWidget,
)

from campusgps_gui.style.appearance import GRID


class StatusBar(QStatusBar):
    """Shows messages as far as there is room for them; the tool tip has the whole of one cut off.

    Qt's own cuts letters in two, and lets a message run into the progress of a job. Of a message
    of several lines the first is shown: what stands below, in the tool tip, says it in full.
    """

    @property
    def shown(self) -> str:
        """The message as far as there is room for it; empty without one."""
        room = self._message_rect().width()
        brief = self.currentMessage().partition("\n")[0]
        return self.fontMetrics().elidedText(brief, Qt.TextElideMode.ElideRight, room)

    @property
    def explanation(self) -> str:
        """What the tool tip says: the message in full; empty where it is in sight."""
        message = self.currentMessage()
        brief, _, whole = message.partition("\n")
        if self.shown == message:
            return ""
        # In lines of a readable length, which Qt gives rich text alone.
        return f"<p>{escape(whole or brief)}</p>"

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.currentMessage():
            super().paintEvent(event)
            return
        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        panel = QStyle.PrimitiveElement.PE_PanelStatusBar
        self.style().drawPrimitive(panel, option, painter, self)
        painter.setPen(self.palette().windowText().color())
        beginning = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        alignment = QStyle.visualAlignment(self.layoutDirection(), beginning)
        painter.drawText(self._message_rect(), alignment, self.shown)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.explanation, self)
            return True
        return super().event(event)

    def _message_rect(self) -> QRect:
        """The room for a message: all but a gap before the first thing at the other side."""
        room = self.rect().adjusted(GRID, 0, -GRID, 0)
        for one in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not one.isVisible() or (isinstance(one, QLabel) and not one.text()):
                continue
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                room.setLeft(max(room.left(), one.geometry().right() + 2 * GRID))
            else:
                room.setRight(min(room.right(), one.x() - 2 * GRID))
        return room
