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
    for width, kinds in ((900, ": 40 far from the others"), (190, ""), (901, ": 40 far from")):
        line.resize(width, line.sizeHint().height())
        qtbot.waitUntil(
            lambda kinds=kinds: line.words.shown.replace("\n", " ").startswith(
                f"40 photos need a look{kinds}"
            )
        )
        # What has no room is left out, not cut off, and said by the button.
        assert "…" not in line.words.shown
        assert line.show_button.toolTip().endswith(": 40 far from the others")
        buttons = line.show_button.parentWidget()
        qtbot.waitUntil(
            lambda below=width == 190, buttons=buttons: (
                (line.words.geometry().bottom() < buttons.y()) == below
            )
        )
