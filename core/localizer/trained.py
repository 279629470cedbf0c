"""A localizer from trained networks and the references that explain their answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timezone

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from core.features.backbones.registry import backbone_spec, default_backbone
from core.geo import LocalFrame, Position
from core.localizer.calibration import Calibration
from core.localizer.descriptor import Whitening
from core.localizer.index import ReferenceIndex
from core.localizer.instant import (
    calibration_of,
    checked_references,
    evaluated_metres,
    locate_left_out,
    with_index,
)
from core.localizer.localizer import BoundingBox, Localizer
from core.localizer.regression import NetworkOutputs, Regressor
from core.localizer.walk_calibration import calibrate_walks
from core.program_version import program_version
from core.project.references import ReferencePhoto
from core.project.splits import Fold, without_copies
from core.tasks import Task


def build_trained(
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    thumbnails: Sequence[bytes],
    regressors: Sequence[Regressor],
    answers: NetworkOutputs,
    folds: Sequence[Fold],
    *,
    origin: Position,
    recipe: str,
    area: BoundingBox | None = None,
    backbone_name: str | None = None,
    task: Task | None = None,
) -> Localizer:
    """Build a localizer whose answer is the weighted mean of trained networks.

    The index holds all references. Radii and the threshold of ``inside_area`` are fitted on the
    test photos of ``folds`` and on no others, each matched with photos that say nothing of it:
    what a fold lets be fitted, without copies and, where there are others, without its session.

    Args:
        references: At least one photo.
        raw_features: ``(N, D)`` float32, row ``i`` of photo ``i``, from the backbone named.
        thumbnails: ``N`` small JPEGs, or none.
        regressors: The networks, answering in metres about ``origin``; those of weight 0 are
            left out.
        answers: What all ``regressors`` say of the ``N`` references; photos that no fold evaluates
            may have any values. See :func:`core.localizer.loaded_regressors.answers_about`.
        folds: ``fitted`` are rows that the networks were trained on, ``evaluated`` rows that they
            were not.
        origin: Origin of the localizer's metres.
        recipe: How it was made.
        area: The area that the networks were made for, where that is known from elsewhere.
        backbone_name: The backbone that yielded the features; None is the default one.
        task: Receives progress, a fold at a time.

    Raises:
        CampusGPSError: There is no reference photo.
        ValueError: The arguments do not fit together.
    """
    spec = backbone_spec(backbone_name) if backbone_name else default_backbone()
    degrees = checked_references(references, raw_features, thumbnails, spec)
    if answers.scale_m.shape != (len(regressors), len(references)):
        raise ValueError(f"answers about photos have shape {answers.scale_m.shape}")
    kept = [row for row, regressor in enumerate(regressors) if regressor.weight > 0]
    if not kept:
        raise ValueError("no network has any weight")
    members = tuple(regressors[row] for row in kept)
    metres = LocalFrame(origin).to_metres(degrees)
    honest = [one for fold in folds for one in _by_session(fold, references)]
    task = task or Task()
    with threadpool_limits(1, user_api="blas"):
        left_out = locate_left_out(
            honest,
            raw_features,
            metres,
            evaluated_metres(references, origin),
            spec,
            references,
            members,
            answers.of_members(kept),
            task,
        )
        extent_m = None if area is None else _diagonal_m(area, origin)
        calibration = calibration_of(left_out, metres, extent_m)
        in_walks = calibrate_walks(left_out, references, metres, calibration)
        localizer = with_index(
            recipe, spec, origin, references, raw_features, calibration, thumbnails
        )
    task.advance()
    return replace(localizer, regressors=members, stated_area=area, walk_calibration=in_walks)


def build_without_photos(
    regressors: Sequence[Regressor], area: BoundingBox, *, origin: Position, recipe: str
) -> Localizer:
    """A localizer of networks alone: no matches, radii as wide as the area, nothing refused.

    Args:
        regressors: The networks, answering in metres about ``origin``.
        area: The area that they were made for.
        origin: Origin of the localizer's metres.
        recipe: How it was made.
    """
    return Localizer(
        recipe=recipe,
        backbone=default_backbone(),
        origin=origin,
        references=(),
        metres=np.empty((0, 2)),
        whitening=Whitening(()),
        index=ReferenceIndex(np.empty((0, 0), np.float16)),
        calibration=Calibration.from_extent(_diagonal_m(area, origin)),
        thumbnails=(),
        created_at=datetime.now(timezone.utc),
        program_version=program_version(),
        regressors=tuple(regressors),
        stated_area=area,
    )


def _diagonal_m(area: BoundingBox, origin: Position) -> float:
    corners = [
        [area.min_latitude, area.min_longitude],
        [area.max_latitude, area.max_longitude],
    ]
    return float(np.hypot(*np.ptp(LocalFrame(origin).to_metres(np.array(corners)), axis=0)))


def _by_session(fold: Fold, references: Sequence[ReferencePhoto]) -> list[Fold]:
    """``fold`` cut so that nothing evaluated is matched with its copies or its own session."""
    sessions = np.array([reference.session for reference in references])
    shared = set(sessions[fold.evaluated]) & set(sessions[fold.fitted])
    parts = [np.isin(sessions, list(shared), invert=True)]
    parts += [sessions == session for session in sorted(shared)]
    folds = []
    for part in parts:
        evaluated = fold.evaluated[part[fold.evaluated]]
        others = fold.fitted[~part[fold.fitted]] if part is not parts[0] else fold.fitted
        if len(evaluated):
            kept = without_copies(references, others if len(others) else fold.fitted, evaluated)
            folds.append(replace(fold, fitted=kept, evaluated=evaluated))
    return folds
