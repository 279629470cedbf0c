"""Coverage of the demo campus: a hole made in it is found, and photos close it again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
from typer.testing import CliRunner

from core.cli.commands import app
from core.geo import Position, haversine_m
from core.project.project import Project
from core.workflows.coverage import PlaceCoverage, coverage_of


def error_at(found: PlaceCoverage, place: Position) -> tuple[float, float]:
    """The expected error about a place, and the share of cells where it is smaller."""
    degrees = found.frame.to_degrees(found.grid.metres)
    near = [haversine_m(Position(*one), place) < 12 for one in degrees.tolist()]
    error = float(found.grid.errors_m[near].mean())
    return error, float((found.grid.errors_m < error).mean())


def test_a_hole_is_found_and_photos_close_it(demo_project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(demo_project, tmp_path / "demo.campusgps"))
    with Project.open(copy) as project:
        full = coverage_of(project, device="cpu")
        photos = project.references()
        spot = photos[0].position
        near = [one.id for one in photos if haversine_m(one.position, spot) < 15]
        # All but one, without which nothing says that anybody walks there.
        project.set_aside(near[1:], True)
        holed = coverage_of(project, device="cpu")
        project.journal.undo()
        again = coverage_of(project, device="cpu")
    assert len(near) >= 5
    with_photos, rank_before = error_at(full, spot)
    without, rank = error_at(holed, spot)
    assert without > 1.5 * with_photos
    assert rank > 0.5 > rank_before
    assert any(haversine_m(one.position, spot) < 25 for one in holed.spots)
    assert np.allclose(again.grid.errors_m, full.grid.errors_m, atol=0.1)


def test_errors_are_computed_once_and_a_damaged_cache_anew(
    demo_project: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(demo_project, tmp_path / "demo.campusgps"))
    stages: list[str] = []
    with Project.open(copy, read_only=True) as project:
        from core.tasks import Task

        def look() -> PlaceCoverage:
            stages.clear()
            return coverage_of(
                project, device="cpu", task=Task(lambda progress: stages.append(progress.stage))
            )

        first = look()
        assert "Leaving photos out" in stages
        second = look()
        assert "Leaving photos out" not in stages
        kept = copy / "cache" / "left_out_errors.json"
        kept.write_text(kept.read_text("utf-8").replace('"rows": [', '"rows": [99999, '), "utf-8")
        third = look()
        assert "Leaving photos out" in stages
    for other in (second, third):
        assert np.allclose(first.grid.errors_m, other.grid.errors_m, atol=0.1)


def test_the_command_prints_lists_and_saves(demo_project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(demo_project, tmp_path / "demo.campusgps"))
    target = tmp_path / "spots.gpx"
    arguments = ["coverage", str(copy), "--next", "3", "--save", str(target), "--device", "cpu"]
    printed = CliRunner().invoke(app, arguments)
    assert printed.exit_code == 0, printed.output
    assert "Photograph here next:\n1. " in printed.output
    assert target.read_text("utf-8").count("<wpt") == 3
    answer = json.loads(CliRunner().invoke(app, [*arguments, "--json"]).stdout)
    assert len(answer["next"]) == 3
    assert answer["recipe"] == "instant"
    assert {"latitude", "photos", "sessions", "directions", "night", "expected_error_m"} <= set(
        answer["cells"][0]
    )
