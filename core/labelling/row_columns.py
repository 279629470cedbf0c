"""The states and radii of all rows of a job, kept beside the rows that were read."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from core.labelling.label import Label
from core.labelling.outcome import Outcome, outcome_of
from core.labelling.row_state import (
    LOST,
    OPEN,
    STATES,
    RowFilter,
    guess_radius,
    state_of,
    states_where,
)
from core.labelling.selection import why_excluded

RowFacts = tuple[int, int, float | None]
"""The id of a row, the number of its state, and the 90 % radius of its guess in metres."""

_OUTCOMES = [outcome_of(state.example) for state in STATES]
_HAS_RADIUS = states_where(lambda label: label.radius90_m is not None)
_NAN = math.nan
# Up to so many rows, looking each up is faster than making a table of all.
_FEW = 500


class RowColumns:
    """What is known of every row of a job without reading it: 17 bytes a row.

    Args:
        rows: In rising order of their ids.
    """

    def __init__(self, rows: Iterable[RowFacts] = ()) -> None:
        found = list(rows)
        self._ids = array("q", [row[0] for row in found])
        self._states = bytearray(row[1] for row in found)
        self._radii = array("d", [_NAN if row[2] is None else row[2] for row in found])
        self._counts = Counter(self._states)

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> array[int]:
        """The ids of all rows, rising."""
        return self._ids

    def put(self, rows: Iterable[RowFacts]) -> None:
        """Take in rows that are new, or other than before."""
        for label_id, state, radius in rows:
            at = bisect_left(self._ids, label_id)
            if at == len(self._ids) or self._ids[at] != label_id:
                self._ids.insert(at, label_id)
                self._states.insert(at, state)
                self._radii.insert(at, _NAN)
            else:
                self._counts[self._states[at]] -= 1
            self._counts[state] += 1
            self._states[at] = state
            self._radii[at] = _NAN if radius is None else radius

    def state(self, label_id: int) -> int:
        """The number of the state of a row; of one that is not there: that of a lost one."""
        at = bisect_left(self._ids, label_id)
        known = at < len(self._ids) and self._ids[at] == label_id
        return self._states[at] if known else LOST

    def states_of(self, label_ids: Sequence[int]) -> list[int]:
        """The numbers of the states of rows, in their order."""
        if len(label_ids) <= _FEW:
            return [self.state(one) for one in label_ids]
        known = dict(zip(self._ids, self._states, strict=True))
        return [known.get(one, LOST) for one in label_ids]

    def having(self, states: Collection[int], label_ids: Sequence[int]) -> list[int]:
        """Those of ``label_ids`` that are in one of ``states``, in their order."""
        found = zip(label_ids, self.states_of(label_ids), strict=True)
        return [one for one, state in found if state in states]

    def count(self, shown: RowFilter) -> int:
        """The number of rows that ``shown`` would show."""
        return self._total(shown.states)

    def outcomes(self) -> Counter[Outcome]:
        """The number of rows of each outcome."""
        counts: Counter[Outcome] = Counter()
        for state, number in self._counts.items():
            if number:
                counts[_OUTCOMES[state]] += number
        return counts

    def open_radii(self) -> Iterable[tuple[float, int]]:
        """The 90 % radius in metres and the id of every row to review."""
        rows = zip(self._ids, self._states, self._radii, strict=True)
        return ((radius, one) for one, state, radius in rows if state in OPEN)

    def sure_within(self, radius_m: float) -> list[int]:
        """The rows to review whose 90 % radius is less than ``radius_m`` metres."""
        return [one for radius, one in self.open_radii() if radius < radius_m]

    def count_included(self, *, only_accepted: bool, max_radius_m: float | None) -> int:
        """The number of rows that :func:`core.labelling.selection.why_excluded` leaves in."""
        good = states_where(lambda label: why_excluded(label, only_accepted=only_accepted) is None)
        if max_radius_m is None:
            return self._total(good)
        guessed = good & _HAS_RADIUS
        rows = zip(self._states, self._radii, strict=True)
        sure = sum(1 for state, radius in rows if state in guessed and radius <= max_radius_m)
        return self._total(good - guessed) + sure

    def _total(self, states: Iterable[int]) -> int:
        return sum(self._counts[state] for state in states)


def facts_of(label: Label) -> RowFacts:
    """What :class:`RowColumns` keeps of ``label``."""
    return label.id, state_of(label), guess_radius(label)
