"""Graphs written by our own writer are valid ONNX and compute what their nodes say."""

from __future__ import annotations

import numpy as np
import onnx
import pytest

from core.errors import CampusGPSError
from core.features.graphs.running import Graph
from core.features.graphs.writing import GraphWriter


def test_a_graph_is_valid_and_carries_every_kind_of_attribute() -> None:
    writer = GraphWriter({"pixels": ("photos", 4, 3)}, "float32")
    halves = writer.add_split("Split", 2, "pixels", axis=-2)
    low = writer.add("LeakyRelu", halves[0], alpha=0.25)
    joined = writer.add("Concat", low, halves[1], axis=1)
    turned = writer.add("Transpose", joined, perm=[0, 2, 1])
    total = writer.add("Mul", turned, writer.constant(np.full((1, 1, 4), 2.0, np.float32)))
    onnx_bytes = writer.finished(
        {"answer": (total, ("photos", 3, 4))}, facts={"made by": "a test, ä"}
    )
    model = onnx.load_from_string(onnx_bytes)
    onnx.checker.check_model(model, full_check=True)
    assert model.metadata_props[0].value == "a test, ä"

    graph = Graph(onnx_bytes)
    assert (graph.inputs, graph.outputs) == (("pixels",), ("answer",))
    values = np.arange(24, dtype=np.float32).reshape(2, 4, 3) - 10
    (answer,) = graph.run(values)
    expected = values.copy()
    expected[:, :2] = np.where(expected[:, :2] < 0, expected[:, :2] / 4, expected[:, :2])
    assert np.array_equal(answer, 2 * expected.transpose(0, 2, 1))


def test_what_is_no_graph_or_not_its_input_is_a_clear_error() -> None:
    with pytest.raises(CampusGPSError, match="cannot be computed"):
        Graph(b"nonsense")
    writer = GraphWriter({"pixels": ("photos", 3)}, "uint8")
    numbers = writer.add("Cast", "pixels", to=1)
    graph = Graph(writer.finished({"numbers": (numbers, ("photos", 3))}))
    assert graph.run(np.array([[1, 2, 255]], np.uint8))[0].tolist() == [[1.0, 2.0, 255.0]]
    for wrong in (np.zeros((1, 4), np.uint8), np.zeros((1, 3), np.float32)):
        with pytest.raises(CampusGPSError, match="cannot be computed"):
            graph.run(wrong)


def test_too_little_memory_is_told_as_such() -> None:
    writer = GraphWriter({"pixels": ("photos",)}, "float32")
    shape = writer.constant([1 << 20, 1 << 22])
    huge = writer.add("Expand", writer.add("ReduceSum", "pixels", keepdims=0), shape)
    graph = Graph(writer.finished({"huge": (huge, ("a", "b"))}))
    with pytest.raises(MemoryError):
        graph.run(np.ones(1, np.float32))
