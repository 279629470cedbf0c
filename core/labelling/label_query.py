"""Rows of a labelling job sorted, filtered and counted by SQLite, for tables of many thousands.

States and names are worked out by the database (see :func:`core.project.paths.add_path_functions`),
not kept in columns of their own: nothing can be out of date, and the files of before serve as well.
"""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.geo import Position, degrees_of
from core.labelling.consistency import TimedPhoto
from core.labelling.label import Label, LabelStatus, Review
from core.labelling.label_job import LabelJob, to_time
from core.labelling.labels import Labels
from core.labelling.outcome import Outcome, outcome_of
from core.labelling.review_order import WalkSpread
from core.labelling.row_columns import RowColumns, RowFacts
from core.labelling.row_state import (
    LOST,
    OPEN,
    STATES,
    RowFilter,
    guess_radius,
    states_where,
)
from core.photos.measurement import Source
from core.project.paths import folded_text

# As bytes, in which no character is a part of another one; Python is asked about few of them.
_FOLDED_PATH = (
    "CASE WHEN typeof(path) = 'text' AND length(path) = length(CAST(path AS BLOB))"
    " THEN CAST(lower(path) AS BLOB) ELSE folded_path(path) END"
)
_LAST = (LabelStatus.LOCATED, LabelStatus.OUTSIDE, LabelStatus.HAS_POSITION, LabelStatus.UNREADABLE)


@dataclass(frozen=True)
class LabelQuery:
    """The rows that a table shows.

    Attributes:
        text: Words in the file's name or folder, whatever their case; empty for any.
        shown: The filter.
        area: Only rows whose position lies in the named area of this name; empty for any.
        order: A key of :data:`ORDERS`.
        backwards: True for the largest first. Rows that have nothing to be sorted by come last
            all the same, by their status.
    """

    text: str = ""
    shown: RowFilter = RowFilter.ALL
    order: str = "within"
    backwards: bool = False
    area: str = ""


def _among(states: Iterable[int]) -> str:
    return f"state IN ({', '.join(map(str, sorted(states)))})"


def _numbered(numbers: Mapping[int, int]) -> str:
    """SQL for a number by state; states that have none give NULL."""
    groups: dict[int, list[int]] = {}
    for state, number in numbers.items():
        groups.setdefault(number, []).append(state)
    cases = (f"WHEN {_among(states)} THEN {number}" for number, states in groups.items())
    return f"CASE {' '.join(cases)} END"


def _rank(status: LabelStatus) -> int:
    """The order of rows that have nothing to be sorted by."""
    return _LAST.index(status) if status in _LAST else len(_LAST)


def _number_of(column: str, names: Sequence[str]) -> str:
    cases = " ".join(f"WHEN '{name}' THEN {number}" for number, name in enumerate(names))
    return f"CASE {column} {cases} END"


_STATE = (
    f"CASE WHEN latitude IS NULL AND status IN ('{LabelStatus.LOCATED}', '{LabelStatus.OUTSIDE}')"
    f" OR corrected_by NOT IN ('{Source.HAND}', '{Source.GPX}') THEN {LOST}"
    f" ELSE coalesce({_number_of('status', [one.value for one in LabelStatus])} * 12"
    f" + {_number_of('review', [one.value for one in Review])} * 4"
    f" + (corrected_by IS NOT NULL) * 2 + (latitude IS NOT NULL), {LOST}) END"
)
_WORDS = sorted(outcome.words for outcome in Outcome)
_GUESSED = states_where(lambda label: guess_radius(label) is not None)
_CORRECTED = states_where(lambda label: label.correction is not None)
_INSIDE = states_where(lambda label: label.estimate is not None and label.estimate.inside_area)
_OUTSIDE = states_where(lambda label: label.estimate is not None) - _INSIDE
_POSITIONED = states_where(lambda label: label.status is LabelStatus.HAS_POSITION)
_PLACE_COLUMNS = "path, longitude, corrected_longitude, own_latitude, own_longitude"
_TIMED_COLUMNS = f"{_PLACE_COLUMNS}, camera, taken_at_has_offset, taken_at"
_SORTED_BY = ("matches", "walk", "alone_radius90_m", "spread_m", "taken_at")
_AT_ONCE = 10_000
_RANKS = _numbered({number: _rank(state.status) for number, state in enumerate(STATES)})

ORDERS: Mapping[str, str] = {
    "name": "folded_name(path)",
    "within": (
        # What a person placed is surer than any guess.
        f"CASE WHEN {_among(_CORRECTED)} THEN 0.0 WHEN {_among(_GUESSED)} THEN radius90_m END"
    ),
    "review": _numbered(
        {number: _WORDS.index(outcome_of(s.example).words) for number, s in enumerate(STATES)}
    ),
    "position": (
        f"CASE WHEN {_among(_CORRECTED)} THEN -corrected_latitude"
        f" WHEN {_among(_GUESSED)} THEN -latitude END"
    ),
    "area": f"CASE WHEN {_among(_INSIDE)} THEN 0 WHEN {_among(_OUTSIDE)} THEN 1 END",
    "match": (
        f"CASE WHEN {_among(_INSIDE | _OUTSIDE)} AND json_valid(matches)"
        " THEN -CAST(json_extract(matches, '$[0].similarity') AS REAL) END"
    ),
    "alone": f"CASE WHEN {_among(_GUESSED)} AND walk != '' THEN alone_radius90_m END",
    "spread": f"CASE WHEN {_among(OPEN)} AND walk != '' THEN -spread_m END",
    "taken": "taken_at",
}
"""SQL to sort rows by, for the key of each column; rows for which it is NULL come last."""


class LabelTable:
    """Answers queries about the rows of one job.

    Args:
        labels: Reads the rows.
        job: Whose rows they are.
    """

    def __init__(self, labels: Labels, job: LabelJob) -> None:
        self._labels, self.job = labels, job

    def ids(self, query: LabelQuery, damaged: Collection[int] = ()) -> array[int]:
        """The ids of the rows that ``query`` asks for, in its order.

        Args:
            query: Which rows.
            damaged: Ids of rows that were read and found damaged.
        """
        conditions, parameters = ["1"], [self.job.id]
        if query.shown is not RowFilter.ALL:
            conditions.append(_among(query.shown.states))
        words: list[object] = []
        if query.text:
            conditions.append(f"instr({_FOLDED_PATH}, ?)")
            words.append(folded_text(query.text))
        if query.area:
            conditions.append("id IN (SELECT value FROM json_each(?))")
            words.append(json.dumps(self._ids_in(query.area, damaged)))
        way = "DESC" if query.backwards else ""
        sign = "-" if query.backwards else ""
        columns = ["path", *(one for one in _SORTED_BY if one in ORDERS[query.order])]
        # All in one row: between two rows another thread would take Python's lock. The limit, which
        # is none, has the state of each row worked out once instead of wherever it is named.
        rows = self._labels.store.read(
            "SELECT group_concat(id) FROM (SELECT id FROM"
            f" (SELECT id, CASE WHEN key IS NULL THEN {_RANKS} END AS rank, key"
            f" FROM (SELECT id, state, {ORDERS[query.order]} AS key"
            f" FROM ({_rows(', '.join(columns), damaged)} LIMIT -1)"
            f" WHERE {' AND '.join(conditions)}))"
            f" ORDER BY rank, key {way}, CASE WHEN rank IS NULL THEN {sign}id ELSE id END)",
            (*parameters, *words),
        )
        listed = rows[0][0]
        return array("q", map(int, listed.split(","))) if listed else array("q")

    def _ids_in(self, area: str, damaged: Collection[int]) -> list[int]:
        """The ids of the rows whose position lies in a named area."""
        found = [(number, place) for number, _, _, place, _ in self.places(damaged)]
        degrees = degrees_of(place for _, place in found)
        inside = self._labels.area_index().holds(area, degrees).tolist()
        return [number for (number, _), is_in in zip(found, inside, strict=True) if is_in]

    def columns(self, damaged: Collection[int] = ()) -> RowColumns:
        """The state and the radius of every row."""
        return RowColumns(self._states("1", damaged))

    def states(self, label_ids: Sequence[int], damaged: Collection[int] = ()) -> list[RowFacts]:
        """The id, the number of the state, and the radius of the rows of these ids."""
        found: list[RowFacts] = []
        for start in range(0, len(label_ids), _AT_ONCE):
            among = ", ".join(str(int(one)) for one in label_ids[start : start + _AT_ONCE])
            found += self._states(f"id IN ({among})", damaged)
        return found

    def _states(self, condition: str, damaged: Collection[int]) -> list[RowFacts]:
        rows = self._labels.store.read(
            f"SELECT id, state, CASE WHEN {_among(_GUESSED)} THEN radius90_m END"
            f" FROM ({_rows('1', damaged)} AND {condition}) ORDER BY id",
            (self.job.id,),
        )
        # Text in the place of a radius is damage: reading the row says so.
        return [
            (row[0], row[1], row[2] if isinstance(row[2], (int, float)) else None) for row in rows
        ]

    def walk_spreads(self, damaged: Collection[int] = ()) -> list[WalkSpread]:
        """The distances that the walks of the rows to review leave open, the largest first."""
        rows = self._labels.store.read(
            f"SELECT id, -({ORDERS['spread']}) AS spread, walk, taken_at"
            f" FROM ({_rows('walk, spread_m, taken_at', damaged)})"
            " WHERE spread IS NOT NULL ORDER BY spread DESC, id",
            (self.job.id,),
        )
        return [
            WalkSpread(number, float(spread), str(walk), _seconds(taken_at))
            for number, spread, walk, taken_at in rows
            if isinstance(spread, (int, float))
        ]

    def places(
        self, damaged: Collection[int] = (), label_ids: Sequence[int] | None = None
    ) -> Iterator[tuple[int, str, int, Position, float | None]]:
        """The rows that are somewhere, for a map.

        Args:
            damaged: Ids of rows that were read and found damaged.
            label_ids: Of these rows alone; None: of all.

        Yields:
            The id, the path, the number of the state, the place (corrected, guessed inside the
            area, or the photo's own where it has one) and the 90 % radius where that is a guess.
        """
        among, ids = _of_ids(label_ids)
        rows = self._labels.store.read(
            f"SELECT id, path, state, {_place_of('latitude')}, {_place_of('longitude')},"
            f" CASE WHEN {_among(_GUESSED - _CORRECTED)} THEN radius90_m END"
            f" FROM ({_rows(_PLACE_COLUMNS, damaged)} {among}) ORDER BY id",
            (self.job.id, *ids),
        )
        for number, path, state, latitude, longitude, radius in rows:
            # A damaged row is nowhere.
            with suppress(ValueError, TypeError):
                place = Position(latitude, longitude) if latitude is not None else None
                if place is not None:
                    yield number, os.fsdecode(path), state, place, radius

    def timed(
        self, damaged: Collection[int] = (), label_ids: Sequence[int] | None = None
    ) -> Iterator[TimedPhoto]:
        """The located or corrected photos that say when they were taken.

        Args:
            damaged: Ids of rows that were read and found damaged.
            label_ids: Of these rows alone; None: of all.
        """
        among, ids = _of_ids(label_ids)
        rows = self._labels.store.read(
            f"SELECT id, path, state, {_place_of('latitude')}, {_place_of('longitude')},"
            f" CASE WHEN {_among(_GUESSED - _CORRECTED)} THEN radius90_m END,"
            " camera, taken_at_has_offset, taken_at"
            f" FROM ({_rows(_TIMED_COLUMNS, damaged)} AND taken_at IS NOT NULL {among})"
            f" WHERE {_among(_GUESSED | _CORRECTED)}",
            (self.job.id, *ids),
        )
        for number, path, state, latitude, longitude, radius, camera, has_offset, taken_at in rows:
            # A damaged row is nowhere.
            with suppress(ValueError, TypeError):
                when = to_time(taken_at)
                if when is not None and when.tzinfo is not None:
                    yield (
                        os.fsdecode(path),
                        (str(camera), bool(has_offset)),
                        when.timestamp(),
                        number,
                        float(latitude),
                        float(longitude),
                        0.0 if radius is None else float(radius),
                        STATES[state].review,
                    )

    def of_file(self, file: Path) -> Label | None:
        """The row of a file; None if the job has none of it."""
        return self._labels.of_files(self.job, [file]).get(file)

    def page(self, label_ids: Sequence[int]) -> list[Label]:
        """The rows of these ids in this order, without those that have gone."""
        try:
            rows = self._labels.with_areas(self._labels.labels_of(label_ids))
            found = {label.id: label for label in rows}
        except CampusGPSError:
            # One row that can't be read must not cost the others.
            found = {one: self._labels.label_or_damaged(one) for one in label_ids}
        return [found[one] for one in label_ids if one in found]


def _of_ids(label_ids: Sequence[int] | None) -> tuple[str, tuple[str, ...]]:
    """SQL that goes on from a condition for some rows, and its parameters; None: for all."""
    if label_ids is None:
        return "", ()
    return "AND id IN (SELECT value FROM json_each(?))", (json.dumps(list(label_ids)),)


def _seconds(taken_at: object) -> float | None:
    """Seconds since 1970 of a time in its column; None without one, or if it is damaged."""
    with suppress(ValueError, TypeError):
        found = to_time(str(taken_at)) if taken_at else None
        return None if found is None else found.timestamp()
    return None


def _place_of(coordinate: str) -> str:
    return (
        f"CASE WHEN {_among(_CORRECTED)} THEN corrected_{coordinate}"
        f" WHEN {_among(_GUESSED)} THEN {coordinate}"
        f" WHEN {_among(_POSITIONED)} THEN own_{coordinate} END"
    )


def _rows(columns: str, damaged: Collection[int]) -> str:
    """SQL for the rows of a job with their states; the job's number is its one parameter."""
    state = _STATE
    if damaged:
        # In the statement: there may be more than it takes parameters.
        among = ", ".join(str(int(one)) for one in damaged)
        state = f"CASE WHEN id IN ({among}) THEN {LOST} ELSE {state} END"
    return (
        f"SELECT id, {state} AS state, latitude, corrected_latitude, radius90_m, {columns}"
        " FROM labels WHERE job_id = ?"
    )
