"""Photos of one walk that hardly moves: a picture cut a little differently every few seconds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PIL import ExifTags, Image

BEGIN = datetime(2024, 11, 5, 9, 0, tzinfo=timezone.utc)


def make_walk(
    source: Path, folder: Path, count: int = 6, *, states_offset: bool = False
) -> list[Path]:
    """Write ``count`` photos of one camera, taken 4 s apart, of what ``source`` shows."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    with Image.open(source) as picture:
        for number in range(count):
            left, right = 4 * number, 4 * (count - number)
            cut = picture.crop((left, left, picture.width - right, picture.height - right))
            exif = Image.Exif()
            taken = BEGIN + timedelta(seconds=4 * number)
            exif[ExifTags.Base.Model] = "Walker"
            exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken.strftime(
                "%Y:%m:%d %H:%M:%S"
            )
            if states_offset:
                exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.OffsetTimeOriginal] = "+00:00"
            files.append(folder / f"IMG_{number:04}.jpg")
            cut.save(files[-1], exif=exif)
    return files


def teach_walks(file: Path) -> None:
    """Give the localizer in ``file`` radii for walks, if it has none: those of single photos."""
    from core.localizer.file_format import load, save

    localizer = load(file)
    if localizer.walk_calibration is None:
        save(replace(localizer, walk_calibration=localizer.calibration), file)
