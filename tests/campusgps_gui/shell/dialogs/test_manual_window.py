"""The manual in the window: the page of the tab, links, search."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from defusedxml.ElementTree import parse
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QMenu

import resources
from campusgps_gui.shell.dialogs.manual_pictures import alternative_text, picture_formats
from campusgps_gui.shell.dialogs.manual_window import ManualWindow, manual_pages
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Appearance, Theme
from core.training.recipes import recipe

WITH_PICTURES = [page for page in manual_pages() if "](pictures/" in page.read_text("utf-8")]
# Set in italics, but no words of the window.
TERMS = {"refining", "X", "T"}


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


def test_the_page_that_is_most_about_a_word_comes_first(manual: ManualWindow) -> None:
    in_order = [manual.pages.item(row).text() for row in range(manual.pages.count())]
    for words, wanted in (("coverage", "coverage"), ("track", "label"), ("areas", "areas")):
        manual.search.setText(words)
        page = next(one for one in manual_pages() if one.stem == wanted)
        assert title(manual) == page.read_text("utf-8").splitlines()[0].lstrip("# ")
        assert manual.pages.currentRow() == 0
    manual.search.clear()
    assert [manual.pages.item(row).text() for row in range(manual.pages.count())] == in_order


def test_commands_that_the_manual_names_are_in_the_menus(window: Window) -> None:
    menus = {menu.title().replace("&", "") for menu in window.menuBar().findChildren(QMenu)}
    words = {action.text().replace("&", "").rstrip("…") for action in window.actions_.all}
    for page in manual_pages():
        for menu, command in re.findall(r"\*(\w+) > ([^*]+)\*", page.read_text("utf-8")):
            if menu in menus:
                assert command in words | menus, f"{page.name}: {menu} > {command}"


def test_names_that_the_manual_gives_to_controls_are_those_of_the_window() -> None:
    sources = parse(resources.FOLDER / "translations/campusgps_de.ts").iter("source")
    words = {one.text.replace("&", "").rstrip("…:") for one in sources}
    titles = (
        f"{recipe('efficientnet_lite0').title} (to experiment)",
        f"{recipe('hybrid').title} (recommended)",
    )
    known = {*words, *titles, *TERMS}
    unknown = []
    for page in manual_pages():
        for name in re.findall(r"(?<![*\w])\*([^*\n][^*]*?)\*(?!\*)", page.read_text("utf-8")):
            parts = re.sub(r"\b\d[\d,]*", "%n", " ".join(name.split())).split(" > ")
            unknown += [f"{page.name}: {part}" for part in parts if part not in known]
    assert unknown == []


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("size", [(1024, 700), (560, 480)])
@pytest.mark.parametrize("page", WITH_PICTURES, ids=lambda page: page.stem)
def test_each_picture_is_drawn_whole_and_in_words(
    manual: ManualWindow,
    qtbot: Any,
    appearance: Appearance,
    page: Path,
    size: tuple[int, int],
    theme: Theme,
) -> None:
    appearance.theme = theme
    manual.resize(*size)
    manual.show_page(page.stem)
    manual.show()
    qtbot.waitExposed(manual)
    text, document = manual.text, manual.text.document()
    named = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page.read_text("utf-8"))
    formats = picture_formats(document)
    assert [shape.name() for _, shape in formats] == [name for _, name in named]
    assert text.horizontalScrollBar().maximum() == 0
    for (words, name), (place, shape) in zip(named, formats, strict=True):
        assert alternative_text(shape) == words
        block = document.findBlock(place)
        assert block.next().text() == words
        cursor = QTextCursor(document)
        cursor.setPosition(place)
        text.setTextCursor(cursor)
        top = int(document.documentLayout().blockBoundingRect(block).top())
        text.verticalScrollBar().setValue(top)
        line = block.layout().lineAt(0)
        width, height = int(line.naturalTextWidth()), int(line.height())
        original = QImage(str(page.parent / name))
        assert width == min(original.width(), int(document.textWidth() - 48))
        drawn = text.viewport().grab().toImage()
        left, above = 24, top - text.verticalScrollBar().value()
        # Its upper part: all of it need not fit the window.
        seen = drawn.copy(left, above, width, min(height, drawn.height() - above, 200))
        scaled = original.scaled(width, round(original.height() * width / original.width()))
        wanted = scaled.copy(0, 0, seen.width(), seen.height())
        assert np.abs(pixels(seen) - pixels(wanted)).mean() < 25, name


def test_links_are_legible_in_the_colours_chosen_while_it_is_open(
    manual: ManualWindow, qtbot: Any, appearance: Appearance
) -> None:
    manual.show_page("tutorial")
    manual.show()
    qtbot.waitExposed(manual)
    manual.text.verticalScrollBar().setValue(300)
    before = link_colour(manual)
    appearance.theme = Theme.DARK
    qtbot.waitUntil(lambda: manual.text.palette().link().color() != before)
    assert link_colour(manual) == manual.text.palette().link().color()
    assert title(manual) == "Tutorial: the first ten minutes"
    assert manual.text.verticalScrollBar().value() == 300


def link_colour(manual: ManualWindow) -> QColor:
    """The colour of the first link of the page."""
    block = manual.text.document().begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            if part.fragment().charFormat().isAnchor():
                return part.fragment().charFormat().foreground().color()
            part += 1
        block = block.next()
    raise AssertionError("no link")


def pixels(image: QImage) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The pixels of an image as numbers: rows, columns, colours."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8)
    return rows.reshape(plain.height(), plain.width(), 4)[..., :3].astype(float)
