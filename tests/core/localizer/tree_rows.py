"""Rows and targets that trees learn from."""

from __future__ import annotations

import numpy as np

COLUMNS = 6


def make_rows(count: int, seed: int) -> np.ndarray:
    """Some columns of few values, so that many rows lie exactly on a limit."""
    random = np.random.default_rng(seed)
    rows = random.normal(size=(count, COLUMNS)).astype(np.float32)
    rows[:, 3:] = np.round(rows[:, 3:] * 2) / 2
    rows[:, 5] = np.float32(0.1) * random.integers(0, 4, count)
    return rows


def make_targets(rows: np.ndarray) -> np.ndarray:
    wanted: np.ndarray = np.sin(rows[:, 0] * 2) + rows[:, 3] * rows[:, 1] + (rows[:, 5] > 0.15)
    return wanted.astype(np.float64)
