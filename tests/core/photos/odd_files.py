"""Photo files with odd metadata, made byte by byte."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib

from PIL import Image

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED, SRATIONAL, DOUBLE = 1, 2, 3, 4, 5, 7, 10, 12
Entry = tuple[int, bytes]
Tags = dict[int, Entry]


def text(value: str) -> Entry:
    return ASCII, value.encode() + b"\0"


def rationals(*pairs: tuple[int, int], order: str = "<", kind: int = RATIONAL) -> Entry:
    code = "l" if kind == SRATIONAL else "L"
    return kind, b"".join(struct.pack(f"{order}2{code}", *pair) for pair in pairs)


def block(
    gps: Tags | None = None, exif: Tags | None = None, main: Tags | None = None, order: str = "<"
) -> bytes:
    """A TIFF structure with up to three directories."""
    sizes = {BYTE: 1, ASCII: 1, SHORT: 2, LONG: 4, RATIONAL: 8, UNDEFINED: 1}
    sizes |= {SRATIONAL: 8, DOUBLE: 8}

    def directory(tags: Tags, at: int) -> bytes:
        entries, values = b"", b""
        values_at = at + 2 + 12 * len(tags) + 4
        for tag, (kind, content) in sorted(tags.items()):
            entries += struct.pack(f"{order}HHL", tag, kind, len(content) // sizes[kind])
            if len(content) <= 4:
                entries += content.ljust(4, b"\0")
            else:
                entries += struct.pack(f"{order}L", values_at + len(values))
                values += content
        return struct.pack(f"{order}H", len(tags)) + entries + bytes(4) + values

    first = dict(main or {})
    for pointer, tags in ((0x8769, exif), (0x8825, gps)):
        if tags is not None:
            first[pointer] = (LONG, bytes(4))
    at = 8 + len(directory(first, 8))
    rest = b""
    for pointer, tags in ((0x8769, exif), (0x8825, gps)):
        if tags is not None:
            first[pointer] = (LONG, struct.pack(f"{order}L", at + len(rest)))
            rest += directory(tags, at + len(rest))
    header = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}L", 8)
    return header + directory(first, 8) + rest


def place(latitude: Entry | None, longitude: Entry | None, refs: str = "NE") -> Tags:
    tags: Tags = {}
    if latitude is not None:
        tags[2] = latitude
    if longitude is not None:
        tags[4] = longitude
    if refs:
        tags[1], tags[3] = text(refs[0]), text(refs[1])
    return tags


def at(latitude: float, longitude: float, **more: Entry) -> bytes:
    """An EXIF block with a position north and east in whole hundredths of a degree.

    Args:
        latitude: Degrees.
        longitude: Degrees.
        more: Further tags of the GPS directory, by the name ``tag_`` and the number.
    """
    extra = {int(name.removeprefix("tag_")): entry for name, entry in more.items()}
    degrees = [rationals((round(value * 100), 100)) for value in (latitude, longitude)]
    return block(place(*degrees) | extra)


def jpeg(*app1: bytes) -> bytes:
    """A small JPEG with these APP1 segments."""
    segments = b"".join(b"\xff\xe1" + struct.pack(">H", len(s) + 2) + s for s in app1)
    return b"\xff\xd8" + segments + _encoded("JPEG")[2:]


def png(
    before: list[tuple[bytes, bytes]] | None = None, behind: list[tuple[bytes, bytes]] | None = None
) -> bytes:
    """A small PNG with these chunks before and behind its picture."""

    def chunks(named: list[tuple[bytes, bytes]] | None) -> bytes:
        return b"".join(
            struct.pack(">L", len(content))
            + name
            + content
            + struct.pack(">L", zlib.crc32(name + content))
            for name, content in named or []
        )

    content = _encoded("PNG")
    return content[:33] + chunks(before) + content[33:-12] + chunks(behind) + content[-12:]


def profile(name: str, content: bytes, kind: bytes = b"zTXt") -> tuple[bytes, bytes]:
    """A chunk of text with a profile, as ImageMagick writes it."""
    written = f"\n{name}\n{len(content):8}\n{content.hex()}\n".encode()
    keyword = f"Raw profile type {name}".encode() + b"\0"
    if kind == b"zTXt":
        return kind, keyword + b"\0" + zlib.compress(written)
    return kind, keyword + (bytes(4) if kind == b"iTXt" else b"") + written


def webp(exif: bytes = b"", xmp: bytes = b"") -> bytes:
    """A small WebP."""
    buffer = io.BytesIO()
    Image.new("RGB", (16, 16)).save(buffer, "WEBP", exif=exif, xmp=xmp)
    return buffer.getvalue()


def big_tiff(gps: dict[int, tuple[int, bytes]], xmp: bytes = b"") -> bytes:
    """A BigTIFF of one grey pixel."""
    pixel, gps_at = 16, 24
    packet_at = gps_at + 8 + 20 * len(gps) + 8 + 200
    tags: list[tuple[int, int, int, int]] = [
        *((0x100, 3, 1, 1), (0x101, 3, 1, 1), (0x102, 3, 1, 8), (0x103, 3, 1, 1)),
        *((0x106, 3, 1, 1), (0x111, 16, 1, pixel), (0x115, 3, 1, 1), (0x116, 3, 1, 1)),
        (0x117, 16, 1, 1),
        *([(0x2BC, 1, len(xmp), packet_at)] if len(xmp) > 8 else []),
        *([(0x8825, 18, 1, gps_at)] if gps else []),
    ]
    entries, values = b"", b""
    values_at = gps_at + 8 + 20 * len(gps) + 8
    for tag, (kind, content) in sorted(gps.items()):
        count = len(content) // (8 if kind == RATIONAL else 1)
        inline = content.ljust(8, b"\0")
        if len(content) > 8:
            inline = struct.pack("<Q", values_at + len(values))
            values += content
        entries += struct.pack("<HHQ", tag, kind, count) + inline
    directory = struct.pack("<Q", len(gps)) + entries + bytes(8) + values.ljust(200, b"\0")
    first = packet_at + len(xmp)
    main = b"".join(struct.pack("<HHQQ", *tag) for tag in tags)
    head = struct.pack("<2sHHHQ", b"II", 43, 8, 0, first) + b"\x80".ljust(8, b"\0")
    return head + directory + xmp + struct.pack("<Q", len(tags)) + main + bytes(8)


EXIF, XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_SPACES = {
    "x": "adobe:ns:meta/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "exifEX": "http://cipa.jp/exif/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "drone-dji": "http://www.dji.com/drone-dji/1.0/",
    "drone-parrot": "http://www.parrot.com/drone-parrot/1.0/",
}


def xmp(inside: str = "", **attributes: str) -> bytes:
    """An XMP packet.

    Args:
        inside: Elements in its description.
        attributes: Properties, as ``exif__GPSLatitude``; ``__`` stands for the colon.
    """
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
    written = " ".join(f'{n.replace("__", ":")}="{v}"' for n, v in attributes.items())
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    return (
        f'<x:xmpmeta {spaces}><rdf:RDF xmlns:rdf="{rdf}"><rdf:Description rdf:about="" {written}>'
        f"{inside}</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def xmp_at(latitude: str, longitude: str) -> bytes:
    """An XMP packet with a position."""
    return xmp(exif__GPSLatitude=latitude, exif__GPSLongitude=longitude)


def extended(packet: bytes, size: int = 60_000) -> tuple[bytes, list[bytes]]:
    """The APP1 segment that names the long XMP ``packet``, and those with its parts."""
    guid = hashlib.md5(packet).hexdigest().upper()
    parts = [
        MORE_XMP
        + guid.encode()
        + struct.pack(">LL", len(packet), start)
        + packet[start : start + size]
        for start in range(0, len(packet), size)
    ]
    return XMP + xmp(xmpNote__HasExtendedXMP=guid), parts


def _encoded(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (16, 16), "grey").save(buffer, kind)
    return buffer.getvalue()
