"""Corrected positions leave the project: exported, written into files, read from a table."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.shell.window import Window
from core.geo import Position
from core.labelling.exports import export_formats
from tests.campusgps_gui.photos.test_mending import PLACE, row


@pytest.fixture
def tab(open_window: Window, qtbot: Any) -> PhotosTab:
    open_window.page.show_photos()
    made = open_window.page.photos_tab
    qtbot.waitUntil(lambda: made.findings.is_known and made.model.rowCount() == 60)
    return made


def test_the_window_exports_what_was_corrected(
    open_window: Window,
    tab: PhotosTab,
    qtbot: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photo = tab.model.row(2)
    assert photo is not None
    tab.mender.move_to(photo.id, PLACE)
    target = tmp_path / "gt.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    qtbot.waitUntil(lambda: row(tab, photo.id).position == PLACE)
    with qtbot.waitSignal(open_window.corrected.message):
        open_window.actions_.export_positions.trigger()
    lines = [one for one in target.read_text().splitlines() if photo.path.name in one]
    stated = [str(PLACE.latitude), str(PLACE.longitude), "hand"]
    assert [one.split(",")[1:] for one in lines] == [stated]


def test_corrections_are_written_into_files_brought_back_and_read_from_a_table(
    open_window: Window,
    tab: PhotosTab,
    qtbot: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photo = tab.model.row(2)
    assert photo is not None and open_window.controller.project is not None
    # Not beside the photos that other tests read.
    copied = shutil.copy2(photo.path, tmp_path / photo.path.name)
    open_window.controller.project.store.write(
        lambda connection: connection.execute(
            "UPDATE file_versions SET path = ? WHERE photo_id = ?", (str(copied), photo.id)
        )
    )
    tab.mender.move_to(photo.id, PLACE)
    qtbot.waitUntil(lambda: row(tab, photo.id).position == PLACE)
    corrected = open_window.corrected
    geojson = tmp_path / "all.kml"
    kind = next(one for one in corrected_kinds() if "geojson" in one)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(geojson), kind))
    with qtbot.waitSignal(corrected.message) as said:
        open_window.actions_.export_positions.trigger()
    assert said.args == ["Exported 60 positions: all.geojson"]
    assert '"source": "hand"' in (tmp_path / "all.geojson").read_text()

    open_window.actions_.write_corrected.trigger()
    qtbot.waitUntil(lambda: corrected.dialog is not None and corrected.dialog.preview is not None)
    dialog = corrected.dialog
    assert dialog is not None and dialog.windowTitle() == "Write corrected positions"
    assert dialog.write.text() == "Write 1 file" and not dialog.selection.isVisible()
    with qtbot.waitSignal(corrected.message):
        dialog.start()
    sidecar = tmp_path / f"{photo.path.name}.xmp"
    assert sidecar.exists()
    qtbot.waitUntil(lambda: dialog.revert.isEnabled())
    dialog.ask_to_revert()
    assert dialog.question is not None
    with qtbot.waitSignal(corrected.message):
        dialog.question.buttons()[0].click()
    assert not sidecar.exists()
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
    dialog.reject()

    table = tmp_path / "back.csv"
    table.write_text(f"image_name,latitude,longitude\n{photo.path.name},46.5119,7.0451\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    open_window.actions_.import_corrections.trigger()
    qtbot.waitUntil(lambda: row(tab, photo.id).position == Position(46.5119, 7.0451))
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
    assert "1 position corrected" in open_window.statusBar().currentMessage()
    assert open_window.actions_.undo.text() == "Undo: Imported 1 position of back.csv"


def corrected_kinds() -> list[str]:
    """The kinds of files that the export offers beside a plain table."""
    return [f"{one.words} (*{one.suffixes[0]})" for one in export_formats().formats]
