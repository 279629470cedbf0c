"""Fits gradient-boosted regression trees in numpy; :class:`core.localizer.trees.Trees` holds them.

J. Friedman, "Stochastic Gradient Boosting", 2002. The same steps and the same random numbers as in
scikit-learn's ``GradientBoostingRegressor``, so that both make the same trees (a test compares
them), but where divisions of a handful of rows are equally good and rounding decides. It is done
here because scikit-learn and SciPy are 115 MB and take 1.5 s to import, for these trees alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.localizer.trees import DEPTH, Trees

TREES = 150
RATE = 0.05
# Of the rows that a tree is fitted to, and of the columns that a node may ask about.
_SHARE = 0.3
_LEAST_IN_LEAF = 40
# Values of a column that differ by no more than this are one value.
_SAME = np.float32(1e-7)
_NO_SPREAD = float(np.finfo(np.float64).eps)
_LARGEST = 2**31 - 1
_32_BITS = 2**32 - 1


def fit_trees(
    rows: NDArray[np.float32],
    targets: NDArray[np.float64],
    seed: int,
    each_done: Callable[[], object] = lambda: None,
    *,
    trees: int = TREES,
    rate: float = RATE,
) -> Trees:
    """Fit ``trees`` trees to ``(R,)`` targets of ``(R, C)`` rows, on random parts of both.

    Least squares; each tree counts ``rate`` of what it says. ``each_done`` is called after each;
    what it raises ends the work.
    """
    random = np.random.RandomState(seed)
    columns = np.ascontiguousarray(rows.T, dtype=np.float32)
    orders = np.argsort(columns, axis=1, kind="stable").astype(np.int32)
    ranks = np.empty_like(orders)
    np.put_along_axis(ranks, orders, np.arange(len(rows), dtype=np.int32)[None], axis=1)
    sorted_rows = _SortedRows(columns, orders, ranks)
    base = float(np.mean(targets))
    predicted = np.full(len(rows), base)
    grown: list[list[_Node]] = []
    for _ in range(trees):
        drawn = _drawn_rows(len(rows), max(1, int(_SHARE * len(rows))), random)
        growth = _Growth(sorted_rows, targets - predicted, drawn, random.randint(0, _LARGEST))
        grown.append(growth.nodes)
        values = np.array([node.value for node in growth.nodes])
        predicted += rate * values[growth.node_of_row]
        each_done()
    return _as_arrays(grown, rate, base, len(columns))


def _drawn_rows(count: int, wanted: int, random: np.random.RandomState) -> NDArray[np.bool_]:
    """``(count,)`` True for ``wanted`` rows drawn at random, all choices equally likely."""
    numbers = random.uniform(size=count) * np.arange(count, 0, -1)
    # Whether a row is drawn depends on how many before it were: a loop is faster than guessing.
    chosen = [
        row
        for row, number in enumerate(numbers.tolist())
        if number < wanted and (wanted := wanted - 1) >= 0
    ]
    drawn = np.zeros(count, dtype=np.bool_)
    drawn[chosen] = True
    return drawn


@dataclass
class _Node:
    """A node of a tree; ``left`` and ``right`` are -1 in a leaf."""

    value: float
    column: int = 0
    limit: np.float32 = field(default_factory=lambda: np.float32(0))
    left: int = -1
    right: int = -1


@dataclass(frozen=True, eq=False)
class _SortedRows:
    """The rows, by column.

    Attributes:
        columns: ``(C, R)`` values.
        orders: ``(C, R)`` the rows from a column's smallest value to its largest.
        ranks: ``(C, R)`` the place of each row in that order.
    """

    columns: NDArray[np.float32]
    orders: NDArray[np.int32]
    ranks: NDArray[np.int32]

    def ranks_of(self, column: int, rows: NDArray[np.int32]) -> NDArray[np.int32]:
        """The places of some ``rows`` in a column's order, from the first to the last."""
        ranks: NDArray[np.int32] = self.ranks[column].take(rows)
        ranks.sort()
        return ranks


@dataclass(frozen=True)
class _Split:
    """A column and the limit that divides a node's rows."""

    column: int
    limit: np.float32


class _Growth:
    """One tree, grown depth first, the left child before the right one.

    Args:
        rows: What it learns from, and what it sorts into leaves.
        targets: ``(R,)`` what is left to explain.
        drawn: ``(R,)`` True for the rows that the tree learns from.
        seed: Where the drawing of columns begins.

    Attributes:
        nodes: The nodes; the first one is the root.
        node_of_row: ``(R,)`` the leaf that each row ends in, drawn or not.
    """

    def __init__(
        self,
        rows: _SortedRows,
        targets: NDArray[np.float64],
        drawn: NDArray[np.bool_],
        seed: int,
    ) -> None:
        columns_count, count = rows.columns.shape
        self._rows, self._targets, self._drawn = rows, targets, drawn
        self._draw = _ColumnDraw(columns_count, seed)
        self._least = max(1, min(_LEAST_IN_LEAF, count // 100))
        self._places = np.arange(count + 1)
        self.nodes: list[_Node] = []
        self.node_of_row = np.zeros(count, dtype=np.int32)
        self._grow(np.arange(count, dtype=np.int32), 0, 0)

    def _grow(self, rows: NDArray[np.int32], depth: int, constants: int) -> int:
        """Add the node of ``rows`` and all below it, and return its number."""
        number = len(self.nodes)
        drawn = rows[self._drawn.take(rows)]
        targets = self._targets.take(drawn)
        node = _Node(float(targets.mean()))
        self.nodes.append(node)
        split: _Split | None = None
        if depth < DEPTH and len(targets) >= max(2, 2 * self._least):
            spread = float((targets**2).mean()) - node.value**2
            if spread > _NO_SPREAD:
                split, constants = self._best_split(drawn, constants)
        if split is None:
            self.node_of_row[rows] = number
            return number
        goes_left = self._rows.columns[split.column].take(rows) <= split.limit
        node.column, node.limit = split.column, split.limit
        node.left = self._grow(rows[goes_left], depth + 1, constants)
        node.right = self._grow(rows[~goes_left], depth + 1, constants)
        return number

    def _best_split(self, drawn: NDArray[np.int32], constants: int) -> tuple[_Split | None, int]:
        """The best division of a node's ``drawn`` rows, and how many columns are constant."""
        asked: list[int] = []
        orders: list[NDArray[np.int32]] = []
        values: list[NDArray[np.float32]] = []

        def examine(column: int) -> bool:
            order = self._rows.orders[column].take(self._rows.ranks_of(column, drawn))
            sorted_values = self._rows.columns[column].take(order)
            if sorted_values[-1] <= sorted_values[0] + _SAME:
                return False
            asked.append(column)
            orders.append(order)
            values.append(sorted_values)
            return True

        constants = self._draw.for_node(examine, constants)
        if not asked:
            return None, constants
        split = self._split_at(asked, np.array(values), self._targets.take(np.array(orders)))
        return split, constants

    def _split_at(
        self, columns: Sequence[int], values: NDArray[np.float32], targets: NDArray[np.float64]
    ) -> _Split | None:
        """The best place to divide rows that are sorted by ``values``; None if there is none.

        Args:
            columns: The columns asked about; of equally good places that of the first one counts.
            values: ``(C, R)`` their values, each from the smallest to the largest.
            targets: ``(C, R)`` the targets in the same orders.
        """
        count = values.shape[1]
        first, last = self._least, count - self._least
        differs = values[:, first : last + 1] > values[:, first - 1 : last] + _SAME
        sums = targets.cumsum(1)
        left, total = sums[:, first - 1 : last], sums[:, -1:]
        places = self._places[first : last + 1]
        quality = left**2 / places + (total - left) ** 2 / (count - places)
        quality[~differs] = -np.inf
        row, place = divmod(int(quality.argmax()), quality.shape[1])
        if not differs[row, place]:
            return None
        at = first + place
        before, after = float(values[row, at - 1]), float(values[row, at])
        return _Split(columns[row], _rounded_down(before / 2.0 + after / 2.0))


class _ColumnDraw:
    """Draws the columns that nodes of one tree may ask about, without drawing one twice.

    A column that is constant among a node's rows is so below it too. Those known to be constant
    stand first in the list, in the order of their finding, and do not count as drawn.
    """

    def __init__(self, count: int, seed: int) -> None:
        self._columns = list(range(count))
        self._constant = [0] * count
        self._wanted = max(1, int(_SHARE * count))
        self._state = seed

    def for_node(self, examine: Callable[[int], bool], known: int) -> int:
        """Call ``examine`` for columns drawn at random; it returns False for a constant one.

        Args:
            examine: Called until enough columns vary, or all are used up.
            known: How many columns are constant in the node's parent.

        Returns:
            How many columns are constant in this node.
        """
        columns = self._columns
        end, visited, found, skipped = len(columns), 0, 0, 0
        while end > known + found and (visited < self._wanted or visited <= found + skipped):
            visited += 1
            place = skipped + self._next() % (end - found - skipped)
            if place < known:
                _swap(columns, skipped, place)
                skipped += 1
                continue
            place += found
            if examine(columns[place]):
                end -= 1
                _swap(columns, end, place)
            else:
                _swap(columns, known + found, place)
                found += 1
        columns[:known] = self._constant[:known]
        self._constant[known : known + found] = columns[known : known + found]
        return known + found

    def _next(self) -> int:
        """The next number of Marsaglia's 32-bit xorshift generator, without its highest bit."""
        state = self._state or 1
        state ^= state << 13 & _32_BITS
        state ^= state >> 17
        state ^= state << 5 & _32_BITS
        self._state = state
        return state & _LARGEST


def _swap(numbers: list[int], one: int, other: int) -> None:
    numbers[one], numbers[other] = numbers[other], numbers[one]


def _as_arrays(
    grown: Sequence[Sequence[_Node]], rate: float, base: float, columns_count: int
) -> Trees:
    shape = (len(grown), max(map(len, grown)))
    itself = np.broadcast_to(np.arange(shape[1], dtype=np.int32), shape)
    columns, lefts, rights = np.zeros(shape, dtype=np.int32), itself.copy(), itself.copy()
    limits, values = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    for tree, nodes in enumerate(grown):
        for number, node in enumerate(nodes):
            values[tree, number] = rate * node.value
            if node.left >= 0:
                columns[tree, number], limits[tree, number] = node.column, node.limit
                lefts[tree, number], rights[tree, number] = node.left, node.right
    return Trees(columns, limits, lefts, rights, values, base, columns_count)


def _rounded_down(value: float) -> np.float32:
    """The largest 32-bit number up to ``value``; rows are such, so that it divides them alike."""
    nearest = np.float32(value)
    return nearest if float(nearest) <= value else np.nextafter(nearest, np.float32(-np.inf))
