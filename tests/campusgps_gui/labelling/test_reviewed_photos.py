"""Reviewed photos of the folder that is shown are added to the project, and taken out again."""

from __future__ import annotations

from collections.abc import Callable
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
