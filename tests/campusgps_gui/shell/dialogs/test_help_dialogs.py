"""The two dialogs of the Help menu."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from campusgps_gui.shell.dialogs.about_dialog import AboutDialog
from campusgps_gui.shell.dialogs.manual_window import ManualWindow
from campusgps_gui.shell.dialogs.shortcuts_dialog import ShortcutsDialog
from campusgps_gui.shell.window import Window


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
