from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QInputDialog, QPushButton, QWidget

from campusgps_gui.map.tiles import TileSource
from campusgps_gui.shell.dialogs.about_dialog import AboutDialog
from campusgps_gui.shell.dialogs.error_dialog import ErrorDialog
from campusgps_gui.shell.dialogs.new_project_dialog import NewProjectDialog
from campusgps_gui.shell.dialogs.shortcuts_dialog import ShortcutsDialog
from campusgps_gui.shell.dialogs.tiles_dialog import TilesDialog
from campusgps_gui.style.appearance import Appearance
from campusgps_gui.widgets.dialog_parts import open_question
from campusgps_gui.widgets.photo_viewer import PhotoViewer
from campusgps_gui.widgets.position_dialog import PositionDialog
from campusgps_gui.widgets.question import ask
from core.geo import Position

DIALOGS: dict[str, Callable[[QWidget], QDialog]] = {
    "new project": lambda parent: NewProjectDialog((), None, parent),
    "street map": lambda parent: TilesDialog(TileSource(), parent),
    "shortcuts": lambda parent: ShortcutsDialog({}, parent),
    "about": lambda parent: AboutDialog("cpu", (), parent),
    "error": lambda parent: ErrorDialog("Reading", ValueError("odd"), parent=parent),
    "position": lambda parent: PositionDialog("a.jpg", Position(31.2, 34.8), parent),
    "viewer": lambda parent: PhotoViewer(lambda *_: None, lambda *_: None, parent),
    "question": lambda parent: ask(parent, "Delete it?", "", "Delete", lambda: None),
    "likely": lambda parent: ask(parent, "Use it?", "", "Use", lambda: None, likely=True),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_means_the_blue_button_and_no_other_takes_it(
    qtbot: Any, name: str, appearance: Appearance
) -> None:
    parent = QWidget()
    parent.setStyleSheet(appearance.style_sheet)
    qtbot.addWidget(parent)
    dialog = DIALOGS[name](parent)
    dialog.show()
    buttons = dialog.findChildren(QPushButton)
    blue = [button for button in buttons if button.property("primary")]
    assert blue == [button for button in buttons if button.isDefault()]
    assert len(blue) == 1
    # It is drawn so, too: whatever was marked after it was drawn up would look like the others.
    drawn = blue[0].grab().toImage().pixelColor(8, blue[0].height() // 2)
    assert drawn.blue() - drawn.red() > 60
    dialog.reject()


def test_what_acts_stands_last_in_questions_as_in_dialogs(
    qtbot: Any, appearance: Appearance
) -> None:
    parent = QWidget()
    parent.setStyleSheet(appearance.style_sheet)
    qtbot.addWidget(parent)
    box, asked = ask(parent, "Delete it?", "", "Delete", lambda: None), QInputDialog(parent)
    open_question(asked)
    for question, name in ((box, "Delete"), (asked, "OK")):
        buttons = {one.text().replace("&", ""): one for one in question.findChildren(QPushButton)}
        assert buttons[name].x() > buttons["Cancel"].x()
        question.reject()


def test_a_new_project_begins_with_its_name_selected(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NewProjectDialog((), None, parent)
    dialog.show()
    assert dialog.focusWidget() is dialog._name
    assert dialog._name.selectedText() == dialog._name.text() != ""
    dialog.reject()
