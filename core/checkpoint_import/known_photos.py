"""A folder of photos whose positions are known, without a project."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.concurrency import prefetch_map
from core.errors import CampusGPSError
from core.features.extraction import WINDOW, threads_for_decoding
from core.files import absolute, file_sha256
from core.geo import Position
from core.photos.backups import why_backup
from core.photos.decode import pixels_sha256, read_pixels, shrink
from core.photos.finding import find_files
from core.photos.formats import looks_like_photo
from core.photos.metadata import PhotoMetadata, read_metadata
from core.photos.picture_hash import picture_hash, same_in_parts
from core.photos.positions_csv import read_positions_csv
from core.photos.positions_table import CsvRow
from core.project.references import ReferencePhoto
from core.project.sessions import find_sessions, taken_of
from core.project.twins import TwinCandidate, find_twins
from core.tasks import Task

_THUMBNAIL_SIDE = 128
_THUMBNAIL_QUALITY = 85


@dataclass(frozen=True)
class KnownPhotos:
    """The photos of a folder whose positions are known.

    Attributes:
        references: Those with a position, each picture once.
        thumbnails: A small JPEG of each.
        without_position: How many have none.
        unreadable: How many could not be read.
    """

    references: tuple[ReferencePhoto, ...]
    thumbnails: tuple[bytes, ...]
    without_position: int
    unreadable: int

    def pixels(self) -> Iterator[NDArray[np.uint8]]:
        """The upright RGB uint8 pixels ``(H, W, 3)`` of each reference, read ahead on threads.

        Raises:
            CampusGPSError: A photo cannot be read any more.
        """
        files = [Path(reference.file) for reference in self.references]
        with closing(
            prefetch_map(read_pixels, files, workers=threads_for_decoding(), depth=WINDOW)
        ) as ahead:
            yield from ahead


@dataclass(frozen=True)
class _PhotoFile:
    """The facts about one photo file that has a position."""

    file: Path
    metadata: PhotoMetadata
    position: Position
    session: str
    sha256: str
    pixels_sha256: str
    picture_hash: str
    thumbnail: bytes


def read_known_photos(
    folder: Path, positions_csv: Path | None = None, task: Task | None = None
) -> KnownPhotos:
    """Read all photos in ``folder`` and its subfolders.

    Args:
        folder: The folder.
        positions_csv: Positions that win over the photos' own.
        task: Receives progress.

    Raises:
        CampusGPSError: The folder or the table cannot be read.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    table = read_positions_csv(positions_csv) if positions_csv is not None else None
    paths = [absolute(file.path) for file in find_files([folder])]
    files = [file for file in paths if looks_like_photo(file) and not why_backup(file)]
    task.begin("Reading the photos", len(files))
    root = absolute(folder)
    rows = table.match((file, root) for file in files).rows if table is not None else {}
    seen: dict[str, _PhotoFile] = {}
    without = unreadable = 0
    scans = prefetch_map(
        lambda file: _look_at(file, rows.get(file)),
        files,
        workers=threads_for_decoding(),
        depth=WINDOW,
    )
    with closing(scans):
        for found in scans:
            task.advance()
            if isinstance(found, _PhotoFile):
                seen.setdefault(found.sha256, found)
            elif found is None:
                without += 1
            else:
                unreadable += 1
    kept = _without_copies(list(seen.values()))
    references = _references(kept)
    return KnownPhotos(references, tuple(one.thumbnail for one in kept), without, unreadable)


def _references(photos: list[_PhotoFile]) -> tuple[ReferencePhoto, ...]:
    """The photos as references, each in the session that is stated for it, else found."""
    names = find_sessions(
        [taken_of(number, one.file, one.metadata) for number, one in enumerate(photos)]
    )
    return tuple(
        ReferencePhoto(
            id=number,
            file=str(one.file),
            sha256=one.sha256,
            pixels_sha256=one.pixels_sha256,
            position=one.position,
            session=one.session or names[number],
            taken_at=one.metadata.taken_at,
            picture_hash=one.picture_hash,
        )
        for number, one in enumerate(photos)
    )


def _without_copies(photos: list[_PhotoFile]) -> list[_PhotoFile]:
    """Photos without copies: of each picture the largest."""
    pictured = [
        TwinCandidate(number, one.picture_hash, one.metadata.taken_at)
        for number, one in enumerate(photos)
        if one.picture_hash
    ]

    def same(first: int, second: int) -> bool:
        try:
            pixels = [read_pixels(photos[number].file) for number in (first, second)]
        except CampusGPSError:  # it went away meanwhile
            return False
        return same_in_parts(*pixels)

    groups = find_twins(pictured, same)
    best: dict[int, int] = {}
    for number, one in enumerate(photos):
        group = groups.get(number, number)
        other = photos[best.setdefault(group, number)].metadata
        if one.metadata.width * one.metadata.height > other.width * other.height:
            best[group] = number
    return [photos[number] for number in sorted(best.values())]


def _look_at(file: Path, row: CsvRow | None) -> _PhotoFile | CampusGPSError | None:
    """Reads the facts about a file; None without a position."""
    try:
        metadata = read_metadata(file)
        if row is not None:
            position = row.position
        elif metadata.measurement is not None:
            position = metadata.measurement.position
        else:
            return None
        pixels = read_pixels(file)
        sha256 = file_sha256(file)
    except CampusGPSError as error:
        return error
    except OSError as error:
        return CampusGPSError(
            f"cannot be read ({error.strerror or error})",
            file=file,
            advice="Check that the file is there and that you may read it.",
        )
    return _PhotoFile(
        file,
        metadata,
        position,
        row.session if row is not None and row.session else "",
        sha256,
        pixels_sha256(pixels),
        picture_hash(pixels),
        _thumbnail(pixels),
    )


def _thumbnail(pixels: NDArray[np.uint8]) -> bytes:
    buffer = io.BytesIO()
    small = Image.fromarray(shrink(pixels, _THUMBNAIL_SIDE))
    small.save(buffer, "JPEG", quality=_THUMBNAIL_QUALITY)
    return buffer.getvalue()
