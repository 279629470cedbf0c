"""Photos far outside the place are named before a training."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from campusgps_gui.shell.window import Window
from campusgps_gui.training.tab import TrainingTab
from core.geo import LocalFrame


def test_a_photo_far_away_is_named_before_a_start_and_can_be_looked_at(
    tab: TrainingTab, window: Window, qtbot: Any
) -> None:
    plan = tab.planner.found
    assert plan is not None and not tab.far.isVisible()
    stray, *others = plan.references
    away = LocalFrame(stray.position).position_at(58_000.0, 0.0)
    tab.planner.found = replace(plan, references=(replace(stray, position=away), *others))
    tab.planner.planned.emit()
    assert tab.far.isVisible()
    words = tab.far.label.text().replace("\u00a0", " ")
    assert words.startswith("1 photo lies far from all others, 58") and "judged" in words
    tab.far.button.click()
    assert window.page.photos_tab.isVisible()
    qtbot.waitUntil(lambda: window.page.photos_tab.chosen_ids == [stray.id])
