"""Walks of a labelled folder whose files, rows or localizer change between two runs."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from core.demo_campus import DemoCampus
from core.labelling.job import label_files
from core.labelling.job_file import open_job_file, open_labels
from core.labelling.label import Label, Review
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.walks import locate_due, locate_walks_of
from core.localizer.file_format import load
from core.predictor import Predictor
from tests.walk_photos import make_walk, teach_walks

WALK = "Walker, 2024-11-05 09:00:00"


@pytest.fixture(scope="module")
def predictor(demo_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Predictor:
    file = tmp_path_factory.mktemp("model") / "walks.safetensors"
    shutil.copy(demo_project / "models" / "instant.safetensors", file)
    teach_walks(file)
    return Predictor(load(file), "cpu")


@pytest.fixture
def photos(demo_campus: DemoCampus, tmp_path: Path) -> list[Path]:
    return make_walk(demo_campus.test_folder / "test-0005.jpg", tmp_path / "photos")


@pytest.fixture
def labels(tmp_path: Path) -> Iterator[Labels]:
    with open_job_file(tmp_path / "out.csv.campusgps-labels") as labels:
        yield labels


@pytest.fixture
def job(labels: Labels, predictor: Predictor, photos: list[Path]) -> LabelJob:
    job = label_files(labels, predictor, [photos[0].parent])
    assert {row.walk for row in labels.rows(job)} == {WALK}
    return job


def again(labels: Labels, predictor: Predictor, job: LabelJob) -> list[Label]:
    return list(labels.rows(label_files(labels, predictor, job.sources)))


def shown(rows: Iterable[Label]) -> list[tuple[object, ...]]:
    """The figures shown of rows; in another batch the last digits of answers are others."""
    return [
        (row.file, row.walk, row.review, round(row.estimate.position.latitude, 6))
        for row in rows
        if row.estimate is not None
    ]


def test_a_photo_that_is_timed_anew_leaves_its_walk(
    labels: Labels, predictor: Predictor, photos: list[Path], job: LabelJob
) -> None:
    before = list(labels.rows(job))
    data = photos[3].read_bytes()
    photos[3].write_bytes(data.replace(b"2024:11:05 09:00:12", b"2024:11:05 11:30:12"))
    os.utime(photos[3], ns=(1, 1))
    assert data != photos[3].read_bytes()
    after = again(labels, predictor, job)
    assert [row.walk for row in after] == [WALK] * 3 + [""] + [WALK] * 2
    assert after[3].estimate == after[3].alone
    photos[3].write_bytes(data)
    os.utime(photos[3], ns=(2, 2))
    assert shown(again(labels, predictor, job)) == shown(before)


def test_a_file_that_is_replaced_after_it_was_accepted_is_decided_about_anew(
    labels: Labels,
    predictor: Predictor,
    photos: list[Path],
    job: LabelJob,
    demo_campus: DemoCampus,
) -> None:
    accepted = list(labels.rows(job))[2]
    labels.review([accepted.id], Review.ACCEPTED)
    locate_walks_of(labels, [accepted.id])
    other = sorted(demo_campus.test_folder.glob("*.jpg"))[-1]
    with Image.open(other) as photo, Image.open(photos[2]) as former:
        photo.convert("RGB").save(photos[2], exif=former.getexif())
    after = again(labels, predictor, job)
    assert after[2].review is Review.OPEN and after[2].sha256 != accepted.sha256
    assert after[2].alone != accepted.alone
    assert locate_due(labels) == []
    labels.journal.undo()
    labels.journal.redo()
    row = labels.label(accepted.id)
    assert row is not None and row.review is Review.OPEN, "a picture that nobody has seen"


def test_another_localizer_keeps_what_was_decided_and_locates_the_rest(
    labels: Labels, predictor: Predictor, job: LabelJob
) -> None:
    before = list(labels.rows(job))
    labels.review([before[1].id], Review.ACCEPTED)
    locate_walks_of(labels, [before[1].id])
    accepted = labels.label(before[1].id)
    localizer = predictor.localizer
    renewed = replace(localizer, created_at=localizer.created_at + timedelta(days=1))
    after = again(labels, Predictor(renewed, "cpu"), job)
    assert after[1] == accepted
    assert {row.walk for row in after} == {WALK}
    assert {row.localizer for row in [labels.jobs()[0]]} != {job.localizer}
    labels.journal.undo()
    assert set(locate_due(labels)) <= {row.id for row in after}
    reopened = again(labels, Predictor(renewed, "cpu"), job)
    assert reopened[1].review is Review.OPEN and {row.walk for row in reopened} == {WALK}


def test_undoing_an_accept_while_its_folder_is_labelled(
    labels: Labels, predictor: Predictor, photos: list[Path], job: LabelJob
) -> None:
    before = list(labels.rows(job))
    labels.review([before[4].id], Review.ACCEPTED)
    locate_walks_of(labels, [before[4].id])
    os.utime(photos[0], ns=(1, 1))

    def undo(_: Sequence[Label]) -> None:
        if (row := labels.label(before[4].id)) is not None and row.review is Review.ACCEPTED:
            labels.journal.undo()

    label_files(labels, predictor, job.sources, on_rows=undo)
    locate_due(labels)
    assert shown(labels.rows(job)) == shown(before)


def test_a_job_of_before_there_were_walks_is_labelled_on(
    labels: Labels, predictor: Predictor, job: LabelJob, tmp_path: Path
) -> None:
    before = list(labels.rows(job))

    def make_old(connection: sqlite3.Connection) -> None:
        connection.execute(
            "UPDATE labels SET walk = '', walk_decision = '', evidence = NULL, spread_m = NULL,"
            " alone_latitude = NULL, alone_longitude = NULL, alone_radius50_m = NULL,"
            " alone_radius90_m = NULL"
        )
        connection.execute("UPDATE label_jobs SET in_walks = 0")
        connection.execute("DELETE FROM walk_models")

    labels.review([before[1].id], Review.ACCEPTED)
    labels.store.write(make_old)
    assert locate_due(labels) == []
    with open_labels(tmp_path / "out.csv", read_only=True) as read:
        assert [row.walk for row in read.rows(read.jobs()[0])] == [""] * 6
    after = again(labels, predictor, job)
    assert after[1].estimate is not None and before[1].estimate is not None
    assert after[1].estimate.position == before[1].estimate.position
    # What was accepted holds its neighbours, as any other does.
    assert {row.walk for row in after} == {WALK}


def test_rows_that_their_walk_leaves_where_they_are_are_reported_as_of_it(
    labels: Labels, predictor: Predictor, photos: list[Path], demo_campus: DemoCampus
) -> None:
    """Else nobody could say of them that, and why, they were located alone."""
    others = sorted(demo_campus.elsewhere_folder.iterdir())
    for photo, other in zip(photos[1:], others, strict=False):
        with Image.open(photo) as timed:
            exif = timed.getexif()
            exif.get_ifd(ExifTags.IFD.Exif)
        with Image.open(other) as picture:
            picture.save(photo, exif=exif)
    reported: dict[int, Label] = {}

    def note(rows: Sequence[Label]) -> None:
        reported.update((row.id, row) for row in rows)

    job = label_files(labels, predictor, [photos[0].parent], on_rows=note)
    rows = list(labels.rows(job))
    assert {row.walk for row in rows} == {WALK} and not all(row.is_in_walk for row in rows)
    assert [reported[row.id].walk for row in rows] == [row.walk for row in rows]
