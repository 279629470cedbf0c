"""The lines of the sum over a project's references, such that an edit costs what it changes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence

from core.project.photo_columns import reference_lines
from core.project.references import sum_of_lines
from core.project.store import Store

# Each of more is not worth being looked for by itself.
_FEW = 200


class ReferenceLines:
    """The line of each photo that counts, and all of them sorted.

    Args:
        store: The project's database.
        joined: The common names of sessions that are one.

    Attributes:
        joined: The same.
    """

    def __init__(self, store: Store, joined: Mapping[str | None, str]) -> None:
        self._store, self.joined = store, joined
        self._by_photo = reference_lines(store, joined)
        self._sorted = sorted(self._by_photo.values())

    def renew(self, photo_ids: Sequence[int]) -> None:
        """Read some photos again, which may be others than before, or count no more."""
        found = reference_lines(self._store, self.joined, photo_ids)
        gone = [self._by_photo.pop(one) for one in photo_ids if one in self._by_photo]
        self._by_photo.update(found)
        if len(gone) + len(found) > _FEW:
            self._sorted = sorted(self._by_photo.values())
            return
        for line in gone:
            del self._sorted[bisect_left(self._sorted, line)]
        for line in found.values():
            insort(self._sorted, line)

    @property
    def sha256(self) -> str:
        """:func:`core.project.references.reference_list_sha256` of the photos."""
        return sum_of_lines(self._sorted)
