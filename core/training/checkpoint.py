"""The file of a training run, complete after every epoch. Imports torch: load it lazily.

Random states need no place in it: every epoch draws from generators that the seed and the epoch's
number decide (see :mod:`core.training.randomness`), so an epoch done again is the same epoch.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np
import torch
from cattrs import Converter
from numpy.typing import NDArray
from torch import Tensor

from core.errors import CampusGPSError
from core.features.torch_file import check_torch_file
from core.files import written_beside
from core.geo import Position
from core.json_conversion import DAMAGE, rename_fields
from core.localizer.checked_values import content_checksum
from core.localizer.targets import TargetScaling
from core.training.curves import EpochResult
from core.training.methods.method import Recipe
from core.training.splitting import TrainingSplit
from core.training.training_json import training_converter

# 2: with a checksum. Runs that an older program began are read without.
FORMAT_VERSION = 2
_VERSION = "campusgps_training"
_CHECKSUM, _CHECKSUM_SINCE = "sha256", 2
_MOST_AT_ONCE = 1 << 20
_FACTS = (
    *("recipe", "data_key", "split", "origin", "scaling"),
    *("best_epoch", "micro_batch", "threads", "history"),
)
_TENSORS = ("network", "best_network", "optimizer", "scheduler", "scaler")


class CheckpointError(CampusGPSError):
    """A checkpoint is missing, damaged, too new or something else altogether."""


@dataclass(frozen=True)
class Checkpoint:
    """All that a run needs to go on, and what it has found so far.

    Attributes:
        recipe: Network and settings.
        data_key: The key of the :class:`core.training.training_data.TrainingData` it learns from.
        split: Which photos train and which evaluate.
        origin: Of the frame whose metres are learned.
        scaling: How outputs become metres.
        network: The network's state dict after the last epoch.
        best_network: The state dict after the best epoch.
        best_epoch: Its number; 0 before the first.
        optimizer: The optimiser's state dict.
        scheduler: What the learning-rate scheduler remembers of the epochs before.
        scaler: The state dict of mixed precision's gradient scaler; empty without one.
        micro_batch: Photos computed at once.
        threads: Cores that a CPU computes on: sums of other parts would round otherwise.
        history: The finished epochs.
    """

    recipe: Recipe
    data_key: str
    split: TrainingSplit
    origin: Position
    scaling: TargetScaling
    network: dict[str, Tensor]
    best_network: dict[str, Tensor]
    best_epoch: int
    optimizer: dict[str, Any]
    scheduler: dict[str, Any]
    scaler: dict[str, Any]
    micro_batch: int
    threads: int
    history: tuple[EpochResult, ...]


def write_checkpoint(checkpoint: Checkpoint, path: Path) -> None:
    """Write ``checkpoint`` to ``path``: a kill leaves the one before or this one.

    Raises:
        CampusGPSError: The file cannot be written.
    """
    as_json = _converter().unstructure
    facts = {name: as_json(getattr(checkpoint, name)) for name in _FACTS}
    states = {name: getattr(checkpoint, name) for name in _TENSORS}
    content = {_VERSION: FORMAT_VERSION, "facts": json.dumps(facts), **states}
    with written_beside(path) as part:
        try:
            torch.save({**content, _CHECKSUM: _checksum(content)}, part)
        except RuntimeError as error:
            # All that PyTorch's own writer says of a full disk is a place in its source.
            raise OSError(errno.ENOSPC, "the disk may be full") from error


def read_checkpoint(path: Path) -> Checkpoint:
    """Read the checkpoint in ``path``; nothing in it is run.

    One of an older program has no checksum and is read as it is.

    Raises:
        CheckpointError: It cannot be read, is damaged, of a newer program, or no checkpoint.
    """
    try:
        check_torch_file(path)
        content = torch.load(path, map_location="cpu", weights_only=True)
        version = content[_VERSION]
    except OSError as error:
        raise CheckpointError(
            f"the checkpoint cannot be read ({error.strerror or error})",
            file=path,
            advice="Check that the file is there and that you may read it.",
        ) from error
    except CampusGPSError as error:
        raise _damaged(path, error.reason) from error
    # Damage makes torch's reader raise nearly anything.
    except Exception as error:
        raise _damaged(path, "it is no checkpoint of a training run") from error
    if not isinstance(version, int) or version < 1:
        raise _damaged(path, "it is no checkpoint of a training run")
    if version > FORMAT_VERSION:
        raise CheckpointError(
            "this checkpoint was written by a newer version of the program",
            file=path,
            advice="Update the program.",
        )
    try:
        if version >= _CHECKSUM_SINCE and content.pop(_CHECKSUM) != _checksum(content):
            raise ValueError("its checksum is wrong")
        return _checkpoint_from(content)
    except CampusGPSError as error:
        raise _damaged(path, error.reason) from error
    except DAMAGE as error:
        raise _damaged(path, str(error)) from error


def _checkpoint_from(content: dict[str, Any]) -> Checkpoint:
    facts = json.loads(content["facts"])
    kinds = get_type_hints(Checkpoint)
    values = {name: _converter().structure(facts[name], kinds[name]) for name in _FACTS}
    states = {name: content[name] for name in _TENSORS}
    if not all(isinstance(state, dict) for state in states.values()):
        raise ValueError("a state is not a table")
    counts = {name: _count(values[name]) for name in ("micro_batch", "threads")}
    return Checkpoint(**values | counts | states)


@cache
def _converter() -> Converter:
    """The converter of a checkpoint's facts, which are all that is no tensor."""
    converter = training_converter()
    rows = NDArray[np.intp]
    converter.register_unstructure_hook_func(lambda kind: kind == rows, np.ndarray.tolist)
    converter.register_structure_hook_func(
        lambda kind: kind == rows, lambda json, _: _rows_from(json)
    )
    for kind in (TrainingSplit, Position):
        rename_fields(converter, kind, only_known=True)
    return converter


def _rows_from(json: Any) -> NDArray[np.intp]:
    rows = np.array(json, np.intp)
    if rows.ndim != 1:
        raise ValueError("its split is none")
    return rows


def _checksum(content: Mapping[Any, Any]) -> str:
    """The checksum of everything in a checkpoint, however deep it lies."""
    arrays: dict[str, NDArray[np.uint8]] = {}
    plain: list[tuple[str, str]] = []

    def collect(value: object, place: str) -> None:
        if isinstance(value, Tensor):
            # One number may be called a thousand million ones, which only a copy makes of it.
            if value.layout is not torch.strided or value.nbytes > value.untyped_storage().nbytes():
                raise ValueError("a tensor is larger than what is kept of it")
            flat = value.detach().cpu().contiguous().reshape(-1)
            arrays[place] = flat.view(torch.uint8).numpy()
            plain.append((place, f"{value.dtype} {tuple(value.shape)}"))
        elif isinstance(value, Mapping):
            for key, inner in value.items():
                collect(inner, f"{place}/{key!r}")
        elif isinstance(value, (list, tuple)):
            for number, inner in enumerate(value):
                collect(inner, f"{place}/{number}")
        else:
            plain.append((place, repr(value)))

    collect(content, "")
    return content_checksum(json.dumps(sorted(plain)), arrays)


def _count(count: int) -> int:
    """``count`` as a number of photos or threads: at least 1, and no more than there ever are."""
    if count > _MOST_AT_ONCE:
        raise ValueError(f"{count:g} at once make no sense")
    return max(1, count)


def _damaged(path: Path, reason: str) -> CheckpointError:
    return CheckpointError(
        f"the checkpoint is damaged ({reason})", file=path, advice="Start the training again."
    )
