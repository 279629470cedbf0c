from __future__ import annotations

import json
import shutil
from pathlib import Path

from core.cli.answers import evaluate_answer
from core.demo_campus import DemoCampus
from core.evaluation.evaluate import evaluate
from core.geo import Position
from core.localizer.file_format import load
from core.predictor import Predictor
from core.workflows.active_localizer import open_localizer
from tests.walk_photos import make_walk, teach_walks


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


def test_photos_are_evaluated_in_their_walks_beside_alone(
    demo_campus: DemoCampus, demo_project: Path, tmp_path: Path
) -> None:
    """Each photo counts in both; one that has no walk counts with its answer alone."""
    file = tmp_path / "walks.safetensors"
    shutil.copy(demo_project / "models" / "instant.safetensors", file)
    teach_walks(file)
    (source,) = demo_campus.test_folder.glob("test-0005.jpg")
    walk = make_walk(source, tmp_path / "walk", 4)
    photos = [*walk, next(demo_campus.test_folder.glob("test-0001.jpg"))]
    truth = dict.fromkeys(photos, Position(46.5123, 7.0456))
    predictor = Predictor(load(file), "cpu")
    result = evaluate(predictor, photos, truth, in_walks=True)
    alone, together = result.evaluated, result.in_walks
    assert together is not None and len(together) == len(alone) == len(photos)
    assert together[-1] == alone[-1]
    assert all(one != other for one, other in zip(together[:-1], alone[:-1], strict=True))
    assert [one.truth for one in together] == [one.truth for one in alone]

    answer = json.loads(json.dumps(evaluate_answer(result)))
    figures = answer.pop("in_walks")
    assert list(figures) == [
        "count", "errors_m", "within_m", "radius_held", "median_radius90_m",
    ]  # fmt: skip
    assert figures["count"] == len(photos)
    assert list(figures["errors_m"]) == list(answer["errors_m"])
    assert answer == json.loads(json.dumps(evaluate_answer(evaluate(predictor, photos, truth))))
