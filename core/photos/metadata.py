"""What a photo file, and a sidecar beside it, say of where, when and with what it was taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from core.errors import CampusGPSError
from core.geo import format_distance, haversine_m
from core.photos.decode import upright_size
from core.photos.exif import NO_GPS_DATA
from core.photos.measurement import Measurement, Prefer, Remark, Source
from core.photos.opening import exif_of, open_photo, unreadable
from core.photos.xmp import NotXml, XmpFacts, sidecar_facts, sidecars_of, xmp_facts

GUESSED = "position guessed by CampusGPS; not used to learn from"

# Programs that copy a position from one place to another round it.
_AGREEMENT_M = 1.0
# How a statement is called first, and second.
_NAMES = {
    Source.EXIF: ("the photo", "the photo's own"),
    Source.EMBEDDED_XMP: ("the photo's XMP", "the one in the photo's XMP"),
    Source.XMP: ("the sidecar", "the sidecar's"),
}


@dataclass(frozen=True)
class PhotoMetadata:
    """What is known of a photo without decoding it.

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
            be learned from or judged by.
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

    Inside the photo EXIF counts before XMP, as the Metadata Working Group has it.

    Args:
        path: The photo; its sidecars lie beside it.
        prefer: Which counts where the photo and a sidecar differ. A guess of CampusGPS never
            counts before what was measured.

    Raises:
        UnreadablePhoto: Not a photo, or its beginning is damaged.
    """
    with open_photo(path) as photo:
        try:
            exif = exif_of(photo, path)
            width, height = upright_size(photo, exif.orientation)
        except OSError as error:
            raise unreadable(path, error) from error
        embedded = _embedded_xmp(photo.info.get("xmp"))
    beside, refusals = _sidecars(path)
    inside = [exif.measurement, embedded.measurement]
    outside = [facts.measurement for facts in beside]
    said = [m for m in _ordered(outside, inside, prefer) if m is not None]
    # A guess never hides what was measured.
    said.sort(key=lambda measurement: measurement.source is Source.GUESS)
    best = said[0] if said else None
    is_guess = best is not None and best.source is Source.GUESS
    refusal = ""
    if is_guess:
        refusal = GUESSED
    elif best is None:
        reasons = [exif.refusal, embedded.refusal, *refusals]
        refusal = "; ".join(r for r in reasons if r and r != NO_GPS_DATA) or NO_GPS_DATA
    return PhotoMetadata(
        None if is_guess else best,
        refusal,
        exif.taken_at,
        exif.taken_at_has_offset,
        exif.camera,
        width,
        height,
        best if is_guess else None,
        tuple(said),
        tuple(_differences(said)),
    )


_T = TypeVar("_T")


def _ordered(outside: Sequence[_T], inside: Sequence[_T], prefer: Prefer) -> list[_T]:
    return [*outside, *inside] if prefer is Prefer.SIDECAR else [*inside, *outside]


def _embedded_xmp(xmp: object) -> XmpFacts:
    content = xmp.encode() if isinstance(xmp, str) else xmp
    if not isinstance(content, bytes):
        return XmpFacts()
    try:
        return xmp_facts(content, Source.EMBEDDED_XMP)
    except NotXml:
        return XmpFacts()


def _sidecars(path: Path) -> tuple[list[XmpFacts], list[str]]:
    """What the sidecars of a photo say, and why some of them say nothing of its place."""
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


def _differences(said: Sequence[Measurement]) -> Iterator[Remark]:
    """What to tell of statements that differ from the one that counts, which is the first."""
    measured = [m for m in said if m.source is not Source.GUESS]
    for number, other in enumerate(measured):
        nearest = min(
            (haversine_m(m.position, other.position) for m in measured[:number]), default=0
        )
        if nearest <= _AGREEMENT_M:
            continue
        counts, (_, differs) = _NAMES[measured[0].source][0], _NAMES[other.source]
        if other.source is measured[0].source:
            differs = "that of a second one"
        apart = format_distance(haversine_m(measured[0].position, other.position))
        text = f"{counts}'s position is {apart} from {differs}; {counts} counts"
        yield Remark("sources_differ", text)
