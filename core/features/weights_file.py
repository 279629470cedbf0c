"""State dicts in files from anywhere: read without running anything that is in them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import CampusGPSError
from core.features.torch_file import check_safetensors, check_torch_file
from core.features.weights_offer import WeightsError

if TYPE_CHECKING:
    from torch import Tensor

_COUNTER = "num_batches_tracked"


def read_weights(file: Path) -> dict[str, Tensor]:
    """The state dict in ``file``, ``.safetensors`` or torch's ``.pth``; nothing in it is run.

    Raises:
        WeightsError: It cannot be read, or is no state dict.
    """
    import torch
    from safetensors.torch import load_file

    try:
        if file.suffix == ".safetensors":
            check_safetensors(file)
            content: Any = load_file(file)
        else:
            check_torch_file(file)
            content = torch.load(file, map_location="cpu", weights_only=True)
    except OSError as error:
        raise WeightsError(
            f"the weights cannot be read ({error.strerror or error})",
            file=file,
            advice="Check that the file is there and that you may read it.",
        ) from error
    except CampusGPSError as error:
        raise WeightsError(error.reason, file=file, advice=error.advice) from error
    # A file from anywhere makes torch's reader raise nearly anything.
    except Exception as error:
        raise _no_weights(file) from error
    if not isinstance(content, Mapping) or not all(
        isinstance(name, str) and isinstance(tensor, torch.Tensor)
        for name, tensor in content.items()
    ):
        raise _no_weights(file)
    return _with_counters(content)


def _with_counters(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The state with what files of an older torch, and some others, leave out."""
    import torch

    missing = {
        f"{name.removesuffix('running_var')}{_COUNTER}": torch.tensor(0)
        for name in state
        if name.endswith(".running_var")
    }
    return {**missing, **state}


def _no_weights(file: Path) -> WeightsError:
    return WeightsError(
        "there are no weights in this file",
        file=file,
        advice="Choose a state dict of the network: .pth, .pt or .safetensors.",
    )
