from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from core.errors import CampusGPSError
from core.features.backbones.registry import load_backbone, richest_backbone
from core.geo import Position
from core.localizer import onnx_export
from core.localizer.loaded_regressors import answers_about
from core.localizer.localizer import BoundingBox, Localizer
from core.localizer.networks import build_network, load_imagenet_weights, state_of
from core.localizer.onnx_export import export_onnx
from core.localizer.regression import Regressor
from core.localizer.targets import TargetScaling
from core.localizer.trained import build_without_photos

COMBINED = richest_backbone()

AREA = BoundingBox(31.26, 34.80, 31.264, 34.806)
ORIGIN = Position(31.262, 34.803)


def member(name: str, *, normalised: bool, weight: float, side: int = 64) -> Regressor:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        network = build_network(name, predicts_scale=normalised)
        if name == "efficientnet_lite0":
            # Signals fade in a deep network of random weights: it would ignore its photo.
            load_imagenet_weights(network)
        torch.nn.init.normal_(network.head[-2].weight, std=0.2)
    scaling = TargetScaling((5.0, -7.0), (500.0, 400.0), 0.5)
    state = state_of(network)
    return Regressor(name, "original", normalised, side, normalised, scaling, state, weight)


@pytest.fixture(scope="module")
def ensemble() -> Localizer:
    members = [
        member("efficientnet_lite0", normalised=True, weight=0.9),
        member("resnet18", normalised=False, weight=0.3),
    ]
    return build_without_photos(members, AREA, origin=ORIGIN, recipe="ensemble")


def answered(file: Path, photos: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    pixels = np.ascontiguousarray(photos.transpose(0, 3, 1, 2), np.float32) / np.float32(255)
    (answer,) = session.run(None, {"pixels": pixels})
    return answer


def test_trained_networks_answer_metres_for_any_number_of_photos(
    ensemble: Localizer, tmp_path: Path
) -> None:
    file = tmp_path / "place.onnx"
    exported = export_onnx(ensemble, file)
    assert exported.output == "metres" and exported.difference < 1e-4
    photos = np.random.default_rng(1).integers(0, 256, (5, 64, 64, 3), dtype=np.uint8)
    said = answers_about(ensemble.regressors, photos, "cpu").metres
    wanted = 0.75 * said[0] + 0.25 * said[1]
    assert np.ptp(said, axis=1).min() > 0.5
    for count in (1, 5):
        np.testing.assert_allclose(answered(file, photos[:count]), wanted[:count], atol=0.01)
    facts = {entry.key: entry.value for entry in onnx.load(file).metadata_props}
    assert json.loads(facts["origin"]) == [31.262, 34.803]
    assert (facts["input_side"], facts["recipe"]) == ("64", "ensemble")
    assert list(tmp_path.iterdir()) == [file]


def test_references_are_compared_by_descriptors_of_any_shape(
    localizer: Localizer, tmp_path: Path
) -> None:
    file = tmp_path / "place.onnx"
    exported = export_onnx(localizer, file)
    assert exported.output == "descriptor"
    backbone = load_backbone("efficientnet_lite0", "cpu")
    random = np.random.default_rng(2)
    for shape in ((2, 96, 128), (1, 384, 288), (3, 32, 32)):
        photos = random.integers(0, 256, (*shape, 3), dtype=np.uint8)
        wanted = localizer.whitening.apply(backbone.pooled(photos))
        np.testing.assert_allclose(answered(file, photos), wanted, atol=1e-4)
    facts = {entry.key: entry.value for entry in onnx.load(file).metadata_props}
    assert facts["longest_side"] == "384" and "descriptor" in facts["output"]


def test_a_graph_that_answers_otherwise_is_not_written(
    ensemble: Localizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "place.onnx"
    file.write_bytes(b"the former one")
    # As if the exporter had taken another network's normalisation.
    spec = onnx_export.network_with

    def other(*arguments: object, **keywords: object) -> object:
        network = spec(*arguments, **keywords)
        network.spec = dataclasses.replace(network.spec, mean=(0.5, 0.4, 0.3))
        return network

    monkeypatch.setattr(onnx_export, "network_with", other)
    with pytest.raises(CampusGPSError, match="answers otherwise than torch"):
        export_onnx(ensemble, file)
    assert file.read_bytes() == b"the former one"
    assert list(tmp_path.iterdir()) == [file]


def test_networks_of_different_sides_are_said_to_be(tmp_path: Path) -> None:
    members = [member("resnet18", normalised=True, weight=0.5, side=side) for side in (64, 96)]
    mixed = build_without_photos(members, AREA, origin=ORIGIN, recipe="ensemble")
    with pytest.raises(CampusGPSError, match=r"different sides \(64, 96 pixels\)"):
        export_onnx(mixed, tmp_path / "place.onnx")


def test_what_no_single_graph_can_do_is_said(localizer: Localizer, tmp_path: Path) -> None:
    hybrid = dataclasses.replace(localizer, recipe="hybrid", backbone=COMBINED)
    with pytest.raises(CampusGPSError, match="hybrid compares photos by several networks"):
        export_onnx(hybrid, tmp_path / "place.onnx")
    assert list(tmp_path.iterdir()) == []


def test_missing_packages_are_said_with_how_to_get_them(
    ensemble: Localizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.delitem(sys.modules, "onnxruntime")
    with pytest.raises(CampusGPSError, match=r'pip install "campusgps\[onnx\]"'):
        export_onnx(ensemble, tmp_path / "place.onnx")
