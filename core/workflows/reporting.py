"""What to expect of a project's localizer."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from core.evaluation.baselines import ALWAYS_CENTRE, NEAREST, always_centre, nearest_reference
from core.evaluation.cross_validation import (
    BuildFold,
    Report,
    answer_folds,
    folds_of,
    instant_builder,
    located_by,
    refined_builder,
    report_instant,
    report_refined,
)
from core.evaluation.evaluate import LocateFold
from core.evaluation.full_report import THUMBNAIL_SIDE, FullReport, ReadThumbnail, make_report
from core.evaluation.model_card import EvaluationProtocol, model_card
from core.evaluation.robustness import Robustness, measure_robustness
from core.features.backbones.registry import default_backbone
from core.features.keypoints import Keypoints
from core.features.reference_features import (
    reference_comparison,
    reference_features,
    reference_keypoints,
)
from core.features.verification import Compare
from core.features.xfeat import require_refinement
from core.geo import Position
from core.localizer.aggregation import NEIGHBOURS
from core.localizer.localizer import Localizer
from core.localizer.reranking import CANDIDATES
from core.predictor import Predictor
from core.project.project import SUFFIX, Project
from core.project.references import ReferencePhoto
from core.project.splits import Fold
from core.tasks import Task
from core.training.runs import REFINED
from core.workflows.active_localizer import references_of

# Photos that are also tried in worse versions, and the seconds that may take.
MOST_DISTURBED = 200
_DISTURBING_S = 120.0
_SEED = 42


def report(project: Project, *, device: str = "auto", task: Task | None = None) -> Report:
    """What to expect of the project's localizer on photos of a session never seen.

    It is the recipe of the localizer in use that is evaluated, built anew for each session.

    Raises:
        CampusGPSError: The project has too few photos, or its recipe needs missing packages.
        Cancelled: The user cancelled.
    """
    learned = _learned_from(project, device, task or Task())
    references, features = learned.references, learned.features
    if learned.compare is None:
        return report_instant(references, features, default_backbone().name, task=task)
    return report_refined(references, features, learned.keypoints, learned.compare, task=task)


def full_report(
    project: Project,
    *,
    device: str = "auto",
    most_corrupted: int = MOST_DISTURBED,
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
        task: Hears of progress.

    Raises:
        CampusGPSError: The project has too few photos, or its recipe needs missing packages.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    started = time.monotonic()
    learned = _learned_from(project, device, task)
    references = learned.references
    folds = folds_of(references)
    seen = _Seen(max(folds, key=lambda fold: len(fold.evaluated)))
    answers = answer_folds(folds, learned.methods(seen, task), task)
    robustness, used = _robustness(project, references, seen, most_corrupted, device, task)
    protocol = _protocol(references, folds)
    card = model_card(
        references,
        protocol,
        settings=learned.settings,
        device=used,
        seconds=time.monotonic() - started,
    )
    rows = [row for fold in folds for row in fold.evaluated.tolist()]
    return make_report(
        [references[row] for row in rows],
        answers,
        card,
        title=project.folder.name.removesuffix(SUFFIX),
        sessions=[fold.name for fold in folds for _ in fold.evaluated],
        thumbnail=thumbnails_for_report(project),
        robustness=robustness,
        notes=[*_trained_note(project, learned.recipe), *seen.notes(learned.recipe)],
    )


def thumbnails_for_report(project: Project) -> ReadThumbnail:
    """Gives pictures of photos of ``project`` as a report shows them."""
    return lambda reference: project.pixels.thumbnail(reference.sha256, THUMBNAIL_SIDE)


@dataclass(frozen=True, eq=False)
class _Learned:
    """What recipes are built from, for each fold anew; ``compare`` is there to refine."""

    references: list[ReferencePhoto]
    features: NDArray[np.float32]
    keypoints: list[Keypoints]
    compare: Compare | None

    @property
    def recipe(self) -> str:
        return "instant" if self.compare is None else "refined"

    @property
    def settings(self) -> dict[str, object]:
        backbone = default_backbone()
        settings: dict[str, object] = {"network": backbone.name, "input side": backbone.input_side}
        if self.compare is None:
            return {**settings, "neighbours": NEIGHBOURS}
        return {**settings, "candidates verified": CANDIDATES, "choice": "boosted trees"}

    def methods(self, seen: _Seen, task: Task) -> dict[str, LocateFold]:
        """By name, what locates a fold: the recipe, then what stands beside it."""
        references, features, keypoints = self.references, self.features, self.keypoints
        builds: dict[str, BuildFold] = {}
        if self.compare is not None:
            builds["refined"] = refined_builder(
                references, features, keypoints, self.compare, task.part()
            )
        builds["instant"] = instant_builder(references, features, default_backbone().name)
        methods: dict[str, LocateFold] = {
            name: located_by(build, features, keypoints, seen.note if name == self.recipe else None)
            for name, build in builds.items()
        }
        methods[NEAREST] = partial(nearest_reference, references, features)
        methods[ALWAYS_CENTRE] = partial(always_centre, references)
        return methods


class _Seen:
    """What became of the folds: which recipe answered, and the localizer of the largest."""

    def __init__(self, largest: Fold) -> None:
        self.largest = largest
        self.localizer: Localizer | None = None
        self._recipes: Counter[str] = Counter()

    def note(self, fold: Fold, localizer: Localizer) -> None:
        """Hear of a localizer that was built."""
        self._recipes[localizer.recipe] += 1
        if fold is self.largest:
            self.localizer = localizer

    def notes(self, recipe: str) -> list[str]:
        """Where another recipe than the one evaluated had to answer."""
        folds = sum(self._recipes.values())
        return [
            f"In {count} of {folds} folds the recipe {other} answered instead of {recipe}: there "
            f"were too few other photos for {recipe}, or it was no better on them."
            for other, count in self._recipes.items()
            if other != recipe
        ]


def _learned_from(project: Project, device: str, task: Task) -> _Learned:
    references = references_of(project, task)
    features = reference_features(project, references, device=device, task=task)
    active = project.active_localizer()
    if active is None or active.run or active.recipe != REFINED:
        return _Learned(references, features, [], None)
    require_refinement()
    keypoints = reference_keypoints(project, references, device=device, task=task)
    compare = reference_comparison(project, references, keypoints, task.part())
    return _Learned(references, features, keypoints, compare)


def _protocol(references: Sequence[ReferencePhoto], folds: Sequence[Fold]) -> EvaluationProtocol:
    if len({reference.session for reference in references}) > 1:
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
        f"the recipe {recipe} is judged here. The report of its run judges the trained one."
    ]


def _robustness(
    project: Project,
    references: Sequence[ReferencePhoto],
    seen: _Seen,
    most: int,
    device: str,
    task: Task,
) -> tuple[Robustness | None, str]:
    """The table of worse photos, and the device that was used."""
    assert seen.localizer is not None
    predictor = Predictor(seen.localizer, device)
    rows = seen.largest.evaluated
    order = np.random.default_rng(_SEED).permutation(len(rows))[:most]

    def photos() -> Iterator[tuple[NDArray[np.uint8], Position]]:
        for row in rows[order].tolist():
            pixels = project.pixels.read(references[row].sha256)
            if pixels is not None:
                yield pixels, references[row].position

    robustness = measure_robustness(
        predictor,
        photos(),
        len(order),
        measured_on=f"photos of {seen.largest.name}, located by what was learned from the others",
        limit_s=_DISTURBING_S,
        seed=_SEED,
        task=task,
    )
    return robustness, predictor.device
