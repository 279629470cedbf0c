from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core.checkpoint_import.importing import import_model
from core.errors import CampusGPSError
from core.localizer.file_format import load, save
from core.localizer.localizer import BoundingBox
from core.localizer.networks import build_network
from core.photos.decode import read_pixels
from core.predictor import Predictor, predict_gps

AREA = BoundingBox(31.2600, 34.7990, 31.2640, 34.8060)
SIDE = 64


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "best.pth"


def degrees(unit: torch.Tensor) -> list[float]:
    """The study's answers as degrees."""
    latitude, longitude = unit[0].double().tolist()
    return [31.2600 + latitude * 0.0040, 34.7990 + longitude * 0.0070]


def write_positions(path: Path, rows: list[list[Any]]) -> Path:
    with path.open("w", newline="") as stream:
        csv.writer(stream).writerows([["image_name", "latitude", "longitude"], *rows])
    return path


@pytest.mark.parametrize("name", ["resnet18", "efficientnet_b0"])
def test_an_imported_network_answers_as_the_study_does(
    name: str, study: Any, study_pixels: Any, some_photos: list[Path], file: Path
) -> None:
    theirs = study[name]()
    torch.save({"model_state_dict": theirs.state()}, file)
    localizer = import_model(file, name, AREA, input_side=SIDE).localizer
    saved = file.with_suffix(".safetensors")
    save(localizer, saved)
    answers = []
    for photo in some_photos[:6]:
        wanted = degrees(theirs.answer(study_pixels(photo, SIDE, True)))
        found = predict_gps(read_pixels(photo), saved)
        np.testing.assert_allclose(found, wanted, atol=1e-6)
        answers.append(found)
    # Latitude and longitude would not differ in a network that says the same of every photo.
    assert np.ptp(answers, axis=0).min() > 1e-4


def test_without_photos_it_is_as_usual_and_refuses_nothing(
    study: Any, some_photos: list[Path], file: Path
) -> None:
    torch.save(study["resnet18"]().state(), file)
    imported = import_model(file, "resnet18", AREA)
    assert (imported.interpretation.squash, imported.interpretation.normalised) == ("sigmoid", True)
    assert imported.tried == () and imported.photos is None
    assert imported.localizer.regressors[0].input_side == 255
    (located,) = Predictor(imported.localizer, "cpu").locate(some_photos[:1])
    assert located.estimate is not None
    assert located.estimate.inside_area and located.estimate.matches == ()
    assert 700 < located.estimate.radius90_m < 900


@pytest.mark.parametrize("normalised", [True, False])
@pytest.mark.parametrize("squash", ["sigmoid", "tanh"])
def test_photos_tell_how_the_weights_are_to_be_read(
    squash: str, normalised: bool, study: Any, study_pixels: Any, some_photos: list[Path],
    file: Path, tmp_path: Path,
) -> None:  # fmt: skip
    theirs = study["resnet18"](squash)
    torch.save(theirs.state(), file)
    rows = [
        [p.name, *degrees(theirs.answer(study_pixels(p, SIDE, normalised)))]
        for p in some_photos[:6]
    ]
    table = write_positions(tmp_path / "gt.csv", rows)
    imported = import_model(
        file, "resnet18", AREA, photos=tmp_path / "photos", positions_csv=table, input_side=SIDE
    )
    assert (imported.interpretation.squash, imported.interpretation.normalised) == (
        squash,
        normalised,
    )
    assert imported.interpretation.median_m == pytest.approx(0, abs=0.1)
    assert len(imported.tried) == 4
    assert sorted(one.median_m or 0 for one in imported.tried)[1] > 1


def test_photos_become_references_that_explain_and_calibrate(
    study: Any, study_pixels: Any, some_photos: list[Path], file: Path, tmp_path: Path
) -> None:
    theirs = study["efficientnet_b0"](readme=True)
    torch.save(theirs.state(), file)
    rows = [[p.name, *degrees(theirs.answer(study_pixels(p, SIDE, True)))] for p in some_photos]
    for row in rows:
        row[1] += 0.0001  # 11 m off
    table = write_positions(tmp_path / "gt.csv", rows[:-1])
    broken = tmp_path / "photos" / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 not a photo any more")
    (tmp_path / "photos" / "visit 0" / "again.png").write_bytes(some_photos[0].read_bytes())
    write_positions(table, [*rows[:-1], ["again.png", *rows[0][1:]]])
    imported = import_model(
        file,
        "efficientnet_b0",
        AREA,
        photos=tmp_path / "photos",
        positions_csv=table,
        input_side=SIDE,
    )
    assert imported.layers == "readme"
    known = imported.photos
    assert known is not None
    assert (len(known.references), known.without_position, known.unreadable) == (23, 1, 1)
    saved = tmp_path / "place.safetensors"
    save(imported.localizer, saved)
    localizer = load(saved)
    assert localizer.area == AREA and localizer.calibration.photos == 23
    assert len(localizer.thumbnails) == 23 and set(localizer.counts) == {"visit 0", "visit 1"}
    (located,) = Predictor(localizer, "cpu").locate([some_photos[2]])
    estimate = located.estimate
    assert estimate is not None and estimate.known
    assert {match.session for match in estimate.matches} == {"visit 1"}
    assert 5 < estimate.radius90_m < 100


def test_photos_that_cannot_help_are_said_to(
    study: Any, some_photos: list[Path], file: Path, tmp_path: Path
) -> None:
    torch.save(study["resnet18"]().state(), file)
    photos = tmp_path / "photos"
    with pytest.raises(CampusGPSError, match="no photo with a position"):
        import_model(file, "resnet18", AREA, photos=photos)
    swapped = write_positions(tmp_path / "gt.csv", [[p.name, 34.80, 31.262] for p in some_photos])
    with pytest.raises(CampusGPSError, match="no photo lies within the area"):
        import_model(file, "resnet18", AREA, photos=photos, positions_csv=swapped)


def test_the_spatial_network_takes_its_own_side_only(file: Path) -> None:
    network = build_network("efficientnet_v2_s_spatial")
    torch.save(network.state_dict(), file)
    localizer = import_model(file, "efficientnet_v2_s_spatial", AREA).localizer
    assert localizer.regressors[0].input_side == 224
    with pytest.raises(CampusGPSError, match="224 pixels only"):
        import_model(file, "efficientnet_v2_s_spatial", AREA, input_side=255)


@pytest.mark.parametrize("name", ["convnext_tiny", "efficientnet_b0_gem"])
def test_the_other_networks_answer_latitude_first_too(
    name: str, some_photos: list[Path], study_pixels: Any, file: Path
) -> None:
    network = build_network(name).eval()
    torch.nn.init.normal_(network.head[-2].weight)
    torch.save(network.state_dict(), file)
    localizer = import_model(file, name, AREA, input_side=SIDE).localizer
    with torch.inference_mode():
        wanted = degrees(network(study_pixels(some_photos[0], SIDE, True)))
    np.testing.assert_allclose(
        predict_gps(read_pixels(some_photos[0]), localizer), wanted, atol=1e-6
    )
