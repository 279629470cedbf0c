"""Copies as people keep them beside their photos change no figure, whatever became of them."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageEnhance

from core.demo_campus import DemoCampus
from core.photos.decode import read_pixels
from core.photos.finding import find_files
from core.photos.metadata import read_metadata
from core.project.project import Project
from core.workflows.importing import import_and_build
from core.workflows.reporting import report


def shrunk(image: Image.Image) -> Image.Image:
    return image.resize((image.width * 5 // 8, image.height * 5 // 8))


def warm(image: Image.Image) -> Image.Image:
    pixels = np.asarray(image) * np.array([1.2, 1.0, 0.8])
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def cut(image: Image.Image) -> Image.Image:
    wide, high = image.width // 50, image.height // 50
    return image.crop((wide, high, image.width - wide, image.height - high))


def framed(image: Image.Image) -> Image.Image:
    frame = Image.new("RGB", (image.width * 13 // 12, image.height * 13 // 12), "white")
    frame.paste(image, (image.width // 24, image.height // 24))
    return frame


def square(image: Image.Image) -> Image.Image:
    side = min(image.size)
    left, top = (image.width - side) // 2, (image.height - side) // 2
    return image.crop((left, top, left + side, top + side))


EDITS: list[Callable[[Image.Image], Image.Image]] = [
    lambda image: image.resize((image.width // 2, image.height // 2)),
    shrunk,
    cut,
    framed,
    warm,
    square,
    lambda image: ImageEnhance.Brightness(image).enhance(1.3),
    lambda image: ImageEnhance.Brightness(image).enhance(0.6),
    lambda image: image.convert("L").convert("RGB"),
    lambda image: image,
]
# The folders of a messenger, of an export and of a program that edits.
FOLDERS = ("WhatsApp Images", "export/small", "edited")


@pytest.fixture(scope="module")
def copies(demo_campus: DemoCampus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of every photo: a third keep their position but not their time, a third have another
    time, and a third have nothing but a line in a table."""
    folder = tmp_path_factory.mktemp("copies")
    lines = []
    for number, found in enumerate(find_files([demo_campus.photos_folder])):
        name = f"IMG-{number:04d}.jpg"
        target = folder / FOLDERS[number % 3] / name
        target.parent.mkdir(parents=True, exist_ok=True)
        known = read_metadata(found.path).measurement
        assert known is not None
        exif = Image.Exif()
        if number % 3 == 2:
            lines.append((name, known.position.latitude, known.position.longitude))
        else:
            with Image.open(found.path) as image:
                gps = image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
            exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps)
        if number % 3 == 1:
            time = f"2025:01:01 10:{number % 60:02d}:00"
            exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = time
        edited = EDITS[number // 3 % len(EDITS)](Image.fromarray(read_pixels(found.path)))
        edited.save(target, exif=exif, quality=60)
    with (folder / "positions.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([("image_name", "latitude", "longitude"), *lines])
    return folder


def test_copies_of_any_kind_change_no_figure(
    demo_project: Path, copies: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    with Project.open(folder) as project:
        alone, originals = report(project, device="cpu"), project.references()
        summary = import_and_build(project, [copies], copies / "positions.csv", device="cpu")
        assert summary.counts["usable"] == len(summary.photos) == len(originals)
        beside = report(project, device="cpu")
        assert [one.file for one in project.references()] == [one.file for one in originals]
    assert beside.leave_one_session_out == alone.leave_one_session_out
    assert beside.leave_one_session_out.median_radius90_m > 1


def test_copies_that_a_table_places_keep_the_sessions_of_originals_without_positions(
    demo_campus: DemoCampus, tmp_path: Path
) -> None:
    """Else two sessions would be one folder, and a walk three."""
    lines = []
    for number, found in enumerate(list(find_files([demo_campus.photos_folder]))[::5]):
        with Image.open(found.path) as image:
            time = image.getexif().get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal]
            camera = image.getexif()[ExifTags.Base.Model]
            pixels = image.convert("RGB")
        exif = Image.Exif()
        exif[ExifTags.Base.Model] = camera
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = time
        original = tmp_path / "photos" / f"{number}.jpg"
        copy = tmp_path / "photos" / FOLDERS[number % 3] / f"small-{number}.jpg"
        copy.parent.mkdir(parents=True, exist_ok=True)
        pixels.save(original, exif=exif, quality=90)
        pixels.resize((160, 120)).save(copy, quality=60)
        lines.append((copy.name, 46.5 + number / 1e4, 7.0))
    with (tmp_path / "gt.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([("image_name", "latitude", "longitude"), *lines])
    with Project.create(tmp_path / "p.campusgps") as project:
        for _ in range(2):
            import_and_build(project, [tmp_path / "photos"], tmp_path / "gt.csv", device="cpu")
            references = project.references()
            assert {Path(one.file).name for one in references} == {line[0] for line in lines}
            assert len({one.session for one in references}) == 3
            assert not {one.session for one in references} & {"edited", "small", FOLDERS[0]}
            assert project.localizer_is_current()
