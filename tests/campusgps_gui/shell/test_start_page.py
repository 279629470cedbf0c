"""The page of the first window, where there is little room."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from campusgps_gui.shell.start_page import StartPage
from campusgps_gui.widgets.dialog_parts import scrolling


@pytest.mark.parametrize("size", [(1000, 300), (640, 360), (540, 300)])
def test_its_texts_are_whole_in_a_small_window(qtbot: Any, size: tuple[int, int]) -> None:
    page = StartPage(QAction("New project from photos"), QAction("Open"), QAction("Demo"))
    page.show_recent([])
    area = scrolling()
    area.setWidget(page)
    qtbot.addWidget(area)
    area.resize(QSize(*size))
    area.show()

    assert area.horizontalScrollBar().maximum() == 0
    for label in page.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
