"""Proof that a photo with another position is otherwise the photo that it was.

The picture's own bytes are compared, not what they decode to: it is quicker, and says more. What
lies behind the picture counts too, where phones keep a film or further pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import CampusGPSError
from core.labelling.writing.exiftool import Tags
from core.labelling.writing.webp import chunks_of
from core.photos.decode import stored_pixels_sha256
from core.photos.formats import photo_kind

TAGS_IN_BLOCK = ("EXIF", "MakerNotes")
"""The groups of tags that lie in the block that is written anew."""

_PLACE = frozenset(
    f"{group}:{name}"
    for group, names in {
        "GPS": (
            *("GPSLatitude", "GPSLatitudeRef", "GPSLongitude", "GPSLongitudeRef", "GPSMapDatum"),
            *("GPSHPositioningError", "GPSProcessingMethod", "GPSVersionID"),
        ),
        "XMP-exif": (
            *("GPSLatitude", "GPSLongitude", "GPSHPositioningError", "GPSProcessingMethod"),
        ),
        # Says which program wrote the block.
        "XMP-x": ("XMPToolkit",),
    }.items()
    for name in names
)
_ALTITUDE = frozenset(
    f"{group}:{name}" for group in ("GPS", "XMP-exif") for name in ("GPSAltitude", "GPSAltitudeRef")
)
# What a block must have by the standard, and gets where there was none.
_MANDATORY = frozenset(
    f"{group}:{name}"
    for group, names in {
        "IFD0": ("XResolution", "YResolution", "ResolutionUnit", "YCbCrPositioning"),
        "ExifIFD": ("ExifVersion", "ComponentsConfiguration", "FlashpixVersion", "ColorSpace"),
    }.items()
    for name in names
)
# Where in the file something lies; what lies there is compared itself.
_PLACES_IN_FILE = ("Offset", "Offsets", "Start")
# About the file, or worked out from other tags.
_NOT_IN_IT = ("File:", "System:", "ExifTool:", "Composite:")
_EXIF, _XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
_PICTURE = "the picture"
_PNG_EXIF = (b"Raw profile type exif\0", b"Raw profile type APP1\0")
_PNG_XMP = b"XML:com.adobe.xmp\0"


def check_tags(before: Tags, after: Tags, *, with_altitude: bool) -> None:
    """Raise :class:`CampusGPSError` unless only the position has changed.

    Args:
        before: What the file said.
        after: What it says now.
        with_altitude: Whether an altitude was written, too; else it has to stay.
    """
    may_change = _PLACE | _ALTITUDE if with_altitude else _PLACE
    for name, values in before.items():
        if _has_to_stay(name, may_change) and after.get(name) != values:
            lost = "would be lost" if name not in after else "would change"
            raise CampusGPSError(f"its {name.partition(':')[2]} {lost}")
    for name in after:
        if name not in before and name not in _MANDATORY and _has_to_stay(name, may_change):
            raise CampusGPSError(f"a {name.partition(':')[2]} would come into it")


def check_same_picture(before: Path, after: Path, *, also_xmp: bool) -> None:
    """Raise :class:`CampusGPSError` unless all but the blocks of metadata is the same.

    Args:
        before: The photo as it was.
        after: The photo as it is to be.
        also_xmp: The embedded XMP was written too.
    """
    if photo_kind(before) != photo_kind(after):
        raise CampusGPSError("the picture would not have stayed the same")
    old, new = _parts(before, also_xmp), _parts(after, also_xmp)
    if len(old) != len(new):
        raise CampusGPSError("a part of the file would be lost, or come into it")
    for (what, one), (_, other) in zip(old, new, strict=True):
        if one != other:
            raise CampusGPSError(f"{what} would not have stayed the same")


def is_same_picture(one: Path, other: Path) -> bool:
    """Return whether two photos show the same, whatever else they say."""
    try:
        if photo_kind(one) != photo_kind(other):
            return False
        return _pictures(one) == _pictures(other)
    except (CampusGPSError, OSError):
        return False


def _pictures(photo: Path) -> list[bytes]:
    return [part for what, part in _parts(photo, also_xmp=True) if what == _PICTURE]


def _parts(photo: Path, also_xmp: bool) -> list[tuple[str, bytes]]:
    """The pieces of a photo that have to stay, and what each is."""
    kind = photo_kind(photo)
    if kind == "tiff":
        # Its parts may lie in any order, and move.
        return [(_PICTURE, stored_pixels_sha256(photo).encode())]
    parts = {"jpeg": _jpeg_parts, "png": _png_parts, "webp": _webp_parts}.get(str(kind))
    if parts is None:
        raise CampusGPSError("this is no photo that is written into", file=photo)
    return list(parts(photo.read_bytes(), also_xmp))


def _has_to_stay(name: str, may_change: frozenset[str]) -> bool:
    is_free = name in may_change or name.startswith(_NOT_IN_IT)
    return not is_free and not name.endswith(_PLACES_IN_FILE)


def _jpeg_parts(content: bytes, also_xmp: bool) -> Iterator[tuple[str, bytes]]:
    """Each segment but those of EXIF, and from the picture on everything to the file's end."""
    at = 2
    while at + 4 <= len(content):
        marker = content[at + 1]
        if content[at] != 0xFF:
            raise CampusGPSError("this JPEG's segments can't be compared")
        if marker == 0xFF:  # may stand before any marker
            at += 1
        elif marker == 0xDA:
            picture, behind = _cut_behind_picture(content, at)
            yield _PICTURE, picture
            yield "what lies behind the picture", behind
            return
        else:
            end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
            if end > len(content):
                raise CampusGPSError("this JPEG is incomplete")
            data = content[at + 4 : end]
            rewritten = data.startswith(_EXIF) or (also_xmp and data.startswith(_XMP))
            if not (marker == 0xE1 and rewritten):
                yield "a part before the picture", content[at:end]
            at = end
    raise CampusGPSError("this JPEG has no picture")


def _cut_behind_picture(content: bytes, start: int) -> tuple[bytes, bytes]:
    """The JPEG from ``start`` to its first end mark, and what comes behind that."""
    end = content.find(b"\xff\xd9", start)
    end = len(content) if end < 0 else end + 2
    return content[start:end], content[end:]


def _png_parts(content: bytes, also_xmp: bool) -> Iterator[tuple[str, bytes]]:
    """Each chunk but those of EXIF, and what comes behind the last."""
    at, name = 8, b""
    while at + 12 <= len(content) and name != b"IEND":
        length, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(content):
            raise CampusGPSError("this PNG is incomplete")
        data = content[at + 8 : end - 4]
        text = name in (b"tEXt", b"zTXt", b"iTXt")
        is_exif = name == b"eXIf" or (text and data.startswith(_PNG_EXIF))
        if not (is_exif or (also_xmp and text and data.startswith(_PNG_XMP))):
            yield _PICTURE if name == b"IDAT" else "a part of the file", content[at:end]
        at = end
    yield "what lies behind the picture", content[at:]


def _webp_parts(content: bytes, also_xmp: bool) -> Iterator[tuple[str, bytes]]:
    """Each chunk but the first, which says what there is, and EXIF; and what comes behind."""
    chunks, behind = chunks_of(content)
    for name, data in chunks:
        if name not in (b"VP8X", b"EXIF") and not (also_xmp and name == b"XMP "):
            yield _PICTURE, name + data
    yield "what lies behind the picture", behind
