"""Positions in XMP sidecar files, as Lightroom, darktable, digiKam and CampusGPS write them.

Format: XMP specification part 2 (ISO 16684-1), ``exif`` namespace: ``DDD,MM,SSk`` or
``DDD,MM.mmk`` with k one of N, S, E, W, as an attribute of ``rdf:Description`` or an element in it.
"""

from __future__ import annotations

import codecs
import math
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


def find_sidecar(photo: Path) -> Path | None:
    """The sidecar of ``photo``: ``photo.jpg.xmp`` before ``photo.xmp``; None if there is none."""
    for stem in (photo.name, photo.stem):
        for suffix in _SUFFIXES:
            sidecar = photo.with_name(stem + suffix)
            if _is_file(sidecar):
                return sidecar
    return None


def read_sidecar(path: Path) -> Measurement | None:
    """The position in the sidecar ``path``; None if it speaks of other things only.

    Raises:
        CampusGPSError: It is not XML, or what it gives is not a position.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES + 1)
    except OSError as error:
        raise CampusGPSError(
            f"this sidecar can't be read ({error.strerror or error})", file=path
        ) from error
    try:
        return read_xmp(content)
    except CampusGPSError as error:
        raise type(error)(error.reason, file=path) from error


def read_xmp(content: bytes) -> Measurement | None:
    """The position in XMP, the content of a sidecar or what is embedded in a photo.

    Raises:
        NotXml: It is not XML.
        CampusGPSError: What it gives is not a position.
    """
    fields = _fields(_parse(content))
    latitude, longitude = fields.get("GPSLatitude"), fields.get("GPSLongitude")
    if latitude is None and longitude is None:
        return None
    try:
        if latitude is None or longitude is None:
            missing = "latitude" if latitude is None else "longitude"
            raise ImpossiblePosition(f"half a GPS block: no {missing}")
        position = position_from(
            degrees_from_text(latitude, fields.get("GPSLatitudeRef", "")),
            degrees_from_text(longitude, fields.get("GPSLongitudeRef", "")),
        )
    except ImpossiblePosition as impossible:
        raise CampusGPSError(str(impossible)) from impossible
    accuracy = _rational(fields.get("GPSHPositioningError"))
    method = fields.get("GPSProcessingMethod", "")
    return Measurement(
        position=position,
        source=Source.GUESS if is_guess_method(method) else Source.XMP,
        accuracy_m=accuracy if accuracy is not None and accuracy > 0 else None,
        heading_deg=heading_from(_rational(fields.get("GPSImgDirection"))),
    )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # its name is too long, or it is a link to where we may not look
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
