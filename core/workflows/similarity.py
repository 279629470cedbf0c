"""A map of a project's photos by what they show."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from core.errors import CampusGPSError
from core.features.project_backbone import backbone_of
from core.features.reference_features import reference_features
from core.localizer.descriptor import Whitening
from core.project.project import Project
from core.quality.similarity_layout import similarity_layout
from core.tasks import Task
from core.workflows.cleaning import photos_to_look_at

MOST_PHOTOS = 10_000
"""More dots nobody can tell apart; of more photos each second one is shown, or each third one."""


@dataclass(frozen=True, eq=False)
class SimilarityMap:
    """Photos on a flat map: those near each other look alike.

    Attributes:
        ids: The photos.
        places: ``(N, 2)`` from 0 to 1 in both directions, which mean nothing by themselves.
        sessions: The session of each photo.
        names: The name of each photo's file within its folder.
        total: How many photos there are, also those that are left out because there are many.
    """

    ids: tuple[int, ...]
    places: NDArray[np.float64]
    sessions: tuple[str, ...]
    names: tuple[str, ...]
    total: int


def similarity_map(
    project: Project, *, device: str = "auto", task: Task | None = None
) -> SimilarityMap:
    """Lay out the photos that a localizer is made of, and those whose position is in doubt.

    Args:
        project: The project.
        device: Where features are computed that are not known yet.
        task: Progress and cancellation.

    Raises:
        CampusGPSError: There are no usable photos, or one can be read no more.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    photos, _ = photos_to_look_at(project.photos())
    if not photos:
        raise CampusGPSError(
            "has no usable photos",
            file=project.folder,
            advice="Import photos that carry positions first.",
        )
    shown = photos[:: -(-len(photos) // MOST_PHOTOS)]
    spec = backbone_of(project)
    raw = reference_features(project, shown, spec=spec, device=device, task=task)
    with threadpool_limits(1, user_api="blas"):
        whitening = Whitening.fit(raw, [part.size for part in spec.parts])
        places = similarity_layout(whitening.apply(raw), task)
    return SimilarityMap(
        ids=tuple(one.id for one in shown),
        places=places,
        sessions=tuple(one.session for one in shown),
        names=tuple(one.file for one in shown),
        total=len(photos),
    )
