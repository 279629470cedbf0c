"""Values out of a file that nobody vouches for: checked, or refused in words."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = dict[str, NDArray[Any]]


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


def checked_number(value: Any) -> float:
    """``value`` if it is a finite number; raises :class:`UnfitError`."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise UnfitError(f"{value!r} is not a number")
    return float(value)


def checked_flag(value: Any) -> bool:
    """``value`` if it is true or false; raises :class:`UnfitError`."""
    if not isinstance(value, bool):
        raise UnfitError(f"{value!r} is neither true nor false")
    return value


def checked_text(value: Any) -> str:
    """``value`` if it is a text; raises :class:`UnfitError`."""
    if not isinstance(value, str):
        raise UnfitError(f"{value!r} is not a text")
    return value


def checked_time(value: Any) -> datetime:
    """The time in ISO format with its zone; raises :class:`UnfitError` or ValueError."""
    time = datetime.fromisoformat(checked_text(value))
    if time.tzinfo is None:
        raise UnfitError(f"{value} has no time zone")
    return time
