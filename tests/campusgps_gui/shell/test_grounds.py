"""Grounds of the map: dropped, listed, remembered with the project, placed by points."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from campusgps_gui.jobs.ground_service import GroundService
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.shell.dialogs.grounds_dialog import GroundsDialog
from core.ground.records import read_records
from core.project.project import Project
from tests.core.ground.pins import FOLDER, PAIRS


@pytest.fixture
def service(qtbot, project_folder):
    """The grounds of an open project, without a window."""
    runner = TaskRunner()
    controller = ProjectController(runner)
    made = GroundService(controller, runner)
    with qtbot.waitSignal(controller.opened):
        controller.open(project_folder)
    made.use_project()
    yield made
    controller.close()
    runner.shut_down()


def wait_until_open(service, qtbot, name):
    def row():
        return next(one for one in service.rows if one.title == name)

    qtbot.waitUntil(lambda: row().ground is not None or bool(row().problem))
    return row()


def test_grounds_are_remembered_in_their_order_and_opened_again(
    service, qtbot, project_folder: Path
) -> None:
    service.add([FOLDER / "utm.tif", FOLDER / "plan.mbtiles"])
    service.add([FOLDER / "missing.mbtiles"])
    for name in ("utm.tif", "plan.mbtiles"):
        assert wait_until_open(service, qtbot, name).problem == ""
    assert wait_until_open(service, qtbot, "missing.mbtiles").problem.startswith("Is not there")
    service.set_opacity(1, 0.5)
    service.set_shown(2, False)
    service.move(1, 1)
    assert [shown.opacity for shown in service.shown] == [0.5]

    def remembered() -> list[tuple[str, float, bool]]:
        with Project.open(project_folder, read_only=True) as project:
            return [(one.path.name, one.opacity, one.shown) for one in read_records(project)]

    qtbot.waitUntil(
        lambda: (
            remembered()
            == [
                ("missing.mbtiles", 1.0, True),
                ("plan.mbtiles", 1.0, False),
                ("utm.tif", 0.5, True),
            ]
        )
    )
    controller, runner = service._controller, service._runner
    again = GroundService(controller, runner)
    again.use_project()
    assert wait_until_open(again, qtbot, "utm.tif").record.opacity == 0.5
    assert [row.title for row in again.rows] == [row.title for row in service.rows]


def test_a_picture_without_a_place_asks_for_points_and_keeps_them(
    service, qtbot, tmp_path: Path
) -> None:
    plan = Path(shutil.copy(FOLDER / "plan.png", tmp_path / "wall plan.png"))
    with qtbot.waitSignal(service.placing_wanted) as wanted:
        service.add([plan])
    assert wanted.args == [0] and service.shown == []
    assert service.rows[0].problem.startswith("Does not say where it lies.")
    with qtbot.waitSignal(service.message) as said:
        service.place_by_points(0, PAIRS[:3], "similarity")
    assert said.args[0].startswith("wall plan.png lies on the map")
    row = wait_until_open(service, qtbot, "wall plan.png")
    assert row.problem == "" and len(service.shown) == 1
    assert list((service._project.cache_folder / "grounds").glob("*.squares"))


def test_the_list_changes_what_the_map_draws(service, qtbot) -> None:
    dialog = GroundsDialog(service)
    qtbot.addWidget(dialog)
    assert "Without one" in dialog._words.text() and not dialog.remove.isEnabled()
    service.add([FOLDER / "utm.tif", FOLDER / "plan.mbtiles"])
    wait_until_open(service, qtbot, "plan.mbtiles")
    wait_until_open(service, qtbot, "utm.tif")
    assert [dialog.list.item(row).text() for row in range(2)] == ["utm.tif", "plan.mbtiles"]
    dialog.list.setCurrentRow(0)
    assert dialog.place.isEnabled() and not dialog.up.isEnabled()
    dialog.down.click()
    assert [row.title for row in service.rows] == ["plan.mbtiles", "utm.tif"]
    assert dialog.list.currentRow() == 1
    dialog.opacity.setValue(40)
    assert service.shown[1].opacity == 0.4
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert len(service.shown) == 1
    dialog.remove.click()
    assert [row.title for row in service.rows] == ["plan.mbtiles"]
    assert not dialog.place.isEnabled()


def test_a_dropped_ground_lies_on_the_maps(open_window, drag, qtbot) -> None:
    drag(open_window, [FOLDER / "plan.mbtiles"])
    grounds = open_window.page.grounds
    wait_until_open(grounds, qtbot, "plan.mbtiles")
    qtbot.waitUntil(lambda: open_window.page.web_engine.made is not None)
    server = open_window.page.web_engine.made.grounds
    qtbot.waitUntil(lambda: '"number"' in server.json())
    open_window.close_project()
    qtbot.waitUntil(lambda: server.json() == "[]")


def test_the_map_on_which_a_picture_is_placed_follows_the_photos(
    open_window, qtbot, tmp_path
) -> None:
    plan = Path(shutil.copy(FOLDER / "plan.png", tmp_path / "wall plan.png"))
    commands = open_window.page.ground_commands
    commands.add([plan])
    qtbot.waitUntil(lambda: commands.points is not None, timeout=30_000)
    points = commands.points
    before = points.map.content.references
    photo = before[0].photo_id
    open_window.controller.set_aside([photo], True)
    qtbot.waitUntil(lambda: points.map.content.references is not before, timeout=30_000)
    assert photo not in [dot.photo_id for dot in points.map.content.references]
    points.reject()
    open_window.controller.set_aside([photo], False)
    qtbot.waitUntil(lambda: len(open_window.controller.dots) == len(before), timeout=30_000)
