"""The ConvNeXts as graphs, from weights by torchvision's names."""

from __future__ import annotations

from core.features.graphs.layers import Layers, State
from core.features.graphs.writing import GraphWriter

_EPSILON = 1e-6
_STAGES = (1, 3, 5, 7)


def convnext_features(graph: GraphWriter, state: State, signal: str, prefix: str) -> str:
    """The output of the last stage, ``(N, C, H / 32, W / 32)``.

    Args:
        graph: The graph to write into.
        state: The weights.
        signal: Normalised pixels ``(N, 3, H, W)``.
        prefix: Stands before the stages' numbers in the weights' names.
    """
    layers = Layers(graph, state)
    signal = layers.convolution(signal, f"{prefix}0.0", stride=4, pads=False)
    signal = _channels_normalised(layers, signal, f"{prefix}0.1")
    for stage in _STAGES:
        if stage > _STAGES[0]:
            signal = _channels_normalised(layers, signal, f"{prefix}{stage - 1}.0")
            signal = layers.convolution(signal, f"{prefix}{stage - 1}.1", stride=2, pads=False)
        block = 0
        while layers.has(f"{prefix}{stage}.{block}.block.0"):
            signal = _block(layers, signal, f"{prefix}{stage}.{block}.")
            block += 1
    return signal


def _channels_normalised(layers: Layers, signal: str, name: str) -> str:
    turned = layers.graph.add("Transpose", signal, perm=[0, 2, 3, 1])
    turned = layers.layer_norm(turned, name, _EPSILON)
    return layers.graph.add("Transpose", turned, perm=[0, 3, 1, 2])


def _block(layers: Layers, block_input: str, name: str) -> str:
    graph = layers.graph
    signal = layers.convolution(block_input, f"{name}block.0", depthwise=True)
    signal = graph.add("Transpose", signal, perm=[0, 2, 3, 1])
    signal = layers.layer_norm(signal, f"{name}block.2", _EPSILON)
    signal = layers.gelu(layers.product(signal, f"{name}block.3"))
    signal = layers.product(signal, f"{name}block.5")
    signal = graph.add("Transpose", signal, perm=[0, 3, 1, 2])
    scaled = graph.add("Mul", signal, graph.constant(layers.weights(f"{name}layer_scale")))
    return graph.add("Add", scaled, block_input)
