"""The states and radii of all rows of a job, kept beside the rows that were read."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import numpy as np
import numpy.typing as npt

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

_Ids = npt.NDArray[np.int64]

_OUTCOMES = [outcome_of(state.example) for state in STATES]
_HAS_RADIUS = states_where(lambda label: label.radius90_m is not None)
_NAN = math.nan
# Up to so many rows, looking each up by itself is faster.
_FEW = 500


class RowColumns:
    """The states and radii of every row of a job, in columns: 17 bytes a row.

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
        given = list(rows)
        if len(given) > _FEW:
            given = self._put_known(given)
        for label_id, state, radius in given:
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
        found: list[int] = self._look_up(np.asarray(label_ids, np.int64)).tolist()
        return found

    def having(self, states: Collection[int], label_ids: Sequence[int]) -> list[int]:
        """The rows among ``label_ids`` that are in one of ``states``, in their order."""
        if len(label_ids) <= _FEW:
            return [one for one in label_ids if self.state(one) in states]
        wanted = np.asarray(label_ids, np.int64)
        found: list[int] = wanted[_table_of(states)[self._look_up(wanted)]].tolist()
        return found

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

    def most_doubtful(self) -> Sequence[tuple[float, int]]:
        """The 90 % radius in metres and the id of every row to review, the largest first."""
        is_open = _table_of(OPEN)[self._states_view()]
        radii, ids = self._radii_view()[is_open], self._ids_view()[is_open]
        order = np.lexsort((ids, radii))[::-1]
        return list(zip(radii[order].tolist(), ids[order].tolist(), strict=True))

    def sure_within(self, radius_m: float, among: Sequence[int]) -> list[int]:
        """The rows to review among these whose 90 % radius is less than ``radius_m`` metres."""
        at = self._open_among(among)
        found: list[int] = self._ids_view()[at[self._radii_view()[at] < radius_m]].tolist()
        return found

    def surest_m(self, among: Sequence[int]) -> float | None:
        """The smallest 90 % radius in metres of these rows to review; None where none has one."""
        radii = self._radii_view()[self._open_among(among)]
        return None if not np.isfinite(radii).any() else float(np.nanmin(radii))

    def _open_among(self, label_ids: Sequence[int]) -> npt.NDArray[np.intp]:
        """The places of the rows to review among these."""
        at, known = self._find(np.asarray(label_ids, np.int64))
        at = np.sort(at[known])
        return at[_table_of(OPEN)[self._states_view()[at]]]

    def count_included(self, *, only_accepted: bool, max_radius_m: float | None) -> int:
        """The number of rows that :func:`core.labelling.selection.why_excluded` leaves in."""
        good = states_where(lambda label: why_excluded(label, only_accepted=only_accepted) is None)
        if max_radius_m is None:
            return self._total(good)
        guessed = good & _HAS_RADIUS
        sure = _table_of(guessed)[self._states_view()] & (self._radii_view() <= max_radius_m)
        return self._total(good - guessed) + int(np.count_nonzero(sure))

    def _total(self, states: Iterable[int]) -> int:
        return sum(self._counts[state] for state in states)

    def _put_known(self, rows: list[RowFacts]) -> list[RowFacts]:
        """Take in those of many rows that are there already; returns the others."""
        ids, states, radii = zip(*rows, strict=True)
        at, known = self._find(np.array(ids, np.int64))
        self._states_view()[at[known]] = np.array(states, np.uint8)[known]
        self._radii_view()[at[known]] = np.array(radii, np.float64)[known]
        self._counts = Counter(dict(enumerate(np.bincount(self._states_view()).tolist())))
        return [row for row, is_known in zip(rows, known.tolist(), strict=True) if not is_known]

    def _look_up(self, label_ids: _Ids) -> npt.NDArray[np.uint8]:
        """The states of rows, in their order."""
        at, known = self._find(label_ids)
        found = np.full(len(label_ids), LOST, np.uint8)
        found[known] = self._states_view()[at[known]]
        return found

    def _find(self, label_ids: _Ids) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.bool_]]:
        """The places of rows, and whether they are there at all."""
        ids = self._ids_view()
        at = np.searchsorted(ids, label_ids)
        known = at < len(ids)
        known[known] = ids[at[known]] == label_ids[known]
        return at, known

    # No view may outlive a call: what is viewed cannot grow.

    def _ids_view(self) -> _Ids:
        return np.frombuffer(self._ids, np.int64)

    def _states_view(self) -> npt.NDArray[np.uint8]:
        return np.frombuffer(self._states, np.uint8)

    def _radii_view(self) -> npt.NDArray[np.float64]:
        return np.frombuffer(self._radii, np.float64)


def facts_of(label: Label) -> RowFacts:
    """The facts that :class:`RowColumns` keeps of ``label``."""
    return label.id, state_of(label), guess_radius(label)


def _table_of(states: Iterable[int]) -> npt.NDArray[np.bool_]:
    """A table that is True at the numbers of ``states``."""
    table = np.zeros(256, np.bool_)
    table[list(states)] = True
    return table
