"""The photo that is reviewed is seen large beside its match, and keys go through both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from campusgps_gui.labelling.tab import LabelTab
from tests.campusgps_gui.labelling.conftest import rows_of


def test_enter_shows_the_photo_large_and_keys_go_on(
    show: Callable[[Path], LabelTab], labelled_folder: Path, qtbot: Any
) -> None:
    tab = show(labelled_folder)
    # Those with a radius come first.
    first, second = tab.rows.model.ids[:2]
    tab.rows.choose(first)
    tab.rows.table.setFocus()
    QTest.keyClick(tab.rows.table, Qt.Key.Key_Return)
    viewer = tab.large.viewer
    assert viewer is not None and viewer.isVisible()
    names = {row.id: row.file.name for row in rows_of(tab)}
    assert viewer.windowTitle().startswith(names[first])
    assert "90 %" in viewer.windowTitle()
    assert viewer.match.title.text().startswith("1. ")
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.match.title.text().startswith("2. ")
    QTest.keyClick(viewer, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: viewer.windowTitle().startswith(names[second]))
    assert tab.rows.current_id == second
    qtbot.waitUntil(lambda: not viewer.photo.view.image.isNull())
    QTest.keyClick(viewer, Qt.Key.Key_PageUp)
    QTest.keyClick(viewer, Qt.Key.Key_PageUp)  # there is none before: it stays
    qtbot.waitUntil(lambda: viewer.windowTitle().startswith(names[first]))
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()
