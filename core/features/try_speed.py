"""How long it takes here to look at a project's photos, by trying a few of them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.features.backbone import BackboneSpec
from core.features.backbones.registry import load_backbone
from core.features.cached_features import CachedFeatures, feature_cache_file
from core.features.extraction import BatchRunner
from core.features.reference_features import reference_pixels
from core.features.xfeat import KEYPOINT_KEY
from core.project.feature_cache import FeatureCache
from core.project.project import Project
from core.project.references import ReferencePhoto
from core.tasks import Task

# So many photos are timed, after one that gets the network going.
_TRIED = 4


@dataclass(frozen=True)
class LookingTime:
    """How long it takes to look at photos here.

    Attributes:
        missing_s: Seconds for the photos that the cache lacks.
        all_s: Seconds if it lacked all photos of a network that it lacks any of.
    """

    missing_s: float
    all_s: float


def seconds_to_look(
    project: Project,
    references: Sequence[ReferencePhoto],
    spec: BackboneSpec,
    device: str,
    task: Task,
) -> LookingTime | None:
    """Seconds to compute the features of ``references``, by trying a few that the cache lacks.

    Args:
        project: Whose photos.
        references: The photos.
        spec: The backbone that looks at them.
        device: "auto", or the name of a torch device.
        task: Cancellation.

    Returns:
        The seconds; None where nothing is missing, or one photo is.

    Raises:
        CampusGPSError: A photo's pixels are gone, or the network cannot be loaded.
        Cancelled: The user cancelled.
    """
    seconds = [_of_one(project, references, one, device, task) for one in spec.members]
    known = [one for one in seconds if one is not None]
    if not known:
        return None
    all_s = sum(a_photo * len(references) for a_photo, _ in known)
    return LookingTime(sum(a_photo * missing for a_photo, missing in known), all_s)


def missing_keypoints(project: Project, references: Sequence[ReferencePhoto]) -> int:
    """The number of photos whose keypoints have not been found yet."""
    cache = FeatureCache(feature_cache_file(project), KEYPOINT_KEY, np.uint8)
    return len(references) - len(cache.read([reference.sha256 for reference in references]))


def _of_one(
    project: Project,
    references: Sequence[ReferencePhoto],
    spec: BackboneSpec,
    device: str,
    task: Task,
) -> tuple[float, int] | None:
    """The seconds a photo, and how many the cache lacks; None where it lacks none, or one."""
    known = CachedFeatures(project, spec, device).known([one.sha256 for one in references])
    missing = [reference for reference in references if reference.sha256 not in known]
    if len(missing) < 2:
        return None
    # Of all sessions: photos of one camera may be larger than those of another.
    tried = missing[:: max(1, len(missing) // _TRIED)][: _TRIED + 1]
    pixels = [spec.prepare(reference_pixels(project, one)) for one in tried]
    task.check()
    runner = BatchRunner(load_backbone(spec.name, device))
    runner.features(pixels[:1])
    task.check()
    began = time.perf_counter()
    runner.features(pixels[1:])
    return (time.perf_counter() - began) / (len(pixels) - 1), len(missing)
