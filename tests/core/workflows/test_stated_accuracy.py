"""Positions that admit to be poor: they widen radii less than others."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from core.demo_campus import DemoCampus
from core.evaluation.evaluate import evaluate
from core.features.reference_features import reference_features
from core.geo import LocalFrame, centre_of, degrees_of
from core.localizer.file_format import load, save
from core.localizer.instant import build_instant
from core.localizer.localizer import Localizer
from core.photos.finding import find_files
from core.predictor import Predictor
from core.project.project import Project
from core.workflows.active_localizer import references_of

STATED_M = 65.0


@pytest.fixture(scope="module")
def spoilt(demo_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every eighth photo is as far off as a phone that knows only the networks around it."""
    folder = tmp_path_factory.mktemp("spoilt") / "place.campusgps"
    shutil.copytree(demo_project, folder)
    with Project.open(folder) as project:
        photos = [one for one in project.photos() if one.is_reference][::8]
        places = degrees_of(one.position for one in photos if one.position)
        frame = LocalFrame(centre_of(places))
        turns = np.arange(len(photos)) * 2.4
        off = STATED_M * np.stack([np.cos(turns), np.sin(turns)], 1)
        moved = frame.to_degrees(frame.to_metres(places) + off).tolist()
        project.store.write(
            lambda connection: connection.executemany(
                "UPDATE measurements SET latitude = ?, longitude = ? WHERE photo_id = ?",
                [(*place, photo.id) for place, photo in zip(moved, photos, strict=True)],
            )
        )
    return folder


def built(folder: Path, stated_m: float | None, of_all: bool = False) -> Localizer:
    """The localizer where those that are off state their accuracy, or all state the same."""
    with Project.open(folder) as project:
        off = [one.id for one in project.photos() if one.is_reference][:: 1 if of_all else 8]
        project.store.write(
            lambda connection: (
                connection.execute("UPDATE measurements SET accuracy_m = NULL"),
                connection.executemany(
                    "UPDATE measurements SET accuracy_m = ? WHERE photo_id = ?",
                    [(stated_m, number) for number in off],
                ),
            )
        )
        references = references_of(project)
        return build_instant(references, reference_features(project, references, device="cpu"))


def test_poor_positions_widen_no_radius(
    spoilt: Path, demo_campus: DemoCampus, tmp_path: Path
) -> None:
    photos = [file.path for file in find_files([demo_campus.test_folder])]
    silent, stated = built(spoilt, None), built(spoilt, STATED_M)
    save(stated, tmp_path / "stated.campusgps-model")
    radii, errors = [], []
    for one in (silent, stated, load(tmp_path / "stated.campusgps-model")):
        found = evaluate(Predictor(one, "cpu"), photos).evaluated
        radii.append(np.median([row.radius90_m for row in found]))
        errors.append(np.mean([row.error_m for row in found]))
    assert radii[1] < 0.7 * radii[0]
    assert radii[2] == radii[1] and errors[2] == errors[1], "it is kept in the file"
    assert stated.calibration.errors_m is not None and silent.calibration.errors_m is not None
    assert stated.calibration.errors_m[1] < silent.calibration.errors_m[1]


def test_usual_accuracy_changes_nothing(spoilt: Path) -> None:
    silent, usual = built(spoilt, None), built(spoilt, 12.0, of_all=True)
    assert usual.calibration == silent.calibration
    assert usual.walk_calibration == silent.walk_calibration
    assert {one.weight for one in usual.references} == {1.0}
