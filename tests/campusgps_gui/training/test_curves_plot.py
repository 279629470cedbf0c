from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from campusgps_gui.style.translation import use_language
from campusgps_gui.training.curves_plot import CurvesPlot, TrainingCurve
from core.training.curves import EpochResult


@pytest.mark.usefixtures("english_afterwards")
@pytest.mark.parametrize("key", ["en", "he"])
def test_the_figures_of_an_axis_stand_beside_the_curves(
    qapp: QApplication, qtbot: Any, key: str
) -> None:
    use_language(qapp, key)
    plot = CurvesPlot()
    qtbot.addWidget(plot)
    plot.resize(600, 400)
    plot.show_details(True)
    plot.show()
    qtbot.waitUntil(lambda: plot._plots["error"].getViewBox().width() > 1)

    def stands_beside(name: str) -> bool:
        plotted = plot._plots[name]
        axis = plotted.getAxis("left").sceneBoundingRect()
        return bool(axis.left() < plotted.getViewBox().sceneBoundingRect().left())

    qtbot.waitUntil(lambda: all(map(stands_beside, plot._plots)))


@pytest.mark.parametrize("most", [0.9, 9.4, 160.0, 8200.0, 58529.0, 240_000.0])
def test_an_axis_shows_figures_whatever_the_errors(qtbot: Any, most: float) -> None:
    one = EpochResult(1, 3.0, 3.0, most, most, most, most, 4e-4, 30.0, 0.0, 10.0, 0, 8, True)
    plot = CurvesPlot()
    qtbot.addWidget(plot)
    plot.resize(600, 400)
    plot.show_curves([TrainingCurve("a", "", (one, replace(one, epoch=2)))])
    plot.show()
    axis = plot._plots["error"].getAxis("left")

    def figures() -> int:
        # What is wider than the axis is left out.
        specs = axis.generateDrawSpecs(QPainter(QPixmap(600, 400)))
        return 0 if specs is None else len(specs[2])

    qtbot.waitUntil(lambda: axis.height() > 100)
    plot.grab()
    assert figures() >= 2
