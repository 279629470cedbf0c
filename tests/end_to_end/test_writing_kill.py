"""A kill at any instant of writing positions, or of taking them back, costs no photo."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from os import kill
from pathlib import Path
from signal import SIGKILL
from typing import IO

import pytest

from core.files import file_sha256
from core.labelling.labels import WHOLE, Labels
from core.labelling.writing.form import Form
from core.project.project import Project
from tests.core.labelling.writing.conftest import Folder

KILLS = 10
SUFFIXES = ["jpg", "png", "tif", "webp", "heic"] * 4

# Forks a child for each line that it reads, so that none has to load anything.
NURSERY = """
import os
import signal
import sys
from pathlib import Path
from core.labelling.labels import Labels
from core.labelling.writing.applying import apply
from core.labelling.writing.form import Form
from core.labelling.writing.planning import plan_writes
from core.labelling.writing.reverting import revert
from core.project.project import Project
from core.project.store import Store
from core.tasks import Task

def say(*words):
    # In one piece: a kill leaves no half of a line.
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def tell(progress):
    if progress.stage != "Looking at the photos":
        say(progress.done)

def die_at(step):
    # Before or after the so many-th change to disk or record.
    left = [step]
    def count():
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
    def watched(function):
        def call(*arguments, **named):
            count()
            result = function(*arguments, **named)
            count()
            return result
        return call
    for owner, name in ((Store, "write"), (Path, "replace"), (Path, "unlink")):
        setattr(owner, name, watched(getattr(owner, name)))

def run(what, form, step, folder):
    if step:
        die_at(step)
    task = Task(tell)
    task._REPORT_EVERY_S = 0
    with Project.open(Path(folder)) as project:
        labels = Labels(project.store)
        job = labels.jobs()[0]
        if what == "write":
            plan = plan_writes(labels, job, form=Form(form), task=task)
            assert not apply(labels, plan, task).skipped
        else:
            assert not revert(labels, job, task).skipped

for line in sys.stdin:
    what, form, step, folder = line.rstrip().split(" ", 3)
    child = os.fork()
    if not child:
        try:
            say(os.getpid())
            run(what, form, int(step), folder)
        except BaseException as error:
            say("failed", repr(error))
            os._exit(1)
        os._exit(0)
    say("ended", os.waitpid(child, 0)[1])
"""


@contextmanager
def nursery() -> Iterator[tuple[IO[str], IO[str]]]:
    """Where orders go and news come from."""
    process = subprocess.Popen(
        [sys.executable, "-c", NURSERY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None and process.stdout is not None
    with process, process.stdin as orders, process.stdout as news:
        yield orders, news


# It waits for the disk hundreds of times, which others may keep busy.
@pytest.mark.timeout(300)
def test_originals_survive_ten_kills_of_writing_and_ten_of_reverting(tmp_path: Path) -> None:
    disturbed, calm = make_project(tmp_path / "disturbed"), make_project(tmp_path / "calm")
    before, times_before = contents(disturbed), times(disturbed)
    assert before == contents(calm)
    rng = random.Random(13)
    with nursery() as (orders, news):
        assert run(orders, news, "write", calm) == 0
        after = contents(calm)
        changed = {before[name] for name in before if after[name] != before[name]}
        assert kept(calm) == changed
        for what, undo in (("write", "revert"), ("revert", "write")):
            kills = starts = 0
            while kills < KILLS:
                starts += 1
                assert starts < 10 * KILLS, "the kills come too late"
                # While files are prepared, or just after so many were replaced.
                done = starts % 3
                seconds = rng.uniform(0, 0.6 if done == 0 else 0.01)
                if run(orders, news, what, disturbed, done, seconds) == SIGKILL:
                    kills += 1
                else:  # it came through before the kill: from the beginning
                    assert run(orders, news, undo, disturbed) == 0
                check(disturbed, before, after)
            assert run(orders, news, what, disturbed) == 0
            if what == "write":
                assert contents(disturbed) == after
                assert kept(disturbed) == changed
                assert states(disturbed)[-len(SUFFIXES) :] == ["written"] * len(SUFFIXES)
    assert (contents(disturbed), times(disturbed)) == (before, times_before)
    assert set(states(disturbed)) == {"reverted"}
    assert not (disturbed / "backups").exists()


def test_a_kill_at_every_step_leaves_each_file_as_before_or_as_after(tmp_path: Path) -> None:
    # Sidecars, one of them with a backup: no ExifTool to wait for.
    project = make_project(tmp_path / "place", ["jpg", "jpg"])
    before, times_before = contents(project), times(project)
    with nursery() as (orders, news):

        def again(what: str, step: int = 0) -> int:
            return run(orders, news, what, project, form=Form.SIDECAR, step=step)

        assert again("write") == 0
        after = contents(project)
        assert again("revert") == 0
        step, ends = 0, [SIGKILL]
        while SIGKILL in ends:
            step += 1
            ends = [again("write", step)]
            check(project, before, after)
            assert again("write") == 0
            assert contents(project) == after
            ends.append(again("revert", step))
            check(project, before, after)
            assert again("revert") == 0
            assert (contents(project), times(project)) == (before, times_before)
            assert set(states(project)) == {"reverted"}
        assert step > 16
    assert not (project / "backups").exists()


def make_project(folder: Path, suffixes: Sequence[str] = SUFFIXES) -> Path:
    """A project with a job about photos of every kind that is written differently."""
    (folder / "photos").mkdir(parents=True)
    place = folder / "place.campusgps"
    with Project.create(place) as project:
        labels = Labels(project.store)
        job = labels.begin([folder / "photos"], WHOLE, False, "localizer")
        made = Folder(folder / "photos", project, labels, job)
        for number, suffix in enumerate(suffixes):
            photo = made.photo(f"{number:02}.{suffix}", side=16 + number)
            if number + 1 == len(suffixes):
                sidecar = photo.with_name(photo.name + ".xmp")
                text = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><!-- {number} --></x:xmpmeta>"
                sidecar.write_text(text)
            made.label(photo)
    return place


def run(
    orders: IO[str],
    news: IO[str],
    what: str,
    project: Path,
    done: int | None = None,
    seconds: float = 0.0,
    form: Form = Form.EXIF,
    step: int = 0,
) -> int:
    """Write or revert, and how it ended.

    It is killed so long after so many files (None: never), or at a step (0: never).
    """
    print(what, form, step, project, file=orders, flush=True)
    child = int(news.readline())

    def strike() -> None:
        with suppress(ProcessLookupError):  # it had just ended
            kill(child, SIGKILL)

    timer = threading.Timer(seconds, strike)
    while not (line := news.readline()).startswith("ended"):
        assert line and not line.startswith("failed"), line
        if line.rstrip() == str(done) and not timer.is_alive():
            with suppress(RuntimeError):  # it was started before
                timer.start()
    timer.cancel()
    return int(line.split()[1])


def contents(project: Path) -> dict[str, str]:
    """SHA-256 of every file beside the project, but of what is being written."""
    photos = project.parent / "photos"
    return {
        path.name: file_sha256(path)
        for path in sorted(photos.iterdir())
        if not path.name.startswith(".")
    }


def times(project: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in (project.parent / "photos").iterdir()}


def check(project: Path, before: dict[str, str], after: dict[str, str]) -> None:
    """Every file is as before or as after, and what was there before is kept."""
    now = contents(project)
    assert before.keys() <= now.keys() <= after.keys()
    for name, sha256 in now.items():
        assert sha256 in (before.get(name), after[name]), name
        if name in before and sha256 != before[name]:
            assert before[name] in kept(project)


def kept(project: Path) -> set[str]:
    """SHA-256 of the backups."""
    folder = project / "backups"
    found = [path for path in folder.glob("[!.]*") if path.is_file()]
    assert all(file_sha256(path) == path.stem for path in found)
    return {path.stem for path in found}


def states(project: Path) -> list[str]:
    """How far the writes on record are."""
    with Project.open(project, read_only=True) as opened:
        return [
            row["state"] for row in opened.store.read("SELECT state FROM label_writes ORDER BY id")
        ]
