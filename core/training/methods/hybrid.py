"""The method ``hybrid``: combined frozen features, and candidates re-ranked by point matches."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from core.tasks import Stages
from core.training.methods.method import (
    Recipe,
    Refit,
    Trained,
    TrainingMethod,
    TrainingPlan,
    Work,
    WorstPhoto,
)
from core.training.methods.refined import refit_of_comparisons
from core.training.settings import TrainingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core.features.keypoints import Keypoints
    from core.localizer.estimate import Estimate
    from core.localizer.learned_folds import LearnedFold, TreeSettings
    from core.localizer.localizer import Localizer
    from core.localizer.refined import RefinedLocalizer
    from core.project.project import Project
    from core.project.references import ReferencePhoto
    from core.tasks import Task


class Hybrid(TrainingMethod):
    """Extracts features, matches them and fits the re-ranker, with each session left out once.

    No network is trained. Whatever was looked at or compared is kept, so that a run that goes on
    finds it there.
    """

    name = "hybrid"
    compares_photos = True
    setting_names = ("epochs", "learning_rate", "seed")
    evaluates_in_turns = True
    # As long as they take on two cores; what was looked at before is passed over.
    stages = Stages(
        (
            ("Looking at the photos", 40.0),
            ("Finding keypoints", 25.0),
            ("Learning the place", 2.0),
            ("Finding candidates", 3.0),
            ("Learning to choose", 12.0),
            ("Evaluating", 2.0),
            ("Trying photos made worse", 16.0),
        ),
        (
            "A network turns each photo into numbers that can be compared.",
            "Corners and patterns that other photos may show, too.",
            "Which numbers tell one spot from another.",
            "For each photo those of other visits that look most alike.",
            "Which of them to trust. Each visit is left out once, so that nothing is learned by "
            "heart.",
            "Each photo is located by photos of other visits only, and the answer is compared with "
            "where it was taken.",
            "How much darkness, blur and other weather cost.",
        ),
    )

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        return (RECIPE,)

    def facts(self, recipe: Recipe) -> Mapping[str, object]:
        from core.features.backbones.registry import richest_backbone

        return {"features": richest_backbone().name}

    def expected_seconds(
        self, project: Project, plan: TrainingPlan, device: str, task: Task
    ) -> float | None:
        from core.features.backbones.registry import richest_backbone
        from core.features.try_speed import missing_keypoints, seconds_to_look

        references, (looking, keypoints) = plan.references, self.stages.parts[:2]
        time_s = seconds_to_look(project, references, richest_backbone(), device, task)
        if time_s is None:
            return None
        # Photos that were looked at before are passed over, but learned from like the others.
        others = sum(part for _, part in self.stages.parts[2:])
        others += keypoints[1] * missing_keypoints(project, references) / len(references)
        return time_s.missing_s + time_s.all_s * others / looking[1]

    def train(self, work: Work) -> Trained:
        from core.evaluation.model_card import EvaluationProtocol
        from core.features.backbones.registry import richest_backbone
        from core.features.reference_features import (
            reference_comparison,
            reference_features,
            reference_keypoints,
            reference_thumbnails,
        )
        from core.localizer.instant import build_instant
        from core.localizer.refined import build_refined

        self.require(work.plan.recipe)
        project, references, task = work.project, work.plan.references, work.task
        device = work.device
        features = reference_features(
            project, references, spec=richest_backbone(), device=device, task=task
        )
        keypoints = reference_keypoints(project, references, device=device, task=task)
        compare = reference_comparison(project, references, keypoints, task.part())
        thumbnails = reference_thumbnails(project, references)
        start = build_instant(references, features, thumbnails, richest_backbone().name, task)
        tree_settings = _tree_settings(work.plan.recipe)
        refined = build_refined(
            start,
            features,
            keypoints,
            compare,
            task,
            tree_settings,
            _epoch_recorder(work, start, tree_settings),
        )
        estimates, in_walks = _held_out(refined, references, start)
        names = ", ".join(one.fold.name for one in refined.folds)
        sessions = len({reference.session for reference in references})
        # Names of groups say nothing.
        protocol = (
            f"Each of {len(refined.folds)} groups of the {sessions} sessions "
            "was left out in turn, and located by what was learned from the others."
            if sessions > len(refined.folds)
            else f"Each of {len(refined.folds)} parts ({names}) "
            "was left out in turn, and located by what was learned from the others."
        )
        largest = max(refined.folds, key=lambda fold: len(fold.fold.evaluated))
        return Trained(
            localizer=replace(
                refined.localizer if refined.is_better else start, recipe=work.plan.recipe.name
            ),
            folds=tuple(fold.fold for fold in refined.folds),
            estimates=estimates,
            fold_localizer=_localizer_without(refined, largest, features, keypoints),
            protocol=EvaluationProtocol(protocol),
            in_walks=in_walks,
        )

    def refit(
        self,
        project: Project,
        references: Sequence[ReferencePhoto],
        recipe: Recipe | None,
        device: str,
        task: Task,
    ) -> Refit:
        from core.features.backbones.registry import richest_backbone

        tree_settings = _tree_settings(recipe or RECIPE)
        return refit_of_comparisons(
            project, references, richest_backbone(), device, task.part(), tree_settings
        )


HYBRID = Hybrid()
RECIPE = Recipe(
    "hybrid",
    "The best on real photos: compares them with one another, point by point, and learns which "
    "of those most alike to trust.",
    HYBRID,
    settings=TrainingSettings(epochs=15, learning_rate=0.05),
    title="Most exact",
    gain="On a real campus its mean error was a tenth smaller than that of the instant answer.",
)


def _tree_settings(recipe: Recipe) -> TreeSettings:
    from core.localizer.learned_folds import TreeSettings
    from core.training.reranker_curves import TREES_AN_EPOCH

    settings = recipe.settings
    return TreeSettings(TREES_AN_EPOCH * settings.epochs, settings.learning_rate, settings.seed)


def _epoch_recorder(
    work: Work, start: Localizer, tree_settings: TreeSettings
) -> Callable[[LearnedFold], None]:
    """Returns a function that records curves, time and worst photos of each fold learned."""
    from core.devices import used_memory_bytes
    from core.training.reranker_curves import reranker_curves

    began = time.monotonic()

    def keep(fold: LearnedFold) -> None:
        nonlocal began
        seconds, began = time.monotonic() - began, time.monotonic()
        history = reranker_curves(fold, start.metres, tree_settings.rate, seconds)
        worst = _worst_photos(work, start, fold)
        work.note_epochs(fold.fold.name, history, worst, used_memory_bytes(work.device))

    return keep


def _held_out(
    refined: RefinedLocalizer, references: Sequence[ReferencePhoto], start: Localizer
) -> tuple[tuple[Estimate, ...], tuple[Estimate, ...]]:
    """The estimates of all photos left out: each alone, and in their walks where that is better."""
    from core.evaluation.walks import estimates_in_walks
    from core.localizer.refined import calibrated, held_out_estimates, other_folds

    each_alone, in_walks = [], []
    for fold in refined.folds:
        alone = held_out_estimates(refined, fold, learned=refined.is_better)
        each_alone += alone
        if refined.is_better:
            without = calibrated(refined.localizer, other_folds(refined, fold), start)
            photos = [references[row] for row in fold.fold.evaluated]
            evidence = fold.left_out.evidence(without.calibration)
            in_walks += estimates_in_walks(without, photos, alone, evidence)
    return tuple(each_alone), tuple(in_walks)


def _localizer_without(
    refined: RefinedLocalizer,
    fold: LearnedFold,
    features: NDArray[np.float32],
    keypoints: Sequence[Keypoints],
) -> Localizer:
    """A localizer that knows nothing of the photos of ``fold``."""
    from core.features.backbones.registry import richest_backbone
    from core.localizer.instant import build_instant
    from core.localizer.refined import calibrated, other_folds
    from core.project.references import equally_weighted

    rows = fold.fold.fitted
    fitted = equally_weighted(refined.localizer.references[row] for row in rows)
    localizer = build_instant(fitted, features[rows], [], richest_backbone().name)
    if not refined.is_better:
        return localizer
    known = tuple(keypoints[row] for row in rows)
    localizer = replace(localizer, reranker=fold.reranker, keypoints=known)
    return calibrated(localizer, other_folds(refined, fold), refined.localizer)


def _worst_photos(work: Work, localizer: Localizer, fold: LearnedFold) -> list[WorstPhoto]:
    import numpy as np

    from core.geo import Position
    from core.project.references import judging

    order = np.argsort(-fold.errors_m, kind="stable")
    order = order[judging(work.plan.references)[fold.fold.evaluated[order]]]
    degrees = localizer.frame.to_degrees(fold.aggregation.metres)
    return [
        WorstPhoto(
            work.plan.references[fold.fold.evaluated[row]],
            Position(float(degrees[row, 0]), float(degrees[row, 1])),
            float(fold.errors_m[row]),
        )
        for row in order
    ]
