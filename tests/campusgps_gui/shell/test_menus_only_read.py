"""No entry of a context menu that is not grey would change a project that is only to look at."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import piexif
import pytest
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QMenu

import campusgps_gui
import core
from campusgps_gui.jobs.refine_service import note_declined
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import choose_ids
from core.demo_campus import DemoCampus
from core.project.project import Project
from core.project.tags import add_tags
from core.workflows.labelling import label_folder
from tests.campusgps_gui.shell.test_not_writable import LONG_MS, opened_to_look_at

REFUSED = "Copy the folder"


@pytest.fixture(scope="module", autouse=True)
def everything_is_loaded() -> None:
    """Loads all modules: nobody may read Python's own ones in some places."""
    for package in (campusgps_gui, core):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)


@pytest.fixture
def labelled(tmp_path: Path, demo_project: Path, demo_campus: DemoCampus) -> Path:
    """A project with tags and a labelled folder."""
    trip = tmp_path / "Trip"
    trip.mkdir()
    for photo in sorted(demo_campus.test_folder.glob("*.jpg"))[:3]:
        copied = shutil.copy(photo, trip)
        exif = piexif.load(str(copied))
        exif["GPS"] = {}
        piexif.insert(piexif.dump(exif), str(copied))
    folder = Path(shutil.copytree(demo_project, tmp_path / "L.campusgps"))
    with Project.open(folder) as project:
        note_declined(project)
        add_tags(project, [photo.id for photo in project.photos()][:1], ["facade"])
        label_folder(project, [trip], device="cpu")
    return folder


def entries(menu: QMenu) -> Iterator[QAction]:
    """The entries of a menu and of those in it."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from entries(inner)
        elif not action.isSeparator():
            yield action


def say_yes() -> None:
    """Answer what an entry asks, and close what it shows."""
    for top in QApplication.topLevelWidgets():
        if isinstance(top, QInputDialog) and top.isVisible():
            top.setTextValue("another")
        if isinstance(top, QDialog) and top.isVisible():
            top.accept()


def test_no_entry_that_can_be_chosen_would_change_the_project(
    window: Window, labelled: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    refused: list[str] = []
    chosen: set[str] = set()

    def note(*said: object) -> None:
        refused.extend(str(one) for one in said if REFUSED in str(one))

    def idle() -> None:
        qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)

    def try_all(make: Callable[[], QMenu | None]) -> None:
        first = make()
        assert first is not None
        count = len(list(entries(first)))
        for number in range(count):
            menu = make()
            assert menu is not None
            entry = list(entries(menu))[number]
            words = entry.text()
            if entry.isEnabled():
                entry.trigger()
                idle()
                say_yes()
                idle()
                chosen.add(words)
            else:
                greyed[words] = entry.toolTip()
            menu.close()
            assert not refused, (words, refused)

    greyed: dict[str, str] = {}
    with opened_to_look_at(window, labelled, qtbot):
        qtbot.waitUntil(lambda: window.locator.is_ready, timeout=LONG_MS)
        window.controller.message.connect(note)
        window.page.message.connect(note)
        window.runner.failed.connect(note)
        photos = window.page.photos_tab
        qtbot.waitUntil(lambda: bool(photos.findings.is_known and photos.findings.now.moves))
        accept = photos.look.bar.accept
        assert not accept.isEnabled() and REFUSED in accept.toolTip()

        def of_photos(count: int) -> QMenu | None:
            window.page.show_photos()
            photos.use_project()
            photos.listing.show("", photos._filter.choice)
            idle()
            ids = list(photos.model.ids)
            # Of two sessions.
            choose_ids(photos.table, [ids[0], ids[-1]][:count], ids[0])
            idle()
            return photos.menu.of_photos()

        try_all(lambda: of_photos(1))
        try_all(lambda: of_photos(2))
        labels = window.page.label_tab

        def of_labels() -> QMenu | None:
            window.page.show_labels()
            idle()
            labels.rows.choose(labels.rows.model.ids[0])
            return labels.menu.of_photos()

        def of_match() -> QMenu | None:
            of_labels()
            return labels.menu.of_match(1)

        window.page.show_labels()
        idle()
        accept = labels.rows.sure.accept
        assert not accept.isEnabled() and REFUSED in accept.toolTip()
        try_all(of_labels)
        try_all(of_match)
        window.close()
    for words in ("Set aside", "Remove from the project", "Rename…", "facade", "Add…", "Accept"):
        assert REFUSED in greyed[words], words
    assert REFUSED in greyed["Merge 2 sessions"]
    assert REFUSED in greyed["Take this match's position"]
    assert {"Locate", "Copy position", "Show only this one"} <= chosen
