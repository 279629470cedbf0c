"""File dialogs: what follows a choice, and closing without one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from campusgps_gui.shell.dialogs.new_project_dialog import NewProjectDialog
from campusgps_gui.shell.window import Window

# A command, the dialog of Qt that it opens, the signal that tells the choice, where it opens next.
ASKED = [
    ("open_project", "getExistingDirectory", "project_chosen", "project"),
    ("import_folder", "getExistingDirectory", "import_wanted", "import"),
    ("import_photos", "getOpenFileNames", "import_wanted", "import"),
    ("import_table", "getOpenFileName", "import_wanted", "table"),
    ("locate_photos", "getOpenFileNames", "locate_wanted", "locate"),
]


@pytest.fixture
def emitted(window: Window) -> list[tuple[Any, ...]]:
    """The signals of the prompts to the window; the window itself does nothing."""
    found: list[tuple[Any, ...]] = []
    for name in ("project_chosen", "import_wanted", "locate_wanted"):
        signal = getattr(window.prompts, name)
        signal.disconnect()
        signal.connect(lambda *said, name=name: found.append((name, *said)))
    return found


@pytest.mark.parametrize(("ask", "dialog", "signal", "purpose"), ASKED)
def test_a_choice_is_passed_on_and_its_folder_remembered(
    window: Window,
    emitted: list[tuple[Any, ...]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    ask: str,
    dialog: str,
    signal: str,
    purpose: str,
) -> None:
    chosen = tmp_path / "there" / "one"
    chosen.parent.mkdir()
    answers = {
        "getExistingDirectory": str(chosen),
        "getOpenFileNames": ([str(chosen)], ""),
        "getOpenFileName": (str(chosen), ""),
    }
    monkeypatch.setattr(QFileDialog, dialog, lambda *_: answers[dialog])
    getattr(window.prompts, ask)()
    expected = {
        "open_project": (chosen,),
        "import_folder": ([chosen], None),
        "import_photos": ([chosen], None),
        "import_table": ([], chosen),
        "locate_photos": ([chosen],),
    }
    assert emitted == [(signal, *expected[ask])]
    assert window.settings.folder_for(purpose) == chosen.parent


@pytest.mark.parametrize(("ask", "dialog", "signal", "purpose"), ASKED)
def test_without_a_choice_nothing_happens(
    window: Window,
    emitted: list[tuple[Any, ...]],
    monkeypatch: pytest.MonkeyPatch,
    ask: str,
    dialog: str,
    signal: str,
    purpose: str,
) -> None:
    before = window.settings.folder_for(purpose)
    closed = {"getExistingDirectory": "", "getOpenFileNames": ([], ""), "getOpenFileName": ("", "")}
    monkeypatch.setattr(QFileDialog, dialog, lambda *_: closed[dialog])
    getattr(window.prompts, ask)()
    assert emitted == [] and window.settings.folder_for(purpose) == before


def test_a_folder_of_photos_begins_a_new_project(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.prompts.new_project_from_photos()
    assert window.findChild(NewProjectDialog) is None
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.prompts.new_project_from_photos()
    dialog = window.findChild(NewProjectDialog)
    assert dialog.sources == (tmp_path,)
    dialog.reject()
