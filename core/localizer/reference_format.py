"""The reference photos in a localizer's header: columns of what is known of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.geo import Position
from core.localizer.checked_values import (
    UnfitError,
    checked_count,
    checked_number,
    checked_text,
    checked_time,
)
from core.localizer.sharing import relative_names
from core.photos.picture_hash import is_picture_hash
from core.project.references import ReferencePhoto

_MOST_HEADING_DEG = 360.0


def reference_columns(references: Sequence[ReferencePhoto]) -> dict[str, list[Any]]:
    """The header's columns about the reference photos; positions are an array.

    Files are named within their common folder: whoever gets the localizer learns no user's name.
    """
    columns: dict[str, list[Any]] = {
        "id": [r.id for r in references],
        "file": relative_names([r.file for r in references]),
        "sha256": [r.sha256 for r in references],
        "pixels_sha256": [r.pixels_sha256 for r in references],
        "session": [r.session for r in references],
        "taken_at": [r.taken_at and r.taken_at.isoformat() for r in references],
        "heading_deg": [r.heading_deg for r in references],
        "picture_hash": [r.picture_hash for r in references],
        "copies": [list(r.copies) for r in references],
    }
    # Most localizers need neither, and stay as older programs write them.
    if any(r.is_guess for r in references):
        columns["is_guess"] = [r.is_guess for r in references]
    if any(r.weight != 1.0 for r in references):
        columns["weight"] = [r.weight for r in references]
    return columns


def references_from(
    columns: Mapping[str, list[Any]], degrees: NDArray[np.float64]
) -> tuple[ReferencePhoto, ...]:
    """The reference photos that a header holds, at ``(N, 2)`` degrees.

    Raises:
        UnfitError: Something is not as it must be.
        ValueError: A position lies nowhere on the Earth, or a time is none.
        KeyError: A column is missing.
    """
    names = ("id", "file", "sha256", "pixels_sha256", "session", "taken_at", "heading_deg")
    # Older programs knew nothing of pictures and copies.
    hashes = columns.get("picture_hash", [""] * len(degrees))
    copies = columns.get("copies", [[]] * len(degrees))
    guesses = columns.get("is_guess", [False] * len(degrees))
    weights = columns.get("weight", [1.0] * len(degrees))
    known = [*(columns[name] for name in names), hashes, copies, guesses, weights]
    if any(len(column) != len(degrees) for column in known):
        raise UnfitError("its reference photos and positions differ in number")
    return tuple(
        ReferencePhoto(
            id=checked_count(number),
            file=checked_text(file),
            sha256=checked_text(sha256),
            pixels_sha256=checked_text(pixels_sha256),
            position=Position(latitude, longitude),
            session=checked_text(session),
            taken_at=None if taken_at is None else checked_time(taken_at),
            heading_deg=None if heading is None else _heading(heading),
            picture_hash=_picture_hash(picture),
            copies=tuple(checked_text(one) for one in others),
            is_guess=guess is True,
            weight=_weight(weight),
        )
        for number, file, sha256, pixels_sha256, session, taken_at, heading, picture, others, *(
            guess,
            weight,
            (latitude, longitude),
        ) in zip(*known, degrees.tolist(), strict=True)
    )


def _picture_hash(value: Any) -> str:
    text = checked_text(value)
    if not is_picture_hash(text):
        raise UnfitError("a picture's hash makes no sense")
    return text


def _weight(value: Any) -> float:
    weight = checked_number(value)
    if not 0 < weight <= 1:
        raise UnfitError(f"a weight of {weight:g} makes no sense")
    return weight


def _heading(value: Any) -> float:
    heading = checked_number(value)
    if abs(heading) > _MOST_HEADING_DEG:
        raise UnfitError(f"a heading of {heading:g} degrees makes no sense")
    return heading
