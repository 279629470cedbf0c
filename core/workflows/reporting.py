"""Reports on the accuracy to expect of a project's localizer."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from core.evaluation.baselines import ALWAYS_CENTRE, NEAREST, always_centre, nearest_reference
from core.evaluation.cross_validation import (
    Report,
    answer_folds,
    folds_of,
    located_in_walks_by,
    report_recipe,
)
from core.evaluation.evaluate import (
    LocateFold,
    accepted_positions_note,
    evaluate_fold,
    poor_positions_note,
)
from core.evaluation.full_report import THUMBNAIL_SIDE, FullReport, ReadThumbnail, make_report
from core.evaluation.model_card import EvaluationProtocol, model_card
from core.evaluation.robustness import Robustness, measure_robustness
from core.files import legible
from core.geo import Position
from core.localizer.localizer import Localizer
from core.localizer.walk_calibration import remark_on_walks
from core.metrics import Evaluated
from core.predictor import Predictor
from core.project.project import SUFFIX, Project
from core.project.references import ReferencePhoto, judging
from core.project.splits import Fold, are_one_session
from core.tasks import Task
from core.training.methods.instant import INSTANT
from core.training.methods.method import DirectMethod
from core.training.methods.registry import direct_method
from core.workflows.active_localizer import references_of

# Photos that are also tried in worse versions, and the seconds that may take.
MOST_CORRUPTED = 200
_CORRUPTING_S = 120.0
_SEED = 42


def report(project: Project, *, device: str = "auto", task: Task | None = None) -> Report:
    """The accuracy to expect of the project's localizer on photos of a session never seen.

    It is the recipe of the localizer in use that is evaluated, built anew for each session.

    Raises:
        CampusGPSError: The project has too few photos, or its recipe needs missing packages.
        Cancelled: The user cancelled.
    """
    references, method = references_of(project, task), method_of(project)
    refit = method.refit(project, references, None, device, task or Task())
    return report_recipe(
        refit.build, method.name, references, refit.features, refit.keypoints, task=task
    )


def full_report(
    project: Project,
    *,
    device: str = "auto",
    most_corrupted: int = MOST_CORRUPTED,
    task: Task | None = None,
) -> FullReport:
    """Everything to know of the project's localizer: figures, plots, baselines, worse photos.

    As in :func:`report` the recipe is evaluated, built anew for each session left out, and
    simpler methods beside it. Worse photos are tried on those of the largest session left out, for
    about two minutes at most.

    Args:
        project: The project.
        device: "auto", or the name of a torch device.
        most_corrupted: How many photos are tried in worse versions at most; 0 leaves that out.
        task: Progress and cancellation.

    Raises:
        CampusGPSError: The project has too few photos, or its recipe needs missing packages.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    started = time.monotonic()
    references, method = references_of(project, task), method_of(project)
    refit = method.refit(project, references, None, device, task)
    folds = folds_of(references)
    built = _BuiltLocalizers(max(folds, key=lambda fold: len(fold.evaluated)))
    in_walks: list[Evaluated] = []
    methods: dict[str, LocateFold] = {
        method.name: located_in_walks_by(
            refit.build,
            references,
            refit.features,
            refit.keypoints,
            built.note,
            lambda fold, together: in_walks.extend(evaluate_fold(fold, references, together)),
        )
    }
    if method.name != INSTANT.name:
        methods[INSTANT.name] = INSTANT.refit(project, references, None, device, task).locate()
    methods[NEAREST] = partial(nearest_reference, references, refit.features, refit.backbone)
    methods[ALWAYS_CENTRE] = partial(always_centre, references)
    answers = answer_folds(folds, methods, task)
    robustness, used = _robustness(project, references, built, most_corrupted, device, task)
    protocol = _protocol(references, folds)
    card = model_card(
        references,
        protocol,
        settings=method.facts(project),
        device=used,
        seconds=time.monotonic() - started,
    )
    judged = judging(references)
    rows = [(row, fold.name) for fold in folds for row in fold.evaluated.tolist()]
    kept = [bool(judged[row]) for row, _ in rows]
    compared = [references[row] for row, _ in compress(rows, kept)]
    return make_report(
        compared,
        [one.about(kept) for one in answers],
        card,
        title=project.folder.name.removesuffix(SUFFIX),
        sessions=[name for _, name in compress(rows, kept)],
        thumbnail=thumbnails_for_report(project),
        robustness=robustness,
        notes=[
            *_trained_note(project, method.name),
            *built.notes(method.name),
            *poor_positions_note(kept.count(False)),
            *accepted_positions_note(compared),
        ],
        in_walks=in_walks,
    )


def thumbnails_for_report(project: Project) -> ReadThumbnail:
    """Gives pictures of photos of ``project`` as a report shows them."""
    return lambda reference: project.pixels.thumbnail(reference.sha256, THUMBNAIL_SIDE)


class _BuiltLocalizers:
    """The recipes of the localizers built for the folds, and the localizer of the largest fold."""

    def __init__(self, largest: Fold) -> None:
        self.largest = largest
        self.localizer: Localizer | None = None
        self._recipes: Counter[str] = Counter()

    def note(self, fold: Fold, localizer: Localizer) -> None:
        """Record a localizer that was built."""
        self._recipes[localizer.recipe] += 1
        if fold is self.largest:
            self.localizer = localizer

    def notes(self, recipe: str) -> list[str]:
        """Notes on the radii, and on folds where another recipe than ``recipe`` had to answer."""
        folds = sum(self._recipes.values())
        remark = "" if self.localizer is None else self.localizer.calibration.remark
        radii = [f"With {legible(self.largest.name)} left out: {remark}"] if remark else []
        walks = None if self.localizer is None else self.localizer.walk_calibration
        if walks is not None and (in_walks := remark_on_walks(walks)):
            radii.append(f"In walks, with {legible(self.largest.name)} left out: {in_walks}")
        others = [
            f"In {count} of {folds} folds the recipe {other} answered instead of {recipe}: there "
            f"were too few other photos for {recipe}, or it was no better on them."
            for other, count in self._recipes.items()
            if other != recipe
        ]
        return others + radii


def method_of(project: Project) -> DirectMethod:
    """The method of the localizer in use; the one that answers first where a run has trained it."""
    active = project.active_localizer()
    method = None if active is None or active.run else direct_method(active.recipe)
    return method or INSTANT


def _protocol(references: Sequence[ReferencePhoto], folds: Sequence[Fold]) -> EvaluationProtocol:
    if not are_one_session(references):
        return EvaluationProtocol(
            f"Each of {len(folds)} sessions was left out in turn and located by what was learned "
            "from the others."
        )
    return EvaluationProtocol(
        f"There is one session: each of {len(folds)} blocks of the place was left out in turn, "
        "with what lies close to it, and located by what was learned from the rest.",
        by_blocks=True,
    )


def _trained_note(project: Project, recipe: str) -> list[str]:
    active = project.active_localizer()
    if active is None or not active.run:
        return []
    return [
        f"The localizer in use was trained. To train it anew for each session would take too long: "
        f"the recipe {recipe} is evaluated here. The report of its run is about the trained one."
    ]


def _robustness(
    project: Project,
    references: Sequence[ReferencePhoto],
    built: _BuiltLocalizers,
    most: int,
    device: str,
    task: Task,
) -> tuple[Robustness | None, str]:
    """The table of worse photos, and the device that was used."""
    assert built.localizer is not None
    predictor = Predictor(built.localizer, device)
    rows = built.largest.evaluated
    order = np.random.default_rng(_SEED).permutation(len(rows))[:most]

    def photos() -> Iterator[tuple[NDArray[np.uint8], Position]]:
        for row in rows[order].tolist():
            pixels = project.pixels.read(references[row].sha256)
            if pixels is not None:
                yield pixels, references[row].evaluated_position

    robustness = measure_robustness(
        predictor,
        photos(),
        len(order),
        measured_on=f"photos of {built.largest.name}, located by what was learned from the others",
        limit_s=_CORRUPTING_S,
        seed=_SEED,
        task=task,
    )
    return robustness, predictor.device
