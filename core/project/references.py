"""A reference photo: what a localizer is built from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from core.geo import Position


@dataclass(frozen=True)
class ReferencePhoto:
    """One usable photo of a project, with the position that counts.

    Attributes:
        id: The photo's number in the project's store.
        file: The file's path as the project knows it.
        sha256: SHA-256 of the file, hexadecimal.
        pixels_sha256: SHA-256 of the decoded working pixels, hexadecimal.
        position: Where it was taken, by the best source.
        session: The name of its session.
        taken_at: When it was taken (timezone-aware), if it says so.
        heading_deg: The camera's heading in degrees clockwise from north, if it says so.
        picture_hash: See :mod:`core.photos.picture_hash`; empty if it is not known.
        copies: SHA-256 of the files and of the working pixels of its twins.
    """

    id: int
    file: str
    sha256: str
    pixels_sha256: str
    position: Position
    session: str
    taken_at: datetime | None = None
    heading_deg: float | None = None
    picture_hash: str = ""
    copies: tuple[str, ...] = ()


def reference_list_sha256(references: Iterable[ReferencePhoto]) -> str:
    """One SHA-256 over which files, positions and sessions a localizer is built from.

    The order does not matter. A project whose list has another sum than its localizer's has
    changed since the localizer was built.
    """
    lines = sorted(
        json.dumps(
            [
                reference.sha256,
                f"{reference.position.latitude:.9f}",
                f"{reference.position.longitude:.9f}",
                reference.session,
            ]
        )
        for reference in references
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
