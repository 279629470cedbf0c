"""Arguments that are empty or contradict each other, and answers that would do so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner

from core.cli.commands import app
from core.demo_campus import DemoCampus


@pytest.mark.parametrize("command", ["import", "locate", "label"])
def test_an_empty_argument_is_not_the_folder_that_the_program_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = CliRunner().invoke(app, [command, "place.campusgps", ""])
    assert answer.exit_code == 2 and "an argument is empty" in answer.output
    assert list(tmp_path.iterdir()) == []


def test_a_run_is_not_named_for_a_report_that_leaves_it_out(demo_project: Path) -> None:
    answer = CliRunner().invoke(app, ["report", str(demo_project), "--run", "none"])
    assert answer.exit_code == 2 and "with --html" in answer.output


def test_a_format_of_spots_that_there_is_none_of_is_said_at_once(
    demo_project: Path, tmp_path: Path
) -> None:
    project = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    kept = project / "cache" / "left_out_errors.json"
    kept.unlink(missing_ok=True)
    target = str(tmp_path / "spots.txt")
    answer = CliRunner().invoke(app, ["coverage", str(project), "--save", target])
    assert answer.exit_code == 1 and ".gpx or .geojson" in answer.output
    # No session was left out for it.
    assert not kept.exists()


def test_an_import_of_photos_without_positions_takes_no_place_away(
    demo_project: Path, tmp_path: Path
) -> None:
    project = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    photos = tmp_path / "photos"
    photos.mkdir()
    Image.effect_noise((64, 48), 90).convert("RGB").save(photos / "bare.jpg")
    answer = CliRunner().invoke(app, ["import", str(project), str(photos), "--device", "cpu"])
    assert answer.exit_code == 0
    assert "nothing can be located" not in answer.output
    assert "campusgps locate" in answer.output


@pytest.mark.parametrize("command", ["import", "clean", "label"])
def test_a_device_that_the_computer_has_not_is_refused_before_any_work(
    demo_project: Path, demo_campus: DemoCampus, tmp_path: Path, command: str
) -> None:
    place = tmp_path / "new.campusgps" if command == "import" else demo_project
    photos = [] if command == "clean" else [str(demo_campus.test_folder)]
    answer = CliRunner().invoke(app, [command, str(place), *photos, "--device", "abacus"])
    assert answer.exit_code == 2 and "no device 'abacus'" in " ".join(answer.output.split())
    assert list(tmp_path.iterdir()) == []
