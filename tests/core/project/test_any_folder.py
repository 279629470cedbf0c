"""Folders as people really have them: a verdict for each file, or one clear error."""

from __future__ import annotations

import io
import json
import os
import socket
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.project import scan
from core.project.importing import ImportSummary, import_photos
from core.project.ingest import ScannedFile, record_all
from core.project.pixel_cache import PixelCache
from core.project.project import Project
from core.project.rows import Verdict
from core.project.scan import scan_file

# Root may read everything until it gives these rights up (capset with an empty set).
WITHOUT_RIGHTS = """
import ctypes, os, sys
if hasattr(os, "geteuid") and os.geteuid() == 0:
    nothing = (ctypes.c_uint32 * 6)()
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    assert ctypes.CDLL(None).capset(header, nothing) == 0
"""
IMPORT = """
import json, sys
from pathlib import Path
from core.errors import CampusGPSError
from core.project.importing import import_photos
from core.project.project import Project
try:
    with Project.open_or_create(Path(sys.argv[1])) as project:
        summary = import_photos(project, [Path(sys.argv[2])])
except CampusGPSError as error:
    Path(sys.argv[3]).write_text(json.dumps({"error": str(error)}))
else:
    verdicts = {photo.path.name: [photo.verdict, photo.reason] for photo in summary.photos}
    Path(sys.argv[3]).write_text(json.dumps({"photos": verdicts, "notes": summary.notes}))
"""


def verdicts(summary: ImportSummary) -> dict[str, str]:
    return {photo.path.name: photo.verdict.value for photo in summary.photos}


def reasons(summary: ImportSummary) -> dict[str, str]:
    return {photo.path.name: photo.reason for photo in summary.photos}


def odd(folder: Path, name: bytes) -> Path:
    return Path(os.fsdecode(os.fsencode(folder) + b"/" + name))


def run(script: str, *arguments: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "default", "-c", script, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_names_that_are_no_unicode_go_everywhere(project, tmp_path, make_photo) -> None:
    photos = tmp_path / "photos"
    first = make_photo(photos / "a.jpg")
    odd(photos, b"0\xff.jpg").write_bytes(first.read_bytes())
    make_photo(odd(photos, b"b\xfe.jpg"), position=None)
    odd(photos, b"b\xfe.jpg.xmp").write_text("<broken")
    make_photo(odd(photos, b"folder\xe9") / "c.jpg", taken=None, camera="")
    summary = import_photos(project, [photos])
    assert reasons(summary)["a.jpg"].endswith("0\\xff.jpg")
    assert reasons(summary)["b\udcfe.jpg"] == "b\\xfe.jpg.xmp: this sidecar is not valid XML"
    assert summary.photos[-1].session == "folder\\xe9"
    assert summary.photos[0].path == odd(photos, b"0\xff.jpg")
    assert import_photos(project, [photos]) == summary


def test_pipes_sockets_devices_and_broken_links(project, tmp_path, make_photo) -> None:
    photos = tmp_path / "photos"
    make_photo(photos / "good.jpg")
    os.mkfifo(photos / "pipe.jpg")
    (photos / "device.jpg").symlink_to("/dev/zero")
    (photos / "gone.jpg").symlink_to(tmp_path / "nowhere")
    (photos / "round.jpg").symlink_to(photos / "round.jpg")
    (photos / "up").symlink_to(tmp_path, target_is_directory=True)
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(photos)  # the name of a socket is short
        listening.bind("socket.jpg")
        os.chdir(here)
        summary = import_photos(project, [photos])
    found = verdicts(summary)
    assert found.pop("good.jpg") == "usable"
    assert set(found) == {"pipe.jpg", "device.jpg", "gone.jpg", "round.jpg", "socket.jpg"}
    assert set(found.values()) == {"unreadable"}
    assert "No such file" in reasons(summary)["gone.jpg"]
    assert "a pipe, a socket or a device" in reasons(summary)["pipe.jpg"]
    assert import_photos(project, [photos]) == summary


def test_the_longest_names_and_the_latest_times(project, tmp_path, make_photo) -> None:
    photo = make_photo(tmp_path / f"{'x' * 251}.jpg")
    os.utime(photo, ns=(2**63 + 5, 2**63 + 5))
    assert import_photos(project, [photo]).counts["usable"] == 1


def test_a_photo_too_large_to_decode_still_says_where_it_was_taken(
    project, tmp_path, make_photo
) -> None:
    photo = make_photo(tmp_path / "huge.jpg", position=(-33.5, 151.25))
    content = bytearray(photo.read_bytes())
    size = content.index(b"\xff\xc0") + 5
    content[size : size + 4] = struct.pack(">HH", 60_000, 60_000)
    photo.write_bytes(content)
    (row,) = import_photos(project, [photo]).photos
    assert row.verdict is Verdict.UNREADABLE
    assert row.reason == "this photo has 3600 megapixels; the most is 400"
    assert (row.width, row.height) == (60_000, 60_000)
    assert row.own is not None and row.own.position.longitude == 151.25
    assert row.measurement is None and not row.is_reference


def test_a_file_that_changes_while_it_is_read(tmp_path, make_photo, monkeypatch) -> None:
    """Between hash and pixels another picture comes: never its pixels under the first's hash."""
    photo = make_photo(tmp_path / "a.jpg", seed=1)
    other = make_photo(tmp_path / "b.jpg", seed=2).read_bytes()
    cache = PixelCache(tmp_path / "cache")
    hashed = scan.file_sha256
    times = iter(range(1, 9))

    def hash_then_change(path: Path) -> str:
        digest = hashed(path)
        if (time := next(times)) < changes:
            path.write_bytes(other)
            os.utime(path, ns=(time, time))
        return digest

    monkeypatch.setattr(scan, "file_sha256", hash_then_change)
    changes = 2
    scanned = scan_file(photo, cache)
    assert scanned.verdict is None
    assert scanned.sha256 == hashed(photo)
    assert len(list((tmp_path / "cache").rglob("*.jpg"))) == 1
    changes = 9
    scanned = scan_file(photo, cache)
    assert (scanned.verdict, scanned.reason) == (Verdict.UNREADABLE, "the file keeps changing")


def test_a_file_that_vanishes_while_it_is_read(tmp_path, make_photo, monkeypatch) -> None:
    photo = make_photo(tmp_path / "a.jpg")
    hashed = scan.file_sha256

    def hash_then_remove(path: Path) -> str:
        digest = hashed(path)
        path.unlink()
        return digest

    monkeypatch.setattr(scan, "file_sha256", hash_then_remove)
    scanned = scan_file(photo, PixelCache(tmp_path / "cache"))
    assert scanned.verdict is Verdict.UNREADABLE
    assert "No such file" in scanned.reason


def test_a_known_file_that_moves_while_it_is_imported(project, tmp_path, make_photo) -> None:
    """It was found at its old place, seen unchanged, and then found at the new one."""
    old = make_photo(tmp_path / "photos" / "b.jpg")
    (row,) = import_photos(project, [old]).photos
    new = old.rename(tmp_path / "photos" / "a.jpg")
    findings = [
        ScannedFile(new, scan_file(new, project.pixels), None),
        ScannedFile(old, None, None),
    ]
    project.store.write(lambda connection: record_all(connection, findings))
    (moved,) = project.photos()
    assert (moved.id, moved.path) == (row.id, new)


def test_nothing_is_printed_whatever_the_files_say(tmp_path, make_photo) -> None:
    photos = tmp_path / "photos"
    make_photo(photos / "good.jpg")
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), "grey").save(buffer, "TIFF")
    content = bytearray(buffer.getvalue())
    (photos / "short.tif").write_bytes(content[:-500])
    samples = content.index(struct.pack("<HHL", 277, 3, 1)) + 8
    content[samples : samples + 2] = struct.pack("<H", 2048)
    (photos / "samples.tif").write_bytes(content)
    rng = np.random.default_rng(7)
    for suffix in ("jpg", "png", "tif", "webp", "avif"):
        path = photos / f"whole.{suffix}"
        Image.fromarray(rng.integers(0, 256, (48, 64, 3), dtype=np.uint8)).save(path)
        for number in range(12):
            damaged = bytearray(path.read_bytes())
            for at in rng.integers(3, min(len(damaged), 600), 4):
                damaged[at] = rng.integers(256)
            (photos / f"{number}.{suffix}").write_bytes(damaged)
    done = run(IMPORT, tmp_path / "p.campusgps", photos, tmp_path / "answer")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    assert '"good.jpg": ["usable"' in (tmp_path / "answer").read_text()


def test_files_and_folders_that_may_not_be_read(tmp_path, make_photo) -> None:
    photos = tmp_path / "photos"
    for name in ("open/a.jpg", "shut/b.jpg", "listed/c.jpg", "listed/sub/d.jpg", "open/e.jpg"):
        make_photo(photos / name)
    (photos / "open" / "a.jpg.xmp").symlink_to(photos / "shut" / "a.xmp")
    (photos / "open" / "link.jpg").symlink_to(photos / "shut" / "b.jpg")
    (photos / "open" / "e.jpg").chmod(0)
    (photos / "shut").chmod(0)
    (photos / "listed").chmod(0o444)
    done = run(WITHOUT_RIGHTS + IMPORT, tmp_path / "p.campusgps", photos, tmp_path / "answer")
    (photos / "shut").chmod(0o755)
    (photos / "listed").chmod(0o755)
    assert (done.stdout, done.stderr) == ("", "")
    denied = ["unreadable", "this file can't be read (Permission denied)"]
    answer = json.loads((tmp_path / "answer").read_text())
    assert answer["photos"] == {
        "a.jpg": ["usable", "position from EXIF"],
        "c.jpg": denied,
        "e.jpg": denied,
        "link.jpg": denied,
    }
    assert len(answer["notes"]) == 2
    assert all("folder can't be read (Permission denied)" in note for note in answer["notes"])


@pytest.mark.parametrize("limit", [1_000, 5_000, 20_000, 60_000, 100_000])
def test_a_full_disk_ends_in_one_clear_error_and_no_half_project(
    tmp_path, make_photo, limit: int
) -> None:
    """No file may grow beyond ``limit``: what a full disk does to one after the other."""
    photos, folder = tmp_path / "photos", tmp_path / "p.campusgps"
    for number in range(40):
        make_photo(photos / f"{number:02}.jpg")
    full = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
    done = run(full + IMPORT, folder, photos, tmp_path / "answer")
    assert (done.stdout, done.stderr) == ("", "")
    assert "error" in (tmp_path / "answer").read_text()
    assert not list(folder.rglob("*.part*"))
    with Project.open_or_create(folder) as project:
        rows = import_photos(project, [photos]).photos
    with Project.create(tmp_path / "calm.campusgps") as project:
        assert import_photos(project, [photos]).photos == rows
