"""Localizer files with something in them changed."""

from __future__ import annotations

import json
import struct

import numpy as np
from safetensors import numpy as safetensors

from core.localizer.checked_values import content_checksum


def rewritten(content: bytes, change) -> bytes:
    """The same file after ``change(header, arrays)``, without a valid checksum of its own."""
    length = struct.unpack("<Q", content[:8])[0]
    metadata = json.loads(content[8 : 8 + length])["__metadata__"]
    header, arrays = json.loads(metadata["campusgps_localizer"]), safetensors.load(content)
    change(header, arrays)
    text = json.dumps(header)
    return safetensors.save(
        arrays, {"campusgps_localizer": text, "sha256": content_checksum(text, arrays)}
    )


def array(name, value):
    def change(header, arrays):
        arrays[name] = np.asarray(value(arrays[name]) if callable(value) else value)

    return change


def entry(*keys, value):
    def change(header, arrays):
        for key in keys[:-1]:
            header = header[key]
        header[keys[-1]] = value

    return change
