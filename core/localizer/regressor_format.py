"""Trained networks as part of a localizer's file: tensors, and their facts in the header.

Names and shapes of the weights are compared with the network's own when it is loaded, which needs
torch; here they are checked as far as that goes without.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.features.backbones.registry import network_spec
from core.localizer.checked_values import (
    Arrays,
    UnfitError,
    checked_flag,
    checked_number,
    checked_text,
)
from core.localizer.localizer import BoundingBox
from core.localizer.regression import Regressor
from core.localizer.targets import TargetScaling

_MOST_SIDE = 4096
# Half of the Earth's circumference: outputs beyond any place would overflow.
_MOST_M = 2e7


def regressor_arrays(regressors: Sequence[Regressor]) -> Arrays:
    """The weights of all networks, by a name of their own."""
    return {
        f"{_prefix(number)}{name}": array
        for number, regressor in enumerate(regressors)
        for name, array in regressor.state.items()
    }


def regressor_entries(regressors: Sequence[Regressor]) -> list[dict[str, Any]]:
    """The header's entry of each network."""
    facts = ("network", "head", "predicts_scale", "input_side", "normalised", "weight")
    return [
        {**{name: getattr(regressor, name) for name in facts}, "scaling": asdict(regressor.scaling)}
        for regressor in regressors
    ]


def regressors_from(entries: Sequence[Any], arrays: Arrays) -> tuple[Regressor, ...]:
    """The networks that a file holds.

    Raises:
        UnfitError: Something is not as it must be.
        CampusGPSError: A network or a head is not known to this program.
        KeyError: Something is missing.
    """
    if not isinstance(entries, list):
        raise UnfitError("its networks are no list")
    regressors = tuple(_regressor(entry, number, arrays) for number, entry in enumerate(entries))
    if regressors and not sum(regressor.weight for regressor in regressors) > 0:
        raise UnfitError("its networks have no weight")
    return regressors


def area_from(entry: Mapping[str, Any] | None) -> BoundingBox | None:
    """The area in the header, or None where there is none; raises UnfitError."""
    if entry is None:
        return None
    names = ("min_latitude", "min_longitude", "max_latitude", "max_longitude")
    area = BoundingBox(*(checked_number(entry[name]) for name in names))
    within = -90 <= area.min_latitude < area.max_latitude <= 90
    if not (within and -180 <= area.min_longitude < area.max_longitude <= 180):
        raise UnfitError("its area makes no sense")
    return area


def _prefix(number: int) -> str:
    return f"regressor.{number}."


def _regressor(entry: Mapping[str, Any], number: int, arrays: Arrays) -> Regressor:
    spec = network_spec(checked_text(entry["network"]))
    head = checked_text(entry["head"])
    spec.head_named(head)
    side, weight = checked_number(entry["input_side"]), checked_number(entry["weight"])
    if side != int(side) or not 32 <= side <= _MOST_SIDE or spec.fixed_side not in (None, side):
        raise UnfitError(f"the network {spec.name} cannot take photos of side {side:g}")
    if not 0 <= weight <= 1e6:
        raise UnfitError(f"a network of weight {weight:g} makes no sense")
    prefix = _prefix(number)
    state = {
        name.removeprefix(prefix): _weights(name, array)
        for name, array in arrays.items()
        if name.startswith(prefix)
    }
    if not state:
        raise UnfitError(f"the weights of the network {spec.name} are missing")
    return Regressor(
        network=spec.name,
        head=head,
        predicts_scale=checked_flag(entry["predicts_scale"]),
        input_side=int(side),
        normalised=checked_flag(entry["normalised"]),
        scaling=_scaling(entry["scaling"]),
        state=state,
        weight=weight,
    )


def _weights(name: str, array: NDArray[Any]) -> NDArray[Any]:
    if array.dtype not in (np.float32, np.int64):
        raise UnfitError(f"{name} is {array.dtype}")
    if not np.isfinite(array).all():
        raise UnfitError(f"{name} has values that are not numbers")
    return array


def _scaling(entry: Mapping[str, Any]) -> TargetScaling:
    centre_east, centre_north = (checked_number(value) for value in entry["centre_m"])
    east, north = (checked_number(value) for value in entry["metres_per_unit"])
    middle = checked_number(entry["middle"])
    if max(map(abs, (centre_east, centre_north, east, north))) > _MOST_M or abs(middle) > 1:
        raise UnfitError("the place of a network makes no sense")
    return TargetScaling((centre_east, centre_north), (east, north), middle)
