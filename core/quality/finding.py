"""The types of findings (photos that need a look, and why) and of what finds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from core.geo import Position
from core.project.rows import PhotoRow


@dataclass(frozen=True)
class Finding:
    """A problem, and the photos that have it.

    Attributes:
        name: What kind of thing it is, for programs.
        photo_ids: The photos.
        reason: One sentence for the user.
        doubtful: Whether the positions are not used while there are better ones.
        positions: What they should be, by photo, where the problem itself says it.
    """

    name: str
    photo_ids: tuple[int, ...]
    reason: str
    doubtful: bool = False
    positions: Mapping[int, Position] = field(default_factory=dict)


@dataclass(frozen=True)
class Finder:
    """A way to find photos that need a look.

    Attributes:
        name: The name of its findings.
        title: What is wrong with the photos, in words that fit behind their number.
        remedy: What a person can do about it, in one sentence.
        find: Looks through all photos of a project.
    """

    name: str
    title: str
    remedy: str
    find: Callable[[Sequence[PhotoRow]], Iterable[Finding]]


def remark_finder(name: str) -> Callable[[Sequence[PhotoRow]], Iterable[Finding]]:
    """A function that finds the photos with a remark called ``name``, made when they were read."""

    def find(photos: Sequence[PhotoRow]) -> Iterator[Finding]:
        texts: dict[str, list[int]] = defaultdict(list)
        for photo in photos:
            for remark in photo.remarks:
                if remark.name == name:
                    texts[remark.text].append(photo.id)
        for text, ids in texts.items():
            yield Finding(name, tuple(ids), text)

    return find
