"""One rule for what is good enough to be exported or written."""

from __future__ import annotations

from typing import Any

import pytest

from core.labelling.label import LabelStatus, Review
from core.labelling.selection import Exclusion, why_excluded
from core.photos.measurement import Source

LIMIT_M = 24.0


@pytest.mark.parametrize(
    ("facts", "of_all", "of_accepted"),
    [
        ({}, None, Exclusion.NOT_ACCEPTED),
        ({"radius90_m": 24.1}, Exclusion.TOO_WIDE, Exclusion.NOT_ACCEPTED),
        ({"radius90_m": 24.1, "review": Review.ACCEPTED}, Exclusion.TOO_WIDE, Exclusion.TOO_WIDE),
        ({"review": Review.ACCEPTED}, None, None),
        ({"review": Review.REJECTED}, Exclusion.REJECTED, Exclusion.REJECTED),
        # A position that a person gave has no radius, however wide the guess was.
        (
            {"radius90_m": 900.0, "corrected_by": Source.HAND, "review": Review.ACCEPTED},
            None,
            None,
        ),
        ({"corrected_by": Source.GPX}, None, Exclusion.NOT_ACCEPTED),
        (
            {"corrected_by": Source.HAND, "review": Review.REJECTED},
            Exclusion.REJECTED,
            Exclusion.REJECTED,
        ),
        ({"status": LabelStatus.OUTSIDE}, Exclusion.NO_POSITION, Exclusion.NO_POSITION),
        (
            {"status": LabelStatus.OUTSIDE, "review": Review.ACCEPTED},
            Exclusion.NO_POSITION,
            Exclusion.NO_POSITION,
        ),
        (
            {"status": LabelStatus.HAS_POSITION, "review": Review.REJECTED},
            Exclusion.REJECTED,
            Exclusion.REJECTED,
        ),
        ({"status": LabelStatus.UNREADABLE}, Exclusion.NO_POSITION, Exclusion.NO_POSITION),
    ],
)
def test_the_first_reason_counts(
    facts: dict[str, Any],
    of_all: Exclusion | None,
    of_accepted: Exclusion | None,
    make_label: Any,
) -> None:
    label = make_label(**facts)
    assert why_excluded(label, max_radius_m=LIMIT_M) == of_all
    assert why_excluded(label, only_accepted=True, max_radius_m=LIMIT_M) == of_accepted


def test_without_a_limit_no_radius_is_too_wide(make_label: Any) -> None:
    assert why_excluded(make_label(radius90_m=float("inf"))) is None
    assert why_excluded(make_label(radius90_m=0.1), max_radius_m=0.0) is Exclusion.TOO_WIDE
