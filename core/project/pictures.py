"""Finds photos of a project that show the same picture, so that only one of them counts."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from core.geo import haversine_m
from core.photos.decode import UnreadablePhotoError, read_pixels
from core.photos.measurement import Source
from core.photos.picture_hash import picture_hash, same_in_parts
from core.project.project import Project
from core.project.rows import VERDICTS, PhotoRow, Verdict
from core.project.twins import TwinCandidate, find_twins
from core.tasks import Task

# The fact that notes what the photos were when twins were last looked for.
_COMPARED = "pictures_compared"
# Pictures in memory while pairs of them are compared in parts: 300 MB at most.
_IN_MEMORY = 256
_FULL_SIZE = 0.7
_CORRECTED = (Source.HAND, Source.CSV)
# A correction of less than this says what the original says: then its picture is the better one.
_SAME_PLACE_M = 1.0


def note_twins(project: Project, task: Task | None = None) -> None:
    """Find the photos that show the same picture, unless nothing changed since the last time.

    Pictures that an older program never hashed are. Where the project is open for reading only,
    what is found is forgotten with it.

    Args:
        project: Whose photos.
        task: Progress and cancellation.
    """
    task = task or Task()
    everything = project.photos()
    photos = [photo for photo in everything if VERDICTS[photo.verdict].is_picture]
    if project.fact(_COMPARED) == _state_of(photos):
        return
    hashes = _hashes(project, photos, task)
    task.begin("Looking for copies")
    by_id = {photo.id: photo for photo in photos}
    pictured = [TwinCandidate(p.id, hashes[p.id], p.taken_at) for p in photos if hashes.get(p.id)]

    @lru_cache(_IN_MEMORY)
    def pixels(photo_id: int) -> NDArray[np.uint8] | None:
        return _pixels(project, by_id[photo_id])

    def same(first: int, second: int) -> bool:
        task.check()
        one, other = pixels(first), pixels(second)
        return one is not None and other is not None and same_in_parts(one, other)

    groups: dict[int, list[PhotoRow]] = defaultdict(list)
    for photo_id, group in find_twins(pictured, same, task.check).items():
        groups[group].append(by_id[photo_id])
    twin_of: dict[int, int | None] = {photo.id: None for photo in everything}
    for together in groups.values():
        original = _original_of(together)
        twin_of |= {one.id: original.id for one in together if one is not original}
    project.note_about_photos(
        "twin_of",
        {one.id: twin_of[one.id] for one in everything if twin_of[one.id] != one.twin_of},
    )
    if not project.store.read_only:
        # With the hashes that were missing.
        again = [photo for photo in project.photos() if VERDICTS[photo.verdict].is_picture]
        project.note_fact(_COMPARED, _state_of(again))


def _hashes(project: Project, photos: Sequence[PhotoRow], task: Task) -> dict[int, str]:
    hashes = {photo.id: photo.picture_hash for photo in photos if photo.picture_hash is not None}
    missing = [photo for photo in photos if photo.id not in hashes]
    fresh = {}
    for photo in task.each(missing, "Looking at the photos", len(missing)) if missing else ():
        pixels = _pixels(project, photo)
        if pixels is not None:
            fresh[photo.id] = picture_hash(pixels)
    project.note_about_photos("picture_hash", fresh)
    return hashes | fresh


def _pixels(project: Project, photo: PhotoRow) -> NDArray[np.uint8] | None:
    """The photo's pixels as they are kept, else as they are; None if it can't be read."""
    kept = project.pixels.read(photo.sha256 or "")
    if kept is not None:
        return kept
    try:
        return read_pixels(photo.path)
    except UnreadablePhotoError:
        return None


def _original_of(together: Sequence[PhotoRow]) -> PhotoRow:
    """The one of twins that counts: what a person moved elsewhere, else the original.

    One whose position is known comes before one whose guess was accepted.

    Among equals it is a large one, of these the one with the shortest name (``a.jpg``, not
    ``a (1).jpg``), and of these the one that was imported first.
    """
    largest = max(photo.width * photo.height for photo in together)
    uncorrected = [
        photo.position
        for photo in together
        if photo.verdict is Verdict.USABLE and photo.position and not _is_corrected(photo)
    ]

    def moves(photo: PhotoRow) -> bool:
        place = photo.position
        return _is_corrected(photo) and not any(
            place is not None and haversine_m(place, other) < _SAME_PLACE_M for other in uncorrected
        )

    return min(
        together,
        key=lambda photo: (
            *(photo.verdict is not Verdict.USABLE, _is_guess(photo), not moves(photo)),
            *_lost_times(photo),
            *(_is_small(photo, largest), len(photo.path.stem)),
        ),
    )


def _is_corrected(photo: PhotoRow) -> bool:
    return photo.measurement is not None and photo.measurement.source in _CORRECTED


def _is_guess(photo: PhotoRow) -> bool:
    return photo.measurement is not None and photo.measurement.source is Source.REVIEWED


def _lost_times(photo: PhotoRow) -> tuple[bool, bool]:
    return photo.taken_at is None, not photo.taken_at_has_offset


def _is_small(photo: PhotoRow, largest: int) -> bool:
    """True if it is clearly smaller than its largest twin; a frame makes a copy a little larger."""
    return photo.width * photo.height < _FULL_SIZE * largest


def _state_of(photos: Sequence[PhotoRow]) -> str:
    """One SHA-256 over all that decides which photos are twins, and which of them counts."""
    lines: list[list[object]] = [
        [
            *(p.id, p.picture_hash, p.taken_at and p.taken_at.isoformat()),
            *(p.verdict is not Verdict.USABLE, not _is_corrected(p), *_lost_times(p)),
            *(p.width * p.height, len(p.path.stem)),
        ]
        for p in photos
    ]
    if any(map(_is_corrected, photos)):
        lines.append([(p.position.latitude, p.position.longitude) for p in photos if p.position])
    lines += [[p.id] for p in photos if _is_guess(p)]
    return hashlib.sha256(json.dumps(lines).encode()).hexdigest()
