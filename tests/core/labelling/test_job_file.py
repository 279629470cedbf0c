from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.labelling.job_file import open_labels, open_to_add
from core.labelling.label_job import Shard
from tests.full_disk import full_disk


# At first there is no room for the file itself, then none for its tables, then none for a job.
@pytest.mark.parametrize("size", [10, 5_000, 60_000, 250_000])
def test_a_full_disk_leaves_no_job_file_without_a_job(size: int, tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError):
        _label_until_full(tmp_path / "rows.csv", size)
    assert not list(tmp_path.iterdir())


def _label_until_full(result: Path, size: int) -> None:
    with full_disk(size), open_to_add(result) as labels:
        fill = "INSERT INTO facts (name, value) VALUES ('filler', zeroblob(?))"
        labels.store.write(lambda connection: connection.execute(fill, (size,)))


def test_a_job_file_that_was_there_stays_whatever_fails(tmp_path: Path) -> None:
    result = tmp_path / "rows.csv"
    with open_to_add(result) as labels:
        labels.begin([tmp_path], Shard(1, 1), False, "localizer")
    with pytest.raises(CampusGPSError):
        _label_until_full(result, 250_000)
    with open_labels(result) as labels:
        assert len(labels.jobs()) == 1


def test_nothing_to_label_leaves_no_job_file(tmp_path: Path) -> None:
    with open_to_add(tmp_path / "rows.csv"):
        pass
    assert not list(tmp_path.iterdir())
