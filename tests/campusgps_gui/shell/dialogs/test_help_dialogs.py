"""The two dialogs of the Help menu."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from campusgps_gui.shell.dialogs.about_dialog import AboutDialog
from campusgps_gui.shell.dialogs.manual_window import ManualWindow
from campusgps_gui.shell.dialogs.new_project_dialog import NewProjectDialog
from campusgps_gui.shell.dialogs.shortcuts_dialog import ShortcutsDialog
from campusgps_gui.shell.window import Window
from campusgps_gui.style.translation import LANGUAGES, use_language
from campusgps_gui.widgets.help_button import TOPICS, HelpButton


def test_every_shortcut_of_a_menu_is_listed(window: Window) -> None:
    window.actions_.shortcuts.trigger()
    dialog = window.findChild(ShortcutsDialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    wanted = [action for action in window.actions_.all if not action.shortcut().isEmpty()]
    assert len(wanted) > 10
    pairs = list(pairwise(words))
    for action in wanted:
        name = action.text().replace("&", "").rstrip("…")
        assert (name, action.shortcut().toString()) in pairs
    dialog.findChild(QPushButton).click()
    assert not dialog.isVisible()


def test_no_key_means_two_things_below_one_title(window: Window) -> None:
    window.actions_.shortcuts.trigger()
    dialog = window.findChild(ShortcutsDialog)
    titles = ("In all tabs", "Photos", "Locate", "Label folder")
    keys: dict[str, list[str]] = {}
    # A title stands first in its group; every other label is words or their keys.
    for block in {label.parentWidget() for label in dialog.findChildren(QLabel)}:
        title, *cells = (label.text() for label in block.findChildren(QLabel))
        if title in titles:
            keys[title] = cells[1::2]
    assert set(keys) == set(titles)
    for title, all_keys in keys.items():
        assert len(set(all_keys)) == len(all_keys), title
    for title, own in (("Photos", "V"), ("Label folder", "R")):
        assert {"A", "N", "P", own} <= set(keys[title]), title
    assert not {"A", "N", "P", "R", "T", "V"} & set(keys["In all tabs"])
    # It fits on a screen of 720 lines.
    assert dialog.sizeHint().height() <= 680 and dialog.sizeHint().width() <= 1264


@pytest.mark.usefixtures("english_afterwards")
def test_keys_have_the_names_of_the_language(qapp: QApplication, qtbot: Any) -> None:
    use_language(qapp, "de")
    dialog = ShortcutsDialog({"": [QAction("Speichern", shortcut="Ctrl+S")]})
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Strg+S" in words and "Strg+F" in words
    assert not any("Ctrl" in word for word in words)


def test_about_copies_the_versions_and_the_device(window: Window) -> None:
    window.actions_.about.trigger()
    dialog = window.findChild(AboutDialog)
    copy, licences, close = dialog.findChildren(QPushButton)
    copy.click()
    facts = dict(line.split(": ", 1) for line in QApplication.clipboard().text().splitlines())
    assert facts.keys() == {"CampusGPS", "Python", "PySide6", "torch", "folium", "System", "Device"}
    assert facts["Device"] == window.status.device and "unknown" not in facts.values()
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert set(facts.values()) <= shown
    licences.click()
    manual = window.findChild(ManualWindow)
    assert "GeoNames" in manual.text.toPlainText()
    close.click()
    assert not dialog.isVisible()


@pytest.mark.usefixtures("english_afterwards")
@pytest.mark.parametrize("language", [one.key for one in LANGUAGES])
def test_help_buttons_open_the_manual_at_their_headings_in_each_language(
    language: str, qapp: QApplication, window: Window
) -> None:
    use_language(qapp, language)
    for key, topic in TOPICS.items():
        HelpButton(key, window).click()
        manual = window.findChild(ManualWindow)
        assert manual.isVisible()
        cursor = manual.text.textCursor()
        wanted = topic.heading or manual.text.document().firstBlock().text()
        assert cursor.block().text() == wanted, key
    # The titles of the manual's pages are English.
    assert manual.pages.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_help_button_opens_the_manual_at_its_heading(window: Window, qtbot: Any) -> None:
    button = HelpButton("track", window)
    assert button.accessibleName() == button.toolTip() == "The manual on: tracks and clocks"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    manual = window.findChild(ManualWindow)
    assert manual.isVisible() and manual.text.textCursor().block().text() == "A recorded track"
    assert manual.text.verticalScrollBar().value() > 0
    # Over a dialog it belongs to that: one behind it would take no clicks.
    window.actions_.new_project.trigger()
    dialog = window.findChild(NewProjectDialog)
    dialog.findChild(HelpButton).click()
    (manual,) = (one for one in window.findChildren(ManualWindow) if one.isVisible())
    assert manual.parent() is dialog
    assert manual.text.textCursor().block().text() == "Where positions come from"
    dialog.reject()
