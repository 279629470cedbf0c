"""Every entry of the window's menus has a letter of its own, in every language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Appearance
from campusgps_gui.style.translation import use_language
from campusgps_gui.widgets.menu_keys import MenuKeys, with_keys


def menus_of(window: QMainWindow) -> list[QMenu]:
    """The menus of the menu bar, with those in them."""
    shown = [action.menu() for action in window.menuBar().actions()]
    inner = [one.menu() for menu in shown for one in menu.actions() if one.menu() is not None]
    return [*shown, *inner]


@pytest.mark.parametrize("language", ["en", "de", "he"])
@pytest.mark.usefixtures("english_afterwards")
def test_every_entry_has_a_letter_of_its_own(
    qapp: QApplication, settings: Settings, appearance: Appearance, language: str
) -> None:
    use_language(qapp, language)
    for name in ("Campus", "Court & Park", "C"):
        settings.remember_project(Path(f"/photos/{name}.campusgps"))
    window = Window(settings, appearance)
    for menu in menus_of(window):
        entries = [one for one in menu.actions() if one.isVisible() and not one.isSeparator()]
        before = [one.text() for one in entries]
        menu.aboutToShow.emit()
        letters = [QKeySequence.mnemonic(one.text()).toString() for one in entries]
        assert all(letters) and len(set(letters)) == len(letters), (menu.title(), letters)
        # No letter is added to the words: buttons and messages have them, too.
        menu.aboutToHide.emit()
        assert [one.text() for one in entries] == before
    bar = [QKeySequence.mnemonic(one.text()).toString() for one in window.menuBar().actions()]
    assert all(bar) and len(set(bar)) == len(bar), bar
    window.close()
    window.deleteLater()


@pytest.mark.parametrize(
    ("texts", "marked"),
    [
        ([], []),
        (["Open", "Other"], ["&Open", "O&ther"]),
        (["New project", "Next"], ["&New project", "N&ext"]),
        # Whose only letter was taken by an earlier one gets it.
        (["ab", "a"], ["a&b", "&a"]),
        (["a", "a"], ["&a", "a"]),
        # What stands there already stays; a written ampersand is none.
        (["&Close", "Cut"], ["&Close", "C&ut"]),
        (["R&&D", "Read"], ["&R&&D", "R&ead"]),
        (["&&x", "…"], ["&&&x", "…"]),
    ],
)
def test_letters_are_given_out(texts: list[str], marked: list[str]) -> None:
    assert with_keys(texts) == marked


def test_words_that_change_while_the_menu_is_open_stay(qtbot: Any) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction("Undo: moved")
    MenuKeys(menu)
    menu.aboutToShow.emit()
    assert action.text() == "&Undo: moved"
    action.setText("Undo")
    menu.aboutToHide.emit()
    assert action.text() == "Undo"
