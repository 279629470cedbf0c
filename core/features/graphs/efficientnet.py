"""The EfficientNets as graphs, from weights by torchvision's names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.features.graphs.layers import Layers, State, normalised
from core.features.graphs.writing import GraphWriter
from core.features.lite0_weights import EPSILON, STAGES


@dataclass(frozen=True)
class EfficientNetStyle:
    """The properties of an EfficientNet that its weights do not show.

    Attributes:
        strides: Of each stage's first block.
        epsilon: What batch norms add to a variance.
        lite: Lite0's ReLU6 and "same" padding instead of SiLU and padding on all sides alike.
    """

    strides: tuple[int, ...]
    epsilon: float = 1e-5
    lite: bool = False


LITE0 = EfficientNetStyle(tuple(stage[2] for stage in STAGES), EPSILON, lite=True)
# torchvision's EfficientNets have the epsilon of the study they come from only from B5 on.
B0 = EfficientNetStyle(LITE0.strides)
B7 = EfficientNetStyle(LITE0.strides, 1e-3)
V2_S = EfficientNetStyle((1, 2, 2, 2, 1, 2), 1e-3)


def lite0_features_graph(state: State) -> bytes:
    """Lite0's features of photos ``(N, H, W, 3)`` uint8, both sides multiples of 32.

    The generalised mean over a 2x2 grid of stage 5 and the mean of the head, joined, as
    :func:`core.features.efficientnet_lite.pooled_features` has them.
    """
    graph = GraphWriter({"pixels": ("photos", "height", "width", 3)})
    layers = Layers(graph, state, EPSILON)
    signal = normalised(graph, "pixels", (127.0,) * 3, (128.0,) * 3)
    parts = []
    for number, stage in enumerate(stages(layers, signal, "features.", LITE0)):
        if number == 5:
            parts.append(_grid(graph, stage))
    parts.append(layers.mean(stage))
    features = graph.add("Concat", *parts, axis=1)
    return graph.finished({"features": (features, ("photos", 1728))})


def efficientnet_features(
    graph: GraphWriter, state: State, signal: str, prefix: str, *, style: EfficientNetStyle
) -> str:
    """The output of the head, ``(N, C, H / 32, W / 32)``; see :func:`stages`."""
    layers = Layers(graph, state, style.epsilon)
    *_, last = stages(layers, signal, prefix, style)
    return last


def stages(layers: Layers, signal: str, prefix: str, style: EfficientNetStyle) -> Iterator[str]:
    """The outputs of stem, stages and head, one after the other, ``(N, C, H, W)``.

    Args:
        layers: The network's.
        signal: Normalised pixels ``(N, 3, H, W)``.
        prefix: Stands before the stages' numbers in the weights' names.
        style: What the weights do not tell.
    """
    head = len(style.strides) + 1
    yield (signal := _convolved(layers, signal, f"{prefix}0", 2, style))
    for stage, stride in enumerate(style.strides, start=1):
        block = 0
        while _convolutions(layers, f"{prefix}{stage}.{block}.block"):
            signal = _block(layers, signal, f"{prefix}{stage}.{block}.block", stride, style)
            block, stride = block + 1, 1
        yield signal
    yield _convolved(layers, signal, f"{prefix}{head}", 1, style)


def _block(layers: Layers, signal: str, name: str, stride: int, style: EfficientNetStyle) -> str:
    convolutions = _convolutions(layers, name)
    weights = [layers.weights(f"{one}.0.weight") for one in convolutions]
    entered, channels = signal, weights[0].shape[0]
    if weights[0].shape[1] > 1:
        channels = weights[0].shape[1]
    for number, (one, weight) in enumerate(zip(convolutions, weights, strict=True)):
        last = number == len(convolutions) - 1
        if last and layers.has(squeeze := f"{name}.{number}.fc1"):
            signal = _squeezed(layers, signal, squeeze.removesuffix(".fc1"))
        signal = _convolved(
            layers,
            signal,
            one,
            stride if weight.shape[2] > 1 else 1,
            style,
            active=not last or number == 0,
        )
    if stride == 1 and channels == len(weights[-1]):
        signal = layers.graph.add("Add", signal, entered)
    return signal


def _convolutions(layers: Layers, block: str) -> list[str]:
    """Names of a block's convolutions with their norms, in order; the squeeze is none."""
    return [f"{block}.{place}" for place in range(4) if layers.has(f"{block}.{place}.0")]


def _convolved(
    layers: Layers,
    signal: str,
    name: str,
    stride: int,
    style: EfficientNetStyle,
    *,
    active: bool = True,
) -> str:
    signal = layers.convolution(
        signal,
        f"{name}.0",
        f"{name}.1",
        stride,
        depthwise=layers.weights(f"{name}.0.weight").shape[1] == 1,
        same=style.lite and stride > 1,
    )
    if not active:
        return signal
    return layers.relu6(signal) if style.lite else layers.silu(signal)


def _squeezed(layers: Layers, signal: str, name: str) -> str:
    """Squeeze-and-excitation: each channel weighted by what all say of the whole picture."""
    graph = layers.graph
    weights = layers.convolution(graph.add("GlobalAveragePool", signal), f"{name}.fc1")
    weights = layers.convolution(layers.silu(weights), f"{name}.fc2")
    return graph.add("Mul", signal, graph.add("Sigmoid", weights))


def _grid(graph: GraphWriter, signal: str, power: float = 3.0) -> str:
    """The generalised mean of each quarter, ``(N, 4 C)``."""
    raised = graph.add(
        "Pow", graph.add("Clip", signal, graph.constant(1e-6)), graph.constant(power)
    )
    quarters = [
        graph.add("GlobalAveragePool", quarter)
        for half in graph.add_split("Split", 2, raised, axis=2)
        for quarter in graph.add_split("Split", 2, half, axis=3)
    ]
    means = graph.add("Concat", *quarters, axis=2)
    return graph.add("Flatten", graph.add("Pow", means, graph.constant(1 / power)), axis=1)
