"""Photos whose positions cannot be right, from the import to the answers."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from typer.testing import CliRunner

from core.cli.commands import app
from core.demo_campus import DemoCampus
from core.evaluation.evaluate import evaluate
from core.photos.finding import find_files
from core.predictor import Predictor
from core.project.project import Project
from core.quality.findings import note_doubts
from core.workflows.active_localizer import open_localizer, references_of
from core.workflows.importing import rebuild

GPS = ExifTags.IFD.GPSInfo
# Of each session others: every view of the campus is still there.
USELESS = {
    f"{session}-{number:04}"
    for session, numbers in (("morning", (2, 9)), ("evening", (4, 14)), ("night", (7, 16)))
    for number in numbers
}
WEST = {"morning-0011", "evening-0005", "night-0001"}


def rewritten(source: Path, target: Path, tags: dict[int, object]) -> None:
    with Image.open(source) as image:
        exif = image.getexif()
        exif.get_ifd(GPS).update(tags)
        image.save(target, exif=exif, quality=95)


@pytest.fixture(scope="module")
def faulty(
    demo_campus: DemoCampus, demo_project: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """A project, and its photos: six admit 1.4 km and are 1 km off, three lost their sign."""
    folder = tmp_path_factory.mktemp("faulty") / "photos"
    project = folder.with_name("faulty.campusgps")
    for source in sorted(demo_campus.photos_folder.rglob("*.jpg")):
        target = folder / source.relative_to(demo_campus.photos_folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.stem in USELESS:
            tags = {
                ExifTags.GPS.GPSHPositioningError: 1414.0,
                ExifTags.GPS.GPSLatitude: (46.0, 31.0, 18.0),
            }
            rewritten(source, target, tags)
        elif source.stem in WEST:
            rewritten(source, target, {ExifTags.GPS.GPSLongitudeRef: "W"})
        else:
            shutil.copy2(source, target)
    # What was seen in the others is known.
    with Project.create(project):
        shutil.copytree(demo_project / "cache", project / "cache")
    return project, folder


@pytest.fixture(scope="module")
def imported(faulty: tuple[Path, Path]) -> tuple[Path, str]:
    project, folder = faulty
    result = CliRunner().invoke(app, ["import", str(project), str(folder), "--device", "cpu"])
    assert result.exit_code == 0, result.output
    return project, result.stdout


def by_finding(answer: dict) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in answer["findings"]:
        found.setdefault(one["name"], set()).update(Path(file).stem for file in one["files"])
    return found


def test_import_ends_with_what_needs_a_look(imported: tuple[Path, str]) -> None:
    _, output = imported
    assert "Ready" not in output
    assert "9 photos need a look: 3 with a lost sign, 6 of low accuracy" in output


def test_scripts_read_the_findings(imported: tuple[Path, str], faulty: tuple[Path, Path]) -> None:
    project, folder = faulty
    runner = CliRunner()
    result = runner.invoke(app, ["import", str(project), str(folder), "--json"])
    found = by_finding(json.loads(result.stdout))
    assert found["low_accuracy"] == USELESS and found["lost_sign"] == WEST
    result = runner.invoke(app, ["check", str(project), "--json"])
    assert result.exit_code == 3
    answer = json.loads(result.stdout)
    assert by_finding(answer) == found and not answer["sound"]
    words = runner.invoke(app, ["check", str(project)], terminal_width=500).stdout
    assert "\n3 with a lost sign: " in words and "lost_sign" not in words
    assert str(folder) not in words
    words = runner.invoke(app, ["clean", str(project)], terminal_width=500).stdout
    named = [line.split(": ")[0] for line in words.splitlines() if ".jpg: " in line]
    assert len(named) == len(set(named)), "a photo, a line"
    assert {Path(one).stem for one in named} >= USELESS | WEST
    assert str(folder) not in words


def test_photos_in_doubt_pull_neither_answers_nor_radii(
    imported: tuple[Path, str], demo_campus: DemoCampus, demo_project: Path, tmp_path: Path
) -> None:
    """All is as if the user had set them aside."""
    folder = Path(shutil.copytree(demo_project, tmp_path / "aside.campusgps"))
    with Project.open(folder) as project:
        aside = [
            photo.id
            for photo in project.photos()
            if photo.path.stem in USELESS | WEST or photo.path.suffix != ".jpg"
        ]
        project.set_aside(aside, True)
        rebuild(project, device="cpu")
    with Project.open(imported[0], read_only=True) as project:
        assert {photo.doubt for photo in project.photos()} == {"", "lost_sign", "low_accuracy"}
    photos = [file.path for file in find_files([demo_campus.test_folder])]
    expected, found = (
        evaluate(Predictor(open_localizer(one), "cpu"), photos).errors
        for one in (folder, imported[0])
    )
    assert found.percentiles_m == pytest.approx(expected.percentiles_m, abs=0.5)
    assert found.median_radius90_m == pytest.approx(expected.median_radius90_m, rel=0.05)


def test_where_most_are_in_doubt_all_are_used(imported: tuple[Path, str], tmp_path: Path) -> None:
    folder = Path(shutil.copytree(imported[0], tmp_path / "doubted.campusgps"))
    with Project.open(folder) as project:
        before = references_of(project)
        sure = [photo.id for photo in project.photos() if photo.is_reference]
        project.set_aside(sure[8:], True)
        found = note_doubts(project)
        assert len({number for one in found if one.doubtful for number in one.photo_ids}) == 9
        assert len(references_of(project)) == 8 + 9 > 8
        project.set_aside(sure[8:], False)
        assert references_of(project) == before
