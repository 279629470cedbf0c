"""A project in which no photo has a position says what helps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog

from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.position_dialog import PositionDialog
from core.demo_campus import DemoCampus


@pytest.fixture
def tab(window: Window, qtbot: Any, demo_campus: DemoCampus, tmp_path: Path) -> PhotosTab:
    """Three photos without positions, imported into a new project."""
    folder = tmp_path / "lost"
    folder.mkdir()
    for number, photo in enumerate(sorted(demo_campus.photos_folder.rglob("*.jpg"))[:3]):
        with Image.open(photo) as image:
            image.save(folder / f"lost{number}.jpg")
    with qtbot.waitSignal(window.controller.imported):
        window.controller.create(tmp_path / "lost.campusgps", [folder], None)
    qtbot.waitUntil(lambda: not window.controller.busy)
    window.page.show_photos()
    made = window.page.photos_tab
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    return made


def test_a_project_without_positions_leads_to_a_table_and_to_placing(
    window: Window, tab: PhotosTab, qtbot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    notice = tab._notice
    qtbot.waitUntil(notice.isVisible)
    assert notice.words.text().startswith("No photo here says where it was taken")
    table, place = notice.give_positions
    assert table.isVisible() and place.isVisible() and not notice.learn.isVisible()
    tab.choose(tab.model.ids[0])
    qtbot.waitUntil(place.isEnabled)
    place.click()
    dialog = next(one for one in window.findChildren(PositionDialog) if one.isVisible())
    dialog.reject()
    # The table puts the photos where they were taken, and the notice goes.
    file = tmp_path / "positions.csv"
    rows = [f"lost{number}.jpg,46.51{number},7.04" for number in range(3)]
    file.write_text("\n".join(["file,latitude,longitude", *rows]))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    with qtbot.waitSignal(window.controller.imported):
        table.click()
    qtbot.waitUntil(lambda: window.controller.snapshot.used == 3 and not window.runner.jobs)
    assert not notice.words.text().startswith("No photo here")
    assert not table.isVisible()


def test_a_folder_without_photos_leads_to_another_folder(
    window: Window, qtbot: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "notes.txt").write_text("no photo")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 broken")
    with qtbot.waitSignal(window.controller.imported):
        window.controller.create(tmp_path / "notes.campusgps", [folder], None)
    qtbot.waitUntil(lambda: not window.controller.busy)
    window.page.show_photos()
    notice = window.page.photos_tab._notice
    qtbot.waitUntil(notice.isVisible)
    assert notice.words.text().startswith("No file here can be read as a photo")
    assert notice.give_photos.isVisible() and notice.give_photos.isEnabled()
    assert not notice.learn.isVisible()
    assert not any(button.isVisible() for button in notice.give_positions)
