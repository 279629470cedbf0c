from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.errors import CampusGPSError
from core.labelling.exports import EXPORTS, export
from core.labelling.label import LabelStatus, Review
from core.tasks import Cancelled, Progress, Task

NAMES = ["a.csv", "gt.csv", "a.geojson", "a.json", "a.kml", "a.kmz", "a.gpx", "a.html", "a.HTM"]


@pytest.mark.parametrize("name", ["a.shp", "a", "gt.CSV.txt", "gt"])
def test_an_unknown_suffix_names_what_there_is(name: str, make_label: Any, tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match=r"\.csv, .*\.kmz.* or the name gt\.csv"):
        export([make_label()], tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_every_format_has_words_and_a_name_of_its_own() -> None:
    assert len({one.name for one in EXPORTS}) == len(EXPORTS)
    assert all(one.words and one.suffixes for one in EXPORTS)


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
    everything = name in ("a.csv", "a.html", "a.HTM")
    assert export(labels, tmp_path / name) == (4 if everything else 1)


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
