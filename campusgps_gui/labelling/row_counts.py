"""The numbers of a folder's photos by kind, kept up to date with each row that changes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from enum import Enum

from campusgps_gui.labelling.sentences import group_of, guess_radius
from core.labelling.label import Label, LabelStatus, Review


class RowFilter(str, Enum):
    """The filters of the table: which rows it shows."""

    ALL = "All"
    TO_REVIEW = "To review"
    ACCEPTED = "Accepted"
    REJECTED = "Rejected"
    OUTSIDE = "Outside"
    POSITIONED = "Already positioned"
    UNREADABLE = "Unreadable"

    def fits(self, label: Label) -> bool:
        """Returns whether ``label`` is one of them."""
        if self is RowFilter.TO_REVIEW:
            return is_open(label)
        if self is RowFilter.ACCEPTED:
            return label.is_accepted
        if self is RowFilter.REJECTED:
            return label.review is Review.REJECTED
        if self is RowFilter.OUTSIDE:
            return label.status is LabelStatus.OUTSIDE
        if self is RowFilter.POSITIONED:
            return label.status is LabelStatus.HAS_POSITION
        if self is RowFilter.UNREADABLE:
            return label.status in (
                LabelStatus.UNREADABLE,
                LabelStatus.NOT_A_PHOTO,
                LabelStatus.BACKUP,
            )
        return True


def is_open(label: Label) -> bool:
    """Returns whether a person has a guess there to accept or to reject."""
    return label.review is Review.OPEN and label.status is LabelStatus.LOCATED


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
