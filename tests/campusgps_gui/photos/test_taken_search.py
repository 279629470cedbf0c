"""Times are searched as the table shows them."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.photos.table import taken_words
from campusgps_gui.photos.taken_search import taken_in_iso
from campusgps_gui.shell.window import Window
from campusgps_gui.style.notation import moment_text, second_text
from campusgps_gui.style.translation import use_language

AT = datetime(2025, 12, 2, 18, 20, 7, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("22 Dec 2025", "2025-12-22"),
        ("2 december 2025 18:20", "2025-12-02 18:20"),
        ("22 Dec", "-12-22"),
        ("Dec 2025", "2025-12-"),
        ("22 dec 2025, 18:", "2025-12-22 18:"),
        ("dec", ""),
        ("decimals", ""),
        ("dec 18:20", ""),
        ("IMG 22", ""),
        ("", ""),
    ],
)
def test_days_become_iso(text: str, iso: str, english_afterwards: None) -> None:
    assert taken_in_iso(text) == iso


@pytest.mark.parametrize("key", ["en", "de", "he"])
def test_what_the_window_shows_is_understood_in_its_language(
    key: str, english_afterwards: None, qapp: QApplication
) -> None:
    use_language(qapp, key)
    assert taken_in_iso(moment_text(AT)) == "2025-12-02 18:20"
    assert taken_in_iso(second_text(AT)) == "2025-12-02 18:20:07"
    assert taken_in_iso("02 Dec 2025") == "2025-12-02"
    for month in range(1, 13):
        at = AT.replace(month=month)
        assert taken_in_iso(moment_text(at)) == f"2025-{month:02}-02 18:20"


def test_the_time_of_a_row_finds_it(open_window: Window, qtbot: Any) -> None:
    open_window.page.show_photos()
    tab: PhotosTab = open_window.page.photos_tab
    qtbot.waitUntil(lambda: tab.model.rowCount() == 60)
    photo = tab.model.row(7)
    assert photo is not None and photo.taken_at is not None
    shown = taken_words(photo)
    same = {
        one.id
        for one in open_window.controller.project.photos()
        if one.taken_at and taken_words(one) == shown
    }
    for text in (shown, f"{photo.taken_at:%Y-%m-%d %H:%M}"):
        tab._search.setText(text)
        qtbot.waitUntil(lambda: set(tab.model.ids) == same)
        tab._search.clear()
        qtbot.waitUntil(lambda: tab.model.rowCount() == 60)
