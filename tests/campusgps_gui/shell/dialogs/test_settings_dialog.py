"""The dialog of settings: found, used at once, remembered, put back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from campusgps_gui.shell.dialogs.settings_dialog import KeptFolder, SettingsDialog
from campusgps_gui.shell.dialogs.tiles_dialog import TilesDialog
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Theme
from campusgps_gui.style.notation import (
    distance_text,
    position_text,
    set_distance_units,
    set_position_format,
)
from campusgps_gui.style.translation import tr, use_language
from campusgps_gui.widgets.dialog_parts import begin_with_size
from core.devices import choose_device, set_compute_preferences, threads_for_training
from core.features.project_backbone import backbone_of
from core.geo import Position

NETWORK = "lite0_at_two_scales_with_xfeat"
PLACE = Position(31.261965, 34.801185)


@pytest.fixture(autouse=True)
def homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A user's folders with nothing in them; positions are written as usual afterwards."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    yield
    set_position_format("")
    set_distance_units("")
    set_compute_preferences("", 0)


def opened(window: Window) -> SettingsDialog:
    window.actions_.settings.trigger()
    made: SettingsDialog = window.findChild(SettingsDialog)
    return made


def choose(combo: QComboBox, data: object) -> None:
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def button(dialog: QWidget, name: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.accessibleName() == name)


def test_choices_are_used_at_once_and_remembered(window: Window) -> None:
    dialog = opened(window)
    choose(dialog.theme, Theme.DARK.value)
    assert window.appearance.theme is Theme.DARK
    assert window.actions_.themes[Theme.DARK].isChecked()
    choose(dialog.positions, "utm")
    assert position_text(PLACE) == "36R 671493 3460034"
    choose(dialog.distances, "feet")
    assert distance_text(20) == "66 ft"
    dialog.reopen.click()
    assert not window.settings.reopens_project
    dialog.close()
    again = opened(window)
    assert again.theme.currentText() == "Dark"
    assert again.positions.currentText() == "UTM: 36R 671493 3460034"
    assert again.distances.currentText() == "Feet, miles"
    assert not again.reopen.isChecked()


def test_all_is_reset(window: Window, qtbot: Any) -> None:
    window.settings.tiles_agreed = True
    dialog = opened(window)
    choose(dialog.theme, Theme.DARK.value)
    choose(dialog.positions, "mgrs")
    choose(dialog.distances, "feet")
    dialog.computing.threads.setValue(1)
    dialog.tile_limit.setValue(400)
    dialog.reopen.click()
    dialog.street_map.click()
    assert window.settings.tiles_on
    dialog.reset.click()
    assert window.appearance.theme is Theme.SYSTEM
    assert position_text(PLACE) == "31.261965, 34.801185"
    assert distance_text(20) == "20 m"
    assert window.settings.reopens_project and dialog.reopen.isChecked()
    assert not window.settings.tiles_on and not dialog.street_map.isChecked()
    assert window.settings.threads == 0 and dialog.computing.threads.text() == "Automatic"
    assert window.settings.tile_limit_mb == dialog.tile_limit.value() == 200
    assert not window.settings.tiles_agreed, "the question is asked again"


def test_the_internet_is_asked_about_from_here_too(window: Window) -> None:
    dialog = opened(window)
    dialog.street_map.click()
    question = window.findChild(TilesDialog)
    assert question is not None and not dialog.street_map.isChecked()
    question.accept()
    assert dialog.street_map.isChecked() and window.settings.tiles_on


def test_a_setting_is_found_by_its_words(window: Window) -> None:
    dialog = opened(window)
    dialog.search.setText("UTM")
    assert dialog.nothing.isVisible(), "formats are values, not words of a setting"
    dialog.search.setText("written dark")
    assert dialog.nothing.isVisible()
    dialog.search.setText("DARK")
    assert dialog.theme.isVisible() and not dialog.positions.isVisible()
    dialog.search.clear()
    assert dialog.positions.isVisible() and not dialog.nothing.isVisible()


def test_kept_files_are_measured_and_emptied(window: Window, qtbot: Any, tmp_path: Path) -> None:
    tiles = tmp_path / "kept" / "CampusGPS" / "map" / "tiles" / "a"
    tiles.mkdir(parents=True)
    (tiles / "1.d").write_bytes(bytes(2_400_000))
    dialog = opened(window)
    qtbot.waitUntil(lambda: "2 MB" in [one.text() for one in dialog.findChildren(QLabel)])
    button(dialog, "Empty: Street map on disk").click()
    qtbot.waitUntil(lambda: "2 MB" not in [one.text() for one in dialog.findChildren(QLabel)])
    assert tiles.is_dir() and not list(tiles.iterdir())
    names = [one.accessibleName() for one in dialog.findChildren(QPushButton)]
    assert "Show in folder: Downloaded networks" in names
    assert "Empty: Downloaded networks" not in names, "each was a choice of its own"


def test_reduced_photos_of_the_open_project_can_go(open_window: Window, qtbot: Any) -> None:
    project = open_window.controller.project
    assert project is not None
    kept = project.cache_folder / "pixels"
    assert any(one.is_file() for one in kept.rglob("*"))
    dialog = opened(open_window)
    button(dialog, "Empty: Reduced photos of this project").click()
    qtbot.waitUntil(lambda: not any(one.is_file() for one in kept.rglob("*")))


def test_the_window_writes_positions_in_the_chosen_way(open_window: Window, qtbot: Any) -> None:
    tab = open_window.page.photos_tab
    qtbot.waitUntil(lambda: tab.table.model().rowCount() > 0)
    tab.table.selectRow(0)
    qtbot.waitUntil(lambda: "Position" in tab.details.facts)
    place = tab.details.facts["Position"]
    choose(opened(open_window).positions, "mgrs")
    assert "." in place and "." not in tab.details.facts["Position"]


def test_the_window_writes_distances_in_the_chosen_units(open_window: Window, qtbot: Any) -> None:
    page = open_window.page
    qtbot.waitUntil(lambda: page.photos_tab.quality.text != "")
    radius = page.label_tab.rows.sure.radius
    assert radius.text() == "20 m"
    choose(opened(open_window).distances, "feet")
    assert radius.text() == "66 ft" and round(radius.metres) == 20
    assert " ft" in page.photos_tab.quality.text


def test_what_computes_is_used_at_once(open_window: Window, qtbot: Any) -> None:
    dialog = opened(open_window)
    fields = dialog.computing
    qtbot.waitUntil(lambda: fields.device.findData("cpu") > 0 and fields.network.count() > 2)
    with qtbot.waitSignal(open_window.locator.ready):
        choose(fields.device, "cpu")
    with qtbot.waitSignal(open_window.locator.ready):
        fields.threads.setValue(1)
    assert choose_device("auto") == "cpu" and threads_for_training() == 1
    assert fields.network.findData("megaloc") < 0, "its weights would have to be downloaded"
    choose(fields.network, NETWORK)
    assert open_window.settings.network == NETWORK


def test_photos_of_new_projects_are_compared_by_the_chosen_network(
    window: Window, qtbot: Any, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.controller.opened):
        window.controller.create(tmp_path / "one.campusgps", (), None, network=NETWORK)
    project = window.controller.project
    assert project is not None and backbone_of(project).name == NETWORK


def test_dialogs_begin_no_larger_than_the_screen(window: Window) -> None:
    screen = window.screen().availableSize()
    dialog = opened(window)
    assert dialog.height() < screen.height()
    begin_with_size(dialog, 5000, 5000)
    assert dialog.width() < screen.width() and dialog.height() < screen.height()


@pytest.mark.usefixtures("english_afterwards")
def test_settings_never_scroll_sideways(window: Window, qapp: QApplication, tmp_path: Path) -> None:
    """In German, and with the row that a project adds, they fit a screen 640 pixels wide."""
    use_language(qapp, "de")
    kept = KeptFolder(tr("Reduced photos of this project"), "-", tmp_path)
    dialog = SettingsDialog(window.settings, QAction(window), (kept,), window.runner, window)
    dialog.resize(624, 312)
    dialog.show()
    area = dialog.findChild(QScrollArea)

    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
