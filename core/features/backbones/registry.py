"""The list of backbones: the program's, those added as files, and those of installed plug-ins.

A new one is a file beside this one and a line in :data:`_BUILT_IN`. A package of somebody else
names a :class:`BackboneSpec` or a :class:`NetworkSpec` in the entry-point group
``campusgps.backbones``; it is loaded when a name is asked for that the program does not know
itself, or the list is shown.
"""

from __future__ import annotations

import logging
import operator
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from core.devices import choose_device, keep_freed_memory, out_of_memory_errors
from core.errors import CampusGPSError, Need
from core.features.added_backbones import added_backbones
from core.features.backbone import Backbone, BackboneSpec, ModelSpec
from core.features.backbone_weights import with_installed_weights
from core.features.backbones import (
    boq,
    convnext_tiny,
    cosplace,
    efficientnet_b0,
    efficientnet_b0_gem,
    efficientnet_b7,
    efficientnet_lite0,
    efficientnet_v2_s_spatial,
    eigenplaces,
    lite0_at_two_scales_with_xfeat,
    megaloc,
    resnet18,
    resnet50_stages,
)
from core.features.joined_backbones import MARK, JoinedBackbone, join
from core.features.network_spec import NetworkSpec
from core.plugins import load_plugins

ENTRY_POINTS = "campusgps.backbones"

_AT = "@"
_LEAST_SIDE, _MOST_SIDE = 128, 1024

log = logging.getLogger(__name__)

_DEFAULT = efficientnet_lite0.SPEC
_RICHEST = lite0_at_two_scales_with_xfeat.SPEC
_BUILT_IN: tuple[ModelSpec, ...] = (
    efficientnet_lite0.SPEC,
    lite0_at_two_scales_with_xfeat.SPEC,
    eigenplaces.RESNET18,
    eigenplaces.RESNET50,
    cosplace.RESNET18,
    cosplace.RESNET50,
    boq.RESNET50,
    boq.DINOV2,
    megaloc.SPEC,
    resnet50_stages.SPEC,
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
    """The frozen backbone that photos are compared by where neither recipe nor project says so."""
    return _DEFAULT


def richest_backbone() -> BackboneSpec:
    """The frozen backbone that sees most in a photo, at the cost of time and optional packages."""
    return _RICHEST


def backbone_spec(name: str) -> BackboneSpec:
    """The frozen backbone called ``name``.

    ``NAME@SIDE`` is the same network on photos of another side in pixels, ``NAME+NAME`` are several
    whose features stand side by side.

    Raises:
        CampusGPSError: There is none, its plug-in is broken, or it takes no photos of that side.
    """
    names = name.split(MARK)
    if len(names) > 1:
        return join([backbone_spec(one) for one in names])
    name, at, side = name.partition(_AT)
    spec = _spec_of(name)
    return sized(spec, side) if at else spec


def sized(spec: BackboneSpec, side: str) -> BackboneSpec:
    """The same backbone on photos whose longer side is ``side`` pixels.

    Raises:
        CampusGPSError: It takes no photos of that side.
    """
    pixels = int(side) if side.isdigit() else 0
    if not spec.resizable or not _LEAST_SIDE <= pixels <= _MOST_SIDE or pixels % spec.step:
        raise CampusGPSError(
            f"the network {spec.name} takes no photos of {side or 'no'} pixels",
            advice=f"Sides are multiples of {spec.step} from {_LEAST_SIDE} to {_MOST_SIDE}."
            if spec.resizable
            else f"It takes photos of {spec.input_side} pixels.",
        )
    return replace(spec, input_side=pixels, name=f"{spec.name}{_AT}{pixels}")


def _spec_of(name: str) -> BackboneSpec:
    found = _named(name, BackboneSpec)
    if found is None:
        raise CampusGPSError(
            f"the network {name!r} is not known to this version of the program",
            advice=_problems() or _why_unknown(name),
            need=Need.BACKBONE,
        )
    return with_installed_weights(found)


def _why_unknown(name: str) -> str:
    """The network that may be meant instead of ``name``, and where that may come from."""
    near = get_close_matches(name, [spec.name for spec in backbones()], n=1)
    return (
        f"Did you mean {near[0]}? It may come from a plug-in that is not installed any more, or "
        "was added as a file elsewhere: install or add that again, or choose another network."
        if near
        else "It may come from a plug-in that is not installed any more, or was added as a file "
        "elsewhere: install or add that again, or choose another network."
    )


def network_spec(name: str) -> NetworkSpec:
    """The trainable network called ``name``.

    Raises:
        CampusGPSError: There is none, or its plug-in is broken.
    """
    found = _named(name, NetworkSpec)
    if found is None:
        names = ", ".join(spec.name for spec in networks())
        raise CampusGPSError(
            f"there is no network {name!r}",
            advice=_problems()
            or f"There are {names}; others come from plug-ins, which have to be installed.",
        )
    return found


def backbones() -> list[BackboneSpec]:
    """All frozen backbones; a broken plug-in is left out, with a warning in the log."""
    own = [with_installed_weights(spec) for spec in _built_in(BackboneSpec)]
    return [*own, *added_backbones(), *_of_plugins(BackboneSpec)]


def require_free_name(name: str) -> None:
    """Refuse a name that a backbone has already.

    Raises:
        CampusGPSError: It is taken.
    """
    if any(spec.name == name for spec in backbones()):
        raise CampusGPSError(
            f"there is a network {name} already",
            advice="Choose another name, or remove that one first.",
        )


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
    if len(spec.members) > 1:
        return JoinedBackbone(spec, [load_backbone(one.name, device) for one in spec.members])
    chosen, name = choose_device(device), name.partition(_AT)[0]
    if chosen == "cpu":
        keep_freed_memory()
    if not _named_without_plugins(name, BackboneSpec):
        return _GuardedBackbone(spec, chosen)
    backbone = spec.load(chosen)
    backbone.spec = spec
    return backbone


class _GuardedBackbone(Backbone):
    """A backbone of a plug-in, whose mistakes become errors that a user understands."""

    def __init__(self, spec: BackboneSpec, device: str) -> None:
        self.spec = spec
        self.device = device
        try:
            self._inner = inner = spec.load(device)
            if not isinstance(inner, Backbone):
                raise TypeError(f"it loads a {type(inner).__name__}, which is no Backbone")
            self.batch_limit = operator.index(inner.batch_limit)
            self.at_once = operator.index(inner.at_once)
            self.pads_batches = bool(inner.pads_batches)
            if self.batch_limit < 1 or self.at_once < 1:
                raise ValueError("it takes less than one photo at once")
        # The code of somebody else may raise anything.
        except (Exception, SystemExit) as error:
            raise self._failed(error) from error

    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """See :meth:`Backbone.pooled`."""
        try:
            found = np.asarray(self._inner.pooled(batch))
            if found.dtype.kind not in "fiu":
                raise ValueError(f"features of type {found.dtype}, which are no real numbers")
            with np.errstate(over="ignore"):  # is found out below
                rows = found.astype(np.float32)
            if rows.shape != (len(batch), self.row_size) or not np.isfinite(rows).all():
                raise ValueError(f"features of shape {rows.shape}, or not finite")
        except out_of_memory_errors():
            raise
        except (Exception, SystemExit) as error:
            raise self._failed(error) from error
        return rows

    def _failed(self, error: BaseException) -> CampusGPSError:
        return CampusGPSError(
            f"the plug-in for the network {self.spec.name} failed"
            f" ({type(error).__name__}: {error})",
            advice="Choose another network, or ask the author of the plug-in.",
        )


def _built_in(kind: type[_Spec]) -> list[_Spec]:
    return [spec for spec in _BUILT_IN if isinstance(spec, kind)]


def _of_plugins(kind: type[_Spec]) -> list[_Spec]:
    """The specs that packages add."""
    return [spec for spec in plugin_specs()[0] if isinstance(spec, kind)]


@cache
def plugin_specs() -> tuple[tuple[ModelSpec, ...], tuple[str, ...]]:
    """The specs that packages add, and a sentence about each that cannot be used.

    A package can't replace a network: one whose name is taken is left out.
    """
    plugins = load_plugins(ENTRY_POINTS, ModelSpec)
    specs, problems = list(_BUILT_IN), list(plugins.problems)
    for added in plugins.parts:
        kind = NetworkSpec if isinstance(added, NetworkSpec) else BackboneSpec
        if not isinstance(added, kind):
            problem = f"The network {added.name} of a plug-in is not used: it is of no known kind"
        elif any(one.name == added.name and isinstance(one, kind) for one in specs):
            problem = f"The network {added.name} of a plug-in is not used: its name is taken"
        else:
            specs.append(added)
            continue
        problems.append(problem)
        log.warning("%s", problem)
    return tuple(specs[len(_BUILT_IN) :]), tuple(problems)


def _named(name: str, kind: type[_Spec]) -> _Spec | None:
    """The spec of that name, the program's own before plug-ins, which are loaded only at need."""
    own = _named_without_plugins(name, kind)
    return own or next((spec for spec in _of_plugins(kind) if spec.name == name), None)


def _named_without_plugins(name: str, kind: type[_Spec]) -> _Spec | None:
    own = next((spec for spec in _built_in(kind) if spec.name == name), None)
    if own is not None:
        return own
    added = (spec for spec in added_backbones() if isinstance(spec, kind))
    return next((spec for spec in added if spec.name == name), None)


def _problems() -> str:
    """Sentences about the plug-ins that are broken; empty where none is."""
    return "; ".join(plugin_specs()[1])
