"""What a run is worth: judged beside other ways to locate the same photos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np

from core.evaluation.baselines import ALWAYS_CENTRE, NEAREST, always_centre, nearest_reference
from core.evaluation.comparison import Answers
from core.evaluation.full_report import FullReport, make_report
from core.evaluation.judging import LocateFold
from core.evaluation.left_out import answer_folds, instant_builder, located_by, refined_anew
from core.evaluation.model_card import model_card
from core.evaluation.robustness import Robustness, measure_robustness
from core.localizer.backbones import LITE0
from core.localizer.xfeat import can_refine
from core.metrics import ErrorSummary, joint_error_m
from core.predictor import Predictor
from core.project.project import Project
from core.reference_features import (
    reference_comparison,
    reference_features,
    reference_keypoints,
    reference_pixels,
)
from core.training.runs import Figures, Outcome, read_runs
from core.training.settings import SETTINGS
from core.workflows.adopting import REFINED_FILE
from core.workflows.reporting import thumbnails_for_report
from core.workflows.training_work import Trained, Work

_INSTANT, _REFINED = "instant", "refined"
# Photos that are also tried in worse versions, and the seconds that may take.
_MOST_DISTURBED = 60
_DISTURBING_S = 30.0
_SEED = 42


def judge_run(work: Work, trained: Trained) -> tuple[Outcome, FullReport]:
    """Put what was trained beside simpler methods, and beside what is in use.

    Raises:
        CampusGPSError: A photo's pixels are gone.
        Cancelled: The user cancelled.
    """
    run = work.timed(work.run)
    own = Answers(run.name, trained.estimates, run.seconds)
    members = [Answers(name, estimates) for name, estimates in trained.members.items()]
    others = answer_folds(trained.folds, _other_methods(work), work.task)
    report = _report(work, trained, [own, *members, *others])
    figures = {one.name: _figures(one.figures) for one in report.methods}
    outcome = Outcome(
        judged_on=", ".join(fold.name for fold in trained.folds),
        photos=len(trained.estimates),
        figures=figures[run.name],
        baselines={one.name: figures[one.name] for one in others},
        is_better=_is_better(work.project, figures[run.name], figures),
        members={one.name: figures[one.name] for one in members},
        weights=trained.weights,
    )
    return outcome, report


def _other_methods(work: Work) -> dict[str, LocateFold]:
    """By name, what the run is put beside: what is in use among them, unless that is a run."""
    project, references, task = work.project, list(work.plan.references), work.task
    features = reference_features(project, references, device=work.run.device, task=task)
    methods: dict[str, LocateFold] = {}
    path = project.localizer_path()
    if path is not None and path.name == REFINED_FILE and can_refine():
        keypoints = reference_keypoints(project, references, device=work.run.device, task=task)
        compare = reference_comparison(project, references, keypoints, task.part())
        methods[_REFINED] = refined_anew(references, features, keypoints, compare, task.part())
    build = instant_builder(references, features, LITE0.name)
    methods[_INSTANT] = located_by(build, features)
    methods[NEAREST] = partial(nearest_reference, references, features)
    methods[ALWAYS_CENTRE] = partial(always_centre, references)
    return methods


def _report(work: Work, trained: Trained, answers: Sequence[Answers]) -> FullReport:
    references, run = work.plan.references, work.run
    judged = [(row, fold.name) for fold in trained.folds for row in fold.judged.tolist()]
    settings: dict[str, object] = {"recipe": run.recipe.name, "network": run.recipe.network}
    for name in run.recipe.setting_names:
        settings[SETTINGS[name].label] = getattr(run.recipe.settings, name)
    card = model_card(
        references,
        trained.judging_method,
        settings=settings,
        device=run.device,
        seconds=work.timed(run).seconds,
    )
    return make_report(
        [references[row] for row, _ in judged],
        answers,
        card,
        title=run.name,
        sessions=[name for _, name in judged],
        thumbnail=thumbnails_for_report(work.project),
        robustness=_robustness(work, trained),
    )


def _robustness(work: Work, trained: Trained) -> Robustness | None:
    """The table of worse photos, of the largest fold."""
    fold = max(trained.folds, key=lambda one: len(one.judged))
    order = np.random.default_rng(_SEED).permutation(len(fold.judged))[:_MOST_DISTURBED]
    references = [work.plan.references[row] for row in fold.judged[order]]
    return measure_robustness(
        Predictor(trained.judging, work.run.device),
        ((reference_pixels(work.project, one), one.position) for one in references),
        len(references),
        measured_on=f"photos of {fold.name}",
        limit_s=_DISTURBING_S,
        seed=_SEED,
        task=work.task,
    )


def _is_better(project: Project, ours: Figures, figures: Mapping[str, Figures]) -> bool:
    """Whether the run beats what is in use, as far as that can be told.

    Another run in use was judged on photos of its own: both are then taken relative to the
    recipe "instant", which each was put beside.
    """
    path = project.localizer_path()
    for run in read_runs(project):
        if path is not None and path.name == run.localizer_name and run.outcome is not None:
            theirs = _score(run.outcome.figures) / _score(run.outcome.baselines[_INSTANT])
            return _score(ours) / _score(figures[_INSTANT]) < theirs
    return _score(ours) < _score(figures.get(_REFINED, figures[_INSTANT]))


def _figures(errors: ErrorSummary) -> Figures:
    assert errors.median_m is not None and errors.mean_m is not None  # there are judged photos
    return Figures(errors.median_m, errors.mean_m)


def _score(figures: Figures) -> float:
    return joint_error_m(figures.median_m, figures.mean_m)
