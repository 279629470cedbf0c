from __future__ import annotations

from typing import Any

from campusgps_gui.photos.look_line import LookLine
from core.quality.finding import Finding
from core.quality.photo_findings import PhotoFindings


def test_numbers_are_whole_where_there_is_little_room(qtbot: Any) -> None:
    line = LookLine()
    qtbot.addWidget(line)
    found = {one: (Finding("outlier", (one,), ""),) for one in range(40)}
    line.show_findings(PhotoFindings(found, {"outlier": frozenset(found)}))
    line.show()
    for width in (900, 190):
        line.resize(width, line.sizeHint().height())
        qtbot.waitUntil(
            lambda: line.words.shown.replace("\n", " ").startswith("40 photos need a look:")
        )
        below = line.words.geometry().bottom() < line.show_button.parentWidget().y()
        assert below == (width == 190)
