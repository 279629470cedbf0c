"""Grounds from files on a real map: their tiles, their order, and the points that place a plan."""

from __future__ import annotations

import json

import pytest
from PIL import ExifTags, Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from campusgps_gui.map.dots import MapDot
from campusgps_gui.map.grounds import ShownGround, lines_json
from campusgps_gui.shell.dialogs.ground_points_dialog import GroundPointsDialog
from campusgps_gui.widgets.position_dialog import PositionDialog
from core.geo import Position, haversine_m
from core.ground.ground import Opening, PointPair
from core.ground.reduced import reduced_picture
from core.ground.registry import open_ground
from core.tasks import Task
from tests.campusgps_gui.map.scene import click, place_on_screen
from tests.core.ground.pins import FOLDER, PAIRS, PIXELS, PLACES

PIN = next(iter(PLACES))


@pytest.fixture
def opened(tmp_path):
    """Opens a ground of the fixtures, and closes it at the end."""
    made = []

    def run(name, **facts):
        made.append(open_ground(FOLDER / name, Opening(tmp_path / "cache", **facts)))
        return made[-1]

    yield run
    for ground in made:
        ground.close()


@pytest.fixture
def colour_at(view, ask):
    """The colour that the map shows at a place."""
    return lambda place: view.grab().toImage().pixelColor(place_on_screen(ask, place))


def is_near(colour: QColor, name: str) -> bool:
    pairs = zip(colour.getRgb()[:3], QColor(name).getRgb()[:3], strict=True)
    return all(abs(one - other) < 60 for one, other in pairs)


@pytest.mark.parametrize("name", ["utm.tif", "plan.mbtiles"])
def test_a_ground_is_painted_where_it_lies(name, view, profile, opened, colour_at, qtbot):
    # Without photos the map is about its ground.
    profile.grounds.show([ShownGround(1, opened(name))])
    for colour, place in PLACES.items():
        qtbot.waitUntil(lambda c=colour, p=place: is_near(colour_at(p), c))


def test_the_upper_ground_covers_the_lower_one_unless_it_is_see_through(
    view, profile, opened, colour_at, qtbot, tmp_path
):
    plan, tiles = opened("utm.tif"), opened("plan.mbtiles")
    # The same plan, turned by half: other pins lie at the corners.
    turned = opened("plan.png", pairs=tuple(_turned(pair) for pair in PAIRS[:4]))
    profile.grounds.show([ShownGround(1, turned), ShownGround(2, plan), ShownGround(3, tiles)])
    qtbot.waitUntil(lambda: is_near(colour_at(PLACES["#e01010"]), "#f0f0e8"))
    profile.grounds.show([ShownGround(2, plan), ShownGround(1, turned), ShownGround(3, tiles)])
    qtbot.waitUntil(lambda: is_near(colour_at(PLACES["#e01010"]), "#e01010"))
    profile.grounds.show([ShownGround(2, plan, 0.0)])
    qtbot.waitUntil(lambda: not is_near(colour_at(PLACES["#e01010"]), "#e01010"))
    profile.grounds.show([])
    assert view.isVisible()


def test_outlines_are_lines(view, profile, ask, tmp_path):
    places = [[place.longitude, place.latitude] for place in PLACES.values()]
    file = tmp_path / "campus.geojson"
    file.write_text(json.dumps({"type": "Polygon", "coordinates": [[*places, places[0]]]}))
    ground = open_ground(file, Opening(tmp_path))
    lines = lines_json(ground.facts.lines)
    profile.grounds.show([ShownGround(1, ground, 0.5, lines)])
    drawn = (
        "(() => { const found = []; campusgps.map.eachLayer((l) => {"
        " if (l.options.pane === 'outlines' && l.getLatLngs) {"
        " found.push(l.getLatLngs()[0].length, l.options.opacity); } }); return found.join(); })()"
    )
    assert ask(drawn) == "6,0.5"
    profile.grounds.show([ShownGround(1, ground, 0.8, lines)])
    assert ask(drawn) == "6,0.8"
    inside = [place_on_screen(ask, place) for place in PLACES.values()]
    assert all(0 < point.x() < 640 and 0 < point.y() < 500 for point in inside)


def test_photos_stay_what_the_map_is_about(view, profile, opened, ask):
    place = PLACES[PIN]
    view.show_references([MapDot(1, place, "a", "x")])
    before = place_on_screen(ask, place)
    profile.grounds.show([ShownGround(1, opened("utm.tif"))])
    assert place_on_screen(ask, place) == before
    view.show_everything()
    south_west = ask("campusgps.map.getBounds().getSouth() < 31.2615")
    assert south_west is True


def test_a_tile_of_no_ground_is_refused(view, profile, evaluate, qtbot):
    evaluate(
        view.page(),
        "window.message = ''; const i = new Image(); i.onerror = () => { said = 'failed'; };"
        " i.onload = () => { said = 'loaded'; }; i.src = 'grounds/77/1/0/0'; null",
    )
    qtbot.waitUntil(lambda: evaluate(view.page(), "said") == "failed")


def test_a_plan_is_placed_by_clicks_in_it_and_on_the_map(profile, qtbot, evaluate, tmp_path):
    picture = reduced_picture(FOLDER / "plan.png", tmp_path, Task())
    dialog = GroundPointsDialog("plan.png", picture, (), "similarity", profile)
    qtbot.addWidget(dialog)
    dialog.show_dots([MapDot(n, place, "a", "x") for n, place in enumerate(PLACES.values())])
    with qtbot.waitSignal(dialog.map.ready):
        dialog.show()
        # Larger than the screen of tests, to which it was fitted: a pixel is half a metre then.
        dialog.resize(1080, 660)
    view = dialog.map
    assert not dialog.accept_button.isEnabled()
    for number, (colour, place) in enumerate(list(PLACES.items())[:4], start=1):
        column, row = PIXELS[colour]
        shown = dialog.plan._shown()
        at = QPoint(
            round(shown.left() + column / 480 * shown.width()),
            round(shown.top() + row / 360 * shown.height()),
        )
        qtbot.mouseClick(dialog.plan, Qt.MouseButton.LeftButton, pos=at)
        where = place_on_screen(lambda script: evaluate(view.page(), script), place)
        click(view, qtbot, where)
        qtbot.waitUntil(lambda n=number: len(dialog._pairs()) == n)
        assert dialog.accept_button.isEnabled() == (number >= 3)
        # The new point is in sight, and chosen: one clicked wrongly goes at once.
        assert dialog.table.currentRow() == number - 1 and dialog.take_away.isEnabled()
        shown_row = dialog.table.visualItemRect(dialog.table.item(number - 1, 3))
        assert dialog.table.viewport().rect().contains(shown_row)
    assert dialog.table.rowCount() == 4 and dialog.table.item(3, 3).text().endswith(" m")
    assert dialog.words.text().startswith("The points are off by ")
    fitted = dialog.fitted()
    metres = [
        haversine_m(place, PLACES[colour])
        for colour, place in zip(PLACES, _places(fitted.placement), strict=True)
    ]
    assert max(metres) < 2  # a pixel of the screen is 0.5 m
    # By keyboard both halves come from the middle of what is seen.
    dialog.plan.setFocus()
    qtbot.keyClick(dialog.plan, Qt.Key.Key_Return)
    assert dialog._halves[4].pixel == (240, 180) and dialog._halves[4].position is None
    key = "new KeyboardEvent('keydown', {key: 'Enter', bubbles: true})"
    evaluate(view.page(), f"campusgps.map.getContainer().dispatchEvent({key}); null")
    qtbot.waitUntil(lambda: len(dialog._pairs()) == 5)
    dialog.table.selectRow(4)
    dialog.take_away.click()
    dialog.table.selectRow(0)
    dialog.take_away.click()
    assert len(dialog._pairs()) == 3
    with qtbot.waitSignal(dialog.placed) as placed:
        dialog.accept_button.click()
    assert len(placed.args[0]) == 3 and placed.args[1] == "similarity"


def _turned(pair):
    return type(pair)(480 - pair.column, 360 - pair.row, pair.position)


def _places(placement):
    import numpy as np

    from core.geo import Position

    rows = placement.to_degrees(np.array(list(PIXELS.values()), float))
    return [Position(*map(float, row)) for row in rows]


def test_a_photo_of_a_plan_is_shown_upright_and_its_pixels_are_counted_as_stored(
    profile, qtbot, tmp_path
):
    stored = Image.new("RGB", (400, 200), "white")
    stored.paste("red", (300, 0, 400, 100))  # upright, this is the corner at the lower right
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    stored.save(tmp_path / "board.jpg", exif=exif)
    picture = reduced_picture(tmp_path / "board.jpg", tmp_path, Task())
    assert (picture.width, picture.height, picture.turns) == (400, 200, 1)
    pair = PointPair(350, 50, Position(31.262, 34.801))
    dialog = GroundPointsDialog("board.jpg", picture, (pair,), "similarity", profile)
    qtbot.addWidget(dialog)
    image = dialog.plan.image
    assert (image.width(), image.height()) == (200, 400)
    assert image.pixelColor(150, 350).red() > 200 > 100 > image.pixelColor(150, 350).green()
    assert [(mark.x(), mark.y()) for _, mark in dialog.plan._marks] == [(0.75, 0.875)]
    dialog.plan.clicked.emit(0.75, 0.875)
    assert dialog._halves[1].pixel == (350, 50)


def test_a_plan_is_placed_by_coordinates_where_the_map_is_empty(profile, qtbot, evaluate, tmp_path):
    picture = reduced_picture(FOLDER / "plan.png", tmp_path, Task())
    dialog = GroundPointsDialog("plan.png", picture, (), "similarity", profile)
    qtbot.addWidget(dialog)
    dialog.show_dots([])
    with qtbot.waitSignal(dialog.map.ready):
        dialog.show()
    assert dialog.words.text().startswith("There is nothing on the map to click on yet.")
    assert not dialog.type_place.isEnabled()
    for colour, place in list(PLACES.items())[:3]:
        column, row = PIXELS[colour]
        dialog.plan.clicked.emit(column / 480, row / 360)
        dialog.type_place.click()
        asked = dialog.findChild(PositionDialog)
        asked.line.setText(f"{place.latitude}, {place.longitude}")
        asked.set.click()
        qtbot.waitUntil(lambda: dialog.findChild(PositionDialog) is None)
    assert dialog.accept_button.isEnabled()
    assert haversine_m(dialog._pairs()[0].position, PLACES[PIN]) < 0.1
    # The map has gone where they lie.
    page = dialog.map.page()
    qtbot.waitUntil(lambda: evaluate(page, "campusgps.map.getZoom()") >= 15)
    note = "document.querySelector('.campusgps-note')?.innerText ?? ''"
    assert evaluate(page, note) == ""
    assert dialog.words.text().startswith("The points are off by")
    # With photos the map can be clicked on.
    dialog.show_dots([MapDot(1, PLACES[PIN], "a", "x")])
    for _ in range(3):
        dialog.take_away.click()
        dialog.table.selectRow(0)
    assert dialog.words.text().startswith("Click a place in the picture")
