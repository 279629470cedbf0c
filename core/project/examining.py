"""Looking at one file for import: what it is, what it says, its pixels into the cache."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.files import file_sha256
from core.photos.decode import pixels_sha256, read_pixels
from core.photos.formats import looks_like_photo, why_not_a_photo
from core.photos.metadata import PhotoMetadata, read_metadata
from core.project.pixel_cache import PixelCache
from core.project.rows import Verdict


@dataclass(frozen=True)
class FileState:
    """What the file system says of a file; the same state means the same content."""

    size: int
    mtime_ns: int


@dataclass(frozen=True)
class Examined:
    """What looking at a file yielded.

    Attributes:
        path: The file.
        state: Its size and time, or zeros when it has gone.
        sha256: SHA-256 of its bytes, or None when they cannot be read.
        verdict: ``UNREADABLE`` or ``NOT_A_PHOTO``, or None for a photo that could be decoded.
        reason: Why, in words.
        metadata: What the photo says of itself, or None for what is no photo.
        pixels_sha256: SHA-256 of its pixels at working size, or None.
    """

    path: Path
    state: FileState
    sha256: str | None
    verdict: Verdict | None
    reason: str
    metadata: PhotoMetadata | None
    pixels_sha256: str | None


def file_state(path: Path) -> FileState:
    """Size and time of a file; raises OSError."""
    status = path.stat()
    return FileState(status.st_size, status.st_mtime_ns)


def examine(path: Path, cache: PixelCache) -> Examined:
    """Read one file once; never raises for what is wrong with the file.

    The pixels of a photo are decoded, upright and at working size, and put into ``cache``.
    """
    try:
        state = file_state(path)
        if reason := why_not_a_photo(path):
            return _refused(path, state, Verdict.NOT_A_PHOTO, reason)
        sha256 = file_sha256(path)
    except (OSError, CampusGPSError) as error:
        reason = error.reason if isinstance(error, CampusGPSError) else f"cannot be read ({error})"
        verdict = Verdict.UNREADABLE if looks_like_photo(path) else Verdict.NOT_A_PHOTO
        return _refused(path, FileState(0, 0), verdict, reason)
    try:
        metadata = read_metadata(path)
        pixels = read_pixels(path)
    except CampusGPSError as error:
        return _refused(path, state, Verdict.UNREADABLE, error.reason, sha256)
    if not cache.has(sha256):
        cache.write(sha256, pixels)
    return Examined(path, state, sha256, None, "", metadata, pixels_sha256(pixels))


def _refused(
    path: Path, state: FileState, verdict: Verdict, reason: str, sha256: str | None = None
) -> Examined:
    return Examined(path, state, sha256, verdict, reason, None, None)
