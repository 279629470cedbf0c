"""Stale fixes: a phone that repeated one position while its owner walked on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from core.geo import format_decimal, format_distance, haversine_m
from core.photos.picture_hash import LIKELY_BITS, bits_apart, hash_words
from core.project.rows import PhotoRow
from core.quality.finding import Finding
from core.quality.photo_set import PhotoSet, was_measured

NAME = "stale_fix"
# A burst has ten photos of one place, and a person may stand there for a while.
_LEAST_PHOTOS = 12
_LEAST_S = 180.0
# One position of a walk's photos, not of a spot where somebody lingered.
_LEAST_SHARE = 0.5
# Of the pictures taken one after another so many must be different ones.
_LEAST_CHANGED = 0.5


def find(photos: PhotoSet) -> Iterator[Finding]:
    """One measured position over most of a walk, while time and pictures move on.

    The first photo of the run may be where it says; the others are in doubt. Shorter runs are
    found where photos of other sessions show the same elsewhere.
    """
    named = set()
    for run, reason in _runs(photos.counted):
        named |= set(run)
        yield Finding(NAME, run, reason, doubtful=True)
    for photo in photos.photos:
        suggested = photo.suggested
        if suggested and suggested.finding == NAME and photo.id not in named and photo.position:
            apart = format_distance(haversine_m(suggested.position, photo.position))
            reason = f"several photos state this position, and others show the same {apart} away"
            yield Finding(NAME, (photo.id,), reason)


def _runs(photos: Sequence[PhotoRow]) -> Iterator[tuple[tuple[int, ...], str]]:
    """The photos of each run with one position, but for its first one, and the reason in words."""
    sessions: dict[str, list[tuple[datetime, PhotoRow]]] = defaultdict(list)
    for photo in photos:
        if photo.session and photo.taken_at is not None and was_measured(photo):
            # Of a walk some photos may have lost their offset: its clock is the same.
            sessions[photo.session].append((photo.taken_at.replace(tzinfo=None), photo))
    for timed in sessions.values():
        timed.sort(key=lambda item: (item[0], item[1].id))
        for _, group in groupby(timed, key=lambda item: item[1].position):
            run = list(group)
            if len(run) < max(_LEAST_PHOTOS, _LEAST_SHARE * len(timed)):
                continue
            minutes = (run[-1][0] - run[0][0]).total_seconds() / 60
            walked = [photo for _, photo in run]
            if minutes * 60 >= _LEAST_S and _moves_on(walked):
                place = walked[0].position
                assert place is not None
                reason = (
                    f"the same position, {format_decimal(place)}, stands in {len(run)} photos "
                    f"taken over {minutes:.0f} minutes"
                )
                yield tuple(one.id for one in walked[1:]), reason


def _moves_on(photos: Sequence[PhotoRow]) -> bool:
    hashes = [photo.picture_hash for photo in photos if photo.picture_hash]
    if len(hashes) < _LEAST_PHOTOS:
        return False
    words = hash_words(hashes)
    return float((bits_apart(words[1:], words[:-1]) > LIKELY_BITS).mean()) >= _LEAST_CHANGED
