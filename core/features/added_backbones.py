"""Networks that a user adds as ONNX files: checked, copied, executed on the CPU.

They lie in the user's folder ``backbones`` as ``NAME.onnx``, with ``NAME.json`` beside it that says
how photos are given to them.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.devices import threads_for_inference
from core.errors import CampusGPSError
from core.features.backbone import (
    IMAGENET_MEAN,
    IMAGENET_STD,
    Backbone,
    BackboneSpec,
    Part,
)
from core.features.graphs.running import Graph
from core.features.weights_offer import default_weights_folder
from core.files import file_sha256, require_ordinary, write_text, written_beside
from core.tasks import Task

_MOST_BYTES = 2 << 30
_MOST_NUMBERS = 1 << 16
_LEAST_SIDE, _MOST_SIDE = 32, 2048
# Of the sides that convolutional networks and transformers take.
_STEPS = (32, 14, 16)
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_NAME = 60
# The same photo twice may differ by rounding, two photos have to differ by more.
_SAME = 1e-5
_EXPORT = "Export one that takes a photo (1, 3, H, W) and answers with its numbers (1, D)."
_TYPES = {"tensor(float)": np.float32, "tensor(float16)": np.float16, "tensor(uint8)": np.uint8}


class OnnxFileError(CampusGPSError):
    """A file is no network that photos can be compared by."""


@dataclass(frozen=True)
class AddedNetwork:
    """The form in which a network that a user has added takes photos, and of its answers.

    Attributes:
        name: Its name.
        sha256: Of the ONNX file.
        side: Longest side in pixels that a photo is scaled to.
        square: True if both sides become ``side``.
        step: Both sides are multiples of so many pixels, where photos keep their aspect ratio.
        mean: Subtracted from red, green and blue between 0 and 1.
        std: What they are then divided by.
        output: The output that describes a photo.
        numbers: How many numbers that has.
        licence: As the user states it.
    """

    name: str
    sha256: str
    side: int
    square: bool
    step: int
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    output: str
    numbers: int
    licence: str = ""

    @property
    def fingerprint(self) -> str:
        """Digits that stand for the file and for how photos are given to it."""
        facts = {**asdict(self), "name": "", "licence": ""}
        digest = hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()
        return f"{self.sha256[:16]}-{digest[:8]}"


class AddedBackbone(Backbone):
    """A network of a file, on the CPU whatever the device is."""

    def __init__(self, spec: BackboneSpec, network: AddedNetwork, file: Path) -> None:
        if file_sha256(file) != network.sha256:
            raise OnnxFileError(
                "is not the file that was added",
                file=file,
                advice=f"Add it again: campusgps backbone remove {network.name}, then add.",
            )
        self.spec = spec
        self.device = "cpu"
        self.batch_limit = 1
        self.at_once = threads_for_inference()
        self._network, self._graph = network, Graph(file)

    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """See :meth:`Backbone.pooled`."""
        return np.stack([_described(self._graph, self._network, photo) for photo in batch])


def added_folder() -> Path:
    """The folder of added networks: for all projects of the user."""
    return default_weights_folder().with_name("backbones")


def added_backbones(folder: Path | None = None) -> list[BackboneSpec]:
    """The networks that the user has added, by name; what is damaged is left out."""
    folder = folder or added_folder()
    if not folder.is_dir():
        return []
    read = (_read(file) for file in sorted(folder.glob("*.json")))
    return [_spec(network, folder) for network in read if network is not None]


def add_network(
    file: Path,
    *,
    name: str = "",
    side: int,
    mean: tuple[float, float, float] = IMAGENET_MEAN,
    std: tuple[float, float, float] = IMAGENET_STD,
    square: bool | None = None,
    output: str = "",
    licence: str = "",
    folder: Path | None = None,
    task: Task | None = None,
) -> BackboneSpec:
    """Check a network and copy it to where :func:`added_backbones` finds it.

    Args:
        file: An ONNX file with one input, photos ``(N, 3, H, W)``.
        name: What to call it; empty for the file's name.
        side: Longest side in pixels that a photo is scaled to.
        mean: Subtracted from red, green and blue between 0 and 1.
        std: What they are then divided by.
        square: True to scale both sides to ``side``, False to keep the aspect ratio, None to do
            what the network takes.
        output: The output that describes a photo; empty where there is one.
        licence: Its licence, for people.
        folder: Where added networks are kept, if not where they usually are.
        task: Progress and cancellation.

    Raises:
        OnnxFileError: It cannot be used; the reason says why.
        CampusGPSError: It cannot be read or written.
    """
    task, folder = task or Task(), folder or added_folder()
    _check_settings(side, mean, std)
    name = name or plain_name(file)
    task.begin("Checking the network")
    try:
        require_ordinary(file)
        if file.stat().st_size > _MOST_BYTES:
            raise OnnxFileError(
                "is larger than 2 GB", file=file, advice="Choose a smaller network."
            )
        sha256 = file_sha256(file)
        target = folder / f"{name}.onnx"
        with written_beside(target) as part:
            # The copy is tried, because the file may refer to others beside it.
            shutil.copyfile(file, part)
            network = AddedNetwork(
                name=name,
                sha256=sha256,
                side=side,
                square=True,
                step=1,
                mean=mean,
                std=std,
                output=output,
                numbers=0,
                licence=licence,
            )
            network = _checked(_graph(part, file), network, square, file, task)
            write_text(target.with_suffix(".json"), json.dumps(asdict(network), indent=2))
    except OSError as error:
        raise CampusGPSError(
            f"cannot be read ({error.strerror or error})",
            file=file,
            advice="Check that the file is there and that you may read it.",
        ) from error
    return _spec(network, folder)


def plain_name(file: Path) -> str:
    """The name that a network has without another: that of its file."""
    return _NOT_IN_NAMES.sub("_", file.stem)[:_LONGEST_NAME].strip("_") or "network"


def remove_network(name: str, folder: Path | None = None) -> bool:
    """Delete an added network; False if there was none of that name."""
    folder = folder or added_folder()
    if name not in {spec.name for spec in added_backbones(folder)}:
        return False
    for suffix in (".json", ".onnx"):
        (folder / f"{name}{suffix}").unlink(missing_ok=True)
    return True


def _read(file: Path) -> AddedNetwork | None:
    try:
        facts = json.loads(file.read_text("utf-8"))
        facts |= {key: tuple(facts[key]) for key in ("mean", "std")}
        network = AddedNetwork(**facts)
        sound = network.name == file.stem and file.with_suffix(".onnx").is_file()
        return network if sound and network.numbers > 0 else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _spec(network: AddedNetwork, folder: Path) -> BackboneSpec:
    file = folder / f"{network.name}.onnx"

    def load(device: str) -> Backbone:  # noqa: ARG001 - there is no other device for it
        return AddedBackbone(spec, network, file)

    spec = BackboneSpec(
        network.name,
        version=1,
        input_side=network.side,
        parts=(Part(f"output:{network.output}", network.numbers),),
        load=load,
        licence=network.licence or "as its file came",
        description="Added as a file.",
        step=network.step,
        square=network.square,
        fingerprint=network.fingerprint,
    )
    return spec


def _check_settings(side: int, mean: tuple[float, ...], std: tuple[float, ...]) -> None:
    if not _LEAST_SIDE <= side <= _MOST_SIDE:
        raise OnnxFileError(f"the side has to lie between {_LEAST_SIDE} and {_MOST_SIDE} pixels")
    values = np.array([*mean, *std])
    if values.shape != (6,) or not np.isfinite(values).all() or min(std) <= 0:
        raise OnnxFileError("mean and deviation are three numbers each, deviations above 0")


def _graph(part: Path, file: Path) -> Graph:
    try:
        return Graph(part)
    except CampusGPSError as error:
        raise OnnxFileError(
            f"is no network that can be computed: {error.reason}",
            file=file,
            advice="Export it as one ONNX file with its weights inside.",
        ) from error


def _checked(
    graph: Graph, network: AddedNetwork, square: bool | None, file: Path, task: Task
) -> AddedNetwork:
    """The network with its output, its size and the shape of photos that it takes."""

    def refused(reason: str) -> OnnxFileError:
        return OnnxFileError(reason, file=file, advice=_EXPORT)

    if len(graph.inputs) != 1:
        raise refused(f"has {len(graph.inputs)} inputs instead of one")
    kind, axes = graph.described(graph.inputs[0])
    if kind not in _TYPES or len(axes) != 4 or (isinstance(axes[1], int) and axes[1] != 3):
        raise refused(f"takes {kind} of shape {_shown(axes)}, not photos (N, 3, H, W)")
    if isinstance(axes[0], int) and axes[0] != 1:
        raise refused(f"takes {axes[0]} photos at once; one has to do")
    fixed = [axis for axis in axes[2:] if isinstance(axis, int)]
    if any(axis != network.side for axis in fixed):
        raise refused(f"takes photos of {_shown(axes[2:])} pixels, not of side {network.side}")
    output = network.output or graph.outputs[0]
    if output not in graph.outputs or (not network.output and len(graph.outputs) > 1):
        names = ", ".join(graph.outputs)
        raise refused(f"has the outputs {names}; say which describes a photo (--output NAME)")
    network = replace(network, output=output)
    problem = ""
    for tried in _shapes(network, square=bool(fixed) if square is None else square, both=square):
        task.check()
        try:
            return replace(tried, numbers=_numbers(graph, tried))
        except CampusGPSError as error:
            problem = problem or error.reason
    raise refused(problem)


def _shapes(network: AddedNetwork, *, square: bool, both: bool | None) -> list[AddedNetwork]:
    """The ways to give photos to the network, the best first."""
    squares = [replace(network, square=True)]
    if square:
        return squares
    kept = [replace(network, square=False, step=step) for step in _STEPS]
    return kept if both is False else kept + squares


def _numbers(graph: Graph, network: AddedNetwork) -> int:
    """The number of numbers that describe a photo, after a check that they do."""
    random = np.random.default_rng(0)
    spec = BackboneSpec(
        network.name,
        version=1,
        input_side=network.side,
        parts=(Part("", 1),),
        load=lambda _: NotImplemented,
        step=network.step,
        square=network.square,
    )
    shapes = [(60, 80), (80, 60)] if not network.square else [(60, 80)]
    noise = [random.integers(0, 256, (*shape, 3), dtype=np.uint8) for shape in shapes * 2]
    photos = [spec.prepare(photo) for photo in (*noise, noise[0] // 2)]
    rows = [_described(graph, network, photo) for photo in photos]
    if len({row.shape for row in rows}) > 1:
        raise OnnxFileError("describes photos of other shapes by another number of numbers")
    if not 2 <= len(rows[0]) <= _MOST_NUMBERS:
        raise OnnxFileError(f"describes a photo by {len(rows[0])} numbers")
    if not all(np.isfinite(row).all() for row in rows):
        raise OnnxFileError("answers with numbers that are not finite")
    scale = float(np.abs(rows[0]).max()) or 1.0
    if np.abs(_described(graph, network, photos[0]) - rows[0]).max() > _SAME * scale:
        raise OnnxFileError("answers differently when it sees the same photo again")
    if max(np.abs(row - rows[0]).max() for row in rows[1:]) <= _SAME * scale:
        raise OnnxFileError("answers the same whatever the photo shows")
    return len(rows[0])


def _described(
    graph: Graph, network: AddedNetwork, photo: NDArray[np.uint8]
) -> NDArray[np.float32]:
    """The ``(D,)`` numbers of one prepared photo ``(H, W, 3)``."""
    signal = photo.astype(np.float32) / 255
    signal = (signal - np.array(network.mean, np.float32)) / np.array(network.std, np.float32)
    planes = np.ascontiguousarray(signal.transpose(2, 0, 1)[np.newaxis])
    kind = _TYPES[graph.described(graph.inputs[0])[0]]
    if kind is np.uint8:
        planes = np.ascontiguousarray(photo.transpose(2, 0, 1)[np.newaxis])
    found = graph.run(planes.astype(kind))[graph.outputs.index(network.output)]
    if found.shape[0] != 1 or found.size != max(found.shape[1:], default=0):
        raise OnnxFileError(f"answers with shape {_shown(found.shape)}, not with (N, D)")
    row: NDArray[np.float32] = found.reshape(-1).astype(np.float32)
    return row


def _shown(axes: tuple[int | str | None, ...]) -> str:
    return "(" + ", ".join(str(axis) if axis is not None else "?" for axis in axes) + ")"
