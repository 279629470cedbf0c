"""Checks that a checkpoint is of these photos, this network and this optimiser.

PyTorch takes states of other shapes and kinds without a word, and fails in a later step.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from core.training.splitting import TrainingSplit

# What AdamW remembers of each weight.
_MOMENTS = frozenset(("exp_avg", "exp_avg_sq"))
_STEP, _RATE = "step", "lr"


def check_rows(split: TrainingSplit, count: int) -> None:
    """Raise ValueError unless the split is one of so many photos."""
    rows = np.concatenate([split.train, split.held_out, split.test])
    if not (len(split.train) and len(split.held_out) and 0 <= rows.min() <= rows.max() < count):
        raise ValueError("its split is of other photos")


def check_weights(kept: Mapping[str, Any], fresh: Mapping[str, Tensor]) -> None:
    """Raise ValueError unless ``kept`` are weights of the names and shapes of ``fresh``."""
    if kept.keys() != fresh.keys():
        raise ValueError("the names of its weights are others")
    for name, tensor in fresh.items():
        _check_tensor(kept[name], tensor.shape, tensor.is_floating_point())


def check_optimizer(kept: Mapping[str, Any], optimizer: torch.optim.AdamW) -> None:
    """Raise ValueError unless ``kept`` is a state that ``optimizer`` can go on from."""
    groups, fresh = kept["param_groups"], optimizer.state_dict()["param_groups"]
    weights: list[Tensor] = [one for group in optimizer.param_groups for one in group["params"]]
    for group, other in zip(groups, fresh, strict=True):
        # Other versions of PyTorch know other settings.
        for name in group.keys() & other.keys() - {_RATE}:
            if type(group[name]) is not type(other[name]) or group[name] != other[name]:
                raise ValueError(f"its {name} is another")
        if type(group[_RATE]) is not float or not 0 <= group[_RATE] < math.inf:
            raise ValueError("its learning rate is none")
    for number, state in kept["state"].items():
        if type(number) is not int or not 0 <= number < len(weights):
            raise ValueError("it knows other weights")
        _check_moments(state, weights[number])


def check_like(kept: Mapping[str, Any], fresh: Mapping[str, Any], names: Sequence[str]) -> None:
    """Raise ValueError unless the values of these names are numbers of the same kind."""
    for name in names:
        if type(kept[name]) is not type(fresh[name]):
            raise ValueError(f"its {name} is none")


def _check_moments(state: Mapping[str, Any], weight: Tensor) -> None:
    if state.keys() != _MOMENTS | {_STEP}:
        raise ValueError("it remembers something else")
    _check_tensor(state[_STEP], torch.Size(()), True)
    for name in _MOMENTS:
        _check_tensor(state[name], weight.shape, True)


def _check_tensor(tensor: object, shape: torch.Size, floating: bool) -> None:
    if (
        not isinstance(tensor, Tensor)
        or tensor.layout is not torch.strided
        or tensor.shape != shape
        or tensor.is_floating_point() != floating
        or tensor.is_complex()
    ):
        raise ValueError("a tensor is of another kind or shape")
