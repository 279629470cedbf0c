"""Labelling killed at any instant goes on and ends with the rows of an uninterrupted run."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from PIL import Image

from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.files import file_sha256
from core.labelling.job_file import open_labels
from core.labelling.label import Label
from tests.core.labelling.test_merging import assert_alike
from tests.end_to_end.dying import KILLED, nursery

PHOTOS = 24
# After which share of the steps of an uninterrupted run each kill comes: for a project and for
# a job file in turn.
SHARES = [0.02, 0.25, 0.28, 0.2, 0.35, 0.4, 0.25, 0.3, 0.15, 0.15]

# Loads what labelling needs before the first child.
LABELLING = """
import math
import sys
import campusgps_gui.app.demo_command, core.labelling.exports, core.workflows.active_localizer
import core.labelling.job as job
from campusgps_gui.app.command import main
from tests.end_to_end.dying import serve

job._BATCH, job._RECORD_EVERY_S = 3, math.inf

def work(*command):
    sys.argv = ["campusgps", *command]
    try:
        main()
    except SystemExit as end:
        assert not end.code

serve(work)
"""


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
    partial = 0
    with nursery(LABELLING) as labelling:
        steps = labelling.steps(*calm)
        for number, share in enumerate(SHARES):
            command = commands[number % 2]
            assert labelling.run(*command, die_at=round(share * steps)) == KILLED
            partial += 0 < len(rows_in(command)) < len(before)
        for command in commands:
            assert labelling.run(*command) == 0
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
