"""Sessions that count as one when a photo is evaluated, whatever folders their photos lie in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from core.project.rows import PhotoRow
from core.project.sessions import GAP
from core.project.twins import time_keys


@dataclass(frozen=True)
class SessionSpan:
    """The time that a camera's photos of a session took.

    Attributes:
        session: The session's name; it was found, not stated by a person or a table.
        camera: The camera.
        first: The first photo's time by the camera's own clock, without a time zone.
        last: That of the last photo.
    """

    session: str
    camera: str
    first: datetime
    last: datetime


def session_spans(photos: Sequence[PhotoRow]) -> list[SessionSpan]:
    """The spans of the sessions that were found, of photos with a time and a camera."""
    clocks: dict[tuple[str, str], list[datetime]] = defaultdict(list)
    for photo in photos:
        if photo.session and photo.camera and photo.taken_at and not photo.session_stated:
            clock = photo.taken_at.replace(tzinfo=None, microsecond=0)
            clocks[photo.session, photo.camera].append(clock)
    return [SessionSpan(*names, min(times), max(times)) for names, times in clocks.items()]


def joined_sessions(
    photos: Sequence[PhotoRow], spans: Sequence[SessionSpan]
) -> dict[str | None, str]:
    """The common name of sessions that count as one: the one that comes first.

    These do: sessions of which one holds copies of the other, taken at the same seconds; and those
    of one camera with less than :data:`core.project.sessions.GAP` between them. A walk that was
    sorted into two folders, or from which favourites were copied, would else be evaluated by
    photos that were taken seconds before.

    Args:
        photos: The photos, or those of them that show the same picture as others.
        spans: :func:`session_spans` of all photos.
    """
    # Of each session that is joined, one that comes before it, or itself where it comes first.
    before: dict[str, str] = {}
    for first, second in (*_sharing_copies(photos), *_in_one_go(spans)):
        one, other = _first_of(before, first), _first_of(before, second)
        before[one] = before[other] = min(one, other)
    return {one: _first_of(before, one) for one in before}


def _first_of(before: dict[str, str], session: str) -> str:
    """The first of the sessions that are one with this; shortens the way there."""
    while (earlier := before.setdefault(session, session)) != session:
        before[session] = before[earlier]
        session = earlier
    return session


def _sharing_copies(photos: Sequence[PhotoRow]) -> Iterator[tuple[str, str]]:
    by_id = {photo.id: photo for photo in photos}
    for photo in photos:
        original = by_id.get(photo.twin_of or 0)
        if not (original and original.session and original.taken_at):
            continue
        if not (photo.session and photo.taken_at) or photo.session == original.session:
            continue
        if set(time_keys(photo.taken_at)) & set(time_keys(original.taken_at)):
            yield original.session, photo.session


def _in_one_go(spans: Sequence[SessionSpan]) -> Iterator[tuple[str, str]]:
    in_order = sorted(spans, key=lambda one: (one.camera, one.first, one.last, one.session))
    for _, of_camera in groupby(in_order, key=lambda one: one.camera):
        longest: SessionSpan | None = None
        for span in of_camera:
            if longest and span.first - longest.last <= GAP:
                yield longest.session, span.session
            if longest is None or span.last > longest.last:
                longest = span
