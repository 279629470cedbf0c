from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance

from core.demo_campus import DemoCampus
from core.photos.decode import read_pixels
from core.photos.finding import find_files
from core.photos.picture_hash import (
    LIKELY_BITS,
    SURE_BITS,
    bits_apart,
    hash_words,
    is_picture_hash,
    picture_hash,
    same_in_parts,
)
from core.project.twins import TwinCandidate, find_twins
from core.tasks import Cancelled, Task

Edit = Callable[[Image.Image], Image.Image]


def cut(image: Image.Image, share: float) -> Image.Image:
    width, height = image.size
    return image.crop(
        (
            round(width * share),
            round(height * share),
            round(width * (1 - share)),
            round(height * (1 - share)),
        )
    )


def framed(image: Image.Image) -> Image.Image:
    width, height = image.size
    frame = Image.new("RGB", (round(width * 1.08), round(height * 1.08)), "white")
    frame.paste(image, (round(width * 0.04), round(height * 0.04)))
    return frame


def captioned(image: Image.Image) -> Image.Image:
    width, height = image.size
    written = image.copy()
    box = (width // 10, height * 5 // 6, width * 9 // 10, height * 14 // 15)
    ImageDraw.Draw(written).rectangle(box, fill="white")
    return written


EDITS: dict[str, Edit] = {
    "half": lambda image: image.resize((image.width // 2, image.height // 2)),
    "grey": lambda image: image.convert("L").convert("RGB"),
    "bright": lambda image: ImageEnhance.Brightness(image).enhance(1.3),
    "contrast": lambda image: ImageEnhance.Contrast(image).enhance(1.4),
    "cut a little": lambda image: cut(image, 0.02),
    "cut": lambda image: cut(image, 0.05),
    "cut more": lambda image: cut(image, 0.08),
    "framed": framed,
    "captioned": captioned,
}


def as_jpeg(image: Image.Image, quality: int = 60) -> np.ndarray:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return np.asarray(Image.open(buffer).convert("RGB"))


@pytest.fixture(scope="module")
def pictures(demo_campus: DemoCampus) -> list[np.ndarray]:
    return [read_pixels(file.path) for file in find_files([demo_campus.photos_folder])]


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edited_copy_shows_the_same_picture(pictures: list[np.ndarray], edit: Edit) -> None:
    for pixels in pictures[::6]:
        copy = as_jpeg(edit(Image.fromarray(pixels)))
        apart = bits_apart(hash_words([picture_hash(pixels)]), hash_words([picture_hash(copy)]))[0]
        assert apart <= SURE_BITS or (apart <= LIKELY_BITS and same_in_parts(pixels, copy))


def test_photos_of_one_place_are_no_twins(pictures: list[np.ndarray]) -> None:
    hashes = [picture_hash(pixels) for pixels in pictures]
    photos = [TwinCandidate(number, one) for number, one in enumerate(hashes) if one]
    assert len(photos) > len(pictures) / 2
    asked: list[bool] = []

    def same(first: int, second: int) -> bool:
        asked.append(same_in_parts(pictures[first], pictures[second]))
        return asked[-1]

    assert find_twins(photos, same) == {}
    assert not any(asked)


def test_copies_are_found_whatever_their_number(pictures: list[np.ndarray]) -> None:
    """Nearly all photos have twins: their share does not matter."""
    photos, copies = [], []
    edits = list(EDITS.values())
    for number, pixels in enumerate(pictures):
        copy = as_jpeg(edits[number % len(edits)](Image.fromarray(pixels)))
        photos.append(TwinCandidate(number, picture_hash(pixels)))
        copies.append(TwinCandidate(1000 + number, picture_hash(copy)))
    shown = dict(zip((one.photo_id for one in photos), pictures, strict=True)) | {
        one.photo_id: as_jpeg(edits[number % len(edits)](Image.fromarray(pictures[number])))
        for number, one in enumerate(copies)
    }
    reported = [one for one in [*photos, *copies] if one.picture_hash]
    twins = find_twins(reported, lambda a, b: same_in_parts(shown[a], shown[b]))
    both = {number for number in range(len(pictures)) if photos[number].picture_hash}
    assert {one for one in twins if one < 1000} == both
    assert all(twins[1000 + number] == twins[number] == number for number in both)


def test_thousands_of_pictures_are_told_apart() -> None:
    draw = np.random.default_rng(0)
    bits = draw.integers(0, 2, (4000, 6 * 256), dtype=np.uint8)
    copies = bits[:200] ^ (draw.random((200, 6 * 256)) < 30 / 256)
    photos = [
        TwinCandidate(number, np.packbits(one).tobytes().hex())
        for number, one in enumerate([*bits, *copies])
    ]
    twins = find_twins(photos, lambda first, second: second - first == 4000)
    assert twins == {n: n for n in range(200)} | {4000 + n: n for n in range(200)}


@pytest.mark.parametrize("same", [True, False])
def test_the_same_facade_from_a_few_metres_on_is_looked_at_in_parts(same: bool) -> None:
    """Two such photos of the demo campus have come to 38 bits."""
    bits = np.random.default_rng(0).integers(0, 2, (2, 6, 256), dtype=np.uint8)
    bits[1] = bits[0]
    bits[1, :, :38] ^= 1
    hashes = [row.tobytes().hex() for row in np.packbits(bits.reshape(2, -1), axis=1)]
    photos = [TwinCandidate(number, one) for number, one in enumerate(hashes, start=1)]
    assert find_twins(photos, lambda first, second: same) == ({1: 1, 2: 1} if same else {})


def test_a_search_can_be_cancelled() -> None:
    task = Task()
    photos = [TwinCandidate(number, one) for number, one in enumerate(differing(60))]
    task.cancel()
    with pytest.raises(Cancelled):
        find_twins(photos, lambda *_: True, task.check)


def test_a_plain_picture_has_no_twin() -> None:
    plain = np.full((60, 80, 3), 30, np.uint8)
    assert picture_hash(plain) == ""
    assert is_picture_hash("") and not is_picture_hash("ab") and not is_picture_hash("x" * 384)


def differing(bits: int) -> tuple[str, str]:
    """Two hashes that differ in so many bits of each part."""
    one = np.random.default_rng(1).integers(0, 2, (6, 256), dtype=np.uint8)
    other = one.copy()
    other[:, :bits] ^= 1
    return np.packbits(one).tobytes().hex(), np.packbits(other).tobytes().hex()


MORNING = datetime(2026, 5, 1, 9, 30, 12, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("other", "twins"),
    [
        (MORNING, True),
        (MORNING.replace(microsecond=480_000), True),
        (MORNING.replace(tzinfo=timezone(timedelta(hours=2))), True),
        (MORNING.astimezone(timezone(timedelta(hours=2))), True),
        (MORNING + timedelta(seconds=2), False),
        (None, False),
    ],
    ids=["equal", "fraction", "offset lost", "another zone", "later", "no time"],
)
def test_at_one_second_less_likeness_is_enough(other: datetime | None, twins: bool) -> None:
    first, second = differing(85)
    photos = [TwinCandidate(1, first, MORNING), TwinCandidate(2, second, other)]
    assert find_twins(photos, lambda *_: False) == ({1: 1, 2: 1} if twins else {})


def test_one_time_of_all_photos_says_nothing() -> None:
    first, second = differing(85)
    photos = [TwinCandidate(number, (first, second)[number % 2], MORNING) for number in range(40)]
    groups = set(find_twins(photos, lambda *_: False).values())
    assert groups == {0, 1}


def test_a_path_of_twins_is_one_group(tmp_path: Path) -> None:
    first, second = differing(60)
    photos = [TwinCandidate(5, first), TwinCandidate(3, second), TwinCandidate(9, first)]
    assert find_twins(photos, lambda *_: True) == {3: 3, 5: 3, 9: 3}
    assert find_twins(photos, lambda *_: False) == {5: 5, 9: 5}
