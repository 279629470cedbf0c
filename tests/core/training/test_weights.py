"""First weights: from a package, a download that the user agreed to, a file, or nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
import torchvision
from safetensors.torch import save_file
from torch import Tensor

from core.features.backbones.registry import networks
from core.features.weights_file import read_weights
from core.features.weights_offer import WeightsError, default_weights_folder
from core.localizer.networks import build_network
from core.training.weights import (
    download_weights,
    load_first_weights,
    offered_weights,
    weights_to_download,
)


@pytest.fixture(scope="module")
def resnet_state() -> dict[str, Tensor]:
    with torch.random.fork_rng():
        torch.manual_seed(1)
        state: dict[str, Tensor] = torchvision.models.resnet18(weights=None).state_dict()
    return state


def test_torchvision_says_where_each_networks_weights_are() -> None:
    for spec in networks():
        offer = offered_weights(spec.name)
        assert (offer is None) == (spec.packaged or not spec.torchvision)
        if offer is not None:
            assert offer.url.startswith("https://") and offer.file_name.endswith(".pth")
            assert len(offer.sha256) == 8 and int(offer.sha256, 16) >= 0
            assert 10 < offer.megabytes < 500
    spatial = offered_weights("efficientnet_v2_s_spatial")
    assert spatial is not None and spatial.file_name.startswith("efficientnet_v2_s-")


def test_nothing_is_downloaded_without_a_yes(tmp_path: Path) -> None:
    offer = weights_to_download("efficientnet_b0", "imagenet", tmp_path)
    assert offer is not None and offer.size == "21 MB"
    words = r"21 MB.*without your consent.*Agree to the download.*a file.*efficientnet_lite0"
    with pytest.raises(WeightsError, match=words):
        download_weights("efficientnet_b0", tmp_path / "weights", agreed=False)
    with pytest.raises(WeightsError, match=words):
        load_first_weights(build_network("efficientnet_b0"), "imagenet", tmp_path)
    with pytest.raises(WeightsError, match=words):
        load_first_weights(build_network("efficientnet_b0"), "imagenet", None)
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("network", "wish"),
    [("efficientnet_lite0", "imagenet"), ("resnet18", "none"), ("resnet18", "mine.pth")],
)
def test_nothing_needs_to_be_downloaded(tmp_path: Path, network: str, wish: str) -> None:
    assert weights_to_download(network, wish, tmp_path) is None


def test_what_a_package_brings_is_not_downloaded(tmp_path: Path) -> None:
    download_weights("efficientnet_lite0", tmp_path, agreed=False)
    network = build_network("efficientnet_lite0")
    before = network.backbone.state_dict()["0.0.0.weight"].clone()
    load_first_weights(network, "imagenet", None)
    assert not torch.equal(before, network.backbone.state_dict()["0.0.0.weight"])


def test_weights_downloaded_before_are_used(
    tmp_path: Path, resnet_state: dict[str, Tensor]
) -> None:
    offer = offered_weights("resnet18")
    assert offer is not None
    torch.save(resnet_state, tmp_path / offer.file_name)
    assert weights_to_download("resnet18", "imagenet", tmp_path) is None
    download_weights("resnet18", tmp_path, agreed=False)
    network = build_network("resnet18")
    load_first_weights(network, "imagenet", tmp_path)
    assert torch.equal(network.backbone.state_dict()["0.weight"], resnet_state["conv1.weight"])


@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
def test_weights_of_a_file_in_half_precision_fit(
    tmp_path: Path, resnet_state: dict[str, Tensor], suffix: str
) -> None:
    half = {
        name: one.half() for name, one in resnet_state.items() if one.is_floating_point()
    }  # without the counters that an older torch did not write
    file = tmp_path / f"mine{suffix}"
    save_file(half, file) if suffix == ".safetensors" else torch.save(half, file)
    network = build_network("resnet18")
    load_first_weights(network, str(file), None)
    loaded = network.backbone.state_dict()["7.1.conv2.weight"]
    assert loaded.dtype == torch.float32
    assert torch.equal(loaded, half["layer4.1.conv2.weight"].float())
    with pytest.raises(Exception, match="not of the network efficientnet_b0"):
        load_first_weights(build_network("efficientnet_b0"), str(file), None)


@pytest.mark.parametrize("name", ["text.pth", "text.safetensors", "list.pth", "parts.pt"])
def test_a_file_of_something_else_is_refused(tmp_path: Path, name: str) -> None:
    for text in ("text.pth", "text.safetensors"):
        (tmp_path / text).write_text("no weights")
    torch.save([1, 2], tmp_path / "list.pth")
    torch.save({"epoch": 3}, tmp_path / "parts.pt")
    with pytest.raises(WeightsError, match="no weights in this file"):
        read_weights(tmp_path / name)


@pytest.mark.parametrize("name", ["none.pth", "none.safetensors"])
def test_a_missing_file_is_said_to_be_missing(tmp_path: Path, name: str) -> None:
    with pytest.raises(WeightsError, match="cannot be read"):
        load_first_weights(build_network("resnet18"), str(tmp_path / name), None)


def test_weights_are_kept_for_the_user_outside_of_projects() -> None:
    assert default_weights_folder().name == "weights"
    assert "CampusGPS" in default_weights_folder().parts
