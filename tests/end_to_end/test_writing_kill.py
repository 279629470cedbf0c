"""A kill at any instant of writing positions, or of taking them back, costs no photo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.files import file_sha256
from core.labelling.label_job import WHOLE
from core.labelling.labels import Labels
from core.labelling.writing.targets import WriteTarget
from core.project.paths import ORIGINALS
from core.project.project import Project
from tests.core.labelling.writing.conftest import Folder
from tests.end_to_end.dying import KILLED, nursery

KILLS = 10
SUFFIXES = ["jpg", "png", "tif", "webp", "heic"] * 4

# A child's steps are changes to the disk or the record, and starts of ExifTool.
WRITING = """
import subprocess
from pathlib import Path
from core.labelling.labels import Labels
from core.labelling.writing.applying import apply
from core.labelling.writing.targets import WriteTarget
from core.labelling.writing.planning import plan_writes
from core.labelling.writing.reverting import revert
from core.project.project import Project
from core.project.store import Store
from tests.end_to_end.dying import serve

def work(what, form, folder):
    with Project.open(Path(folder)) as project:
        labels = Labels(project.store)
        job = labels.jobs()[0]
        if what == "write":
            assert not apply(labels, plan_writes(labels, job, form=WriteTarget(form))).skipped
        else:
            assert not revert(labels, job).skipped

watched = [(Store, "write"), (Path, "replace"), (Path, "unlink"), (subprocess.Popen, "__init__")]
serve(work, watched, statements=False)
"""


def test_originals_survive_ten_kills_of_writing_and_ten_of_reverting(tmp_path: Path) -> None:
    interrupted, uninterrupted = (
        make_project(tmp_path / "interrupted"),
        make_project(tmp_path / "uninterrupted"),
    )
    before, times_before = contents(interrupted), times(interrupted)
    assert before == contents(uninterrupted)
    exif = WriteTarget.EXIF.value
    with nursery(WRITING) as writing:
        steps = {"write": writing.steps("write", exif, uninterrupted)}
        after = contents(uninterrupted)
        changed = {before[name] for name in before if after[name] != before[name]}
        assert kept(uninterrupted) == changed
        steps["revert"] = writing.steps("revert", exif, uninterrupted)
        for what, undo in (("write", "revert"), ("revert", "write")):
            kills = starts = 0
            while kills < KILLS:
                starts += 1
                # Wherever it was killed before, from the beginning it does not come through.
                step = 1 + starts * steps[what] // 7 % (steps[what] // 2)
                if writing.run(what, exif, interrupted, die_at=step) == KILLED:
                    kills += 1
                else:
                    assert writing.run(undo, exif, interrupted) == 0
                check(interrupted, before, after)
            assert starts <= 2 * KILLS
            assert writing.run(what, exif, interrupted) == 0
            if what == "write":
                assert contents(interrupted) == after
                assert kept(interrupted) == changed
                assert states(interrupted)[-len(SUFFIXES) :] == ["written"] * len(SUFFIXES)
    assert (contents(interrupted), times(interrupted)) == (before, times_before)
    assert set(states(interrupted)) == {"reverted"}
    assert not (interrupted / "backups").exists()


def test_a_kill_at_every_step_leaves_each_file_as_before_or_as_after(tmp_path: Path) -> None:
    # Sidecars, one of them with a backup: no ExifTool to wait for.
    project = make_project(tmp_path / "place", ["jpg", "jpg"])
    before, times_before = contents(project), times(project)
    with nursery(WRITING) as writing:

        def again(what: str, step: int = 0) -> int:
            return writing.run(what, WriteTarget.SIDECAR.value, project, die_at=step)

        assert again("write") == 0
        after = contents(project)
        assert again("revert") == 0
        step, ends = 0, [KILLED]
        while KILLED in ends:
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
    found = [path for path in folder.glob("[!.]*") if path.is_file() and path.name != ORIGINALS]
    if found:
        # Whoever looks for a photo by hand finds out which one each of them is.
        named = (folder / ORIGINALS).read_text("utf-8")
        changed = [path.stem for path in found if path.stem not in contents(project).values()]
        assert all(sha256 in named for sha256 in changed)
    assert all(file_sha256(path) == path.stem for path in found)
    return {path.stem for path in found}


def states(project: Path) -> list[str]:
    """The states of the writes on record."""
    with Project.open(project, read_only=True) as opened:
        return [
            row["state"] for row in opened.store.read("SELECT state FROM label_writes ORDER BY id")
        ]
