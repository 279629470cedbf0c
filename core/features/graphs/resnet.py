"""The ResNets as graphs, from weights by torchvision's names."""

from __future__ import annotations

from core.features.graphs.layers import Layers, State
from core.features.graphs.writing import GraphWriter

NAMES = ("conv1", "bn1", "layer1", "layer2", "layer3", "layer4")
"""torchvision's names of the first convolution, its norm and the four stages."""


def resnet_features(
    graph: GraphWriter, state: State, signal: str, prefix: str, names: tuple[str, ...] = NAMES
) -> str:
    """The output of the last of the stages, ``(N, C, H / 32, W / 32)``.

    Args:
        graph: The graph to write into.
        state: The weights.
        signal: Normalised pixels ``(N, 3, H, W)``.
        prefix: Stands before the names of the weights.
        names: As :data:`NAMES`; fewer stages make a shorter network.
    """
    layers = Layers(graph, state)
    signal = layers.convolution(signal, prefix + names[0], prefix + names[1], 2)
    signal = graph.add("Relu", signal)
    signal = graph.add("MaxPool", signal, kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1])
    for number, stage in enumerate(names[2:]):
        stride, block = 1 if number == 0 else 2, 0
        while layers.has(f"{prefix}{stage}.{block}.conv1"):
            signal = _block(layers, signal, f"{prefix}{stage}.{block}.", stride)
            stride, block = 1, block + 1
    return signal


def _block(layers: Layers, entered: str, name: str, stride: int) -> str:
    """Two convolutions, or three of which the middle one is wider, beside a shortcut."""
    count = 3 if layers.has(f"{name}conv3") else 2
    # Of three the second has the stride (torchvision's "ResNet V1.5"), of two the first.
    strided = 2 if count == 3 else 1
    signal = entered
    for number in range(1, count + 1):
        step = stride if number == strided else 1
        signal = layers.convolution(signal, f"{name}conv{number}", f"{name}bn{number}", step)
        if number < count:
            signal = layers.graph.add("Relu", signal)
    if layers.has(f"{name}downsample.0"):
        entered = layers.convolution(entered, f"{name}downsample.0", f"{name}downsample.1", stride)
    return layers.graph.add("Relu", layers.graph.add("Add", signal, entered))
