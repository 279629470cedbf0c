"""The recipe ``instant``: a localizer from frozen features, in seconds and without training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timezone

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from core.errors import CampusGPSError
from core.features.backbone import BackboneSpec
from core.features.backbones.registry import backbone_spec, default_backbone
from core.geo import LocalFrame, Position, centre_of, degrees_of
from core.localizer.aggregation import NEIGHBOURS, Aggregation, weighted_centre
from core.localizer.calibration import Calibration, excess_of, ood_score
from core.localizer.descriptor import Whitening
from core.localizer.index import ReferenceIndex
from core.localizer.localizer import Localizer
from core.localizer.plain_features import PlainFeatures
from core.localizer.regression import NetworkOutputs, Regressor, aggregate_answers
from core.localizer.walk_calibration import LeftOutPhotos, calibrate_walks, joined_trust
from core.localizer.walk_evidence import weights_by_similarity
from core.program_version import program_version
from core.project.references import ReferencePhoto
from core.project.splits import Fold, cross_validation_folds
from core.tasks import Task

# With more sessions than this several are left out together.
MOST_FOLDS = 8


def build_instant(
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    thumbnails: Sequence[bytes] = (),
    backbone_name: str | None = None,
    task: Task | None = None,
) -> Localizer:
    """Build a localizer from the references' raw features.

    Everything is fitted on the references given and on nothing else; the radii and the threshold
    of ``inside_area`` come from folds in which whitening and index never saw the photos evaluated.

    Args:
        references: At least one photo.
        raw_features: ``(N, D)`` float32, row ``i`` of photo ``i``, from the backbone named.
        thumbnails: ``N`` small JPEGs, or none.
        backbone_name: The backbone that yielded the features; None is the default one.
        task: Receives progress, a fold at a time.

    Raises:
        CampusGPSError: There is no reference photo.
        ValueError: The arguments do not fit together.
    """
    spec = backbone_spec(backbone_name) if backbone_name else default_backbone()
    degrees = checked_references(references, raw_features, thumbnails, spec)
    origin = centre_of(degrees)
    metres = LocalFrame(origin).to_metres(degrees)
    task = task or Task()
    folds = cross_validation_folds(references, MOST_FOLDS)
    # Many small decompositions: several BLAS threads would mostly wait for each other, and for
    # whatever else the computer does (four times slower was measured).
    with threadpool_limits(1, user_api="blas"):
        truth = evaluated_metres(references, origin)
        left_out = locate_left_out(folds, raw_features, metres, truth, spec, references, task=task)
        calibration = calibration_of(left_out, metres)
        localizer = with_index(
            "instant", spec, origin, references, raw_features, calibration, thumbnails
        )
        in_walks = calibrate_walks(left_out, references, metres, calibration)
    task.advance()
    return replace(localizer, walk_calibration=in_walks)


def with_index(
    recipe: str,
    spec: BackboneSpec,
    origin: Position,
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    calibration: Calibration,
    thumbnails: Sequence[bytes],
) -> Localizer:
    """The localizer whose index holds ``references``; arguments as of :func:`build_instant`."""
    degrees = degrees_of(one.position for one in references)
    whitening, index = fit_index(raw_features, spec)
    return Localizer(
        recipe=recipe,
        backbone=spec,
        origin=origin,
        references=tuple(references),
        metres=LocalFrame(origin).to_metres(degrees),
        whitening=whitening,
        index=index,
        plain=plain_features(raw_features, spec),
        calibration=calibration,
        thumbnails=tuple(thumbnails),
        created_at=datetime.now(timezone.utc),
        program_version=program_version(),
    )


def fit_index(raw: NDArray[np.float32], spec: BackboneSpec) -> tuple[Whitening, ReferenceIndex]:
    """Whitening and index of the photos with raw features ``(N, D)`` and of no others."""
    whitening = fit_whitening(raw, spec)
    return whitening, ReferenceIndex(whitening.apply(raw).astype(np.float16))


def fit_whitening(raw: NDArray[np.float32], spec: BackboneSpec) -> Whitening:
    """The whitening of the photos with raw features ``(N, D)`` and of no others."""
    return Whitening.fit(raw, [part.size for part in spec.parts])


def plain_features(raw: NDArray[np.float32], spec: BackboneSpec) -> PlainFeatures:
    """The features of photos ``(N, D)`` as ``spec`` yields them, for their distances."""
    return PlainFeatures.of(raw, [part.size for part in spec.parts])


def checked_references(
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    thumbnails: Sequence[bytes],
    spec: BackboneSpec,
) -> NDArray[np.float64]:
    """``(N, 2)`` degrees [latitude, longitude] of references that features and thumbnails fit.

    Raises:
        CampusGPSError: There is no reference photo.
        ValueError: They do not fit together.
    """
    if not references:
        raise CampusGPSError(
            "there is no photo with a position to learn the place from",
            advice="Import photos that carry GPS positions, or a CSV file with their positions.",
        )
    if raw_features.shape != (len(references), spec.feature_size):
        raise ValueError(f"raw features have shape {raw_features.shape}")
    if len(thumbnails) not in (0, len(references)):
        raise ValueError(f"{len(thumbnails)} thumbnails for {len(references)} references")
    return degrees_of(one.position for one in references)


def evaluated_metres(references: Sequence[ReferencePhoto], origin: Position) -> NDArray[np.float64]:
    """``(N, 2)`` east/north metres of the positions that answers about photos are compared with."""
    degrees = degrees_of(one.evaluated_position for one in references)
    return LocalFrame(origin).to_metres(degrees)


def accuracy_weights(references: Sequence[ReferencePhoto]) -> NDArray[np.float64] | None:
    """``(N,)`` how much each counts by the accuracy its position states; None where all alike."""
    return _unless_alike([one.accuracy_weight for one in references])


def evaluated_weights(references: Sequence[ReferencePhoto]) -> NDArray[np.float64] | None:
    """``(N,)`` how much answers about each count for the radii; None where all do alike."""
    return _unless_alike([one.evaluated_weight for one in references])


def _unless_alike(values: Sequence[float]) -> NDArray[np.float64] | None:
    weights = np.array(values)
    return None if (weights == 1.0).all() else weights


def locate_left_out(
    folds: Sequence[Fold],
    raw: NDArray[np.float32],
    metres: NDArray[np.float64],
    truth: NDArray[np.float64],
    spec: BackboneSpec,
    references: Sequence[ReferencePhoto],
    regressors: Sequence[Regressor] = (),
    answers: NetworkOutputs | None = None,
    task: Task | None = None,
) -> list[LeftOutPhotos]:
    """Locate what each fold evaluates by what it lets be fitted.

    Args:
        folds: What is left out.
        raw: ``(N, D)`` raw features of the references.
        metres: ``(N, 2)`` where they were taken.
        truth: ``(N, 2)`` what answers about them are compared with; see :func:`evaluated_metres`.
        spec: The backbone that the features are from.
        references: The references.
        regressors: Trained networks whose answers count, if any.
        answers: What these say of all references, those that no fold evaluates included.
        task: Receives progress, a fold at a time.
    """
    task = task or Task()
    task.begin("Learning the place", len(folds) + 1)
    located = []
    plain = plain_features(raw, spec)
    accurate, trust = accuracy_weights(references), evaluated_weights(references)
    for fold in folds:
        whitening, index = fit_index(raw[fold.fitted], spec)
        descriptors, norm_excess = whitening.describe(raw[fold.evaluated])
        nearest = index.nearest(descriptors, NEIGHBOURS)
        hubness = index.hubness([references[row].session for row in fold.fitted])
        candidates = nearest.in_rows(fold.fitted)
        default = np.median(metres[fold.fitted], axis=0)
        places = metres[candidates.indexes]
        counts = None if accurate is None else accurate[candidates.indexes]
        aggregation = weighted_centre(nearest.similarities, places, default, counts)
        in_walk = weights_by_similarity(nearest, hubness)
        if answers is not None:
            said = answers.of_photos(fold.evaluated)
            aggregation = aggregate_answers(regressors, said, aggregation, default)
        located.append(
            LeftOutPhotos(
                fold=fold,
                nearest=candidates,
                weights=in_walk if counts is None else in_walk * counts,
                aggregation=aggregation,
                ood_scores=ood_score(aggregation, norm_excess),
                distances=plain.log_distances(raw[fold.evaluated], candidates),
                truth=truth[fold.evaluated],
                errors_m=np.hypot(*(aggregation.metres - truth[fold.evaluated]).T),
                answered=answers is not None,
                trust=None if trust is None else trust[fold.evaluated],
            )
        )
        task.advance()
    return located


def calibration_of(
    left_out: Sequence[LeftOutPhotos], metres: NDArray[np.float64], extent_m: float | None = None
) -> Calibration:
    """Radii and threshold from photos that were left out.

    Args:
        left_out: The photos.
        metres: ``(N, 2)`` where the references were taken.
        extent_m: Diagonal of the mapped area, if that is not the references'.
    """
    aggregation = Aggregation.joined([one.aggregation for one in left_out])
    ood_scores = np.concatenate([np.empty(0), *(one.ood_scores for one in left_out)])
    return Calibration.fit(
        aggregation,
        ood_scores,
        np.concatenate([np.empty(0), *(one.errors_m for one in left_out)]),
        float(np.hypot(*np.ptp(metres, axis=0))) if extent_m is None else extent_m,
        np.repeat(np.arange(len(left_out)), [len(one.errors_m) for one in left_out]),
        remoteness=excess_of(aggregation, ood_scores),
        distances=np.concatenate([np.empty(0), *(one.distances for one in left_out)]),
        weights=joined_trust(left_out),
        fitted=float(np.mean([len(one.fold.fitted) for one in left_out])) if left_out else 0.0,
    )
