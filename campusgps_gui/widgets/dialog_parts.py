"""What the program's dialogs have in common: how they fit the screen, their margins, buttons."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.style.appearance import GRID
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.help_button import HelpButton

# Of a question for a line of text, in pixels: its title has room.
_QUESTION_WIDTH = 420
# What a window system draws around a window, and some room.
_FRAME = QSize(16, 48)


class FittedDialog(QDialog):
    """A dialog whose parts scroll where the screen has no room for them.

    What its layout has last, the buttons, stays in sight.
    """

    _scrolls = False

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self.ensurePolished()
            if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
                self.adjustSize()
            self.fit_to_screen()
            self._choose_first()
        super().setVisible(visible)

    def _choose_first(self) -> None:
        """Let the keyboard begin at the first control that is no help button."""
        # Not at words, which take the keyboard by a click, nor at what is not shown.
        controls = (
            one
            for one in _tab_order(self)
            if one.isEnabled()
            and one.isVisibleTo(self)
            and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        first = next((one for one in controls if not isinstance(one, HelpButton)), None)
        if self.focusWidget() is None and first is not None:
            first.setFocus()

    def fit_to_screen(self) -> None:
        """Take the height that the texts need at this width, or scroll if there is less of it."""
        column = self.layout()
        if self._scrolls or not isinstance(column, QBoxLayout):
            return
        room = room_on_screen(self)
        least = column.totalMinimumSize().expandedTo(self.minimumSize())
        width = min(room.width(), max(self.width(), least.width()))
        height = max(least.height(), column.totalMinimumHeightForWidth(width))
        if least.width() > room.width() or height > room.height():
            width += self._let_scroll(column, room.width())
        self.resize(QSize(width, max(self.height(), height)).boundedTo(room))

    def _let_scroll(self, column: QBoxLayout, room: int) -> int:
        """Put all parts but the last row into an area that scrolls; returns its bar's width.

        The last row scrolls, too, if it is wider than ``room`` pixels.
        """
        self._scrolls = True
        chain, focused = _tab_order(self), self.focusWidget()
        last = column.itemAt(column.count() - 1)
        assert last is not None
        margins = column.contentsMargins()
        stays = last.minimumSize().width() + margins.left() + margins.right() <= room
        if stays:
            column.takeAt(column.count() - 1)
        area, parts = scrolling(self), QWidget(self)
        parts.setLayout(column)
        area.setWidget(parts)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        if stays:
            outer.addLayout(_foot(last, margins))
        self.setMinimumSize(0, 0)
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
        if focused is not None:
            focused.setFocus()
        return area.verticalScrollBar().sizeHint().width()


def _foot(buttons: QLayoutItem, margins: QMargins) -> QHBoxLayout:
    """The last row of a dialog that scrolls above it."""
    foot = QHBoxLayout()
    foot.setSpacing(GRID)
    foot.setContentsMargins(margins.left(), GRID, margins.right(), margins.bottom())
    row, button = buttons.layout(), buttons.widget()
    if row is not None:
        foot.addLayout(row)
    elif button is not None:
        foot.addWidget(button, 0, buttons.alignment())
    return foot


def _tab_order(window: QWidget) -> list[QWidget]:
    """The widgets in ``window`` that take the focus, in the order in which Tab comes to them."""
    order: list[QWidget] = []
    one = window.nextInFocusChain()
    while one is not None and one is not window:
        if one.focusPolicy() is not Qt.FocusPolicy.NoFocus and one.focusProxy() is None:
            order.append(one)
        one = one.nextInFocusChain()
    return order


def dialog_column(dialog: QDialog, spacing: int = 2 * GRID) -> QVBoxLayout:
    """The column of a dialog's parts, with the margins of all dialogs.

    Args:
        dialog: Gets the column as its layout.
        spacing: Pixels between two parts.
    """
    column = QVBoxLayout(dialog)
    column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
    column.setSpacing(spacing)
    return column


def begin_with_size(window: QWidget, width: int, height: int) -> None:
    """Give a window its first size in pixels, or as much of that as the screen has room for."""
    window.resize(QSize(width, height).boundedTo(room_on_screen(window)))
    parent = window.parentWidget()
    if parent is None:
        return
    # Over its parent, but with its title in sight: Qt does not know how high a title is by now.
    screen, frame = window.screen().availableGeometry(), window.size() + _FRAME
    corner = parent.window().frameGeometry().center() - QRect(QPoint(), frame).center()
    window.move(
        max(screen.left(), min(corner.x(), screen.right() - frame.width())),
        max(screen.top(), min(corner.y(), screen.bottom() - frame.height())),
    )


def room_on_screen(window: QWidget) -> QSize:
    """The pixels that a window may take on its screen, without its frame."""
    return window.screen().availableSize() - _FRAME


def scrolling(parent: QWidget | None = None) -> QScrollArea:
    """An area that scrolls what it has no room for, and looks like what is around it."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def beside(icon: QLabel, words: QVBoxLayout) -> QHBoxLayout:
    """The head of a dialog: a large icon, and words to the right of it."""
    row = QHBoxLayout()
    row.setSpacing(2 * GRID)
    row.addWidget(icon)
    row.addLayout(words, 1)
    return row


def open_question(dialog: QInputDialog) -> None:
    """Open a question for a line of text, in the look of all dialogs."""
    # Until then it has no parts.
    dialog.ensurePolished()
    dialog.setVisible(True)
    layout = dialog.layout()
    if layout is not None:
        # By itself it is as narrow as its words, whatever is asked for.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)
    dialog.resize(_QUESTION_WIDTH, dialog.sizeHint().height())
    box = dialog.findChild(QDialogButtonBox)
    if box is not None:
        for button in box.buttons():
            button.setIcon(QIcon())
        agree = box.button(QDialogButtonBox.StandardButton.Ok)
        if isinstance(agree, QPushButton):
            make_default(agree)
            # It was drawn up before it had the property.
            agree.style().unpolish(agree)
            agree.style().polish(agree)
    dialog.open()


def make_default(button: QPushButton) -> None:
    """Give a button the accent colour, and have Enter press it."""
    button.setDefault(True)
    button.setProperty("primary", True)


def close_button(dialog: QDialog) -> QPushButton:
    """A button that closes ``dialog``, as Enter does."""
    button = QPushButton(tr("Close"))
    make_default(button)
    button.clicked.connect(dialog.accept)
    return button


def cancel_button(dialog: QDialog) -> QPushButton:
    """A button that gives ``dialog`` up; Enter never presses it."""
    button = QPushButton(tr("Cancel"))
    button.setAutoDefault(False)
    button.clicked.connect(dialog.reject)
    return button
