"""The list of backbones: those of the program, and those of installed plug-ins.

A new one is a file beside this one and a line in :data:`_BUILT_IN`. A package of somebody else
names a :class:`BackboneSpec` or a :class:`NetworkSpec` in the entry-point group
``campusgps.backbones``; it is loaded when a name is asked for that the program does not know
itself, or the list is shown.
"""

from __future__ import annotations

import os
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from core.devices import choose_device, keep_freed_memory
from core.errors import CampusGPSError
from core.features.backbone import Backbone, BackboneSpec, ModelSpec
from core.features.backbones import (
    convnext_tiny,
    efficientnet_b0,
    efficientnet_b0_gem,
    efficientnet_b7,
    efficientnet_lite0,
    efficientnet_v2_s_spatial,
    lite0_at_two_scales_with_xfeat,
    resnet18,
)
from core.features.network_spec import NetworkSpec
from core.plugins import load_plugins

ENTRY_POINTS = "campusgps.backbones"
DEFAULT_VARIABLE = "CAMPUSGPS_BACKBONE"

_DEFAULT = efficientnet_lite0.SPEC
_RICHEST = lite0_at_two_scales_with_xfeat.SPEC
_BUILT_IN: tuple[ModelSpec, ...] = (
    efficientnet_lite0.SPEC,
    lite0_at_two_scales_with_xfeat.SPEC,
    efficientnet_lite0.NETWORK,
    resnet18.NETWORK,
    efficientnet_b0.NETWORK,
    convnext_tiny.NETWORK,
    efficientnet_v2_s_spatial.NETWORK,
    efficientnet_b0_gem.NETWORK,
    efficientnet_b7.NETWORK,
)

_Spec = TypeVar("_Spec", bound=ModelSpec)


def default_backbone() -> BackboneSpec:
    """The frozen backbone that photos are compared by where no recipe says otherwise.

    The environment variable ``CAMPUSGPS_BACKBONE`` names another.

    Raises:
        CampusGPSError: The variable names a backbone that there is not.
    """
    name = os.environ.get(DEFAULT_VARIABLE)
    return backbone_spec(name) if name else _DEFAULT


def richest_backbone() -> BackboneSpec:
    """The frozen backbone that sees most in a photo, at the cost of time and optional packages."""
    return _RICHEST


def backbone_spec(name: str) -> BackboneSpec:
    """The frozen backbone called ``name``.

    Raises:
        CampusGPSError: There is none, or its plug-in is broken.
    """
    found = _named(name, BackboneSpec)
    if found is None:
        raise CampusGPSError(
            f"the network {name!r} is not known to this version of the program",
            advice=_problems() or "Update the program, or build the localizer again.",
        )
    return found


def network_spec(name: str) -> NetworkSpec:
    """The trainable network called ``name``.

    Raises:
        CampusGPSError: There is none, or its plug-in is broken.
    """
    found = _named(name, NetworkSpec)
    if found is None:
        names = ", ".join(spec.name for spec in networks())
        raise CampusGPSError(
            f"there is no network {name!r}", advice=_problems() or f"Use one of {names}."
        )
    return found


def backbones() -> list[BackboneSpec]:
    """All frozen backbones; a broken plug-in is left out, with a warning in the log."""
    return [*_built_in(BackboneSpec), *_of_plugins(BackboneSpec)]


def networks() -> list[NetworkSpec]:
    """All trainable networks; a broken plug-in is left out, with a warning in the log."""
    return [*built_in_networks(), *_of_plugins(NetworkSpec)]


def built_in_networks() -> list[NetworkSpec]:
    """The trainable networks that come with the program; no plug-in is loaded."""
    return _built_in(NetworkSpec)


def importable_networks() -> list[NetworkSpec]:
    """The trainable networks that checkpoints of the original study can be of."""
    return [spec for spec in built_in_networks() if spec.importable]


def packaged_networks() -> list[str]:
    """Names of the program's networks whose ImageNet weights need no download."""
    return [spec.name for spec in built_in_networks() if spec.packaged]


def load_backbone(name: str, device: str = "auto") -> Backbone:
    """Load the frozen backbone called ``name`` onto ``device``.

    Raises:
        CampusGPSError: The backbone or the device is unknown, or a plug-in's backbone fails.
    """
    spec = backbone_spec(name)
    chosen = choose_device(device)
    if chosen == "cpu":
        keep_freed_memory()
    return spec.load(chosen) if spec in _BUILT_IN else _GuardedBackbone(spec, chosen)


class _GuardedBackbone(Backbone):
    """A backbone of a plug-in, whose mistakes become errors that a user understands."""

    def __init__(self, spec: BackboneSpec, device: str) -> None:
        self.spec = spec
        try:
            self._inner = spec.load(device)
        # The code of somebody else may raise anything.
        except Exception as error:
            raise self._failed(error) from error
        self.device = device
        self.batch_limit = self._inner.batch_limit
        self.pads_batches = self._inner.pads_batches
        self.at_once = self._inner.at_once

    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """See :meth:`Backbone.pooled`."""
        import torch

        try:
            rows = np.asarray(self._inner.pooled(batch), np.float32)
            if rows.shape != (len(batch), self.row_size) or not np.isfinite(rows).all():
                raise ValueError(f"features of shape {rows.shape}, or not finite")
        except torch.OutOfMemoryError:
            raise
        except Exception as error:
            raise self._failed(error) from error
        return rows

    def _failed(self, error: Exception) -> CampusGPSError:
        return CampusGPSError(
            f"the plug-in for the network {self.spec.name} failed"
            f" ({type(error).__name__}: {error})",
            advice="Choose another network, or ask the author of the plug-in.",
        )


def _built_in(kind: type[_Spec]) -> list[_Spec]:
    return [spec for spec in _BUILT_IN if isinstance(spec, kind)]


def _of_plugins(kind: type[_Spec]) -> list[_Spec]:
    """The specs that packages add, but for names that are taken."""
    by_name = {spec.name: spec for spec in _built_in(kind)}
    return [
        spec
        for spec in load_plugins(ENTRY_POINTS, ModelSpec).parts
        if isinstance(spec, kind) and by_name.setdefault(spec.name, spec) is spec
    ]


def _named(name: str, kind: type[_Spec]) -> _Spec | None:
    """The spec of that name, the program's own before plug-ins, which are loaded only at need."""
    own = next((spec for spec in _built_in(kind) if spec.name == name), None)
    return own or next((spec for spec in _of_plugins(kind) if spec.name == name), None)


def _problems() -> str:
    """Sentences about the plug-ins that are broken; empty where none is."""
    return "; ".join(load_plugins(ENTRY_POINTS, ModelSpec).problems)
