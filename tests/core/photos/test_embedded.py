"""EXIF and XMP found in photo files; what is right, ExifTool 12.57 says, unless noted."""

from __future__ import annotations

import io
import struct
import subprocess
import tracemalloc
import zlib
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from core.photos.decode import read_pixels
from core.photos.embedded import find_embedded
from core.photos.exif import read_exif
from core.photos.measurement import Source
from core.photos.metadata import read_metadata
from core.photos.xmp import NotXmlError, xmp_facts
from tests.core.photos import odd_files as odd
from tests.core.photos.odd_files import EXIF, XMP, at, jpeg, png, profile, webp, xmp, xmp_at

FIRST, SECOND = at(10, 20), at(30, 40)
PACKET = xmp_at("30,0.0N", "40,0.0E")
LONG_XMP = xmp(
    f"<exif:UserComment>{'z' * 100_000}</exif:UserComment>",
    exif__GPSLatitude="30,0.0N",
    exif__GPSLongitude="40,0.0E",
)
NAMED, PARTS = odd.extended(LONG_XMP)
LONG_EXIF = odd.block(
    odd.place(odd.rationals((10, 1)), odd.rationals((20, 1))), main={0x10E: odd.text("x" * 60_000)}
)
HALVES = (
    odd.block({1: odd.text("N"), 2: odd.rationals((10, 1))}),
    odd.block({3: odd.text("E"), 4: odd.rationals((20, 1))}),
)
NAMELESS = odd.block(main={0x010F: odd.text("Acme")})

FILES = {
    "later-exif-counts.jpg": (jpeg(EXIF + FIRST, EXIF + SECOND), (30, 40)),
    "later-exif-without-place.jpg": (jpeg(EXIF + FIRST, EXIF + NAMELESS), (10, 20)),
    "one-half-each.jpg": (jpeg(EXIF + HALVES[0], EXIF + HALVES[1]), (10, 20)),
    "exif-in-two-segments.jpg": (
        jpeg(EXIF + LONG_EXIF[:40_000], EXIF + LONG_EXIF[40_000:]),
        (10, 20),
    ),
    "one-nul-only.jpg": (jpeg(b"Exif\0\1" + FIRST), (10, 20)),
    "bytes-before-exif.jpg": (jpeg(b"\1\2\3Exif\0\0" + FIRST), (10, 20)),
    "exif-before-xmp.jpg": (jpeg(XMP + PACKET, EXIF + FIRST), (10, 20)),
    "first-xmp-counts.jpg": (jpeg(XMP + PACKET, XMP + xmp_at("1,0N", "2,0E")), (30, 40)),
    "extended-xmp.jpg": (jpeg(NAMED, *PARTS), (30, 40)),
    "extended-xmp-backwards.jpg": (jpeg(*reversed(PARTS), NAMED), (30, 40)),
    "extended-xmp-incomplete.jpg": (jpeg(NAMED, PARTS[0]), None),
    "extended-xmp-of-nobody.jpg": (jpeg(*PARTS), None),
    "xmp-of-another-name.jpg": (jpeg(b"XMP\0" + PACKET), (30, 40)),
    "dji.jpg": (
        jpeg(XMP + xmp(**{"drone-dji__GpsLatitude": "-30.5", "drone-dji__GpsLongitude": "+40.25"})),
        (-30.5, 40.25),
    ),
    "dji-beside-exif.jpg": (
        jpeg(
            EXIF + FIRST,
            XMP + xmp(**{"drone-dji__GpsLatitude": "3", "drone-dji__GpsLongitude": "4"}),
        ),
        (10, 20),
    ),
    "parrot.jpg": (
        jpeg(
            XMP
            + xmp(**{"drone-parrot__GPSLatitude": "30.5", "drone-parrot__GPSLongitude": "40.25"})
        ),
        (30.5, 40.25),
    ),
    "qualified.jpg": (
        jpeg(
            XMP
            + xmp(
                '<exif:GPSLatitude rdf:parseType="Resource"><rdf:value>30,30N</rdf:value>'
                "</exif:GPSLatitude>",
                exif__GPSLongitude="40,15E",
            )
        ),
        (30.5, 40.25),
    ),
    "undeclared-prefixes.jpg": (
        jpeg(
            XMP + b'<x:xmpmeta><rdf:RDF><rdf:Description exif:GPSLatitude="30,30N"'
            b' exif:GPSLongitude="40,15E"/></rdf:RDF></x:xmpmeta>'
        ),
        (30.5, 40.25),
    ),
    "bare-ampersand.jpg": (jpeg(XMP + PACKET.replace(b'about=""', b'about="a & b"')), (30, 40)),
    "control-character.jpg": (jpeg(XMP + PACKET.replace(b'about=""', b'about="a\1b"')), (30, 40)),
    "latin-1.jpg": (jpeg(XMP + PACKET.replace(b'about=""', b'about="M\xfcll"')), (30, 40)),
    "profile-exif.png": (png([profile("exif", EXIF + SECOND)]), (30, 40)),
    "profile-APP1.png": (png([profile("APP1", EXIF + SECOND)]), (30, 40)),
    "profile-APP1-with-xmp.png": (png([profile("APP1", XMP + PACKET, b"tEXt")]), (30, 40)),
    "profile-xmp.png": (png([profile("xmp", PACKET, b"tEXt")]), (30, 40)),
    "profile-behind.png": (png(None, [profile("exif", EXIF + SECOND, b"iTXt")]), (30, 40)),
    "profile-before-exif.png": (png([(b"eXIf", FIRST), profile("exif", EXIF + SECOND)]), (30, 40)),
    "two-exif.png": (png([(b"eXIf", FIRST)], [(b"eXIf", SECOND)]), (10, 20)),
    "exif-behind.png": (png(None, [(b"eXIf", EXIF + FIRST)]), (10, 20)),
    "exif-compressed.png": (png([(b"zxIf", bytes(5) + zlib.compress(FIRST))]), (10, 20)),
    "xmp.png": (png([(b"iTXt", b"XML:com.adobe.xmp\0" + bytes(4) + PACKET)]), (30, 40)),
    "xmp-compressed.png": (
        png(None, [(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(PACKET))]),
        (30, 40),
    ),
    "both.webp": (webp(EXIF + FIRST, PACKET), (10, 20)),
    "xmp.webp": (webp(b"", PACKET), (30, 40)),
    "big-with-xmp.tif": (odd.big_tiff({}, PACKET), (30, 40)),
}


@pytest.mark.parametrize("name", FILES)
def test_positions_are_found_where_exiftool_finds_them(tmp_path: Path, name: str) -> None:
    content, expected = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    found = read_metadata(path).measurement
    assert (found and (found.position.latitude, found.position.longitude)) == expected
    # Whatever stands before the picture, it is the same picture.
    assert read_pixels(path).ndim == 3


@pytest.mark.parametrize("suffix", ["heic", "avif", "tif"])
def test_xmp_alone(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    image = Image.new("RGB", (64, 48), "grey")
    if suffix == "heic":
        pillow_heif.from_pillow(image).save(path, xmp=PACKET)
    elif suffix == "avif":
        image.save(path, xmp=PACKET)
    else:
        image.save(path, tiffinfo={700: PACKET})
    found = read_metadata(path)
    assert found.measurement is not None
    assert found.measurement.source is Source.EMBEDDED_XMP
    assert found.measurement.position.latitude == 30
    assert found.refusal == ""


def test_exiftool_says_the_same(tmp_path: Path) -> None:
    for name, (content, _) in FILES.items():
        (tmp_path / name).write_bytes(content)
    answer = subprocess.run(
        ["exiftool", "-n", "-T", "-FileName", "-GPSPosition", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    said = {}
    for line in answer.splitlines():
        name, position = line.split("\t")
        numbers = position.split()
        said[name] = tuple(float(number) for number in numbers) if len(numbers) == 2 else None
    assert said == {name: expected for name, (_, expected) in FILES.items()}


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        # ExifTool gives it a name of its own; DJI's programs meant the longitude.
        ({"drone-dji__GpsLatitude": "30", "drone-dji__GpsLongtitude": "40"}, (30, 40)),
        # A program that corrects writes the standard's names; ExifTool takes what stands first.
        (
            {
                **{"drone-dji__GpsLatitude": "30", "drone-dji__GpsLongitude": "40"},
                **{"exif__GPSLatitude": "31,0N", "exif__GPSLongitude": "41,0E"},
            },
            (31, 41),
        ),
        # ExifTool does not convert these.
        ({"exifEX__GPSLatitude": "31,0N", "exifEX__GPSLongitude": "41,0E"}, (31, 41)),
    ],
)
def test_where_we_read_more_than_exiftool(
    tmp_path: Path, attributes: dict[str, str], expected: tuple[float, float]
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg(XMP + xmp(**attributes)))
    found = read_metadata(path).measurement
    assert found is not None
    assert (found.position.latitude, found.position.longitude) == expected


def test_a_big_tiff(tmp_path: Path) -> None:
    path = tmp_path / "big.tif"
    # ExifTool takes this directory for one of another kind.
    path.write_bytes(odd.big_tiff(odd.place(odd.rationals((10, 1)), odd.rationals((20, 1)))))
    found = read_metadata(path).measurement
    assert found is not None
    assert (found.position.latitude, found.position.longitude) == (10, 20)


def test_a_drones_altitude(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    names = {"drone-dji__GpsLatitude": "30", "drone-dji__GpsLongitude": "40"}
    path.write_bytes(jpeg(XMP + xmp(**names, **{"drone-dji__AbsoluteAltitude": "+123.45"})))
    found = read_metadata(path).measurement
    assert found is not None
    assert found.altitude_m == 123.45


def test_a_place_that_the_camera_says_it_does_not_know_hides_copies_of_it(tmp_path: Path) -> None:
    unknown = odd.rationals((0, 0), (0, 0), (0, 0))
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg(EXIF + odd.block(odd.place(unknown, unknown)), XMP + PACKET))
    assert read_metadata(path).refusal == "the latitude is not a number"
    # 0, 0 is what some cameras write who know nothing; ExifTool passes it on.
    path.write_bytes(jpeg(EXIF + at(0, 0), XMP + PACKET))
    assert read_metadata(path).measurement is not None


HUGE = zlib.compress(bytes(60_000_000), 9)
DEEP = "<exif:a>" * 100_000
BOMBS = {
    "profile.png": png([(b"zTXt", b"Raw profile type exif\0\0" + HUGE)] * 20),
    "text.png": png([(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + HUGE)] * 20),
    "exif.png": png([(b"zxIf", bytes(5) + HUGE)] * 20),
    "deep.png": png([(b"iTXt", b"XML:com.adobe.xmp\0" + bytes(4) + xmp(DEEP))]),
    "wide.png": png([(b"iTXt", b"XML:com.adobe.xmp\0" + bytes(4) + xmp("<a/>" * 250_000))]),
    "prefixes.jpg": jpeg(XMP + xmp("<a" + "".join(f" xmlns:p{i}='q'" for i in range(2000)) + "/>")),
    "entries.jpg": jpeg(EXIF + b"II*\0\x08\0\0\0\xff\xff" + b"\x0f\x01\2\0\xff\x0f" * 9_000),
    "many.jpg": jpeg(*[(EXIF + NAMELESS).ljust(60_000, b"\0")] * 300),
    "endless.tif": struct.pack("<2sHHHQQ", b"II", 43, 8, 0, 16, 1 << 63) + bytes(64),
    "no-such-offset.tif": struct.pack("<2sHHHQ", b"II", 43, 8, 0, (1 << 64) - 1) + bytes(64),
}


@pytest.mark.parametrize("name", BOMBS)
def test_hostile_metadata_takes_little_and_says_nothing(name: str) -> None:
    file = io.BytesIO(BOMBS[name])
    tracemalloc.start()
    try:
        embedded = find_embedded(file)
        facts = read_exif(*map(io.BytesIO, embedded.exif))
        for packet in embedded.xmp:
            with pytest.raises(NotXmlError):
                xmp_facts(packet, Source.EMBEDDED_XMP)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert facts.measurement is None
    assert len(embedded.exif) <= 16
    assert peak < 100_000_000
