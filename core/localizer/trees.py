"""Gradient-boosted regression trees as plain arrays: fitted by scikit-learn, evaluated in numpy.

J. Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", 2001.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

TREES = 150
RATE = 0.05
_DEPTH = 3
_SHARE = 0.3
_LEAST_IN_LEAF = 40
# Rows walked through the trees at once: the intermediate arrays stay below 10 MB.
_ROWS_AT_ONCE = 2048


@dataclass(frozen=True, eq=False)
class Trees:
    """``T`` trees of at most ``n`` nodes; node 0 is the root, a leaf is its own child.

    Attributes:
        columns: ``(T, n)`` int32, the column that a node asks about; 0 in leaves.
        limits: ``(T, n)`` float32; a row goes left if its value is at most this.
        lefts: ``(T, n)`` int32 nodes.
        rights: ``(T, n)`` int32 nodes.
        values: ``(T, n)`` float32, what a leaf adds.
        base: What they are added to.
        columns_count: How many columns a row has.
    """

    columns: NDArray[np.int32]
    limits: NDArray[np.float32]
    lefts: NDArray[np.int32]
    rights: NDArray[np.int32]
    values: NDArray[np.float32]
    base: float
    columns_count: int

    def predict(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """``(R,)`` predictions for ``(R, columns_count)`` rows.

        Raises:
            ValueError: The rows have another number of columns.
        """
        if rows.ndim != 2 or rows.shape[1] != self.columns_count:
            raise ValueError(f"rows of shape {rows.shape} have not {self.columns_count} columns")
        parts = [
            self._predict_some(rows[start : start + _ROWS_AT_ONCE])
            for start in range(0, len(rows), _ROWS_AT_ONCE)
        ]
        return np.concatenate(parts) if parts else np.empty(0)

    def _predict_some(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        tree = np.arange(len(self.columns))[None, :]
        row = np.arange(len(rows))[:, None]
        node = np.zeros((len(rows), len(self.columns)), dtype=np.int32)
        for _ in range(_DEPTH):
            goes_left = rows[row, self.columns[tree, node]] <= self.limits[tree, node]
            node = np.where(goes_left, self.lefts[tree, node], self.rights[tree, node])
        summed: NDArray[np.float64] = self.base + self.values[tree, node].sum(1, dtype=np.float64)
        return summed

    def first(self, count: int) -> Trees:
        """The first ``count`` trees alone: what there was when they had been fitted."""
        return Trees(
            self.columns[:count],
            self.limits[:count],
            self.lefts[:count],
            self.rights[:count],
            self.values[:count],
            self.base,
            self.columns_count,
        )

    def check(self) -> None:
        """Raise ValueError if a node or column is asked for that is not there."""
        trees, nodes = self.columns.shape
        arrays = (self.limits, self.lefts, self.rights, self.values)
        if trees == 0 or nodes == 0 or any(array.shape != (trees, nodes) for array in arrays):
            raise ValueError("the trees' arrays differ in shape")
        for array, end in (
            (self.lefts, nodes),
            (self.rights, nodes),
            (self.columns, self.columns_count),
        ):
            if array.min() < 0 or array.max() >= end:
                raise ValueError("a tree asks for a node or column that is not there")


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
    from sklearn.ensemble import GradientBoostingRegressor

    model = GradientBoostingRegressor(
        n_estimators=trees,
        learning_rate=rate,
        max_depth=_DEPTH,
        subsample=_SHARE,
        max_features=_SHARE,
        min_samples_leaf=max(1, min(_LEAST_IN_LEAF, len(rows) // 100)),
        random_state=seed,
    )

    def note_tree(*_: object) -> bool:
        each_done()
        return False

    model.fit(rows, targets, monitor=note_tree)
    inner = [estimator.tree_ for estimator in model.estimators_[:, 0]]
    shape = (len(inner), max(tree.node_count for tree in inner))
    itself = np.broadcast_to(np.arange(shape[1], dtype=np.int32), shape)
    columns, lefts, rights = np.zeros(shape, dtype=np.int32), itself.copy(), itself.copy()
    limits, values = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    for number, tree in enumerate(inner):
        asks = np.flatnonzero(tree.children_left >= 0)
        columns[number, asks] = tree.feature[asks]
        # Rows are float32: rounded down, a limit divides them as the exact one does.
        limits[number, asks] = _rounded_down(tree.threshold[asks])
        lefts[number, asks] = tree.children_left[asks]
        rights[number, asks] = tree.children_right[asks]
        values[number, : tree.node_count] = rate * tree.value[:, 0, 0]
    base = float(model.init_.constant_[0, 0])
    return Trees(columns, limits, lefts, rights, values, base, rows.shape[1])


def _rounded_down(values: NDArray[np.float64]) -> NDArray[np.float32]:
    nearest = values.astype(np.float32)
    below: NDArray[np.float32] = np.nextafter(nearest, np.float32(-np.inf))
    return np.where(nearest.astype(np.float64) > values, below, nearest)
