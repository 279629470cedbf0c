"""Decodes a photo file to upright RGB pixels of the size that is needed."""

from __future__ import annotations

import hashlib
import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, JpegImagePlugin
from PIL.ImageFile import ImageFile

from core.photos.decoding_cost import check_heic_picture, decoding_bytes
from core.photos.opening import (
    UnreadablePhotoError,
    exif_of,
    open_photo,
    unreadable,
    without_warnings,
)
from core.photos.tiff_pages import has_more_pages_than

__all__ = [
    "WORKING_SIDE",
    "UnreadablePhotoError",
    "pixels_sha256",
    "read_pixels",
    "shrink",
    "stored_pixels_sha256",
]

WORKING_SIDE = 512
"""The longest side, in pixels, that everything downstream works with."""

# So many bytes of pictures are on their way at once, on all threads together. One picture that
# takes more goes alone.
_BYTES_AT_ONCE = 800_000_000

_MOST_PICTURES = 1000

# Above this a picture is reduced strip by strip, so that no second one of full size is made.
_LARGE = 30_000_000
_STRIP = 4_000_000

# A box filter first brings the picture to three times the size: fast, and no worse to the eye.
_REDUCING_GAP = 3.0

# Bytes of a pixel that a picture takes while it becomes RGB, and is turned.
_CONVERTING, _COPY = 16, 4
_ORIENTATION = 0x112

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def read_pixels(path: Path, longest_side: int | None = WORKING_SIDE) -> NDArray[np.uint8]:
    """Decode ``path``; may be called from several threads at once.

    Args:
        path: A JPEG, PNG, TIFF, WebP, HEIC or AVIF file; of several pictures the one is taken that
            :func:`core.photos.opening.open_photo` says is the photo.
        longest_side: Reduce the picture so that its longest side has this many pixels; a smaller
            one is left as it is. None decodes in full.

    Returns:
        ``(H, W, 3)`` uint8, RGB, upright; transparent parts are white.

    Raises:
        UnreadablePhotoError: Not a photo, damaged, above 400 megapixels, or decoding it would take
            more memory or time than a photo should (see :mod:`core.photos.decoding_cost`).
    """
    if longest_side is not None and longest_side < 1:
        raise ValueError(f"longest_side is {longest_side}; it must be at least 1")
    try:
        with open_photo(path) as photo:
            orientation = exif_of(photo, path).orientation
            size = upright_size(photo, orientation)
            with _room.taken(_need(photo, longest_side, orientation)):
                _load(photo)
                if longest_side is not None and photo.width * photo.height > _LARGE:
                    upright = _reduced_in_strips(photo, _fitted(photo.size, longest_side))
                else:
                    upright = _to_rgb(photo)
                if orientation in _TURNS:
                    upright = upright.transpose(_TURNS[orientation])
                if longest_side is not None:
                    upright = _reduced(upright, _fitted(size, longest_side))
                return np.array(upright)
    except UnreadablePhotoError:
        raise
    except Exception as error:  # A damaged file makes decoders raise nearly anything.
        raise unreadable(path, error) from error


def shrink(pixels: NDArray[np.uint8], longest_side: int) -> NDArray[np.uint8]:
    """Reduce ``(H, W, 3)`` pixels so that the longest side is ``longest_side``; never enlarges.

    The same reduction as :func:`read_pixels` makes after decoding.
    """
    height, width = pixels.shape[:2]
    target = _fitted((width, height), longest_side)
    if target == (width, height):
        return pixels.copy()
    return np.array(_reduced(Image.fromarray(pixels), target))


def pixels_sha256(pixels: NDArray[np.uint8]) -> str:
    """The SHA-256 of shape and bytes of ``pixels``, in hexadecimal."""
    shape = "x".join(str(side) for side in pixels.shape)
    digest = hashlib.sha256(f"{shape}:".encode())
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()


def stored_pixels_sha256(path: Path) -> str:
    """The SHA-256 of every picture in ``path`` as stored: not turned, in its own colours, in full.

    Two files with the same one show the same, whatever else they say.

    Raises:
        UnreadablePhotoError: As :func:`read_pixels`, or there are more than 1000 pictures in it.
    """
    digest = hashlib.sha256()
    try:
        with open_photo(path) as photo:
            for number in range(_frames(photo, path)):
                check_heic_picture(photo, number)
                _seek(photo, number)
                with _room.taken(_need(photo)):
                    _load(photo)
                    colours = (photo.info.get("icc_profile"), photo.info.get("transparency"))
                    about = (photo.mode, photo.size, photo.getpalette(), colours)
                    digest.update(repr(about).encode())
                    for strip in _strips(photo.size):
                        digest.update(photo.crop(strip).tobytes())
    except UnreadablePhotoError:
        raise
    except Exception as error:  # A damaged file makes decoders raise nearly anything.
        raise unreadable(path, error) from error
    return digest.hexdigest()


def upright_size(photo: ImageFile, orientation: int) -> tuple[int, int]:
    """Width and height of an opened photo as it is shown upright."""
    width, height = photo.size
    return (height, width) if orientation >= 5 else (width, height)


class _Room:
    """Lets threads decode together as long as their pictures take ``size`` in sum."""

    def __init__(self, size: int) -> None:
        self._size = self._free = size
        self._changed = threading.Condition()

    @contextmanager
    def taken(self, size: int) -> Iterator[None]:
        share = min(size, self._size)
        with self._changed:
            self._changed.wait_for(lambda: self._free >= share)
            self._free -= share
        try:
            yield
        finally:
            with self._changed:
                self._free += share
                self._changed.notify_all()


# One for all threads of the process, as memory is.
_room = _Room(_BYTES_AT_ONCE)


def _need(photo: ImageFile, longest_side: int | None = None, orientation: int = 1) -> int:
    """The bytes that decoding and reducing will hold; lets a JPEG's decoder scale.

    Raises:
        CampusGPSError: They are too many, or it would take too long.
    """
    full_pixels = photo.width * photo.height
    if longest_side is not None and isinstance(photo, JpegImagePlugin.JpegImageFile):
        photo.draft("RGB", (longest_side, longest_side))
    pixels = photo.width * photo.height
    turned = getattr(photo, "tag_v2", {}).get(_ORIENTATION, 1) != 1
    need = decoding_bytes(photo, full_pixels, turned=turned)
    if pixels <= _LARGE:
        as_rgb = 0 if photo.mode == "RGB" else _CONVERTING
        need += pixels * (as_rgb + (_COPY if orientation in _TURNS else 0))
    return need


def _seek(photo: ImageFile, number: int) -> None:
    with without_warnings() if photo.format == "TIFF" else nullcontext():
        photo.seek(number)


def _load(photo: ImageFile) -> None:
    # A TIFF reads the EXIF block once more, and warns.
    with without_warnings() if photo.format == "TIFF" else nullcontext():
        photo.load()


def _frames(photo: ImageFile, path: Path) -> int:
    """The number of pictures in the file; of several in a JPEG the first is meant."""
    if photo.format == "TIFF":
        with path.open("rb") as file, without_warnings():
            # Pillow's own counting takes the square of the time.
            many = has_more_pages_than(file, _MOST_PICTURES)
            count = 0 if many else int(getattr(photo, "n_frames", 1))
    else:
        count = int(getattr(photo, "n_frames", 1))
        many = count > _MOST_PICTURES
    if many:
        raise UnreadablePhotoError(
            f"there are more than {_MOST_PICTURES} pictures in it", file=path
        )
    return count


def _fitted(size: tuple[int, int], longest_side: int) -> tuple[int, int]:
    longest = max(size)
    if longest <= longest_side:
        return size
    width, height = (max(1, round(side * longest_side / longest)) for side in size)
    return width, height


def _reduced(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=_REDUCING_GAP)


def _reduced_in_strips(photo: Image.Image, size: tuple[int, int]) -> Image.Image:
    """A large picture as RGB of ``size``: what converting and then reducing it would yield."""
    width, height = photo.size
    across, down = (
        max(1, int(have / want / _REDUCING_GAP))
        for have, want in zip(photo.size, size, strict=True)
    )
    strips = _strips(photo.size, down)
    white = max(_white(photo.crop(strip)) for strip in strips) if _is_deep(photo) else None
    small = Image.new("RGB", (math.ceil(width / across), math.ceil(height / down)))
    for strip in strips:
        part = _to_rgb(photo.crop(strip), white).reduce((across, down))
        small.paste(part, (0, strip[1] // down))
    box = (0, 0, width / across, height / down)
    return small.resize(size, Image.Resampling.LANCZOS, box=box)


def _strips(size: tuple[int, int], rows: int = 1) -> list[tuple[int, int, int, int]]:
    """Boxes that cut a picture of ``size`` into strips of a multiple of ``rows``."""
    width, height = size
    tall = rows * max(1, _STRIP // (width * rows))
    return [(0, top, width, min(height, top + tall)) for top in range(0, height, tall)]


def _to_rgb(photo: Image.Image, white: float | None = None) -> Image.Image:
    """Any mode as RGB: 16 bits scaled to 8 (``white`` if known), transparency put onto white."""
    if photo.mode == "RGB" and "transparency" not in photo.info:
        return photo
    if _is_deep(photo):
        return _deep_grey_to_rgb(photo, _white(photo) if white is None else white)
    if photo.has_transparency_data:
        # Straight from "P" Pillow would warn; the way over RGBA is the one it recommends.
        with_alpha = photo.convert("RGBA")
        ground = Image.new("RGBA", with_alpha.size, "white")
        return Image.alpha_composite(ground, with_alpha).convert("RGB")
    return photo.convert("RGB")


def _is_deep(photo: Image.Image) -> bool:
    """True if Pillow would clip the picture's values to 0..255 instead of scaling them."""
    return photo.mode == "F" or photo.mode.startswith("I")


def _deep_grey_to_rgb(photo: Image.Image, white: float) -> Image.Image:
    if photo.mode.startswith("I;16"):
        grey = ((np.asarray(photo).astype(np.uint32) + 128) // 257).astype(np.uint8)
    else:
        grey = np.clip(np.round(_finite(photo) * (255.0 / white)), 0, 255).astype(np.uint8)
    return Image.fromarray(grey).convert("RGB")


def _white(photo: Image.Image) -> float:
    """The value of white, which nothing states: the smallest of the usual ones that fits."""
    if photo.mode.startswith("I;16"):
        return 65535.0
    highest = float(_finite(photo).max(initial=0.0))
    whites = (1.0, 255.0, 65535.0) if photo.mode == "F" else (255.0, 65535.0)
    return next((white for white in whites if highest <= white), highest)


def _finite(photo: Image.Image) -> NDArray[np.float32]:
    return np.nan_to_num(np.asarray(photo, dtype=np.float32), posinf=0.0, neginf=0.0)
