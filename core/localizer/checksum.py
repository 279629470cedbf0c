"""The checksum that files of this program carry, so that a flipped bit is noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray


def content_checksum(header: str, arrays: Mapping[str, NDArray[Any]]) -> str:
    """The SHA-256, hexadecimal, of a header and of arrays with their names, types and shapes."""
    digest = hashlib.sha256(header.encode())
    for name in sorted(arrays):
        array = arrays[name]
        digest.update(f"{name} {array.dtype.str} {array.shape}".encode())
        digest.update(np.ascontiguousarray(array).data)
    return digest.hexdigest()
