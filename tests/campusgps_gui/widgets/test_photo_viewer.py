"""Two photos side by side: looked at together, and what their matching points say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage

from campusgps_gui.widgets.photo_viewer import PhotoViewer, ViewedPhoto
from core.features.chance_points import FEW_POINTS

SHIFT = Qt.KeyboardModifier.ShiftModifier


def _photo(name: str) -> ViewedPhoto:
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return ViewedPhoto(name, Path(name), image)


@pytest.fixture
def viewer(qtbot: Any) -> PhotoViewer:
    """The viewer of a pair; the number of points comes from the match's name."""

    def compare(_: Path, match: Path, show: Any, __: Any) -> None:
        show([((0.5, 0.5), (0.5, 0.5))] * int(match.stem))

    made = PhotoViewer(lambda *_: None, lambda *_: None, compare=compare)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show_photos(_photo("new.jpg"), _photo("40.jpg"))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_both_photos_are_enlarged_and_moved_together(viewer: PhotoViewer, qtbot: Any) -> None:
    left, right = viewer.photo.view, viewer.match.view
    left.zoom_by(3, QPointF(20, 20))
    assert right.zoom == left.zoom == 3 and right.middle == left.middle != QPointF(0.5, 0.5)
    qtbot.keyClick(right, Qt.Key.Key_Right, SHIFT)
    assert left.middle == right.middle
    # Also while the keyboard is on a button.
    qtbot.keyClick(viewer.together, Qt.Key.Key_0)
    assert left.zoom == right.zoom == 1


def test_each_is_enlarged_on_its_own_where_that_is_wanted(viewer: PhotoViewer, qtbot: Any) -> None:
    left, right = viewer.photo.view, viewer.match.view
    qtbot.keyClick(left, Qt.Key.Key_T)
    assert not viewer.together.isChecked()
    left.zoom_by(3)
    assert right.zoom == 1
    viewer.together.click()
    assert right.zoom == 3
    # Another match is shown whole, and the photo beside it too.
    viewer.show_photos(_photo("new.jpg"), _photo("41.jpg"))
    assert left.zoom == right.zoom == 1


def test_arrows_go_to_other_matches_and_shift_moves_the_photo(
    viewer: PhotoViewer, qtbot: Any
) -> None:
    view = viewer.photo.view
    for zoom in (1.0, 3.0):
        view.zoom_by(zoom)
        with qtbot.waitSignal(viewer.match_wanted) as wanted:
            qtbot.keyClick(view, Qt.Key.Key_Right)
        assert wanted.args == [1]
        with qtbot.assertNotEmitted(viewer.match_wanted):
            qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)


def test_few_points_are_said_to_be_few(viewer: PhotoViewer) -> None:
    assert viewer.points.text() == "Matching points (40)"
    viewer.show_photos(_photo("new.jpg"), _photo(f"{FEW_POINTS}.jpg"))
    assert viewer.points.text() == f"Matching points ({FEW_POINTS}: few, may be chance)"
    viewer.show_photos(_photo("new.jpg"), _photo("0.jpg"))
    assert viewer.points.text() == "No matching points"
    assert f"up to {FEW_POINTS}" in viewer.points.toolTip()
