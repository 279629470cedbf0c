"""Facts and filters of photos in the person's language."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from campusgps_gui.photos.details import common_facts
from campusgps_gui.photos.filter import PhotoFilter
from campusgps_gui.style.translation import use_language
from core.project.rows import Verdict
from core.quality.finding import Finding
from core.quality.photo_findings import PhotoFindings
from core.quality.photo_summary import PhotosSummary

MANY = 1234


@pytest.fixture
def german(qapp: QApplication, english_afterwards: None) -> None:
    use_language(qapp, "de")


@pytest.mark.usefixtures("german")
def test_verdicts_of_several_photos_are_counted_in_german() -> None:
    verdicts = {Verdict.NO_POSITION: MANY}
    facts = dict(common_facts(PhotosSummary(MANY, 0, 0, verdicts, {}, {}, None, None)))
    assert "1.234 ohne Position" in facts.values()


@pytest.mark.usefixtures("german")
def test_the_filter_counts_in_german(qtbot: Any) -> None:
    found = {one: (Finding("outlier", (one,), ""),) for one in range(MANY)}
    chooser = PhotoFilter()
    qtbot.addWidget(chooser)
    chooser.show_findings(PhotoFindings(found, {"outlier": frozenset(found)}))
    texts = [chooser.itemText(place) for place in range(chooser.count())]
    assert sum("(1.234)" in text for text in texts) == 2 and not any("1,234" in t for t in texts)
