from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)

from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import (
    DARK,
    LIGHT,
    Appearance,
    Colours,
    Theme,
    palette_of,
    style_sheet,
)
from campusgps_gui.style.translation import use_language


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["text", "muted", "good", "warning", "danger", "accent"])
def test_words_can_be_read(colours: Colours, ink: str) -> None:
    # WCAG 2.1, success criterion 1.4.3.
    for ground in ("window", "base"):
        assert _contrast(asdict(colours)[ink], asdict(colours)[ground]) >= 4.5
    assert _contrast(colours.on_accent, colours.accent) >= 4.5


def test_switching_dresses_everything(qapp: QApplication, appearance: Appearance) -> None:
    changes: list[bool] = []
    appearance.changed.connect(lambda: changes.append(appearance.colours.dark))
    appearance.theme = Theme.DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.accent in appearance.style_sheet
    appearance.theme = Theme.LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window
    assert changes == [True, False]


def test_the_style_sheet_is_the_windows_and_its_dialogs_have_it(
    qapp: QApplication, appearance: Appearance, new_window: Window
) -> None:
    # On the application it would be applied again at each step of putting widgets together.
    assert qapp.styleSheet() == ""
    button = QPushButton("Import", QDialog(new_window))
    button.setProperty("primary", True)
    button.resize(120, 40)
    for theme, colours in ((Theme.DARK, DARK), (Theme.LIGHT, LIGHT)):
        appearance.theme = theme
        assert button.grab().toImage().pixelColor(8, 8).name() == colours.accent


@pytest.mark.usefixtures("english_afterwards")
def test_the_arrow_of_a_menu_lies_in_its_button_on_either_side(
    qapp: QApplication, qtbot: Any
) -> None:
    def drawn(key: str) -> QImage:
        use_language(qapp, key)
        button = QPushButton()
        qtbot.addWidget(button)
        button.setMenu(QMenu(button))
        button.setProperty("menu", True)
        button.setStyleSheet(style_sheet(LIGHT))
        button.resize(120, 32)
        button.show()
        return button.grab().toImage()

    def dark_columns(image: QImage) -> list[int]:
        """The columns within the frame in which something dark is drawn."""
        return [
            column
            for column in range(3, image.width() - 3)
            if any(image.pixelColor(column, row).lightness() < 120 for row in range(4, 28))
        ]

    english, hebrew = drawn("en"), drawn("he")
    assert dark_columns(english)
    mirrored = dark_columns(hebrew.flipped(Qt.Orientation.Horizontal))
    assert mirrored == pytest.approx(dark_columns(english), abs=1)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_boxes_to_tick_in_a_table_are_seen(qtbot: Any, colours: Colours) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setPalette(palette_of(colours))
    table.setStyleSheet(style_sheet(colours))
    item = QTableWidgetItem()
    item.setCheckState(Qt.CheckState.Unchecked)
    table.setItem(0, 0, item)
    table.show()
    cell = table.visualItemRect(item)
    image = table.viewport().grab(cell).toImage()
    drawn = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    # WCAG 2.1, success criterion 1.4.11.
    assert max(_contrast(one, colours.base) for one in drawn) >= 3
