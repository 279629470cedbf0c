"""Checks of what is read from an untrusted file: its values, and the checksum over all of it."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photos.clock import is_possible

Arrays = dict[str, NDArray[Any]]

# Beyond any name or path; a text of millions of letters would stall whatever shows it.
_MOST_LETTERS = 5000
_MOST_SHOWN = 60
_MOST_COUNT = 1 << 62


class UnfitError(Exception):
    """Something in the file is not as it must be; the text says what."""


def checked_array(
    arrays: Arrays, name: str, dtype: type[np.generic], shape: tuple[int | None, ...]
) -> NDArray[Any]:
    """The array called ``name`` if it is of this type and shape (None: any length) and finite.

    Raises:
        UnfitError: It is not.
        KeyError: There is none.
    """
    array = arrays[name]
    if array.dtype != dtype or array.ndim != len(shape):
        raise UnfitError(f"{name} is {array.dtype} {array.shape}")
    if any(
        want is not None and want != have for want, have in zip(shape, array.shape, strict=True)
    ):
        raise UnfitError(f"{name} is {array.dtype} {array.shape}")
    if not np.isfinite(array).all():
        raise UnfitError(f"{name} has values that are not numbers")
    return array


def checked_ends(arrays: Arrays, name: str, length: int) -> list[int]:
    """The end of each piece of an array of ``length`` rows; raises :class:`UnfitError`."""
    ends: list[int] = checked_array(arrays, name, np.int64, (None,)).tolist()
    if (ends[-1] if ends else 0) != length:
        raise UnfitError(f"{name} and what they cut differ in length")
    if any(start > end for start, end in zip([0, *ends[:-1]], ends, strict=False)):
        raise UnfitError(f"{name} overlap")
    return ends


def checked_number(value: Any) -> float:
    """``value`` if it is a finite number; raises :class:`UnfitError`."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise UnfitError(f"{shown(value)} is not a number")
    return float(value)


def checked_count(value: Any) -> int:
    """``value`` if it is a whole number from 0 on; raises :class:`UnfitError`."""
    number = checked_number(value)
    if not 0 <= number <= _MOST_COUNT or number != int(number):
        raise UnfitError(f"{shown(value)} is not a count")
    return int(value)


def checked_flag(value: Any) -> bool:
    """``value`` if it is true or false; raises :class:`UnfitError`."""
    if not isinstance(value, bool):
        raise UnfitError(f"{shown(value)} is neither true nor false")
    return value


def checked_text(value: Any) -> str:
    """``value`` if it is a text of a sane length; raises :class:`UnfitError`."""
    if not isinstance(value, str):
        raise UnfitError(f"{shown(value)} is not a text")
    if len(value) > _MOST_LETTERS:
        raise UnfitError(f"a text of {len(value):,} letters makes no sense")
    return value


def checked_words(value: Any) -> str:
    """``value`` if it is a text, with what no screen should be sent written out (``\\x1b``)."""
    return printable(checked_text(value))


def checked_time(value: Any) -> datetime:
    """The time in ISO format with its zone; raises :class:`UnfitError` or ValueError."""
    time = datetime.fromisoformat(checked_text(value))
    if time.tzinfo is None:
        raise UnfitError(f"{shown(value)} has no time zone")
    if not is_possible(time):
        raise UnfitError(f"the year {time.year} makes no sense")
    return time


def printable(text: str) -> str:
    """``text`` with control characters and broken letters written out, as ``\\x1b``."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def shown(value: Any) -> str:
    """A value of somebody else's file as an error quotes it: on one line, and short."""
    return shortened(printable(repr(value)), _MOST_SHOWN)


def shortened(text: str, most: int = 200) -> str:
    """``text`` cut to ``most`` letters, so that no file fills the screen."""
    return text if len(text) <= most else f"{text[:most]}…"


def content_checksum(header: str, arrays: Mapping[str, NDArray[Any]]) -> str:
    """The SHA-256, hexadecimal, of a header and of arrays with their names, types and shapes."""
    digest = hashlib.sha256(header.encode())
    for name in sorted(arrays):
        array = arrays[name]
        digest.update(f"{name} {array.dtype.str} {array.shape}".encode())
        digest.update(np.ascontiguousarray(array).data)
    return digest.hexdigest()
