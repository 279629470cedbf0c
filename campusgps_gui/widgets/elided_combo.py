"""A list of choices whose text is cut off in the middle where it is too long."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from campusgps_gui.widgets.name_elision import elided_in_middle

# Between the text and the edges of its field.
_AIR = 4


class ElidedCombo(QComboBox):
    """Draws an ellipsis for what there is no room for, where Qt would cut through a letter."""

    @property
    def shown(self) -> str:
        """The current text as far as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._elided(option)

    def sizeHint(self) -> QSize:
        # What the style reckons with is a little less than the text needs.
        return super().sizeHint() + QSize(3 * _AIR, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._elided(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _elided(self, option: QStyleOptionComboBox) -> str:
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        return elided_in_middle(option.currentText, option.fontMetrics, field.width() - _AIR)
