"""Pages of which one is in sight need no more room than that one."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.current_page import CurrentPageStack


def pages() -> tuple[QWidget, QWidget]:
    """A small page and a large one."""
    small, large = QWidget(), QWidget()
    small.setMinimumSize(100, 50)
    large.setMinimumSize(900, 700)
    return small, large


def test_a_stack_is_as_small_as_the_page_in_sight_allows(qtbot: Any) -> None:
    stack = CurrentPageStack()
    qtbot.addWidget(stack)
    small, large = pages()
    stack.addWidget(small)
    stack.addWidget(large)
    assert stack.minimumSizeHint() == small.minimumSize()
    stack.setCurrentWidget(large)
    assert stack.minimumSizeHint() == large.minimumSize()


def test_a_tab_needs_no_more_room_because_another_does(open_window: Window, qtbot: Any) -> None:
    page = open_window.page
    for show in (page.show_training, page.show_labels, page.show_locate, page.show_photos):
        show()
        qtbot.waitUntil(page.current.isVisible)
        qtbot.waitUntil(partial(_is_all_that_needs_room, open_window))


def _is_all_that_needs_room(window: Window) -> bool:
    """Whether the tabs need no more than the one that is shown, and their titles."""
    edges = QSize(8, window.page.tabBar().height() + 8)
    needed = window.page.minimumSizeHint() - window.page.current.minimumSizeHint()
    return needed.width() <= edges.width() and needed.height() <= edges.height()
