"""Gradient-boosted regression trees as plain arrays; :mod:`core.localizer.boosting` fits them.

J. Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", 2001.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DEPTH = 3
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
        for _ in range(DEPTH):
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
