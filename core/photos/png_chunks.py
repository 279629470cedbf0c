"""The chunks of a PNG: Pillow looks at each of them in turn and keeps what it doesn't know."""

from __future__ import annotations

import io
from typing import BinaryIO

from core.errors import CampusGPSError

_SIGNATURE_BYTES = 8
_MOST_CHUNKS = 200_000
_MOST_OTHER_BYTES = 64_000_000
_PICTURE = frozenset({b"IDAT", b"fdAT"})


def check_chunks(file: BinaryIO) -> None:
    """Refuse a PNG with more chunks, or more in them beside pictures, than any photo has.

    Raises:
        CampusGPSError: It has.
    """
    size = file.seek(0, io.SEEK_END)
    at, chunks, other = _SIGNATURE_BYTES, 0, 0
    while at < size:
        file.seek(at)
        head = file.read(8)
        length = int.from_bytes(head[:4], "big")
        chunks += 1
        if chunks > _MOST_CHUNKS:
            raise CampusGPSError(f"it has more than {_MOST_CHUNKS:,} chunks")
        if head[4:] == b"IEND":
            return
        if head[4:] not in _PICTURE:
            other += length
            # What reaches beyond the file is for the decoder to tell.
            if other > _MOST_OTHER_BYTES and at + length <= size:
                raise CampusGPSError(f"it holds {other / 1e6:.0f} MB beside its picture")
        at += length + 12
