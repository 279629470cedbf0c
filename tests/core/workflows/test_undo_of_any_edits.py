"""Any sequence of edits is taken back and made again state by state, across restarts.

After each step the sum over the references, of which only what changed is read again, is theirs.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.tables import make_project
from core.geo import LocalFrame, Position
from core.labelling.label import Correction, Review
from core.labelling.labels import Labels
from core.photos.measurement import Source
from core.project.areas import Area, put_areas, read_areas, remove_areas, rename_area
from core.project.corrections import correct_positions, revert_positions
from core.project.journal import Edit, Reach
from core.project.project import Project
from core.project.references import reference_list_sha256
from core.project.session_edits import (
    merge_sessions,
    rename_session,
    sessions_of,
    split_off,
)
from core.project.tags import add_tags, remove_tags
from core.workflows.cleaning import accept_suggestions

PHOTOS = 10
FRAME = LocalFrame(Position(46.512345, 7.045678))
Act = Callable[[Project], "Edit | None"]

some = st.lists(st.integers(1, PHOTOS), min_size=1, max_size=4, unique=True)
metres = st.integers(-50, 50).map(float)


def placing(ids: list[int], east_m: float, north_m: float) -> Act:
    place = FRAME.position_at(east_m, north_m)
    return lambda project: correct_positions(project, dict.fromkeys(ids, place))


def with_labels(decide: Callable[[Labels], Edit | None]) -> Act:
    return lambda project: decide(Labels(project.store, project.journal))


def drawing(name: str, parent: str, metres: float) -> Act:
    corners = np.array([[0.0, 0.0], [0.0, 40.0], [40.0, metres]])
    area = Area(name, ((FRAME.to_degrees(corners),),), parent)
    return lambda project: put_areas(project, [area])


def of_first_area(change: Callable[[Project, int], Edit | None]) -> Act:
    def act(project: Project) -> Edit | None:
        areas = read_areas(project.store)
        return change(project, areas[0].id) if areas else None

    return act


words = st.lists(st.sampled_from(["night", "Wet", "wet", "to check"]), min_size=1, max_size=2)
area_names = st.sampled_from(["Hall", "Floor 2", "Court"])
more_edits = st.one_of(
    st.builds(lambda ids, tags: lambda project: add_tags(project, ids, tags), some, words),
    st.builds(lambda ids, tags: lambda project: remove_tags(project, ids, tags), some, words),
    st.builds(drawing, area_names, st.sampled_from(["", "Hall"]), metres),
    st.builds(
        lambda name: of_first_area(lambda project, one: rename_area(project, one, name)), area_names
    ),
    st.just(of_first_area(lambda project, one: remove_areas(project, [one]))),
    st.builds(
        lambda ids, review: with_labels(lambda labels: labels.review(ids, review)),
        *(some, st.sampled_from(Review)),
    ),
    st.builds(
        lambda ids, east_m: with_labels(
            lambda labels: labels.correct(
                dict.fromkeys(ids, Correction(FRAME.position_at(east_m, 5.0), Source.HAND))
            )
        ),
        *(some, metres),
    ),
    st.builds(lambda ids: with_labels(lambda labels: labels.correct(dict.fromkeys(ids))), some),
)
edits = st.one_of(
    more_edits,
    st.builds(lambda ids, on: lambda project: project.set_aside(ids, on), some, st.booleans()),
    st.builds(lambda ids: lambda project: project.remove(ids[:1]), some),
    st.builds(placing, some, metres, metres),
    st.builds(lambda ids: lambda project: revert_positions(project, ids), some),
    st.builds(lambda ids: lambda project: accept_suggestions(project, photo_ids=ids), some),
    st.builds(lambda ids: lambda project: split_off(project, ids), some),
    st.builds(lambda ids: lambda project: merge_sessions(project, sessions_of(project, ids)), some),
    st.builds(
        lambda ids, name: (
            lambda project: rename_session(project, next(iter(sessions_of(project, ids)), ""), name)
        ),
        *(some, st.sampled_from(["by the lake", "at night"])),
    ),
    st.builds(
        lambda radius_m: lambda project: accept_suggestions(project, surer_than_m=radius_m),
        st.sampled_from([6.0, 12.0, 99.0]),
    ),
)
# Photos and areas, and the rows of the only labelling job.
REACHES = (Reach(), Reach(1))
turns = st.tuples(st.sampled_from(["undo", "redo"]), st.sampled_from(REACHES))
steps = st.lists(st.one_of(edits, turns, st.just("reopen")), max_size=14)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten photos, some without a position or in doubt, some with a suggested position.

    Each is a session by itself; the first six were taken in one go.
    """
    folder = make_project(tmp_path_factory.mktemp("edits"), PHOTOS)
    with Project.open(folder) as project:
        rows = [one for one in project.photos() if one.position is not None]
        values = []
        for number, row in enumerate(rows):
            better = FRAME.position_at(3.0 * number, 20.0)
            assert row.position is not None
            place, to = row.position, better
            stated = (place.latitude, place.longitude, to.latitude, to.longitude)
            values.append((row.id, *stated, 4.0 + 3 * number, "contradiction" * (number % 2)))
        project.store.write(
            lambda connection: connection.executemany(
                "INSERT INTO suggestions VALUES (?, ?, ?, ?, ?, ?, ?, '[]')", values
            )
        )
        project.store.write(
            lambda connection: connection.execute(
                "UPDATE photos SET taken_at = '2026-05-01T12:0' || id || ':00+00:00' WHERE id < 7"
            )
        )
        assert len({one.session for one in project.references()}) < len(rows)
        project.note_about_photos("doubt", {rows[0].id: "lost_sign", rows[3].id: "outlier"})
        assert any(one.suggested for one in project.photos())
    return folder


def state_of(project: Project, reach: Reach) -> Any:
    """What the edits within ``reach`` change."""
    if reach.job is not None:
        return Labels(project.store, project.journal).labels_of(range(1, PHOTOS + 1))
    areas = project.store.read(
        "SELECT id, name, parent, polygons FROM areas WHERE removed = 0 ORDER BY id"
    )
    # A session that others were merged into, or photos were moved to, stays stated by a person when
    # that is undone: the journal has where photos belong, not who named their sessions.
    photos = [replace(photo, session_stated=False) for photo in project.photos()]
    return photos, [tuple(row) for row in areas]


@given(steps)
@settings(max_examples=60)
def test_each_state_comes_back(
    original: Path, wanted: list[Act | tuple[str, Reach] | Literal["reopen"]]
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(shutil.copytree(original, Path(scratch) / original.name))
        project = Project.open(folder)
        try:
            states = {reach: [state_of(project, reach)] for reach in REACHES}
            now = dict.fromkeys(REACHES, 0)
            for step in wanted:
                if step == "reopen":
                    project.close()
                    project = Project.open(folder)
                elif isinstance(step, tuple):
                    turn(project, step, states, now)
                elif callable(step):
                    edit = step(project)
                    if edit is not None:
                        check_sum(project, edit)
                        reach = Reach(1) if edit.label_ids else Reach()
                        kept = states[reach][: now[reach] + 1]
                        states[reach] = [*kept, state_of(project, reach)]
                        now[reach] += 1
                for reach in REACHES:
                    assert state_of(project, reach) == states[reach][now[reach]]
            for reach in REACHES:
                go_all_the_way(project, reach, states[reach], now[reach])
        finally:
            project.close()


def check_sum(project: Project, edit: Edit | None) -> None:
    """Check the sum over the references after an edit, if that was one, as the window asks it."""
    edited = edit.photo_ids if edit else ()
    assert project.references_sha256(edited) == reference_list_sha256(project.references())


def turn(
    project: Project,
    step: tuple[str, Reach],
    states: dict[Reach, list[Any]],
    now: dict[Reach, int],
) -> None:
    """Undo or redo within one reach, where that is possible and only there."""
    way, reach = step
    undo, redo = project.journal.all_prospects().get(reach, ("", ""))
    assert (undo, redo) == project.journal.prospects(reach)
    if way == "undo":
        possible = now[reach] > 0
        entry = project.journal.undo(reach)
        assert (entry is not None) == possible == bool(undo)
        now[reach] -= possible
    else:
        possible = now[reach] + 1 < len(states[reach])
        entry = project.journal.redo(reach)
        assert (entry is not None) == possible == bool(redo)
        now[reach] += possible
    check_sum(project, entry)


def go_all_the_way(project: Project, reach: Reach, states: list[Any], now: int) -> None:
    """All the way back, and all the way forth again."""
    for place in (*range(now - 1, -1, -1), *range(1, len(states))):
        back = place < now
        entry = project.journal.undo(reach) if back else project.journal.redo(reach)
        assert entry is not None
        check_sum(project, entry)
        now = place
        assert state_of(project, reach) == states[place]
