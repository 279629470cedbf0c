from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from campusgps_gui.style.translation import use_language
from campusgps_gui.widgets.coordinates import Coordinates
from core.geo import Position

HERE = Position(-31.261965, 34.801185)


@pytest.fixture
def coordinates(qtbot: Any) -> Coordinates:
    made = Coordinates()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (0, "-31.261965, 34.801185"),
        (1, "31°15'43.1\"S 34°48'04.3\"E"),
        (2, "36J 671493 6539966"),
        (3, "36J XL 71493 39966"),
        (4, "geo:-31.261965,34.801185;u=24"),
    ],
)
def test_each_form_can_be_copied(coordinates: Coordinates, entry: int, text: str) -> None:
    coordinates.show_estimate(HERE, 9.0, 23.6, None)
    coordinates._copy.menu().actions()[entry].trigger()
    assert QGuiApplication.clipboard().text() == text


def test_nothing_is_copied_before_there_is_an_answer(coordinates: Coordinates, qtbot: Any) -> None:
    with qtbot.assertNotEmitted(coordinates.copied):
        coordinates.copy()


def test_metres_have_sensible_digits(coordinates: Coordinates) -> None:
    coordinates.show_estimate(HERE, 9.1342, 23.61, Position(-31.262, 34.8012))
    assert coordinates._within50.text() == "within <b>9 m</b>"
    assert coordinates._within90.text() == "within <b>24 m</b>"
    assert "<b>4 m</b> away" in coordinates._truth.text()
    assert coordinates._truth.property("tone") == "good"
    coordinates.show_estimate(HERE, 9.1342, 23.61, None)
    assert coordinates._truth.isHidden()


@pytest.mark.usefixtures("english_afterwards")
def test_positions_in_the_menu_keep_their_order_in_hebrew(qapp: QApplication, qtbot: Any) -> None:
    use_language(qapp, "he")
    coordinates = Coordinates()
    qtbot.addWidget(coordinates)
    coordinates.show_estimate(HERE, 9.0, 23.6, None)
    menu = coordinates._copy.menu()
    menu.aboutToShow.emit()
    shown = [action.text().partition("\t")[2] for action in menu.actions()]
    assert shown and all(text[0] == "\u2068" and text[-1] == "\u2069" for text in shown)
