"""Job files with flipped bits and values of somebody: only our own errors, nothing else touched."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.labelling.exports import export
from core.labelling.job_file import open_job_file, open_labels
from core.labelling.label import Review
from core.labelling.label_job import WHOLE
from core.labelling.merging import merge
from core.labelling.writing.applying import apply
from core.labelling.writing.planning import plan_writes
from core.labelling.writing.reverting import revert, written_job
from tests.core.labelling.writing.conftest import Folder

TRIES = 12
TABLES = ("labels", "label_jobs", "label_writes", "edits")
JOB = "walk.csv.campusgps-labels"


def values(outside: Path, photos: Path) -> list[object]:
    """Values that somebody might put into any column."""
    return [
        *(None, "", 0, -1, 2**62, 1.5, float("inf"), b"\xff\x00", "\0", "[", "{}", "[{}]", "null"),
        *("../../secret.jpg", str(outside), f"{outside}.xmp", str(photos / "1.jpg"), "a" * 64),
        *(str(photos / ".." / ".." / "secret.jpg"), "located", "written", "reverted", "reverting"),
        *("planned", "exif", "sidecar", "2024-01-01", "0/0", "9" * 5000),
    ]


def flip_bits(job: Path, rng: random.Random, _: list[object]) -> None:
    content = bytearray(job.read_bytes())
    # Most of the file is empty space.
    said = [at for at, byte in enumerate(content) if byte]
    for at in rng.sample(said, rng.choice((1, 4))):
        content[at] ^= 1 << rng.randrange(8)
    job.write_bytes(content)


def change_values(job: Path, rng: random.Random, evil: list[object]) -> None:
    with closing(sqlite3.connect(job)) as connection, connection:
        for _ in range(rng.choice((1, 3))):
            table = rng.choice(TABLES)
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            rows = [row[0] for row in connection.execute(f"SELECT rowid FROM {table}")]
            with suppress(sqlite3.Error):  # some columns take no such value
                connection.execute(
                    f"UPDATE {table} SET {rng.choice(columns)} = ? WHERE rowid = ?",
                    (rng.choice(evil), rng.choice(rows)),
                )


def use(job: Path) -> None:
    """Look at it, export, merge, undo, write and take back; each is refused or comes through."""

    def show() -> None:
        with open_labels(job, read_only=True) as labels:
            for one in labels.jobs():
                export(labels.rows(one), job.with_name("out.csv"))
                labels.known_files(one)
                labels.counts(one)

    def undo() -> None:
        with open_labels(job) as labels:
            labels.journal.undo()

    def write() -> None:
        with open_labels(job) as labels:
            apply(labels, plan_writes(labels, labels.jobs()[0], overwrite=True))

    def take_back(force: bool) -> None:
        with open_labels(job) as labels:
            revert(labels, written_job(labels) or labels.jobs()[0], force=force)

    steps: list[Callable[[], object]] = [
        show,
        lambda: merge([job], job.with_name("all.campusgps-labels")),
        undo,
        write,
        lambda: take_back(False),
        lambda: take_back(True),
    ]
    for step in steps:
        with suppress(CampusGPSError):
            step()


@pytest.mark.parametrize("harm", [flip_bits, change_values])
def test_a_harmed_job_file_is_refused_or_used_and_harms_nothing(
    folder: Folder, tmp_path: Path, harm: Callable[[Path, random.Random, list[object]], None]
) -> None:
    sound, work = tmp_path / "sound", tmp_path / "work"
    (work / "photos").mkdir(parents=True)
    with open_job_file(work / JOB) as labels:
        job = labels.begin([work / "photos"], WHOLE, False, "localizer")
        made = Folder(work / "photos", folder.project, labels, job)
        for number in range(3):
            made.label(made.photo(f"{number}.jpg", side=8))
        for review in (Review.OPEN, Review.ACCEPTED):
            labels.review([1], review)
        (work / "photos" / "1.jpg.xmp").write_text("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
        assert len(made.write().written) == 3
    shutil.copytree(work, sound)
    secret = folder.photo("secret.jpg")
    secret.with_name("secret.jpg.xmp").write_text("of the user")
    before = folder.everything()
    pictures = {path.name: path.read_bytes() for path in (work / "photos").glob("*.jpg")}
    rng = random.Random(11)
    for _ in range(TRIES):
        shutil.rmtree(work)
        shutil.copytree(sound, work)
        harm(work / JOB, rng, values(secret, work / "photos"))
        use(work / JOB)
        assert folder.everything() == before
        # Sidecars come and go, photos do not.
        found = {path.name: path.read_bytes() for path in (work / "photos").glob("*.jpg")}
        assert found == pictures
