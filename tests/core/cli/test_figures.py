"""The figures that ``report`` and ``evaluate`` print, for scripts and for people."""

from __future__ import annotations

import csv
import io
import json
import shutil
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image
from typer.testing import CliRunner

from core.cli.answers import evaluate_answer, report_answer
from core.cli.commands import app
from core.cli.figures import print_located
from core.demo_campus import DemoCampus
from core.evaluation.cross_validation import Report
from core.evaluation.evaluate import Evaluation
from core.geo import Position
from core.metrics import Evaluated

FIGURES = {"count", "errors_m", "within_m", "radius_held", "median_radius90_m", "inside_share"}
QUARTERS = ["surest quarter", "second quarter", "third quarter", "least sure quarter"]


class Terminal(io.StringIO):
    """Standard output as it is before a person."""

    def isatty(self) -> bool:
        return True


def run(*arguments: object) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def evaluated(error_m: float, radius90_m: float, session: str) -> Evaluated:
    return Evaluated(error_m, radius90_m / 3, radius90_m, True, Position(31.26, 34.8), session)


PHOTOS = tuple(
    evaluated(error, radius, session)
    for error, radius, session in (
        (40, 30, "night"), (4, 20, "day"), (3, 10, "day"), (30, 40, "night"),
    )
)  # fmt: skip


def test_quarters_and_sessions_stand_in_the_stable_layout() -> None:
    for answer in (
        evaluate_answer(Evaluation(PHOTOS, (), {}, ())),
        report_answer(Report(PHOTOS, PHOTOS[:1], by_blocks=False)),
    ):
        assert [quarter["count"] for quarter in answer["quarters"]] == [1, 1, 1, 1]
        assert [quarter["errors_m"]["median"] for quarter in answer["quarters"]] == [3, 4, 40, 30]
        assert [quarter["radius_held"]["90"] for quarter in answer["quarters"]] == [1, 1, 0, 1]
        assert [quarter["median_radius90_m"] for quarter in answer["quarters"]] == [10, 20, 30, 40]
        assert list(answer["sessions"]) == ["day", "night"]
        assert [s["radius_held"]["90"] for s in answer["sessions"].values()] == [1, 0.5]
        for part in (*answer["quarters"], *answer["sessions"].values()):
            assert set(part) >= FIGURES
        json.dumps(answer, allow_nan=False)


def test_the_report_is_read_in_80_columns(demo_project: Path) -> None:
    with redirect_stdout(Terminal()) as terminal:
        app(["report", str(demo_project), "--device", "cpu"], standalone_mode=False)
    lines = terminal.getvalue().splitlines()
    assert max(map(len, lines)) <= 80
    answer = json.loads(run("report", demo_project, "--device", "cpu", "--json"))
    table = _rows(lines)
    overall = answer["leave_one_session_out"]
    assert table["all"] == [
        str(overall["count"]),
        *(f"{overall['errors_m'][key]:.1f}" for key in ("median", "mean", "p90")),
        f"{overall['median_radius90_m']:.1f}",
        *(f"{100 * overall['radius_held'][rate]:.0f}" for rate in ("50", "90")),
    ]
    sessions = [table[name] for name in list(table)[:3]]
    assert [row[0] for row in sessions] == [str(s["count"]) for s in answer["sessions"].values()]
    assert [row[6] for row in sessions] == [
        f"{100 * session['radius_held']['90']:.0f}" for session in answer["sessions"].values()
    ]
    assert [table[name][0] for name in QUARTERS] == [str(q["count"]) for q in answer["quarters"]]


def test_evaluate_takes_sessions_from_the_table(
    demo_campus: DemoCampus, demo_project: Path, tmp_path: Path
) -> None:
    photos = sorted(demo_campus.test_folder.iterdir())
    table = tmp_path / "positions.csv"
    with table.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("image_name", "latitude", "longitude", "session"))
        for number, photo in enumerate(photos):
            writer.writerow((photo.name, 46.5123, 7.0456, "one" if number < 3 else "two"))
    arguments = (
        "evaluate", demo_project, "--photos", demo_campus.test_folder,
        "--positions", table, "--device", "cpu",
    )  # fmt: skip
    answer: dict[str, Any] = json.loads(run(*arguments, "--json"))
    counts = {name: figures["count"] for name, figures in answer["sessions"].items()}
    assert counts == {"one": 3, "two": len(photos) - 3}
    assert list(_rows(run(*arguments).splitlines())) == ["one", "two", "all", *QUARTERS]


def test_evaluate_on_one_session_and_few_photos_says_no_more_than_it_knows(
    demo_campus: DemoCampus, demo_project: Path, tmp_path: Path
) -> None:
    photo = next(demo_campus.test_folder.glob("*.jpg"))
    (tmp_path / photo.name).write_bytes(photo.read_bytes())
    text = run("evaluate", demo_project, "--photos", tmp_path, "--device", "cpu")
    assert list(_rows(text.splitlines())) == ["all"]
    assert "uarter" not in text
    text = run("evaluate", demo_project, "--photos", tmp_path, "--walk", "--device", "cpu")
    assert list(_rows(text.splitlines())) == ["all", "all, in walks"]


def test_evaluate_tells_of_positions_that_are_in_doubt(
    demo_campus: DemoCampus, demo_project: Path, tmp_path: Path
) -> None:
    """They count, so one lost sign makes a mean of many kilometres: who reads it must know why."""
    photos = sorted(demo_campus.test_folder.glob("*.jpg"))[:3]
    for photo in photos:
        shutil.copy(photo, tmp_path)
    mirrored, vague = (tmp_path / photo.name for photo in photos[:2])
    with Image.open(mirrored) as image:
        exif = image.getexif()
        exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLongitudeRef] = "W"
        image.save(mirrored, exif=exif)
    with Image.open(vague) as image:
        exif = image.getexif()
        exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSHPositioningError] = 2000.0
        image.save(vague, exif=exif)
    arguments = ("evaluate", demo_project, "--photos", tmp_path, "--device", "cpu")
    answer: dict[str, Any] = json.loads(run(*arguments, "--json"))
    assert (answer["count"], answer["poor_positions"]) == (2, 1), "2 km are no error of the answer"
    ((far, words),) = ((one["file"], one["reason"]) for one in answer["doubts"])
    assert far == str(mirrored) and words.endswith(
        "km from the nearest photo that was learned from"
    )
    text = run(*arguments)
    assert "Left out: 1 photo whose own position is accurate to worse than 30 m" in text
    assert f"{mirrored} counts, but its position is in doubt: {words}." in text
    for photo in (mirrored, tmp_path / photos[2].name):
        photo.unlink()
    answer = json.loads(run(*arguments, "--json"))
    assert (answer["count"], answer["poor_positions"]) == (1, 0), "nothing better is known"
    assert answer["doubts"] == [
        {"file": str(vague), "reason": "it is accurate to 2.0 km only, by its own word"}
    ]


def test_evaluate_tells_of_photos_taken_on_a_visit_that_was_learned_from(
    demo_campus: DemoCampus, demo_project: Path, tmp_path: Path
) -> None:
    """Photos held back from a walk say nothing of a new visit."""
    visit, later = tmp_path / "of a visit.jpg", tmp_path / "later.jpg"
    reference = next(file for file in sorted(demo_campus.photos_folder.rglob("*.jpg")))
    other = next(demo_campus.test_folder.glob("*.jpg"))
    with Image.open(reference) as first, Image.open(other) as image:
        exif = image.getexif()
        times = exif.get_ifd(ExifTags.IFD.Exif)
        image.save(later, exif=exif)
        for tag in (ExifTags.Base.DateTimeOriginal, ExifTags.Base.OffsetTimeOriginal):
            times[tag] = first.getexif().get_ifd(ExifTags.IFD.Exif)[tag]
        image.save(visit, exif=exif)
    arguments = ("evaluate", demo_project, "--photos", tmp_path, "--device", "cpu")
    answer: dict[str, Any] = json.loads(run(*arguments, "--json"))
    assert (answer["count"], answer["same_visit"]) == (2, 1)
    assert "1 photo taken within 3 hours of what the place was learned from" in run(*arguments)


def _rows(lines: list[str]) -> dict[str, list[str]]:
    """The numbers of each row of the table, by its name; cells stand two blanks apart."""
    cells = [line.split("  ") for line in lines if " m  " in line]
    return {row[0]: [cell.strip(" m%") for cell in row[1:] if cell.strip()] for row in cells}


def test_a_located_photo_says_how_sure_it_is_alone_where_its_walk_knows_more(
    capsys: pytest.CaptureFixture[str],
) -> None:
    alone = {"latitude": 31.26, "longitude": 34.8, "radius50_m": 20.0, "radius90_m": 46.0}
    flags = {"inside_area": True, "known": False, "error": None}
    single = {"file": "a.jpg", **alone, **flags, "walk": None, "alone": alone, "areas": []}
    sure = {**single, "radius50_m": 4.0, "radius90_m": 11.0, "walk": "a walk"}
    for answer in (single, sure, {**single, "walk": "a walk"}, {**sure, "inside_area": False}):
        print_located(answer)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("46 m (90 %)") and lines[2] == lines[0]
    assert lines[1].endswith("4 m (50 %), 11 m (90 %) in its walk; by itself within 46 m (90 %)")
    assert lines[3] == "a.jpg: not in the mapped area (best guess: 31.260000, 34.800000)"
