"""Walks whose photos lie in several shards, as they are after these are joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from core.labelling.job_file import SUFFIX, open_labels, open_to_add
from core.labelling.known_positions import COMPANION, KnownPositions, use_track
from core.labelling.label import Label
from core.labelling.label_job import LabelJob, Shard
from core.labelling.merging import merge
from core.labelling.track import Track
from core.labelling.track_clocks import clock_of
from core.labelling.walk_rows import WalkRows
from core.labelling.walks import locate_walks
from core.localizer.walk_model import WalkModel
from tests.core.labelling.two_ways import (
    FOLDER,
    START,
    WAY,
    error_m,
    phone_photos,
    photo,
    track_of,
)


def labelled(
    folder: Path,
    number: int,
    photos: Sequence[Label],
    model: WalkModel,
    *,
    track: Track | None = None,
    in_walks: bool = True,
) -> Path:
    """The job file of one of two shards, with these photos in it."""
    path = folder / f"part{number}{SUFFIX}"
    with open_to_add(path) as labels:
        job = labels.begin([FOLDER], Shard(number, 2), False, "one localizer", in_walks=in_walks)
        WalkRows(labels).keep_model(job.localizer, model.to_bytes())
        labels.record(job, photos)
        if track is not None:
            use_track(labels, job, track, {clock_of(photos[0]): 0.0})
        if in_walks:
            locate_walks(labels, job, model)
        labels.finish(job)
    return path


def read(path: Path) -> tuple[LabelJob, list[Label]]:
    with open_labels(path, read_only=True) as labels:
        job = labels.jobs()[0]
        return job, list(labels.rows(job))


def test_a_walk_that_has_one_name_in_both_shards_is_located_as_one(
    tmp_path: Path, model: WalkModel
) -> None:
    """Two photos a second: one that is sure of its place is in the first shard alone."""
    photos = [photo(n, likely=0.99999 if n == 6 else 0.45) for n in range(24)]
    photos = [
        replace(one, taken_at=START + timedelta(seconds=20 * (n // 2)))
        for n, one in enumerate(photos)
    ]
    parts = [labelled(tmp_path, n + 1, photos[n::2], model) for n in range(2)]
    names = [{row.walk for row in read(part)[1]} for part in parts]
    assert names[0] == names[1]
    assert max(map(error_m, read(parts[1])[1])) > 100
    merge(parts, tmp_path / "all.csv")
    assert max(map(error_m, read(tmp_path / "all.csv")[1])) < 30


def test_the_track_that_shards_were_labelled_with_counts_for_the_whole(
    tmp_path: Path, model: WalkModel
) -> None:
    photos = [photo(n, wrong=True) for n in range(24)]
    track = track_of({n: WAY[n] for n in range(24)})
    parts = [labelled(tmp_path, n + 1, photos[n::2], model, track=track) for n in range(2)]
    for _ in range(2):
        merge(parts, tmp_path / "all.csv")
        assert max(map(error_m, read(tmp_path / "all.csv")[1])) < 15
    # What the track of the whole says stays where the shards know of none.
    bare = tmp_path / "bare"
    merge([labelled(bare, n + 1, photos[n::2], model) for n in range(2)], tmp_path / "all.csv")
    assert max(map(error_m, read(tmp_path / "all.csv")[1])) < 15


def test_a_phone_in_the_other_shard_says_where_the_camera_was(
    tmp_path: Path, model: WalkModel
) -> None:
    photos = [photo(n, likely=0.55) for n in range(60)]
    parts = [
        labelled(tmp_path, 1, photos, model),
        labelled(tmp_path, 2, phone_photos(), model),
    ]
    job = merge(parts, tmp_path / "all.csv")
    with open_labels(tmp_path / "all.csv", read_only=True) as labels:
        ids = [row.id for row in labels.rows(job)]
        known = KnownPositions(labels).of(ids)
    assert sum(COMPANION in sources for sources in known.values()) > 40


def test_one_shard_of_photos_alone_leaves_no_answers_of_walks(
    tmp_path: Path, model: WalkModel
) -> None:
    photos = [photo(n, wrong=n % 5 == 3, sure=n % 5 != 3) for n in range(24)]
    parts = [
        labelled(tmp_path, 1, photos[::2], model),
        labelled(tmp_path, 2, photos[1::2], model, in_walks=False),
    ]
    job = merge(parts, tmp_path / "all.csv")
    rows = read(tmp_path / "all.csv")[1]
    assert not job.in_walks and {row.walk for row in rows} == {""}
    assert all(row.estimate == row.alone for row in rows)
