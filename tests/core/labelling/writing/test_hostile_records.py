"""A job file or project that somebody else made touches nothing but the photos of its folder."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.files import file_sha256
from core.labelling.label_job import WHOLE
from core.labelling.writing.applying import apply
from core.labelling.writing.backups import backups_folder
from core.labelling.writing.planning import WriteKind
from core.labelling.writing.targets import WriteTarget
from core.project.paths import ORIGINALS
from tests.core.labelling.writing.conftest import Folder


@dataclass
class Attack:
    """A folder that was labelled, and a row about it that claims a write."""

    folder: Folder
    photo: Path
    victim: Path
    label_id: int

    def claim(self, file: Path, content: bytes | None = None, **columns: object) -> None:
        """Put a row on record that would bring ``content`` back (None: would remove the file)."""
        backups = backups_folder(self.folder.labels.store)
        backups.mkdir(exist_ok=True)
        row: dict[str, object] = {
            "label_id": self.label_id,
            "form": "exif" if content is not None else "sidecar",
            "target": str(file),
            "sha256_after": file_sha256(file) if file.is_file() else "0" * 64,
            "state": "written",
            "at": "2026-01-01T00:00:00+00:00",
        }
        if content is not None:
            sha256 = hashlib.sha256(content).hexdigest()
            (backups / f"{sha256}.jpg").write_bytes(content)
            row |= {"backup": f"{sha256}.jpg", "sha256_before": sha256, "mtime_ns_before": 1}
        row |= columns
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        sql = f"INSERT INTO label_writes ({names}) VALUES ({marks})"
        self.folder.project.store.write(lambda connection: connection.execute(sql, [*row.values()]))


@pytest.fixture
def attack(folder: Folder, tmp_path: Path) -> Attack:
    photo = folder.photo("a.jpg")
    victim = tmp_path / "home" / "secret.jpg"
    victim.parent.mkdir()
    victim.write_bytes(photo.read_bytes() + b"of the user")
    return Attack(folder, photo, victim, folder.label(photo).id)


def jpeg_of(attack: Attack) -> bytes:
    return attack.photo.read_bytes() + b"of somebody else"


def outside(attack: Attack) -> None:
    attack.claim(attack.victim, jpeg_of(attack))


def outside_removed(attack: Attack) -> None:
    attack.claim(attack.victim)


def climbing(attack: Attack) -> None:
    climbed = attack.folder.path / ".." / "home" / attack.victim.name
    set_path(attack, climbed)
    attack.claim(climbed, jpeg_of(attack))


def another_row(attack: Attack) -> None:
    set_path(attack, attack.victim)
    attack.claim(attack.victim, jpeg_of(attack))


def a_link_out(attack: Attack) -> None:
    (attack.folder.path / "way").symlink_to(attack.victim.parent, target_is_directory=True)
    photo = attack.folder.path / "way" / attack.victim.name
    set_path(attack, photo)
    attack.claim(attack.victim, jpeg_of(attack))


def no_hashes(attack: Attack) -> None:
    attack.claim(attack.photo, sha256_after=None or "", form="exif")


def a_new_photo(attack: Attack) -> None:
    attack.claim(attack.photo, form="exif")


def an_absolute_backup(attack: Attack) -> None:
    attack.claim(attack.photo, jpeg_of(attack), backup=str(attack.victim))


def a_backup_of_another_hash(attack: Attack) -> None:
    sha256 = file_sha256(attack.victim)
    attack.claim(attack.photo, jpeg_of(attack), sha256_before=sha256)


def a_backup_without_hash(attack: Attack) -> None:
    attack.claim(attack.photo, jpeg_of(attack), sha256_before=None)


def a_backup_that_is_no_photo(attack: Attack) -> None:
    attack.claim(attack.photo, b"#!/bin/sh\n")


def another_picture(attack: Attack) -> None:
    attack.claim(attack.photo, attack.folder.photo("another.jpg").read_bytes())
    (attack.folder.path / "another.jpg").unlink()


def a_sidecar_of_another(attack: Attack) -> None:
    other = attack.folder.path / "b.jpg.xmp"
    other.write_text("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    attack.claim(other)


def no_path(attack: Attack) -> None:
    attack.claim(attack.photo, jpeg_of(attack), target=17)


def a_nul(attack: Attack) -> None:
    attack.claim(attack.photo, jpeg_of(attack), target=f"{attack.photo}\0.jpg")


def set_path(attack: Attack, path: Path) -> None:
    """Let the row be about another file, as that is now."""
    state = path.stat()
    values = (str(path), file_sha256(path), state.st_size, state.st_mtime_ns, attack.label_id)
    sql = "UPDATE labels SET path = ?, sha256 = ?, size = ?, mtime_ns = ? WHERE id = ?"

    def change(connection: sqlite3.Connection) -> None:
        connection.execute(sql, values)

    attack.folder.project.store.write(change)


ATTACKS = [
    outside, outside_removed, climbing, another_row, a_link_out, no_hashes, a_new_photo,
    an_absolute_backup, a_backup_of_another_hash, a_backup_without_hash,
    a_backup_that_is_no_photo, a_sidecar_of_another, another_picture, no_path, a_nul,
]  # fmt: skip


@pytest.mark.parametrize("make", ATTACKS)
@pytest.mark.parametrize("state", ["written", "planned", "reverting"])
def test_revert_touches_nothing_that_a_row_only_claims(
    attack: Attack, make: Callable[[Attack], None], state: str
) -> None:
    make(attack)
    everything = attack.folder.everything()
    secret = (attack.victim.read_bytes(), attack.victim.stat().st_mtime_ns)
    attack.folder.project.store.write(
        lambda connection: connection.execute("UPDATE label_writes SET state = ?", (state,))
    )
    for force in (False, True):
        summary = attack.folder.revert(force=force)
        assert summary.reverted == ()
        assert all(skipped.reason for skipped in summary.skipped)
        assert attack.folder.everything() == everything
        assert (attack.victim.read_bytes(), attack.victim.stat().st_mtime_ns) == secret


def test_backups_are_removed_by_their_own_names_only(attack: Attack) -> None:
    attack.claim(attack.photo, jpeg_of(attack), backup=str(attack.victim), state="reverted")
    attack.claim(attack.photo, jpeg_of(attack), backup="../project.sqlite", state="reverted")
    attack.folder.revert()
    assert attack.victim.is_file()
    assert attack.folder.project.store.path.is_file()


def test_nothing_is_written_where_a_row_only_claims_a_photo(attack: Attack) -> None:
    for move in (another_row, climbing, a_link_out):
        (attack.folder.path / "way").unlink(missing_ok=True)
        set_path(attack, attack.photo)
        move(attack)
        for form in WriteTarget:
            planned = attack.folder.planned(form=form, overwrite=True)
            assert "the folder that was labelled" in planned.problem
            assert planned.kind in (WriteKind.UNWRITABLE, WriteKind.NO_POSITION)
            assert attack.folder.write(form=form, overwrite=True).written == ()
        assert [path.name for path in attack.victim.parent.iterdir()] == ["secret.jpg"]


def test_a_photo_chosen_by_itself_is_its_own_folder(folder: Folder, tmp_path: Path) -> None:
    photo = folder.photo("a.jpg")
    folder.job = folder.labels.begin([photo], WHOLE, False, "localizer")
    before = folder.everything()
    folder.label(photo)
    assert len(folder.write(form=WriteTarget.EXIF).written) == 1
    assert len(folder.write(overwrite=True).written) == 1
    assert folder.revert().skipped == ()
    assert folder.everything() == before


def test_a_table_of_originals_that_leads_elsewhere_is_not_written_to(folder: Folder) -> None:
    photo = folder.photo("a.jpg")
    folder.label(photo)
    before = photo.read_bytes()
    elsewhere = folder.path.parent / "settings"
    elsewhere.write_text("mine\n")
    backups = backups_folder(folder.labels.store)
    backups.mkdir()
    for target in (elsewhere, folder.path.parent / "not there yet"):
        (backups / ORIGINALS).unlink(missing_ok=True)
        (backups / ORIGINALS).symlink_to(target)
        with pytest.raises(CampusGPSError, match="is a link") as caught:
            apply(folder.labels, folder.plan(form=WriteTarget.EXIF))
        assert caught.value.file == backups / ORIGINALS
        assert photo.read_bytes() == before
    assert elsewhere.read_text() == "mine\n"
    assert not (folder.path.parent / "not there yet").exists()


def test_a_copy_that_is_a_link_to_the_photo_is_none(folder: Folder) -> None:
    photo = folder.photo("a.jpg")
    folder.label(photo)
    before = folder.everything()
    backups = folder.project.folder / "backups"
    backups.mkdir()
    # Its bytes are the right ones until the photo is replaced.
    (backups / f"{file_sha256(photo)}.jpg").symlink_to(photo)
    assert len(folder.write(form=WriteTarget.EXIF).written) == 1
    assert folder.revert().skipped == () and folder.everything() == before


def test_backups_that_lie_elsewhere_are_not_touched(folder: Folder, tmp_path: Path) -> None:
    folder.label(folder.photo("a.jpg"))
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / ".x-1-0123456789ab.part.txt").touch()
    (folder.project.folder / "backups").symlink_to(outside)
    with pytest.raises(CampusGPSError, match="is a link"):
        folder.write()
    assert [path.name for path in outside.iterdir()] == [".x-1-0123456789ab.part.txt"]
