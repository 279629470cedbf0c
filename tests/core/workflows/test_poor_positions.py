"""Photos that admit a poor position judge no answer: reports, refining, and what a run came to."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from core.evaluation.report_json import report_from_json, report_to_json
from core.geo import LocalFrame, centre_of, degrees_of
from core.project.project import Project
from core.workflows.reporting import full_report, report

OFF_M = 90.0
POOR = 6


def copy_with_poor(demo_project: Path, folder: Path, stated_m: float | None, count: int) -> Path:
    """A project of which ``count`` photos lie far off, and state so."""
    shutil.copytree(demo_project, folder)
    with Project.open(folder) as project:
        photos = [one for one in project.photos() if one.is_reference][:: 60 // count][:count]
        places = degrees_of(one.position for one in photos if one.position)
        frame = LocalFrame(centre_of(places))
        turns = np.arange(len(photos)) * 2.4
        off = OFF_M * np.stack([np.cos(turns), np.sin(turns)], 1)
        moved = frame.to_degrees(frame.to_metres(places) + off).tolist()
        project.store.write(
            lambda connection: connection.executemany(
                "UPDATE measurements SET latitude = ?, longitude = ?, accuracy_m = ?"
                " WHERE photo_id = ?",
                [(*place, stated_m, one.id) for place, one in zip(moved, photos, strict=True)],
            )
        )
    return folder


@pytest.fixture(scope="module")
def poor(demo_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("poor") / "place.campusgps"
    return copy_with_poor(demo_project, folder, OFF_M, POOR)


def test_a_report_leaves_them_out_and_says_how_many(poor: Path, demo_project: Path) -> None:
    with Project.open(poor, read_only=True) as project:
        found = report(project, device="cpu")
    with Project.open(demo_project, read_only=True) as project:
        clean = report(project, device="cpu")
    assert (found.poor_positions, clean.poor_positions) == (POOR, 0)
    assert len(found.evaluated) == len(clean.evaluated) - POOR
    assert len(found.in_walks) == len(found.evaluated)
    mean_m, clean_m = (one.leave_one_session_out.mean_m for one in (found, clean))
    assert mean_m is not None and clean_m is not None
    assert mean_m < clean_m + 1, "six of sixty that are 90 m off would add nine metres"
    assert sum(one.count for one in found.sessions.values()) == len(found.evaluated)


def test_the_whole_report_does_so_for_every_method(poor: Path) -> None:
    with Project.open(poor, read_only=True) as project:
        found = full_report(project, device="cpu", most_corrupted=0)
    assert {one.figures.count for one in found.methods} == {60 - POOR}
    assert found.in_walks is not None and found.in_walks.count == 60 - POOR
    assert found.notes[-1] == (
        "Left out of the figures, as their position is accurate to worse than 30 m by their own "
        "word: 6 photos."
    )
    assert report_from_json(report_to_json(found)) == found


@pytest.mark.parametrize(("stated_m", "left_out"), [(None, 0), (30.0, 0), (31.0, POOR)])
def test_what_states_nothing_or_enough_judges(
    demo_project: Path, tmp_path: Path, stated_m: float | None, left_out: int
) -> None:
    folder = copy_with_poor(demo_project, tmp_path / "place.campusgps", stated_m, POOR)
    with Project.open(folder, read_only=True) as project:
        assert report(project, device="cpu").poor_positions == left_out


def test_where_nearly_all_are_poor_all_judge(demo_project: Path, tmp_path: Path) -> None:
    folder = copy_with_poor(demo_project, tmp_path / "place.campusgps", OFF_M, 60)
    with Project.open(folder, read_only=True) as project:
        found = report(project, device="cpu")
    assert (found.poor_positions, found.leave_one_session_out.count) == (0, 60)
