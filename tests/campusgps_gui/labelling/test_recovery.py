"""Labelling that is cancelled before it has changed anything leaves everything as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from campusgps_gui.labelling.export_dialog import ExportDialog
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.labelling.write_dialog import WriteDialog
from campusgps_gui.shell.window import Window
from tests.campusgps_gui.labelling.conftest import rows_of
from tests.gates import Gate

# The stages before the first photo, in their order.
STAGES = ("Getting ready", "Looking for photos")


def state_of(tab: LabelTab, window: Window) -> dict[str, Any]:
    """All that the tab says and offers."""
    actions = window.actions_
    return {
        "words": tab.head.words,
        "folders": [tab.head.folders.itemText(n) for n in range(tab.head.folders.count())],
        "page": tab.pages.currentWidget(),
        "rows": rows_of(tab),
        "chosen": tab.chosen,
        "detail": (tab.detail.title.text(), tab.detail.state.text(), tab.detail.place.text()),
        "marks": tab.map.shown.json(),
        "again": (actions.label_again.text(), actions.label_again.isEnabled()),
        "cancel": tab.head.cancel.isVisible(),
        "progress": tab.head.bar.isVisible(),
        "jobs": window.labelling.jobs,
        "offered": [action.isEnabled() for action in actions.of_labels],
        "refining": window.actions_.refine.isEnabled(),
    }


@pytest.fixture
def tab_with_accepted(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> LabelTab:
    """The tab with its first photo accepted."""
    tab.rows.table.selectRow(0)
    window.actions_.accept.trigger()
    wait_until_idle()
    return tab


@pytest.mark.parametrize("stage", STAGES)
def test_looking_again_cancelled_before_the_first_photo_changes_nothing(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    gate_at: Callable[..., Gate],
    qtbot: Any,
    stage: str,
) -> None:
    tab.rows.table.selectRow(2)
    wait_until_idle()
    before = state_of(tab, window)
    gate = gate_at(stage)
    tab.head.go_on.click()
    qtbot.waitUntil(gate.reached.is_set)
    assert window.labelling.running and tab.head.cancel.isVisible()
    tab.head.cancel.click()
    wait_until_idle()
    assert not window.labelling.running
    assert state_of(tab, window) == before


@pytest.mark.parametrize("stage", STAGES)
def test_a_first_folder_cancelled_before_the_first_photo_leaves_the_empty_tab(
    show: Callable[[Path], LabelTab],
    window: Window,
    project_folder: Path,
    trip: Path,
    wait_until_idle: Callable[[], None],
    gate_at: Callable[..., Gate],
    qtbot: Any,
    stage: str,
) -> None:
    tab = show(project_folder)
    before = state_of(tab, window)
    assert tab.pages.drop_here.isVisible()
    gate = gate_at(stage)
    tab.label([trip])
    qtbot.waitUntil(gate.reached.is_set)
    tab.head.cancel.click()
    wait_until_idle()
    assert tab.pages.drop_here.isVisible() and state_of(tab, window) == before


def test_cancelled_amid_the_first_photos_nothing_that_was_decided_is_lost(
    tab_with_accepted: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    gate_at: Callable[..., Gate],
    trip: Path,
    qtbot: Any,
) -> None:
    tab = tab_with_accepted
    before, words = rows_of(tab), tab.head.words
    gate = gate_at("Locating photos")
    tab.head.go_on.click()
    qtbot.waitUntil(gate.reached.is_set)
    tab.head.cancel.click()
    wait_until_idle()
    assert rows_of(tab) == before
    assert tab.head.words == words, "what had come to its end before has done so still"
    gate.open()
    tab.head.go_on.click()
    wait_until_idle()
    assert rows_of(tab) == before and tab.head.words == words


@pytest.mark.parametrize("done", [0, 1])
def test_a_cancelled_export_leaves_its_dialog_and_no_file(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    gate_at: Callable[..., Gate],
    tmp_path: Path,
    qtbot: Any,
    done: int,
) -> None:
    window.actions_.export_labels.trigger()
    dialog = tab.prompts.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.everything.setChecked(True)

    def shown() -> tuple[object, ...]:
        return dialog.words.text(), dialog.save.isEnabled(), dialog.everything.isEnabled()

    before, tab_before = shown(), state_of(tab, window)
    gate, target = gate_at("Exporting positions", done), tmp_path / "out"
    target.mkdir()
    dialog.save_to(target / "out.csv")
    qtbot.waitUntil(gate.reached.is_set)
    dialog.reject()
    wait_until_idle()
    assert dialog.isVisible() and shown() == before and not list(target.iterdir())
    gate.open()
    with qtbot.waitSignal(dialog.exported):
        dialog.show_folder.setChecked(False)
        dialog.save_to(target / "out.csv")
    assert state_of(tab, window) == tab_before


def test_writing_that_is_cancelled_before_its_first_file_changes_none(
    tab_with_accepted: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    gate_at: Callable[..., Gate],
    trip: Path,
    qtbot: Any,
) -> None:
    tab = tab_with_accepted
    tab_before, files = state_of(tab, window), sorted(trip.rglob("*"))
    window.actions_.write_labels.trigger()
    dialog = tab.prompts.dialog
    assert isinstance(dialog, WriteDialog)
    wait_until_idle()

    def shown() -> tuple[object, ...]:
        model = dialog.model
        rows = [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        return rows, dialog.write.text(), dialog.write.isEnabled(), dialog.revert.isEnabled()

    before = shown()
    gate = gate_at("Writing positions")
    dialog.start()
    qtbot.waitUntil(gate.reached.is_set)
    dialog.reject()
    wait_until_idle()
    assert shown() == before and sorted(trip.rglob("*")) == files
    assert "Cancelled. What was done before that stays." in dialog.words.text()
    dialog.reject()
    assert state_of(tab, window) == tab_before
