"""Makes a localizer from a checkpoint of the original study. Imports torch: load it lazily.

The study's networks answer [latitude, longitude] between 0 and 1 of an area. What the weights do
not tell is how the answers are squashed and whether pixels were normalised; photos of known
position do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.checkpoint_import.checkpoint import ImportedNetwork, read_imported_network
from core.checkpoint_import.known_photos import KnownPhotos, read_known_photos
from core.errors import CampusGPSError
from core.features.backbones.registry import default_backbone, load_backbone, network_spec
from core.features.extraction import extract_features
from core.features.network_spec import SQUASHES
from core.geo import LocalFrame, Position, degrees_of
from core.localizer.instant import MOST_FOLDS
from core.localizer.loaded_regressors import answers_about
from core.localizer.localizer import BoundingBox, Localizer
from core.localizer.regression import NetworkOutputs, Regressor
from core.localizer.targets import TargetScaling
from core.localizer.trained import build_trained, build_without_photos
from core.project.splits import cross_validation_folds
from core.tasks import Task

# The side of the study's photos, except for networks that take only another one.
INPUT_SIDE = 255


@dataclass(frozen=True)
class Interpretation:
    """A way to understand a checkpoint.

    Attributes:
        squash: What brings its answers between 0 and 1: "sigmoid" or "tanh".
        normalised: Whether it takes pixels normalised for ImageNet, or plain ones.
        median_m: Its median error on the photos; None without photos.
    """

    squash: str
    normalised: bool
    median_m: float | None = None


@dataclass(frozen=True)
class ImportedModel:
    """The result of importing a checkpoint.

    Attributes:
        localizer: The localizer.
        layers: Which of the study's heads it has: "original" or "readme".
        interpretation: How the checkpoint is understood.
        tried: All ways that were tried on the photos; empty without photos.
        photos: What was found in the folder of photos; None without one.
        outside: How many photos with a position lie outside the area.
    """

    localizer: Localizer
    layers: str
    interpretation: Interpretation
    tried: tuple[Interpretation, ...]
    photos: KnownPhotos | None
    outside: int


def import_model(
    file: Path,
    architecture: str,
    area: BoundingBox,
    *,
    photos: Path | None = None,
    positions_csv: Path | None = None,
    input_side: int | None = None,
    device: str = "auto",
    task: Task | None = None,
) -> ImportedModel:
    """Make a localizer from a checkpoint of the original study.

    With photos of known position, the way to understand the checkpoint with the smallest median
    error is taken; the photos become references, and radii are fitted on them. Without, pixels are
    normalised for ImageNet and answers squashed as is usual for the network; the radii are as wide
    as the area and nothing is refused.

    Args:
        file: The checkpoint.
        architecture: One of :func:`core.features.backbones.registry.importable_networks`.
        area: What the answers 0 and 1 mean.
        photos: A folder of photos of the place.
        positions_csv: Positions that win over the photos' own.
        input_side: Side in pixels that it was trained with; None is the study's.
        device: As for :class:`core.predictor.Predictor`.
        task: Receives progress.

    Raises:
        CampusGPSError: The checkpoint is not of this architecture or cannot be read, the input
            side is not possible, or no photo has a position within the area.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    spec = network_spec(architecture)
    side = input_side or spec.fixed_side or INPUT_SIDE
    if spec.fixed_side not in (None, side):
        raise CampusGPSError(
            f"the network {architecture} takes pictures of {spec.fixed_side} pixels only",
            advice="Leave the side out.",
        )
    imported = read_imported_network(file, architecture)
    origin = _centre_of(area)
    recipe = f"imported {architecture}"
    if photos is None:
        interpretation = Interpretation(spec.head_named(imported.layers).squash, normalised=True)
        regressor = _regressor(imported, area, side, interpretation)
        alone = build_without_photos([regressor], area, origin=origin, recipe=recipe)
        return ImportedModel(alone, imported.layers, interpretation, (), None, 0)
    known = read_known_photos(photos, positions_csv, task)
    outside = _count_outside(known, area, photos)
    return _best_on_photos(imported, area, side, known, outside, recipe, device, task)


def _best_on_photos(
    imported: ImportedNetwork,
    area: BoundingBox,
    side: int,
    known: KnownPhotos,
    outside: int,
    recipe: str,
    device: str,
    task: Task,
) -> ImportedModel:
    """The model as the photos of known position say that it is read; they become its references."""
    origin, count = _centre_of(area), len(known.references)
    interpretations = [
        Interpretation(squash, normalised) for normalised in (True, False) for squash in SQUASHES
    ]
    regressors = [
        _regressor(imported, area, side, interpretation) for interpretation in interpretations
    ]
    answers = answers_about(regressors, known.pixels(), device, task, count)
    tried = _with_errors(interpretations, answers, known, LocalFrame(origin))
    best = min(range(len(tried)), key=lambda row: tried[row].median_m or 0.0)
    features = extract_features(
        load_backbone(default_backbone().name, device), known.pixels(), task, count
    )
    localizer = build_trained(
        known.references,
        features,
        known.thumbnails,
        [regressors[best]],
        answers.of_members([best]),
        cross_validation_folds(known.references, MOST_FOLDS),
        origin=origin,
        recipe=recipe,
        area=area,
        task=task,
    )
    return ImportedModel(localizer, imported.layers, tried[best], tuple(tried), known, outside)


def _centre_of(area: BoundingBox) -> Position:
    return Position(
        (area.min_latitude + area.max_latitude) / 2, (area.min_longitude + area.max_longitude) / 2
    )


def _regressor(
    imported: ImportedNetwork, area: BoundingBox, side: int, interpretation: Interpretation
) -> Regressor:
    """The network, answering [east, north] in metres about the middle of the area."""
    per_longitude, per_latitude = LocalFrame(_centre_of(area)).metres_per_degree
    return Regressor(
        network=imported.network,
        head=f"{imported.layers}-{interpretation.squash}",
        predicts_scale=False,
        input_side=side,
        normalised=interpretation.normalised,
        scaling=TargetScaling(
            (0.0, 0.0),
            (
                (area.max_longitude - area.min_longitude) * per_longitude,
                (area.max_latitude - area.min_latitude) * per_latitude,
            ),
            0.5,
        ),
        state=_east_first(imported.state),
    )


def _east_first(state: Any) -> dict[str, NDArray[Any]]:
    """The weights with the two answers swapped: longitude, which is east, before latitude."""
    last = max(int(name.split(".")[1]) for name in state if name.startswith("head."))
    swapped = {f"head.{last}.weight", f"head.{last}.bias"}
    return {
        name: np.ascontiguousarray(array[::-1]) if name in swapped else array
        for name, array in state.items()
    }


def _count_outside(known: KnownPhotos, area: BoundingBox, folder: Path) -> int:
    """Count the photos that lie outside the area.

    Raises:
        CampusGPSError: No photo has a position, or all lie outside.
    """
    if not known.references:
        raise CampusGPSError(
            "holds no photo with a position",
            file=folder,
            advice="Name a table of positions too, or leave the photos out.",
        )
    within = sum(
        area.min_latitude <= reference.position.latitude <= area.max_latitude
        and area.min_longitude <= reference.position.longitude <= area.max_longitude
        for reference in known.references
    )
    if not within:
        raise CampusGPSError(
            "no photo lies within the area",
            file=folder,
            advice="The area is MIN_LAT,MIN_LON,MAX_LAT,MAX_LON, in degrees.",
        )
    return len(known.references) - within


def _with_errors(
    interpretations: Sequence[Interpretation],
    answers: NetworkOutputs,
    known: KnownPhotos,
    frame: LocalFrame,
) -> list[Interpretation]:
    degrees = degrees_of(one.position for one in known.references)
    medians = np.median(answers.errors_m(frame.to_metres(degrees)), axis=1)
    return [
        Interpretation(interpretation.squash, interpretation.normalised, float(median))
        for interpretation, median in zip(interpretations, medians, strict=True)
    ]
