"""Tags of photos: given, taken, counted, exported, and taken back."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.tables import make_project
from core.errors import CampusGPSError
from core.project.export import export_csv
from core.project.project import Project
from core.project.tags import add_tags, remove_tags, tags_in, tags_in_words
from core.workflows.corrected_set import export_positions


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.open(make_project(tmp_path, 8)) as made:
        yield made


def test_tags_are_given_taken_counted_and_taken_back(project: Project) -> None:
    given = add_tags(project, [1, 2, 3], tags_in_words("  wet, Night ,night,, to  check"))
    assert given is not None and given.what == "Tag 3 photos: Night, to check, wet"
    assert project.photos_of([2])[0].tags == ("Night", "to check", "wet")
    assert add_tags(project, [1], ["night"]) is None, "it has it, in another spelling"
    more = add_tags(project, [4, 999], ["NIGHT"])
    assert more is not None and more.photo_ids == (4,)
    assert dict(tags_in(project)) == {"Night": 4, "to check": 3, "wet": 3}
    assert dict(tags_in(project, [1, 4])) == {"Night": 2, "to check": 1, "wet": 1}
    taken = remove_tags(project, [1, 4, 5], ["Night"])
    assert taken is not None and taken.photo_ids == (1, 4)
    assert project.photos_of([4])[0].tags == () and tags_in(project)["Night"] == 2
    for _ in range(3):
        project.journal.undo()
    assert not tags_in(project)
    project.journal.redo()
    assert list(tags_in(project)) == ["Night", "to check", "wet"]


@pytest.mark.parametrize("text", ["", " , ", "x" * 61])
def test_what_is_no_tag_is_refused(text: str) -> None:
    with pytest.raises(CampusGPSError, match="no tag"):
        tags_in_words(text)


def test_tables_have_tags_only_where_photos_have_some(project: Project, tmp_path: Path) -> None:
    def columns(name: str) -> dict[str, list[str]]:
        target = tmp_path / name
        (export_csv if name == "gt.csv" else export_positions)(project, target)
        with target.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        return {key: [row[key] for row in rows] for key in rows[0]}

    assert "tags" not in columns("gt.csv") and "tags" not in columns("all.csv")
    first = project.references()[0].id
    add_tags(project, [first], ["wet", "=1+1"])
    for name in ("gt.csv", "all.csv"):
        assert columns(name)["tags"].count("'=1+1, wet") == 1, "no formula"
    export_positions(project, tmp_path / "all.geojson")
    features = json.loads((tmp_path / "all.geojson").read_text("utf-8"))["features"]
    assert [one["properties"]["tags"] for one in features if one["properties"]["tags"]] == [
        ["=1+1", "wet"]
    ]
