from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.errors import CampusGPSError
from core.labelling.exports import ExportFormat, export, export_format, export_formats
from core.labelling.label import LabelStatus, Review
from core.tasks import Cancelled, Progress, Task

FORMATS = export_formats().formats
NAMES = [
    *(f"a{suffix}" for one in FORMATS if not one.has_whole_name for suffix in one.suffixes),
    *(one.named("a") for one in FORMATS if one.has_whole_name),
    "a.HTM",
]


@pytest.mark.parametrize("name", ["a.shp", "a", "gt.CSV.txt", "gt"])
def test_an_unknown_suffix_names_what_there_is(name: str, make_label: Any, tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match=r"\.csv, .*\.kmz.* or the name gt\.csv"):
        export([make_label()], tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_every_format_has_words_and_a_name_of_its_own() -> None:
    assert len(NAMES) == 10
    assert len({one.name for one in FORMATS}) == len(FORMATS) == 7
    assert all(one.words for one in FORMATS)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_asks_for_one_format(name: str) -> None:
    assert export_format(Path(name)).is_of(Path(name))
    asked = [one for one in FORMATS if one.is_of(Path(name))]
    assert asked == [export_format(Path(name))] or name == "gt.csv"
    assert export_format(Path("/x/GT.csv")).name == "gt.csv"


@pytest.mark.parametrize("suffixes", [(), ("gt.csv", ".csv")])
def test_a_format_has_suffixes_or_one_whole_name(suffixes: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="needs suffixes"):
        ExportFormat("Odd", suffixes, "", lambda labels, target, names: 0)


@pytest.mark.parametrize("name", NAMES)
def test_rows_without_a_position_are_only_in_tables_for_people(
    name: str, make_label: Any, tmp_path: Path
) -> None:
    labels = [
        make_label("/photos/a.jpg", review=Review.ACCEPTED),
        make_label("/photos/b.jpg", status=LabelStatus.OUTSIDE),
        make_label("/photos/c.jpg", status=LabelStatus.UNREADABLE, reason="the file is cut off"),
        make_label("/photos/d.jpg", status=LabelStatus.HAS_POSITION),
    ]
    has_room = export_format(tmp_path / name).has_room_for_all
    assert export(labels, tmp_path / name) == (4 if has_room else 1)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_to_export_is_an_empty_file_of_its_format(name: str, tmp_path: Path) -> None:
    assert export([], tmp_path / name) == 0
    assert (tmp_path / name).stat().st_size > 0


@pytest.mark.parametrize("name", NAMES)
def test_a_cancelled_export_leaves_what_was_there(
    name: str, make_label: Any, tmp_path: Path
) -> None:
    (tmp_path / name).write_text("before")
    task = Task()

    def rows() -> Any:
        yield make_label()
        task.cancel()
        yield make_label()

    with pytest.raises(Cancelled):
        export(rows(), tmp_path / name, task=task)
    assert (tmp_path / name).read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_it_says_how_far_it_is(make_label: Any, tmp_path: Path) -> None:
    reported: list[Progress] = []
    export([make_label(), make_label()], tmp_path / "a.csv", task=Task(reported.append))
    assert (reported[-1].done, reported[-1].total) == (2, 2)


def test_where_one_may_not_write_is_said(make_label: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CampusGPSError, match="cannot be written"):
        export([make_label()], tmp_path / "file" / "a.kmz")
