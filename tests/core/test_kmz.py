"""Tests that KMZ files are unpacked, however they are packed or damaged."""

from __future__ import annotations

import io
import zipfile

import pytest

from core.kmz import KmzTooLargeError, NoKmzError, kml_of

_KML = b"<kml>" + bytes(range(256)) * 40 + b"</kml>"


def _packed(method: int, *names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for number, name in enumerate(names):
            archive.writestr(name, _KML + bytes([number]))
    return stream.getvalue()


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_the_first_kml_is_unpacked_and_every_damage_is_one_error(method: int) -> None:
    packed = _packed(method, "a.png", "folder/DOC.KML", "b.kml")
    assert kml_of(packed, 20_000) == _KML + b"\1"
    with pytest.raises(KmzTooLargeError):
        kml_of(packed, len(_KML))
    told = 0
    for at in range(0, len(packed), 7):
        damaged = bytearray(packed)
        damaged[at] ^= 0xFF
        for broken in (bytes(damaged), packed[:at]):
            try:
                kml_of(broken, 20_000)
            except NoKmzError:
                told += 1
    assert told > len(packed) // 14


def test_what_is_no_archive_stays_and_an_archive_without_kml_is_none() -> None:
    assert kml_of(b"<kml/>", 10) == b"<kml/>"
    with pytest.raises(NoKmzError, match="no KML"):
        kml_of(_packed(zipfile.ZIP_STORED, "a.png"), 20_000)
