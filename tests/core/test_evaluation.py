from __future__ import annotations

import numpy as np
import pytest

from core.evaluation import report_instant
from core.geo import LocalFrame, Position
from core.localizer.backbones import LITE0
from core.project.references import ReferencePhoto


def synthetic(
    sessions: int, places: int, seed: int, session_noise: float
) -> tuple[list[ReferencePhoto], np.ndarray]:
    """Photos whose features say where they were taken, and a little who took them."""
    rng = np.random.default_rng(seed)
    frame = LocalFrame(Position(31.26, 34.8))
    directions = rng.normal(size=(places, LITE0.feature_size))
    references, features = [], []
    for session in range(sessions):
        style = session_noise * rng.normal(size=LITE0.feature_size)
        for place in range(places):
            number = len(references)
            references.append(
                ReferencePhoto(
                    number, f"{number}.jpg", f"{number:064}", f"p{number}",
                    frame.position_at(10.0 * place, rng.normal(0, 1)), f"session {session}",
                )
            )  # fmt: skip
            noise = 0.3 * rng.normal(size=LITE0.feature_size)
            features.append(directions[place] + style + noise)
    return references, np.abs(np.array(features, dtype=np.float32))


def test_each_session_is_judged_by_the_others() -> None:
    references, features = synthetic(sessions=3, places=20, seed=1, session_noise=0.3)
    result = report_instant(references, features, LITE0.name)
    assert set(result.sessions) == {"session 0", "session 1", "session 2"}
    assert [figures.count for figures in result.sessions.values()] == [20, 20, 20]
    assert result.leave_one_session_out.count == 60
    assert result.leave_one_session_out.median_m < 10
    assert result.random_optimistic.count == 9
    assert not result.by_blocks


def test_a_photo_is_never_judged_by_its_own_session() -> None:
    # Every place is seen in one session only: no other session can know it.
    references, features = synthetic(sessions=1, places=40, seed=2, session_noise=0.0)
    frame = LocalFrame(Position(31.26, 34.8))
    halves = [
        ReferencePhoto(
            r.id, r.file, r.sha256, r.pixels_sha256, r.position,
            "west" if frame.to_metres(_degrees(r))[0] < 200 else "east",
        )
        for r in references
    ]  # fmt: skip
    result = report_instant(halves, features, LITE0.name)
    assert result.leave_one_session_out.min_m > 5
    assert result.leave_one_session_out.median_m > 50


def test_one_session_is_judged_by_blocks() -> None:
    references, features = synthetic(sessions=1, places=40, seed=3, session_noise=0.0)
    result = report_instant(references, features, LITE0.name)
    assert result.by_blocks
    assert len(result.sessions) == 8
    assert result.leave_one_session_out.count == 40


def test_the_random_split_does_not_change_between_runs() -> None:
    references, features = synthetic(sessions=2, places=20, seed=4, session_noise=0.2)
    first = report_instant(references, features, LITE0.name).random_optimistic
    again = report_instant(references, features, LITE0.name).random_optimistic
    assert first.mean_m == pytest.approx(again.mean_m, abs=0.01)


def _degrees(reference: ReferencePhoto) -> np.ndarray:
    return np.array([reference.position.latitude, reference.position.longitude])
