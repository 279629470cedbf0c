"""Every control says what it is to a screen reader, and can be reached by Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from campusgps_gui.shell.window import Window

_CONTROLS = (
    *(QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox),
    *(QComboBox, QLineEdit),
)
# Parts of Qt's own widgets, which speak through the widget that they belong to.
_QT_PARTS = ("QTableCornerButton", "QComboBoxListView", "QHeaderView", "QComboBoxPrivateContainer")


def controls_of(window: QWidget) -> list[QWidget]:
    """The controls in ``window`` that a person can work with, seen or not."""
    found = []
    for one in window.findChildren(QWidget):
        if not isinstance(one, _CONTROLS) or isinstance(one, QScrollBar):
            continue
        parents = [parent for parent in (one.parentWidget(),) if parent is not None]
        inside = any(
            isinstance(parent, (QComboBox, QAbstractSpinBox, QLineEdit)) for parent in parents
        )
        own = one.objectName().startswith("qt_") or type(one).__name__ in _QT_PARTS
        if not inside and not own and one.metaObject().className() not in _QT_PARTS:
            found.append(one)
    return found


def described(one: QWidget) -> str:
    """The place of a control, for the message of a test that fails."""
    names = []
    parent: QWidget | None = one
    while parent is not None:
        names.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(names)


def nameless(window: QWidget) -> list[str]:
    """The controls that a screen reader has no name for."""
    return sorted(
        described(one)
        for one in controls_of(window)
        if not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name).strip()
    )


def out_of_reach(window: QWidget) -> list[str]:
    """The controls in sight that Tab never comes to."""
    return sorted(
        f"{described(one)}: {one.accessibleName()}"
        for one in controls_of(window)
        if one.isVisible()
        and one.isEnabled()
        and not one.focusPolicy() & Qt.FocusPolicy.TabFocus.value
        and one.focusProxy() is None
    )


def stops_without_a_mark(window: QWidget) -> list[str]:
    """The areas that Tab comes to though they show no focus: what is in them is reached anyway."""
    return sorted(
        described(one)
        for one in window.findChildren(QScrollArea)
        if type(one) is QScrollArea and one.focusPolicy() & Qt.FocusPolicy.TabFocus.value
    )


def test_every_control_of_the_tabs_has_a_name_and_is_reached(open_window: Window) -> None:
    page = open_window.page
    for show in (page.show_photos, page.show_training, page.show_locate, page.show_labels):
        show()
        assert out_of_reach(open_window) == []
    assert nameless(open_window) == [] and stops_without_a_mark(open_window) == []


def test_the_start_has_names_for_its_controls(window: Window) -> None:
    assert nameless(window) == [] and out_of_reach(window) == []


def test_every_control_of_a_dialog_has_a_name_and_is_reached(open_window: Window) -> None:
    actions = open_window.actions_
    open_window.page.show_photos()
    for command in (
        *(actions.settings, actions.networks, actions.manual, actions.shortcuts, actions.about),
        *(actions.new_project, actions.tiles),
    ):
        assert command.isEnabled()
        command.trigger()
        (dialog,) = (one for one in open_window.findChildren(QDialog) if one.isVisible())
        assert nameless(dialog) == [] and out_of_reach(dialog) == [], command.text()
        assert stops_without_a_mark(dialog) == [], command.text()
        dialog.close()
    open_window.show_error("Testing", ValueError("a reason"))
    (dialog,) = (one for one in open_window.findChildren(QDialog) if one.isVisible())
    assert nameless(dialog) == [] and out_of_reach(dialog) == []
