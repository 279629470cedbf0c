"""The photos of the Locate tab: those dropped, those not answered yet, those removed lately."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from campusgps_gui.jobs.locate_service import Answer
from campusgps_gui.locate.located_photos import LocatedPhoto, LocatedState
from campusgps_gui.style.translation import tr
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
        for photo in photos:
            photo.number, self._next = self._next, self._next + 1
            self._put(photo)

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

    def wait_again(self) -> None:
        """Note that every photo is to be located again."""
        for photo in self._photos.values():
            photo.given_up = False

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
