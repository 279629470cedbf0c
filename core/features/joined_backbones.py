"""Several backbones as one: the features of each, side by side.

A name like ``eigenplaces_resnet18+efficientnet_lite0`` stands for it. Photos are scaled for each by
itself, so that each one's features are those that it has alone, and come from the same cache.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.features.backbone import Backbone, BackboneSpec, Part

MARK = "+"
_MOST = 4


@dataclass(frozen=True)
class JoinedSpec(BackboneSpec):
    """Facts about backbones that are joined.

    Attributes:
        joined: They, in their order.
    """

    joined: tuple[BackboneSpec, ...] = field(kw_only=True)

    def check_name(self) -> None:
        """Nothing: the name is made of names that were checked."""

    @property
    def members(self) -> tuple[BackboneSpec, ...]:
        """The backbones that are joined."""
        return self.joined

    @property
    def feature_key(self) -> str:
        """See :attr:`BackboneSpec.feature_key`."""
        return MARK.join(one.feature_key for one in self.joined)

    def prepare(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The photo as it is: each backbone scales it for itself."""
        return pixels


class JoinedBackbone(Backbone):
    """Loaded backbones, one after the other on each photo."""

    def __init__(self, spec: BackboneSpec, members: Sequence[Backbone]) -> None:
        self.spec = spec
        self.device = next((one.device for one in members if one.device != "cpu"), "cpu")
        self.batch_limit = min(one.batch_limit for one in members)
        self.pads_batches = any(one.pads_batches for one in members)
        self.at_once = min(one.at_once for one in members)
        self._members = members

    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """See :meth:`Backbone.pooled`."""
        parts = [
            one.pooled(np.stack([one.spec.prepare(photo) for photo in batch]))
            for one in self._members
        ]
        return np.concatenate(parts, axis=1)


def join(specs: Sequence[BackboneSpec]) -> JoinedSpec:
    """The spec of backbones that are joined.

    Raises:
        CampusGPSError: There are too many, or one stands there twice.
    """
    names = [one.name for one in specs]
    if len(set(names)) < len(names) or len(names) > _MOST:
        raise CampusGPSError(
            f"{MARK.join(names)} does not join up to {_MOST} different networks",
            advice="Name each once.",
        )

    def load(device: str) -> Backbone:
        raise TypeError(f"the registry loads what {MARK.join(names)} is joined of ({device})")

    return JoinedSpec(
        MARK.join(names),
        version=1,
        input_side=max(one.input_side for one in specs),
        parts=tuple(
            Part(f"{one.name}:{part.name}", part.size) for one in specs for part in one.parts
        ),
        extras=tuple(dict.fromkeys(extra for one in specs for extra in one.extras)),
        load=load,
        licence="; ".join(dict.fromkeys(one.licence for one in specs)),
        description="Several networks side by side.",
        joined=tuple(specs),
    )
