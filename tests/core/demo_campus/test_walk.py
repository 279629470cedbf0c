"""The walk of the demo campus: photos to label, which say nothing of their place."""

from __future__ import annotations

import shutil
from pathlib import Path

from PIL import ExifTags, Image

from core.demo_campus import DemoCampus, leave_walk
from core.photos.metadata import read_metadata


def test_its_photos_are_the_test_photos_without_positions(
    demo_campus: DemoCampus, tmp_path: Path
) -> None:
    shutil.copytree(demo_campus.test_folder, tmp_path / "test")
    walk = leave_walk(tmp_path)
    photos = sorted((tmp_path / "test").iterdir())
    copies = sorted(walk.iterdir())
    assert len(copies) == len(photos) > 0
    for photo, copied in zip(photos, copies, strict=True):
        before, after = read_metadata(photo), read_metadata(copied)
        assert before.measurement is not None and after.measurement is None
        assert (after.taken_at, after.camera) == (before.taken_at, before.camera)
        with Image.open(photo) as one, Image.open(copied) as other:
            turned = ExifTags.Base.Orientation
            assert other.getexif()[turned] == one.getexif()[turned]
            assert other.size == one.size


def test_what_was_done_with_them_stays(demo_campus: DemoCampus, tmp_path: Path) -> None:
    shutil.copytree(demo_campus.test_folder, tmp_path / "test")
    first, second, *_ = sorted(leave_walk(tmp_path).iterdir())
    first.write_bytes(b"written")
    second.unlink()
    leave_walk(tmp_path)
    assert first.read_bytes() == b"written"
    assert second.is_file()
