"""The chosen photo that can be dragged, and arrows to suggested positions."""

from campusgps_gui.map.mended import MendedPhoto
from tests.campusgps_gui.map.scene import FRAME

START, BETTER = FRAME.position_at(0, 0), FRAME.position_at(30, 5)


def test_the_chosen_photo_has_a_handle_and_an_arrow_to_the_suggestion(
    view, ask, count, words, ring
):
    view.show_references(ring(24))
    view.show_mended(MendedPhoto(3, START, BETTER, 12.0, words="<b>3</b>.jpg"))
    assert count(".campusgps-handle") == count(".campusgps-suggested") == 1
    assert count(".campusgps-move-chosen") == count(".campusgps-circle-90") == 1
    assert "drag to move" in words(".campusgps-legend")
    # The photos stay as they are: they are not only the ground.
    assert ask("Object.values(campusgps.map._layers).find((l) => l.photoId).options.radius") == 5
    path = ask("document.querySelector('.campusgps-move-chosen').getAttribute('d')")
    start, end = (float(part.split()[0]) for part in path[1:].split("L"))
    assert start < end
    assert ask("document.querySelector('.campusgps-handle').parentNode.title") == "<b>3</b>.jpg"
    view.show_mended(MendedPhoto(3, START, own=BETTER))
    legend = words(".campusgps-legend")
    assert legend.index("drag to move") < legend.index("own position") < legend.index("morning")
    view.show_mended(MendedPhoto(4, None))
    assert count(".campusgps-handle") == count(".campusgps-move") == 0
    view.show_mended(None)
    assert "drag to move" not in words(".campusgps-legend")


def test_a_dragged_photo_is_reported_where_it_was_put(view, ask, ring, qtbot):
    view.show_references(ring(24))
    view.show_mended(MendedPhoto(3, START, BETTER, 12.0))
    handle = (
        "Object.values(campusgps.map._layers).find("
        "(l) => l._icon && l._icon.querySelector('.campusgps-handle'))"
    )
    with qtbot.waitSignal(view.photo_dragged) as dragged:
        ask(f"{handle}.setLatLng([{BETTER.latitude}, {BETTER.longitude}]).fire('dragend'); 0")
    photo_id, latitude, longitude = dragged.args
    assert photo_id == 3
    assert abs(latitude - BETTER.latitude) < 1e-6 and abs(longitude - BETTER.longitude) < 1e-6


def test_several_photos_are_dragged_together(view, ask, count, words, ring, qtbot):
    view.show_references(ring(24))
    places = (FRAME.position_at(-10, 0), FRAME.position_at(10, 0))
    view.show_mended(MendedPhoto(0, START, along=places))
    assert count(".campusgps-handle") == 1 and count(".campusgps-handle-other") == 2
    assert "drag to move all chosen" in words(".campusgps-legend")
    marker = (
        "(name) => Object.values(campusgps.map._layers).filter((l) => l._icon?.querySelector(name))"
    )
    ask(
        f"const handle = ({marker})('.campusgps-handle')[0];"
        f"handle.setLatLng([{BETTER.latitude}, {BETTER.longitude}]).fire('drag'); 0"
    )
    # The others go along.
    moved = FRAME.position_at(40, 5)
    last = f"({marker})('.campusgps-handle-other')[1].getLatLng()"
    assert abs(ask(f"{last}.lat") - moved.latitude) < 1e-6
    assert abs(ask(f"{last}.lng") - moved.longitude) < 1e-6
    with qtbot.waitSignal(view.photo_dragged) as dragged:
        ask(f"({marker})('.campusgps-handle')[0].fire('dragend'); 0")
    assert dragged.args[0] == 0


def test_arrows_lead_to_the_suggestions_of_the_photos_that_are_listed(view, count, words, ring):
    view.show_references(ring(24))
    view.show_moves([(START, BETTER), (BETTER, START)])
    assert count(".campusgps-move-thin") == 2
    assert "to the suggested position" in words(".campusgps-legend")
    view.show_moves([])
    assert count(".campusgps-move") == 0


def test_the_map_moves_where_the_chosen_photo_is_small_or_out_of_view(view, ask, ring):
    view.show_references(ring(24))
    before = ask("campusgps.map.getZoom()")
    view.show_mended(MendedPhoto(3, START, BETTER, 12.0))
    assert ask("campusgps.map.getZoom()") == before
    far = FRAME.position_at(900_000, 0)
    view.show_mended(MendedPhoto(4, far, BETTER, 12.0))
    inside = f"campusgps.map.getBounds().contains([{far.latitude}, {far.longitude}])"
    assert ask(inside) and ask("campusgps.map.getZoom()") < before - 5
    view.show_mended(MendedPhoto(3, START, BETTER, 12.0))
    assert ask("campusgps.map.getZoom()") >= before


def test_a_wedge_shows_where_the_camera_looked(view, ask, count, words, ring):
    view.show_references(ring(24))
    view.show_mended(MendedPhoto(3, START, heading_deg=90.0))
    assert count(".campusgps-wedge path") == 2  # on the map and in the legend
    turned = "document.querySelector('.leaflet-marker-pane .campusgps-wedge path')"
    assert ask(f"{turned}.getAttribute('transform')") == "rotate(90)"
    assert "looks there" in words(".campusgps-legend")
    view.show_mended(MendedPhoto(4, START))
    assert count(".campusgps-wedge path") == 0
