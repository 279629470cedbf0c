"""Measures how well spoilt pictures and copies are found: ``python -m benchmarks.picture_quality``.

Pictures of the made-up campus are spoilt: how many are named of those blurred, shaken, almost black
or covered by a finger, and of sound ones; and copies are put beside photos: how many of them are
found as twins, and how many of those found are one. Folders named in the command add photos of
other places to both tables.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageEnhance, ImageFilter

from core.demo_campus import DemoCampus, make_demo_campus
from core.photos.decode import read_pixels
from core.photos.finding import find_files
from core.photos.formats import looks_like_photo
from core.photos.picture_quality import why_it_teaches_nothing
from core.project.importing import import_photos
from core.project.project import Project
from core.project.rows import Verdict

Pixels = NDArray[np.uint8]
Copier = Callable[[Path, Path], object]


def blurred(pixels: Pixels) -> Pixels:
    """Out of focus, by 8 pixels of 512."""
    reach = 8 * pixels.shape[1] / 512
    return np.asarray(Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(reach)))


def shaken(pixels: Pixels) -> Pixels:
    """Moved sideways while it was exposed, by 60 pixels of 512."""
    steps = max(2, round(60 * pixels.shape[1] / 512))
    moved = np.zeros(pixels.shape, np.float32)
    for step in range(steps):
        moved += np.roll(pixels, step, 1)
    return np.asarray(moved / steps, np.uint8)


def almost_black(pixels: Pixels) -> Pixels:
    """As if taken in a pocket: 4 % of the light, and the sensor's noise."""
    noise = np.random.default_rng(1).normal(0, 2, pixels.shape)
    return np.clip(0.04 * pixels + noise, 0, 255).astype(np.uint8)


def under_finger(pixels: Pixels) -> Pixels:
    """A finger before nine tenths of the lens, its edge out of focus."""
    height, width = pixels.shape[:2]
    down, across = np.mgrid[0:height, 0:width]
    cover = np.clip((across / width + 0.3 * down / height - 0.12) / 0.05, 0, 1)[..., None]
    skin = np.array([150.0, 70.0, 50.0]) * (0.7 + 0.3 * down / height)[..., None]
    noise = np.random.default_rng(2).normal(0, 1.5, pixels.shape)
    return np.asarray(np.clip(pixels * (1 - cover) + skin * cover + noise, 0, 255), np.uint8)


SPOILT: dict[str, Callable[[Pixels], Pixels]] = {
    "blurred": blurred,
    "shaken": shaken,
    "almost black": almost_black,
    "a finger": under_finger,
}


def print_spoilt(folders: Sequence[Path]) -> None:
    """Print which share of the photos of each folder is named, sound and spoilt."""
    print(f"| photos | number | sound | {' | '.join(SPOILT)} |")
    print("|---|---|---|---|---|---|---|")
    for folder in folders:
        files = [file.path for file in find_files([folder], []) if looks_like_photo(file.path)]
        pictures = [read_pixels(file) for file in files]
        ways = [lambda pixels: pixels, *SPOILT.values()]
        named = [
            np.mean([bool(why_it_teaches_nothing(way(one))) for one in pictures]) for way in ways
        ]
        shares = " | ".join(f"{share:.1%}" for share in named)
        print(f"| {folder.name} | {len(files)} | {shares} |", flush=True)


def _saved(change: Callable[[Image.Image], Image.Image], quality: int) -> Copier:
    """A copy that a program saved once more, with the photo's own EXIF data."""

    def copy(file: Path, to: Path) -> None:
        with Image.open(file) as photo:
            exif = photo.getexif()
            change(photo.convert("RGB")).save(to, "JPEG", quality=quality, exif=exif)

    return copy


def _half_size(photo: Image.Image) -> Image.Image:
    return photo.resize((photo.width // 2, photo.height // 2))


def _brighter(photo: Image.Image) -> Image.Image:
    return ImageEnhance.Color(ImageEnhance.Brightness(photo).enhance(1.2)).enhance(1.3)


def _cropped(photo: Image.Image) -> Image.Image:
    width, height = photo.size
    return photo.crop((width // 20, height // 20, width - width // 20, height - height // 20))


COPIES: dict[str, Copier] = {
    "the same file": lambda file, to: shutil.copyfile(file, to),
    "saved again": _saved(lambda photo: photo, 60),
    "half the size": _saved(_half_size, 75),
    "brighter, more colour": _saved(_brighter, 85),
    "cropped by a tenth": _saved(_cropped, 85),
}
COPIED_SHARE = 0.04


def print_twins(folders: Sequence[Path]) -> None:
    """Print how many planted copies are found as twins, and which share of those found are one."""
    print(f"| photos | number | copies | {' | '.join(COPIES)} | right | others named |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for folder in folders:
        with tempfile.TemporaryDirectory() as scratch:
            print(f"| {folder.name} | {_twins_row(folder, Path(scratch))} |", flush=True)


def _twins_row(folder: Path, scratch: Path) -> str:
    files = [file.path for file in find_files([folder], []) if file.path.suffix.lower() == ".jpg"]
    already = _twins_of([folder], scratch / "before.campusgps")
    drawn = np.random.default_rng(5).permutation(len(files))
    count = max(1, round(COPIED_SHARE * len(files)))
    copies: dict[str, set[str]] = {}
    for number, (name, copier) in enumerate(COPIES.items()):
        copies[name] = set()
        for row in drawn[number * count : (number + 1) * count].tolist():
            to = scratch / "copies" / f"{number}-{row}.jpg"
            to.parent.mkdir(exist_ok=True)
            copier(files[row], to)
            copies[name].add(_pair(files[row], to))
    named = _twins_of([folder, scratch / "copies"], scratch / "after.campusgps")
    everything = set[str]().union(*copies.values())
    found = [f"{len(named & pairs) / len(pairs):.0%}" for pairs in copies.values()]
    wrong = len(named - everything - already)
    right = len(named & everything) / max(1, len(named & everything) + wrong)
    share = wrong / len(files)
    parts = [str(len(files)), str(len(everything)), *found, f"{right:.0%}", f"{share:.1%}"]
    return " | ".join(parts)


def _twins_of(folders: Sequence[Path], at: Path) -> set[str]:
    """The pairs of a project's photos that show one picture: the photo that counts, and its copy.

    A file that is the same is no photo of its own; it counts as found.
    """
    with Project.create(at) as project:
        import_photos(project, folders)
        photos = project.photos()
    by_id = {photo.id: photo for photo in photos}
    by_sha256 = {one.sha256: one for one in photos if one.verdict is not Verdict.DUPLICATE}
    pairs = set()
    for photo in photos:
        other = by_id.get(photo.twin_of) if photo.twin_of is not None else None
        if photo.verdict is Verdict.DUPLICATE:
            other = by_sha256.get(photo.sha256)
        if other is not None:
            pairs.add(_pair(other.path, photo.path))
    return pairs


def _pair(one: Path, other: Path) -> str:
    return " ".join(sorted((str(one), str(other))))


def photographed_campus(folder: Path, *, photos: int = 600, seed: int = 7) -> DemoCampus:
    """The made-up campus whose photos and positions are spoilt."""
    return make_demo_campus(
        folder,
        photos=photos,
        test_photos=60,
        elsewhere_photos=0,
        seed=seed,
        image_size=(384, 288),
    )


def main() -> None:
    """Spoil pictures, lay copies beside them, and print both tables."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("folders", nargs="*", type=Path, help="photos of other places")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        demo = photographed_campus(Path(folder) / "demo")
        print_spoilt([demo.photos_folder, *chosen.folders])
        print_twins([demo.photos_folder, *chosen.folders])


if __name__ == "__main__":
    main()
