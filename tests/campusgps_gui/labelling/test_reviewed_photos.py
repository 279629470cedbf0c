"""Reviewed photos of the folder that is shown are added to the project, and taken out again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction

from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from core.labelling.label import LabelStatus, Review
from core.photos.measurement import Source
from tests.campusgps_gui.labelling.conftest import rows_of


def test_accepted_photos_come_into_the_project_and_go_by_undo(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    action: QAction = window.actions_.add_reviewed
    wait_until_idle()
    assert action.text() == "Add reviewed photos" and not action.isEnabled()
    assert "Accept guesses" in action.toolTip()
    located = [one.id for one in rows_of(tab) if one.status is LabelStatus.LOCATED]
    window.labelling.review(located[:3], Review.ACCEPTED)
    wait_until_idle()
    assert action.text() == "Add 3 reviewed photos to the project" and action.isEnabled()
    before = window.controller.snapshot.total
    action.trigger()
    question = tab.reviewed.question
    assert question is not None and question.text() == "Add 3 reviewed photos to the project?"
    assert "3 of them are accepted guesses, with radii from " in question.informativeText()
    add, cancel = question.buttons()
    # Enter must not add.
    assert question.defaultButton() is cancel and not window.controller.busy
    add.click()
    assert window.controller.busy and not action.isEnabled()
    wait_until_idle()
    assert window.controller.snapshot.total == before + 3
    assert not window.controller.snapshot.current
    said = window.statusBar().currentMessage()
    assert said == "3 photos added; learn the place again to use them"
    assert action.text() == "Add reviewed photos" and not action.isEnabled()
    project = window.controller.project
    assert project is not None
    sources = [one.measurement.source for one in project.photos()[-3:] if one.measurement]
    assert sources == [Source.REVIEWED] * 3
    # They are photos now: the tab that shows photos undoes it, and no decision with it.
    assert window.actions_.undo.text() == "Undo: Accepted 3 positions"
    window.page.show_photos()
    # Without the journal's other half no photo would come back.
    window.actions_.undo.trigger()
    wait_until_idle()
    window.page.show_labels()
    assert window.controller.snapshot.total == before
    assert window.controller.snapshot.current
    assert action.text() == "Add 3 reviewed photos to the project"
    window.page.show_photos()
    assert not action.isEnabled()


def test_another_folder_labelled_while_reviewed_photos_are_counted_twice(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], qtbot: Any, tmp_path: Path
) -> None:
    wait_until_idle()
    located = [one.id for one in rows_of(tab) if one.status is LabelStatus.LOCATED]
    other = Path(shutil.copytree(window.labelling.job.sources[0], tmp_path / "Another trip"))
    # The first decision is counted, the second waits for that.
    window.labelling.review(located[:1], Review.ACCEPTED)
    window.controller.changed.emit()
    window.controller.changed.emit()
    with qtbot.captureExceptions() as raised:
        window.page.label([other])
        wait_until_idle()
    assert raised == []
    assert window.actions_.add_reviewed.text() == "Add reviewed photos"
