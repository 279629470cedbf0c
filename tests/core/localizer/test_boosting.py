from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from sklearn.ensemble import GradientBoostingRegressor

from core.localizer.boosting import RATE, TREES, fit_trees
from core.localizer.trees import DEPTH, Trees
from core.tasks import Cancelled, Task
from tests.core.localizer.tree_rows import COLUMNS, make_rows, make_targets


def fitted_by_scikit_learn(
    rows: np.ndarray, targets: np.ndarray, seed: int
) -> GradientBoostingRegressor:
    model = GradientBoostingRegressor(
        n_estimators=TREES,
        learning_rate=RATE,
        max_depth=DEPTH,
        subsample=0.3,
        max_features=0.3,
        min_samples_leaf=max(1, min(40, len(rows) // 100)),
        random_state=seed,
    )
    return model.fit(rows, targets)


@pytest.mark.parametrize(("count", "seed"), [(3000, 0), (700, 1), (450, 2)])
def test_the_trees_are_those_of_scikit_learn(count: int, seed: int) -> None:
    rows = make_rows(count, seed)
    # One column is constant, one is nearly so: draws have to pass over both as there.
    rows = np.column_stack([rows, np.full(count, 3.0), np.arange(count) == 7]).astype(np.float32)
    targets = make_targets(rows)
    trees, model = fit_trees(rows, targets, seed), fitted_by_scikit_learn(rows, targets, seed)
    trees.check()
    for number, (estimator,) in enumerate(model.estimators_):
        other = estimator.tree_
        asks = other.children_left >= 0
        nodes = np.arange(other.node_count)
        assert np.array_equal(
            trees.lefts[number, nodes], np.where(asks, other.children_left, nodes)
        )
        assert np.array_equal(
            trees.rights[number, nodes], np.where(asks, other.children_right, nodes)
        )
        assert np.array_equal(trees.columns[number, nodes], np.where(asks, other.feature, 0))
        assert np.allclose(trees.limits[number, nodes][asks], other.threshold[asks], atol=1e-6)
    exact = np.unique(trees.limits)
    # Every value that a tree asks for, and its neighbours on both sides.
    near = np.concatenate([exact, np.nextafter(exact, -np.inf), np.nextafter(exact, np.inf)])
    on_limits = np.random.default_rng(3).choice(near, (5000, rows.shape[1])).astype(np.float32)
    for some in (rows, on_limits):
        assert np.abs(trees.predict(some) - model.predict(some)).max() < 1e-6


def test_they_learned_something() -> None:
    learned = make_rows(3000, 1)
    trees = fit_trees(learned, make_targets(learned), seed=0)
    rows = make_rows(500, 4)
    left = make_targets(rows) - trees.predict(rows)
    assert left.std() < 0.75 * make_targets(rows).std()


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


@pytest.mark.parametrize("value", [0.0, -3.5])
def test_targets_that_are_all_alike_need_no_question(value: float) -> None:
    rows = make_rows(200, 8)
    trees = fit_trees(rows, np.full(200, value), seed=0)
    assert np.all(trees.lefts[:, 0] == 0)
    assert np.allclose(trees.predict(rows), value)


def test_rows_that_are_all_alike_get_the_mean() -> None:
    targets = make_targets(make_rows(200, 9))
    trees = fit_trees(np.ones((200, COLUMNS), dtype=np.float32), targets, seed=0, rate=0.0)
    assert np.allclose(trees.predict(make_rows(5, 0)), targets.mean())


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
