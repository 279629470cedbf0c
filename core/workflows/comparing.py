"""Backbones beside each other: the accuracy to expect of a project, and what each costs."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.devices import used_memory_bytes
from core.errors import CampusGPSError
from core.evaluation.comparison import PairedDifference, compare_methods
from core.evaluation.cross_validation import Report, cross_validate, instant_builder, located_by
from core.evaluation.recall import Recall, candidate_distances, recall
from core.features.backbone import BackboneSpec
from core.features.backbones.registry import backbone_spec, load_backbone
from core.features.extraction import BatchRunner
from core.features.project_backbone import backbone_of
from core.features.reference_features import reference_features, reference_pixels
from core.features.weights_offer import not_agreed
from core.geo import LocalFrame, centre_of, degrees_of
from core.localizer.localizer import Localizer
from core.project.project import Project
from core.project.references import ReferencePhoto
from core.project.splits import Fold
from core.tasks import Task
from core.workflows.active_localizer import references_of

# Photos that are described once more, to measure the time.
_TIMED_PHOTOS = 12
_SEED = 42


@dataclass(frozen=True)
class ComparedBackbone:
    """The recipe ``instant`` by one backbone, on sessions left out, and what it costs here.

    Attributes:
        name: The backbone.
        report: Its figures; photos stand in the same order in every report of a comparison.
        recall: How often a photo of the right place is among the first found.
        seconds_per_photo: To scale and describe a photo, when many are.
        network_bytes: The memory that the network took beyond what the program had; 0 where the
            system does not tell.
        bytes_per_photo: The room of a reference's descriptor in a localizer.
        difference: Its errors less those of the first one; None for the first.
    """

    name: str
    report: Report
    recall: Recall
    seconds_per_photo: float
    network_bytes: int
    bytes_per_photo: int
    difference: PairedDifference | None


@dataclass(frozen=True)
class BackboneComparison:
    """Backbones beside each other.

    Attributes:
        rows: In the order in which they were named.
        in_use: The name of the one that the project has chosen.
        device: Where they computed.
    """

    rows: tuple[ComparedBackbone, ...]
    in_use: str
    device: str


def compare_backbones(
    project: Project, names: Sequence[str], *, device: str = "auto", task: Task | None = None
) -> BackboneComparison:
    """Evaluate backbones on a project's own photos, each session left out in turn.

    Features are kept in the project's cache: what is compared once is built at once.

    Args:
        project: The project; nothing in it but the cache changes.
        names: The backbones, the one to compare others with first.
        device: "auto", or the name of a torch device.
        task: Progress and cancellation.

    Raises:
        CampusGPSError: There is no such backbone, its weights are not here, a photo cannot be read,
            or there are too few photos to leave any out.
        Cancelled: The user cancelled; computed features stay in the cache.
    """
    task = task or Task()
    specs = [backbone_spec(name) for name in dict.fromkeys(names)]
    if not specs:
        raise CampusGPSError("there is no network to compare", advice="Name one at least.")
    missing = [offer for spec in specs for offer in spec.missing_weights]
    if missing:
        raise not_agreed(missing[0])
    references = references_of(project, task)
    rows: list[ComparedBackbone] = []
    computed_on = ""
    for spec in specs:
        cost = _cost(project, references, spec, device, task)
        computed_on = cost.device
        raw = reference_features(project, references, spec=spec, device=device, task=task)
        report, found, size = _evaluated(references, raw, spec, task)
        first = rows[0] if rows else None
        difference = first and compare_methods(
            {spec.name: report.evaluated, first.name: first.report.evaluated}
        )
        rows.append(
            ComparedBackbone(
                name=spec.name,
                report=report,
                recall=found,
                seconds_per_photo=cost.seconds_per_photo,
                network_bytes=cost.network_bytes,
                bytes_per_photo=size,
                difference=difference[0] if difference else None,
            )
        )
    return BackboneComparison(tuple(rows), backbone_of(project).name, computed_on)


@dataclass(frozen=True)
class _Cost:
    """The cost of a backbone, as of :class:`ComparedBackbone`, and the device that computed."""

    seconds_per_photo: float
    network_bytes: int
    device: str


def _cost(
    project: Project,
    references: Sequence[ReferencePhoto],
    spec: BackboneSpec,
    device: str,
    task: Task,
) -> _Cost:
    """Measure what a backbone costs on some of the photos."""
    every = max(1, len(references) // _TIMED_PHOTOS)
    photos = [reference_pixels(project, one) for one in references[::every][:_TIMED_PHOTOS]]
    task.begin(f"Measuring {spec.name}")
    before = used_memory_bytes("cpu")
    backbone = load_backbone(spec.name, device)
    runner = BatchRunner(backbone)
    # The first photo takes memory and brings what the others find ready.
    runner.features([spec.prepare(photos[0])])
    task.check()
    started = time.perf_counter()
    rows = runner.features([spec.prepare(photo) for photo in photos])
    seconds = (time.perf_counter() - started) / len(rows)
    network_bytes = used_memory_bytes("cpu") - before
    if backbone.device != "cpu":
        network_bytes = used_memory_bytes(backbone.device)
    return _Cost(seconds, max(0, network_bytes), backbone.device)


def _evaluated(
    references: Sequence[ReferencePhoto],
    raw: NDArray[np.float32],
    spec: BackboneSpec,
    task: Task,
) -> tuple[Report, Recall, int]:
    """The figures, the recall, and the bytes of one descriptor."""
    degrees = degrees_of(one.position for one in references)
    metres = LocalFrame(centre_of(degrees)).to_metres(degrees)
    distances: list[NDArray[np.float64]] = []
    size = 0

    def look(fold: Fold, localizer: Localizer) -> None:
        nonlocal size
        size = localizer.index.descriptors[0].nbytes
        distances.append(
            candidate_distances(
                localizer, raw[fold.evaluated], metres[fold.fitted], metres[fold.evaluated]
            )
        )

    build = instant_builder(references, raw, spec.name)
    report = cross_validate(references, located_by(build, raw, on_fold=look), _SEED, task)
    # The random fold comes last; its near-duplicates say nothing of places.
    return report, recall(np.concatenate(distances[:-1])), size
