"""Every dialog fits a screen of 1280 x 720 at 200 %, in every language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from campusgps_gui.shell.dialogs import shortcuts_dialog
from campusgps_gui.shell.dialogs.area_question import AreaQuestion
from campusgps_gui.shell.dialogs.saved_places_dialog import SavedPlacesDialog
from campusgps_gui.style.appearance import Appearance
from campusgps_gui.style.translation import LANGUAGES, use_language
from campusgps_gui.widgets import dialog_parts
from campusgps_gui.widgets.dialog_parts import FittedDialog
from tests.campusgps_gui.shell.dialogs.test_default_buttons import DIALOGS

ROOM = QSize(624, 312)
"""In logical pixels, without the frame of a window."""
ALL: dict[str, Callable[[QWidget], QDialog]] = {
    **DIALOGS,
    "saved places": SavedPlacesDialog,
    "area": lambda parent: AreaQuestion(parent, "Library", ["Old campus"], lambda *_: None),
}


@pytest.mark.usefixtures("english_afterwards")
@pytest.mark.parametrize("key", [language.key for language in LANGUAGES])
@pytest.mark.parametrize("name", ALL)
def test_a_dialog_fits_and_never_scrolls_sideways(
    qapp: QApplication,
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
    appearance: Appearance,
    name: str,
    key: str,
) -> None:
    use_language(qapp, key)
    for module in (dialog_parts, shortcuts_dialog):
        monkeypatch.setattr(module, "room_on_screen", lambda _: ROOM)
    parent = QWidget()
    parent.setStyleSheet(appearance.style_sheet)
    qtbot.addWidget(parent)
    dialog = ALL[name](parent)
    dialog.show()
    qapp.processEvents()
    assert dialog.minimumSizeHint().width() <= ROOM.width()
    if isinstance(dialog, FittedDialog):
        assert dialog.width() <= ROOM.width() and dialog.height() <= ROOM.height()
    for area in dialog.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0
    dialog.reject()
