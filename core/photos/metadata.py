"""The place, time and camera of a photo, from its file and a sidecar beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from core.errors import CampusGPSError
from core.geo import format_distance, haversine_m
from core.photos.clock import CaptureTime
from core.photos.decode import upright_size
from core.photos.embedded import Embedded
from core.photos.exif import ExifFacts
from core.photos.gps import NO_GPS_DATA, GpsFix
from core.photos.measurement import Measurement, Prefer, Source
from core.photos.opening import embedded_in, exif_of, open_photo, unreadable
from core.photos.remark import CLOCK, SOURCES_DIFFER, Remark
from core.photos.takeout import TakeoutFacts, takeout_facts, takeout_sidecars_of
from core.photos.xmp import NotXmlError, XmpFacts, sidecar_facts, sidecars_of, xmp_facts

GUESSED = "position guessed by CampusGPS; not used to learn from"

# Programs that copy a position from one place to another round it.
_AGREEMENT_M = 1.0
_SAME_SECOND = timedelta(seconds=1)
# How a statement is called first, and second.
_NAMES = {
    Source.EXIF: ("the photo", "the photo's own"),
    Source.EMBEDDED_XMP: ("the photo's XMP", "the one in the photo's XMP"),
    Source.XMP: ("the sidecar", "the sidecar's"),
    Source.TAKEOUT: ("Google Photos", "that of Google Photos"),
}


_Facts: TypeAlias = ExifFacts | XmpFacts | TakeoutFacts


@dataclass(frozen=True)
class PhotoMetadata:
    """The facts known of a photo without decoding it.

    Attributes:
        measurement: Where it was taken, by the statement that counts. Never a guess that CampusGPS
            wrote there.
        refusal: Why there is no position, for the user; empty if there is one.
        taken_at: When it was taken, with a time zone; see ``taken_at_has_offset``.
        taken_at_has_offset: False if the camera did not say how far its clock is from UTC; then
            ``taken_at`` is that clock, kept as if it were UTC.
        camera: Make, model and serial number as far as known; empty if unknown.
        width: Pixels from left to right, upright.
        height: Pixels from top to bottom, upright.
        guess: The position that CampusGPS guessed and wrote, where there is no better one: not to
            be learned from or evaluated by.
        measurements: All that was said of where it was taken, best first, guesses last.
        remarks: What the user should know of what it says.
    """

    measurement: Measurement | None
    refusal: str
    taken_at: datetime | None
    taken_at_has_offset: bool
    camera: str
    width: int
    height: int
    guess: Measurement | None = None
    measurements: tuple[Measurement, ...] = ()
    remarks: tuple[Remark, ...] = ()


def read_metadata(path: Path, prefer: Prefer = Prefer.SIDECAR) -> PhotoMetadata:
    """Read the metadata of the photo ``path``; no pixel is decoded, so its size doesn't matter.

    Inside the photo EXIF counts before XMP, as the Metadata Working Group has it. What Google
    Photos says in a JSON file beside it counts last, as it may be Google's own guess.

    Args:
        path: The photo; its sidecars lie beside it.
        prefer: Which counts where the photo and a sidecar differ, in place and time. A guess of
            CampusGPS never counts before what was measured.

    Raises:
        UnreadablePhotoError: Not a photo, or its beginning is damaged.
    """
    with open_photo(path) as photo:
        try:
            exif = exif_of(photo, path)
            width, height = upright_size(photo, exif.orientation)
            embedded = _embedded_xmp(embedded_in(photo, path))
        except OSError as error:
            raise unreadable(path, error) from error
    beside, refusals = _sidecars(path)
    inside: list[_Facts] = [exif, *embedded]
    if exif.says_unknown:
        # As for ExifTool: the camera's "unknown" stands before what a copy of its tags says.
        inside = [exif]
    takeout = _takeout(path, refusals)
    facts = [*beside, *inside] if prefer is Prefer.SIDECAR else [*inside, *beside]
    facts += takeout
    fixes = _best_first(facts)
    best = fixes[0].measurement if fixes else None
    is_guess = best is not None and best.source is Source.GUESS
    if best is not None:
        best = _completed(best, facts)
    said = tuple(fix.measurement for fix in fixes[1:] if fix.measurement is not None)
    clock, remarks = _chosen_clock([exif, *embedded, *takeout], beside, prefer)
    return PhotoMetadata(
        measurement=None if is_guess else best,
        refusal=GUESSED if is_guess else "" if best else _refusal(inside, refusals),
        taken_at=None if clock is None else clock.at,
        taken_at_has_offset=clock is not None and clock.has_offset,
        camera=exif.camera,
        width=width,
        height=height,
        guess=best if is_guess else None,
        measurements=() if best is None else (best, *said),
        remarks=(*(fixes[0].remarks if fixes else ()), *_differences(fixes), *remarks),
    )


def _embedded_xmp(embedded: Embedded) -> list[XmpFacts]:
    """The facts in the photo's own XMP; damaged packets say nothing."""
    facts = []
    for packet in embedded.xmp:
        with suppress(NotXmlError):
            facts.append(xmp_facts(packet, Source.EMBEDDED_XMP))
    return facts


def _sidecars(path: Path) -> tuple[list[XmpFacts], list[str]]:
    """The facts in a photo's sidecars, and why some of them say nothing of its place."""
    facts, refusals = [], []
    for sidecar in sidecars_of(path):
        try:
            found = sidecar_facts(sidecar)
        except CampusGPSError as error:
            refusals.append(f"{sidecar.name}: {error.reason}")
            continue
        facts.append(found)
        if found.refusal:
            refusals.append(f"{sidecar.name}: {found.refusal}")
    return facts, refusals


def _takeout(path: Path, refusals: list[str]) -> list[TakeoutFacts]:
    """The facts in the JSON file of Google Takeout; adds to ``refusals`` why it says nothing."""
    facts = []
    for sidecar in takeout_sidecars_of(path):
        try:
            found = takeout_facts(sidecar)
        except CampusGPSError as error:
            refusals.append(f"{sidecar.name}: {error.reason}")
            continue
        if found is not None:
            facts.append(found)
            if found.refusal:
                refusals.append(f"{sidecar.name}: {found.refusal}")
    return facts


def _best_first(facts: Sequence[_Facts]) -> list[GpsFix]:
    """The positions that are stated; guesses last, because none hides what was measured."""
    measured: list[GpsFix] = []
    guessed: list[GpsFix] = []
    for fix in (one.fix for one in facts):
        if fix.measurement is not None:
            is_guess = fix.measurement.source is Source.GUESS
            (guessed if is_guess else measured).append(fix)
    return measured + guessed


def _completed(best: Measurement, facts: Sequence[_Facts]) -> Measurement:
    """``best`` with the direction and altitude that others state, where it states none."""
    headings = (one.heading_deg for one in facts if one.heading_deg is not None)
    altitudes = (one.altitude_m for one in facts if one.altitude_m is not None)
    heading, altitude = best.heading_deg, best.altitude_m
    return replace(
        best,
        heading_deg=next(headings, None) if heading is None else heading,
        altitude_m=next(altitudes, None) if altitude is None else altitude,
    )


def _refusal(inside: Sequence[_Facts], of_sidecars: Sequence[str]) -> str:
    reasons = [*(facts.refusal for facts in inside), *of_sidecars]
    stated = dict.fromkeys(reason for reason in reasons if reason not in ("", NO_GPS_DATA))
    return "; ".join(stated) or NO_GPS_DATA


def _differences(fixes: Sequence[GpsFix]) -> Iterator[Remark]:
    """Remarks on statements that differ from the one that counts, which is the first."""
    said = [fix.measurement for fix in fixes if fix.measurement is not None]
    measured = [measurement for measurement in said if measurement.source is not Source.GUESS]
    for number, other in enumerate(measured[1:], 1):
        apart = [haversine_m(before.position, other.position) for before in measured[:number]]
        if min(apart) <= _AGREEMENT_M:
            continue
        counts, (_, differs) = _NAMES[measured[0].source][0], _NAMES[other.source]
        if other.source is measured[0].source:
            differs = "that of a second one"
        yield Remark(
            SOURCES_DIFFER,
            f"{counts}'s position is {format_distance(apart[0])} from {differs}; {counts} counts",
        )


def _chosen_clock(
    inside: Sequence[_Facts], beside: Sequence[XmpFacts], prefer: Prefer
) -> tuple[CaptureTime | None, list[Remark]]:
    """The time that counts, and a remark if the photo and its sidecar differ."""
    own = _first_clock([facts.clock for facts in inside])
    sidecar = _first_clock([facts.clock for facts in beside])
    if own is None or sidecar is None:
        return own or sidecar, []
    own_counts = prefer is Prefer.PHOTO
    if own.is_original != sidecar.is_original:
        # When a file was made says less than when the picture was taken.
        own_counts = own.is_original
    if abs(own.wall - sidecar.wall) < _SAME_SECOND and own.is_camera:
        # They agree; one may know more of it.
        more = [clock for clock in (own, sidecar) if clock.has_offset] or [own, sidecar]
        return max(more, key=lambda clock: clock.at.microsecond > 0), []
    chosen, other = (own, sidecar) if own_counts else (sidecar, own)
    if not chosen.has_offset and other.has_offset and other.is_camera:
        chosen = replace(chosen, at=chosen.at.replace(tzinfo=other.at.tzinfo), has_offset=True)
    if not own.is_original or not sidecar.is_original or _agree(chosen, other):
        return chosen, []
    names = ("the photo", "the sidecar")
    counts, differs = names if own_counts else names[::-1]
    text = f"{counts} says {_written(chosen)}, {differs} {_written(other)}; {counts} counts"
    return chosen, [Remark(CLOCK, text)]


def _first_clock(clocks: Sequence[CaptureTime | None]) -> CaptureTime | None:
    """The first that says when the picture was taken, else the first that says anything."""
    stated = [clock for clock in clocks if clock is not None]
    return next((clock for clock in stated if clock.is_original), next(iter(stated), None))


def _agree(one: CaptureTime, other: CaptureTime) -> bool:
    if one.has_offset and other.has_offset:
        return abs(one.at - other.at) < _SAME_SECOND
    return abs(one.wall - other.wall) < _SAME_SECOND


def _written(clock: CaptureTime) -> str:
    return clock.at.strftime("%Y-%m-%d %H:%M:%S")
