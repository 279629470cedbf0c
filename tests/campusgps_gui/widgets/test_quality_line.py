from __future__ import annotations

from dataclasses import replace
from typing import Any

from campusgps_gui.widgets.quality_line import QualityLine, quality_words
from core.localizer.calibration import Calibration

GOOD = replace(Calibration.from_extent(300, 400), sessions=3, errors_m=(13.6, 49.2))


def test_a_good_place_is_said_in_one_sentence(qtbot: Any) -> None:
    line = QualityLine()
    qtbot.addWidget(line)
    line.say(GOOD)
    assert line.text == "Photos of a new visit: half within 14 m, nine in ten within 49 m."
    assert not line.isHidden()
    line.say(None)
    assert line.isHidden()


def test_a_coarse_place_says_what_would_help() -> None:
    for errors in ((91.0, 95.0), (12.0, 140.0)):
        words, coarse = quality_words(replace(GOOD, errors_m=errors))
        assert coarse and "import photos of further visits" in words
        words, coarse = quality_words(replace(GOOD, errors_m=errors), contradicted=8)
        assert coarse and "further visits" not in words
        assert words.endswith(
            "8 positions are probably wrong: mend them, then learn the place again."
        )
        mended, coarse = quality_words(replace(GOOD, errors_m=errors), outdated=True)
        assert coarse and mended.endswith("before the last changes: learn the place again.")
        assert quality_words(replace(GOOD, errors_m=errors), 8, outdated=True)[0] == words
    assert quality_words(GOOD, contradicted=8) == quality_words(GOOD)
    assert quality_words(GOOD, outdated=True) == quality_words(GOOD)
    words, coarse = quality_words(replace(GOOD, sessions=1))
    assert coarse and words.startswith("Photos of a new part of the place: half within 14 m")
    assert "All photos are of one visit" in words


def test_what_was_not_measured_is_not_made_up() -> None:
    words, _ = quality_words(Calibration.from_extent(300, 12))
    assert "only 12 photos could be left out" in words and "Import more photos" in words
    # As older programs left it.
    words, _ = quality_words(Calibration.from_extent(300, 400))
    assert "older program" in words and "Learn the place again" in words
