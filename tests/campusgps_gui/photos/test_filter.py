from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from campusgps_gui.photos.filter import PhotoChoice, PhotoFilter
from core.project.rows import Verdict
from core.quality.photo_findings import PhotoFindings


@pytest.fixture
def chooser(qtbot: Any) -> PhotoFilter:
    made = PhotoFilter()
    qtbot.addWidget(made)
    return made


def _texts(chooser: PhotoFilter) -> list[str]:
    return [chooser.itemText(place) for place in range(chooser.count())]


def test_every_verdict_says_how_many_photos_it_has(chooser: PhotoFilter) -> None:
    chooser.show_verdicts({Verdict.USABLE: 1180, Verdict.DUPLICATE: 3}, 14)
    assert {"Usable (1,180)", "Duplicates (3)", "No position", "Set aside (14)"} <= set(
        _texts(chooser)
    )


def test_counts_change_in_place_and_what_was_chosen_stays(chooser: PhotoFilter, qtbot: Any) -> None:
    chooser.choose(PhotoChoice(Verdict.DUPLICATE))
    rows = []
    chooser.model().rowsRemoved.connect(lambda *_: rows.append("removed"))
    with qtbot.assertNotEmitted(chooser.chosen):
        chooser.show_verdicts({Verdict.DUPLICATE: 2}, 0)
    assert chooser.currentText() == "Duplicates (2)"
    # An open list stays open.
    assert not rows


def test_long_choices_end_in_an_ellipsis_and_a_tip_says_them_whole(chooser: PhotoFilter) -> None:
    choice = PhotoChoice(with_finding=True, kind="contradiction")
    chooser.show_findings(PhotoFindings({}, {"contradiction": frozenset({1})}))
    chooser.show_tags([("a tag of so many words that no filter has room for all", 2)])
    chooser.choose(PhotoChoice(tag="a tag of so many words that no filter has room for all"))
    chooser.resize(150, 30)
    chooser.show()
    assert "…" in chooser.shown and chooser.shown.endswith("(2)")
    assert chooser.toolTip() == chooser.currentText()
    chooser.choose(choice)
    assert chooser.toolTip() == chooser.currentText()


def test_verdicts_of_no_photo_are_quiet(chooser: PhotoFilter) -> None:
    chooser.show_verdicts({Verdict.USABLE: 2}, 0)

    def colour(verdict: Verdict) -> object:
        place = chooser._place(PhotoChoice(verdict))
        return chooser.itemData(place, Qt.ItemDataRole.ForegroundRole)

    assert colour(Verdict.USABLE) is None and colour(Verdict.BACKUP) is not None
    chooser.show_verdicts({Verdict.USABLE: 2, Verdict.BACKUP: 1}, 0)
    assert colour(Verdict.BACKUP) is None
