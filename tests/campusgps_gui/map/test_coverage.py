"""Coverage on the map: cells below the photos, and numbered spots."""

import json

import numpy as np

from campusgps_gui.map.coverage import CoverageOnMap
from campusgps_gui.map.mended import MendedPhoto
from core.palette import COVERAGE_COLOURS, QUIET
from core.quality.coverage import CoveragePhotos, LeftOutErrors, coverage_grid
from core.quality.coverage_views import COVERAGE_VIEWS
from tests.campusgps_gui.map.scene import FRAME, place_on_screen

SPOTS = ((FRAME.position_at(0, 0), "No photo within <20> m"), (FRAME.position_at(40, 0), "Few"))
CELLS = "Object.values(campusgps.map._layers).filter((l) => l instanceof L.Rectangle)"


def listed(ask, script):
    """An array of the page: what is no single value comes as JSON."""
    return json.loads(ask(f"JSON.stringify({script})"))


def coverage(known=True):
    along = np.arange(-120.0, 121.0, 10.0)
    rows = np.arange(len(along))
    nothing = np.full(len(along), np.nan)
    photos = CoveragePhotos(
        np.column_stack([along, np.zeros(len(along))]), rows % 2, nothing, nothing, nothing
    )
    left_out = LeftOutErrors(rows, np.full(len(rows), 10.0), np.where(along < 0, 3.0, 60.0))
    grid = coverage_grid(photos, left_out) if known else coverage_grid(photos)
    return grid, CoverageOnMap.of(grid, FRAME, COVERAGE_VIEWS[0], SPOTS)


def test_cells_have_the_colours_of_the_legend_and_go_again(view, ask, count, words, ring):
    view.show_references(ring(24))
    grid, shown = coverage()
    view.show_coverage(shown)
    assert ask(f"{CELLS}.length") == len(grid)
    colours = set(listed(ask, f"{CELLS}.map((l) => l.options.fillColor)"))
    assert {COVERAGE_COLOURS[0], COVERAGE_COLOURS[-1]} <= colours <= set(COVERAGE_COLOURS)
    assert "Expected error: up to 5 m" in words(".campusgps-legend")
    assert "photograph here next" in words(".campusgps-legend")
    assert ask("document.querySelector('.campusgps-look a').title") == "Back to the coverage"
    # The photos are the ground that it stands on.
    assert ask("Object.values(campusgps.map._layers).find((l) => l.photoId).options.radius") == 3
    view.show_coverage(None)
    assert ask(f"{CELLS}.length") == 0
    assert count(".campusgps-spot") == 0
    assert "Expected error" not in words(".campusgps-legend")


def test_the_cells_lie_where_they_are(view, ask, ring):
    view.show_references(ring(24))
    grid, shown = coverage()
    view.show_coverage(shown)
    centres = f"{CELLS}.map((l) => l.getBounds().getCenter())"
    middle = listed(ask, f"{centres}.map((c) => [c.lat, c.lng])[7]")
    apart = FRAME.to_metres(np.array(middle)) - grid.metres[7]
    assert np.abs(apart).max() < 0.05


def test_what_nobody_knows_has_a_class_of_its_own(view, ask, words):
    view.show_coverage(coverage(known=False)[1])
    assert set(listed(ask, f"{CELLS}.map((l) => l.options.fillColor)")) == {QUIET}
    assert "not known" in words(".campusgps-legend")


def test_a_chosen_spot_stands_out_and_comes_into_view(view, ask, count, ring):
    view.show_references(ring(24))
    view.show_coverage(coverage()[1])
    assert count(".campusgps-spot") == 2
    assert ask("document.querySelector('.campusgps-spot').parentNode.title") == (
        "1: No photo within <20> m"
    )
    view.choose_spot(2)
    assert count(".campusgps-spot-chosen") == 1
    place = SPOTS[1][0]
    centre = listed(ask, "[campusgps.map.getCenter().lat, campusgps.map.getCenter().lng]")
    assert np.allclose(centre, [place.latitude, place.longitude], atol=1e-5)


def test_all_spots_are_in_sight_at_first_and_colours_are_explained_in_the_first_line(
    view, ask, words, ring
):
    view.show_references(ring(24))
    far = FRAME.position_at(140, 0)
    view.show_mended(MendedPhoto(3, far))
    ask(f"campusgps.map.setView([{far.latitude}, {far.longitude}], 20, {{ animate: false }}); 0")
    _, shown = coverage()
    view.show_coverage(shown)
    frame = view.rect()
    assert all(frame.contains(place_on_screen(ask, place)) for place, _ in SPOTS)
    assert words(".campusgps-legend-rows").startswith("Expected error: up to 5 m")
    # Seen another way, the map stays where the person moved it.
    ask("campusgps.map.getContainer().dispatchEvent(new Event('keydown')); 0")
    ask(f"campusgps.map.setView([{far.latitude}, {far.longitude}], 20, {{ animate: false }}); 0")
    view.show_coverage(CoverageOnMap(shown.json, shown.spots))
    assert frame.contains(place_on_screen(ask, far)) and ask("campusgps.map.getZoom()") == 20
