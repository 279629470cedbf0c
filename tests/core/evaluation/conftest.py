from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from core.evaluation.comparison import MethodAnswers
from core.evaluation.cross_validation import Report, instant_builder, report_recipe
from core.evaluation.full_report import FullReport, make_report
from core.evaluation.model_card import EvaluationProtocol, model_card
from core.geo import LocalFrame, Position
from core.localizer.estimate import Estimate
from core.project.references import ReferencePhoto

FRAME = LocalFrame(Position(31.26, 34.8))
NOON = datetime(2025, 12, 22, 12, tzinfo=timezone.utc)


def photo(number: int, name: str = "", session: str = "day") -> ReferencePhoto:
    """Photo ``number`` stands 10 m east of the one before."""
    return ReferencePhoto(
        number,
        name or f"/photos/{number}.jpg",
        f"{number:064}",
        f"p{number}",
        FRAME.position_at(10.0 * number, 0),
        session,
        NOON + timedelta(minutes=number),
    )


def off_by(reference: ReferencePhoto, metres: float, inside: bool = True) -> Estimate:
    """An estimate ``metres`` north of the truth, with radii of 5 and 10 m."""
    position = LocalFrame(reference.position).position_at(0, metres)
    return Estimate(position, 5.0, 10.0, inside, ())


def report_instant(
    references: list[ReferencePhoto], features: np.ndarray, backbone_name: str
) -> Report:
    """The recipe ``instant`` evaluated on ``references``, each session left out in turn."""
    build = instant_builder(references, features, backbone_name)
    return report_recipe(build, "instant", references, features, ())


@pytest.fixture
def make() -> Callable[..., FullReport]:
    """A report of two methods on photos whose errors are given."""

    def run(
        errors: list[float],
        others: list[float] | None = None,
        name: str = "",
        session: str = "day",
        title: str = "Campus",
        **changes: object,
    ) -> FullReport:
        photos = [photo(number, name, session) for number in range(len(errors))]
        answers = [
            MethodAnswers("ours", tuple(map(off_by, photos, errors)), 1.5),
            MethodAnswers("other", tuple(map(off_by, photos, others or errors))),
        ]
        card = model_card(
            photos,
            EvaluationProtocol("As a test."),
            settings={"epochs": 3},
            device="cpu",
            seconds=2.0,
        )
        kept = {"title": title, "created_at": NOON, **changes}
        return make_report(photos, answers, card, **kept)

    return run


@pytest.fixture(name="photo")
def photo_fixture() -> Callable[..., ReferencePhoto]:
    return photo


@pytest.fixture(name="off_by")
def off_by_fixture() -> Callable[..., Estimate]:
    return off_by
