"""The networks that are trained, built of torchvision's classes. Imports torch: load it lazily.

Modules carry the names that the original study's checkpoints use: ``backbone``, ``pool``, ``head``.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
import torchvision
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from core.errors import CampusGPSError
from core.features.backbones.registry import (
    built_in_networks,
    network_spec,
    packaged_networks,
)
from core.features.efficientnet_lite import fuse_batch_norm
from core.features.generalised_mean import GeneralisedMean
from core.features.network_spec import HeadSpec, NetworkLayout, NetworkSpec

_REDUCED_CHANNELS = 128
# Small, so that an untrained network answers "the middle" and not a corner.
_FINAL_GAIN = 0.1

# Where the layers of torchvision's ResNets stand.
_RESNET_PLACES = {
    "conv1": "0",
    "bn1": "1",
    "layer1": "4",
    "layer2": "5",
    "layer3": "6",
    "layer4": "7",
}
# Any side will do that every network can take.
_TRIED_SIDE = 224
_CLASSIFIERS = ("classifier.", "fc.")
_DRAWING = (Tensor.normal_, Tensor.uniform_, Tensor.erfinv_)


class Squash(nn.Module):
    """Brings the two coordinates into the range that a head can answer.

    Args:
        spec: The head; a third output, the logarithm of the scale, is left as it is.
    """

    def __init__(self, spec: HeadSpec) -> None:
        super().__init__()
        self.low, self.high = spec.low, spec.high
        self.tanh = spec.squash == "tanh"

    def forward(self, raw: Tensor) -> Tensor:
        """Map ``(N, 2)`` or ``(N, 3)`` numbers to the same shape."""
        places = raw[:, :2]
        unit = (torch.tanh(places) + 1) / 2 if self.tanh else torch.sigmoid(places)
        ranged = unit * (self.high - self.low) + self.low
        return ranged if raw.shape[1] == 2 else torch.cat([ranged, raw[:, 2:]], 1)


class PositionNetwork(nn.Module):
    """Normalised pixels to two coordinates within the head's range.

    Attributes:
        spec: What it is.
        head_spec: Which head it has.
        predicts_scale: Whether a third output is the logarithm of its own scale in metres.
    """

    def __init__(
        self,
        spec: NetworkSpec,
        head_spec: HeadSpec,
        backbone: nn.Module,
        *,
        predicts_scale: bool = False,
    ) -> None:
        super().__init__()
        self.spec, self.head_spec, self.predicts_scale = spec, head_spec, predicts_scale
        self.backbone = backbone
        if spec.form is NetworkLayout.GEM:
            self.pool = GeneralisedMean()
        self.head = _head(spec, head_spec, 3 if predicts_scale else 2)

    def forward(self, pixels: Tensor) -> Tensor:
        """Outputs ``(N, 2)``, with a scale ``(N, 3)``, of normalised pixels ``(N, 3, S, S)``."""
        signal = self.backbone(pixels)
        if self.spec.form is NetworkLayout.GEM:
            signal = self.pool(signal)
        outputs: Tensor = self.head(signal)
        return outputs

    def normalised(self, pixels: Tensor) -> Tensor:
        """Pixels ``(N, 3, S, S)`` between 0 and 1 as the network wants them."""
        mean = pixels.new_tensor(self.spec.mean)[:, None, None]
        return (pixels - mean) / pixels.new_tensor(self.spec.std)[:, None, None]


def build_network(
    name: str, head: str = "original", *, predicts_scale: bool = False
) -> PositionNetwork:
    """The network called ``name`` with fresh weights, drawn from torch's random state.

    Args:
        name: One of :func:`core.features.backbones.registry.networks`.
        head: "original", or "readme" for the head that the study's README describes.
        predicts_scale: Whether it also answers how sure it is.

    Raises:
        CampusGPSError: There is no such network or head.
    """
    spec = network_spec(name)
    chosen = spec.head_named(head)
    if spec in built_in_networks():
        return PositionNetwork(spec, chosen, _backbone(spec), predicts_scale=predicts_scale)
    try:
        network = PositionNetwork(spec, chosen, _backbone(spec), predicts_scale=predicts_scale)
        _try_out(network)
    # The code of a plug-in may raise anything.
    except (Exception, SystemExit) as error:
        raise CampusGPSError(
            f"the network {spec.name} of a plug-in cannot be built ({type(error).__name__}: "
            f"{error})",
            advice="Choose another network, or ask the author of the plug-in.",
        ) from error
    return network


class _NothingDrawn(TorchFunctionMode):
    """Leaves the first weights of networks undrawn: others come, and drawing takes a second."""

    def __torch_function__(self, func: Any, _types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if getattr(func, "__module__", "") == nn.init.__name__ or func in _DRAWING:
            return args[0] if args else kwargs["tensor"]
        return func(*args, **(kwargs or {}))


def network_with(
    name: str,
    head: str,
    state: Mapping[str, NDArray[Any]],
    *,
    predicts_scale: bool = False,
) -> PositionNetwork:
    """The network called ``name`` with the weights in ``state``, ready to answer, not to learn.

    Raises:
        CampusGPSError: There is no such network or head, or the weights are of another.
    """
    with torch.device("meta"), _NothingDrawn():
        network = build_network(name, head, predicts_scale=predicts_scale)
    wanted = network.state_dict()
    differences = _differences(state, wanted)
    if differences:
        raise CampusGPSError(
            f"these weights are not of the network {name}: {'; '.join(differences)}",
            advice="Build the localizer again, or get its file again.",
        )
    # Copies: what came from a file cannot be changed in place.
    tensors = {
        key: torch.from_numpy(np.array(state[key])).to(like.dtype) for key, like in wanted.items()
    }
    network.load_state_dict(tensors, assign=True)
    network.eval().requires_grad_(False)
    fuse_batch_norm(network.backbone)
    return network


def differences_from(
    name: str,
    head: str,
    state: Mapping[str, NDArray[Any] | Tensor],
    *,
    predicts_scale: bool = False,
) -> list[str]:
    """Describes what in ``state`` does not fit the network; empty where all fits.

    Raises:
        CampusGPSError: There is no such network or head.
    """
    with torch.device("meta"), _NothingDrawn():
        network = build_network(name, head, predicts_scale=predicts_scale)
    return _differences(state, network.state_dict())


def _differences(
    state: Mapping[str, NDArray[Any] | Tensor], wanted: Mapping[str, Tensor]
) -> list[str]:
    missing = [key for key in wanted if key not in state]
    unknown = [key for key in state if key not in wanted]
    unfit = [
        f"{key} is {tuple(state[key].shape)} instead of {tuple(tensor.shape)}"
        for key, tensor in wanted.items()
        if key in state and tuple(state[key].shape) != tuple(tensor.shape)
    ]
    words = [f"{what} {_some(keys)}" for what, keys in (("missing", missing), ("unknown", unknown))]
    return [*(w for w, keys in zip(words, (missing, unknown), strict=True) if keys), *_few(unfit)]


def _some(names: list[str]) -> str:
    return ", ".join(_few(names))


def _few(texts: list[str], most: int = 3) -> list[str]:
    more = len(texts) - most
    return texts if more <= 0 else [*texts[:most], f"{more} more"]


def state_of(network: PositionNetwork) -> dict[str, NDArray[Any]]:
    """The network's weights as arrays, as :class:`core.localizer.regression.Regressor` has them."""
    return {
        name: tensor.detach().to("cpu", copy=True).numpy()
        for name, tensor in network.state_dict().items()
    }


def load_imagenet_weights(
    network: PositionNetwork, state: Mapping[str, Tensor] | None = None
) -> None:
    """Give the backbone weights learned on ImageNet; the head stays as it is.

    Args:
        network: The network to fill.
        state: State dict of torchvision's classifier of the same kind; None takes the weights that
            come with a package, which most networks have not.

    Raises:
        CampusGPSError: There are no packaged weights, or ``state`` is of another network.
    """
    if state is None:
        if network.spec.packaged_weights is None:
            names = " or ".join(packaged_networks())
            raise CampusGPSError(
                f"the ImageNet weights of {network.spec.name} do not come with the program",
                advice=f"Name a file with them, use {names}, or train without weights.",
            )
        state = network.spec.packaged_weights()
    renamed = {_name_in_backbone(network.spec, name): state[name] for name in _without_head(state)}
    own = {
        name: tensor.shape
        for name, tensor in network.backbone.state_dict().items()
        if not _is_reducer(network.spec, name)
    }
    fits = {name: tensor.shape for name, tensor in renamed.items()} == own
    if not fits:
        raise CampusGPSError(
            f"these weights are not of the network {network.spec.name}",
            advice="Choose torchvision's ImageNet weights of this very network.",
        )
    network.backbone.load_state_dict(renamed, strict=False)


def _without_head(state: Mapping[str, Tensor]) -> list[str]:
    return [name for name in state if not name.startswith(_CLASSIFIERS)]


def _is_reducer(spec: NetworkSpec, name: str) -> bool:
    return spec.form is NetworkLayout.SPATIAL and name.startswith("1.")


def _name_in_backbone(spec: NetworkSpec, name: str) -> str:
    """torchvision's ``name`` as the backbone calls it."""
    first, _, rest = name.partition(".")
    if spec.form is NetworkLayout.UNNAMED:
        return f"{_RESNET_PLACES.get(first, first)}.{rest}"
    if first != "features":
        return name
    return rest if spec.form is NetworkLayout.GEM else f"0.{rest}"


def _try_out(network: PositionNetwork) -> None:
    """Raise what a network raises that cannot answer; on no device, so that it takes no time."""
    side = network.spec.fixed_side or _TRIED_SIDE
    alike = copy.deepcopy(network).to("meta").eval()
    with torch.inference_mode():
        shape = tuple(alike(torch.empty(1, 3, side, side, device="meta")).shape)
    wanted = (1, 3 if network.predicts_scale else 2)
    if shape != wanted:
        raise ValueError(f"it answers {shape} instead of {wanted}")


def _backbone(spec: NetworkSpec) -> nn.Module:
    classifier = _classifier(spec)
    if spec.form is NetworkLayout.UNNAMED:
        return nn.Sequential(*list(classifier.children())[:-1], nn.Flatten())
    if spec.form is NetworkLayout.GEM:
        features: nn.Module = classifier.features
        return features
    if spec.form is NetworkLayout.SPATIAL:
        channels = classifier.classifier[-1].in_features
        reducer = nn.Conv2d(channels, _REDUCED_CHANNELS, kernel_size=1)
        return nn.Sequential(classifier.features, reducer, nn.Flatten())
    return nn.Sequential(classifier.features, classifier.avgpool, nn.Flatten())


def _classifier(spec: NetworkSpec) -> Any:
    if spec.classifier is not None:
        return spec.classifier()
    return getattr(torchvision.models, spec.torchvision)(weights=None)


def _head(spec: NetworkSpec, head: HeadSpec, outputs: int) -> nn.Sequential:
    layers: list[nn.Module] = [nn.Flatten()] if spec.form is NetworkLayout.GEM else []
    width = spec.features
    for hidden, dropout in zip(head.hidden, head.dropout[:-1], strict=True):
        layers += [nn.Dropout(dropout)] if dropout else []
        layers += [nn.Linear(width, hidden), nn.LayerNorm(hidden), nn.SiLU()]
        width = hidden
    layers += [nn.Dropout(head.dropout[-1])] if head.dropout[-1] else []
    final = nn.Linear(width, outputs)
    nn.init.xavier_uniform_(final.weight, gain=_FINAL_GAIN)
    nn.init.zeros_(final.bias)
    return nn.Sequential(*layers, final, Squash(head))
