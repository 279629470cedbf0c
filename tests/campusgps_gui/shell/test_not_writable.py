"""A project in a folder that may not be written to, in the window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

# Nobody may read Python's own modules in some places: what the window loads is loaded before.
import campusgps_gui.shell.project_page  # noqa: F401
from campusgps_gui.labelling.walk_updates import LOCATE
from campusgps_gui.shell.drop_actions import DropKind, Dropped
from campusgps_gui.shell.window import Window
from campusgps_gui.training.sentences import lack_of
from core.demo_campus import DemoCampus
from core.demo_campus.generate import CAMPUS_ORIGIN
from core.labelling.label import Correction
from core.labelling.labels import Labels
from core.labelling.walk_rows import WalkRows
from core.labelling.walks import locate_walks
from core.photos.measurement import Source
from core.project.project import Project
from tests.core.labelling.two_ways import photo, recorded, two_ways_model
from tests.not_writable import folder_of_somebody_else, not_writable

LONG_MS = 180_000


@contextmanager
def opened_to_look_at(window: Window, project: Path, qtbot: Any) -> Iterator[Path]:
    """A copy of a project whose folder may not be written to, open in the window.

    Yields:
        The folder that it lies in.
    """
    with folder_of_somebody_else() as place:
        folder = Path(shutil.copytree(project, place / project.name))
        (folder / "project.lock").unlink(missing_ok=True)
        with not_writable(folder):
            window.open_project(folder)
            qtbot.waitUntil(lambda: window.controller.project is not None)
        yield place


def test_it_is_opened_to_look_at_and_locates_photos(
    window: Window,
    demo_project: Path,
    demo_campus: DemoCampus,
    qtbot: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with opened_to_look_at(window, demo_project, qtbot):
        qtbot.waitUntil(lambda: window.status.state.text() != "")
        assert window.status.state.text() == "Only to look at: nothing can be changed"
        assert "Copy the folder" in window.status.state.toolTip()
        assert window.controller.snapshot.total > 0
        qtbot.waitUntil(lambda: window.locator.is_ready, timeout=LONG_MS)
        window.page.locate(sorted(demo_campus.test_folder.glob("*.jpg"))[:1])
        (photo,) = window.page.locate_tab.photos
        qtbot.waitUntil(lambda: photo.answer is not None, timeout=LONG_MS)
        review = window.page.locate_tab.list.label
        assert not review.isEnabled() and "Copy the folder" in review.toolTip()
        # The list is there to work with; only that it will be gone is to be known.
        with qtbot.waitSignal(window.page.locate_tab.message) as said:
            window.page.locate_tab.corrector.take_match(1)
        assert photo.by_hand == photo.estimate.matches[0].position
        assert said.args == [
            f"Placed {photo.name} by hand. Nothing can be kept in this project: save the table"
        ]
        window.close()
    assert "Remembering" not in caplog.text


def test_commands_that_would_change_it_are_grey_and_say_why(
    window: Window, demo_project: Path, qtbot: Any
) -> None:
    actions = window.actions_
    own = actions.import_folder.toolTip()
    with opened_to_look_at(window, demo_project, qtbot) as place:
        qtbot.waitUntil(lambda: window.locator.is_ready, timeout=LONG_MS)
        qtbot.waitUntil(lambda: window.page.photos_tab.table.model().rowCount() > 0)
        window.page.photos_tab.table.selectRow(0)
        for show in (window.page.show_photos, window.page.show_labels):
            show()
            for action in actions.changing:
                assert not action.isEnabled(), action.text()
                assert "Copy the folder" in action.toolTip(), action.text()
        tab = window.page.photos_tab
        (button,) = (one for one in tab.findChildren(QPushButton) if one.text().strip() == "Import")
        assert not button.isEnabled() and "Copy the folder" in button.toolTip()
        window.page.show_training()
        assert "Copy the folder" in lack_of(window.training)
        assert "Copy the folder" in window.page.label_tab.head.choose.toolTip()
        for action in (actions.locate_photo, actions.next_to_look, actions.export_positions):
            assert "Copy the folder" not in action.toolTip()
        assert actions.locate_photo.isEnabled()
        assert actions.export_positions.isEnabled()
        with qtbot.waitSignal(window.controller.message) as said:
            window.page.photos_tab.commands.set_aside(True)
        assert "Copy the folder" in said.args[0]
        with qtbot.waitSignal(window.controller.message) as said:
            window.drops.take(Dropped(folders=(place,)), DropKind.IMPORT)
        assert "Copy the folder" in said.args[0]
        with qtbot.waitSignal(window.page.message) as said:
            window.drops.take(Dropped(folders=(place,)), DropKind.LABEL)
        assert "Copy the folder" in said.args[0]
        window.close_project()
        assert actions.import_folder.toolTip() == own
    writable = Path(shutil.copytree(demo_project, demo_project.parent / "own.campusgps"))
    try:
        window.open_project(writable)
        qtbot.waitUntil(lambda: actions.import_folder.isEnabled())
        assert button.isEnabled() and button.toolTip() == ""
        assert actions.import_folder.toolTip() == own
        window.close()
    finally:
        shutil.rmtree(writable)


def test_walks_that_were_due_stay_as_they_are_without_an_error(
    window: Window, demo_project: Path, tmp_path: Path, qtbot: Any
) -> None:
    """As after a kill: what was corrected has not moved its neighbours yet."""
    project = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    with Project.open(project) as opened:
        labels = Labels(opened.store, opened.journal)
        model = two_ways_model()
        job = recorded(labels, [photo(step, wrong=True) for step in range(12)], model)
        locate_walks(labels, job, model)
        labels.finish(job)
        labels.correct({row.id: Correction(CAMPUS_ORIGIN, Source.HAND) for row in labels.rows(job)})
        assert WalkRows(labels).decided_since(job)
    failed: list[object] = []
    window.runner.failed.connect(lambda what, _: failed.append(what))
    with opened_to_look_at(window, project, qtbot):
        qtbot.waitUntil(lambda: window.locator.is_ready, timeout=LONG_MS)
        window.page.show_labels()
        qtbot.waitUntil(lambda: len(window.labelling.columns.ids) > 0)
        qtbot.waitUntil(lambda: not window.runner.jobs)
        window.close()
    assert LOCATE not in failed
