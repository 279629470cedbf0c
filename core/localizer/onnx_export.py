"""A localizer's networks for other programs: ONNX, checked against torch right after the export.

torch's older exporter is used on purpose: it needs no package but ``onnx``, and traces a network
whose sides are free in seconds instead of a minute. Imports torch: load it lazily.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from core.errors import CampusGPSError
from core.features.backbones.registry import load_backbone
from core.files import written_beside
from core.localizer.aggregation import Aggregation
from core.localizer.descriptor import Whitening
from core.localizer.loaded_regressors import LoadedRegressors
from core.localizer.localizer import Localizer
from core.localizer.networks import network_with
from core.localizer.regression import Regressor, aggregate_answers

EXTRA = "onnx"
_PACKAGES = ("onnx", "onnxruntime")
_OPSET = 17
_INPUT = "pixels"
# Largest difference from torch: of a number in a descriptor, or as a share of the place's size.
_MOST_DIFFERENCE = 1e-4


@dataclass(frozen=True)
class Exported:
    """The result of an export.

    Attributes:
        file: The ONNX file.
        output: What the graph answers: "metres" or "descriptor".
        difference: Its largest difference from torch on the photos it was checked with; of metres
            as a share of what the networks' outputs span.
        facts: What stands in the file's metadata, as texts.
    """

    file: Path
    output: str
    difference: float
    facts: dict[str, str]


def export_onnx(localizer: Localizer, file: Path) -> Exported:
    """Write what ``localizer`` does to pixels as an ONNX graph with the input "pixels".

    That is float32 ``(N, 3, H, W)``, RGB between 0 and 1, of any ``N``. With trained networks,
    ``H`` and ``W`` are their input side, and the output "metres" ``(N, 2)`` is the weighted mean of
    their positions, east and north of the origin in the metadata. Without, ``H`` and ``W`` are
    multiples of 32, and the output "descriptor" ``(N, d)`` is what references are compared by.

    Args:
        localizer: What to export.
        file: Where to; replaced only by a graph that answers like torch.

    Raises:
        CampusGPSError: Packages are missing, the networks take photos of different sides, photos
            are compared by more than one network, the graph answers otherwise than torch, or the
            file cannot be written.
    """
    _require_packages()
    graph = _of_positions(localizer) if localizer.regressors else _of_descriptors(localizer)
    facts = {
        "recipe": localizer.recipe,
        "campusgps_version": localizer.program_version,
        "pixels": "RGB, upright, between 0 and 1, scaled bicubically with antialiasing",
        **graph.facts,
    }
    with written_beside(file) as part:
        _trace(graph, part)
        _note(part, facts)
        difference = _difference(part, graph)
        if not difference <= _MOST_DIFFERENCE:
            raise CampusGPSError(
                f"the ONNX graph answers otherwise than torch, by {difference:.2g}",
                file=file,
                advice="Report this; until then use the localizer itself.",
            )
    return Exported(file, graph.output, difference, facts)


@dataclass(frozen=True)
class _Graph:
    """A graph to be written, with what it is checked by.

    Attributes:
        module: Pixels to answers.
        output: What these are.
        free: Names of the axes of the pixels that may have any length.
        facts: What a user of the file has to know.
        samples: Photos ``(N, H, W, 3)`` uint8 to check it with.
        truth: What the localizer itself makes of them.
        span: What a difference is a share of.
    """

    module: nn.Module
    output: str
    free: dict[int, str]
    facts: dict[str, str]
    samples: list[NDArray[np.uint8]]
    truth: list[NDArray[Any]]
    span: float


def _of_positions(localizer: Localizer) -> _Graph:
    side = _common_side(localizer.regressors)
    samples = _photos([(1, side, side), (3, side, side), (2, side, side)])
    return _Graph(
        module=_Positions(localizer.regressors).eval(),
        output="metres",
        free={0: "photos"},
        facts={
            "output": "east and north in metres about the origin",
            "origin": json.dumps([localizer.origin.latitude, localizer.origin.longitude]),
            "input_side": str(side),
        },
        samples=samples,
        truth=[_positions_by_torch(localizer, photos) for photos in samples],
        span=max(max(map(abs, r.scaling.metres_per_unit)) for r in localizer.regressors),
    )


def _of_descriptors(localizer: Localizer) -> _Graph:
    build = localizer.backbone.graph
    if build is None:
        raise CampusGPSError(
            f"the recipe {localizer.recipe} compares photos by several networks and keypoints,"
            " which one graph cannot",
            advice="Export a localizer of another recipe, such as instant or a trained network.",
        )
    side = localizer.backbone.input_side
    samples = _photos([(1, 288, side), (2, side, 224), (1, 64, 96)])
    return _Graph(
        module=_Descriptors(build(), localizer.whitening).eval(),
        output="descriptor",
        free={0: "photos", 2: "height", 3: "width"},
        facts={
            "output": "descriptor of unit length; compare by scalar product",
            "backbone": localizer.backbone.feature_key,
            "longest_side": str(side),
            "sides_are_multiples_of": "32",
        },
        samples=samples,
        truth=[_descriptors_by_torch(localizer, photos) for photos in samples],
        span=1.0,
    )


class _Positions(nn.Module):
    """Pixels between 0 and 1 to the weighted mean of all networks' east/north metres."""

    def __init__(self, regressors: Sequence[Regressor]) -> None:
        super().__init__()
        self._regressors = tuple(regressors)
        self._networks = [
            network_with(r.network, r.head, r.state, predicts_scale=r.predicts_scale)
            for r in regressors
        ]
        # So that the exporter finds their weights.
        self.members = nn.ModuleList(self._networks)

    def forward(self, pixels: Tensor) -> Tensor:
        """Metres ``(N, 2)`` of ``(N, 3, S, S)``."""
        total = sum(regressor.weight for regressor in self._regressors)
        mean = torch.zeros(())
        for regressor, network in zip(self._regressors, self._networks, strict=True):
            taken = network.normalised(pixels) if regressor.normalised else pixels
            scaling = regressor.scaling
            offset = (network(taken)[:, :2] - scaling.middle) * torch.tensor(
                scaling.metres_per_unit
            )
            mean = mean + (offset + torch.tensor(scaling.centre_m)) * (regressor.weight / total)
        return mean


class _Descriptors(nn.Module):
    """Pixels between 0 and 1 to whitened descriptors: the backbone's graph and :class:`Whitening`.

    Args:
        backbone: Pixels to the parts, see :attr:`core.features.backbone.BackboneSpec.graph`.
        whitening: What they are whitened by.
    """

    def __init__(self, backbone: nn.Module, whitening: Whitening) -> None:
        super().__init__()
        self._backbone = backbone
        self._means = [torch.from_numpy(np.array(part.mean)) for part in whitening.parts]
        self._projections = [
            torch.from_numpy(np.array(part.projection)) for part in whitening.parts
        ]

    def forward(self, pixels: Tensor) -> Tensor:
        """Descriptors ``(N, d)`` of ``(N, 3, H, W)``."""
        parts = self._backbone(pixels)
        whitened = [
            nn.functional.normalize((part - mean) @ projection, dim=1)
            for part, mean, projection in zip(parts, self._means, self._projections, strict=True)
        ]
        return nn.functional.normalize(torch.cat(whitened, 1), dim=1)


def _common_side(regressors: Sequence[Regressor]) -> int:
    sides = sorted({regressor.input_side for regressor in regressors})
    if len(sides) > 1:
        raise CampusGPSError(
            f"its networks take photos of different sides ({', '.join(map(str, sides))} pixels),"
            " which one graph cannot",
            advice="Train the members with the same input_side, or export one that stands alone.",
        )
    return sides[0]


def _photos(shapes: Sequence[tuple[int, int, int]]) -> list[NDArray[np.uint8]]:
    random = np.random.default_rng(0)
    return [random.integers(0, 256, (*shape, 3), dtype=np.uint8) for shape in shapes]


def _as_input(photos: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.ascontiguousarray(photos.transpose(0, 3, 1, 2).astype(np.float32) / 255)


def _positions_by_torch(localizer: Localizer, photos: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The answers of the localizer's own networks, computed as when photos are located."""
    loaded = LoadedRegressors(localizer.regressors, "cpu")
    answers = loaded.answers([{photo.shape[0]: photo} for photo in photos])
    count = len(photos)
    unmatched = Aggregation(np.zeros((count, 2)), np.zeros(count), np.full(count, -1.0))
    return aggregate_answers(localizer.regressors, answers, unmatched, np.zeros(2)).metres


def _descriptors_by_torch(localizer: Localizer, photos: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The descriptors of photos, computed as when they are located."""
    backbone = load_backbone(localizer.backbone_name, "cpu")
    return localizer.whitening.apply(backbone.pooled(photos))


def _trace(graph: _Graph, file: Path) -> None:
    with warnings.catch_warnings(), torch.inference_mode():
        # That this exporter is the older one, and that sizes are taken as constants.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            graph.module,
            (torch.from_numpy(_as_input(graph.samples[1])),),
            file,
            input_names=[_INPUT],
            output_names=[graph.output],
            dynamic_axes={_INPUT: graph.free, graph.output: {0: graph.free[0]}},
            opset_version=_OPSET,
            dynamo=False,
        )


def _note(file: Path, facts: dict[str, str]) -> None:
    import onnx

    model = onnx.load(file)
    onnx.helper.set_model_props(model, facts)
    onnx.checker.check_model(model)
    onnx.save(model, file)


def _difference(file: Path, graph: _Graph) -> float:
    """The largest difference between the answers of the graph in ``file`` and the truth."""
    import onnxruntime

    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    off = []
    for photos, wanted in zip(graph.samples, graph.truth, strict=True):
        (answered,) = session.run(None, {_INPUT: _as_input(photos)})
        off.append(np.abs(answered - wanted).max())
    # What is no number is the largest of all to numpy.
    return float(np.max(off)) / graph.span


def _require_packages() -> None:
    if any(find_spec(package) is None for package in _PACKAGES):
        raise CampusGPSError(
            "writing ONNX needs packages that are not installed",
            advice=f'Install them with: pip install "campusgps[{EXTRA}]"',
        )
