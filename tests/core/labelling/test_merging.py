"""Shards labelled apart and joined are what one run would have made."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.geo import Position, haversine_m
from core.labelling.job import label_files
from core.labelling.job_file import SUFFIX, job_file_beside, open_labels, open_to_add
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import WHOLE, LabelJob, Shard
from core.labelling.merging import merge
from core.photos.measurement import Source
from core.predictor import Predictor


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory, unplaced_photos: Path) -> list[Path]:
    """The same folder as two computers see it."""
    here = tmp_path_factory.mktemp("here") / "photos"
    there = tmp_path_factory.mktemp("there") / "mounted elsewhere"
    for folder in (here, there):
        shutil.copytree(unplaced_photos, folder)
        (folder / "a.b").mkdir()
        (folder / "B").mkdir()
        for name in ("notes.txt", "a.b/torn.jpg", "B/x.txt", "A.txt"):
            (folder / name).write_bytes(b"\xff\xd8\xff" if name.endswith("jpg") else b"text")
    return [here, there]


@pytest.fixture(scope="module")
def jobs(
    tmp_path_factory: pytest.TempPathFactory, seen: list[Path], demo_predictor: Predictor
) -> dict[str, Path]:
    """Job files of the whole folder and of its halves, the second seen elsewhere. To be read."""
    folder = tmp_path_factory.mktemp("jobs")
    made = {}
    for name, source, shard in (
        ("whole", seen[0], WHOLE),
        ("first", seen[0], Shard(1, 2)),
        ("second", seen[1], Shard(2, 2)),
    ):
        made[name] = folder / f"{name}{SUFFIX}"
        with open_to_add(made[name]) as labels:
            label_files(labels, demo_predictor, [source], shard=shard)
    return made


def read(path: Path) -> tuple[LabelJob, list[Label]]:
    with open_labels(path, read_only=True) as labels:
        job = labels.jobs()[0]
        return job, list(labels.rows(job))


def assert_alike(merged: Sequence[Label], whole: Sequence[Label]) -> None:
    """Equal but for ids, times of files and the last digits of what networks say."""
    assert [row.file for row in merged] == [row.file for row in whole]
    for one, other in zip(merged, whole, strict=True):
        plain = [
            replace(row, id=0, mtime_ns=0, sidecars="", estimate=None, alone=None)
            for row in (one, other)
        ]
        assert plain[0] == plain[1]
        assert (one.estimate is None) == (other.estimate is None)
        if one.estimate is not None and other.estimate is not None:
            assert haversine_m(one.estimate.position, other.estimate.position) < 0.01
            assert one.estimate.radius90_m == pytest.approx(other.estimate.radius90_m, rel=1e-4)
            references = [[m.reference for m in e.estimate.matches] for e in (one, other)]
            assert references[0] == references[1]


@pytest.mark.parametrize("names", [("first", "second"), ("second", "first", "second")])
def test_two_shards_are_what_one_run_makes(
    jobs: dict[str, Path], seen: list[Path], tmp_path: Path, names: tuple[str, ...]
) -> None:
    halves = [len(read(jobs[name])[1]) for name in ("first", "second")]
    assert min(halves) > 2
    job = merge([jobs[name] for name in names], tmp_path / "all.csv")
    merged_job, merged = read(tmp_path / "all.csv")
    whole_job, whole = read(jobs["whole"])
    assert len(merged) == sum(halves)
    assert merged_job == job and job.finished_at is not None and job.shard == WHOLE
    root = seen[0] if names[0] == "first" else seen[1]
    assert job.sources == (root,) and job.localizer == whole_job.localizer
    moved = [replace(row, file=root / row.file.relative_to(seen[0])) for row in whole]
    assert_alike(merged, moved)


def test_merging_again_changes_nothing(jobs: dict[str, Path], tmp_path: Path) -> None:
    target = tmp_path / f"all{SUFFIX}"
    parts = [jobs["first"], jobs["second"]]
    merge(parts, target)
    before = read(target)
    merge(parts, target)
    assert read(target)[1] == before[1]
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_missing_part_leaves_the_job_unfinished_and_labelling_mends_it(
    jobs: dict[str, Path], seen: list[Path], tmp_path: Path, demo_predictor: Predictor
) -> None:
    target = tmp_path / f"all{SUFFIX}"
    assert merge([jobs["first"]], target).finished_at is None
    reported: list[Label] = []
    with open_labels(target) as labels:
        job = label_files(labels, demo_predictor, [seen[0]], on_rows=reported.extend)
    assert job.finished_at is not None
    whole = read(jobs["whole"])[1]
    assert len(read(target)[1]) == len(whole)
    new = {row.file for row in reported if row.status is not LabelStatus.UNREADABLE}
    assert not new & {row.file for row in read(jobs["first"])[1]}


def test_what_was_decided_wins(jobs: dict[str, Path], tmp_path: Path) -> None:
    first = tmp_path / f"first{SUFFIX}"
    shutil.copy(jobs["first"], first)
    with open_labels(first) as labels:
        rows = [r for r in labels.rows(labels.jobs()[0]) if r.status is not LabelStatus.UNREADABLE]
        labels.review([rows[0].id], Review.REJECTED)
        labels.correct({rows[1].id: Correction(Position(1, 2), Source.HAND)})
    merge([first, jobs["second"], jobs["first"]], tmp_path / "all.csv")
    merged = {row.file: row for row in read(tmp_path / "all.csv")[1]}
    assert merged[rows[0].file].review is Review.REJECTED
    assert merged[rows[1].file].position == Position(1, 2)
    assert merged[rows[1].file].is_accepted


def test_a_project_holds_its_shards_and_what_they_make(
    demo_project: Path,
    jobs: dict[str, Path],
    seen: list[Path],
    tmp_path: Path,
    demo_predictor: Predictor,
) -> None:
    folder = Path(shutil.copytree(demo_project, tmp_path / "place.campusgps"))
    for shard in (Shard(1, 2), Shard(2, 2)):
        with open_to_add(folder) as labels:
            label_files(labels, demo_predictor, [seen[0]], shard=shard)
    assert merge([folder], folder).finished_at is not None
    assert_alike(read(folder)[1], read(jobs["whole"])[1])
    # The whole is there now; it is no part.
    assert merge([folder], folder).finished_at is not None


def test_what_does_not_belong_together_is_refused(
    jobs: dict[str, Path], seen: list[Path], tmp_path: Path, demo_predictor: Predictor
) -> None:
    def made(name: str, source: Path, shard: Shard, version: str = "") -> Path:
        path = tmp_path / f"{name}{SUFFIX}"
        localizer = demo_predictor.localizer
        if version:
            localizer = replace(localizer, program_version=version)
        (source / "only text").mkdir(parents=True, exist_ok=True)
        (source / "only text" / "notes.txt").write_text("text")
        with open_to_add(path) as labels:
            label_files(labels, Predictor(localizer, "cpu"), [source / "only text"], shard=shard)
        return path

    thirds = made("third", tmp_path, Shard(1, 3))
    other = made("other", tmp_path, Shard(2, 2), version="other")
    wholes = [made(name, tmp_path / name, WHOLE) for name in "ab"]
    # What is labelled in a project has its rows there.
    of_project = tmp_path / "of a project.csv"
    of_project.write_text("file,latitude,longitude")
    for parts, words in (
        ([jobs["first"], thirds], "one of 3 parts, not of 2"),
        ([jobs["first"], other], "labelled by another localizer"),
        (wholes, "made of other photos"),
        ([tmp_path / "none.csv"], "no such project or job file"),
        ([of_project], "no job file beside it"),
    ):
        with pytest.raises(CampusGPSError, match=words):
            merge(parts, tmp_path / "out.csv")
        assert not job_file_beside(tmp_path / "out.csv").exists()


def test_a_job_file_has_one_writer_and_leaves_no_lock(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    with open_to_add(target) as labels:
        job = labels.begin([tmp_path], WHOLE, False, "localizer")
        with (
            pytest.raises(CampusGPSError, match="another CampusGPS is writing"),
            open_to_add(target),
        ):
            pass
        with open_to_add(tmp_path / "other.csv") as others:
            others.begin([tmp_path], WHOLE, False, "localizer")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "other.csv.campusgps-labels",
        "out.csv.campusgps-labels",
    ]
    assert job_file_beside(job_file_beside(target)) == job_file_beside(target)
    with open_to_add(target) as labels:
        labels.forget(job)
    with pytest.raises(CampusGPSError, match="no folder has been labelled"), open_labels(target):
        pass


def test_a_foreign_database_stays_as_it_is(tmp_path: Path) -> None:
    other = tmp_path / f"tiles{SUFFIX}"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE tiles (x)")
    connection.close()
    before = other.read_bytes()
    with pytest.raises(CampusGPSError, match="no folder has been labelled"), open_labels(other):
        pass
    assert other.read_bytes() == before


def test_a_project_without_labels_says_so(demo_project: Path) -> None:
    with (
        pytest.raises(CampusGPSError, match="no folder has been labelled"),
        open_labels(demo_project, read_only=True),
    ):
        pass
