"""Geotagged photos of another camera on the same walk: the phone beside a camera without GPS.

The clocks of the two may differ by anything: 47 minutes, a time zone, a day. What photos show is
the only link between them, so a phone says something only if one offset stands out clearly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, Position, centre_of, degrees_of, format_distance
from core.labelling.clock_offset import timed_places_of
from core.labelling.clock_search import (
    PhotoOffset,
    TimedPlaces,
    agree_at,
    compare_at,
    fine_evidence,
    mean_offset,
    search_offset,
)
from core.labelling.companion_path import CompanionPath, fix_sigma_m
from core.labelling.label import Label, Review
from core.labelling.track_clocks import CameraClock, by_clock, clock_name
from core.photos.measurement import POOR_ACCURACY_M, Source
from core.project.references import ReferencePhoto
from core.tasks import Task

_FEWEST_FIXES = 3
# Clocks that are known to agree do so to a second or two, those of two devices to half a minute.
_SAME_CLOCK_SIGMA_S = 2.0
_STATED_SIGMA_S = 15.0
_WALKING_M_S = 1.0
# What a clock may be wrong by, as it shows the time: anything up to two hours, a time zone, noon, a
# day; or its date is not set at all. Else it is more likely another walk the same way.
_NEAR_S = 2 * 3600.0
_ZONES_S = 14 * 3600.0 + 600.0
_DAY_S = 86400.0
_FROM_HOUR_S = 600.0
_FROM_QUARTER_S = 120.0
_UNSET_S = 60 * 86400.0
_FEWEST_AGAINST = 5
_REFINEMENTS = 3
# The two ways are not two witnesses, and the errors of neighbouring photos are alike.
_EVIDENCE_SHARE = 0.25
_REFINED_WITHIN_S = 60.0
_MOST_REFINED = 1000
# Nothing says surely that two people stayed together.
_MOST_TRUST = 0.95
_UNTESTED_TRUST = 0.8


@dataclass(frozen=True)
class CompanionOffset:
    """The clock of a camera beside that of a phone.

    Attributes:
        clock: The camera's.
        phone: The phone's; one of the project's sessions has its name as camera.
        count: How many photos were timed by the camera's clock.
        found: What laying them along the phone's photos came to; None if nothing fits clearly.
        assumed: True if the offset is what the clocks state of themselves, not what photos show.
        doubtful: An offset at which the photos agree, but which no clock is usually wrong by: more
            likely it was another walk the same way. A person may know.
        zone_s: What the phone showed its user beyond ``found.seconds``: where one of the two states
            no offset from UTC, that of the other.
    """

    clock: CameraClock
    phone: CameraClock
    count: int
    found: PhotoOffset | None
    assumed: bool = False
    zone_s: float = 0.0
    doubtful: PhotoOffset | None = None

    @property
    def behind_s(self) -> float:
        """Seconds by which the camera's clock is behind the phone's, as both show it."""
        offset = self.found or self.doubtful
        return 0.0 if offset is None else offset.seconds + self.zone_s


@dataclass(frozen=True)
class CompanionPosition:
    """The place of a photo by another camera's geotagged photos around its time.

    Attributes:
        position: The place.
        sigma_m: Its standard error in metres, of east and of north.
        trust: Probability that it is right at all.
        phone: Whose photos say so.
    """

    position: Position
    sigma_m: float
    trust: float
    phone: CameraClock


@dataclass(frozen=True)
class Companions:
    """The phones that were on the walks of a folder's cameras.

    Attributes:
        offsets: For each clock of photos without a position, and each phone, what was found.
        frame: What metres are counted from.
        paths: The phones' ways.
    """

    offsets: tuple[CompanionOffset, ...]
    frame: LocalFrame
    paths: Mapping[CameraClock, CompanionPath]

    def positions(self, labels: Iterable[Label]) -> dict[int, CompanionPosition]:
        """The places of photos by the phones, by the photos' ids: of several phones the surest's.

        Photos that carry a position themselves, and those that a phone says nothing of, are left
        out.
        """
        by_camera: dict[CameraClock, list[CompanionOffset]] = defaultdict(list)
        for offset in self.offsets:
            if offset.found is not None:
                by_camera[offset.clock].append(offset)
        places: dict[int, CompanionPosition] = {}
        for clock, timed in by_clock(one for one in labels if not _is_fix(one)).items():
            seconds = _seconds(label.taken_at for label in timed)
            for offset in by_camera[clock]:
                for label, place in zip(timed, self._places(offset, seconds), strict=True):
                    known = places.get(label.id)
                    if place is not None and (known is None or place.sigma_m < known.sigma_m):
                        places[label.id] = place
        return places

    def _places(
        self, offset: CompanionOffset, seconds: NDArray[np.float64]
    ) -> list[CompanionPosition | None]:
        found = offset.found
        if found is None:
            return [None] * len(seconds)
        metres, sigma_m = self.paths[offset.phone].at(seconds + found.seconds)
        sigma_m = np.hypot(sigma_m, _WALKING_M_S * found.sigma_s)
        agreed = (found.agreeing + 1) / (found.compared + 2)
        trust = _UNTESTED_TRUST if offset.assumed else min(_MOST_TRUST, agreed)
        return [
            CompanionPosition(
                self.frame.position_at(float(east), float(north)), float(sigma), trust, offset.phone
            )
            if np.isfinite(sigma)
            else None
            for (east, north), sigma in zip(metres, sigma_m, strict=True)
        ]


def find_companions(
    labels: Sequence[Label],
    references: Iterable[ReferencePhoto] = (),
    task: Task | None = None,
) -> Companions | None:
    """Lay the photos of each camera along the geotagged photos of each other one.

    Args:
        labels: The rows of a job. Those whose file carries a position, other than a guess, are a
            phone's; of the others those count that have a guess or a position set by hand.
        references: Photos of the project; each of their sessions is a phone.
        task: Progress and cancellation.

    Returns:
        None if there are no geotagged photos with times.

    Raises:
        Cancelled: The user cancelled.
    """
    task = task or Task()
    fixes = _fixes(labels, references)
    if not fixes:
        return None
    frame = LocalFrame(
        centre_of(degrees_of(one.position for some in fixes.values() for one in some))
    )
    paths = {clock: _path_of(some, frame) for clock, some in fixes.items()}
    offsets = []
    for clock, timed in by_clock(one for one in labels if not _is_fix(one)).items():
        photos = timed_places_of(timed, frame)
        for phone, path in paths.items():
            zone_s = _zone_s(clock, timed, phone, fixes[phone])
            unknown = CompanionOffset(clock, phone, len(timed), None, zone_s=zone_s)
            offsets.append(_compared(unknown, path, photos, task))
    return Companions(tuple(offsets), frame, paths)


def companion_words(one: CompanionOffset) -> str:
    """A sentence for people about the clock of a camera beside a phone's."""
    camera, phone, found = clock_name(one.clock), clock_name(one.phone), one.found
    if one.doubtful is not None:
        return (
            f"The photos of {camera} would agree with those of {phone} if its clock were "
            f"{_away_words(one.behind_s)} it. More likely they are of another walk the same way."
        )
    if found is None:
        return f"How far the clock of {camera} is from that of {phone} can't be seen in the photos."
    if one.assumed:
        return f"The clocks of {camera} and {phone} are taken to agree, as their photos say."
    agree = (
        f"{found.agreeing:,} of {found.compared:,} photos agree "
        f"(median {format_distance(found.median_m)})"
    )
    if abs(one.behind_s) < 1.5:
        return f"The clock of {camera} agrees with that of {phone}; {agree}."
    return f"The clock of {camera} is {_away_words(one.behind_s)} that of {phone}; {agree}."


def _away_words(behind_s: float) -> str:
    return f"{span_words(behind_s)} {'behind' if behind_s > 0 else 'ahead of'}"


def span_words(seconds: float) -> str:
    """The length of a time difference as ``1 day 2 h 47 min 3 s``, without what is zero."""
    rest, parts = round(abs(seconds)), []
    for size, unit in ((86400, "day"), (3600, "h"), (60, "min"), (1, "s")):
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count} {unit}{'s' if unit == 'day' and count > 1 else ''}")
    return " ".join(parts) or "0 s"


@dataclass(frozen=True)
class _Fix:
    taken_at: datetime
    position: Position
    accuracy_m: float | None


def _is_fix(label: Label) -> bool:
    own = label.own
    return own is not None and own.source is not Source.GUESS and label.correction is None


def _fixes(
    labels: Iterable[Label], references: Iterable[ReferencePhoto]
) -> dict[CameraClock, list[_Fix]]:
    """The geotagged photos of each clock that has enough of them."""
    fixes: dict[CameraClock, list[_Fix]] = defaultdict(list)
    for clock, timed in by_clock(filter(_is_fix, labels)).items():
        for label in timed:
            if label.own is None or label.taken_at is None or label.review is Review.REJECTED:
                continue
            if (label.own.accuracy_m or 0.0) <= POOR_ACCURACY_M:
                fix = _Fix(label.taken_at, label.own.position, label.own.accuracy_m)
                fixes[clock].append(fix)
    for reference in references:
        if reference.taken_at is not None:
            stated = bool(reference.taken_at.utcoffset())
            fix = _Fix(reference.taken_at, reference.position, None)
            fixes[CameraClock(reference.session, stated)].append(fix)
    return {clock: some for clock, some in fixes.items() if len(some) >= _FEWEST_FIXES}


def _path_of(fixes: Sequence[_Fix], frame: LocalFrame) -> CompanionPath:
    return CompanionPath.of(
        _seconds(one.taken_at for one in fixes),
        frame.to_metres(degrees_of(one.position for one in fixes)),
        fix_sigma_m([one.accuracy_m for one in fixes]),
    )


def _compared(
    unknown: CompanionOffset, path: CompanionPath, photos: TimedPlaces, task: Task
) -> CompanionOffset:
    """The clocks of a camera and a phone, with what their photos tell of the offset."""
    if unknown.clock == unknown.phone:
        # One device, some of whose photos carry a position.
        found = _assumed(path, photos, _SAME_CLOCK_SIGMA_S)
        return replace(unknown, found=found, assumed=True)
    found = search_offset(path, photos, task)
    if found is not None:
        found = _refined(found, path, photos)
        compared = replace(unknown, found=found)
        if _is_usual(compared.behind_s) or _is_surely_wrong(unknown, path, photos):
            return compared
        return replace(unknown, doubtful=found)
    if unknown.clock.states_offset and unknown.phone.states_offset:
        return replace(unknown, found=_assumed(path, photos, _STATED_SIGMA_S), assumed=True)
    return unknown


def _refined(found: PhotoOffset, path: CompanionPath, photos: TimedPlaces) -> PhotoOffset:
    """The offset by both ways: the camera's photos along the phone's, and the phone's along these.

    The camera took more photos, so that its way is known better in time; those that disagree are
    left out of it.
    """
    fixes = TimedPlaces(path.seconds, path.metres, path.sigma_m)
    for _ in range(_REFINEMENTS):
        agreeing = photos.of_rows(np.flatnonzero(agree_at(path, photos, found.seconds)))
        agreeing = agreeing.surest(_MOST_REFINED)
        if not len(agreeing):
            break
        way = CompanionPath.of(agreeing.seconds, agreeing.metres, agreeing.sigma_m)
        offsets = found.seconds + np.arange(-_REFINED_WITHIN_S, _REFINED_WITHIN_S + 1.0)
        evidence = fine_evidence(path, agreeing, offsets) + fine_evidence(way, fixes, -offsets)
        # Who stops and hurries is seen at a place for a while, and its times say less.
        share = _EVIDENCE_SHARE / max(path.crooked, way.crooked)
        found = compare_at(path, photos, *mean_offset(offsets, evidence, share))
    return found


def _is_usual(behind_s: float) -> bool:
    """True if clocks are wrong by such times."""
    size = abs(behind_s)
    if size <= _NEAR_S or size >= _UNSET_S or abs(size - _DAY_S) <= _FROM_HOUR_S:
        return True
    from_hour, from_quarter = (abs(size - round(size / unit) * unit) for unit in (3600, 900))
    return size <= _ZONES_S and (from_hour <= _FROM_HOUR_S or from_quarter <= _FROM_QUARTER_S)


def _is_surely_wrong(clocks: CompanionOffset, path: CompanionPath, photos: TimedPlaces) -> bool:
    """True if photos contradict that the two clocks show the same time: then one is wrong."""
    same = compare_at(path, photos, -clocks.zone_s, 0.0)
    return same.compared >= _FEWEST_AGAINST and not same.is_no_contradiction


def _assumed(path: CompanionPath, photos: TimedPlaces, sigma_s: float) -> PhotoOffset | None:
    """An offset of zero, unless photos speak against it."""
    compared = compare_at(path, photos, 0.0, sigma_s)
    return compared if compared.is_no_contradiction else None


def _zone_s(
    clock: CameraClock, labels: Iterable[Label], phone: CameraClock, fixes: Iterable[_Fix]
) -> float:
    """The offset from UTC in seconds that the phone states, if the camera states none; or less."""
    if clock.states_offset == phone.states_offset:
        return 0.0
    if phone.states_offset:
        return _usual_zone_s(one.taken_at for one in fixes)
    return -_usual_zone_s(one.taken_at for one in labels)


def _usual_zone_s(times: Iterable[datetime | None]) -> float:
    zones = [one.utcoffset() for one in times if one is not None]
    seconds = [zone.total_seconds() for zone in zones if zone is not None]
    return max(set(seconds), key=seconds.count) if seconds else 0.0


def _seconds(times: Iterable[datetime | None]) -> NDArray[np.float64]:
    return np.array([one.timestamp() for one in times if one is not None], np.float64)
