"""The question for an area's name, and for the area that it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from campusgps_gui.style.appearance import GRID
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.dialog_parts import (
    FittedDialog,
    cancel_button,
    dialog_column,
    make_default,
)

_LONGEST_NAME = 200


class AreaQuestion(FittedDialog):
    """Asks for the name of an area and what it belongs to.

    Args:
        parent: The window.
        name: The name to begin with.
        parents: The names of the areas that it may belong to.
        take: Gets both, the second one empty for none.
        belongs_to: The area that it belongs to now; empty for none.
    """

    def __init__(
        self,
        parent: QWidget,
        name: str,
        parents: Sequence[str],
        take: Callable[[str, str], None],
        belongs_to: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Area"))
        self._take = take
        self.name, self.belongs_to = QLineEdit(name), QComboBox()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.selectAll()
        self.belongs_to.addItem(tr("No other area"), "")
        # A file may name an area that is not among them.
        for one in dict.fromkeys([*parents, *filter(None, [belongs_to])]):
            self.belongs_to.addItem(one, one)
        self.belongs_to.setCurrentIndex(max(0, self.belongs_to.findData(belongs_to)))
        self.belongs_to.setEnabled(self.belongs_to.count() > 1)
        self.keep = QPushButton(tr("OK"))
        make_default(self.keep)
        self.keep.clicked.connect(lambda _=False: self.accept())
        self.name.textChanged.connect(lambda _: self.keep.setEnabled(bool(self.wanted_name)))
        form = QFormLayout()
        form.setVerticalSpacing(GRID)
        form.addRow(tr("Name:"), self.name)
        form.addRow(tr("Part of:"), self.belongs_to)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel_button(self))
        buttons.addWidget(self.keep)
        column = dialog_column(self)
        column.addLayout(form)
        column.addLayout(buttons)
        self.setMinimumWidth(360)

    @property
    def wanted_name(self) -> str:
        """The name as it is kept: blanks between words are one."""
        return " ".join(self.name.text().split())

    def accept(self) -> None:
        if self.wanted_name:
            super().accept()
            self._take(self.wanted_name, self.belongs_to.currentData())
