"""What a person did to the list of the Locate tab, to be taken back and done again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.style.translation import isolated, tr
from core.files import place_key
from core.geo import Position

# So many edits can be undone.
_MOST_EDITS = 100


@dataclass(frozen=True)
class Removal:
    """Photos that were removed from the list.

    Attributes:
        photos: Those photos.
    """

    photos: tuple[LocatedPhoto, ...]

    @property
    def words(self) -> str:
        """Its name for undo and redo."""
        if len(self.photos) == 1:
            return tr("Removed {name} from the list", name=isolated(self.photos[0].name))
        return tr("Removed %n photos from the list", "", len(self.photos))


@dataclass(frozen=True)
class Placement:
    """Photos that were placed by hand, or let go back to their estimates.

    Attributes:
        before: Their positions by hand before, by their numbers; None for the estimate.
        after: The same after that.
        name: What the photo is called, if it is only one.
    """

    before: Mapping[int, Position | None]
    after: Mapping[int, Position | None]
    name: str = ""

    @property
    def words(self) -> str:
        """Its name for undo and redo."""
        if self.name:
            name = isolated(self.name)
            if any(self.after.values()):
                return tr("Placed {name} by hand", name=name)
            return tr("Reverted {name} to the estimate", name=name)
        if any(self.after.values()):
            return tr("Placed %n photos by hand", "", len(self.after))
        return tr("Reverted %n photos to the estimate", "", len(self.after))


Edit = Removal | Placement


class EditHistory:
    """The edits of a list, the latest last, and those that were undone."""

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def undo_words(self) -> str:
        """The name of what undo would take back; empty for nothing."""
        return self._done[-1].words if self._done else ""

    @property
    def redo_words(self) -> str:
        """The name of what redo would do again; empty for nothing."""
        return self._undone[-1].words if self._undone else ""

    def note(self, edit: Edit) -> None:
        """Take in an edit that was made; what was undone cannot be done again after that."""
        self._undone.clear()
        self._done = [*self._done, edit][-_MOST_EDITS:]

    def undo(self) -> Edit | None:
        """The edit to take back now."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Edit | None:
        """The edit to make again now."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]

    def forget(self) -> None:
        """Make an end of what can be undone."""
        self._done.clear()
        self._undone.clear()

    def forget_undone(self) -> None:
        """Make an end of what can be done again."""
        self._undone.clear()

    def forget_removals_of(self, files: Collection[str]) -> None:
        """Leave files out of what undo puts back: they have come again.

        Args:
            files: Their keys, as :func:`core.files.place_key` makes them.
        """
        removed = [one for edit in self._done if isinstance(edit, Removal) for one in edit.photos]
        gone = {one.number for one in removed if one.file and place_key(one.file) in files}
        if gone:
            left = [_without(edit, gone) for edit in self._done]
            self._done = [edit for edit in left if edit is not None]


def _without(edit: Edit, numbers: Collection[int]) -> Edit | None:
    """What is left of an edit without some photos; None for nothing."""
    if isinstance(edit, Removal):
        photos = tuple(one for one in edit.photos if one.number not in numbers)
        return replace(edit, photos=photos) if photos else None
    before = {number: at for number, at in edit.before.items() if number not in numbers}
    after = {number: at for number, at in edit.after.items() if number not in numbers}
    return Placement(before, after) if after else None
