"""The manual in the window: the page of the tab, links, search."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QMenu

from campusgps_gui.shell.dialogs.manual_window import ManualWindow, manual_pages
from campusgps_gui.shell.window import Window


@pytest.fixture
def manual(qtbot: Any) -> ManualWindow:
    made = ManualWindow()
    qtbot.addWidget(made)
    return made


def title(manual: ManualWindow) -> str:
    return str(manual.text.toPlainText().splitlines()[0])


def test_the_page_of_the_tab_is_shown(open_window: Window) -> None:
    window = open_window
    window.page.show_labels()
    window.actions_.manual.trigger()
    manual = window.findChild(ManualWindow)
    assert title(manual) == "Label a folder"
    window.page.show_training()
    window.actions_.manual.trigger()
    assert window.findChildren(ManualWindow) == [manual]
    assert title(manual) == "Training"


def test_before_there_is_a_project_it_begins_at_the_beginning(window: Window) -> None:
    window.actions_.manual.trigger()
    assert title(window.findChild(ManualWindow)) == "CampusGPS: the manual"


def test_links_lead_to_pages(manual: ManualWindow) -> None:
    manual.text.anchorClicked.emit(QUrl("writing.md"))
    assert title(manual) == "Write positions to photos"
    assert manual.pages.currentItem().text() == "Write positions to photos"


def test_words_are_found_on_their_pages(manual: ManualWindow) -> None:
    manual.search.setText("sidecar exiftool revert")
    shown = [
        item.text()
        for row in range(manual.pages.count())
        if not (item := manual.pages.item(row)).isHidden()
    ]
    assert shown == ["Write positions to photos"]
    assert title(manual) == "Write positions to photos"
    first = manual.text.textCursor()
    assert first.selectedText().casefold() == "sidecar"
    manual.search.returnPressed.emit()
    assert manual.text.textCursor().position() > first.position()
    manual.search.setText("hippopotamus")
    assert all(manual.pages.item(row).isHidden() for row in range(manual.pages.count()))
    manual.search.clear()
    assert not any(manual.pages.item(row).isHidden() for row in range(manual.pages.count()))


def test_commands_that_the_manual_names_are_in_the_menus(window: Window) -> None:
    menus = {menu.title().replace("&", "") for menu in window.menuBar().findChildren(QMenu)}
    words = {action.text().replace("&", "").rstrip("…") for action in window.actions_.all}
    for page in manual_pages():
        for menu, command in re.findall(r"\*(\w+) > ([^*]+)\*", page.read_text("utf-8")):
            if menu in menus:
                assert command in words, f"{page.name}: {menu} > {command}"
