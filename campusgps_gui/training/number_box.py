"""A field for a number: typed freely, stepped sensibly, whatever its size."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from campusgps_gui.style.translation import mark, signs_of_language, tr
from core.training.settings import SettingInfo

_AUTOMATIC = mark("automatic")
_ROUND_STEPS = (1.0, 2.0, 5.0, 10.0)


class NumberBox(QAbstractSpinBox):
    """A number of a setting as the person typed it; a label beside it shows what is wrong with it.

    Args:
        info: Its range, its steps, and whether 0 stands for "the program finds out".
        whole: Whether it is a whole number.

    Signals:
        changed: The text has changed.
    """

    changed = Signal()

    def __init__(
        self,
        info: SettingInfo,
        *,
        whole: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._info, self._whole, self._automatic = info, whole, info.automatic_zero
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToPreviousValue)
        self.lineEdit().textChanged.connect(lambda _: self.changed.emit())

    @property
    def text_value(self) -> str:
        """The typed text, as a setting takes it."""
        text = self.lineEdit().text().strip().replace(",", ".")
        automatic = ("", _AUTOMATIC, tr(_AUTOMATIC).lower())
        return "0" if self._automatic and text.lower() in automatic else text

    def show_value(self, value: float) -> None:
        """Show ``value``."""
        self.lineEdit().setText(self._words(value))

    def stepBy(self, steps: int) -> None:
        value = self._number()
        if value is None:
            return
        for _ in range(abs(steps)):
            value = self._next(value, 1 if steps > 0 else -1)
        self.show_value(value)
        self.lineEdit().selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        value, flags = self._number(), QAbstractSpinBox.StepEnabledFlag
        able = flags.StepNone
        if value is not None and value < self._info.high:
            able |= flags.StepUpEnabled
        if value is not None and value > self._info.low:
            able |= flags.StepDownEnabled
        return able

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        # Anything may stand there: what is wrong with it is said in words.
        return QValidator.State.Acceptable, text, position

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel over a form scrolls the form, unless the person is in this field.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _number(self) -> float | None:
        try:
            value = float(self.text_value)
        except ValueError:
            return None
        return value if math.isfinite(value) else None

    def _next(self, value: float, direction: int) -> float:
        if self._info.log:
            value = self._factor(value, direction)
        else:
            value += direction * self._step(value, direction)
        value = min(max(value, self._info.low), self._info.high)
        return round(value) if self._whole else float(f"{value:.6g}")

    def _factor(self, value: float, direction: int) -> float:
        """The next power of two of a whole number, or the next of 1, 2, 5, 10, 20, ..."""
        if value <= 0:
            return self._info.low
        if self._whole:
            power = math.log2(value)
            return 2.0 ** (math.floor(power) + 1 if direction > 0 else math.ceil(power) - 1)
        unit = 10.0 ** math.floor(math.log10(value) + 1e-9)
        digit = value / unit
        if direction > 0:
            return unit * min(step for step in _ROUND_STEPS if step > digit * 1.0001)
        below = [step for step in _ROUND_STEPS if step < digit * 0.9999]
        return unit * below[-1] if below else unit / 2

    def _step(self, value: float, direction: int) -> float:
        if self._whole:
            return self._info.step
        if value >= 0.02 or (value >= 0.01 and direction > 0):
            return 0.01
        if value <= 0:
            return 0.0001
        return 10.0 ** math.floor(math.log10(value if direction > 0 else value * 0.99))

    def _words(self, value: float) -> str:
        if self._automatic and value == 0:
            return tr(_AUTOMATIC)
        return number_words(value)


def number_words(value: float) -> str:
    """``value`` as people write it: 0.0004, not 4e-04, with the language's decimal sign."""
    if isinstance(value, int) or float(value).is_integer():
        return f"{value:.0f}"
    if abs(value) < 1e-6:
        return signs_of_language(f"{value:g}")
    return signs_of_language(f"{value:.9f}".rstrip("0"))
