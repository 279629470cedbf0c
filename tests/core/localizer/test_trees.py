from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from core.localizer.boosting import fit_trees
from core.localizer.trees import Trees
from tests.core.localizer.tree_rows import COLUMNS, make_rows, make_targets


@pytest.fixture(scope="module")
def trees() -> Trees:
    rows = make_rows(3000, 1)
    return fit_trees(rows, make_targets(rows), seed=0)


def test_many_rows_none_and_one_at_a_time(trees: Trees) -> None:
    rows = make_rows(5000, 5)
    together = trees.predict(rows)
    assert np.array_equal(together[:30], [trees.predict(row[None])[0] for row in rows[:30]])
    assert trees.predict(rows[:0]).shape == (0,)
    with pytest.raises(ValueError, match="columns"):
        trees.predict(rows[:, 1:])


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("lefts", lambda a: a[:, :-1]),
        ("values", lambda a: a[:-1]),
        ("limits", lambda a: a.reshape(-1)),
        ("lefts", lambda a: a - 2),
        ("rights", lambda a: a + 1),
        ("rights", lambda a: np.full_like(a, np.iinfo(np.int32).max)),
        ("columns", lambda a: a + COLUMNS),
        ("columns", lambda a: a - 1),
        ("columns", lambda a: a[:, :0]),
        ("columns", lambda a: a[:0]),
    ],
)
def test_trees_that_ask_for_what_is_not_there_are_refused(
    trees: Trees, name: str, change: Any
) -> None:
    with pytest.raises(ValueError, match="tree"):
        dataclasses.replace(trees, **{name: change(getattr(trees, name))}).check()


def test_trees_that_turn_in_circles_end(trees: Trees) -> None:
    round_and_round = dataclasses.replace(
        trees, lefts=np.zeros_like(trees.lefts), rights=np.zeros_like(trees.rights)
    )
    round_and_round.check()
    assert np.isfinite(round_and_round.predict(make_rows(10, 8))).all()
