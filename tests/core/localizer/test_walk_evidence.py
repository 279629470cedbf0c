from __future__ import annotations

import numpy as np
import pytest

from core.localizer.index import Nearest
from core.localizer.walk_evidence import (
    candidates_with_reranking,
    chance_of_elsewhere,
    evidence_of_answers,
    evidence_of_candidates,
    weights_by_similarity,
)
from core.localizer.walk_places import Anchor

METRES = np.array([[0.0, 0.0], [10.0, 0.0], [0.0, 20.0]])
NEAREST = Nearest(
    np.array([[2, 0, 1], [1, -1, -1]]),
    np.array([[0.8, 0.4, -0.1], [0.5, -np.inf, -np.inf]], np.float32),
)


def test_the_more_alike_a_candidate_the_more_it_counts():
    first, second = evidence_of_candidates(
        NEAREST, weights_by_similarity(NEAREST), np.array([0.1, 0.2])
    )
    assert first.rows.tolist() == [2, 0, 1]
    assert (np.diff(first.log_evidence) < 0).all()
    assert np.isfinite(first.log_evidence).all()
    assert second.rows.tolist() == [1]
    assert (first.elsewhere, second.elsewhere) == (0.1, 0.2)


def test_candidates_that_are_alike_to_whatever_photo_count_less():
    plain = weights_by_similarity(NEAREST)
    hubness = np.array([0.3, 0.0, -0.1])
    weights = weights_by_similarity(NEAREST, hubness)
    assert weights[0, 0] > plain[0, 0]
    assert weights[0, 1] < plain[0, 1]
    assert weights[1, 0] == plain[1, 0]


def test_in_a_walk_a_photo_has_its_candidates_places_and_its_anchors():
    (one, _) = evidence_of_candidates(NEAREST, weights_by_similarity(NEAREST), np.zeros(2))
    anchor = Anchor(np.array([1.0, 2.0]), 5.0)
    photo = one.in_walk(12.0, METRES, [anchor])
    assert photo.seconds == 12
    np.testing.assert_array_equal(photo.metres, METRES[[2, 0, 1]])
    assert photo.anchors == (anchor,)


def test_answers_of_networks_are_anchors_that_may_be_wrong():
    (one,) = evidence_of_answers(np.array([[3.0, 4.0]]), np.array([11.77]), np.zeros(1))
    (anchor,) = one.in_walk(0.0, METRES).anchors
    np.testing.assert_array_equal(anchor.metres, [3, 4])
    assert anchor.sigma_m == pytest.approx(10)
    assert not anchor.is_certain


def test_what_looks_like_nothing_of_the_place_is_likely_elsewhere():
    chances = chance_of_elsewhere(np.array([-1.5, -0.1, 0.0, 0.1, 1e9]))
    assert (np.diff(chances) > 0).all()
    assert chances[2] == pytest.approx(0.5)
    assert chances[0] < 1e-5
    assert chances[-1] == pytest.approx(1)
    # Where too few photos were left out no score is too high.
    assert chance_of_elsewhere(np.array([3.0 - 1e9]))[0] < 1e-9


def test_a_learned_reranking_counts_beside_similarity_and_never_alone():
    nearest = Nearest(
        np.array([[0, 1, 2], [0, -1, -1]]), np.array([[0.8, 0.8, 0.4], [0.5, -np.inf, -np.inf]])
    )
    learned = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    candidates, weights = candidates_with_reranking(nearest, nearest, learned)
    np.testing.assert_allclose(weights.sum(1), 1)
    assert candidates.indexes.tolist() == [[1, 0, 2], [0, -1, -1]]
    assert weights[0, 0] > 1.5 * weights[0, 1] > 3 * weights[0, 2] > 0
    np.testing.assert_allclose(weights[1], [1, 0, 0])


def test_in_a_walk_what_is_alike_to_this_photo_counts_beside_what_was_compared_point_by_point():
    alike = Nearest(np.array([[3, 1]]), np.array([[0.5, 0.1]]))
    chosen = Nearest(np.array([[0, 1]]), np.array([[0.6, 0.5]]))
    candidates, weights = candidates_with_reranking(alike, chosen, np.array([[0.9, 0.1]]))
    assert candidates.indexes.tolist() == [[3, 0]]
    assert weights[0, 0] > weights[0, 1] > 0.2
    # What the re-ranker rejects does not come in.
    candidates, _ = candidates_with_reranking(alike, chosen, np.array([[0.0, 1.0]]))
    assert sorted(candidates.indexes[0].tolist()) == [1, 3]
