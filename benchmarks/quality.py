"""Measures how well wrong positions are found and mended: ``python -m benchmarks.quality``.

The made-up campus is photographed, and known faults are put into the positions or times of its
photos. For each kind: how many of them are found, how many of those found are one of them, how
many sound photos are named too, how far positions are off before and after accepting every
suggestion, and how far the localizers built from them err on photos of a visit never seen.

Before that pictures are spoilt: how many are named of those blurred, shaken, almost black or
covered by a finger, and of sound ones; and copies are put beside photos: how many of them are found
as twins, and how many of those found are one. Folders named in the command add photos of other
places to these two tables.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Callable, Sequence
from csv import DictReader
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageEnhance, ImageFilter

from core.demo_campus import DemoCampus, make_demo_campus
from core.features.reference_features import reference_features
from core.geo import LocalFrame, Position, centre_of, degrees_of, haversine_m
from core.localizer.instant import build_instant
from core.photos.decode import read_pixels
from core.photos.finding import find_files
from core.photos.formats import looks_like_photo
from core.photos.picture_quality import why_it_teaches_nothing
from core.predictor import Predictor
from core.project.importing import import_photos
from core.project.project import Project
from core.project.rows import PhotoRow, Verdict
from core.quality.findings import find_all
from core.workflows.active_localizer import references_of
from core.workflows.cleaning import accept_suggestions, suggest
from core.workflows.importing import import_and_build

Pixels = NDArray[np.uint8]
Copier = Callable[[Path, Path], object]

PHOTOS, TEST_PHOTOS = 600, 60
# A photo nearer to its true place than this was not harmed by the fault.
HARMED_M = 15.0
NOISE_M = 3.0


@dataclass(frozen=True, eq=False)
class Planted:
    """Photos with faults.

    Attributes:
        metres: ``(N, 2)`` where the photos say they were taken.
        hours: ``(N,)`` how far their clock is off.
        wrong: ``(N,)`` which of them have the fault and were harmed by it: those to be found.
        names: The findings that name it.
        degrees: Replaces positions in degrees, by photo.
        harmless: ``(N,)`` which have the fault too, but are near their true place; None for none.
    """

    metres: NDArray[np.float64]
    hours: NDArray[np.float64]
    wrong: NDArray[np.bool_]
    names: frozenset[str]
    degrees: dict[int, Position]
    harmless: NDArray[np.bool_] | None = None


Plant = Callable[[NDArray[np.float64], LocalFrame, np.random.Generator], Planted]


def noise_only(sigma_m: float) -> Plant:
    """Positions with noise and no fault."""

    def plant(truth: NDArray[np.float64], _: LocalFrame, draw: np.random.Generator) -> Planted:
        stated = truth + draw.normal(0, sigma_m, truth.shape)
        count = len(truth)
        nothing = np.zeros(count, np.bool_)
        return Planted(stated, np.zeros(count), nothing, frozenset(), {})

    return plant


def shifted(share: float, metres: float) -> Plant:
    """Some positions are off by so many metres in any direction."""

    def plant(truth: NDArray[np.float64], frame: LocalFrame, draw: np.random.Generator) -> Planted:
        sound = noise_only(NOISE_M)(truth, frame, draw)
        wrong = draw.random(len(truth)) < share
        turn = draw.uniform(0, 2 * np.pi, len(truth))
        off = metres * np.stack([np.cos(turn), np.sin(turn)], 1)
        stated = np.where(wrong[:, None], sound.metres + off, sound.metres)
        return Planted(stated, sound.hours, wrong, frozenset({"contradiction", "stale_fix"}), {})

    return plant


def stale(share: float, run: int) -> Plant:
    """Runs of photos repeat the position of their first one."""

    def plant(truth: NDArray[np.float64], frame: LocalFrame, draw: np.random.Generator) -> Planted:
        sound = noise_only(NOISE_M)(truth, frame, draw)
        stated, wrong = sound.metres.copy(), np.zeros(len(truth), np.bool_)
        starts = np.arange(0, len(truth) - run, run)
        count = max(1, round(share * len(truth) / run))
        for start in draw.choice(starts, count, replace=False).tolist():
            stated[start : start + run] = stated[start]
            wrong[start + 1 : start + run] = True
        harmed = np.hypot(*(stated - truth).T) > HARMED_M
        names = frozenset({"contradiction", "stale_fix"})
        return Planted(stated, sound.hours, wrong & harmed, names, {}, wrong & ~harmed)

    return plant


def mistyped(share: float, name: str, change: Callable[[Position], Position]) -> Plant:
    """Some positions were written down wrongly."""

    def plant(truth: NDArray[np.float64], frame: LocalFrame, draw: np.random.Generator) -> Planted:
        sound = noise_only(NOISE_M)(truth, frame, draw)
        wrong = draw.random(len(truth)) < share
        degrees = {
            row: change(frame.position_at(*sound.metres[row].tolist()))
            for row in np.flatnonzero(wrong).tolist()
        }
        return Planted(sound.metres, sound.hours, wrong, frozenset({name}), degrees)

    return plant


def reset_clock(share: float) -> Plant:
    """Some photos were taken with a clock that is hours off."""

    def plant(truth: NDArray[np.float64], frame: LocalFrame, draw: np.random.Generator) -> Planted:
        sound = noise_only(NOISE_M)(truth, frame, draw)
        wrong = draw.random(len(truth)) < share
        hours = np.where(wrong, draw.uniform(-40, -2, len(truth)), 0.0)
        return Planted(sound.metres, hours, wrong, frozenset({"clock"}), {})

    return plant


KINDS: dict[str, Plant] = {
    "3 m of noise": noise_only(3.0),
    "8 m of noise": noise_only(8.0),
    "30 m off, 2 %": shifted(0.02, 30.0),
    "30 m off, 10 %": shifted(0.10, 30.0),
    "30 m off, 20 %": shifted(0.20, 30.0),
    "15 times the same fix, 5 %": stale(0.05, 15),
    "15 times the same fix, 20 %": stale(0.20, 15),
    "40 times the same fix, 7 %": stale(0.07, 40),
    "lost sign, 2 %": mistyped(
        0.02, "lost_sign", lambda one: Position(one.latitude, -one.longitude)
    ),
    "lost sign, 20 %": mistyped(
        0.20, "lost_sign", lambda one: Position(one.latitude, -one.longitude)
    ),
    "swapped, 5 %": mistyped(0.05, "swapped", lambda one: Position(one.longitude, one.latitude)),
    "wrong clock, 2 %": reset_clock(0.02),
    "wrong clock, 10 %": reset_clock(0.10),
}


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


def main() -> None:
    """Plant each kind of fault and print a row of the table."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("folders", nargs="*", type=Path, help="photos of other places")
    arguments.add_argument("--spoilt-only", action="store_true", help="only the tables of pictures")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        demo = make_demo_campus(
            Path(folder) / "demo",
            photos=PHOTOS,
            test_photos=TEST_PHOTOS,
            elsewhere_photos=0,
            image_size=(384, 288),
        )
        print_spoilt([demo.photos_folder, *chosen.folders])
        print_twins([demo.photos_folder, *chosen.folders])
        if chosen.spoilt_only:
            return
        clean = Path(folder) / "clean.campusgps"
        with Project.create(clean) as project:
            import_and_build(project, [demo.photos_folder], device="cpu")
        places = _truth(demo)
        print(
            "| planted | photos | found | right | sound ones named"
            " | off by, before | after | localizer: faults | accepted | true |"
        )
        print("|---|---|---|---|---|---|---|---|---|---|")
        for name, plant in KINDS.items():
            copy = Path(shutil.copytree(clean, Path(folder) / "copy.campusgps"))
            with Project.open(copy) as project:
                print(f"| {name} | {_row(project, plant, places, demo)} |", flush=True)
            shutil.rmtree(copy)


def _truth(demo: DemoCampus) -> dict[str, Position]:
    """The true places by the names of the photos' files."""
    with demo.truth_csv.open(encoding="utf-8", newline="") as table:
        return {
            Path(row["image_name"]).name: Position(float(row["latitude"]), float(row["longitude"]))
            for row in DictReader(table)
        }


def _row(project: Project, plant: Plant, places: dict[str, Position], demo: DemoCampus) -> str:
    photos = [one for one in project.photos() if one.is_reference]
    degrees = degrees_of(places[one.path.name] for one in photos)
    frame = LocalFrame(centre_of(degrees))
    truth = frame.to_metres(degrees)
    _put(
        project,
        photos,
        frame,
        Planted(truth, np.zeros(len(truth)), np.zeros(0, np.bool_), frozenset(), {}),
    )
    right_errors = _localizer_errors(project, places, demo)
    planted = plant(truth, frame, np.random.default_rng(11))
    _put(project, photos, frame, planted)
    wrong_errors = _localizer_errors(project, places, demo)
    suggest(project, device="cpu")
    named = {
        one
        for finding in find_all(project.photos())
        if finding.name in (planted.names or {"contradiction", "stale_fix"})
        for one in finding.photo_ids
    }
    wrong = {photos[row].id for row in np.flatnonzero(planted.wrong).tolist()}
    if planted.harmless is not None:
        # To name them is right, not to name them is no miss.
        named -= {photos[row].id for row in np.flatnonzero(planted.harmless).tolist()}
    before = _offs(project, photos, places)
    accept_suggestions(project)
    after = _offs(project, photos, places)
    mended_errors = _localizer_errors(project, places, demo)
    found = f"{len(named & wrong) / len(wrong):.0%}" if wrong else "-"
    right = f"{len(named & wrong) / len(named):.0%}" if named and wrong else "-"
    sound = f"{len(named - wrong) / (len(photos) - len(wrong)):.1%}"
    return (
        f"{len(wrong)} | {found} | {right} | {sound} | {_two(before)} | {_two(after)}"
        f" | {_two(wrong_errors)} | {_two(mended_errors)} | {_two(right_errors)}"
    )


def _put(project: Project, photos: list[PhotoRow], frame: LocalFrame, planted: Planted) -> None:
    """Make photos say what was planted."""
    degrees = frame.to_degrees(planted.metres)
    values = []
    for row, photo in enumerate(photos):
        place = planted.degrees.get(row) or Position(*degrees[row].tolist())
        assert photo.taken_at is not None
        taken_at = photo.taken_at + timedelta(hours=float(planted.hours[row]))
        values.append((place, taken_at.isoformat(), photo.id))
    project.store.write(
        lambda connection: (
            connection.executemany(
                "UPDATE measurements SET latitude = ?, longitude = ?, accuracy_m = NULL"
                " WHERE photo_id = ?",
                [(place.latitude, place.longitude, number) for place, _, number in values],
            ),
            connection.executemany(
                "UPDATE photos SET taken_at = ? WHERE id = ?",
                [(taken_at, number) for _, taken_at, number in values],
            ),
        )
    )


def _offs(
    project: Project, photos: list[PhotoRow], places: dict[str, Position]
) -> NDArray[np.float64]:
    """The distances of the positions from the true ones, in metres."""
    rows = project.photos_of([one.id for one in photos])
    return np.array(
        [haversine_m(one.position, places[one.path.name]) for one in rows if one.position]
    )


def _localizer_errors(
    project: Project, places: dict[str, Position], demo: DemoCampus
) -> NDArray[np.float64]:
    """The errors of a localizer of the project's photos, on photos of another visit."""
    references = references_of(project)
    features = reference_features(project, references, device="cpu")
    predictor = Predictor(build_instant(references, features), "cpu")
    found = predictor.locate(sorted(demo.test_folder.iterdir()))
    return np.array(
        [
            haversine_m(one.estimate.position, places[one.file.name])
            for one in found
            if one.estimate is not None and one.file is not None
        ]
    )


def _two(errors: NDArray[np.float64]) -> str:
    """Median and mean, in metres."""
    return f"{np.median(errors):.1f} / {errors.mean():.1f}"


if __name__ == "__main__":
    main()
