"""Positions in XMP sidecar files, as Lightroom, darktable, digiKam and CampusGPS write them.

Format: XMP specification part 2 (ISO 16684-1), ``exif`` namespace: ``DDD,MM,SSk`` or
``DDD,MM.mmk`` with k one of N, S, E, W, as an attribute of ``rdf:Description`` or an element in it.
"""

from __future__ import annotations

import codecs
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from core.errors import CampusGPSError
from core.photos.coordinates import ImpossiblePosition, degrees_from_text, position_from
from core.photos.exif import heading_from
from core.photos.measurement import Measurement, Source, is_guess_method

_EXIF = "{http://ns.adobe.com/exif/1.0/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF"
_EXIF_EX = "{http://cipa.jp/exif/1.0/}"
_SUFFIXES = (".xmp", ".XMP", ".Xmp")
_LARGEST_BYTES = 16_000_000


class NotXml(CampusGPSError):  # noqa: N818 - says what it is
    """This is no XML, or XML that is not safe to read."""


@dataclass(frozen=True)
class XmpFacts:
    """What CampusGPS takes from XMP.

    Attributes:
        measurement: The position, if there is a possible one.
        refusal: Why what is there is none; empty if there is one, or none is stated.
        taken_at: When the photo was taken; see ``taken_at_has_offset``.
        taken_at_has_offset: Whether ``taken_at`` is really UTC; else it is the camera's clock.
        heading_deg: Where the camera looked, clockwise from north, also without a position.
        altitude_m: Metres above sea level, also without a position.
    """

    measurement: Measurement | None = None
    refusal: str = ""
    taken_at: datetime | None = None
    taken_at_has_offset: bool = False
    heading_deg: float | None = None
    altitude_m: float | None = None


def sidecars_of(photo: Path) -> tuple[Path, ...]:
    """The sidecars beside ``photo`` that there are: ``photo.jpg.xmp`` before ``photo.xmp``."""
    found: list[Path] = []
    for stem in dict.fromkeys((photo.name, photo.stem)):
        for suffix in _SUFFIXES:
            sidecar = photo.with_name(stem + suffix)
            # Where case does not count, one sidecar is found under several names.
            if _is_file(sidecar) and not any(_is_same(sidecar, other) for other in found):
                found.append(sidecar)
    return tuple(found)


def find_sidecar(photo: Path) -> Path | None:
    """The first of the sidecars of ``photo``; None if there is none."""
    return next(iter(sidecars_of(photo)), None)


def read_sidecar(path: Path) -> Measurement | None:
    """The position in the sidecar ``path``; None if it speaks of other things only.

    Raises:
        CampusGPSError: It is not XML, or what it gives is not a position.
    """
    facts = sidecar_facts(path)
    if facts.refusal:
        raise CampusGPSError(facts.refusal, file=path)
    return facts.measurement


def sidecar_facts(path: Path) -> XmpFacts:
    """What the sidecar ``path`` says.

    Raises:
        NotXml: It is not XML.
        CampusGPSError: It can't be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES + 1)
    except OSError as error:
        raise CampusGPSError(
            f"this sidecar can't be read ({error.strerror or error})", file=path
        ) from error
    try:
        return xmp_facts(content, Source.XMP)
    except NotXml as error:
        raise NotXml(error.reason, file=path) from error


def read_xmp(content: bytes) -> Measurement | None:
    """The position in XMP, the content of a sidecar or what is embedded in a photo.

    Raises:
        NotXml: It is not XML.
        CampusGPSError: What it gives is not a position.
    """
    facts = xmp_facts(content, Source.XMP)
    if facts.refusal:
        raise CampusGPSError(facts.refusal)
    return facts.measurement


def xmp_facts(content: bytes, source: Source) -> XmpFacts:
    """What XMP says, the content of a sidecar or what is embedded in a photo.

    Args:
        content: The XMP.
        source: Who says so.

    Raises:
        NotXml: It is not XML.
    """
    fields = _fields(_parse(content))
    heading = heading_from(_rational(fields.get("GPSImgDirection")))
    altitude = _altitude(fields)
    measurement, refusal = None, ""
    try:
        measurement = _measurement(fields, source)
    except ImpossiblePosition as impossible:
        refusal = str(impossible)
    return XmpFacts(measurement, refusal, heading_deg=heading, altitude_m=altitude)


def _measurement(fields: Mapping[str, str], source: Source) -> Measurement | None:
    latitude, longitude = fields.get("GPSLatitude"), fields.get("GPSLongitude")
    if latitude is None and longitude is None:
        return None
    if latitude is None or longitude is None:
        missing = "latitude" if latitude is None else "longitude"
        raise ImpossiblePosition(f"half a GPS block: no {missing}")
    accuracy = _rational(fields.get("GPSHPositioningError"))
    method = fields.get("GPSProcessingMethod", "")
    return Measurement(
        position=position_from(
            degrees_from_text(latitude, fields.get("GPSLatitudeRef", "")),
            degrees_from_text(longitude, fields.get("GPSLongitudeRef", "")),
        ),
        source=Source.GUESS if is_guess_method(method) else source,
        accuracy_m=accuracy if accuracy is not None and accuracy > 0 else None,
        heading_deg=heading_from(_rational(fields.get("GPSImgDirection"))),
        altitude_m=_altitude(fields),
    )


def _altitude(fields: Mapping[str, str]) -> float | None:
    metres = _rational(fields.get("GPSAltitude"))
    below = fields.get("GPSAltitudeRef", "").strip() == "1"
    return -abs(metres) if metres is not None and below else metres


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # its name is too long, or it is a link to where we may not look
        return False


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # it went away meanwhile
        return False


def _parse(content: bytes) -> Element:
    # Imported here: few photos have a sidecar.
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    if len(content) > _LARGEST_BYTES:
        raise NotXml("this sidecar is too large to be one")
    try:
        if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            # Blanks before and NULs behind are no XML, but are written.
            content = content.strip(b"\0 \r\n\t")
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise NotXml("this sidecar is not valid XML") from error
    return root


def _fields(root: Element) -> dict[str, str]:
    """The first value of every ``exif:`` property of the photo, attribute or element.

    Structures in it are not looked into: a place that the photo shows may have coordinates too.
    """
    fields: dict[str, str] = {}
    for description in [node for rdf in root.iter(_RDF) for node in rdf] or root.iter():
        inside = ((str(child.tag), child.text or "") for child in description)
        pairs = [*description.attrib.items(), *inside]
        for name, value in pairs:
            for namespace in (_EXIF, _EXIF_EX):
                if name.startswith(namespace) and value.strip():
                    fields.setdefault(name[len(namespace) :], value.strip())
    return fields


def _rational(text: str | None) -> float | None:
    """``465/10`` or ``46.5`` as a number."""
    if text is None:
        return None
    top, _, bottom = text.partition("/")
    try:
        number = float(top) / float(bottom or 1)
    except (ValueError, ZeroDivisionError):
        return None
    return number if math.isfinite(number) else None
