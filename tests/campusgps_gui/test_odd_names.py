"""File names that are no Unicode, which Qt would show without the bytes it cannot read."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path
from typing import Any

from campusgps_gui.app.log_file import start_log, stop_log
from campusgps_gui.photos.details import facts_of
from campusgps_gui.settings import Settings
from campusgps_gui.shell.dialogs.error_dialog import ErrorDialog
from campusgps_gui.shell.dialogs.new_project_dialog import NewProjectDialog
from campusgps_gui.shell.drop_actions import sort_paths
from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus
from core.errors import CampusGPSError

LONG_MS = 180_000
# Not Unicode, and on two lines.
ODD = os.fsdecode(b"caf\xe9\n2.jpg")
SHOWN = "caf\\xe9\\x0a2.jpg"


def test_an_odd_name_is_legible_wherever_it_is_shown(
    window: Window, demo_campus: DemoCampus, tmp_path: Path, qtbot: Any
) -> None:
    folder = tmp_path / os.fsdecode(b"h\xe4user")
    folder.mkdir()
    photo = folder / ODD
    shutil.copy(next((demo_campus.photos_folder / "morning").glob("*.jpg")), photo)
    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        window.controller.create(tmp_path / "odd.campusgps", [folder], None)
    tab = window.page.photos_tab
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1 and len(tab.map._references) == 1)
    assert tab.model.index(0, 0).data() == SHOWN
    facts = dict(facts_of(tab.model.row(0)))
    # Where a long path may be broken stands a mark that nobody sees.
    shown = {name: text.replace("\u200b", "") for name, text in facts.items()}
    assert shown["File"] == SHOWN and "h\\xe4user" in shown["Folder"]
    assert [dot.label for dot in tab.map._references] == [SHOWN]
    with qtbot.waitSignal(tab.listing.listed):
        tab._search.setText("\\xe9")
    assert tab.model.rowCount() == 1

    other = next((demo_campus.photos_folder / "evening").glob("*.jpg"))
    odd_query = shutil.copy(other, folder / os.fsdecode(b"\xff.jpg"))
    window.page.locate([Path(odd_query)])
    locate = window.page.locate_tab
    qtbot.waitUntil(lambda: locate.photos[0].answer is not None, timeout=LONG_MS)
    assert locate.panel.title.text() == "\\xff.jpg"
    assert locate.panel.title.toolTip().endswith("h\\xe4user/\\xff.jpg")
    assert [card.name for card in locate.panel.matches.cards] == [SHOWN]
    estimate = locate.map._estimate
    assert estimate is not None and [match.label for match in estimate.matches] == [SHOWN]


def test_an_error_about_an_odd_name_can_be_read_copied_and_logged(
    qtbot: Any, tmp_path: Path
) -> None:
    error = CampusGPSError("cannot be read", file=Path(os.fsdecode(b"caf\xe9.jpg")))
    dialog = ErrorDialog("Importing photos", error)
    qtbot.addWidget(dialog)
    assert "caf\\xe9.jpg cannot be read." in dialog.report
    dialog.report.encode("utf-8")
    file = start_log(tmp_path)
    assert file is not None
    logging.getLogger("campusgps").warning("about %s", ODD)
    logging.getLogger("campusgps").warning("about %s", "\x1b[2J\x1b]0;a\x07\u202eb")
    stop_log()
    text = file.read_text("utf-8")
    assert "about caf" in text and "about \\x1b[2J" in text
    assert all(line.isprintable() for line in text.splitlines())


def test_a_name_that_is_too_long_is_no_folder_and_no_crash(
    qtbot: Any, tmp_path: Path, settings: Settings
) -> None:
    long = tmp_path / ("x" * 300)
    assert sort_paths([long]).files == (long,)
    settings.remember_project(long)
    assert settings.recent_projects == [] and settings.last_project is None
    dialog = NewProjectDialog()
    qtbot.addWidget(dialog)
    dialog._place.setText(str(tmp_path))
    dialog._name.setText("x" * 300)
    assert dialog.problem.startswith("The name cannot be used")
    assert not dialog._create.isEnabled()
