"""The reasons why photos of a walk were located alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.labelling.label import Label, Review
from core.labelling.walk_reasons import reasons_of
from core.localizer.walk_evidence import PhotoEvidence
from core.localizer.walk_fallback import FallbackReason
from tests.core.labelling.two_ways import PLACES, numbered, photo


def of_elsewhere(step: int) -> Label:
    evidence = PhotoEvidence(np.array([step]), np.zeros(1, np.float32), 0.9)
    return replace(photo(step), evidence=evidence.to_bytes())


@pytest.mark.parametrize(
    ("others", "reason"),
    [
        ([photo(2), photo(3)], FallbackReason.UNRELATED),
        ([of_elsewhere(2), of_elsewhere(3)], FallbackReason.NO_NEIGHBOUR),
        ([replace(of_elsewhere(2), review=Review.ACCEPTED)], FallbackReason.UNRELATED),
        ([replace(of_elsewhere(2), evidence=b"damaged")], FallbackReason.UNRELATED),
    ],
)
def test_neighbours_say_why_a_photo_was_located_alone(
    others: list[Label], reason: FallbackReason
) -> None:
    walk = [replace(row, walk="walk") for row in numbered([photo(1), *others])]
    assert reasons_of(walk, len(PLACES))[1] is reason


def test_a_photo_of_elsewhere_is_called_that_and_one_in_its_walk_has_no_reason() -> None:
    walk = [replace(row, walk="walk") for row in numbered([of_elsewhere(1), photo(2), photo(3)])]
    moved = photo(40).estimate
    walk[1] = replace(walk[1], estimate=moved)
    assert reasons_of(walk, len(PLACES)) == {
        1: FallbackReason.ELSEWHERE,
        3: FallbackReason.UNRELATED,
    }
