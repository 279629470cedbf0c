"""The numbers of a folder's photos by kind, kept up to date with each row that changes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter

from campusgps_gui.labelling.sentences import group_of
from core.labelling.label import Label
from core.labelling.row_state import RowFilter, guess_radius, is_open


class RowCounts:
    """Counts rows; a row more, less or other costs the same with any number of them."""

    def __init__(self) -> None:
        self._shown: Counter[RowFilter] = Counter()
        self.groups: Counter[str] = Counter()
        self._open_radii: list[float] = []

    def __getitem__(self, shown: RowFilter) -> int:
        """The number of rows that ``shown`` would show."""
        return self._shown[shown]

    def change(self, before: Label | None, after: Label | None) -> None:
        """Count ``after`` in place of ``before``; None for a row that is new, or gone."""
        for label, number in ((before, -1), (after, 1)):
            if label is None:
                continue
            self.groups[group_of(label)] += number
            for shown in RowFilter:
                if shown.fits(label):
                    self._shown[shown] += number
            radius = guess_radius(label) if is_open(label) else None
            if radius is not None and number > 0:
                insort(self._open_radii, radius)
            elif radius is not None:
                self._open_radii.pop(bisect_left(self._open_radii, radius))

    def sure_within(self, radius_m: float) -> int:
        """The number of photos to review with a 90 % radius of less than ``radius_m`` metres."""
        return bisect_left(self._open_radii, radius_m)
