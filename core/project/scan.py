"""Looking at one file for import: what it is, what it says, its pixels into the cache."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.files import file_sha256
from core.photos.backups import why_backup
from core.photos.decode import pixels_sha256, read_pixels
from core.photos.formats import looks_like_photo, why_not_a_photo
from core.photos.measurement import Prefer
from core.photos.metadata import PhotoMetadata, read_metadata
from core.photos.picture_hash import picture_hash
from core.photos.picture_quality import why_it_teaches_nothing
from core.photos.remark import TEACHES_NOTHING, Remark
from core.project.pixel_cache import PixelCache
from core.project.rows import Verdict
from core.project.sidecar_states import sidecars_state, what_changed

# A file that is still being copied here changes while it is read.
_TRIES = 3


@dataclass(frozen=True)
class FileState:
    """The state of a file in its file system; the same state means the same content."""

    size: int
    mtime_ns: int


@dataclass(frozen=True)
class ScanResult:
    """The result of looking at a file.

    Attributes:
        path: The file.
        state: Its size and time, or zeros when it has gone.
        sha256: SHA-256 of its bytes, or None when they cannot be read.
        verdict: ``BACKUP``, ``UNREADABLE`` or ``NOT_A_PHOTO``; None for a photo that was decoded.
        reason: Why, in words.
        metadata: What the photo says of itself, also where its pixels can't be decoded; or None.
        pixels_sha256: SHA-256 of its pixels at working size, or None.
        picture_hash: See :mod:`core.photos.picture_hash`; None where there are no pixels.
        sidecars: What is to be noted of its sidecars, to notice when they change.
    """

    path: Path
    state: FileState
    sha256: str | None
    verdict: Verdict | None
    reason: str
    metadata: PhotoMetadata | None
    pixels_sha256: str | None
    picture_hash: str | None = None
    sidecars: str = ""


def file_state(path: Path) -> FileState:
    """Size and time of a file; raises OSError."""
    status = path.stat()
    # A time after 2262 has more bits than SQLite keeps.
    return FileState(status.st_size, status.st_mtime_ns & (1 << 63) - 1)


def scan_file(path: Path, cache: PixelCache, prefer: Prefer = Prefer.SIDECAR) -> ScanResult:
    """Read one file once; never raises for what is wrong with the file.

    The pixels of a photo are decoded, upright and at working size, and put into ``cache``.
    """
    for _ in range(_TRIES):
        try:
            state = file_state(path)
            if reason := why_backup(path):
                return _refused(path, state, Verdict.BACKUP, reason)
            if reason := why_not_a_photo(path):
                return _refused(path, state, Verdict.NOT_A_PHOTO, reason)
            sha256 = file_sha256(path)
        except (OSError, CampusGPSError) as error:
            verdict = Verdict.UNREADABLE if looks_like_photo(path) else Verdict.NOT_A_PHOTO
            return _refused(path, FileState(0, 0), verdict, _reason(error))
        sidecars = sidecars_state(path)
        scanned, pixels = _looked_at(path, state, sha256, prefer)
        if _unchanged(path, state) and not what_changed(sidecars, sidecars_state(path)):
            scanned = replace(scanned, sidecars=sidecars)
            if pixels is not None and not cache.has(sha256):
                cache.write(sha256, pixels)
            return scanned
    return _refused(path, FileState(0, 0), Verdict.UNREADABLE, "the file keeps changing")


def _looked_at(
    path: Path, state: FileState, sha256: str, prefer: Prefer
) -> tuple[ScanResult, NDArray[np.uint8] | None]:
    metadata = None
    try:
        metadata = read_metadata(path, prefer)
        pixels = read_pixels(path)
        if reason := why_it_teaches_nothing(pixels):
            remark = Remark(TEACHES_NOTHING, reason)
            metadata = replace(metadata, remarks=(*metadata.remarks, remark))
    except (OSError, CampusGPSError) as error:
        refused = _refused(path, state, Verdict.UNREADABLE, _reason(error), sha256, metadata)
        return refused, None
    scanned = ScanResult(
        path, state, sha256, None, "", metadata, pixels_sha256(pixels), picture_hash(pixels)
    )
    return scanned, pixels


def _unchanged(path: Path, state: FileState) -> bool:
    """True if hash, metadata and pixels are certainly those of one content."""
    try:
        return file_state(path) == state
    except OSError:
        return False


def _reason(error: OSError | CampusGPSError) -> str:
    if isinstance(error, CampusGPSError):
        return error.reason
    return f"this file can't be read ({error.strerror or error})"


def _refused(
    path: Path,
    state: FileState,
    verdict: Verdict,
    reason: str,
    sha256: str | None = None,
    metadata: PhotoMetadata | None = None,
) -> ScanResult:
    return ScanResult(path, state, sha256, verdict, reason, metadata, None)
