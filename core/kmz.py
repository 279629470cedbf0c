"""Unpacks KMZ files: a ZIP archive with a KML document in it (KML 2.3, annex C)."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from lzma import LZMAError

ZIP_MAGIC = b"PK\x03\x04"
"""The first bytes of a KMZ file."""

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,  # a password is wanted; also NotImplementedError: another way of packing
)


class NoKmzError(ValueError):
    """The archive is damaged, or holds no KML."""


class KmzTooLargeError(ValueError):
    """The KML is larger than what is read."""


def kml_of(content: bytes, most_bytes: int) -> bytes:
    """The KML of a KMZ file, the first there is in it; what is no archive is returned as it is.

    Args:
        content: The file's bytes.
        most_bytes: The largest document that is unpacked.

    Raises:
        NoKmzError: It cannot be unpacked.
        KmzTooLargeError: It unpacks to more; what the archive says of its size is not believed.
    """
    if not content.startswith(ZIP_MAGIC):
        return content
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            name = next(name for name in archive.namelist() if name.lower().endswith(".kml"))
            with archive.open(name) as stream:
                document = stream.read(most_bytes + 1)
    except StopIteration as error:
        raise NoKmzError("there is no KML in it") from error
    except _DAMAGE as error:
        raise NoKmzError(str(error)) from error
    if len(document) > most_bytes:
        raise KmzTooLargeError(f"its KML has more than {most_bytes:,} bytes")
    return document
