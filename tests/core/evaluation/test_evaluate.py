from __future__ import annotations

from pathlib import Path

from core.demo_campus import DemoCampus
from core.evaluation.evaluate import evaluate
from core.predictor import Predictor
from core.workflows.active_localizer import open_localizer


def test_photos_are_evaluated_by_session_and_quarter(
    demo_campus: DemoCampus, demo_project: Path
) -> None:
    photos = sorted(demo_campus.test_folder.iterdir())
    predictor = Predictor(open_localizer(demo_project), "cpu")
    result = evaluate(predictor, photos, sessions={photos[0]: "by hand"})
    assert result.errors.count == len(photos)
    found, stated = result.sessions
    assert stated == "by hand" and result.sessions[stated].count == 1
    assert result.sessions[found].count == len(photos) - 1
    assert found.startswith("20")  # the time of its first photo, as an import would name it
    assert [quarter.count for quarter in result.quarters] == [2, 2, 2, 2]
    radii = [quarter.median_radius90_m for quarter in result.quarters]
    assert radii == sorted(radii)
