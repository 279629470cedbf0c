"""One setting of a recipe in the form: its name, its field, what is wrong with it, and a reset."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QToolButton, QWidget

from campusgps_gui.style.appearance import set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.training.number_box import NumberBox, number_words
from campusgps_gui.widgets.quiet_fields import QuietCombo
from core.training.settings import TrainingSettings, setting_info

RESET_SIDE = 24


class SettingRow(QWidget):
    """A setting that can be changed and set back.

    Args:
        name: The setting, as :data:`core.training.settings.SETTINGS` calls it.

    Signals:
        changed: The person, or a reset, changed the value.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._info = setting_info(name)
        self._default: int | float | str = getattr(TrainingSettings, name)
        self._label = QLabel(core_words(self._info.label), self)
        self.field = self._make_field()
        # Made when there is something to reset or to say: most rows never need them.
        self._reset: QToolButton | None = None
        self._problem: QLabel | None = None
        self._lay_out()

    @property
    def is_changed(self) -> bool:
        """True if the value differs from the recipe's."""
        if isinstance(self._default, str):
            return self.text != self._default
        try:
            return float(self.text) != float(self._default)
        except ValueError:
            return True

    @property
    def text(self) -> str:
        """The value as a setting takes it."""
        if isinstance(self.field, NumberBox):
            return self.field.text_value
        return str(self.field.currentData())

    @property
    def problem(self) -> str:
        """The fault of the value, in words; empty if there is none."""
        return "" if self._problem is None else self._problem.text()

    def use_default(self, value: int | float | str) -> None:
        """Take what the recipe says as the value to show and to go back to."""
        self._default = value
        self._show(value)
        self._explain()
        self._follow()

    def show_text(self, text: str) -> None:
        """Show a remembered value."""
        if isinstance(self.field, NumberBox):
            try:
                self.field.show_value(float(text))
            except ValueError:
                self.field.lineEdit().setText(text)
        else:
            self._show(text)
        self._follow()

    def reset(self) -> None:
        """Go back to what the recipe says."""
        self._show(self._default)
        self._follow()
        self.changed.emit()

    def offer(self, choices: tuple[str, ...]) -> None:
        """Offer only ``choices`` of a choice."""
        assert isinstance(self.field, QComboBox)
        current = str(self.field.currentData())
        self.field.blockSignals(True)
        self.field.clear()
        for choice in choices:
            self.field.addItem(choice, choice)
        self._show(current if current in choices else choices[0])
        self.field.blockSignals(False)
        self._follow()

    def fix(self, reason: str) -> None:
        """Leave the person no choice, for ``reason``; empty: leave them one."""
        self.field.setEnabled(not reason)
        self._explain(reason)

    def note_problem(self, problem: str) -> None:
        """Say what is wrong with the value; empty: nothing."""
        if problem == self.problem:
            return
        if self._problem is None:
            self._problem = self._make_problem()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.field.setAccessibleDescription(problem or core_words(self._info.explanation))

    def _make_field(self) -> NumberBox | QComboBox:
        field: NumberBox | QComboBox
        if self._info.choices:
            field = QuietCombo(self)
            for choice in self._info.choices:
                field.addItem(choice, choice)
            field.currentIndexChanged.connect(lambda _: self._note_change())
        else:
            whole = isinstance(self._default, int)
            field = NumberBox(self._info, whole=whole, parent=self)
            field.changed.connect(self._note_change)
        field.setAccessibleName(core_words(self._info.label))
        field.setMinimumHeight(28)
        return field

    def _lay_out(self) -> None:
        self._label.setBuddy(self.field)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(2)
        self._grid.addWidget(self._label, 0, 0)
        self._grid.addWidget(self.field, 0, 1)
        self._grid.setColumnMinimumWidth(0, 110)
        self._grid.setColumnMinimumWidth(2, RESET_SIDE)
        self._grid.setColumnStretch(1, 1)
        self._explain()

    def _make_reset(self) -> QToolButton:
        reset = QToolButton(self)
        reset.setAutoRaise(True)
        reset.setFixedSize(RESET_SIDE, RESET_SIDE)
        set_icon(reset, "arrow-back-up", tone="muted")
        reset.setAccessibleName(tr("Reset {label}", label=core_words(self._info.label)))
        reset.clicked.connect(lambda _=False: self.reset())
        self._grid.addWidget(reset, 0, 2)
        return reset

    def _make_problem(self) -> QLabel:
        problem = QLabel(self)
        problem.setWordWrap(True)
        problem.setTextFormat(Qt.TextFormat.PlainText)
        set_tone(problem, "danger")
        self._grid.addWidget(problem, 1, 0, 1, 3)
        return problem

    def _show(self, value: int | float | str) -> None:
        if isinstance(self.field, NumberBox):
            self.field.show_value(float(value))
        else:
            self.field.setCurrentIndex(max(0, self.field.findData(str(value))))

    def _note_change(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        changed = self.is_changed
        if changed and self._reset is None:
            self._reset = self._make_reset()
        if self._reset is not None:
            self._reset.setVisible(changed)
            self._reset.setToolTip(tr("Back to {text}", text=_text(self._default)))

    def _explain(self, reason: str = "") -> None:
        lines = [core_words(self._info.explanation)]
        if self._info.choices:
            lines.append(tr("The recipe says {default}.", default=self._default))
        else:
            low, high = number_words(self._info.low), number_words(self._info.high)
            lines.append(
                tr(
                    "From {low} to {high}; the recipe says {text}.",
                    low=low,
                    high=high,
                    text=_text(self._default),
                )
            )
        if reason:
            lines.append(reason)
        for widget in (self._label, self.field):
            widget.setToolTip("\n".join(lines))
        self.field.setAccessibleDescription(core_words(self._info.explanation))


def _text(value: int | float | str) -> str:
    return value if isinstance(value, str) else number_words(value)
