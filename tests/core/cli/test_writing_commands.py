"""``campusgps label write`` and ``revert``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from core.cli.commands import app
from core.labelling.label import Review
from core.labelling.label_job import WHOLE
from core.labelling.labels import Labels
from core.project.project import Project
from tests.core.labelling.writing.conftest import Folder


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A project with a job about an accepted photo, an open one and a rejected one."""
    (tmp_path / "photos").mkdir()
    with Project.create(tmp_path / "place.campusgps") as project:
        labels = Labels(project.store, project.journal)
        job = labels.begin([tmp_path / "photos"], WHOLE, False, "localizer")
        folder = Folder(tmp_path / "photos", project, labels, job)
        for name, review in zip(("a.jpg", "b.jpg", "c.jpg"), reversed(Review), strict=True):
            folder.label(folder.photo(name), review=review)
        folder.label(folder.photo("d.heic"))
    return tmp_path / "place.campusgps"


def run(*arguments: object, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["label", *map(str, arguments)])
    assert result.exit_code == code, result.output
    return result.stdout if code in (0, 3) else result.stderr


def answer(*arguments: object, code: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*arguments, "--json", code=code))
    return found


def names(place: Path) -> list[str]:
    return sorted(path.name for path in (place.parent / "photos").iterdir())


def test_a_dry_run_says_what_would_change(place: Path) -> None:
    before = names(place)
    text = run("write", place, "--dry-run")
    assert "b.jpg: new sidecar b.jpg.xmp" in text
    planned = answer("write", place, "--dry-run", "--naming", "photo.xmp")
    assert [file["change"] for file in planned["files"] if file["change"]] == [
        "new sidecar b.xmp",
        "new sidecar d.xmp",
    ]
    assert (planned["counts"]["rejected"], planned["counts"]["not_accepted"]) == (1, 1)
    assert names(place) == before


def test_sidecars_and_back(place: Path) -> None:
    before = names(place)
    written = answer("write", place, "--all")
    assert written["counts"]["new_sidecar"] == 3
    assert {Path(file["target"]).name for file in written["written"]} == {
        "b.jpg.xmp", "c.jpg.xmp", "d.heic.xmp",
    }  # fmt: skip
    assert names(place) == sorted([*before, "b.jpg.xmp", "c.jpg.xmp", "d.heic.xmp"])
    (place.parent / "photos" / "c.jpg.xmp").write_text("edited")
    reverted = answer("revert", place, code=3)
    assert len(reverted["reverted"]) == 2
    assert reverted["failed"][0]["reason"] == "was changed by another program since"
    run("revert", place, "--force")
    assert names(place) == before


def test_what_cannot_be_written_is_named_and_ends_with_3(place: Path) -> None:
    photo = place.parent / "photos" / "b.jpg"
    photo.write_bytes(photo.read_bytes() + b"changed")
    assert "b.jpg: the file has changed since it was located" in run("write", place, code=3)
    (photo.parent / "d.heic").unlink()
    assert "--all" in run("write", place, "--dry-run", code=3)


def test_a_dry_run_looks_while_the_window_has_the_project_open(place: Path) -> None:
    planned = run("write", place, "--dry-run")
    with Project.open(place):
        assert run("write", place, "--dry-run") == planned
        assert "is open in another CampusGPS" in run("write", place, code=1)


@pytest.mark.parametrize(
    "sidecar", [b"<svg/>", b"no XML", b'<?xml version="1.0" encoding="no-such"?><a/>']
)
def test_a_dry_run_ends_as_writing_would(place: Path, sidecar: bytes) -> None:
    (place.parent / "photos" / "b.jpg.xmp").write_bytes(sidecar)
    planned = answer("write", place, "--dry-run", code=3)
    problems = {Path(one["file"]).name: one["problem"] for one in planned["files"]}
    assert planned["counts"]["unwritable"] == 1 and problems["b.jpg"] and not problems["d.heic"]
    assert f"b.jpg: {problems['b.jpg']}" in run("write", place, "--dry-run", code=3)
    written = answer("write", place, code=3)
    assert written["counts"] == {**planned["counts"], "failed": 0}
    assert [Path(one["file"]).name for one in written["left_out"] if one["kind"] == "unwritable"]


def test_photos_change_only_after_a_yes(place: Path) -> None:
    photo = place.parent / "photos" / "b.jpg"
    before = photo.read_bytes()
    assert "1 photo would be changed" in run("write", place, "--form", "exif", code=1)
    assert photo.read_bytes() == before
    text = run("write", place, "--form", "exif", "--yes")
    assert "The files as they were:" in text
    assert photo.read_bytes() != before
    assert "1 file brought back." not in text
    run("revert", place)
    assert photo.read_bytes() == before


def test_a_job_that_is_not_there(place: Path) -> None:
    assert "there is no job 7" in run("write", place, "--job", 7, code=1)
    assert "there is no such project" in run("write", place.with_name("none"), code=1)
