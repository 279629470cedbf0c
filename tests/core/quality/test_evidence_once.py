"""What errs together speaks once: sessions, and positions that were repeated."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.localizer.walk_evidence import PhotoEvidence
from core.quality.evidence_once import each_position_once, each_session_once


def evidence(rows: list[int], weights: list[float]) -> PhotoEvidence:
    logarithms = np.log(np.array(weights)).astype(np.float32)
    return PhotoEvidence(np.array(rows, np.intp), logarithms, 0.0)


def shares(one: PhotoEvidence) -> NDArray[np.float64]:
    odds = np.exp(one.log_evidence.astype(np.float64))
    found: NDArray[np.float64] = odds / odds.sum()
    return found


def test_sessions_that_show_the_same_speak_alike_and_those_of_something_else_hardly() -> None:
    # By day, by night, and of elsewhere.
    sessions = np.array([0, 0, 0, 1, 2], np.intp)
    by_day, alone = evidence([0, 1, 2, 3, 4], [1.0, 0.5, 0.5, 0.2, 1e-4]), evidence([], [])
    weighed, nothing = each_session_once([by_day, alone], sessions)
    found = shares(weighed)
    assert 0.35 < found[3] < found[:3].sum() < 0.6
    np.testing.assert_allclose(found[:3] / found[0], [1.0, 0.5, 0.5], rtol=1e-5)
    assert found[4] < 0.005
    assert not len(nothing.rows)


def test_a_position_stated_by_several_in_a_row_counts_as_one() -> None:
    once = each_position_once([evidence([0, 1, 2], [1.0, 1.0, 1.0])], np.array([2, 2, 1], np.intp))
    np.testing.assert_allclose(shares(once[0]), [0.25, 0.25, 0.5], rtol=1e-5)
