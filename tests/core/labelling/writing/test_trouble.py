"""Trouble with one file stays with it; a write that was interrupted is finished or undone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.files import file_sha256
from core.labelling.labels import Labels
from core.labelling.writing.applying import apply
from core.labelling.writing.backups import backups_folder
from core.labelling.writing.planning import WriteKind
from core.labelling.writing.records import Write, WriteRecords, WriteState
from core.labelling.writing.replacing import replace_file
from core.labelling.writing.targets import WriteTarget
from core.photos.metadata import read_metadata
from core.project.scan import file_state
from core.project.store import Store
from core.tasks import Cancelled, Progress, Task
from tests.core.labelling.writing.conftest import Folder, copies, hand

# The disk has room for files up to a size, in this process and those that it starts.
ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from core.labelling.labels import Labels
from core.labelling.writing.applying import apply
from core.labelling.writing.targets import WriteTarget
from core.labelling.writing.planning import plan_writes
from core.project.project import Project

with Project.open(Path(sys.argv[1])) as project:
    labels = Labels(project.store)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
    summary = apply(labels, plan_writes(labels, labels.jobs()[0], form=WriteTarget.EXIF))
    for write in summary.written:
        print("written", write.label.file.name)
    for skipped in summary.skipped:
        print("skipped", skipped.file.name, skipped.reason)
"""


def test_a_full_disk_costs_only_what_has_no_room(folder: Folder) -> None:
    photos = [folder.photo(n, side) for n, side in (("a.jpg", 40), ("b.png", 4000), ("c.jpg", 50))]
    for photo in photos:
        folder.label(photo)
    before = folder.everything()
    size = photos[1].stat().st_size
    assert size > 700_000
    for limit, reason in ((size - 1, "cannot be written"), (size + 50, "ExifTool could not")):
        folder.project.close()
        ran = subprocess.run(
            [sys.executable, "-c", ON_A_FULL_DISK, str(folder.project.folder), str(limit)],
            capture_output=True,
            text=True,
            check=True,
        )
        lines = ran.stdout.splitlines()
        assert lines[-1].startswith(f"skipped b.png {reason}"), ran.stdout
        assert folder.everything().keys() == before.keys()
        assert folder.everything()["b.png"] == before["b.png"]
        if "written a.jpg" in lines:
            assert lines[:2] == ["written a.jpg", "written c.jpg"]
    assert read_metadata(photos[0]).guess is not None


def test_a_file_that_changes_between_preview_and_writing_is_skipped(folder: Folder) -> None:
    photos = [folder.photo(f"{number}.jpg") for number in range(3)]
    for photo in photos:
        folder.label(photo)
    plan = folder.plan(form=WriteTarget.EXIF)
    photos[0].write_bytes(photos[1].read_bytes() + b"more")
    (folder.path / "1.jpg.xmp").write_text("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    photos[2].unlink()
    changed = photos[0].read_bytes()
    summary = apply(folder.labels, plan)
    assert [write.label.file for write in summary.written] == [photos[1]]
    assert [(skipped.file, skipped.reason) for skipped in summary.skipped] == [
        (photos[0], "the file has changed since it was located"),
        (photos[2], "the file has gone"),
    ]
    assert photos[0].read_bytes() == changed
    assert not photos[2].exists()


def test_what_exiftool_refuses_is_reported_and_costs_no_other(folder: Folder) -> None:
    photos = [folder.photo(f"{number}.jpg") for number in range(3)]
    content = photos[1].read_bytes()
    # A segment with a length that reaches beyond the file: Pillow shows it, ExifTool won't write.
    photos[1].write_bytes(content[:2] + b"\xff\xe1\x00\x0aExif\0\0MM" + content[2:])
    before = photos[1].read_bytes()
    for photo in photos:
        folder.label(photo)
    summary = folder.write(form=WriteTarget.EXIF)
    assert [write.label.file for write in summary.written] == [photos[0], photos[2]]
    (skipped,) = summary.skipped
    assert skipped.reason.startswith("ExifTool could not write it (")
    assert photos[1].read_bytes() == before


def test_cancelling_keeps_what_is_done(folder: Folder) -> None:
    photos = [folder.photo(f"{number}.jpg") for number in range(4)]
    for photo in photos:
        folder.label(photo)

    def stop(progress: Progress) -> None:
        if progress.stage == "Writing positions" and progress.done == 1:
            task.cancel()

    task = Task(stop, report_every_s=0.0)
    plan = folder.plan()
    with pytest.raises(Cancelled):
        apply(folder.labels, plan, task)
    kinds = [write.kind for write in folder.plan().writes]
    assert kinds[0] is WriteKind.WRITTEN and kinds[-1] is WriteKind.NEW_SIDECAR
    assert len(folder.write().written) == kinds.count(WriteKind.NEW_SIDECAR)
    assert len(folder.revert().reverted) == 4


def begun(folder: Folder, photo: Path) -> Write:
    """The record of a write into ``photo`` that has not touched it yet, and its new bytes."""
    label = folder.label(photo)
    content = photo.read_bytes()
    (photo.parent / "new").write_bytes(content + b"\0")
    return WriteRecords(folder.labels).begin(
        Write(
            id=0,
            label_id=label.id,
            photo=photo,
            form=WriteTarget.EXIF,
            target=photo,
            backup=f"{label.sha256}.jpg",
            sha256_before=label.sha256,
            mtime_ns_before=label.mtime_ns,
            sha256_after=file_sha256(photo.parent / "new"),
        )
    )


def test_an_interrupted_write_is_put_on_record(folder: Folder) -> None:
    untouched, replaced, edited = (folder.photo(f"{n}.jpg") for n in ("a", "bb", "ccc"))
    for photo in (untouched, replaced, edited):
        begun(folder, photo)
    part = folder.path / ".a-99999-0123456789ab.part.jpg"
    part.write_bytes(b"half")
    other = folder.path / ".a-b-99999-0123456789ab.part.jpg"
    other.write_bytes(b"of another photo")
    replaced.write_bytes(replaced.read_bytes() + b"\0")
    edited.write_bytes(edited.read_bytes() + b"edited")
    records = WriteRecords(folder.labels)
    kinds = [write.kind for write in folder.plan(form=WriteTarget.EXIF).writes]
    assert kinds == [WriteKind.PHOTO, WriteKind.PHOTO, WriteKind.CHANGED]
    assert not part.exists() and other.exists()
    written = records.of_job(folder.job, WriteState.WRITTEN)
    assert [write.target for write in written] == [replaced, edited]
    assert records.of_job(folder.job, WriteState.PLANNED) == []
    (label,) = (row for row in folder.labels.rows(folder.job) if row.file == replaced)
    assert label.sha256 == file_sha256(replaced)


def test_revert_leaves_what_others_changed(folder: Folder) -> None:
    photos = [folder.photo(f"{number}.jpg") for number in range(3)]
    for photo in photos:
        folder.label(photo)
    before = folder.everything()
    folder.write(form=WriteTarget.EXIF)
    photos[0].write_bytes(photos[0].read_bytes() + b"edited elsewhere")
    photos[1].unlink()
    edited = photos[0].read_bytes()
    summary = folder.revert()
    assert summary.reverted == (photos[2],)
    assert {skipped.target: skipped.reason for skipped in summary.skipped} == {
        photos[0]: "was changed by another program since",
        photos[1]: "was removed since",
    }
    assert photos[0].read_bytes() == edited and not photos[1].exists()
    assert len(folder.revert(force=True).reverted) == 2
    assert folder.everything() == before


def test_revert_never_trusts_a_backup_that_is_not_sound(folder: Folder) -> None:
    photo = folder.photo("a.jpg")
    folder.label(photo)
    folder.write(form=WriteTarget.EXIF)
    written = photo.read_bytes()
    (backup,) = copies(backups_folder(folder.labels.store))
    backup.write_bytes(b"torn")
    (skipped,) = folder.revert().skipped
    assert skipped.reason == "its backup has gone or was changed"
    assert photo.read_bytes() == written


def test_a_backup_stays_while_another_write_needs_it(folder: Folder) -> None:
    one = folder.photo("a.jpg")
    two = folder.path / "copy.jpg"
    two.write_bytes(one.read_bytes())
    first = folder.label(one)
    folder.label(two)
    before = folder.everything()
    folder.write(form=WriteTarget.EXIF)
    backups = backups_folder(folder.labels.store)
    assert len(copies(backups)) == 1
    records = WriteRecords(folder.labels)
    write = next(
        w for w in records.of_job(folder.job, WriteState.WRITTEN) if w.label_id == first.id
    )
    assert records.needs_backup(str(write.backup))
    assert len(folder.revert().reverted) == 2
    assert folder.everything() == before and not backups.exists()


def test_a_file_is_not_replaced_that_changed_in_the_last_moment(tmp_path: Path) -> None:
    target = tmp_path / "a.jpg"
    target.write_bytes(b"one")
    state = file_state(target)
    target.write_bytes(b"other")
    with pytest.raises(CampusGPSError, match="changed by another program"):
        replace_file(target, b"new", state)
    with pytest.raises(CampusGPSError, match="changed by another program"):
        replace_file(target, b"new", None)
    assert target.read_bytes() == b"other"
    assert os.listdir(tmp_path) == ["a.jpg"]  # noqa: PTH208 - names only


def test_backups_of_a_job_file_lie_beside_it_and_are_no_photos(tmp_path: Path) -> None:
    from core.photos.finding import find_files

    store = Store(tmp_path / "walk.csv.campusgps-labels")
    try:
        backups = backups_folder(Labels(store).store)
    finally:
        store.close()
    assert backups == tmp_path / "walk.csv.campusgps-backups"
    backups.mkdir()
    (backups / "a.jpg").write_bytes(b"")
    assert backups not in {found.path.parent for found in find_files([tmp_path])}


def test_corrections_written_over_a_sidecar_go_back_in_one_revert(folder: Folder) -> None:
    label = folder.label(folder.photo("a.jpg"))
    before = folder.everything()
    folder.write()
    folder.labels.correct({label.id: hand(31.0, 34.0)})
    assert folder.planned().kind is WriteKind.SIDECAR
    folder.write()
    assert len(folder.revert().reverted) == 1
    assert folder.everything() == before
