from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from campusgps_gui.jobs.refine_service import (
    HINTS,
    LABEL,
    WHAT_IT_DOES,
    RefineStatus,
    _look,
    result_words,
)
from campusgps_gui.shell.dialogs.error_dialog import ErrorDialog
from campusgps_gui.shell.prompts import COMPLETE, FOR_OTHERS
from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus
from core.geo import Position
from core.localizer.file_format import load
from core.localizer.learned_folds import LEAST_PHOTOS
from core.predictor import Predictor
from core.project.corrections import correct_positions
from core.project.journal import Reach
from core.project.project import Project
from core.tasks import Task
from core.training.adoption import AdoptionDecision, AdoptionFinding
from core.training.methods.refined import REFINED
from core.training.runs import Figures
from core.workflows.active_localizer import open_localizer
from core.workflows.refinement import REFINEMENT_TRIED, Refinement, note_refinement
from tests.gates import Gate

LONG_MS = 180_000
INSTALL = 'pip install "campusgps[refine]"'


@pytest.fixture
def tests(demo_campus: DemoCampus) -> list[Path]:
    return sorted(demo_campus.test_folder.glob("*.jpg"))


@pytest.fixture
def due_folder(tmp_path: Path, demo_project: Path) -> Path:
    """A copy of the demo project for which nothing was compared yet."""
    return Path(shutil.copytree(demo_project, tmp_path / demo_project.name))


@pytest.fixture
def amid_refining(gate_at: Callable[..., Gate]) -> Gate:
    """Refining waits here: it has begun and gets no further."""
    return gate_at("Finding keypoints")


def _open_until_refining(qtbot: Any, window: Window, folder: Path, amid_refining: Gate) -> None:
    amid_refining.reached.clear()
    window.open_project(folder)
    qtbot.waitUntil(amid_refining.reached.is_set)
    assert window.refiner.running
    qtbot.waitUntil(lambda: _foremost(window) == LABEL)


def _foremost(window: Window) -> str:
    job = window.runner.foremost
    return "" if job is None else job.label


def _answer(qtbot: Any, window: Window) -> Any:
    (photo,) = window.page.locate_tab.photos
    qtbot.waitUntil(lambda: photo.answer is not None, timeout=LONG_MS)
    return photo.answer


def test_it_starts_by_itself_and_says_what_came_of_it(
    window: Window,
    compared_project: Path,
    gate_at: Callable[..., Gate],
    tmp_path: Path,
    qtbot: Any,
) -> None:
    folder = Path(shutil.copytree(compared_project, tmp_path / compared_project.name))
    said: list[str] = []
    window.refiner.message.connect(said.append)
    window.refiner.improved.connect(said.append)
    amid_refining = gate_at("Learning to choose")
    _open_until_refining(qtbot, window, folder, amid_refining)
    assert window.locator.is_ready and window.locator.recipe == "instant"
    assert not window.actions_.refine.isEnabled()
    amid_refining.open()
    # Whether its gain is beyond chance is the rule's to say, and depends on the processor here.
    qtbot.waitUntil(lambda: bool(said), timeout=LONG_MS)
    assert window.refiner.refine_status is RefineStatus.NOT_DUE
    with Project.open(folder, read_only=True) as project:
        active = project.active_localizer()
        assert active is not None and (project.models_folder / REFINED.localizer_file).is_file()
    qtbot.waitUntil(
        lambda: REFINED.name in {known.name for known in window.training.localizers},
        timeout=LONG_MS,
    )
    kept = (
        said[0].startswith("Refining is done: the answers stay as they were\n")
        and "kept instant" in said[0]
    )
    assert kept == (active.recipe == "instant") == (window.locator.recipe == "instant")


def test_a_photo_dropped_at_the_start_is_answered_before_it_begins(
    window: Window,
    due_folder: Path,
    tests: list[Path],
    gate_at: Callable[..., Gate],
    amid_refining: Gate,
    qtbot: Any,
) -> None:
    # Beyond the one picture that is located to be ready.
    amid_locating = gate_at("Locating photos", 2)
    window.controller.opened.connect(lambda: window.page.locate(tests[:3]))
    with qtbot.waitSignal(window.locator.ready):
        window.open_project(due_folder)
    qtbot.waitUntil(amid_locating.reached.is_set)
    qtbot.waitUntil(lambda: _foremost(window) == "Locating photos")
    assert window.refiner.refine_status is RefineStatus.UNKNOWN and not window.refiner.running
    # Nor are lists of other tabs read before.
    assert not window.training.localizers
    amid_locating.open()
    photos = window.page.locate_tab.photos
    qtbot.waitUntil(lambda: all(photo.answer is not None for photo in photos))
    qtbot.waitUntil(amid_refining.reached.is_set)
    assert window.refiner.running
    qtbot.waitUntil(lambda: bool(window.training.localizers))


def test_what_it_has_learned_answers_from_then_on(
    window: Window,
    refined_project: Path,
    tests: list[Path],
    gate_at: Callable[..., Gate],
    tmp_path: Path,
    qtbot: Any,
) -> None:
    folder = Path(shutil.copytree(refined_project, tmp_path / refined_project.name))
    with Project.open(folder) as project:
        # As after an update that refines in another way: it is made anew, and takes its place.
        project.note_fact(REFINEMENT_TRIED, "")
    amid_refining = gate_at("Learning to choose")
    _open_until_refining(qtbot, window, folder, amid_refining)
    window.page.locate(tests[:1])
    before = _answer(qtbot, window)
    with qtbot.waitSignal(window.refiner.improved, timeout=LONG_MS) as improved:
        amid_refining.open()
    assert improved.args[0].startswith("refined was in use, and is now made of the photos")
    words = window.statusBar().currentMessage()
    assert words.startswith(improved.args[0]) and "keep their answers" in words
    assert window.locator.recipe == "refined"
    assert window.status.state.text() == "Ready to locate, refined"
    assert window.refiner.refine_status is RefineStatus.NOT_DUE
    # Located before: shown as it was until the person asks.
    (photo,) = window.page.locate_tab.photos
    assert photo.answer is before
    window.actions_.locate_again.trigger()
    qtbot.waitUntil(lambda: photo.answer is not before, timeout=LONG_MS)
    (there,) = Predictor(open_localizer(folder), "cpu").locate(tests[:1])
    assert photo.answer.estimate.position.latitude == pytest.approx(
        there.estimate.position.latitude, abs=9e-8
    )
    assert [m.reference for m in photo.answer.estimate.matches] == [
        m.reference for m in there.estimate.matches
    ]
    assert [card.number for card in window.page.locate_tab.panel.matches.cards] == [
        *range(1, len(there.estimate.matches) + 1)
    ]


def test_what_the_person_stopped_waits_until_it_is_asked_for(
    window: Window, due_folder: Path, amid_refining: Gate, qtbot: Any
) -> None:
    _open_until_refining(qtbot, window, due_folder, amid_refining)
    window.status.task_bar._cancel.click()
    assert window.status.task_bar._words.text() == "Cancelling…"
    assert "stopped" in window.statusBar().currentMessage()
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    assert not window.status.task_bar.isVisible()
    window.actions_.close_project.trigger()

    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        window.open_project(due_folder)
    qtbot.waitUntil(lambda: window.refiner.refine_status is RefineStatus.DECLINED, timeout=LONG_MS)
    assert not window.refiner.running
    assert window.actions_.refine.isEnabled()
    window.actions_.refine.trigger()
    assert window.refiner.running and not window.actions_.refine.isEnabled()
    qtbot.waitUntil(lambda: _foremost(window) == LABEL)
    # Asked for, it may go on by itself next time.
    window.actions_.close_project.trigger()
    _open_until_refining(qtbot, window, due_folder, amid_refining)


def test_the_reason_why_nothing_is_to_be_refined_is_the_true_one(
    due_folder: Path, refined_project: Path
) -> None:
    with Project.open(refined_project, read_only=True) as project:
        assert _look(project, Task()) is RefineStatus.NOT_DUE
    with Project.open(due_folder) as project:
        assert _look(project, Task()) is RefineStatus.DUE
        project.set_aside([project.photos()[0].id], True)
        assert _look(project, Task()) is RefineStatus.TOO_FEW
    assert f"at least {LEAST_PHOTOS}," in HINTS[RefineStatus.TOO_FEW]


def test_whatever_changes_the_photos_stops_it_until_it_is_due_again(
    window: Window, due_folder: Path, demo_campus: DemoCampus, amid_refining: Gate, qtbot: Any
) -> None:
    failures: list[object] = []
    window.runner.failed.connect(lambda label, error: failures.append(error))
    _open_until_refining(qtbot, window, due_folder, amid_refining)
    window.controller.set_aside([window.controller.project.photos()[0].id], True)
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    assert window.refiner.refine_status is RefineStatus.UNKNOWN
    assert not window.actions_.refine.isEnabled()
    window.controller.undo(Reach())
    qtbot.waitUntil(lambda: window.refiner.running, timeout=LONG_MS)
    # An import does not wait for it, and it goes on after the import.
    window.import_photos([demo_campus.photos_folder / "morning"], None)
    assert _foremost(window) == "Importing photos"
    with qtbot.waitSignal(window.controller.imported, timeout=LONG_MS):
        assert not window.refiner.running
    qtbot.waitUntil(lambda: window.refiner.running, timeout=LONG_MS)
    assert failures == []


def test_a_position_that_was_moved_says_that_refining_comes_back_and_it_does(
    window: Window, due_folder: Path, amid_refining: Gate, qtbot: Any
) -> None:
    _open_until_refining(qtbot, window, due_folder, amid_refining)
    notice = window.page.photos_tab._notice
    first = window.controller.project.photos()[0]
    moved = Position(first.position.latitude + 0.0001, first.position.longitude)
    window.controller.edit(lambda project: correct_positions(project, {first.id: moved}))
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    assert notice.isVisibleTo(window.page.photos_tab)
    assert notice.words.text().endswith("refining is done again by itself.")
    amid_refining.reached.clear()
    window.actions_.rebuild.trigger()
    qtbot.waitUntil(amid_refining.reached.is_set, timeout=LONG_MS)
    assert window.refiner.running


def test_what_refining_had_gained_is_said_when_a_position_is_moved(
    window: Window, refined_project: Path, tmp_path: Path, qtbot: Any
) -> None:
    folder = Path(shutil.copytree(refined_project, tmp_path / refined_project.name))
    with Project.open(folder) as project:
        # Whether its gain is beyond chance depends on the processor here.
        note_refinement(project, _refinement(AdoptionFinding.BETTER, 12.0, 22.0, 13.0, 25.0))
    window.open_project(folder)
    refiner = window.refiner
    qtbot.waitUntil(lambda: refiner.refine_status is RefineStatus.NOT_DUE, timeout=LONG_MS)
    first = window.controller.project.photos()[0]
    moved = Position(first.position.latitude + 0.0001, first.position.longitude)
    window.controller.edit(lambda project: correct_positions(project, {first.id: moved}))
    words = window.page.photos_tab._notice.words
    qtbot.waitUntil(lambda: "brought the median error from 13" in words.text(), timeout=LONG_MS)
    with qtbot.waitSignal(window.controller.learned, timeout=LONG_MS):
        window.actions_.rebuild.trigger()
    qtbot.waitUntil(lambda: refiner.running, timeout=LONG_MS)


def test_closing_the_window_ends_it_where_it_is_and_loses_nothing(
    window: Window,
    due_folder: Path,
    amid_refining: Gate,
    qtbot: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    _open_until_refining(qtbot, window, due_folder, amid_refining)
    window.close()
    assert "still running at the end" not in caplog.text
    assert not any(thread.is_alive() for thread in amid_refining.threads)
    with Project.open(due_folder) as project:
        assert project.localizer_is_current()
        assert project.localizer_path().name != REFINED.localizer_file


def test_missing_packages_are_reported_and_learning_again_does_without(
    window: Window,
    refined_project: Path,
    tests: list[Path],
    tmp_path: Path,
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "poselib", None)
    folder = Path(shutil.copytree(refined_project, tmp_path / refined_project.name))
    with qtbot.waitSignal(window.locator.unavailable, timeout=LONG_MS):
        window.open_project(folder)
    assert window.controller.snapshot.total == 60
    assert window.findChildren(ErrorDialog) == []
    tab = window.page.photos_tab
    assert tab._notice.isVisibleTo(tab) and INSTALL in tab._notice.words.text()
    assert window.status.state.text() == "Cannot locate: packages are missing"
    page = window.page.locate_tab.pages.cannot_locate
    assert page.isVisibleTo(window.page.locate_tab)
    assert INSTALL in page._hint.text()
    qtbot.waitUntil(
        lambda: window.refiner.refine_status is RefineStatus.NO_PACKAGES, timeout=LONG_MS
    )
    assert "missing" in window.actions_.refine.text()
    assert INSTALL in window.actions_.refine.toolTip()
    assert INSTALL in window.actions_.refine.statusTip()
    # What it is for is said all the same.
    assert window.actions_.refine.toolTip().endswith(WHAT_IT_DOES)
    assert not window.actions_.refine.isEnabled()
    window.page.locate(tests[:1])
    assert INSTALL in _answer(qtbot, window).problem

    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        window.actions_.rebuild.trigger()
    assert window.locator.recipe == "instant"
    assert not tab._notice.isVisibleTo(tab)
    window.actions_.locate_again.trigger()
    (photo,) = window.page.locate_tab.photos
    qtbot.waitUntil(lambda: photo.state == "located", timeout=LONG_MS)


def _refinement(finding: AdoptionFinding, *figures: float) -> Refinement:
    adoption = AdoptionDecision(
        finding is AdoptionFinding.BETTER, finding, "instant", "The reason."
    )
    return Refinement("photos", Figures(*figures[:2]), Figures(*figures[2:]), adoption)


@pytest.mark.parametrize(
    ("refinement", "words"),
    [
        (
            _refinement(AdoptionFinding.BETTER, 13.2, 25.0, 14.4, 29.0),
            "median 13 m instead of 14 m",
        ),
        (
            _refinement(AdoptionFinding.BETTER, 13.2, 25.0, 13.4, 29.0),
            "median 13.2 m instead of 13.4 m",
        ),
        (_refinement(AdoptionFinding.BETTER, 13.6, 25.0, 13.4, 29.0), "mean 25 m instead of 29 m"),
        (
            _refinement(AdoptionFinding.WITHIN_CHANCE, 15.0, 31.0, 14.4, 29.0),
            "as they were\nThe reason.",
        ),
    ],
)
def test_the_result_is_reported_in_metres(refinement: Refinement, words: str) -> None:
    assert words in result_words(refinement)


@pytest.mark.parametrize(("kind", "complete"), [(FOR_OTHERS, False), (COMPLETE, True)])
def test_the_localizer_is_exported_for_others_or_complete(
    window: Window,
    refined_project: Path,
    tmp_path: Path,
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    complete: bool,
) -> None:
    assert not window.actions_.export_localizer.isEnabled()
    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        window.open_project(Path(shutil.copytree(refined_project, tmp_path / "p.campusgps")))
    target = tmp_path / "given.safetensors"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), kind))
    window.actions_.export_localizer.trigger()
    qtbot.waitUntil(target.is_file, timeout=LONG_MS)
    given = load(target)
    assert bool(given.thumbnails) == complete and given.needs_keypoints
    assert given.references[0].file.startswith("reference ") != complete
