"""The features of a project's photos by one backbone: kept in its cache, computed where missing."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.features.backbone import BackboneSpec
from core.features.backbones.registry import load_backbone
from core.features.extraction import BatchRunner
from core.features.project_backbone import backbone_of
from core.project.feature_cache import FeatureCache
from core.project.project import Project

log = logging.getLogger(__name__)


def feature_cache_file(project: Project) -> Path:
    """The file of all features, keypoints and comparisons of a project's photos."""
    return project.cache_folder / "features.sqlite"


class CachedFeatures:
    """Raw features of photos by one backbone, by the SHA-256 of the photo's file.

    Args:
        project: Whose cache they are kept in.
        spec: The backbone; no joined one, of which each member has features of its own.
        device: Where it computes.
    """

    def __init__(self, project: Project, spec: BackboneSpec, device: str) -> None:
        self.spec = spec
        self._device = device
        self._cache = FeatureCache(feature_cache_file(project), spec.feature_key)
        self._runner: BatchRunner | None = None

    def known(self, sha256s: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """The features ``(D,)`` that are kept."""
        kept = self._cache.read(sha256s)
        return {name: one for name, one in kept.items() if len(one) == self.spec.feature_size}

    def load_network(self) -> None:
        """Load the network, unless that was done before.

        Raises:
            CampusGPSError: Its weights are missing, or a plug-in fails.
        """
        if self._runner is None:
            self._runner = BatchRunner(load_backbone(self.spec.name, self._device))

    def compute(self, prepared: Mapping[str, NDArray[np.uint8]]) -> dict[str, NDArray[np.float32]]:
        """Compute and keep the features of photos that ``spec.prepare`` has scaled.

        Raises:
            CampusGPSError: See :meth:`load_network`; or not even one photo fits the memory.
        """
        self.load_network()
        assert self._runner is not None
        rows = self._runner.features(list(prepared.values()))
        fresh = dict(zip(prepared, rows, strict=True))
        self._cache.write(fresh)
        return fresh


class ImportedFeatures:
    """Computes the features of photos while an import reads others, and keeps them.

    It never makes the import fail: after an error it does nothing more, and whoever needs the
    features computes those that are missing and meets the error again.

    Args:
        project: Where the photos are imported to.
        device: Where its backbone computes.
    """

    def __init__(self, project: Project, device: str = "auto") -> None:
        self._members: list[CachedFeatures] = []
        try:
            members = backbone_of(project).members
            self._members = [CachedFeatures(project, one, device) for one in members]
        except Exception:  # A plug-in may raise anything.
            log.warning("no features are computed while importing", exc_info=True)

    def prepare(self, pixels: NDArray[np.uint8]) -> list[NDArray[np.uint8]] | None:
        """The photo ``(H, W, 3)`` scaled for each network, if any; may be called on any thread."""
        try:
            return [one.spec.prepare(pixels) for one in self._members] or None
        except Exception:  # A plug-in may raise anything.
            log.warning("a photo could not be prepared while importing", exc_info=True)
            return None

    def take(self, prepared: Mapping[str, list[NDArray[np.uint8]]]) -> None:
        """Compute and keep the features of a few photos, by the SHA-256 of their files."""
        try:
            for number, member in enumerate(self._members):
                known = member.known(list(prepared))
                missing = {
                    sha256: scaled[number]
                    for sha256, scaled in prepared.items()
                    if sha256 not in known
                }
                if missing:
                    member.compute(missing)
        except Exception:  # A network, its runtime and a plug-in may raise anything.
            log.warning("no more features are computed while importing", exc_info=True)
            self._members = []
