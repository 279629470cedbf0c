"""What the tab says before anything is started: how exact answers are, and is training worth it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from campusgps_gui.shell.window import Window
from campusgps_gui.training.standing import standing_words
from campusgps_gui.training.tab import TrainingTab
from core.localizer.calibration import Calibration
from core.training.recipes import DEFAULT_RECIPE, RECIPES

LONG_MS = 180_000
TRIED = "is no better: photos of other days help more"


def measured(half_m: float, most_m: float, sessions: int = 3) -> Calibration:
    return Calibration(
        (0.0, 0.0, 0.0), 1.0, 2.0, 1.0, (1.0, 2.0), (0.0, 1.0), 100, sessions,
        errors_m=(half_m, most_m),
    )  # fmt: skip


def words(calibration: Calibration | None, *, outdated: bool = False, **runs: Any) -> str:
    training: Any = SimpleNamespace(**{"active": None, "runs": (), "localizers": (), **runs})
    return standing_words(calibration, training, outdated=outdated)[0]


def tried(*, better: bool, current: bool, recipe: str = DEFAULT_RECIPE) -> dict[str, Any]:
    outcome = SimpleNamespace(is_better=better)
    run = SimpleNamespace(id="one", name="Most exact 1", outcome=outcome, recipe=RECIPES[recipe])
    return {"runs": (run,), "localizers": (SimpleNamespace(run="one", current=current),)}


def test_it_says_how_exact_answers_are_and_whether_training_is_worth_it() -> None:
    assert words(measured(14, 49)).startswith(
        "Today. Photos of a new visit: half within 14 m, nine in ten within 49 m."
    )
    assert "Most exact is worth a try" in words(measured(14, 49))
    assert "Most exact" not in words(measured(4, 12)) and "gain little here" in words(
        measured(4, 12)
    )
    assert "They help more than training" in words(measured(40, 160))
    assert "nobody can tell" in words(measured(14, 49, sessions=1))
    assert words(None) == ""


def test_it_knows_what_was_tried() -> None:
    assert TRIED in words(measured(14, 49), **tried(better=False, current=True))
    for other in (
        tried(better=True, current=True),
        tried(better=False, current=False),
        tried(better=False, current=True, recipe="efficientnet_lite0"),
    ):
        assert "worth a try" in words(measured(14, 49), **other)
    in_use = words(measured(14, 49), active=SimpleNamespace())
    assert "What is in use was trained" in in_use
    # Advice on training would be about photos that have changed.
    assert "worth a try" not in words(measured(14, 49), outdated=True)


def test_it_stands_on_the_tab_before_a_start(tab: TrainingTab, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: tab.standing.label.isVisible(), timeout=LONG_MS)
    # Eighteen photos are too few to measure it: then that is said.
    assert tab.standing.label.text().endswith("Import more photos of the place.")


@pytest.mark.parametrize("size", [(1024, 700), (1280, 720)])
def test_all_of_it_is_seen(
    open_tab: Callable[[Path], TrainingTab],
    small_project: Path,
    window: Window,
    size: tuple[int, int],
) -> None:
    tab = open_tab(small_project)
    window.resize(*size)
    tab.grab()
    label = tab.standing.label
    assert label.height() >= label.heightForWidth(label.width()) > 0
    assert tab.form.height() > 150 and tab.start.isVisible()
