"""Writes ONNX graphs node by node.

The format is protocol buffers, of which a graph needs three kinds of fields, so that neither the
package ``onnx`` nor its schema is loaded at each start (https://onnx.ai/onnx/repo-docs/IR.html;
field numbers are those of ``onnx.proto``).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

_IR_VERSION = 8
OPSET = 17
FLOAT, DOUBLE = 1, 11
"""The types that a Cast may yield: numbers in single and in double precision."""
_ELEMENT_TYPES = {"float32": FLOAT, "uint8": 2, "int64": 7}

Attribute = int | float | str | Sequence[int]
Axis = int | str
"""The length of an axis, or a name for one that is free."""


class GraphWriter:
    """One graph in the making; tensors go by the names that its methods return.

    Args:
        inputs: The shape of each input.
        dtype: The numbers in the inputs: "uint8" or "float32".
    """

    def __init__(self, inputs: Mapping[str, Sequence[Axis]], dtype: str = "uint8") -> None:
        self._inputs = b"".join(
            _field(11, _tensor_description(name, dtype, shape)) for name, shape in inputs.items()
        )
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []
        self._count = 0

    def constant(self, values: NDArray[Any] | Sequence[int] | float) -> str:
        """Add numbers that are known: int64 for a sequence of integers, else as they are."""
        if isinstance(values, float):
            array = np.array(values, np.float32)
        elif isinstance(values, np.ndarray):
            array = values
        else:
            array = np.array(values, np.int64)
        name = self._name()
        described = b"".join(_number(1, length) for length in array.shape)
        described += _number(2, _ELEMENT_TYPES[array.dtype.name]) + _text(8, name)
        data = np.ascontiguousarray(array, array.dtype.newbyteorder("<")).tobytes()
        described += _head(9, len(data))
        # The numbers are most of a file of 13 MB or more: they are copied once, at the end.
        self._constants += [_head(5, len(described) + len(data)) + described, data]
        return name

    def add(self, kind: str, *inputs: str, **attributes: Attribute) -> str:
        """Add an operation with one output, and return the name of that."""
        (output,) = self.add_split(kind, 1, *inputs, **attributes)
        return output

    def add_split(
        self, kind: str, outputs: int, *inputs: str, **attributes: Attribute
    ) -> tuple[str, ...]:
        """Add an operation with several outputs, and return their names."""
        names = tuple(self._name() for _ in range(outputs))
        self._nodes.append(_field(1, _node(kind, inputs, names, attributes)))
        return names

    def finished(
        self, outputs: Mapping[str, tuple[str, Sequence[Axis]]], facts: Mapping[str, str] = {}
    ) -> bytes:
        """The bytes of an ONNX file.

        Args:
            outputs: By the output's name the tensor that it is, float32, and its shape.
            facts: Texts to carry beside the graph.
        """
        named = b"".join(
            _field(1, _node("Identity", (tensor,), (name,), {}))
            for name, (tensor, _) in outputs.items()
        )
        described = b"".join(
            _field(12, _tensor_description(name, "float32", shape))
            for name, (_, shape) in outputs.items()
        )
        name = _text(2, "network")
        graph = [*self._nodes, named, name, *self._constants, self._inputs, described]
        notes = b"".join(_field(14, _text(1, k) + _text(2, v)) for k, v in facts.items())
        return b"".join(
            [
                _number(1, _IR_VERSION) + _text(2, "CampusGPS"),
                _head(7, sum(map(len, graph))),
                *graph,
                _field(8, _text(1, "") + _number(2, OPSET)) + notes,
            ]
        )

    def _name(self) -> str:
        self._count += 1
        return f"t{self._count}"


def _node(
    kind: str, inputs: Sequence[str], outputs: Sequence[str], attributes: Mapping[str, Attribute]
) -> bytes:
    node = b"".join(_text(1, name) for name in inputs) + b"".join(_text(2, n) for n in outputs)
    node += _text(4, kind)
    return node + b"".join(_field(5, _attribute(*one)) for one in attributes.items())


def _attribute(name: str, value: Attribute) -> bytes:
    if isinstance(value, float):
        return _text(1, name) + _tag(2, 5) + struct.pack("<f", value) + _number(20, 1)
    if isinstance(value, int):
        return _text(1, name) + _number(3, value) + _number(20, 2)
    if isinstance(value, str):
        return _text(1, name) + _text(4, value) + _number(20, 3)
    return _text(1, name) + b"".join(_number(8, one) for one in value) + _number(20, 7)


def _tensor_description(name: str, dtype: str, shape: Sequence[Axis]) -> bytes:
    axes = b"".join(
        _field(1, _number(1, axis) if isinstance(axis, int) else _text(2, axis)) for axis in shape
    )
    tensor = _number(1, _ELEMENT_TYPES[dtype]) + _field(2, axes)
    return _text(1, name) + _field(2, _field(1, tensor))


def _tag(number: int, wire_type: int) -> bytes:
    return _varint(number << 3 | wire_type)


def _number(number: int, value: int) -> bytes:
    return _tag(number, 0) + _varint(value)


def _text(number: int, value: str) -> bytes:
    return _field(number, value.encode())


def _field(number: int, content: bytes) -> bytes:
    return _head(number, len(content)) + content


def _head(number: int, length: int) -> bytes:
    """The head of a field of ``length`` bytes, which follow it."""
    return _tag(number, 2) + _varint(length)


def _varint(value: int) -> bytes:
    value &= (1 << 64) - 1  # negative numbers as two's complement
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)
