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
from core.photos.measurement import Measurement, Source

_EXIF = "{http://ns.adobe.com/exif/1.0/}"
_EXIF_EX = "{http://cipa.jp/exif/1.0/}"
_SUFFIXES = (".xmp", ".XMP", ".Xmp")
_LARGEST_BYTES = 16_000_000


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
    fields = _fields(_parse(path))
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
        raise CampusGPSError(str(impossible), file=path) from impossible
    accuracy = _rational(fields.get("GPSHPositioningError"))
    return Measurement(
        position=position,
        source=Source.XMP,
        accuracy_m=accuracy if accuracy is not None and accuracy > 0 else None,
        heading_deg=heading_from(_rational(fields.get("GPSImgDirection"))),
    )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # its name is too long, or it is a link to where we may not look
        return False


def _parse(path: Path) -> Element:
    # Imported here: few photos have a sidecar.
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES + 1)
        if len(content) > _LARGEST_BYTES:
            raise CampusGPSError("this sidecar is too large to be one", file=path)
        if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            # Blanks before and NULs behind are no XML, but are written.
            content = content.strip(b"\0 \r\n\t")
        root: Element = fromstring(content, forbid_dtd=True)
    except OSError as error:
        raise CampusGPSError(
            f"this sidecar can't be read ({error.strerror or error})", file=path
        ) from error
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise CampusGPSError("this sidecar is not valid XML", file=path) from error
    return root


def _fields(root: Element) -> dict[str, str]:
    """The first value of every ``exif:`` property, attribute or element."""
    fields: dict[str, str] = {}
    for element in root.iter():
        pairs = [*element.attrib.items(), (str(element.tag), element.text or "")]
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
