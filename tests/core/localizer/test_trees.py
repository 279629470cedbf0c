from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
import sklearn.ensemble

from core.localizer.trees import Trees, fit_trees
from core.tasks import Cancelled, Task

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


@pytest.fixture(scope="module")
def models() -> list[Any]:
    return []


@pytest.fixture(scope="module")
def trees(models: list[Any]) -> Trees:
    """Trees, and in ``models`` what scikit-learn had fitted."""

    class Kept(sklearn.ensemble.GradientBoostingRegressor):  # type: ignore[misc] # it has no types
        def fit(self, *arguments: Any, **named: Any) -> Any:
            models.append(self)
            return super().fit(*arguments, **named)

    rows = make_rows(3000, 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sklearn.ensemble, "GradientBoostingRegressor", Kept)
        return fit_trees(rows, make_targets(rows), seed=0)


def test_predictions_are_those_of_scikit_learn(trees: Trees, models: list[Any]) -> None:
    trees.check()
    (model,) = models
    rows = make_rows(5000, 2)
    limits = np.concatenate([tree.tree_.threshold for tree in model.estimators_[:, 0]])
    # Every value that a tree asks for, and its neighbours on both sides.
    exact = np.unique(limits.astype(np.float32))
    near = np.concatenate([exact, np.nextafter(exact, -np.inf), np.nextafter(exact, np.inf)])
    on_limits = np.random.default_rng(3).choice(near, (5000, COLUMNS)).astype(np.float32)
    for some in (rows, on_limits):
        assert np.abs(trees.predict(some) - model.predict(some)).max() < 1e-6


def test_they_learned_something(trees: Trees) -> None:
    rows = make_rows(500, 4)
    left = make_targets(rows) - trees.predict(rows)
    assert left.std() < 0.75 * make_targets(rows).std()


def test_many_rows_none_and_one_at_a_time(trees: Trees) -> None:
    rows = make_rows(5000, 5)
    together = trees.predict(rows)
    assert np.array_equal(together[:30], [trees.predict(row[None])[0] for row in rows[:30]])
    assert trees.predict(rows[:0]).shape == (0,)
    with pytest.raises(ValueError, match="columns"):
        trees.predict(rows[:, 1:])


def test_the_same_seed_yields_the_same_trees() -> None:
    rows = make_rows(300, 6)
    one, other = (fit_trees(rows, make_targets(rows), seed=0) for _ in range(2))
    for field in dataclasses.fields(Trees):
        assert np.array_equal(getattr(one, field.name), getattr(other, field.name))


@pytest.mark.parametrize("count", [2, 7, 30])
def test_a_handful_of_rows_is_enough(count: int) -> None:
    rows = make_rows(count, 7)
    trees = fit_trees(rows, make_targets(rows), seed=0)
    trees.check()
    assert np.isfinite(trees.predict(rows)).all()


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


def test_fitting_ends_at_the_next_tree_when_it_is_cancelled() -> None:
    task, rows = Task(), make_rows(3000, 1)
    done = []

    def note() -> None:
        done.append(1)
        if len(done) == 3:
            task.cancel()
        task.check()

    with pytest.raises(Cancelled):
        fit_trees(rows, make_targets(rows), seed=0, each_done=note)
    assert len(done) == 3
