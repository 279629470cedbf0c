"""Labelling that is killed at any instant goes on and ends with the rows of an undisturbed run."""

from __future__ import annotations

import json
import random
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import pytest
from PIL import Image

from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.files import file_sha256
from core.labelling.job_file import open_labels
from core.labelling.label import Label
from tests.core.labelling.test_merging import assert_alike
from tests.end_to_end.test_kill_and_resume import kill

PHOTOS = 24
# After how many times of recording rows, and for how many seconds at most, a kill waits.
INSTANTS = [*4 * [(0, 1.0)], *4 * [(1, 0.05)], *2 * [(2, 0.05)]]

# Loads what labelling needs once, then runs the command in a child for each line that it reads;
# the child tells when it is about to record rows.
NURSERY = """
import json
import os
import sys
import campusgps_gui.demo_command, core.labelling.exports, core.workflows.adopting
import core.labelling.job as job
import torch, torchvision
from campusgps_gui.command import main

def run(command):
    news = os.dup(1)
    os.dup2(2, 1)
    os.write(news, b"%d\\n" % os.getpid())
    record = job.Labels.record
    def tell(*arguments, **named):
        os.write(news, b"recording\\n")  # in one piece: a kill leaves no half of a line
        return record(*arguments, **named)
    job.Labels.record = tell
    job._BATCH = 3
    sys.argv = ["campusgps", *command]
    main()

for line in sys.stdin:
    child = os.fork()
    if not child:
        run(json.loads(line))
    print("ended", os.waitpid(child, 0)[1], flush=True)
"""


@pytest.mark.timeout(300)  # with the project that it starts from
def test_labelling_that_is_killed_ten_times_ends_with_the_same_rows(
    tmp_path: Path, demo_project: Path, demo_campus: DemoCampus
) -> None:
    photos = make_photos(tmp_path / "photos", demo_campus)
    before = {path: file_sha256(path) for path in photos.rglob("*.*")}
    project = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    model = next((demo_project / "models").iterdir())
    # Into the project and into a job file in turn.
    commands = [
        ["label", str(project), str(photos), "--device", "cpu"],
        ["label", str(model), str(photos), "--device", "cpu", "--out", str(tmp_path / "out.csv")],
    ]
    calm = [*commands[1][:-1], str(tmp_path / "calm.csv")]
    rng = random.Random(7)
    ends, partial = [], 0
    with nursery() as (orders, news):
        for number, (records, longest_s) in enumerate(INSTANTS):
            command = commands[number % 2]
            ends.append(ended(orders, news, command, records, rng.uniform(0, longest_s)))
            partial += 0 < len(rows_in(command)) < len(before)
        for command in (*commands, calm):
            assert ended(orders, news, command, None, 0) == 0
    assert len(ends) == 10 and ends.count(signal.SIGKILL) > 5, "the kills came too late"
    assert partial > 2, "too few kills came between two rows"
    expected = rows_in(calm)
    assert len(expected) == len(before)
    for command in commands:
        assert_alike(rows_in(command), expected)
    tables = [(tmp_path / name).read_text().splitlines() for name in ("out.csv", "calm.csv")]
    assert len(tables[0]) == len(tables[1]) > PHOTOS // 2
    assert {path: file_sha256(path) for path in photos.rglob("*.*")} == before
    names = {path.name for path in tmp_path.iterdir()}
    assert {name for name in names if "-wal" in name or ".part" in name} == set()


@contextmanager
def nursery() -> Iterator[tuple[IO[str], IO[str]]]:
    """Where orders go and news come from."""
    process = subprocess.Popen(
        [sys.executable, "-c", NURSERY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None and process.stdout is not None
    with process, process.stdin as orders, process.stdout as news:
        yield orders, news


def ended(
    orders: IO[str], news: IO[str], command: list[str], records: int | None, seconds: float
) -> int:
    """How a command ends, killed so long after it recorded rows so often (None: never)."""
    print(json.dumps(command), file=orders, flush=True)
    child = int(news.readline())
    timer = threading.Timer(seconds, kill, (child,))
    recorded = 0
    if records == 0:
        timer.start()
    while not (line := news.readline()).startswith("ended"):
        assert line, "the nursery itself ended"
        recorded += 1
        if recorded == records:
            timer.start()
    timer.cancel()
    return int(line.split()[1])


def rows_in(command: list[str]) -> list[Label]:
    """The rows that a command has left."""
    place = Path(command[-1] if "--out" in command else command[1])
    with suppress(CampusGPSError), open_labels(place, read_only=True) as labels:
        return list(labels.rows(labels.jobs()[0]))
    return []


def make_photos(folder: Path, campus: DemoCampus) -> Path:
    """Photos without positions, in folders and with a text among them."""
    found = sorted(campus.photos_folder.rglob("*.jpg"))[:PHOTOS]
    for number, file in enumerate(found):
        target = folder / f"{number % 3}" / f"{number}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        with Image.open(file) as photo:
            photo.resize((160, 120)).save(target)
    (folder / "notes.txt").write_text("no photo")
    return folder
