"""The list of backbones: those of the program, and those of installed plug-ins.

A new one is a file beside this one and a line below. A package of somebody else adds one with an
entry point of the group ``campusgps.backbones``, which is called as the backbone is and leads to a
:class:`BackboneSpec`, a :class:`NetworkSpec` or a tuple of both. It is loaded when the backbone is
asked for by name or the list is shown, not before.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points
from typing import TypeVar

from core.devices import choose_device, keep_freed_memory
from core.errors import CampusGPSError
from core.features.backbone import Backbone, BackboneSpec
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

GROUP = "campusgps.backbones"
DEFAULT_VARIABLE = "CAMPUSGPS_BACKBONE"

_DEFAULT = efficientnet_lite0.SPEC
_RICHEST = lite0_at_two_scales_with_xfeat.SPEC
_BUILT_IN: tuple[BackboneSpec | NetworkSpec, ...] = (
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

_Spec = TypeVar("_Spec", BackboneSpec, NetworkSpec)
_log = logging.getLogger(__name__)


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
            advice="Update the program, or build the localizer again.",
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
        raise CampusGPSError(f"there is no network {name!r}", advice=f"Use one of {names}.")
    return found


def backbones() -> list[BackboneSpec]:
    """All frozen backbones; a broken plug-in is left out, with a warning in the log."""
    return [*_built_in(BackboneSpec), *_of_plug_ins(BackboneSpec)]


def networks() -> list[NetworkSpec]:
    """All trainable networks; a broken plug-in is left out, with a warning in the log."""
    return [*built_in_networks(), *_of_plug_ins(NetworkSpec)]


def built_in_networks() -> list[NetworkSpec]:
    """The trainable networks that come with the program; no plug-in is loaded."""
    return _built_in(NetworkSpec)


def packaged_networks() -> list[str]:
    """Names of the program's networks whose ImageNet weights need no download."""
    return [spec.name for spec in built_in_networks() if spec.packaged]


def load_backbone(name: str, device: str = "auto") -> Backbone:
    """Load the frozen backbone called ``name`` onto ``device``.

    Raises:
        CampusGPSError: The backbone or the device is unknown.
    """
    spec = backbone_spec(name)
    chosen = choose_device(device)
    if chosen == "cpu":
        keep_freed_memory()
    return spec.load(chosen)


def _built_in(kind: type[_Spec]) -> list[_Spec]:
    return [spec for spec in _BUILT_IN if isinstance(spec, kind)]


def _named(name: str, kind: type[_Spec]) -> _Spec | None:
    """The program's own backbone of that name and kind, else a plug-in's."""
    for spec in _built_in(kind):
        if spec.name == name:
            return spec
    for entry in entry_points(group=GROUP, name=name):
        for found in _loaded(entry):
            if isinstance(found, kind):
                return found
    return None


def _of_plug_ins(kind: type[_Spec]) -> Iterator[_Spec]:
    """Specs of working plug-ins, without those that are called like one of the program's own."""
    taken = {spec.name for spec in _built_in(kind)}
    for entry in entry_points(group=GROUP):
        try:
            specs = _loaded(entry)
        except CampusGPSError as error:
            _log.warning("%s", error)
            continue
        for spec in specs:
            if isinstance(spec, kind) and spec.name not in taken:
                taken.add(spec.name)
                yield spec


def _loaded(entry: EntryPoint) -> tuple[BackboneSpec | NetworkSpec, ...]:
    """What the entry point leads to.

    Raises:
        CampusGPSError: It cannot be loaded, or leads to something else than backbones.
    """
    try:
        value = entry.load()
    # The code of somebody else: a mistake in it may raise anything.
    except Exception as error:
        raise _broken(entry, f"{type(error).__name__}: {error}") from error
    specs = value if isinstance(value, tuple) else (value,)
    for spec in specs:
        if not isinstance(spec, (BackboneSpec, NetworkSpec)):
            raise _broken(entry, f"{entry.value} is a {type(spec).__name__}, not a backbone")
        if spec.name != entry.name:
            raise _broken(entry, f"its backbone is called {spec.name!r}")
    return specs


def _broken(entry: EntryPoint, reason: str) -> CampusGPSError:
    package = f" of the package {entry.dist.name}" if entry.dist is not None else ""
    return CampusGPSError(
        f"the plug-in {entry.name!r}{package} is broken ({reason})",
        advice="Update it, or remove it from this Python.",
    )
