"""Dots that have changed are put on the map one by one, and it looks as if all had been shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from campusgps_gui.map.dots import PhotoDots
from core.project.photo_places import PhotoPlaces, PlaceRow, places_in_columns
from tests.campusgps_gui.map.scene import FRAME

# All that is drawn of the photos, sorted: dots stand on each other in another order after a change.
_DRAWN = """(() => {
    const found = [];
    campusgps.map.eachLayer((l) => {
        if ('photoId' in l) {
            const { lat, lng } = l.getLatLng();
            const { fillColor, radius, stroke, fillOpacity } = l.options;
            const look = [fillColor, radius, stroke, fillOpacity];
            found.push([l.photoId, lat, lng, l.photoLabel, l.sessionName, ...look]);
        } else if (l.options.pane === 'walks' && l.getLatLngs) {
            const ways = l.getLatLngs().map((way) => way.map((p) => [p.lat, p.lng]));
            found.push([ways, l.options.color]);
        }
    });
    const legend = document.querySelector('.campusgps-legend-rows').innerText;
    return JSON.stringify([found.map((one) => JSON.stringify(one)).sort(), legend]);
})()"""
# From now on a map that is shown as a whole is seen.
_COUNT_WHOLE = """(() => {
    window.whole = 0;
    const show = campusgps.showReferences;
    campusgps.showReferences = (shown) => { window.whole += 1; show(shown); };
})()"""


def _row(number: int, east_m: float, *, session: str = "a", day: float | None = None) -> PlaceRow:
    place = FRAME.position_at(east_m, 3.0 * number)
    return number, place.latitude, place.longitude, session, f"{number}.jpg", "Birch", day


def _places(*rows: PlaceRow) -> PhotoPlaces:
    return places_in_columns(sorted(rows))


_FIRST = [_row(n, 10.0 * n, session="ab"[n % 2], day=float(n)) for n in range(1, 13)]


def _patched(before: list[PlaceRow], after: list[PlaceRow]) -> tuple[PhotoDots, PhotoDots]:
    shown = PhotoDots.of(_places(*before))
    return shown, PhotoDots.of(_places(*after), shown)


def test_only_what_has_changed_is_in_a_patch() -> None:
    moved = _row(3, 500.0, session="b", day=3.0)
    added = _row(20, 5.0, session="b", day=4.5)
    shown, dots = _patched(_FIRST, [*_FIRST[1:2], moved, *_FIRST[3:], added])
    assert dots.patch is not None and dots.follows(shown)
    patch = json.loads(dots.patch.json)
    assert [row[0] for row in patch["rows"]] == [3, 20]
    assert patch["gone"] == [1]
    # The walk through photos of even numbers is as it was.
    assert patch["walks"] == [["1 Birch", [3, 20, 5, 7, 9, 11]]]
    assert dots.rows == PhotoDots.of(dots.places).rows
    assert dots.walks == PhotoDots.of(dots.places).walks


def test_the_same_dots_stay_themselves() -> None:
    shown = PhotoDots.of(_places(*_FIRST))
    assert PhotoDots.of(_places(*_FIRST), shown) is shown


def test_another_time_changes_walks_alone() -> None:
    later = _row(2, 20.0, session="a", day=99.0)
    _, dots = _patched(_FIRST, [later, *_FIRST[:1], *_FIRST[2:]])
    assert dots.patch is not None
    patch = json.loads(dots.patch.json)
    assert (patch["rows"], patch["gone"]) == ([], [])
    assert patch["walks"] == [["0 Birch", [4, 6, 8, 10, 12, 2]]]


def test_other_sessions_or_most_photos_are_no_patch() -> None:
    _, others = _patched(_FIRST, [*_FIRST, _row(20, 5.0, session="c")])
    _, most = _patched(_FIRST[:5], _FIRST)
    assert others.patch is None and most.patch is None
    shown, few = _patched(_FIRST, _FIRST[1:])
    assert few.follows(shown) and not few.follows(others) and not few.follows(())
    assert few.in_one_group("all").follows(shown.in_one_group("all"))
    assert not few.in_one_group("all").follows(shown)


def test_a_patched_map_is_drawn_as_a_new_one(view: Any, ask: Callable[[str], Any]) -> None:
    steps = [
        _FIRST,
        _FIRST[1:],
        [_row(5, 700.0, session="a", day=0.5), *_FIRST[1:4], *_FIRST[5:]],
        [*_FIRST, _row(20, 5.0, session="b", day=4.5)],
        [*_FIRST[:5], _row(6, 75.0, session="a", day=6.0), *_FIRST[6:]],
        [*_FIRST[:11], _row(12, 10.0, session="b")],
    ]
    dots = PhotoDots.of(_places(*steps[0]))
    view.show_references(dots)
    view.select_dots([1, 12])
    view.show_only([1, 2, 3])
    ask(_COUNT_WHOLE)
    drawn = []
    for step in steps[1:]:
        dots = PhotoDots.of(_places(*step), dots)
        view.show_references(dots)
        drawn.append(json.loads(ask(_DRAWN)))
    assert ask("window.whole") == 0
    assert len(drawn[0][0]) == 11 + 2
    for step, seen in zip(steps[1:], drawn, strict=True):
        view.show_references(PhotoDots.of(_places(*step)))
        assert json.loads(ask(_DRAWN)) == seen
    assert ask("window.whole") == len(drawn)


def test_a_map_that_missed_a_change_is_shown_as_a_whole(
    view: Any, ask: Callable[[str], Any]
) -> None:
    shown = PhotoDots.of(_places(*_FIRST))
    missed = PhotoDots.of(_places(*_FIRST[1:]), shown)
    view.show_references(shown)
    ask(_COUNT_WHOLE)
    latest = PhotoDots.of(_places(*_FIRST[2:]), missed)
    view.show_references(latest)
    assert ask("window.whole") == 1
    assert len(json.loads(ask(_DRAWN))[0]) == 10 + 2
    # In one group they have another colour; a patch of them has it, too.
    view.show_references(latest.in_one_group("all"), {"all": "#8A929C"})
    view.show_references(
        PhotoDots.of(_places(*_FIRST[1:]), latest).in_one_group("all"), {"all": "#8A929C"}
    )
    assert ask("window.whole") == 2
    drawn, legend = json.loads(ask(_DRAWN))
    assert len(drawn) == 11 + 2 and legend == "all"
    assert all("#8A929C" in one for one in drawn)


def test_photos_that_are_put_on_another_continent_take_the_map_along(
    view: Any, ask: Callable[[str], Any]
) -> None:
    shown = PhotoDots.of(_places(*_FIRST[:9]))
    view.show_references(shown)
    far: list[PlaceRow] = [(n, -33.0, -179.9, "a", f"{n}.jpg", "", None) for n in range(20, 24)]
    near = [(n, -33.0, 179.9, "b", f"{n}.jpg", "", None) for n in range(30, 35)]
    between = PhotoDots.of(_places(*_FIRST[:9], *far), shown)
    view.show_references(between)
    # Most photos lie there now: the map's middle does, and the date line parts no neighbours.
    rest = PhotoDots.of(_places(*_FIRST[:2], *far), between)
    view.show_references(rest)
    latest = PhotoDots.of(_places(*_FIRST[:2], *far, *near), rest)
    assert rest.patch is not None and latest.patch is not None
    view.show_references(latest)
    seen = json.loads(ask(_DRAWN))
    view.show_references(PhotoDots.of(latest.places))
    assert json.loads(ask(_DRAWN)) == seen
