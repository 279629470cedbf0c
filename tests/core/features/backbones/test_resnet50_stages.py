"""ResNet-50's stages, beside the network of torchvision that they are of."""

from __future__ import annotations

import numpy as np
import torch
import torchvision
from torch import nn

from core.features.backbones.resnet50_stages import SPEC
from tests.core.features.backbones.seeded import normalised_photo, seeded_weights, with_weights


def classifier() -> nn.Module:
    network: nn.Module = torchvision.models.resnet50(weights=None)
    return network


def test_its_parts_are_what_torchvisions_network_computes() -> None:
    assert SPEC.network is not None
    state = seeded_weights(classifier)
    whole = with_weights(classifier, state)
    used = {name: one for name, one in state.items() if not name.startswith(SPEC.network.unused)}
    stages = with_weights(SPEC.network.build, used)
    seen: dict[str, torch.Tensor] = {}
    for name in ("layer3", "avgpool"):
        whole.get_submodule(name).register_forward_hook(
            lambda _, __, signal, name=name: seen.update({name: signal})
        )
    with torch.inference_mode():
        whole(normalised_photo(192, 256))
        found = stages(normalised_photo(192, 256)).numpy()[0]
    grid, mean = np.split(found, [SPEC.parts[0].size])
    assert np.allclose(mean, seen["avgpool"].numpy().ravel(), atol=1e-4)
    third = seen["layer3"].numpy()[0]
    quarter = np.cbrt((third[:, :6, 8:] ** 3).mean((1, 2)))
    assert np.allclose(grid.reshape(1024, 2, 2)[:, 0, 1], quarter, rtol=1e-3, atol=1e-3)
