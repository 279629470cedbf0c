"""The photos of the Locate tab: those dropped, those not answered yet, those removed lately."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from campusgps_gui.jobs.locate_service import Answer
from campusgps_gui.locate.located_photos import LocatedPhoto, LocatedState, stamp_of
from campusgps_gui.style.translation import tr
from core.files import legible_line, place_key
from core.geo import Position

# So many removals can be undone.
_MOST_REMOVALS = 20


class DroppedPhotos:
    """The dropped photos by their numbers, in the order of dropping."""

    def __init__(self) -> None:
        self._photos: dict[int, LocatedPhoto] = {}
        self._next = 1
        self._unanswered: set[int] = set()
        self._removed: list[list[LocatedPhoto]] = []
        self._restored: list[list[LocatedPhoto]] = []

    def __len__(self) -> int:
        return len(self._photos)

    def get(self, number: int) -> LocatedPhoto | None:
        """The photo of a number; None if it is gone."""
        return self._photos.get(number)

    @property
    def all(self) -> list[LocatedPhoto]:
        """The photos, in the order of dropping."""
        return list(self._photos.values())

    @property
    def answered(self) -> int:
        """The number of them that are answered."""
        return len(self._photos) - len(self._unanswered)

    def add(self, photos: Iterable[LocatedPhoto]) -> None:
        """Add photos and number them; removals that were undone cannot be made again after that."""
        self._restored.clear()
        added = list(photos)
        if self._removed:
            self._forget_removals_of({place_key(photo.file) for photo in added if photo.file})
        for photo in added:
            photo.number, self._next = self._next, self._next + 1
            self._put(photo)

    def sort_out(self, files: Iterable[Path]) -> tuple[list[LocatedPhoto], list[LocatedPhoto]]:
        """The photos of files that are new, and those of files that are there already."""
        known, there = self._by_file(), {}
        new: dict[str, LocatedPhoto] = {}
        for file in files:
            place = place_key(file)
            if place in known:
                there[known[place].number] = known[place]
            elif place not in new:
                new[place] = LocatedPhoto(0, legible_line(file.name), file=file)
        return list(new.values()), list(there.values())

    def not_there(self, photos: Iterable[LocatedPhoto]) -> list[LocatedPhoto]:
        """Those of ``photos`` whose files are not there yet."""
        known = self._by_file()
        return [one for one in photos if one.file is None or place_key(one.file) not in known]

    def note_asked(self, photos: Iterable[LocatedPhoto]) -> None:
        """Note that photos are asked for; what was known of another content is forgotten."""
        for photo in photos:
            if photo.is_other_now and photo.stamp is not None:
                photo.answer = photo.image = None
                self._unanswered.add(photo.number)
            photo.given_up = False
            photo.stamp = None if photo.file is None else stamp_of(photo.file)

    def take_answer(
        self, answer: Answer, metres_to_place: Callable[[Position], float | None]
    ) -> None:
        """Give an answer to its photo, which must be there.

        Args:
            answer: The answer.
            metres_to_place: Gives the metres from a position to the nearest photo of the project.
        """
        photo = self._photos[answer.number]
        photo.answer, photo.out_of_date = answer, False
        if photo.state is LocatedState.OUTSIDE and answer.own_position is not None:
            photo.outside_m = metres_to_place(answer.own_position)
        self._unanswered.discard(answer.number)

    def note_localizer(self, identity: str) -> int:
        """Note which answers are of another localizer than the one in use.

        Args:
            identity: Tells the one in use from others; empty while there is none.

        Returns:
            How many answers are.
        """
        for photo in self._photos.values():
            answer = photo.answer
            is_answered = answer is not None and answer.estimate is not None
            photo.out_of_date = bool(
                identity and is_answered and answer is not None and answer.localizer != identity
            )
        return sum(photo.out_of_date for photo in self._photos.values())

    def give_up(self, numbers: Iterable[int]) -> list[int]:
        """Note photos that were cancelled; gives the numbers of those that are there."""
        there = [number for number in numbers if number in self._photos]
        for number in there:
            photo = self._photos[number]
            photo.given_up = photo.answer is None
        return there

    def show_each_alone(self, on: bool) -> None:
        """Show the answers of the photos alone from now on, or those in their walks."""
        for photo in self._photos.values():
            photo.each_alone = on

    def remove(self, numbers: Collection[int]) -> set[int]:
        """Remove photos, so that it can be undone.

        Returns:
            The numbers of those that were there.
        """
        going = self._take_out(numbers)
        if going:
            self._restored.clear()
            self._removed = [*self._removed, going][-_MOST_REMOVALS:]
        return {photo.number for photo in going}

    @property
    def undo_words(self) -> str:
        """The name of what undo would take back; empty for nothing."""
        return _words(self._removed)

    @property
    def redo_words(self) -> str:
        """The name of what redo would do again; empty for nothing."""
        return _words(self._restored)

    def undo(self) -> list[LocatedPhoto]:
        """Put the photos that were removed last back where they stood."""
        if not self._removed:
            return []
        coming = self._removed.pop()
        for photo in coming:
            self._put(photo)
        self._photos = dict(sorted(self._photos.items()))
        self._restored.append(coming)
        return coming

    def redo(self) -> set[int]:
        """Remove again what undo put back last.

        Returns:
            Their numbers.
        """
        if not self._restored:
            return set()
        going = self._take_out([photo.number for photo in self._restored.pop()])
        self._removed.append(going)
        return {photo.number for photo in going}

    def forget_removed(self) -> None:
        """Make an end of what can be undone."""
        self._removed.clear()
        self._restored.clear()

    def _by_file(self) -> dict[str, LocatedPhoto]:
        return {place_key(photo.file): photo for photo in self._photos.values() if photo.file}

    def _forget_removals_of(self, files: Collection[str]) -> None:
        """Leave files out of what undo puts back: they have come again."""
        kept = (
            [one for one in batch if one.file is None or place_key(one.file) not in files]
            for batch in self._removed
        )
        self._removed = [batch for batch in kept if batch]

    def _put(self, photo: LocatedPhoto) -> None:
        self._photos[photo.number] = photo
        if photo.answer is None:
            self._unanswered.add(photo.number)

    def _take_out(self, numbers: Collection[int]) -> list[LocatedPhoto]:
        going = [self._photos.pop(number) for number in sorted(numbers) if number in self._photos]
        self._unanswered -= {photo.number for photo in going}
        return going


def _words(batches: Sequence[Sequence[LocatedPhoto]]) -> str:
    if not batches:
        return ""
    count = len(batches[-1])
    return tr("Removed %n photos from the list", "", count)
