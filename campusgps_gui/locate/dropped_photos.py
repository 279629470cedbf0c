"""The photos of the Locate tab: those dropped, those not answered yet, and edits of the list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from campusgps_gui.jobs.predictor_jobs import Answer
from campusgps_gui.locate.edit_history import Edit, EditHistory, Placement, Removal
from campusgps_gui.locate.located_photos import LocatedPhoto, stamp_of
from core.files import legible_line, place_key
from core.geo import Position


class DroppedPhotos:
    """The dropped photos by their numbers, in the order of dropping.

    Attributes:
        history: What can be undone and done again.
    """

    def __init__(self) -> None:
        self._photos: dict[int, LocatedPhoto] = {}
        self._next = 1
        self._unanswered: set[int] = set()
        self.history = EditHistory()

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
        """Add photos and number them; edits that were undone cannot be made again after that."""
        self.history.forget_undone()
        added = list(photos)
        self.history.forget_removals_of({place_key(one.file) for one in added if one.file})
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
        """Note that photos are asked for; what was known of another content is forgotten.

        Where a person put one stays: perhaps a file has only been written to since.
        """
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
        if photo.is_outside and answer.own_position is not None:
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
            self.history.note(Removal(tuple(going)))
        return {photo.number for photo in going}

    def place(self, positions: Mapping[int, Position | None]) -> Placement | None:
        """Put photos where a person says that they were taken, so that it can be undone.

        Args:
            positions: The positions by the numbers of photos; None lets the estimate count again.

        Returns:
            The edit; None if it changes nothing.
        """
        before: dict[int, Position | None] = {}
        after: dict[int, Position | None] = {}
        for number, position in positions.items():
            photo = self._photos.get(number)
            if photo is not None and photo.can_be_placed and photo.by_hand != position:
                before[number], after[number] = photo.by_hand, position
        if not after:
            return None
        edit = Placement(before, after, self._photos[min(after)].name if len(after) == 1 else "")
        self._put_at(after)
        self.history.note(edit)
        return edit

    def note_handed_on(self, positions: Mapping[Path, Position]) -> None:
        """Note positions by hand that were taken over to be reviewed, by file."""
        for photo in self._photos.values():
            if photo.file is not None and photo.file in positions:
                photo.handed_on = positions[photo.file]

    def undo(self) -> Edit | None:
        """Take the last edit back; photos that it removed stand where they stood.

        Returns:
            The edit.
        """
        edit = self.history.undo()
        if isinstance(edit, Removal):
            for photo in edit.photos:
                self._put(photo)
            self._photos = dict(sorted(self._photos.items()))
        elif edit is not None:
            self._put_at(edit.before)
        return edit

    def redo(self) -> Edit | None:
        """Make the edit again that undo took back last.

        Returns:
            The edit.
        """
        edit = self.history.redo()
        if isinstance(edit, Removal):
            self._take_out([photo.number for photo in edit.photos])
        elif edit is not None:
            self._put_at(edit.after)
        return edit

    def _by_file(self) -> dict[str, LocatedPhoto]:
        return {place_key(photo.file): photo for photo in self._photos.values() if photo.file}

    def _put_at(self, positions: Mapping[int, Position | None]) -> None:
        for number, position in positions.items():
            if number in self._photos:
                self._photos[number].by_hand = position

    def _put(self, photo: LocatedPhoto) -> None:
        self._photos[photo.number] = photo
        if photo.answer is None:
            self._unanswered.add(photo.number)

    def _take_out(self, numbers: Collection[int]) -> list[LocatedPhoto]:
        going = [self._photos.pop(number) for number in sorted(numbers) if number in self._photos]
        self._unanswered -= {photo.number for photo in going}
        return going
