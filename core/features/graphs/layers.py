"""The layers that networks are made of, written into a graph from a state dict of torch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.features.graphs.writing import GraphWriter

State = Mapping[str, NDArray[Any]]


class Layers:
    """Writes layers whose weights stand in a state dict.

    Args:
        graph: Where to.
        state: Weights by torch's names.
        epsilon: What batch norms add to a variance.
    """

    def __init__(self, graph: GraphWriter, state: State, epsilon: float = 1e-5) -> None:
        self.graph, self.state, self._epsilon = graph, state, epsilon

    def has(self, name: str) -> bool:
        """True if a layer of that name has weights."""
        return f"{name}.weight" in self.state

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
        weight = self.state[f"{name}.weight"].astype(np.float32)
        bias = self.state.get(f"{name}.bias", np.zeros(len(weight))).astype(np.float32)
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
        self, weight: NDArray[Any], bias: NDArray[Any], norm: str
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        variance = self.state[f"{norm}.running_var"].astype(np.float32)
        factor = 1 / np.sqrt(variance + np.float32(self._epsilon))
        factor = factor * self.state.get(f"{norm}.weight", np.float32(1))
        shift = self.state.get(f"{norm}.bias", np.float32(0))
        bias = (bias - self.state[f"{norm}.running_mean"]) * factor + shift
        weight = weight * factor.reshape(-1, 1, 1, 1)
        return weight.astype(np.float32), bias.astype(np.float32)

    def linear(self, signal: str, name: str) -> str:
        """A matrix product and a bias: ``(N, C)`` to ``(N, C')``."""
        weight, bias = self.state[f"{name}.weight"], self.state[f"{name}.bias"]
        return self.graph.add(
            "Gemm",
            signal,
            self.graph.constant(weight.astype(np.float32)),
            self.graph.constant(bias.astype(np.float32)),
            transB=1,
        )

    def silu(self, signal: str) -> str:
        """``x * sigmoid(x)``."""
        return self.graph.add("Mul", signal, self.graph.add("Sigmoid", signal))

    def relu6(self, signal: str) -> str:
        """``min(max(x, 0), 6)``."""
        return self.graph.add("Clip", signal, self.graph.constant(0.0), self.graph.constant(6.0))

    def mean(self, signal: str) -> str:
        """The mean over height and width: ``(N, C, H, W)`` to ``(N, C)``."""
        return self.graph.add("Flatten", self.graph.add("GlobalAveragePool", signal), axis=1)

    def normalised(self, pixels: str, mean: tuple[float, ...], std: tuple[float, ...]) -> str:
        """Pixels ``(N, H, W, 3)`` uint8 as ``(N, 3, H, W)``, less ``mean``, divided by ``std``.

        Both are in units of the pixels, 0 to 255.
        """
        planes = self.graph.add(
            "Transpose", self.graph.add("Cast", pixels, to=1), perm=[0, 3, 1, 2]
        )
        shape = (1, len(mean), 1, 1)
        less = self.graph.add(
            "Sub", planes, self.graph.constant(np.array(mean, np.float32).reshape(shape))
        )
        return self.graph.add(
            "Div", less, self.graph.constant(np.array(std, np.float32).reshape(shape))
        )
