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
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMenu

import campusgps_gui
import core
from campusgps_gui.jobs.refine_service import note_declined
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import choose_ids
from core.demo_campus import DemoCampus
from core.demo_campus.generate import CAMPUS_ORIGIN
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


class Trier:
    """Chooses every entry of menus that can be chosen.

    Attributes:
        chosen: The words of those that it chose.
        greyed: Why others are grey, by their words.
    """

    def __init__(self, window: Window, qtbot: Any) -> None:
        self._window, self._qtbot = window, qtbot
        self._refused: list[str] = []
        self.chosen: set[str] = set()
        self.greyed: dict[str, str] = {}
        qtbot.waitUntil(lambda: window.locator.is_ready, timeout=LONG_MS)
        for said in (window.controller.message, window.page.message, window.runner.failed):
            said.connect(self._note)

    def idle(self) -> None:
        self._qtbot.waitUntil(lambda: not self._window.runner.jobs, timeout=LONG_MS)

    def try_all(self, make: Callable[[], QMenu | None]) -> None:
        """Choose the entries of a menu one by one; it is made anew for each."""
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
                self.idle()
                say_yes()
                self.idle()
                self.chosen.add(words)
            else:
                self.greyed[words] = entry.toolTip()
                assert REFUSED not in entry.toolTip() or menu.toolTipsVisible(), words
            menu.close()
            assert not self._refused, (words, self._refused)

    def _note(self, *said: object) -> None:
        self._refused.extend(str(one) for one in said if REFUSED in str(one))


@pytest.fixture(autouse=True)
def nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opens no other program, and saves nothing."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))


def test_no_entry_that_can_be_chosen_would_change_the_project(
    window: Window, labelled: Path, qtbot: Any
) -> None:
    with opened_to_look_at(window, labelled, qtbot):
        trier = Trier(window, qtbot)
        idle, try_all, greyed, chosen = trier.idle, trier.try_all, trier.greyed, trier.chosen
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


def test_nor_would_one_of_the_locate_tab_of_a_map_or_of_a_run(
    window: Window, labelled: Path, demo_campus: DemoCampus, qtbot: Any
) -> None:
    photo = min(demo_campus.test_folder.glob("*.jpg"))
    with opened_to_look_at(window, labelled, qtbot):
        trier, page = Trier(window, qtbot), window.page
        locate = page.locate_tab

        def of_photo() -> QMenu | None:
            page.show_locate()
            if not locate.photos:
                page.locate([photo])
            qtbot.waitUntil(lambda: locate.photos[0].answer is not None, timeout=LONG_MS)
            trier.idle()
            return locate._menus.of_photo()

        def of_match() -> QMenu | None:
            of_photo()
            return locate._menus.of_match(1)

        trier.try_all(of_photo)
        trier.try_all(of_match)
        of_photo()
        for show, tab in (
            (page.show_photos, page.photos_tab),
            (page.show_training, page.training_tab),
            (page.show_locate, locate),
            (page.show_labels, page.label_tab),
        ):
            show()
            trier.idle()
            qtbot.waitUntil(lambda tab=tab: tab.map.view is not None, timeout=LONG_MS)
            if tab is page.photos_tab:
                choose_ids(tab.table, list(tab.model.ids)[:1], tab.model.ids[0])
            if tab is page.label_tab:
                tab.rows.choose(tab.rows.model.ids[0])

            def of_map(tab: Any = tab) -> QMenu:
                shown = QApplication.activePopupWidget()
                if shown is not None:
                    shown.close()
                tab.map.view.show_place_menu(CAMPUS_ORIGIN)
                (menu,) = [one for one in tab.map.view.findChildren(QMenu) if one.isVisible()]
                return menu

            trier.try_all(of_map)
        runs = page.training_tab.runs
        page.show_training()
        trier.idle()
        runs.table.selectRow(0)
        trier.try_all(runs.context_menu)
        trier.try_all(lambda: page.label_tab.rows.columns.menu)
        window.close()
    for words in (
        "Review this photo: correct and write its position",
        "Use this one",
        "Delete",
        "Put the photo here",
    ):
        assert REFUSED in trier.greyed[words], words
    assert {"Measure from here", "Copy position", "Take this match's position"} <= trier.chosen
