from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage, QPlatformSurfaceEvent
from PySide6.QtWidgets import QApplication, QDialog

from campusgps_gui.settings import Settings
from campusgps_gui.shell.dialogs.error_dialog import ErrorDialog
from campusgps_gui.shell.dialogs.new_project_dialog import NewProjectDialog
from campusgps_gui.shell.dialogs.tiles_dialog import TilesDialog
from campusgps_gui.shell.drop_actions import DropKind, Dropped
from campusgps_gui.shell.project_windows import raise_window_of
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import DARK, Appearance, Theme
from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.own_files import PROJECT_DATABASE
from tests.gates import Gate

LONG_MS = 180_000
CREATED = QPlatformSurfaceEvent.SurfaceEventType.SurfaceCreated


def _open_dialog(window: Window, kind: type[QDialog]) -> Any:
    return next(dialog for dialog in window.findChildren(kind) if dialog.isVisible())


def test_the_start_brings_nothing_heavy_and_the_tabs_little() -> None:
    heavy = "('torch', 'numpy', 'folium', 'PIL', 'PySide6.QtWebEngineWidgets')"
    # Of no use before a person trains or exports something.
    later = (
        "('torch', 'folium', 'jinja2', 'cattrs', 'importlib.metadata', "
        "'core.labelling.exports', 'core.workflows', "
        "'campusgps_gui.training.tab', 'campusgps_gui.labelling.tab', 'campusgps_gui.locate.tab')"
    )
    script = (
        "import sys, campusgps_gui.app.application\n"
        f"print([name for name in {heavy} if sys.modules.get(name)])\n"
        "import campusgps_gui.shell.project_page, campusgps_gui.map.view, core.predictor\n"
        f"print([name for name in {later} if sys.modules.get(name)])"
    )
    reply = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert reply.stdout.split() == ["[]", "[]"]


def test_the_first_window_says_what_to_do(window: Window) -> None:
    assert window.shown.start.isVisible()
    assert not window.actions_.import_folder.isEnabled()
    assert not window.actions_.paste.isEnabled()
    assert window.actions_.new_from_photos.isEnabled()


def test_no_map_is_made_before_a_project_is_open(window: Window) -> None:
    assert window.shown.made is None


def test_a_folder_dropped_on_the_first_window_starts_a_project(
    window: Window, drag: Callable[..., Any], demo_campus: DemoCampus, qtbot: Any, tmp_path: Path
) -> None:
    drag(window, [demo_campus.photos_folder / "morning"])
    dialog = _open_dialog(window, NewProjectDialog)
    assert dialog.sources == (demo_campus.photos_folder / "morning",)
    dialog._place.setText(str(tmp_path))
    dialog._name.setText("From a drop")
    with qtbot.waitSignal(window.controller.learned, timeout=LONG_MS):
        dialog.accept()
    assert window.windowTitle() == "From a drop - CampusGPS"
    assert window.controller.snapshot.total == 20
    assert window.controller.snapshot.current
    qtbot.waitUntil(lambda: window.status.state.text() == "Ready to locate")
    assert "20 usable" in window.page.photos_tab.summary.text
    window.locator.recipe = ""  # as while the localizer is loaded
    window.controller.changed.emit()
    assert window.status.state.text() == "Ready to locate"
    assert window.settings.last_project == tmp_path / "From a drop.campusgps"


def test_what_is_dragged_is_reported_before_it_drops(
    open_window: Window, drag: Callable[..., Any], demo_campus: DemoCampus
) -> None:
    photo = next(iter(sorted(demo_campus.test_folder.glob("*.jpg"))))
    open_window.page.show_photos()
    data = drag(open_window, [photo], drop=False)
    titles = [action.title for action in open_window.overlay.shown_actions]
    assert titles == ["Drop to locate", "Drop here to import"]
    open_window.overlay.hide()
    drag(open_window, [demo_campus.photos_folder], drop=False)
    assert [action.title for action in open_window.overlay.shown_actions] == ["Drop to import"]
    open_window.overlay.hide()
    open_window.page.show_locate()
    data = drag(open_window, [demo_campus.photos_folder], drop=False)
    titles = [action.title for action in open_window.overlay.shown_actions]
    assert titles == ["Drop to locate", "Drop here to import"]
    assert data.hasUrls()
    open_window.overlay.hide()


def test_import_can_be_cancelled_and_what_was_done_stays(
    window: Window,
    demo_campus: DemoCampus,
    gate_at: Callable[..., Gate],
    qtbot: Any,
    tmp_path: Path,
) -> None:
    amid_reading = gate_at("Reading photos", 1)
    window.controller.create(tmp_path / "c.campusgps", [demo_campus.photos_folder], None)
    qtbot.waitUntil(amid_reading.reached.is_set)
    window.status.task_bar._cancel.click()
    assert window.status.task_bar._words.text() == "Cancelling…"
    qtbot.waitUntil(lambda: not window.controller.busy, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    assert not window.status.task_bar.isVisible()
    assert window.controller.snapshot.localizer is None
    kept = window.controller.project.photos()
    assert 0 < len(kept) < 60
    assert window.actions_.rebuild.text() == "Learn the place"
    # And it can be taken up again.
    amid_reading.open()
    with qtbot.waitSignal(window.controller.learned, timeout=LONG_MS):
        window.import_photos([demo_campus.photos_folder], None)
    assert window.controller.snapshot.total == 60
    assert window.actions_.rebuild.text() == "Learn the place again"
    assert {p.path for p in kept} <= {p.path for p in window.controller.project.photos()}


def test_errors_are_shown_one_after_the_other_and_can_be_copied(window: Window) -> None:
    window.show_error("First", CampusGPSError("one"))
    window.show_error("Second", CampusGPSError("two"))
    dialog = _open_dialog(window, ErrorDialog)
    dialog.copy()
    assert QApplication.clipboard().text().startswith("First: one.")
    dialog.accept()
    second = next(d for d in window.findChildren(ErrorDialog) if d.isVisible())
    assert second.report.startswith("Second: two.")
    second.accept()


def test_a_project_that_cannot_be_opened_says_why(
    window: Window, qtbot: Any, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.runner.failed):
        window.open_project(tmp_path)
    dialog = _open_dialog(window, ErrorDialog)
    assert "not a CampusGPS project" in dialog.report
    assert "Project > New project from photos" in dialog.report
    dialog.accept()
    assert window.shown.start.isVisible()


@pytest.mark.parametrize("damaged", [False, True])
def test_an_open_project_stays_where_another_cannot_be_opened(
    open_window: Window, qtbot: Any, tmp_path: Path, damaged: bool
) -> None:
    window, other = open_window, tmp_path / "other.campusgps"
    other.mkdir()
    if damaged:
        (other / PROJECT_DATABASE).write_bytes(b"not a database" * 99)
    project, title = window.controller.project, window.windowTitle()
    with qtbot.waitSignal(window.runner.failed):
        window.open_project(other)
    qtbot.waitUntil(lambda: not window.runner.jobs)
    _open_dialog(window, ErrorDialog).accept()
    assert window.controller.project is project is not None
    assert (window.windowTitle(), window.settings.last_project) == (title, project.folder)
    assert window.page.isVisible() and not window.controller.is_opening


def test_a_folder_where_no_project_can_be_made_leaves_the_open_one(
    open_window: Window, qtbot: Any, tmp_path: Path
) -> None:
    window, project = open_window, open_window.controller.project
    (tmp_path / "file").write_text("")
    with qtbot.waitSignal(window.runner.failed):
        window.controller.create(tmp_path / "file" / "new.campusgps", (), None)
    qtbot.waitUntil(lambda: not window.runner.jobs)
    _open_dialog(window, ErrorDialog).accept()
    assert window.controller.project is project is not None
    assert window.page.isVisible()
    with qtbot.waitSignal(window.controller.opened):
        window.controller.create(tmp_path / "new.campusgps", (), None)
    assert window.controller.project.folder == tmp_path / "new.campusgps"


def test_the_native_window_is_made_once(
    qtbot: Any, settings: Settings, appearance: Appearance, tmp_path: Path
) -> None:
    made: list[int] = []

    class Watched(Window):
        def event(self, event: QEvent) -> bool:
            if (
                isinstance(event, QPlatformSurfaceEvent)
                and event.surfaceEventType() is CREATED
                and self.windowHandle() is not None
            ):
                made.append(int(self.winId()))
            return super().event(event)

    window = Watched(settings, appearance)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    with qtbot.waitSignal(window.controller.opened):
        window.controller.create(tmp_path / "new.campusgps", (), None)
    shown = window.page.current
    qtbot.waitUntil(lambda: shown.map.view is not None)
    assert made == [int(window.winId())]
    window.close()
    window.deleteLater()


def test_theme_layout_and_project_are_remembered(
    open_window: Window, qtbot: Any, appearance: Appearance, settings: Settings
) -> None:
    window = open_window
    window.actions_.themes[Theme.DARK].trigger()
    assert appearance.colours is DARK
    window.page.show_locate()
    # Wider than what its tabs need, narrower than the screen of the tests.
    window.resize(720, 640)
    size = window.size()
    folder = window.controller.project.folder if window.controller.project else None
    window.close()

    again = Window(Settings(settings.file), appearance)
    with qtbot.waitSignal(again.controller.opened, timeout=LONG_MS):
        again.show()
    assert again.settings.theme is Theme.DARK
    assert again.controller.project is not None
    assert again.controller.project.folder == folder
    assert again.page.current is again.page.locate_tab
    assert again.size() == size
    again.close()
    again.deleteLater()


def test_the_window_fits_a_small_screen_with_its_title_bar(open_window: Window) -> None:
    least, title_bar = open_window.minimumSizeHint(), 40
    assert least.width() <= 1024 and least.height() <= 700 - title_bar
    room = open_window.screen().availableSize()
    first = Window(Settings(open_window.settings.file.with_name("new")), open_window.appearance)
    least = first.minimumSizeHint()
    assert first.height() <= max(room.height() - title_bar, least.height())
    assert first.width() <= max(room.width(), least.width())
    first.close()
    first.deleteLater()


def test_a_folder_of_photos_named_at_the_start_becomes_the_photos_of_a_new_project(
    qtbot: Any, settings: Settings, appearance: Appearance, demo_campus: DemoCampus
) -> None:
    window = Window(settings, appearance, project=demo_campus.photos_folder)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    dialog = _open_dialog(window, NewProjectDialog)
    assert dialog.sources == (demo_campus.photos_folder,)
    dialog.reject()
    window.close()
    window.deleteLater()


def test_no_tile_is_fetched_without_a_yes(open_window: Window) -> None:
    window = open_window
    window.actions_.tiles.trigger()
    dialog = _open_dialog(window, TilesDialog)
    assert not window.actions_.tiles.isChecked()
    dialog.reject()
    assert not window.settings.tiles_on and not window.settings.tiles_agreed
    assert not window.actions_.tiles.isChecked()


def test_closing_the_project_brings_back_the_start(open_window: Window, qtbot: Any) -> None:
    window = open_window
    name = window.controller.project.name if window.controller.project else ""
    window.actions_.close_project.trigger()
    assert window.shown.start.isVisible()
    assert window.windowTitle() == "CampusGPS"
    assert window.shown.start._recent.item(0).text().startswith(name)
    assert window.settings.last_project is None
    qtbot.waitUntil(lambda: not window.runner.jobs)


@pytest.mark.parametrize("can_locate", [True, False])
def test_paste(
    request: pytest.FixtureRequest, qtbot: Any, demo_campus: DemoCampus, can_locate: bool
) -> None:
    window: Window = request.getfixturevalue("open_window" if can_locate else "window")
    photo = next(iter(sorted(demo_campus.test_folder.glob("*.jpg"))))
    QApplication.clipboard().setImage(QImage(str(photo)))
    window.paste()
    if not can_locate:
        assert "Import photos first" in window.statusBar().currentMessage()
        return
    tab = window.page.locate_tab
    qtbot.waitUntil(lambda: bool(tab.photos and tab.photos[0].answer), timeout=LONG_MS)
    assert tab.photos[0].answer.estimate is not None
    assert tab.photos[0].answer.own_position is None


def test_a_project_dropped_is_opened(window: Window, qtbot: Any, project_folder: Path) -> None:
    with qtbot.waitSignal(window.controller.opened, timeout=LONG_MS):
        window.drops.take(Dropped(projects=(project_folder,)), DropKind.OPEN_PROJECT)


def test_a_demo_campus_half_made_is_finished_by_the_next_attempt(
    window: Window, gate_at: Callable[..., Gate], qtbot: Any, tmp_path: Path
) -> None:
    from core.project.project import Project

    photographed = gate_at("Photographing the demo campus", 1)
    Project.create(tmp_path / "demo" / "Demo campus.campusgps").close()
    window.controller.make_demo(tmp_path / "demo", lambda: None)
    window.controller.make_demo(tmp_path / "demo", lambda: None)
    assert [job.label for job in window.runner.jobs].count("Making the demo campus") == 1
    qtbot.waitUntil(photographed.reached.is_set)
    assert window.shown.start.demo_bar.isVisible()
    assert not window.status.task_bar.isVisible(), "its progress is shown once"
    assert not window.actions_.try_demo.isEnabled()
    window.shown.start.demo_bar._cancel.click()
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    assert window.shown.start.isVisible() and not window.shown.start.demo_bar.isVisible()
    assert window.actions_.try_demo.isEnabled()


def test_a_project_opened_while_the_demo_is_made_stays_open(
    window: Window, gate_at: Callable[..., Gate], qtbot: Any, project_folder: Path, tmp_path: Path
) -> None:
    photographed = gate_at("Photographing the demo campus", 1)
    shown: list[bool] = []
    window.controller.make_demo(tmp_path / "demo", lambda: shown.append(True))
    qtbot.waitUntil(photographed.reached.is_set)
    with qtbot.waitSignal(window.controller.opened):
        window.open_project(project_folder)
    project = window.controller.project
    assert project is not None and project.folder == project_folder
    assert shown == []
    assert window.actions_.try_demo.isEnabled()


def test_a_project_chosen_twice_is_opened_once(
    window: Window, qtbot: Any, project_folder: Path
) -> None:
    failures: list[object] = []
    window.runner.failed.connect(lambda label, error: failures.append(error))
    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        window.open_project(project_folder)
        window.open_project(project_folder)
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    assert failures == []
    assert window.controller.project is not None
    with qtbot.waitSignal(window._raise_requests.raise_wanted):
        assert raise_window_of(project_folder)
    window.close_project()
    assert not raise_window_of(project_folder)
