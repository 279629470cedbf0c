"""The commands on runs."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from campusgps_gui.jobs.refine_service import note_declined
from campusgps_gui.shell.dialogs.error_dialog import ErrorDialog
from campusgps_gui.shell.window import Window
from campusgps_gui.style.session_colours import session_palette
from campusgps_gui.training.runs_model import SPARE
from campusgps_gui.training.tab import TrainingTab
from core import devices
from core.demo_campus import DemoCampus
from core.project.project import Project
from core.training.runs import Run
from tests.campusgps_gui.test_texts_fit import cut_off_beside_room

LONG_MS = 180_000
TOOL_TIP = Qt.ItemDataRole.ToolTipRole


def _run(window: Window, name: str) -> Run:
    return next(run for run in window.training.runs if run.name == name)


def _cells(tab: TrainingTab, row: int) -> list[str]:
    model = tab.runs.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_the_list_says_how_each_run_stands(tab_with_runs: TrainingTab, window: Window) -> None:
    run = _run(window, "finished")
    figures, instant = run.outcome.figures, run.outcome.baselines["instant"]
    assert _cells(tab_with_runs, 0)[:9] == [
        "finished",
        "",
        "One network: EfficientNet-Lite0",
        "finished",
        "2 of 2",
        f"{figures.median_m:.1f} m",
        f"{figures.mean_m:.1f} m",
        f"{instant.median_m:.1f} m, {instant.mean_m:.1f} m",
        "worse",
    ]
    assert _cells(tab_with_runs, 1)[3:5] == ["stopped", "2 of 3"]


def test_refining_ends_with_a_verdict_and_figures(
    open_tab: Callable[[Path], TrainingTab], refined_project: Path, tmp_path: Path, qtbot: Any
) -> None:
    folder = Path(shutil.copytree(refined_project, tmp_path / "refined.campusgps"))
    with Project.open(folder) as project:
        note_declined(project)
    tab = open_tab(folder)
    qtbot.waitUntil(lambda: tab.head.sentence.text().startswith("Refining (photos"))
    assert "with 95\u00a0% certainty" in tab.head.sentence.text()
    assert tab.head.figures.text().startswith("Median ")
    advice = ("Nothing to do; ", "What to do next: ")
    assert any(words in tab.head.figures.text() for words in advice)
    rows = {_cells(tab, row)[0]: _cells(tab, row) for row in range(tab.runs.model.rowCount())}
    assert rows["Refined localizer"][2] == "Compares point by point"
    assert rows["Refined localizer"][5].endswith(" m") and rows["Instant answer"][6].endswith(" m")
    assert rows["Refined localizer"][8] in ("better", "equal", "worse")


def test_several_are_compared(tab_with_runs: TrainingTab) -> None:
    tab = tab_with_runs
    tab.runs.table.selectAll()
    assert [curve.name for curve in tab.curves.plot.curves] == ["finished", "stopped"]
    assert "finished" in tab.curves.legend.text() and "stopped" in tab.curves.legend.text()
    tab.curves.log_button.click()
    tab.curves.setFocus()
    QTest.keyClick(tab.curves, Qt.Key.Key_Left)
    assert tab.curves.readout.text().startswith("Epoch 2, median: finished: ")


def test_a_run_and_a_localizer_that_comes_from_none_are_compared(
    tab_with_runs: TrainingTab, window: Window, qtbot: Any
) -> None:
    runs, head = tab_with_runs.runs, tab_with_runs.head
    run = _run(window, "finished")
    qtbot.waitUntil(lambda: bool(window.training.localizers), timeout=LONG_MS)
    runs.select([run.id, "instant.safetensors"])
    figures, instant = run.outcome.figures, run.outcome.baselines["instant"]
    assert head.sentence.text().startswith(
        "2 runs side by side: the instant answer has the smallest"
    )
    words = head.figures.text().replace("\u00a0", " ")
    assert f"The instant answer: median {instant.median_m:.1f} m" in words
    assert f"finished: median {figures.median_m:.1f} m" in words
    # The figures that stand in the table first, then what decides, which stands in none.
    assert words.index("finished: median") < words.index("Median and mean taken together, finished")
    adoption = run.outcome.adoption
    chance = adoption.low_m <= 0 <= adoption.high_m
    assert f"That {'may be' if chance else 'is no'} chance: with 95 % certainty" in words
    runs.select([run.id])
    assert "Median error" in head.figures.text()


def test_the_verdict_names_what_is_in_use_now(
    open_tab: Callable[[Path], TrainingTab], trained_folder: Path, window: Window, qtbot: Any
) -> None:
    # As if the refined localizer had been in use when the run ended.
    for file in trained_folder.rglob("run.json"):
        file.write_text(file.read_text().replace('"against": "instant"', '"against": "refined"'))
    tab = open_tab(trained_folder)
    qtbot.waitUntil(lambda: len(window.training.localizers) > 0, timeout=LONG_MS)
    tab.runs.select([_run(window, "finished").id])
    words = tab.head.sentence.text()
    assert "than the refined localizer: " in words and "stays in use" not in words
    assert words.endswith("In use now: the instant answer.")


def test_no_text_of_a_run_is_cut_off_beside_free_room(
    tab_with_runs: TrainingTab, window: Window, qtbot: Any
) -> None:
    with qtbot.waitSignal(window.training.listed):
        window.training.rename(_run(window, "finished"), "most exact, with the photos of June")
    for size in ((1024, 660), (1280, 680), (1700, 900)):
        window.resize(*size)
        tab_with_runs.grab()
        assert cut_off_beside_room(tab_with_runs.runs.table) == [], size
        hidden = [tab_with_runs.runs.table.isColumnHidden(at) for at in SPARE[:2]]
        # The instant answer has a row of its own, and the recipe stands in the tool tip too.
        assert hidden == [size[0] < 1700, size[0] == 1024], size
        assert "One network" in tab_with_runs.runs.model.index(0, 0).data(TOOL_TIP)


def test_without_torch_a_run_can_not_be_resumed_and_says_why(
    tab_with_runs: TrainingTab, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab, stopped = tab_with_runs, _run(window, "stopped")
    tab.runs.select([stopped.id])
    assert tab.head.resume.isEnabled() and tab.runs.resume.isEnabled()
    find_spec = devices.find_spec
    monkeypatch.setattr(
        devices, "find_spec", lambda name: None if name == "torch" else find_spec(name)
    )
    tab.runs.select([])
    tab.runs.select([stopped.id])
    for button in (tab.head.resume, tab.runs.resume):
        assert not button.isEnabled() and "needs torch" in button.toolTip()


def test_renaming(tab_with_runs: TrainingTab, window: Window, qtbot: Any) -> None:
    tab, run = tab_with_runs, _run(window, "finished")
    tab.runs.select([run.id])
    tab.runs.table.setFocus()
    QTest.keyClick(tab.runs.table, Qt.Key.Key_F2)
    editor = tab.runs.table.findChild(QLineEdit)
    editor.setText("the best")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _cells(tab, 0)[0] == "the best", timeout=LONG_MS)
    assert [one.id for one in tab.runs.selected] == [run.id]
    tab.runs.model.setData(tab.runs.model.index(0, 0), "stopped")
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorDialog)), timeout=LONG_MS)
    assert _cells(tab, 0)[0] == "the best"


def test_deleting_asks_first(tab_with_runs: TrainingTab, window: Window, qtbot: Any) -> None:
    tab, run = tab_with_runs, _run(window, "stopped")
    tab.runs.select([run.id])
    tab.runs.table.setFocus()
    QTest.keyClick(tab.runs.table, Qt.Key.Key_Delete)
    assert "for good" in tab.runs.question.informativeText()
    tab.runs.question.defaultButton().click()
    assert run.folder.is_dir()
    tab.runs.delete.trigger()
    tab.runs.question.buttons()[0].click()
    qtbot.waitUntil(lambda: len(window.training.runs) == 1, timeout=LONG_MS)
    assert not run.folder.exists()


def test_a_worse_one_is_used_after_a_question_that_says_by_how_much(
    tab_with_runs: TrainingTab, window: Window, demo_campus: DemoCampus, qtbot: Any
) -> None:
    tab, run = tab_with_runs, _run(window, "finished")
    tab.runs.select([run.id])
    tab.runs.use.trigger()
    detail = tab.runs.question.informativeText()
    figures, instant = run.outcome.figures, run.outcome.baselines["instant"]
    assert f"median error is {figures.median_m:.1f} m instead of {instant.median_m:.1f} m" in detail
    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        tab.runs.question.buttons()[0].click()
    assert window.locator.recipe == "efficientnet_lite0"
    assert _cells(tab, 0)[1] == "✓"
    assert "but in use, as you chose" in tab.head.sentence.text()
    assert window.status.state.text() == "Ready to locate, trained"
    assert not tab.runs.delete.isEnabled() and "in use" in tab.runs.delete.toolTip()
    window.page.locate(sorted(demo_campus.test_folder.glob("*.jpg"))[:1])
    (photo,) = window.page.locate_tab.photos
    qtbot.waitUntil(lambda: photo.answer is not None, timeout=LONG_MS)
    assert photo.answer.problem == ""


def test_the_report_opens(tab_with_runs: TrainingTab, window: Window, qtbot: Any) -> None:
    tab, run = tab_with_runs, _run(window, "finished")
    tab.runs.select([run.id])
    tab.runs.table.setFocus()
    QTest.keyClick(tab.runs.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.report is not None and tab.report.isVisible(), timeout=LONG_MS)
    assert run.name in tab.report.windowTitle()
    tab.report.close()


@pytest.mark.parametrize(
    ("name", "able"),
    [
        ("finished", ["Use this one", "Report", "Rename", "Delete"]),
        ("stopped", ["Resume", "Rename", "Delete"]),
    ],
)
def test_the_menu_offers_what_can_be_done(
    tab_with_runs: TrainingTab, window: Window, name: str, able: list[str]
) -> None:
    assert tab_with_runs.runs.context_menu() is None
    tab_with_runs.runs.select([_run(window, name).id])
    menu = tab_with_runs.runs.context_menu()
    actions: list[QAction] = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions if action.isEnabled()] == able
    menu.deleteLater()


def test_a_run_whose_folder_was_removed_is_reported(
    tab_with_runs: TrainingTab, window: Window, qtbot: Any
) -> None:
    run = _run(window, "finished")
    Path(run.report_file).unlink()
    tab_with_runs.runs.select([run.id])
    tab_with_runs.runs.report.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorDialog)), timeout=LONG_MS)


def test_every_localizer_is_listed_and_one_click_goes_back(
    tab_with_runs: TrainingTab, window: Window, qtbot: Any
) -> None:
    runs, training = tab_with_runs.runs, window.training
    run = _run(window, "finished")

    def row_called(name: str) -> list[str]:
        rows = map(partial(_cells, tab_with_runs), range(runs.model.rowCount()))
        return next((cells for cells in rows if cells[0] == name), [])

    qtbot.waitUntil(lambda: bool(row_called("Instant answer")), timeout=LONG_MS)
    instant = run.outcome.baselines["instant"]
    assert row_called("Instant answer")[1:7] == [
        *("✓", "Answers at once", "ready", ""),
        *(f"{instant.median_m:.1f} m", f"{instant.mean_m:.1f} m"),
    ]
    runs.select(["instant.safetensors"])
    assert not runs.use.isEnabled() and runs.use.toolTip() == "It is in use"
    assert not runs.delete.isEnabled() and not runs.rename.isEnabled()
    assert runs.go_back.text() == "Go back" and not runs.go_back.isEnabled()

    training.use(run)
    qtbot.waitUntil(lambda: runs.go_back.text() == "Go back to the instant answer", timeout=LONG_MS)
    assert training.active == run and row_called("Instant answer")[1] == ""
    assert runs.use.isEnabled()
    runs.use.trigger()
    qtbot.waitUntil(lambda: runs.go_back.text() == "Go back to finished", timeout=LONG_MS)
    assert training.active is None and window.controller.snapshot.current
    with qtbot.waitSignal(window.training.message, timeout=LONG_MS) as said:
        runs.go_back.trigger()
    assert said.args == ["In use again, as before: finished"]
    qtbot.waitUntil(lambda: training.active == run, timeout=LONG_MS)

    window.controller.set_aside([window.controller.project.photos()[0].id], True)
    names = ("Instant answer", "finished")
    qtbot.waitUntil(
        lambda: all(row_called(name)[3] == "out of date" for name in names), timeout=LONG_MS
    )


def test_a_long_name_of_what_was_in_use_needs_no_wider_window(
    tab_with_runs: TrainingTab, tmp_path: Path
) -> None:
    tab, runs = tab_with_runs, tab_with_runs.runs
    go_back = next(
        one for one in runs.findChildren(QToolButton) if one.defaultAction() is runs.go_back
    )
    before = tab.minimumSizeHint().width()
    runs.go_back.setText("Go back to One network: EfficientNetV2-S spatial of the second winter")
    assert tab.minimumSizeHint().width() <= before <= 1024
    for width in (1024, 2000):
        tab.window().resize(width, 660)
        QApplication.processEvents()
        assert go_back.geometry().right() < runs.width()
    assert go_back.width() >= go_back.sizeHint().width()


def test_the_loss_is_shown_until_the_error_shall_have_all_the_room(
    tab_with_runs: TrainingTab, window: Window
) -> None:
    curves = tab_with_runs.curves
    curves.show_runs([_run(window, "finished")])
    curves.grab()
    assert curves.plot._plots["loss"].isVisible()
    curves.details_button.setChecked(False)
    curves.grab()
    alone = curves.plot._plots["error"].size().width()
    assert alone > 0.9 * curves.plot.width()
    for on in (True, False, True):
        curves.details_button.setChecked(on)
        curves.grab()
        assert curves.plot._plots["loss"].isVisible() is on
        assert (curves.plot._plots["error"].size().width() < 0.8 * alone) is on


def test_the_legend_of_several_says_their_errors_and_which_way_is_better(
    tab_with_runs: TrainingTab,
) -> None:
    tab_with_runs.runs.table.selectAll()
    curves = tab_with_runs.curves
    assert "lower is better" in curves.legend.text()
    for _, history in curves._histories():
        last = f"{history[-1].held_out_median_m:.1f}"
        assert last in curves.legend.text()
    assert not curves.readout.isVisible()


def test_the_line_of_a_visit_has_its_colour_on_the_map(
    tab_with_runs: TrainingTab, window: Window
) -> None:
    run = _run(window, "finished")
    (history,) = run.history.values()
    visits = sorted(set(window.controller.dots.places.sessions))[1:]
    in_turns = replace(run, history=dict.fromkeys([*visits, "sessions 1"], history))
    tab_with_runs.curves.show_runs([in_turns])
    drawn = {curve.name: curve.colour for curve in tab_with_runs.curves.plot.curves}
    colours = session_palette.of(window.controller.dots.places.sessions)
    assert len(visits) > 1 and {name: drawn[name] for name in visits} == {
        name: colours[name] for name in visits
    }
    assert len(set(drawn.values())) == len(drawn)
