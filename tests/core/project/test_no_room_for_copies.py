"""The pixel cache and other copies are a convenience: nothing ends where they can't be kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from core.errors import CampusGPSError
from core.ground.reduced import reduced_picture
from core.project.importing import import_photos
from core.project.project import Project
from core.project.rows import Verdict
from core.tasks import Task
from tests.full_disk import full_disk


@pytest.fixture
def photos(tmp_path: Path, make_photo: Any) -> Path:
    """Three photos, one of which is a smaller copy of another."""
    folder = tmp_path / "photos"
    for number in range(2):
        make_photo(folder / f"{number}.jpg")
    with Image.open(folder / "0.jpg") as photo:
        pixels = np.kron(np.asarray(photo), np.ones((8, 8, 1), np.uint8))
        for name, side in (("large.jpg", 8), ("small.jpg", 4)):
            Image.fromarray(pixels[:: 8 // side, :: 8 // side]).save(
                folder / name, exif=photo.info["exif"], quality=98
            )
    return folder


def _block(cache: Path) -> None:
    cache.parent.mkdir(exist_ok=True)
    cache.write_text("no folder")


def test_import_goes_on_without_the_pixel_cache_and_says_so_once(
    tmp_path: Path, photos: Path
) -> None:
    with Project.create(tmp_path / "whole.campusgps") as project:
        whole = import_photos(project, [photos])
    assert any(photo.twin_of for photo in whole.photos)
    with Project.create(tmp_path / "place.campusgps") as project:
        _block(project.cache_folder / "pixels")
        summary = import_photos(project, [photos])
        assert [photo.verdict for photo in summary.photos] == [Verdict.USABLE] * 4
        assert summary.photos == whole.photos
        (note,) = summary.notes
        assert "small copies cannot be written" in note and "free space" in note
        assert import_photos(project, [photos]).notes == ()


def test_a_map_picture_whose_copies_find_no_room_is_a_clear_error(tmp_path: Path) -> None:
    plan = tmp_path / "plan.png"
    Image.effect_noise((900, 900), 80).convert("RGB").save(plan)
    with (
        full_disk(100_000),
        pytest.raises(CampusGPSError, match=r"can't be kept \(.*\).*Free some space"),
    ):
        reduced_picture(plan, tmp_path / "cache", Task())
    assert reduced_picture(plan, tmp_path / "cache", Task()).width == 900
