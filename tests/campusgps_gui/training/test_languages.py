"""The tab in German and Hebrew, whose words are longer and whose letters are higher."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from campusgps_gui.shell.window import Window
from campusgps_gui.style.translation import use_language
from campusgps_gui.training.runs_model import COLUMNS
from campusgps_gui.training.tab import TrainingTab
from tests.campusgps_gui.test_texts_fit import cut_off_beside_room

LONG_MS = 180_000


@pytest.fixture(params=["de", "he"])
def spoken(
    request: pytest.FixtureRequest, qapp: QApplication, english_afterwards: None
) -> Iterator[str]:
    use_language(qapp, request.param)
    yield request.param


def test_it_is_whole_in_a_small_window(
    spoken: str,
    open_tab: Callable[[Path], TrainingTab],
    trained_folder: Path,
    window: Window,
    qtbot: Any,
) -> None:
    tab = open_tab(trained_folder)
    qtbot.waitUntil(lambda: len(window.training.localizers) > 0, timeout=LONG_MS)
    window.resize(1014, 690)
    tab.grab()
    for row in range(tab.runs.model.rowCount()):
        tab.runs.table.selectRow(row)
        tab.grab()
        bars = window.centralWidget()
        assert bars.horizontalScrollBar().maximum() == 0, tab.runs.minimumSizeHint()
        assert bars.verticalScrollBar().maximum() == 0
        assert cut_off_beside_room(tab.runs.table) == []
    begun = COLUMNS[-1].value(tab.runs.model.run_row(0))
    needed = tab.runs.table.fontMetrics().horizontalAdvance(begun)
    assert tab.runs.table.columnWidth(len(COLUMNS) - 1) > needed, "when it was is not cut off"
    for label in (tab.standing.label, tab.form._description, tab.split):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
