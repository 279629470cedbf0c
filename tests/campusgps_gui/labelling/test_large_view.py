"""The photo that is reviewed is seen large beside its match, and keys go through both."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from campusgps_gui.jobs.point_matches import PointMatches
from campusgps_gui.labelling.tab import LabelTab
from core.labelling.label import Review
from tests.campusgps_gui.labelling.conftest import rows_of


def test_enter_shows_the_photo_large_and_keys_go_on(
    show: Callable[[Path], LabelTab], labelled_folder: Path, qtbot: Any
) -> None:
    tab = show(labelled_folder)
    # Those with a radius come first.
    first, second = tab.rows.model.ids[:2]
    tab.rows.choose(first)
    tab.rows.table.setFocus()
    QTest.keyClick(tab.rows.table, Qt.Key.Key_Return)
    viewer = tab.large.viewer
    assert viewer is not None and viewer.isVisible()
    names = {row.id: row.file.name for row in rows_of(tab)}
    assert viewer.windowTitle().startswith(names[first])
    assert "90 %" in viewer.windowTitle()
    assert viewer.match.title.text().startswith("1. ")
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.match.title.text().startswith("2. ")
    QTest.keyClick(viewer, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: viewer.windowTitle().startswith(names[second]))
    assert tab.rows.current_id == second
    qtbot.waitUntil(lambda: not viewer.photo.view.image.isNull())
    QTest.keyClick(viewer, Qt.Key.Key_PageUp)
    QTest.keyClick(viewer, Qt.Key.Key_PageUp)  # there is none before: it stays
    qtbot.waitUntil(lambda: viewer.windowTitle().startswith(names[first]))
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_matches_come_by_their_points_where_that_is_wanted(
    show: Callable[[Path], LabelTab], labelled_folder: Path, qtbot: Any
) -> None:
    tab = show(labelled_folder)
    tab.rows.choose(tab.rows.model.ids[0])
    tab.large.open()
    viewer, label = tab.large.viewer, tab.detail.label
    assert viewer is not None and label is not None and label.estimate is not None
    # What the line between the photos says of each.
    compare, counts = PointMatches(tab.large._runner).compare, list[int]()
    for number, match in enumerate(label.estimate.matches, 1):
        compare(label.file, Path(match.file), lambda found: counts.append(len(found)), print)
        qtbot.waitUntil(partial(lambda at: len(counts) == at, number), timeout=60_000)
    assert counts != sorted(counts, reverse=True)
    QTest.keyClick(viewer, Qt.Key.Key_F)
    seen = []
    for _ in counts:
        qtbot.waitUntil(
            lambda: viewer.match.title.text().endswith("matching points"), timeout=60_000
        )
        number = tab.detail.match_number
        assert f" · {counts[number - 1]} matching point" in viewer.match.title.text()
        seen.append(number)
        QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert sorted(seen) == list(range(1, len(counts) + 1))
    assert [counts[number - 1] for number in seen] == sorted(counts, reverse=True)
    # Without it they come by similarity.
    QTest.keyClick(viewer, Qt.Key.Key_F)
    last = tab.detail.match_number
    QTest.keyClick(viewer, Qt.Key.Key_Left if last > 1 else Qt.Key.Key_Right)
    assert tab.detail.match_number == (last - 1 if last > 1 else 2)


def test_keys_decide_in_the_large_view_and_go_on(
    tab: LabelTab, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    first, second = tab.rows.model.ids[:2]
    tab.rows.choose(first)
    tab.large.open()
    viewer = tab.large.viewer
    assert viewer is not None and "A accepts" in viewer._keys.text()
    for key, decided, following in (
        (Qt.Key.Key_A, Review.ACCEPTED, second),
        (Qt.Key.Key_R, Review.REJECTED, tab.rows.model.ids[2]),
    ):
        current = tab.rows.current_id
        QTest.keyClick(viewer, key)
        wait_until_idle()
        label, shown = tab._labelling.label(current), tab.rows.current
        assert label is not None and label.review is decided
        assert shown is not None and shown.id == following
        qtbot.waitUntil(
            partial(lambda name: viewer.windowTitle().startswith(name), shown.file.name)
        )
