"""A damaged row costs itself; a damaged database says so, and where the originals are."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from core.errors import CampusGPSError
from core.labelling.job_file import open_labels
from core.labelling.label import LabelStatus, Review
from core.labelling.label_job import WHOLE, LabelJob, Shard
from core.labelling.labels import Labels
from core.labelling.merging import merge
from core.project.project import Project
from core.project.store import Store

HARM = {
    "a renamed key": ("matches", json.dumps([{"referense": 1}])),
    "no list": ("matches", "17"),
    "no JSON": ("matches", "[{"),
    "deep JSON": ("matches", "[" * 100_000),
    "a status": ("status", "locatex"),
    "a review": ("review", "opxn"),
    "a latitude": ("latitude", 131.5),
    "no latitude": ("latitude", None),
    "no longitude": ("longitude", None),
    "a word": ("radius90_m", "wide"),
    "a radius": ("radius50_m", -1.0),
    "a source": ("corrected_by", "guess"),
    "half a correction": ("corrected_by", "hand"),
    "its own source": ("own_source", "exif"),
    "a time": ("taken_at", "2024-05-01 noon"),
    "a time without offset": ("taken_at", "2024-05-01T12:00:00"),
    "a size": ("size", "large"),
    "a blob": ("reason", b"\xff"),
    "a camera": ("camera", b"\xff\xfe"),
    "a path": ("path", "/elsewhere/a.jpg"),
    "a relative path": ("path", "a.jpg"),
    "a number": ("path", 17),
}


def damage(labels: Labels, label_id: int, column: str, value: object) -> None:
    labels.store.write(
        lambda connection: connection.execute(
            f"UPDATE labels SET {column} = ? WHERE id = ?", (value, label_id)
        )
    )


@pytest.fixture
def job(labels: Labels, make_label: Any) -> LabelJob:
    job = labels.begin([Path("/photos")], WHOLE, False, "one")
    labels.record(job, [make_label(f"/photos/{name}.jpg") for name in "abc"])
    return job


@pytest.mark.parametrize("harm", HARM)
def test_one_bad_row_is_one_row_with_a_reason(
    labels: Labels, job: LabelJob, make_label: Any, harm: str
) -> None:
    damage(labels, 2, *HARM[harm])
    first, bad, last = labels.rows(job)
    assert (first.damaged, bad.damaged, last.damaged) == (False, True, False)
    assert bad.status is LabelStatus.UNREADABLE and bad.position is None
    assert bad.reason.startswith("its row in the database is damaged (")
    assert labels.label(2) == bad and labels.labels_of([1, 2, 3]) == [first, bad, last]
    # It does not stand: the file is looked at again, and its row is sound after that.
    assert set(labels.known_files(job)) == {first.file, last.file}
    assert sum(labels.counts(job).values()) == 3
    (again,) = labels.record(job, [make_label("/photos/b.jpg")])
    assert not again.damaged and again.review is Review.OPEN


def test_text_that_is_none_costs_its_row_only(labels: Labels, job: LabelJob) -> None:
    labels.store.write(
        lambda connection: connection.execute(
            "UPDATE labels SET camera = CAST(x'ff' AS TEXT) WHERE id = 2"
        )
    )
    assert [label.damaged for label in labels.rows(job)] == [False, True, False]


@pytest.mark.parametrize(
    ("column", "value"),
    [("sources", "{"), ("sources", '["relative"]'), ("shard", "1"), ("shard", "3/2"),
     ("started_at", "then"), ("sources", b"\xff")],
)  # fmt: skip
def test_a_damaged_job_costs_no_other(
    labels: Labels, job: LabelJob, column: str, value: object
) -> None:
    other = labels.begin([Path("/other")], WHOLE, False, "one")
    sql = f"UPDATE label_jobs SET {column} = ? WHERE id = ?"
    labels.store.write(lambda connection: connection.execute(sql, (value, job.id)))
    assert labels.jobs() == [other]
    labels.store.write(lambda connection: connection.execute(sql, (value, other.id)))
    with pytest.raises(CampusGPSError, match="the database is damaged"):
        labels.jobs()


def test_a_part_with_a_damaged_row_is_not_finished(tmp_path: Path, make_label: Any) -> None:
    for number in (1, 2):
        store = Store(tmp_path / f"{number}.csv.campusgps-labels")
        labels = Labels(store)
        job = labels.begin([Path("/photos")], Shard(number, 2), False, "one")
        labels.record(job, [make_label(f"/photos/{number}-{name}.jpg") for name in "ab"])
        labels.finish(job)
        if number == 2:
            damage(labels, 1, "path", "/photos/../home/secret.jpg")
        store.close()
    parts = [tmp_path / f"{number}.csv.campusgps-labels" for number in (1, 2)]
    joined = merge(parts, tmp_path / "all.campusgps-labels")
    assert joined.finished_at is None
    with open_labels(tmp_path / "all.campusgps-labels", read_only=True) as labels:
        names = [label.file.name for label in labels.rows(joined)]
    assert names == ["1-a.jpg", "1-b.jpg", "2-b.jpg"]


def test_an_edit_from_elsewhere_changes_only_what_can_be_edited(labels: Labels) -> None:
    job = labels.begin([Path("/photos")], WHOLE, False, "one")
    for changes in (
        '[{"label": 1, "before": {"path = x, review": 1}, "after": {}}]',
        '[{"label": 1, "before": {"path": "/etc/passwd"}, "after": {}}]',
        '[{"row": 1}]', "[1]", "{", "17",
    ):  # fmt: skip
        labels.store.write(
            lambda connection, changes=changes: connection.execute(
                "INSERT OR REPLACE INTO edits (id, who, at, what, changes)"
                " VALUES (1, 'a', '2024-05-01T12:00:00+00:00', 'b', ?)",
                (changes,),
            )
        )
        with pytest.raises(CampusGPSError, match="the database is damaged"):
            labels.journal.undo()
    assert labels.jobs() == [job]


def test_a_mended_index_is_not_needed_to_hear_of_damage(tmp_path: Path) -> None:
    with Project.create(tmp_path / "place.campusgps") as project:
        path = project.store.path
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE label_jobs")
    connection.close()
    with pytest.raises(CampusGPSError, match="no such table"), Project.open(path.parent) as project:
        Labels(project.store).jobs()
