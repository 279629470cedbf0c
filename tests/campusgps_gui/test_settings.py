from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QStandardPaths

from campusgps_gui.settings import Settings
from campusgps_gui.style.appearance import Theme


def test_choices_outlive_the_program(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.ini"
    project = tmp_path / "Böhm & Søn.campusgps"
    project.mkdir()
    first = Settings(file)
    first.theme = Theme.DARK
    first.tiles_on, first.tiles_agreed = True, True
    first.tab = "Locate"
    first.remember_project(project)
    first.remember_layout("window", QByteArray(b"\x00\x01"))
    first.save()

    again = Settings(file)
    assert again.theme is Theme.DARK
    assert again.tiles_on and again.tiles_agreed
    assert again.tab == "Locate"
    assert again.recent_projects == [project]
    assert again.last_project == project
    assert again.layout("window") == QByteArray(b"\x00\x01")


def test_what_cannot_be_kept_stops_nobody_from_closing_the_window(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    blocked = Settings(tmp_path / "file" / "settings.ini")
    blocked.theme = Theme.DARK
    blocked.save()
    assert blocked.theme is Theme.DARK


def test_a_fresh_start_asks_for_no_network_and_follows_the_system(settings: Settings) -> None:
    assert not settings.tiles_on
    assert not settings.tiles_agreed
    assert settings.theme is Theme.SYSTEM
    assert settings.recent_projects == []
    assert settings.last_project is None
    assert settings.layout("window") is None


def test_recent_projects_are_few_distinct_and_there(settings: Settings, tmp_path: Path) -> None:
    folders = [tmp_path / f"{number}.campusgps" for number in range(12)]
    for folder in folders:
        folder.mkdir()
        settings.remember_project(folder)
    settings.remember_project(folders[6])
    folders[11].rmdir()
    assert settings.recent_projects == [folders[number] for number in (6, 10, 9, 8, 7, 5, 4)]


def test_a_project_named_from_the_working_folder_is_found_from_another(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "here" / "a.campusgps"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder.parent)
    settings.remember_project(folder)
    settings.remember_project(Path("a.campusgps"))
    assert settings.recent_projects == [folder]
    monkeypatch.chdir(tmp_path)
    assert settings.recent_projects == [folder]
    assert settings.last_project == folder


def test_a_last_project_that_is_gone_is_forgotten(settings: Settings, tmp_path: Path) -> None:
    settings.remember_project(tmp_path / "gone.campusgps")
    assert settings.last_project is None


def test_a_damaged_value_counts_as_none(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("[appearance]\ntheme=purple\n[layout]\nwindow=oops\n")
    settings = Settings(file)
    assert settings.theme is Theme.SYSTEM
    assert settings.layout("window") is None


def test_file_dialogs_begin_where_photos_are(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures, photos = tmp_path / "Pictures", tmp_path / "photos"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(pictures))
    assert settings.folder_for("import") == Path.home()
    pictures.mkdir()
    assert settings.folder_for("import") == pictures
    photos.mkdir()
    settings.remember_folder("label", photos)
    # Used for something else, and better than none; its own counts before that.
    assert settings.folder_for("import") == photos
    settings.remember_folder("import", pictures)
    assert settings.folder_for("import") == pictures
    photos.rmdir()
    assert settings.folder_for("label") == pictures


MADE_BEFORE = r"""[appearance]
theme=dark

[folders]
photos={folder}/photos

[layout]
tab=Locate
window=@ByteArray(\0\x1)

[map]
tiles_agreed=true
tiles_on=true

[projects]
last={folder}/Böhm & Søn.campusgps
recent={folder}/Böhm & Søn.campusgps, {folder}/b.campusgps

[training]
changes\ensemble="epochs=3;members=resnet18,original"
device=cpu
recipe=ensemble
"""


def test_a_file_of_an_earlier_version_says_the_same_and_is_written_the_same(tmp_path: Path) -> None:
    for name in ("Böhm & Søn.campusgps", "b.campusgps", "photos"):
        (tmp_path / name).mkdir()
    file = tmp_path / "settings.ini"
    text = MADE_BEFORE.replace("{folder}", str(tmp_path))
    file.write_text(text, "utf-8")
    settings = Settings(file)
    assert settings.theme is Theme.DARK
    assert settings.tiles_on and settings.tiles_agreed
    recent = [tmp_path / "Böhm & Søn.campusgps", tmp_path / "b.campusgps"]
    assert (settings.last_project, settings.recent_projects) == (recent[0], recent)
    assert settings.folder_for("photos") == tmp_path / "photos"
    assert (settings.tab, settings.layout("window")) == ("Locate", QByteArray(b"\x00\x01"))
    assert (settings.training_recipe, settings.training_device) == ("ensemble", "cpu")
    changes = ["epochs=3", "members=resnet18,original"]
    assert settings.training_changes("ensemble") == changes
    again = Settings(tmp_path / "again.ini")
    again.theme, again.tiles_on, again.tiles_agreed = Theme.DARK, True, True
    for project in reversed(recent):
        again.remember_project(project)
    again.remember_folder("photos", tmp_path / "photos")
    again.remember_layout("window", QByteArray(b"\x00\x01"))
    again.tab, again.training_recipe, again.training_device = "Locate", "ensemble", "cpu"
    again.remember_training_changes("ensemble", changes)
    again.save()
    assert again.file.read_text("utf-8") == text
