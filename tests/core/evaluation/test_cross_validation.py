from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.evaluation.cross_validation import (
    answer_folds,
    cross_validate,
    folds_of,
    refined_builder,
    report_recipe,
)
from core.features.backbones.registry import default_backbone
from core.features.keypoints import Keypoints
from core.features.verification import EVIDENCE
from core.geo import LocalFrame, Position
from core.localizer.estimate import Estimate
from core.project.project import Project
from core.project.references import ReferencePhoto
from core.project.splits import Fold
from tests.core.evaluation.conftest import report_instant

LITE0 = default_backbone()


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


def test_each_session_is_evaluated_by_the_others() -> None:
    references, features = synthetic(sessions=3, places=20, seed=1, session_noise=0.3)
    result = report_instant(references, features, LITE0.name)
    assert set(result.sessions) == {"session 0", "session 1", "session 2"}
    assert [figures.count for figures in result.sessions.values()] == [20, 20, 20]
    assert result.leave_one_session_out.count == 60
    assert result.leave_one_session_out.median_m < 10
    assert result.random_optimistic.count == 9
    assert not result.by_blocks


def test_a_photo_is_never_evaluated_by_its_own_session() -> None:
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


def test_one_session_is_evaluated_by_blocks() -> None:
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


def test_any_way_of_locating_is_evaluated_fold_by_fold() -> None:
    references, _ = synthetic(sessions=2, places=20, seed=5, session_noise=0.0)
    seen = []

    def locate(fold: Fold) -> list[Estimate]:
        """Errs by 1 m in the first session and by 8 m in the second, and knows it."""
        seen.append({references[row].session for row in fold.fitted})
        metres = {"session 0": 1.0, "session 1": 8.0}
        errors = [metres[references[row].session] for row in fold.evaluated]
        places = [LocalFrame(references[row].position) for row in fold.evaluated]
        return [
            Estimate(place.position_at(error, 0), error / 2, error * 0.9 + 1, True, ())
            for place, error in zip(places, errors, strict=True)
        ]

    result = cross_validate(references, locate, seed=1)
    assert seen[:2] == [{"session 1"}, {"session 0"}]
    assert len(seen) == 3 and result.random_optimistic.count == 6
    first, second = result.sessions["session 0"], result.sessions["session 1"]
    whole = result.leave_one_session_out
    assert (first.coverage90, second.coverage90, whole.coverage90) == (1.0, 1.0, 1.0)
    assert first.median_radius90_m == pytest.approx(1.9)
    assert [quarter.count for quarter in result.quarters] == [10, 10, 10, 10]
    medians = [quarter.median_m for quarter in result.quarters]
    assert medians == pytest.approx([1, 1, 8, 8], rel=0.01)
    assert {one.session: one.truth for one in result.evaluated[:20]} == {
        "session 0": references[19].position
    }


def test_the_report_has_the_sessions_that_the_import_found(demo_project: Path) -> None:
    with Project.open(demo_project, read_only=True) as project:
        references = project.references()
    here = [Estimate(reference.position, 1, 2, True, ()) for reference in references]
    result = cross_validate(references, lambda fold: [here[row] for row in fold.evaluated])
    assert set(result.sessions) == {reference.session for reference in references}
    assert result.leave_one_session_out.max_m == 0


def _degrees(reference: ReferencePhoto) -> np.ndarray:
    return np.array([reference.position.latitude, reference.position.longitude])


def test_where_folds_are_too_small_the_report_says_what_answered() -> None:
    references, features = synthetic(sessions=3, places=20, seed=6, session_noise=0.3)
    nothing = Keypoints(np.zeros((0, 2), np.uint16), np.zeros((0, 64), np.int8))

    def compare(pairs: np.ndarray) -> np.ndarray:
        return np.zeros((len(pairs), len(EVIDENCE)), np.float32)

    keypoints = [nothing] * len(references)
    build = refined_builder(references, features, keypoints, compare)
    result = report_recipe(build, "refined", references, features, keypoints)
    # All 60 photos suffice to refine, the 40 of two sessions do not.
    assert (result.recipe, dict(result.folds_by_recipe)) == ("refined", {"instant": 3})
    assert report_instant(references, features, LITE0.name).folds_by_recipe == {"instant": 3}


def test_methods_answer_fold_by_fold_in_the_order_of_the_folds() -> None:
    references, _ = synthetic(sessions=2, places=4, seed=7, session_noise=0.0)
    folds = folds_of(references)
    here = [Estimate(reference.position, 1, 2, True, ()) for reference in references]
    (answers,) = answer_folds(folds, {"here": lambda fold: [here[row] for row in fold.evaluated]})
    rows = [row for fold in folds for row in fold.evaluated.tolist()]
    assert answers.name == "here" and answers.estimates == tuple(here[row] for row in rows)
    assert answers.seconds is not None and answers.seconds >= 0
