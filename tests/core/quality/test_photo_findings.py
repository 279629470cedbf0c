"""Findings by kind and by photo, and the positions of neighbours, of a demo project."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.geo import LocalFrame, Position
from core.project.project import Project
from core.project.rows import PhotoRow, Suggestion
from core.quality.findings import REMEDIES, TITLES, find_all, needing_a_look, note_doubts
from core.quality.findings_index import FindingsIndex
from core.quality.neighbours import positions_of_neighbours


@pytest.fixture
def project(tmp_path: Path, demo_project: Path) -> Iterator[Project]:
    """A copy of the demo project in which the first photo lost its sign."""
    with Project.open(Path(shutil.copytree(demo_project, tmp_path / "p.campusgps"))) as project:
        first = project.photos()[0]
        project.store.write(
            lambda connection: connection.execute(
                "UPDATE measurements SET longitude = -longitude WHERE photo_id = ?", (first.id,)
            )
        )
        note_doubts(project)
        yield project


def in_order(project: Project) -> list[PhotoRow]:
    """The photos of the first session as they were taken."""
    photos = project.photos()
    walk = [one for one in photos if one.session == photos[0].session]
    return sorted(walk, key=lambda one: (one.taken_at or 0, one.id))


def test_findings_stand_by_kind_and_by_photo(project: Project) -> None:
    photos = project.photos()
    found = FindingsIndex(photos).now
    assert found.by_kind["lost_sign"] == {photos[0].id}
    assert {one.name for one in found.by_photo[photos[0].id]} >= {"lost_sign"}
    assert set(found.by_photo) == needing_a_look(find_all(photos))
    assert list(found.by_kind) == [name for name in TITLES if name in found.by_kind]
    assert REMEDIES.keys() == TITLES.keys() and all(REMEDIES.values())


def test_suggestions_are_counted_by_radius(project: Project) -> None:
    photos = project.photos()
    found = FindingsIndex(photos).now
    suggested = [one for one in photos if one.suggested is not None]
    assert len(found.moves) == len(suggested) > 0
    for radius_m in (0.0, 8.0, 12.0, 1e9):
        sure = [one for one in suggested if one.suggested and one.suggested.radius90_m < radius_m]
        assert found.surer_than(radius_m) == len(sure)


def test_suggestions_that_are_surest_to_be_better_come_first(project: Project) -> None:
    found = FindingsIndex(project.photos()).now
    places = [(-round(move.share, 2), -move.away_m) for move in found.moves]
    assert places == sorted(places) and places[0][0] < -0.85 < -0.7 < places[-1][0] < -0.6
    for share in (0.0, 0.8, 0.9, 1.0):
        assert found.likelier_than(share) == sum(move.share > share for move in found.moves)


@pytest.mark.parametrize(("away_m", "share"), [(0.0, 0.5), (10.0, 0.86), (20.0, 0.98)])
def test_the_farther_a_sure_suggestion_is_the_surer_it_is_the_better_one(
    away_m: float, share: float
) -> None:
    """Of true places that spread around it by a normal distribution."""
    own = Position(46.5, 7.0)
    frame = LocalFrame(own)
    better = Suggestion(frame.position_at(away_m, 0.0), 10.0)
    offs = np.random.default_rng(4).normal(0, 10.0 / 2.146, (20_000, 2))
    inside = np.hypot(*offs.T) < 10.0
    nearer = np.hypot(*offs.T) < np.hypot(offs[:, 0] + away_m, offs[:, 1])
    assert inside.mean() == pytest.approx(0.9, abs=0.01)
    assert better.share_nearer_than(own) == pytest.approx(share, abs=0.01)
    assert not away_m or better.share_nearer_than(own) == pytest.approx(nearer.mean(), abs=0.01)


def test_a_photo_takes_the_position_of_the_one_before_or_after(project: Project) -> None:
    walk = in_order(project)
    second, third, fourth, fifth = walk[1:5]
    before = positions_of_neighbours(project, [third.id, fourth.id], before=True)
    assert before == {third.id: second.position, fourth.id: second.position}
    after = positions_of_neighbours(project, [third.id, fourth.id], before=False)
    assert after == {third.id: fifth.position, fourth.id: fifth.position}
    assert positions_of_neighbours(project, [walk[0].id], before=True) == {}


def test_a_position_in_doubt_is_not_taken(project: Project) -> None:
    walk = in_order(project)
    doubted = [place for place, one in enumerate(walk) if one.doubt == "lost_sign"]
    (place,) = doubted
    sound: Position | None = walk[place - 1].position if place else walk[place + 2].position
    follower = walk[place + 1]
    taken = positions_of_neighbours(project, [follower.id], before=place > 0)
    assert taken == {follower.id: sound}
