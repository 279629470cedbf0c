"""Weights by seed for networks whose own cannot be had, and short digests of what they yield.

A stored digest was made when the network here and the code of its authors, with these weights,
differed by less than 1e-4 in every number of every descriptor.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import torch
from torch import Tensor, nn

# Repeated over all parameters: as good as random for networks that have no such period.
_BLOCK = np.random.RandomState(7).standard_normal(1_000_003).astype(np.float32)
_DIGEST = 4
# Parameters that are added to, or stand beside, what the network computes.
_TOKENS = ("cls_token", "pos_embed", "queries")


def seeded_weights(build: Callable[[], nn.Module], **own: float) -> dict[str, Tensor]:
    """A state dict for the network that ``build`` builds.

    Args:
        build: Builds it with fresh weights.
        own: What parameters whose names end so are filled with.
    """
    with torch.device("meta"):
        shapes = {name: tensor.shape for name, tensor in build().state_dict().items()}
    return {
        name: _values(name, tuple(shape), number, own)
        for number, (name, shape) in enumerate(sorted(shapes.items()))
    }


def _values(name: str, shape: tuple[int, ...], number: int, own: Mapping[str, float]) -> Tensor:
    if name.endswith("num_batches_tracked"):
        return torch.tensor(0)
    for end, value in own.items():
        if name.endswith(f".{end}"):
            return torch.full(shape, value)
    noise = torch.from_numpy(np.resize(np.roll(_BLOCK, -7919 * number), shape))
    if name.endswith("running_var"):
        return 1 + noise.abs() / 2
    if name.endswith(_TOKENS):
        return noise / 2
    if len(shape) > 1:
        return noise * float(np.sqrt(2 / np.prod(shape[1:])))
    return (0.0 if name.endswith(("bias", "running_mean")) else 1.0) + noise * 0.05


def with_weights(build: Callable[[], nn.Module], state: Mapping[str, Tensor]) -> nn.Module:
    """The network with these weights, for inference."""
    with torch.device("meta"):
        network = build()
    network.load_state_dict(state, assign=True)
    return network.eval().requires_grad_(False)


def normalised_photo(height: int, width: int) -> Tensor:
    """A made-up photo ``(1, 3, H, W)``, normalised."""
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    waves = [np.sin(down / (7 + 3 * band)) + np.cos(across / (5 + band)) for band in range(3)]
    return torch.from_numpy(np.stack(waves)[np.newaxis])


def digest(descriptors: Tensor) -> list[float]:
    """Four projections of a descriptor of unit length, each about 1."""
    size = descriptors.shape[1]
    directions = np.random.RandomState(11).standard_normal((size, _DIGEST))
    found: list[float] = (descriptors[0].double().numpy() @ directions).tolist()
    return found


def digests(network: nn.Module, sizes: tuple[tuple[int, int], ...]) -> list[list[float]]:
    """The digest of the made-up photo at each size (height, width)."""
    with torch.inference_mode():
        return [digest(network(normalised_photo(*size))) for size in sizes]
