from __future__ import annotations

import numpy as np
import pytest

from core.evaluation.baselines import always_centre, nearest_reference
from core.features.backbones.registry import default_backbone
from core.geo import LocalFrame, haversine_m
from core.project.splits import Fold, cross_validation_folds


def test_the_centre_is_that_of_the_photos_that_may_be_fitted(references_in_sessions) -> None:
    references, _ = references_in_sessions
    fold = Fold("", np.arange(0, 3), np.arange(3, 6))
    found = always_centre(references, fold)
    expected = references[1].position
    assert [haversine_m(one.position, expected) for one in found] == pytest.approx([0] * 3, abs=0.1)


def test_the_nearest_reference_is_one_of_another_session(references_in_sessions) -> None:
    references, features = references_in_sessions
    for fold in cross_validation_folds(references):
        found = nearest_reference(references, features, default_backbone(), fold)
        places = {references[row].position for row in fold.fitted}
        # To a tenth of a metre: it went to metres and back.
        for row, one in zip(fold.evaluated, found, strict=True):
            assert min(haversine_m(one.position, place) for place in places) < 0.1
            assert haversine_m(one.position, references[row].position) < 0.1
            assert 0 <= one.radius50_m <= one.radius90_m


@pytest.fixture
def references_in_sessions():
    size = default_backbone().feature_size
    from core.geo import Position
    from core.project.references import ReferencePhoto

    frame, rng = LocalFrame(Position(31.26, 34.8)), np.random.default_rng(0)
    looks = np.abs(rng.normal(size=(3, size)))
    references, features = [], []
    for number in range(12):
        place = number % 3
        references.append(
            ReferencePhoto(
                number, f"{number}.jpg", f"{number:064}", f"p{number}",
                frame.position_at(20.0 * place, 0), f"session {number // 3}",
            )
        )  # fmt: skip
        features.append(looks[place] + 0.02 * np.abs(rng.normal(size=size)))
    return references, np.array(features, dtype=np.float32)
