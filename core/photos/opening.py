"""Opens a photo with Pillow: header and metadata only, on any thread, without a warning.

``PIL.Image.open`` is not used: it warns about large photos by a process-wide limit. The class for
the format is asked directly, and :mod:`core.photos.decode` checks the size before it decodes.
"""

from __future__ import annotations

import ctypes
import io
import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import BinaryIO

from PIL import (
    AvifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
    _imaging,
)
from PIL.ImageFile import ImageFile

from core.errors import CampusGPSError
from core.photos.embedded import Embedded, find_embedded
from core.photos.exif import ExifFacts, read_exif
from core.photos.formats import PHOTO_FORMATS, photo_kind, unread_words, why_not_a_photo
from core.photos.jpeg_header import without_unread_segments
from core.photos.png_metadata import check_chunks
from core.photos.raw import embedded_jpegs
from core.photos.tiff_pages import page_to_show

# Pillow logs what it refuses, and a log that nobody has set up goes to standard error.
logging.getLogger("PIL").addHandler(logging.NullHandler())

# warnings.catch_warnings changes the whole process, so one thread at a time.
_warnings_lock = threading.Lock()

# How the decoders say that the end of the file came too early.
_CUT_OFF_WORDS = ("truncated", "end of file", "not enough data", "cannot read full")

# Pixels of the longest side below which a raw file's preview shows too little.
_LEAST_PREVIEW = 200
# TIFF's tag that says what the numbers mean, and its values for RGB and YCbCr.
_PHOTOMETRIC, _PICTURES = 0x106, (2, 6)


class UnreadablePhotoError(CampusGPSError):
    """The error of a photo that can't be read: damaged, too large, or no photo at all."""


class _Jpeg(JpegImagePlugin.JpegImageFile):
    """A JPEG without what nobody reads; closing it closes ``file``.

    Nobody asks for its resolution: Pillow's search for it warns about odd EXIF.
    """

    def __init__(self, file: BinaryIO) -> None:
        try:
            super().__init__(without_unread_segments(file))
        except BaseException:
            file.close()
            raise
        self._exclusive_fp = True

    def _read_dpi_from_exif(self) -> None:
        pass


class _RawPreview(_Jpeg):
    """The JPEG inside a raw file; where the file itself has EXIF tags, they count."""

    def __init__(self, jpeg: bytes) -> None:
        self.jpeg = jpeg
        super().__init__(io.BytesIO(jpeg))


def open_photo(path: Path) -> ImageFile:
    """Open ``path`` without decoding it; use it in a ``with`` statement.

    Of several pictures it is the one that the file says is the photo: a HEIC's primary one, a
    TIFF's first one that is no reduced copy, else the first. A camera's raw file is opened as the
    largest preview in it.

    Raises:
        UnreadablePhotoError: It is not a photo, or its beginning is damaged.
    """
    try:
        kind = photo_kind(path)
        if kind not in PHOTO_FORMATS:
            raise UnreadablePhotoError(f"this is {why_not_a_photo(path)}", file=path)
        if kind == "jpeg":
            return _Jpeg(path.open("rb"))
        if kind == "raw":
            return _open_raw(path)
        if kind == "webp":
            return WebPImagePlugin.WebPImageFile(path)
        if kind == "heif":
            return _open_heif(path)
        with without_warnings():
            if kind == "png":
                return _open_png(path)
            if kind == "avif":
                return AvifImagePlugin.AvifImageFile(path)
            return _open_tiff(path)
    except UnreadablePhotoError:
        raise
    except Exception as error:  # A damaged file makes decoders raise nearly anything.
        raise unreadable(path, error) from error


@contextmanager
def without_warnings() -> Iterator[None]:
    """Drop Python warnings; only for a moment, because it holds for every thread."""
    with _warnings_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def exif_of(photo: ImageFile, path: Path) -> ExifFacts:
    """The facts in an opened photo's EXIF block; its ``orientation`` is still to be applied."""
    facts = read_exif(*(io.BytesIO(block) for block in embedded_in(photo, path).exif))
    if _is_tiff_itself(photo, path):
        with path.open("rb") as file:
            facts = read_exif(file)
    # pi-heif and Pillow's TIFF reader turn the picture themselves.
    return replace(facts, orientation=1) if photo.format in ("HEIF", "TIFF") else facts


def embedded_in(photo: ImageFile, path: Path) -> Embedded:
    """The EXIF blocks and XMP packets in the file of an opened photo."""
    if photo.format in ("HEIF", "AVIF"):
        exif, xmp = photo.info.get("exif"), photo.info.get("xmp")
        return Embedded((exif,) if exif else (), (xmp,) if xmp else ())
    if isinstance(photo, _RawPreview) and not _has_tiff_header(path):
        return find_embedded(io.BytesIO(photo.jpeg))
    with path.open("rb") as file:
        return find_embedded(file)


def _is_tiff_itself(photo: ImageFile, path: Path) -> bool:
    return photo.format == "TIFF" or (isinstance(photo, _RawPreview) and _has_tiff_header(path))


def unreadable(path: Path, error: Exception) -> UnreadablePhotoError:
    """The error for the user in place of a decoder's ``error`` about ``path``."""
    if isinstance(error, CampusGPSError):
        return UnreadablePhotoError(error.reason, file=path, advice=error.advice)
    if isinstance(error, Image.DecompressionBombError):
        return UnreadablePhotoError(
            _too_large_for_pillow(), file=path, advice="Save a smaller copy."
        )
    text = " ".join(str(error).split())
    if isinstance(error, MemoryError):
        return UnreadablePhotoError("there is not enough memory to decode this photo", file=path)
    if isinstance(error, OSError) and error.strerror:
        reason, advice = unread_words(error)
        return UnreadablePhotoError(reason, file=path, advice=advice)
    if any(word in text.lower() for word in _CUT_OFF_WORDS) or _is_cut_off(path):
        reason = "the file is incomplete: its end is missing"
        return UnreadablePhotoError(reason, file=path, advice="Copy it from the camera again.")
    return UnreadablePhotoError(f"the file is damaged ({text or type(error).__name__})", file=path)


def _too_large_for_pillow() -> str:
    most = 2 * (Image.MAX_IMAGE_PIXELS or 0) / 1e6
    return f"a picture of this format with more than {most:.0f} megapixels can't be read"


def _open_png(path: Path) -> ImageFile:
    with path.open("rb") as file:
        check_chunks(file)
    return PngImagePlugin.PngImageFile(path)


def _open_tiff(path: Path) -> TiffImagePlugin.TiffImageFile:
    _silence_libtiff()
    with path.open("rb") as file:
        page = page_to_show(file)
    photo = TiffImagePlugin.TiffImageFile(path)
    try:
        photo.seek(page)
    except BaseException:
        photo.close()
        raise
    return photo


def _open_raw(path: Path) -> ImageFile:
    for jpeg in embedded_jpegs(path):
        with suppress(Exception):  # A damaged one makes the decoder raise nearly anything.
            photo = _RawPreview(jpeg)
            if max(photo.size) >= _LEAST_PREVIEW:
                return photo
    if _has_tiff_header(path):
        with without_warnings(), suppress(Exception):
            tiff = _open_tiff(path)
            if max(tiff.size) >= _LEAST_PREVIEW and tiff.tag_v2.get(_PHOTOMETRIC) in _PICTURES:
                return tiff
            tiff.close()
    raise UnreadablePhotoError(
        "this camera's raw file holds no preview that is large enough and can be read",
        file=path,
        advice="Save it as a JPEG from the program that develops it.",
    )


def _has_tiff_header(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in (b"II*\0", b"MM\0*")


def _open_heif(path: Path) -> ImageFile:
    # Imported here: it loads a large library that few photos need.
    from pi_heif import HeifImageFile

    photo: ImageFile = HeifImageFile(path)
    return photo


def _is_cut_off(path: Path) -> bool:
    """True if a file that failed to open lacks its end, for formats whose decoder doesn't say."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(8)
            file.seek(max(0, size - 64))
            tail = file.read()
            if head[4:8] == b"ftyp":
                return _ends_inside_a_box(file, size)
    except OSError:
        return False
    if head.startswith(b"RIFF"):
        return int.from_bytes(head[4:8], "little") + 8 > size
    if head.startswith((b"II*\0", b"MM\0*")):
        return int.from_bytes(head[4:8], "little" if head[:1] == b"I" else "big") >= size
    if head.startswith(b"\xff\xd8"):
        return b"\xff\xd9" not in tail
    return head.startswith(b"\x89PNG") and b"IEND" not in tail


def _ends_inside_a_box(file: BinaryIO, size: int) -> bool:
    """True if the outer boxes of an ISO base media file reach beyond its ``size`` bytes."""
    at = 0
    while at < size:
        file.seek(at)
        head = file.read(16)
        length = int.from_bytes(head[:4], "big")
        if length == 1:
            length = int.from_bytes(head[8:16], "big")
        if length < 8:
            # 0 means: up to the end of the file.
            return len(head) < 8
        at += length
    return at > size


@cache
def _silence_libtiff() -> None:
    """Take libtiff's function that prints errors away, once for the process and all its threads.

    Pillow tells it to be silent about warnings alone, and raises an error of its own in any case.
    Turning file descriptor 2 elsewhere meanwhile would swallow what other threads print.

    It is looked for through Pillow's own extension, so that it is the copy of libtiff that Pillow
    uses, wherever that lies. Where the system does not show it (Windows, where it is linked into
    the extension), libtiff goes on printing; nothing else differs.
    """
    with suppress(OSError, AttributeError):
        set_handler = ctypes.PyDLL(_imaging.__file__).TIFFSetErrorHandler
        set_handler.argtypes, set_handler.restype = [ctypes.c_void_p], ctypes.c_void_p
        set_handler(None)
