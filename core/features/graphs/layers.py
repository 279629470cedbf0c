"""The layers that networks are made of, written into a graph from a state dict of torch."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.features.graphs.writing import FLOAT, GraphWriter

State = Mapping[str, NDArray[Any]]


class Layers:
    """Writes layers whose weights stand in a state dict.

    A weight that is not there raises :class:`KeyError`.

    Args:
        graph: The graph to write into.
        state: Weights by torch's names.
        epsilon: What batch norms add to a variance.
    """

    def __init__(self, graph: GraphWriter, state: State, epsilon: float = 1e-5) -> None:
        self.graph, self._state, self._epsilon = graph, state, epsilon

    def has(self, layer: str) -> bool:
        """True if a layer of that name has weights."""
        return f"{layer}.weight" in self._state

    def weights(self, name: str) -> NDArray[np.float32]:
        """The numbers called ``name``; not to be changed."""
        return self._state[name].astype(np.float32, copy=False)

    def convolution(
        self,
        signal: str,
        name: str,
        norm: str = "",
        stride: int = 1,
        *,
        depthwise: bool = False,
        same: bool = False,
        pads: bool = True,
    ) -> str:
        """A convolution, with the batch norm after it folded in.

        Args:
            signal: What to convolve, ``(N, C, H, W)``.
            name: The convolution's name.
            norm: The batch norm's name; empty where there is none.
            stride: Of both axes.
            depthwise: Convolves each channel by itself.
            same: Pads as TensorFlow's "same" does where sides are even: the odd pixel goes right
                and below. Else all sides are padded alike.
            pads: Pads, so that without a stride sides stay as long as they were.
        """
        weight = self.weights(f"{name}.weight")
        bias = self._optional(f"{name}.bias", np.zeros(len(weight), np.float32))
        if norm:
            weight, bias = self._folded(weight, bias, norm)
        kernel = weight.shape[2]
        total = 0 if not pads else kernel - stride if same else (kernel - 1) // 2 * 2
        before = total // 2
        return self.graph.add(
            "Conv",
            signal,
            self.graph.constant(weight),
            self.graph.constant(bias),
            kernel_shape=[kernel, kernel],
            strides=[stride, stride],
            pads=[before, before, total - before, total - before],
            group=len(weight) if depthwise else 1,
        )

    def _folded(
        self, weight: NDArray[np.float32], bias: NDArray[np.float32], norm: str
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        variance = self.weights(f"{norm}.running_var")
        factor = 1 / np.sqrt(variance + np.float32(self._epsilon))
        factor = factor * self._optional(f"{norm}.weight", np.ones(1, np.float32))
        shift = self._optional(f"{norm}.bias", np.zeros(1, np.float32))
        bias = (bias - self.weights(f"{norm}.running_mean")) * factor + shift
        return weight * factor.reshape(-1, 1, 1, 1), bias

    def _optional(self, name: str, otherwise: NDArray[np.float32]) -> NDArray[np.float32]:
        return self.weights(name) if name in self._state else otherwise

    def linear(self, signal: str, name: str) -> str:
        """A matrix product and a bias: ``(N, C)`` to ``(N, C')``."""
        weight, bias = self.weights(f"{name}.weight"), self.weights(f"{name}.bias")
        constants = self.graph.constant(weight), self.graph.constant(bias)
        return self.graph.add("Gemm", signal, *constants, transB=1)

    def product(self, signal: str, name: str) -> str:
        """The same over the last of any number of axes."""
        weight = self.graph.constant(np.ascontiguousarray(self.weights(f"{name}.weight").T))
        bias = self.graph.constant(self.weights(f"{name}.bias"))
        return self.graph.add("Add", self.graph.add("MatMul", signal, weight), bias)

    def layer_norm(self, signal: str, name: str, epsilon: float = 1e-5) -> str:
        """Each row of the last axis less its mean, divided by its deviation, scaled and moved."""
        scale = self.graph.constant(self.weights(f"{name}.weight"))
        shift = self.graph.constant(self.weights(f"{name}.bias"))
        return self.graph.add("LayerNormalization", signal, scale, shift, epsilon=epsilon)

    def generalised_mean(self, signal: str, power: float) -> str:
        """``mean(max(x, 1e-6) ** power) ** (1 / power)``: ``(N, C, H, W)`` to ``(N, C, 1, 1)``."""
        graph = self.graph
        raised = graph.add("Pow", graph.add("Clip", signal, graph.constant(1e-6)),
                           graph.constant(power))  # fmt: skip
        return graph.add("Pow", graph.add("GlobalAveragePool", raised), graph.constant(1 / power))

    def silu(self, signal: str) -> str:
        """``x * sigmoid(x)``."""
        return self.graph.add("Mul", signal, self.graph.add("Sigmoid", signal))

    def relu6(self, signal: str) -> str:
        """``min(max(x, 0), 6)``."""
        return self.graph.add("Clip", signal, self.graph.constant(0.0), self.graph.constant(6.0))

    def gelu(self, signal: str) -> str:
        """``x`` times the share of a normal distribution below it."""
        graph = self.graph
        raised = graph.add("Erf", graph.add("Div", signal, graph.constant(math.sqrt(2))))
        doubled = graph.add("Mul", signal, graph.add("Add", raised, graph.constant(1.0)))
        return graph.add("Mul", doubled, graph.constant(0.5))

    def mean(self, signal: str) -> str:
        """The mean over height and width: ``(N, C, H, W)`` to ``(N, C)``."""
        return self.graph.add("Flatten", self.graph.add("GlobalAveragePool", signal), axis=1)


def planes(graph: GraphWriter, pixels: str) -> str:
    """Pixels ``(N, H, W, 3)`` uint8 as float32 ``(N, 3, H, W)``, 0 to 255."""
    return graph.add("Transpose", graph.add("Cast", pixels, to=FLOAT), perm=[0, 3, 1, 2])


def normalised(
    graph: GraphWriter, pixels: str, mean: tuple[float, ...], std: tuple[float, ...]
) -> str:
    """Pixels ``(N, H, W, 3)`` uint8 as ``(N, 3, H, W)``, less ``mean``, divided by ``std``.

    Both are in units of the pixels, 0 to 255.
    """
    shape = (1, len(mean), 1, 1)
    less = graph.constant(np.array(mean, np.float32).reshape(shape))
    by = graph.constant(np.array(std, np.float32).reshape(shape))
    return graph.add("Div", graph.add("Sub", planes(graph, pixels), less), by)
