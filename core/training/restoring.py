"""Restores a network and its optimiser from a checkpoint, once it is sure that they fit it.

PyTorch takes states of other shapes and kinds without a word, and fails in a later step.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.optim.lr_scheduler import ReduceLROnPlateau

from core.errors import CampusGPSError
from core.training.checkpoint import Checkpoint
from core.training.splitting import TrainingSplit

# What AdamW remembers of each weight.
_MOMENTS = frozenset(("exp_avg", "exp_avg_sq"))
_STEP, _RATE = "step", "lr"
# The rest of its state follows from the settings.
_KEPT_OF_SCHEDULER = ("best", "num_bad_epochs", "last_epoch")


def state_of_scheduler(scheduler: ReduceLROnPlateau) -> dict[str, Any]:
    """The state of ``scheduler`` that a checkpoint keeps."""
    return {name: getattr(scheduler, name) for name in _KEPT_OF_SCHEDULER}


def restore(
    kept: Checkpoint,
    network: nn.Module,
    optimizer: torch.optim.AdamW,
    scheduler: ReduceLROnPlateau,
    scaler: torch.amp.GradScaler,
    *,
    photos: int,
    file: Path,
) -> None:
    """Put the states of a checkpoint into the parts of a run.

    Args:
        kept: The checkpoint.
        network: The network that gets its weights.
        optimizer: The optimiser that gets its state.
        scheduler: The scheduler that gets its state.
        scaler: The scaler of half precision that gets its state, where it is enabled.
        photos: How many photos the run has.
        file: The checkpoint's file, for errors.

    Raises:
        CampusGPSError: The checkpoint is of other photos, or of another network.
    """
    try:
        _check_rows(kept.split, photos)
        _check_weights(kept.network, network.state_dict())
        _check_weights(kept.best_network, network.state_dict())
        _check_optimizer(kept.optimizer, optimizer)
        _check_like(kept.scheduler, vars(scheduler), _KEPT_OF_SCHEDULER)
        network.load_state_dict(kept.network)
        optimizer.load_state_dict(kept.optimizer)
        for name in _KEPT_OF_SCHEDULER:
            setattr(scheduler, name, kept.scheduler[name])
        if kept.scaler and scaler.is_enabled():
            scaler.load_state_dict(kept.scaler)
    except (RuntimeError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CampusGPSError(
            f"the checkpoint does not fit the photos or the network {kept.recipe.network}",
            file=file,
            advice="Start a new training.",
        ) from error


def _check_rows(split: TrainingSplit, count: int) -> None:
    """Raise ValueError unless the split is one of so many photos."""
    rows = np.concatenate([split.train, split.held_out, split.test])
    if not (len(split.train) and len(split.held_out) and 0 <= rows.min() <= rows.max() < count):
        raise ValueError("its split is of other photos")


def _check_weights(kept: Mapping[str, Any], fresh: Mapping[str, Tensor]) -> None:
    """Raise ValueError unless ``kept`` are weights of the names and shapes of ``fresh``."""
    if kept.keys() != fresh.keys():
        raise ValueError("the names of its weights are others")
    for name, tensor in fresh.items():
        _check_tensor(kept[name], tensor.shape, floating=tensor.is_floating_point())


def _check_optimizer(kept: Mapping[str, Any], optimizer: torch.optim.AdamW) -> None:
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


def _check_like(kept: Mapping[str, Any], fresh: Mapping[str, Any], names: Sequence[str]) -> None:
    """Raise ValueError unless the values of these names are numbers of the same kind."""
    for name in names:
        if type(kept[name]) is not type(fresh[name]):
            raise ValueError(f"its {name} is none")


def _check_moments(state: Mapping[str, Any], weight: Tensor) -> None:
    if state.keys() != _MOMENTS | {_STEP}:
        raise ValueError("it remembers something else")
    _check_tensor(state[_STEP], torch.Size(()), floating=True)
    for name in _MOMENTS:
        _check_tensor(state[name], weight.shape, floating=True)


def _check_tensor(tensor: object, shape: torch.Size, *, floating: bool) -> None:
    if (
        not isinstance(tensor, Tensor)
        or tensor.layout is not torch.strided
        or tensor.shape != shape
        or tensor.is_floating_point() != floating
        or tensor.is_complex()
    ):
        raise ValueError("a tensor is of another kind or shape")
