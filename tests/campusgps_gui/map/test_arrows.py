"""Arrows on the map from true places to guesses."""

from campusgps_gui.map.content import MapArrow
from campusgps_gui.map.view import MapView
from tests.campusgps_gui.map.scene import FRAME


def arrows() -> tuple[MapArrow, ...]:
    """Three guesses that are 20, 60 and 100 m off, towards the east."""
    return tuple(
        MapArrow(n, FRAME.position_at(0, 30 * n), FRAME.position_at(off, 30 * n), off)
        for n, off in ((1, 20), (2, 60), (3, 100))
    )


def test_arrows_go_from_truth_to_guess_and_the_chosen_one_stands_out(view, ask, count, words, ring):
    view.show_references(ring(24))
    view.show_arrows(arrows())
    assert count(".campusgps-arrow-thin") == 3 and count(".campusgps-arrow-chosen") == 0
    heads = "Array.from(document.querySelectorAll('.campusgps-arrow'), (a) => "
    heads += "a.getAttribute('marker-end'))"
    assert ask(f"{heads}.join()") == ",".join(["url(#campusgps-head-thin)"] * 3)
    assert "from truth to guess" in words(".campusgps-legend")
    # Beside arrows the dots of the project are only the ground.
    assert ask("Object.values(campusgps.map._layers).find((l) => l.photoId).options.radius") == 3
    view.show_arrows(arrows(), 3)
    assert count(".campusgps-arrow-thin") == 2 and count(".campusgps-arrow-chosen") == 1
    assert words(".campusgps-error") == "100 m off" and count(".campusgps-truth") == 1
    path = ask("document.querySelector('.campusgps-arrow-chosen').getAttribute('d')")
    start, end = (float(part.split()[0]) for part in path[1:].split("L"))
    assert start < end
    view.show_arrows(())
    assert count(".campusgps-arrow") == 0 and count(".campusgps-truth") == 0
    assert "from truth to guess" not in words(".campusgps-legend")


def test_an_arrow_that_leaves_the_view_is_brought_into_it(view, ask, ring):
    view.show_references(ring(24))
    far = MapArrow(7, FRAME.position_at(0, 0), FRAME.position_at(900, 0), 900)
    inside = (
        f"campusgps.map.getBounds().contains([{far.guess.latitude}, {far.guess.longitude}]) && "
        f"campusgps.map.getBounds().contains([{far.truth.latitude}, {far.truth.longitude}])"
    )
    view.show_arrows((far,))
    assert not ask(inside)
    view.show_arrows((far,), 7)
    assert ask(inside)


def test_arrows_given_before_the_page_is_there_are_shown(profile, delete, qtbot, evaluate):
    early = MapView(profile)
    early.resize(640, 500)
    early.show_arrows(arrows(), 2)
    with qtbot.waitSignal(early.ready):
        early.show()
    assert evaluate(early.page(), "document.querySelectorAll('.campusgps-arrow').length") == 3
    early.close()
    delete(early)
