"""The photos of a folder that are one shot: copies, resized exports, edited versions, RAW and JPEG.

In a walk a shot speaks once, however many files show it.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath


@dataclass(frozen=True)
class ShotFile:
    """The facts of a file that tell which shot it shows.

    Attributes:
        sha256: Of its content, if that is known.
        camera: Whose clock timed it.
        taken_at: When, if it says so.
        name: The file's name without the folder.
        size: Pixels, the shorter side first; zeros if they are not known.
    """

    sha256: str | None
    camera: Hashable
    taken_at: datetime | None
    name: str
    size: tuple[int, int]


def shot_of_each(files: Sequence[ShotFile]) -> list[int]:
    """For each file the row of the one that stands for its shot: the largest, else the first.

    Files are one shot if they are the same, or if one camera took them at the same moment and they
    differ in size, or one name is the beginning of the other. Frames of a burst are not.
    """
    of_each = list(range(len(files)))
    same: dict[Hashable, int] = {}
    moments: dict[Hashable, list[int]] = {}
    for row in sorted(range(len(files)), key=lambda row: (-files[row].size[1], row)):
        one = files[row]
        content = (one.camera, one.sha256)
        if one.sha256 is not None and content in same:
            of_each[row] = same[content]
            continue
        if one.taken_at is not None:
            others = moments.setdefault((one.camera, one.taken_at), [])
            of_each[row] = next((n for n in others if _are_one(files[n], one)), row)
            if of_each[row] == row:
                others.append(row)
        same[content] = of_each[row]
    return of_each


def _are_one(one: ShotFile, other: ShotFile) -> bool:
    # Many photos may be of one whole minute, if a clock tells no seconds.
    exact = one.taken_at is not None and one.taken_at.second != 0
    if exact and one.size != other.size and one.size[0] and other.size[0]:
        return True
    names = sorted((PurePath(one.name).stem.lower(), PurePath(other.name).stem.lower()), key=len)
    # IMG_1 and IMG_10 are two.
    return names[1].startswith(names[0]) and not names[1][len(names[0]) :][:1].isdigit()
