"""The dialog of saved places, and saved places in the dialog of positions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QInputDialog, QWidget

from campusgps_gui.shell.dialogs.saved_places_dialog import SavedPlacesDialog
from campusgps_gui.style.appearance import Appearance
from campusgps_gui.widgets.position_dialog import PositionDialog
from core.geo import Position
from core.saved_places import SavedPlace, read_places, save_place

GATE, LIBRARY = Position(31.261965, 34.801185), Position(31.2625, 34.8031)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user's folder with nothing in it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


@pytest.fixture
def dialog(qtbot: Any) -> SavedPlacesDialog:
    made = SavedPlacesDialog()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    return made


def answer(question: object, text: str) -> None:
    assert isinstance(question, QInputDialog)
    question.setTextValue(text)
    question.accept()


def test_places_are_added_renamed_gone_to_and_removed(dialog: SavedPlacesDialog) -> None:
    assert not dialog.go.isEnabled() and not dialog.rename.isEnabled()
    dialog.add.click()
    asked = dialog.question
    assert isinstance(asked, PositionDialog) and asked.places.isHidden()
    asked.line.setText("31.261965, 34.801185")
    asked.accept()
    answer(dialog.question, "Gate")
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [
        "Gate\n31.261965, 34.801185"
    ]
    dialog.list.setCurrentRow(0)
    dialog.rename.click()
    answer(dialog.question, "Main gate")
    assert read_places() == [SavedPlace("Main gate", GATE)]
    chosen: list[SavedPlace] = []
    dialog.place_chosen.connect(chosen.append)
    dialog.list.setCurrentRow(0)
    dialog.go.click()
    assert chosen == [SavedPlace("Main gate", GATE)]


def test_chosen_places_are_removed(dialog: SavedPlacesDialog) -> None:
    save_place("Gate", GATE)
    save_place("Library", LIBRARY)
    dialog.refresh()
    dialog.list.setCurrentRow(0)
    dialog.remove.click()
    assert read_places() == [SavedPlace("Library", LIBRARY)] and dialog.list.count() == 1


def test_a_saved_place_becomes_the_position_of_a_photo(qtbot: Any) -> None:
    save_place("Gate", GATE)
    save_place("Library", LIBRARY)
    dialog = PositionDialog("IMG_1.jpg", LIBRARY)
    qtbot.addWidget(dialog)
    texts = [dialog.places.itemText(row) for row in range(dialog.places.count())]
    assert texts == ["Or take a saved place", "Library", "Gate"], "the nearest first"
    dialog.places.setCurrentIndex(2)
    dialog.places.activated.emit(2)
    assert dialog.position == GATE and dialog.set.isEnabled()


def test_a_damaged_list_is_said(dialog: SavedPlacesDialog, tmp_path: Path) -> None:
    said: list[str] = []
    dialog.message.connect(said.append)
    save_place("Gate", GATE)
    next(tmp_path.rglob("places.geojson")).write_text("{")
    dialog.refresh()
    assert len(said) == 1 and "damaged" in said[0] and dialog.list.count() == 0


def test_a_position_keeps_its_order_below_a_hebrew_name(qtbot: Any) -> None:
    save_place("בניין 37 (כניסה)", GATE)
    dialog = SavedPlacesDialog()
    qtbot.addWidget(dialog)
    # As a cell of a list lays it out.
    text = dialog.list.item(0).text().replace("\n", "\u2028")
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    second = layout.createLine()
    layout.endLayout()
    assert line.isValid() and second.isValid()
    latitude, longitude = text.index("31.26"), text.index("34.80")
    assert second.cursorToX(latitude)[0] < second.cursorToX(longitude)[0]


def test_both_lines_of_a_place_with_a_hebrew_name_are_drawn(
    qtbot: Any, appearance: Appearance
) -> None:
    save_place("בניין (כניסה)", GATE)
    parent = QWidget()
    parent.setStyleSheet(appearance.style_sheet)
    qtbot.addWidget(parent)
    dialog = SavedPlacesDialog(parent)
    dialog.show()
    shown = dialog.list
    image = shown.viewport().grab(shown.visualItemRect(shown.item(0))).toImage()
    ground = image.pixelColor(image.width() - 8, 2)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    # Its position is the longer of the two.
    position = shown.fontMetrics().horizontalAdvance("31.261965, 34.801185")
    assert max(inked) - min(inked) > 0.9 * position
