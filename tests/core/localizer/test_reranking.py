from __future__ import annotations

import dataclasses
import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.localizer.index import Nearest
from core.localizer.reranking import CANDIDATES, COLUMNS, Candidates, Reranker

DEFAULT = np.array([5.0, -7.0])
SIZES = {
    "queries": st.integers(0, 4),
    "count": st.integers(1, CANDIDATES),
    "missing": st.integers(0, CANDIDATES),
    "seed": st.integers(0, 2**32 - 1),
}
MANY = settings(deadline=None, max_examples=60)


def make_candidates(queries: int, count: int, missing: int, seed: int) -> Candidates:
    """Candidates of which each query lacks up to ``missing``; evidence from none to absurd."""
    random = np.random.default_rng(seed)
    there = np.arange(count) < count - random.integers(0, min(missing, count) + 1, (queries, 1))
    similarities = -np.sort(-random.uniform(-1, 1, (queries, count)), axis=1)
    evidence = random.uniform(0, 1, (queries, count, 5)) * random.choice([0, 1, 30, 1e30], (5,))
    agreement = random.uniform(-1, 1, (queries, count, count))
    return Candidates(
        Nearest(
            np.where(there, random.integers(0, 99, (queries, count)), -1),
            np.where(there, similarities, -np.inf).astype(np.float32),
        ),
        random.normal(0, 100, (queries, count, 2)),
        agreement.astype(np.float32),
        np.where(there[..., None], evidence, 0).astype(np.float32),
    )


def taken(candidates: Candidates, queries: np.ndarray) -> Candidates:
    nearest = candidates.nearest
    return Candidates(
        Nearest(nearest.indexes[queries], nearest.similarities[queries]),
        candidates.metres[queries],
        candidates.agreement[queries],
        candidates.evidence[queries],
    )


@pytest.fixture(scope="module")
def learned() -> Reranker:
    """Learned that candidates with many inliers are near."""
    random = np.random.default_rng(0)
    rows = random.uniform(0, 1, (4000, len(COLUMNS))).astype(np.float32)
    inliers = random.integers(0, 100, 4000)
    rows[:, COLUMNS.index("inliers")] = inliers
    return Reranker.fit(rows, 100.0 - inliers, seed=0)


@given(**SIZES)
@MANY
def test_rows_are_numbers_whatever_is_missing(
    queries: int, count: int, missing: int, seed: int
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rows = make_candidates(queries, count, missing, seed).rows()
    assert rows.shape == (queries, count, len(COLUMNS)) and rows.dtype == np.float32
    assert np.isfinite(rows).all()


@given(**SIZES)
@MANY
def test_every_query_gets_a_place_and_its_matches(
    learned: Reranker, queries: int, count: int, missing: int, seed: int
) -> None:
    candidates = make_candidates(queries, count, missing, seed)
    nearest, aggregation = learned.choose(candidates, DEFAULT)
    assert aggregation.metres.shape == (queries, 2)
    for query in range(queries):
        there = candidates.nearest.indexes[query] >= 0
        if not there.any():
            assert np.array_equal(aggregation.metres[query], DEFAULT)
            assert (aggregation.spread_m[query], aggregation.similarity[query]) == (0, -1)
            continue
        known = candidates.metres[query][there]
        assert (known.min(0) - 1e-6 <= aggregation.metres[query]).all()
        assert (aggregation.metres[query] <= known.max(0) + 1e-6).all()
        assert aggregation.similarity[query] == candidates.nearest.similarities[query].max()
        # The same matches in another order, with those that are missing at the end.
        assert (nearest.indexes[query] >= 0).tolist() == sorted(there.tolist(), reverse=True)
        pairs = [
            sorted(
                zip(some.indexes[query].tolist(), some.similarities[query].tolist(), strict=True)
            )
            for some in (nearest, candidates.nearest)
        ]
        assert pairs[0] == pairs[1]


@given(**SIZES)
@MANY
def test_queries_do_not_depend_on_each_other_nor_on_where_the_origin_lies(
    learned: Reranker, queries: int, count: int, missing: int, seed: int
) -> None:
    candidates = make_candidates(queries, count, missing, seed)
    _, aggregation = learned.choose(candidates, DEFAULT)
    backwards = np.arange(queries)[::-1]
    _, turned = learned.choose(taken(candidates, backwards), DEFAULT)
    assert turned.metres[::-1] == pytest.approx(aggregation.metres, abs=1e-6)
    shift = np.array([512.0, -2048.0])
    moved = dataclasses.replace(candidates, metres=candidates.metres + shift)
    _, shifted = learned.choose(moved, DEFAULT + shift)
    assert shifted.metres - shift == pytest.approx(aggregation.metres, abs=1e-6)


@given(**SIZES)
@MANY
def test_what_stands_where_a_candidate_is_missing_does_not_count(
    learned: Reranker, queries: int, count: int, missing: int, seed: int
) -> None:
    candidates = make_candidates(queries, count, missing, seed)
    gone = candidates.nearest.indexes < 0
    metres, agreement = candidates.metres.copy(), candidates.agreement.copy()
    metres[gone] = 1e6
    agreement[np.broadcast_to(gone[:, None], agreement.shape)] = 1.0
    other = dataclasses.replace(candidates, metres=metres, agreement=agreement)
    there = ~gone
    assert np.array_equal(other.rows()[there], candidates.rows()[there])
    places = [learned.choose(some, DEFAULT)[1].metres for some in (candidates, other)]
    assert np.array_equal(*places)


def test_the_candidate_with_the_evidence_wins(learned: Reranker) -> None:
    plain = make_candidates(1, CANDIDATES, 0, 1)
    equally_alike = Nearest(
        plain.nearest.indexes, np.linspace(0.9, 0.8, CANDIDATES, dtype=np.float32)[None]
    )
    plain = dataclasses.replace(plain, nearest=equally_alike)
    evidence = np.zeros_like(plain.evidence)
    for winner in (0, 9, CANDIDATES - 1):
        evidence[:] = 5
        evidence[0, winner] = 90
        nearest, aggregation = learned.choose(
            dataclasses.replace(plain, evidence=evidence), DEFAULT
        )
        assert nearest.indexes[0, 0] == plain.nearest.indexes[0, winner]
        assert np.hypot(*(aggregation.metres[0] - plain.metres[0, winner])) < 3


@pytest.mark.parametrize("base", [-1e308, -1e4, 0.0, 1e4, 1e308])
def test_no_prediction_is_too_large(learned: Reranker, base: float) -> None:
    changed = Reranker(dataclasses.replace(learned.trees, base=base))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _, aggregation = changed.choose(make_candidates(4, 25, 25, 2), DEFAULT)
    assert np.isfinite(aggregation.metres).all() and np.isfinite(aggregation.spread_m).all()
