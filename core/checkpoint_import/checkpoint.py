"""Reads a checkpoint of the study: only tensors, checked by name and shape.

Imports torch: load it lazily.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.errors import CampusGPSError
from core.features.backbones.registry import importable_networks, network_spec
from core.features.network_spec import HEADS, NetworkSpec
from core.features.torch_file import check_torch_file
from core.files import require_ordinary
from core.localizer.networks import differences_from

# Where training scripts put the weights when they save more than these.
_KEYS = ("model_state_dict", "state_dict", "model")
_DEEPEST = 8
# What wrappers (several GPUs, compiling) put before each name.
_PREFIXES = ("module.", "_orig_mod.")
_NO_STATISTICS = "num_batches_tracked"


@dataclass(frozen=True, eq=False)
class ImportedNetwork:
    """The weights of a network of the study.

    Attributes:
        network: One of :func:`core.features.backbones.registry.importable_networks`.
        layers: The layers of its head: "original" or "readme".
        state: Its weights by name; its outputs are [latitude, longitude].
    """

    network: str
    layers: str
    state: Mapping[str, NDArray[Any]]


def read_imported_network(file: Path, architecture: str) -> ImportedNetwork:
    """Read a PyTorch checkpoint; nothing in it is run.

    Args:
        file: A state dict, or a table with one under "model_state_dict", "state_dict" or "model".
        architecture: Which network it is of.

    Raises:
        CampusGPSError: The architecture is unknown, the file cannot be read or holds more than
            tensors and plain values, or the weights are not of this network.
    """
    spec = network_spec(architecture)
    state = _without_prefixes(_find_state_dict(_load(file)))
    if state is None:
        raise CampusGPSError(
            "holds no weights of a network",
            file=file,
            advice='Save them with torch.save(model.state_dict(), "FILE.pth").',
        )
    differences = {
        head: differences_from(architecture, head, state) for head in _possible_heads(spec)
    }
    fitting = [name for name, found in differences.items() if not found]
    if not fitting:
        least = min(differences.values(), key=lambda found: sum(map(len, found)))
        raise CampusGPSError(
            f"these weights are not of the network {architecture}: {'; '.join(least)}",
            file=file,
            advice=_suggest_architecture(state),
        )
    arrays = {name: _to_array(name, tensor, file) for name, tensor in state.items()}
    return ImportedNetwork(architecture, fitting[0], arrays)


def _load(file: Path) -> Any:
    try:
        require_ordinary(file)
        stream = file.open("rb")
    except OSError as error:
        raise CampusGPSError(
            f"cannot be read ({error.strerror or error})",
            file=file,
            advice="Check that the file is there and that you may read it.",
        ) from error
    try:
        with stream:
            check_torch_file(file)
            return torch.load(stream, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise CampusGPSError(
            "is no checkpoint of PyTorch, or holds Python objects, which could do anything here",
            file=file,
            advice='Where it was trained, save torch.save(model.state_dict(), "FILE.pth") instead.',
        ) from error
    except CampusGPSError:
        raise
    # A file from anywhere makes torch's reader raise nearly anything.
    except Exception as error:
        raise CampusGPSError(
            "is no checkpoint of PyTorch, or is damaged", file=file, advice="Get the file again."
        ) from error


def _find_state_dict(content: Any) -> dict[str, Tensor] | None:
    """The state dict in what a file holds, or None if there is none."""
    for _ in range(_DEEPEST):
        if not isinstance(content, Mapping):
            return None
        inner = [content[key] for key in _KEYS if isinstance(content.get(key), Mapping)]
        if not inner:
            break
        content = inner[0]
    tensors = {key: value for key, value in content.items() if isinstance(value, Tensor)}
    fits = tensors and all(isinstance(key, str) for key in content)
    return tensors if fits and len(tensors) == len(content) else None


def _without_prefixes(state: dict[str, Tensor] | None) -> dict[str, Tensor] | None:
    if state is None:
        return None
    for prefix in _PREFIXES * 2:
        if all(name.startswith(prefix) for name in state):
            state = {name.removeprefix(prefix): tensor for name, tensor in state.items()}
    return state


def _possible_heads(spec: NetworkSpec) -> list[str]:
    return [head for head in HEADS if head == "original" or spec.readme_head is not None]


def _suggest_architecture(state: Mapping[str, Tensor]) -> str:
    """Advice that names the network these weights are of, or all if none fits."""
    taken = {tensor.shape[1] for tensor in state.values() if tensor.ndim == 2}
    # Each network takes a second to put together, so most are sorted out by what their head takes.
    for spec in [spec for spec in importable_networks() if spec.features in taken]:
        for head in _possible_heads(spec):
            if not differences_from(spec.name, head, state):
                return f"They are of {spec.name}: name that architecture."
    names = ", ".join(spec.name for spec in importable_networks())
    return f"Name another architecture: {names}."


def _to_array(name: str, tensor: Tensor, file: Path) -> NDArray[Any]:
    counts = name.endswith(_NO_STATISTICS)
    try:
        array = np.array(tensor.to(torch.int64 if counts else torch.float32).numpy())
    except (RuntimeError, TypeError) as error:
        raise CampusGPSError(
            f"{name} is of a kind that cannot be read",
            file=file,
            advice="Save the weights as plain numbers, neither sparse nor quantised.",
        ) from error
    if not np.isfinite(array).all():
        raise CampusGPSError(
            f"{name} has values that are not numbers",
            file=file,
            advice="The training went wrong before it was saved; take an earlier checkpoint.",
        )
    return array
