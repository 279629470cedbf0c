"""The order of a table's rows, found by halving: a row more costs little among thousands."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from typing import Any


class RowOrder:
    """Ids in an order: those with a key by it, then those without by their rank.

    A row keeps the key it came with until it is filled or inserted again.

    Attributes:
        backwards: Whether those with a key come the largest first.
    """

    def __init__(self) -> None:
        self.backwards = False
        # (key, id) and (rank, id), each in rising order.
        self._keyed: list[tuple[Any, int]] = []
        self._others: list[tuple[Any, int]] = []
        self._entries: dict[int, tuple[list[tuple[Any, int]], tuple[Any, int]]] = {}

    def __len__(self) -> int:
        return len(self._keyed) + len(self._others)

    def __iter__(self) -> Iterator[int]:
        keyed = reversed(self._keyed) if self.backwards else iter(self._keyed)
        for _, label_id in keyed:
            yield label_id
        for _, label_id in self._others:
            yield label_id

    def __getitem__(self, row: int) -> int:
        """The id in ``row``."""
        count = len(self._keyed)
        if row >= count:
            return self._others[row - count][1]
        return self._keyed[count - 1 - row if self.backwards else row][1]

    def fill(self, rows: Iterable[tuple[int, Any, int]]) -> None:
        """Take ``(id, key or None, rank)`` in place of what was there."""
        keyed: list[tuple[Any, int]] = []
        others: list[tuple[Any, int]] = []
        all_entries: dict[int, tuple[list[tuple[Any, int]], tuple[Any, int]]] = {}
        for label_id, key, rank in rows:
            entries, entry = (others, (rank, label_id)) if key is None else (keyed, (key, label_id))
            entries.append(entry)
            all_entries[label_id] = entries, entry
        self._keyed, self._others, self._entries = keyed, others, all_entries
        self._keyed.sort()
        self._others.sort()

    def insert(self, label_id: int, key: Any, rank: int) -> None:
        """Take in one more."""
        entries, entry = self._entry(label_id, key, rank)
        insort(entries, entry)
        self._entries[label_id] = entries, entry

    def remove(self, label_id: int) -> None:
        """Let go of one."""
        entries, entry = self._entries.pop(label_id)
        entries.pop(bisect_left(entries, entry))

    def row_of(self, label_id: int) -> int | None:
        """The row of an id; None if it is not there."""
        found = self._entries.get(label_id)
        if found is None:
            return None
        entries, entry = found
        place = bisect_left(entries, entry)
        if entries is self._others:
            return len(self._keyed) + place
        return len(self._keyed) - 1 - place if self.backwards else place

    def row_for(self, label_id: int, key: Any, rank: int) -> int:
        """The row that an id would have if it were inserted."""
        entries, entry = self._entry(label_id, key, rank)
        place = bisect_left(entries, entry)
        if entries is self._others:
            return len(self._keyed) + place
        return len(self._keyed) - place if self.backwards else place

    def _entry(
        self, label_id: int, key: Any, rank: int
    ) -> tuple[list[tuple[Any, int]], tuple[Any, int]]:
        return (self._others, (rank, label_id)) if key is None else (self._keyed, (key, label_id))
