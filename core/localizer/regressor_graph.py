"""A trained network as a graph, from its weights, so that the CPU computes it without torch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.features.backbones.registry import network_spec
from core.features.graphs.layers import Layers, normalised
from core.features.graphs.writing import GraphWriter
from core.features.network_spec import HeadSpec, NetworkLayout, NetworkSpec
from core.localizer.regression import Regressor

# Of a batch norm, and of no use but to training.
_COUNTER = ".num_batches_tracked"
_MOST_NAMES = 3


def can_be_drawn(regressor: Regressor) -> bool:
    """True if the network says how it is written into a graph; a plug-in's may not."""
    return network_spec(regressor.network).write_graph is not None


def regressor_graph(regressor: Regressor) -> bytes:
    """A graph of photos ``(N, S, S, 3)`` uint8 to the network's outputs ``(N, 2)`` or ``(N, 3)``.

    Raises:
        CampusGPSError: The weights are not of the network.
    """
    spec = network_spec(regressor.network)
    state = _NotedState(regressor.state)
    side = regressor.input_side
    graph = GraphWriter({"pixels": ("photos", side, side, 3)})
    try:
        outputs = _outputs(graph, regressor, spec, state)
    except KeyError as missing:
        raise _not_of_it(spec, f"missing {missing.args[0]}") from None
    except (ValueError, IndexError) as error:
        raise _not_of_it(spec, f"shapes differ ({error})") from error
    unread = [name for name in state if name not in state.read and not name.endswith(_COUNTER)]
    if unread:
        raise _not_of_it(spec, f"unknown {', '.join(unread[:_MOST_NAMES])}")
    return graph.finished({"outputs": (outputs, ("photos", 3 if regressor.predicts_scale else 2))})


class _NotedState(Mapping[str, NDArray[Any]]):
    """Weights that remember which of them have been read."""

    def __init__(self, state: Mapping[str, NDArray[Any]]) -> None:
        self._state = state
        self.read: set[str] = set()

    def __getitem__(self, name: str) -> NDArray[Any]:
        array = self._state[name]
        self.read.add(name)
        return array

    def __contains__(self, name: object) -> bool:
        return name in self._state

    def __iter__(self) -> Iterator[str]:
        return iter(self._state)

    def __len__(self) -> int:
        return len(self._state)


def _outputs(
    graph: GraphWriter, regressor: Regressor, spec: NetworkSpec, state: _NotedState
) -> str:
    assert spec.write_graph is not None
    mean, std = (spec.mean, spec.std) if regressor.normalised else ((0.0,) * 3, (1.0,) * 3)
    signal = normalised(graph, "pixels", tuple(255 * m for m in mean), tuple(255 * s for s in std))
    layers = Layers(graph, state)
    nested = spec.form in (NetworkLayout.POOLED, NetworkLayout.SPATIAL)
    signal = spec.write_graph(graph, state, signal, "backbone.0." if nested else "backbone.")
    if spec.form is NetworkLayout.SPATIAL:
        signal = graph.add("Flatten", layers.convolution(signal, "backbone.1"), axis=1)
    elif spec.form is NetworkLayout.GEM:
        power = float(state["pool.p"][0])
        signal = graph.add("Flatten", layers.generalised_mean(signal, power), axis=1)
    else:
        signal = layers.mean(signal)
    head = spec.head_named(regressor.head)
    return _squashed(graph, _head(layers, signal, spec, head), head)


def _head(layers: Layers, signal: str, spec: NetworkSpec, head: HeadSpec) -> str:
    """The layers of :mod:`core.localizer.networks`'s head, counted as they are there."""
    place = 1 if spec.form is NetworkLayout.GEM else 0
    for dropout in head.dropout[:-1]:
        place += 1 if dropout else 0
        signal = layers.linear(signal, f"head.{place}")
        signal = layers.silu(layers.layer_norm(signal, f"head.{place + 1}"))
        place += 3
    return layers.linear(signal, f"head.{place + (1 if head.dropout[-1] else 0)}")


def _squashed(graph: GraphWriter, raw: str, head: HeadSpec) -> str:
    """Two coordinates within the head's range, and a third number, if there is one, as it is."""
    places, scale = (
        graph.add("Slice", raw, *(graph.constant([n]) for n in (begin, end, 1)))
        for begin, end in ((0, 2), (2, 3))
    )
    if head.squash == "tanh":
        unit = graph.add("Add", graph.add("Tanh", places), graph.constant(1.0))
        unit = graph.add("Div", unit, graph.constant(2.0))
    else:
        unit = graph.add("Sigmoid", places)
    ranged = graph.add("Mul", unit, graph.constant(float(head.high - head.low)))
    ranged = graph.add("Add", ranged, graph.constant(float(head.low)))
    return graph.add("Concat", ranged, scale, axis=1)


def _not_of_it(spec: NetworkSpec, difference: str) -> CampusGPSError:
    return CampusGPSError(
        f"these weights are not of the network {spec.name}: {difference}",
        advice="Build the localizer again, or get its file again.",
    )
