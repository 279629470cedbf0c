from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from core.geo import LocalFrame, Position, haversine_m
from core.labelling.companion import CompanionPosition, find_companions
from core.labelling.job import label_files
from core.labelling.label import Label
from core.labelling.labels import Labels
from core.localizer.estimate import Estimate
from core.predictor import Predictor
from core.project.project import Project
from core.workflows.active_localizer import open_localizer
from tests.core.labelling.campus_walk import (
    EVENING,
    place_of,
    take,
    walk_shots,
)

CLOCK_BEHIND_S = 47 * 60 + 3


@dataclass(frozen=True)
class Folder:
    """Rows of a labelled folder, and the true place of each photo of the camera, by its id."""

    rows: list[Label]
    remarks: tuple[str, ...]
    truth: dict[int, Position]


@pytest.fixture(scope="module")
def campus_folder(tmp_path_factory: pytest.TempPathFactory, project_of_the_way: Path) -> Folder:
    """A folder of two people's photos of the demo campus, labelled by two other visits."""
    root = tmp_path_factory.mktemp("companion")
    shots = walk_shots(timedelta(seconds=-CLOCK_BEHIND_S))
    take(root / "walk", EVENING, shots)
    with Project.open(shutil.copytree(project_of_the_way, root / "campus.campusgps")) as project:
        predictor = Predictor(open_localizer(project.folder), "cpu")
        labels = Labels(project.store)
        job = label_files(labels, predictor, [root / "walk"])
        rows = list(labels.rows(job))
    places = {shot.name: place_of(shot) for shot in shots}
    return Folder(
        rows, job.remarks, {row.id: places[row.file.name] for row in rows if row.own is None}
    )


def test_a_phone_beside_a_camera_on_the_demo_campus(campus_folder: Folder) -> None:
    """The clocks are 47 minutes apart; the phone's fixes bring the camera's photos within 8 m."""
    rows, truth = campus_folder.rows, campus_folder.truth
    companions = find_companions(rows)
    assert companions is not None
    [offset] = companions.offsets
    assert offset.found is not None
    assert offset.behind_s == pytest.approx(CLOCK_BEHIND_S, abs=10)
    assert offset.found.agreeing >= 36
    [remark] = campus_folder.remarks
    assert "47 min" in remark and "photos agree" in remark
    anchors = companions.positions(rows)
    assert len(anchors) >= 40
    guessed = {row.id: row.alone for row in rows if row.alone is not None and row.id in anchors}
    alone = errors_of({number: one.position for number, one in guessed.items()}, truth)
    joined = {
        number: joined_place(one, anchors[number], companions.frame)
        for number, one in guessed.items()
    }
    assert np.median(errors_of(joined, truth)) <= 8
    assert np.mean(errors_of(joined, truth)) < np.mean(alone)
    assert sum(bool(row.walk) for row in rows if row.id in truth) >= 40
    in_walk = {row.id: row.position for row in rows if row.id in truth and row.position is not None}
    assert len(in_walk) == 45
    assert np.median(errors_of(in_walk, truth)) <= 8
    assert np.mean(errors_of(in_walk, truth)) < np.mean(alone)


def joined_place(guess: Estimate, anchor: CompanionPosition, frame: LocalFrame) -> Position:
    """The guess and the phone's place, each counting by its inverse variance."""
    places = np.array(
        [[one.latitude, one.longitude] for one in (guess.position, anchor.position)], np.float64
    )
    weights = np.array([(guess.radius90_m / 2.146) ** -2, anchor.sigma_m**-2])
    east, north = weights @ frame.to_metres(places) / weights.sum()
    return frame.position_at(float(east), float(north))


def errors_of(positions: Mapping[int, Position], truth: Mapping[int, Position]) -> list[float]:
    """Metres from the true places."""
    return [haversine_m(position, truth[number]) for number, position in positions.items()]
