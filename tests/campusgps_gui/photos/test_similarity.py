"""The switch "Looks alike" of the Photos tab, on the demo project."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt

from campusgps_gui.shell.window import Window
from core.palette import QUIET


def test_photos_are_arranged_by_looks_coloured_and_chosen(open_window: Window, qtbot: Any) -> None:
    open_window.page.show_photos()
    tab = open_window.page.photos_tab
    qtbot.waitUntil(lambda: len(tab.map._references) == 60 and not open_window.runner.jobs)
    view = tab.similarity
    assert not view.page.isVisible()
    view.switch.click()
    assert view.page.isVisible() and not tab.map.isVisible()
    assert "Arranging photos" in view._empty.text()
    qtbot.waitUntil(lambda: view.found is not None and view.plot is not None)
    assert view.found is not None and view.plot is not None
    used = [photo.id for photo in tab._controller.project.photos() if photo.is_reference]
    assert sorted(view.found.ids) == used
    assert view.legend.text().count("●") == len(set(view.found.sessions)) > 1

    # A click on a dot shows its photo, and the pointer names it.
    plot = view.plot
    number = 7
    place = plot._box.mapViewToScene(plot._dots.mapToParent(*view.found.places[number].tolist()))
    at = plot.mapFromScene(place)
    assert plot.rect().contains(at)
    qtbot.mouseMove(plot.viewport(), QPoint(at.x() + 3, at.y() + 1))
    qtbot.mouseMove(plot.viewport(), at)
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: tab.chosen_ids != [])
    (chosen,) = tab.chosen_ids
    nearest = plot._number_at(place)
    assert chosen == view.found.ids[nearest]
    assert tab.details.facts["File"] == view.found.names[nearest].rsplit("/", 1)[-1]
    # What is chosen in the table has a ring; several are chosen by a rectangle.
    assert len(plot._rings.points()) == 1
    plot._choose_within(0.0, 0.0, 0.5, 1.0)
    within = [
        one for one, x in zip(view.found.ids, view.found.places[:, 0], strict=True) if x <= 0.5
    ]
    assert sorted(tab.chosen_ids) == within and len(plot._rings.points()) == len(within)

    view.choice.setCurrentIndex(1)
    assert "without&nbsp;its&nbsp;session" in view.legend.text()
    qtbot.waitUntil(lambda: "up&nbsp;to" in view.legend.text())
    view.choice.setCurrentIndex(2)
    assert "nothing&nbsp;found" in view.legend.text() and QUIET in view.legend.text()

    # The other look at the place takes its turn, and gives it back.
    tab.coverage.switch.click()
    assert not view.page.isVisible() and tab.map.isVisible() and not view.switch.isChecked()
    view.switch.click()
    assert view.page.isVisible() and not tab.coverage.switch.isChecked()
    open_window.controller.set_aside([tab.model.row(3).id], True)
    qtbot.waitUntil(view.again.isVisible)
    view.switch.click()
    assert tab.map.isVisible()
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
