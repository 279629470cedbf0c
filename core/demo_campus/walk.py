"""A folder of photos that do not say where they were taken, to label."""

from __future__ import annotations

from pathlib import Path

from PIL import ExifTags, Image

from core.files import written_beside


def leave_walk(demo: Path) -> Path:
    """Copy the test photos of the demo in a folder, without their positions, into ``walk`` in it.

    What is there already stays as it is.

    Raises:
        CampusGPSError: The folder cannot be written.
    """
    walk = demo / "walk"
    for photo in sorted((demo / "test").glob("test-*.jpg")):
        target = walk / photo.name.replace("test", "walk")
        if not target.exists():
            _copy_without_position(photo, target)
    return walk


def _copy_without_position(photo: Path, target: Path) -> None:
    with Image.open(photo) as picture, written_beside(target) as part:
        exif = picture.getexif()
        del exif[ExifTags.IFD.GPSInfo]
        picture.save(part, format="JPEG", quality="keep", exif=exif)
