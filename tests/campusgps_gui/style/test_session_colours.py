"""A session keeps its colour, however others come and go."""

from __future__ import annotations

from campusgps_gui.style.session_colours import DotShape, SessionColours
from core.palette import SESSION_COLOURS, session_colours

NAMES = [f"2025-12-{day} 09:47 Phone A" for day in (22, 23, 24)]
FOREIGN = "2011-05-06 09:59 HTC Desire"


def test_at_first_they_are_those_of_reports() -> None:
    assert SessionColours().of(NAMES) == session_colours(NAMES)


def test_sessions_that_come_and_go_change_no_other() -> None:
    palette = SessionColours()
    at_first = palette.of([FOREIGN, *NAMES])
    assert palette.of(NAMES) == {name: at_first[name] for name in NAMES}
    older = "2003-01-01 10:00 Canon"
    with_another = palette.of([older, *NAMES])
    assert {name: with_another[name] for name in NAMES} == {name: at_first[name] for name in NAMES}
    assert with_another[older] not in at_first.values()
    # It comes back with its own.
    assert palette.of([FOREIGN, *NAMES]) == at_first


def test_a_session_without_its_first_photo_keeps_its_colour() -> None:
    palette = SessionColours()
    at_first = palette.of([FOREIGN, *NAMES])
    later = NAMES[1].replace("09:47", "09:51")
    now = palette.of([FOREIGN, NAMES[0], later, NAMES[2]])
    assert now[later] == at_first[NAMES[1]] and len(set(now.values())) == 4


def test_more_sessions_than_colours_share_them_evenly() -> None:
    names = [f"2025-01-01 {hour:02}:00 {hour}" for hour in range(2 * len(SESSION_COLOURS))]
    colours = list(SessionColours().of(names).values())
    assert all(colours.count(colour) == 2 for colour in SESSION_COLOURS)


def test_sessions_of_one_colour_differ_in_shape() -> None:
    count = len(SESSION_COLOURS)
    names = [f"2025-01-01 {hour:02}:00 {hour:02}" for hour in range(3 * count)]
    palette, later = SessionColours(), SessionColours()
    looks = palette.looks_of(names)
    assert len(set(looks.values())) == 3 * count
    assert [look.shape for look in looks.values()] == [s for s in DotShape for _ in range(count)]
    later.recall(palette.numbers)
    assert later.looks_of(names[-2:]) == {name: looks[name] for name in names[-2:]}
    # The one more has the look of one other.
    more = palette.looks_of([*names, "2025-01-02 00:00 more"])
    assert more == {**looks, "2025-01-02 00:00 more": looks[names[0]]}


def test_sessions_that_shared_a_colour_before_there_were_shapes_keep_it() -> None:
    palette = SessionColours()
    palette.recall({"c": 2, "a": 2, "b": 2, "d": 0})
    looks = palette.looks_of("abcd")
    assert {looks[one].colour for one in "abc"} == {SESSION_COLOURS[2]}
    assert [looks[one].shape for one in "abcd"] == [*DotShape, DotShape.FILLED]


def test_another_project_begins_anew() -> None:
    palette = SessionColours()
    palette.of([FOREIGN, *NAMES])
    palette.forget()
    assert palette.of(NAMES) == session_colours(NAMES)


def test_another_time_they_are_the_same() -> None:
    palette, later = SessionColours(), SessionColours()
    palette.of(NAMES)
    with_another = palette.of([FOREIGN, *NAMES])
    later.recall(palette.numbers)
    assert later.of([FOREIGN, *NAMES]) == with_another
    assert later.known(NAMES[0]) == with_another[NAMES[0]] and later.known("sessions 1") is None
