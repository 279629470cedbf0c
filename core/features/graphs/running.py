"""Computes ONNX graphs on the CPU, by ONNX Runtime (MIT; wheels for every system we run on).

A photo a core: the graph itself computes on the calling thread, and several threads may use one
graph at a time.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError

# How the runtime says that it got no memory.
_TOO_LITTLE_MEMORY = re.compile(r"allocat|bad_alloc|out of memory", re.I)
_ERRORS_ONLY = 3


class Graph:
    """A graph, ready to compute.

    Args:
        onnx: The bytes of an ONNX file, or the file, which is then read piece by piece.

    Raises:
        CampusGPSError: The graph cannot be used.
        MemoryError: There is too little memory for it.
    """

    def __init__(self, onnx: bytes | Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # Cores that wait for each other inside one photo are slower than a photo a core.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS_ONLY
        source = onnx if isinstance(onnx, bytes) else str(onnx)
        try:
            self._session = onnxruntime.InferenceSession(
                source, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # The runtime's own, of which it has a dozen.
            raise _explained(error) from error
        self.inputs = tuple(one.name for one in self._session.get_inputs())
        self.outputs = tuple(one.name for one in self._session.get_outputs())

    def described(self, name: str) -> tuple[str, tuple[int | str | None, ...]]:
        """The type of an input or output, as ONNX Runtime names it, and its axes.

        An axis is its length, or a name or None where it is free.
        """
        for one in (*self._session.get_inputs(), *self._session.get_outputs()):
            if one.name == name:
                return str(one.type), tuple(one.shape)
        raise KeyError(name)

    def run(self, *inputs: NDArray[np.generic]) -> list[NDArray[np.float32]]:
        """The outputs, in the graph's order.

        Raises:
            CampusGPSError: The inputs are not what the graph takes.
            MemoryError: There is too little memory.
        """
        try:
            named = dict(zip(self.inputs, inputs, strict=True))
            outputs: list[NDArray[np.float32]] = self._session.run(None, named)
        except Exception as error:
            raise _explained(error) from error
        return outputs


def _explained(error: Exception) -> Exception:
    if _TOO_LITTLE_MEMORY.search(str(error)):
        return MemoryError(str(error))
    return CampusGPSError(
        f"the network cannot be computed ({error})",
        advice="Install CampusGPS again, or choose another network.",
    )
