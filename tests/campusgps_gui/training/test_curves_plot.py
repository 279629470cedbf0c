from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from campusgps_gui.style.translation import use_language
from campusgps_gui.training.curves_plot import CurvesPlot


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
