"""Named areas in the window: dropped, drawn, renamed, removed, and said of answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint

from campusgps_gui.shell.dialogs.areas_dialog import AreasDialog
from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus


def geojson(name: str, corners: list[list[float]]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"name": name, "parent": "Campus"},
        "geometry": {"type": "Polygon", "coordinates": [corners]},
    }


def test_areas_from_a_dropped_file_are_said_of_answers_and_can_be_changed(
    open_window: Window,
    qtbot: Any,
    tmp_path: Path,
    drag: Callable[..., Any],
    demo_campus: DemoCampus,
) -> None:
    window, areas = open_window, open_window.controller.areas
    place = window.controller.project.references()[0].position
    low, high = place.longitude - 0.02, place.longitude + 0.02
    south, north = place.latitude - 0.02, place.latitude + 0.02
    corners = [[low, south], [high, south], [high, north], [low, north], [low, south]]
    file = tmp_path / "areas.geojson"
    file.write_text(json.dumps(geojson("All of it", corners)), "utf-8")
    with qtbot.waitSignal(areas.changed):
        # At the foot; above, it would be laid below the photos.
        drag(window, [file], QPoint(window.width() // 2, window.height() - 30))
    assert [one.name for one in areas.now] == ["All of it"]
    page = window.page
    assert [one.name for one in page.photos_tab.map._areas] == ["All of it"]
    assert page.label_tab.rows.bar.area_filter.findData("All of it") == 1

    page.locate(sorted(demo_campus.test_folder.glob("*.jpg"))[:1])
    panel = page.locate_tab.panel
    qtbot.waitUntil(lambda: page.locate_tab.photos[0].answer is not None)
    photo = page.locate_tab.photos[0]
    assert photo.is_pinned is (panel.areas.text() == "In All of it (100 %)")

    # Drawn and named.
    middle = [(place.latitude, low), (place.latitude, high), (north, high)]
    page.photos_tab.map.outline_drawn.emit(middle)
    assert page.area_question is not None
    question = page.area_question
    assert question.name.text() == "Area"
    question.name.setText("  ")
    assert not question.keep.isEnabled()
    question.name.setText("  North   part ")
    parents = [question.belongs_to.itemText(at) for at in range(question.belongs_to.count())]
    assert parents == ["No other area", "All of it"]
    question.belongs_to.setCurrentIndex(1)
    with qtbot.waitSignal(areas.changed):
        question.keep.click()
    assert [one.name for one in areas.now] == ["All of it", "North part"]

    # One that crosses itself is refused in words.
    crossing = [(south, low), (north, high), (south, high), (north, low)]
    failures: list[Exception] = []
    window.runner.failed.connect(lambda _, error: failures.append(error))
    areas.add("Bow tie", "", crossing)
    qtbot.waitUntil(lambda: bool(failures))
    assert "crosses itself" in str(failures[0])

    dialog = AreasDialog(areas, tmp_path, window)
    qtbot.addWidget(dialog)
    assert [dialog.list.item(row).text() for row in range(2)] == [
        "All of it  (in Campus)",
        "North part  (in All of it)",
    ]
    assert not dialog.remove.isEnabled()
    dialog.list.setCurrentRow(1)
    dialog.rename.click()
    assert dialog.question is not None
    dialog.question.name.setText("Meadow")
    dialog.question.belongs_to.setCurrentIndex(0)
    with qtbot.waitSignal(areas.changed):
        dialog.question.keep.click()
    assert dialog.list.item(1).text() == "Meadow"
    dialog.list.setCurrentRow(0)
    dialog.list.item(1).setSelected(False)
    with qtbot.waitSignal(areas.changed):
        dialog.remove.click()
    assert [one.name for one in areas.now] == ["Meadow"]
    areas.export_file(tmp_path / "out.geojson")
    qtbot.waitUntil((tmp_path / "out.geojson").exists)
    page.show_photos()
    for expected in (["All of it", "Meadow"], ["All of it", "North part"], ["All of it"], []):
        with qtbot.waitSignal(areas.changed):
            window.actions_.undo.trigger()
        assert [one.name for one in areas.now] == expected
    assert page.photos_tab.map._areas == ()
    assert page.label_tab.rows.bar.area_filter.isHidden()
