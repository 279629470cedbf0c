"""The types of findings (photos that need a look, and why) and of what finds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from core.geo import Position
from core.project.rows import PhotoRow
from core.quality.photo_set import PhotoSet


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

    def without(self, photo_ids: Collection[int]) -> Finding:
        """The same of its other photos."""
        if not any(one in photo_ids for one in self.photo_ids):
            return self
        return replace(self, photo_ids=tuple(one for one in self.photo_ids if one not in photo_ids))


def by_itself(photo: PhotoRow) -> Hashable:
    """The key of a photo in which things are found without a look at any other."""
    return photo.id


def by_session(photo: PhotoRow) -> Hashable:
    """The key of the photos of one session; without a session each is by itself."""
    return photo.session or photo.id


@dataclass(frozen=True)
class Finder:
    """A way to find photos that need a look.

    Attributes:
        name: The name of its findings.
        title: What is wrong with the photos, in words that fit behind their number.
        remedy: What a person can do about it, in one sentence.
        find: Looks through photos.
        together: The key of the photos that have to be looked at together: what is found in them
            does not depend on photos of other keys. None: all photos of the project.
        unless: The findings that explain this one: photos that have one of them are not named
            again. Their finders stand before this one.
        puts_right: What a photo says itself tells where it was taken: no picture has a part in the
            suggested position.
    """

    name: str
    title: str
    remedy: str
    find: Callable[[PhotoSet], Iterable[Finding]]
    together: Callable[[PhotoRow], Hashable] | None = None
    unless: tuple[str, ...] = ()
    puts_right: bool = False


def remark_finder(name: str) -> Callable[[PhotoSet], Iterable[Finding]]:
    """A function that finds the photos with a remark called ``name``, made when they were read."""

    def find(photos: PhotoSet) -> Iterator[Finding]:
        texts: dict[str, list[int]] = defaultdict(list)
        for photo in photos.photos:
            for remark in photo.remarks:
                if remark.name == name:
                    texts[remark.text].append(photo.id)
        for text, ids in texts.items():
            yield Finding(name, tuple(ids), text)

    return find
