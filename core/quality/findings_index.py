"""The findings of a project, kept up to date edit by edit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from core.geo import Position, degrees_of
from core.project.rows import PhotoRow
from core.quality.finding import Finding, by_itself
from core.quality.findings import FINDERS
from core.quality.photo_findings import PhotoFindings, SuggestedMove, suggested_move
from core.quality.photo_set import PhotoSet, PlacedPhotos, position_counts, stated_accuracy_m
from core.tasks import Task

# A photo without a position does not count.
_NOWHERE = Position(0.0, 0.0)

_Key = Callable[[PhotoRow], Hashable]


class FindingsIndex:
    """All that is found in the photos of a project, such that an edit costs what it changes.

    After an edit a finder looks only at the photos that have to be looked at together with those
    that were edited (:attr:`Finder.together`). Finders that need all photos take them as columns,
    in a few milliseconds for 50,000.

    Args:
        photos: All photos of the project.
        task: Checked between two finders.

    Attributes:
        now: What is found in the photos as they are now.

    Raises:
        Cancelled: The user cancelled.
    """

    def __init__(self, photos: Iterable[PhotoRow], task: Task | None = None) -> None:
        self._photos = {photo.id: photo for photo in photos}
        everything = list(self._photos.values())
        self._columns = _Columns(everything)
        keys = {finder.together for finder in FINDERS} - {None, by_itself}
        self._groups = {key: _Groups(key, everything) for key in keys if key is not None}
        self._found: dict[str, dict[int, list[Finding]]] = {one.name: {} for one in FINDERS}
        self._moves: dict[int, SuggestedMove] = {}
        whole = PhotoSet(everything)
        self._look({finder.together: whole for finder in FINDERS}, task)
        self._note_moves(everything)
        self.now = self._arranged()

    def note_set_aside(self, photo_ids: Collection[int], aside: Collection[int]) -> None:
        """Note that photos were set aside or taken in again, and changed in nothing else.

        Args:
            photo_ids: The photos.
            aside: All photos of the project that are set aside now.
        """
        changed = [replace(one, set_aside=one.id in aside) for one in self._rows(photo_ids)]
        self._photos.update((photo.id, photo) for photo in changed)
        self._columns.replace(changed)
        beside = {key: groups.beside(photo_ids) for key, groups in self._groups.items()}
        self._look_again(changed, beside)

    def note(self, photo_ids: Collection[int], photos: Sequence[PhotoRow]) -> None:
        """Note that photos were edited, removed or brought back.

        Args:
            photo_ids: The photos.
            photos: Those of them that were not removed, as they are now.
        """
        known = self._photos.keys()
        gone = known & set(photo_ids).difference(photo.id for photo in photos)
        brought_back = {photo.id for photo in photos} - known
        beside = {key: groups.beside(photo_ids) for key, groups in self._groups.items()}
        self._photos.update((photo.id, photo) for photo in photos)
        for photo_id in gone:
            del self._photos[photo_id]
            for found in self._found.values():
                found.pop(photo_id, None)
        if brought_back:
            self._photos = dict(sorted(self._photos.items()))
        if gone or brought_back:
            self._columns = _Columns(list(self._photos.values()))
        else:
            self._columns.replace(photos)
        for key, groups in self._groups.items():
            groups.replace(photo_ids, photos)
            beside[key] |= groups.beside(photo_ids)
        for photo_id in photo_ids:
            self._moves.pop(photo_id, None)
        self._note_moves(photos)
        self._look_again(photos, beside)

    def _look_again(
        self, changed: Sequence[PhotoRow], beside: Mapping[_Key, Collection[int]]
    ) -> None:
        """Find anew what is in photos, and in those beside them by each key."""
        whole = PhotoSet(list(self._photos.values()), self._columns.placed())
        sets: dict[_Key | None, PhotoSet] = {None: whole, by_itself: PhotoSet(changed)}
        sets.update((key, PhotoSet(self._rows(ids))) for key, ids in beside.items())
        self._look(sets)
        self.now = self._arranged()

    def _rows(self, photo_ids: Iterable[int]) -> list[PhotoRow]:
        return [self._photos[one] for one in sorted(photo_ids) if one in self._photos]

    def _look(self, sets: Mapping[_Key | None, PhotoSet], task: Task | None = None) -> None:
        """Find anew what is in the photos of each set, with the finders of the same key."""
        for finder in FINDERS:
            if task is not None:
                task.check()
            looked, found = sets[finder.together], self._found[finder.name]
            if finder.together is None:
                found.clear()
            else:
                for photo in looked.photos:
                    found.pop(photo.id, None)
            for finding in finder.find(looked):
                for photo_id in finding.photo_ids:
                    # What a person set aside needs no look.
                    if self._photos[photo_id].set_aside:
                        continue
                    found.setdefault(photo_id, []).append(finding)

    def _note_moves(self, photos: Iterable[PhotoRow]) -> None:
        for photo in photos:
            move = suggested_move(photo)
            if move is not None:
                self._moves[photo.id] = move

    def _arranged(self) -> PhotoFindings:
        named: dict[str, dict[int, list[Finding]]] = {}
        for finder in FINDERS:
            found = self._found[finder.name]
            for other in finder.unless:
                found = {one: those for one, those in found.items() if one not in named[other]}
            named[finder.name] = found
        return PhotoFindings.of(named, list(self._moves.values()))


class _Groups:
    """The ids of photos by the key of those that have to be looked at together."""

    def __init__(self, key: _Key, photos: Sequence[PhotoRow]) -> None:
        self._key = key
        self._keys: dict[int, Hashable] = {}
        self._ids: dict[Hashable, set[int]] = defaultdict(set)
        self.replace((), photos)

    def replace(self, photo_ids: Iterable[int], photos: Iterable[PhotoRow]) -> None:
        """Take photos as they are now in place of those of these ids."""
        for photo_id in photo_ids:
            if photo_id in self._keys:
                self._ids[self._keys.pop(photo_id)].discard(photo_id)
        for photo in photos:
            key = self._keys[photo.id] = self._key(photo)
            self._ids[key].add(photo.id)

    def beside(self, photo_ids: Iterable[int]) -> set[int]:
        """The ids of the photos in the groups of these."""
        keys = {self._keys[one] for one in photo_ids if one in self._keys}
        return set[int]().union(*(self._ids[key] for key in keys))


class _Columns:
    """The positions of all photos in columns, where those of a few can be replaced."""

    def __init__(self, photos: Sequence[PhotoRow]) -> None:
        self._ids = np.array([photo.id for photo in photos], np.int64)
        self._degrees = np.zeros((len(photos), 2))
        self._accuracy_m = np.zeros(len(photos))
        self._counts = np.zeros(len(photos), np.bool_)
        self.replace(photos)

    def replace(self, photos: Sequence[PhotoRow]) -> None:
        """Take these photos, which are known, as they are now."""
        rows = np.searchsorted(self._ids, [photo.id for photo in photos])
        self._degrees[rows] = degrees_of(photo.position or _NOWHERE for photo in photos)
        self._accuracy_m[rows] = [stated_accuracy_m(photo) for photo in photos]
        self._counts[rows] = [position_counts(photo) for photo in photos]

    def placed(self) -> PlacedPhotos | None:
        """The photos whose position counts; None where there are none."""
        counts = self._counts
        if not counts.any():
            return None
        return PlacedPhotos(self._ids[counts], self._degrees[counts], self._accuracy_m[counts])
