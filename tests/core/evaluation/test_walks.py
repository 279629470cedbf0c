"""Reports say how answers in walks fare beside those about each photo alone."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from core.cli.answers import report_answer
from core.evaluation.cross_validation import Report
from core.features.backbones.registry import default_backbone
from core.metrics import summarize
from tests.core.evaluation.conftest import report_instant
from tests.core.localizer.conftest import Place, references_at
from tests.core.localizer.test_walk_calibration import EACH, Walks


@pytest.fixture(scope="module")
def walks() -> Walks:
    return Walks(Place(7), references_at)


@pytest.fixture(scope="module")
def report(walks: Walks) -> Report:
    return report_instant(walks.references, walks.raw, default_backbone().name)


def test_photos_of_a_walk_err_less_together(report: Report) -> None:
    together, alone = summarize(report.in_walks), report.leave_one_session_out
    assert together.count == alone.count == 3 * EACH
    assert together.mean_m is not None and alone.mean_m is not None
    assert together.mean_m < alone.mean_m
    assert [one.truth for one in report.in_walks] == [one.truth for one in report.evaluated]


def test_the_answer_of_report_has_both(report: Report) -> None:
    answer = json.loads(json.dumps(report_answer(report)))
    parts = [answer["leave_one_session_out"], *answer["sessions"].values()]
    assert [part["in_walks"]["count"] for part in parts] == [3 * EACH, EACH, EACH, EACH]
    for part in parts:
        assert list(part["in_walks"]) == [
            "count", "errors_m", "within_m", "radius_held", "median_radius90_m",
        ]  # fmt: skip
        for key in ("errors_m", "within_m", "radius_held"):
            assert list(part["in_walks"][key]) == list(part[key])


def test_without_walks_the_answers_are_those_alone(walks: Walks) -> None:
    untimed = [
        replace(one, taken_at=None, file=f"{number * 3}.jpg")
        for number, one in enumerate(walks.references)
    ]
    report = report_instant(untimed, walks.raw, default_backbone().name)
    errors = [[one.error_m for one in some] for some in (report.in_walks, report.evaluated)]
    np.testing.assert_array_equal(*errors)
