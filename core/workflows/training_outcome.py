"""Evaluates a run beside other ways to locate the same photos."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import compress

import numpy as np

from core.evaluation.baselines import ALWAYS_CENTRE, NEAREST, always_centre, nearest_reference
from core.evaluation.comparison import MethodAnswers
from core.evaluation.cross_validation import answer_folds
from core.evaluation.evaluate import (
    LocateFold,
    accepted_positions_note,
    evaluate_fold,
    evaluated_rows,
    poor_positions_note,
)
from core.evaluation.full_report import FullReport, make_report
from core.evaluation.model_card import model_card
from core.evaluation.robustness import Robustness, measure_robustness
from core.features.reference_features import reference_pixels
from core.features.xfeat import can_refine
from core.localizer.estimate import Estimate
from core.metrics import ErrorSummary, Evaluated
from core.predictor import Predictor
from core.project.references import judging
from core.training.adoption import AdoptionDecision
from core.training.methods.instant import INSTANT
from core.training.methods.method import Trained
from core.training.runs import Figures, RunOutcome
from core.training.settings import SETTINGS
from core.training.work import RunInProgress
from core.workflows.reporting import thumbnails_for_report
from core.workflows.rival import EvaluatedRows, Rival, adoption_beside, rival_of

# Photos that are also tried in worse versions, and the seconds that may take.
_MOST_CORRUPTED = 60
_CORRUPTING_S = 30.0
_SEED = 42


def evaluate_run(work: RunInProgress, trained: Trained) -> tuple[RunOutcome, FullReport]:
    """Compare what was trained with simpler methods and with what is in use.

    Raises:
        CampusGPSError: A photo's pixels are gone.
        Cancelled: The user cancelled.
    """
    run = work.timed(work.run)
    own = MethodAnswers(run.name, trained.estimates, run.seconds)
    members = [MethodAnswers(name, estimates) for name, estimates in trained.members.items()]
    rival = rival_of(work.project, work.plan.references)
    others = answer_folds(trained.folds, _other_methods(work, trained, rival), work.task)
    known = {one.name: _evaluated(work, trained, one.estimates) for one in others}
    adoption = adoption_beside(run.name, _evaluated(work, trained, trained.estimates), rival, known)
    report = _report(work, trained, [own, *members, *others], adoption)
    figures = {one.name: _figures(one.figures) for one in report.methods}
    outcome = RunOutcome(
        evaluated_on=", ".join(fold.name for fold in trained.folds),
        photos=len(report.photos),
        figures=figures[run.name],
        baselines={one.name: figures[one.name] for one in others},
        is_better=adoption.adopt,
        members={one.name: figures[one.name] for one in members},
        weights=trained.weights,
        adoption=adoption,
    )
    return outcome, report


def _evaluated(
    work: RunInProgress, trained: Trained, estimates: Sequence[Estimate]
) -> EvaluatedRows:
    """The estimates of all photos that the folds evaluate, beside the truth, by row."""
    rows: list[int] = []
    done = 0
    evaluated: list[Evaluated] = []
    for fold in trained.folds:
        some = estimates[done : done + len(fold.evaluated)]
        done += len(fold.evaluated)
        rows += evaluated_rows(fold, work.plan.references).tolist()
        evaluated += evaluate_fold(fold, work.plan.references, some)
    return dict(zip(rows, evaluated, strict=True))


def _other_methods(work: RunInProgress, trained: Trained, rival: Rival) -> dict[str, LocateFold]:
    """The methods that the run is compared with, by name; what is in use too, if it can be."""
    project, references, task = work.project, list(work.plan.references), work.task
    device = work.run.device
    instant = INSTANT.refit(project, references, None, device, task)
    methods: dict[str, LocateFold] = {}
    evaluated = {row for fold in trained.folds for row in fold.evaluated.tolist()}
    if rival.method is not None and not evaluated <= set(rival.evaluated):
        # It was evaluated on other photos before, or on none: some methods are fitted anew quickly.
        recipe = None if rival.run is None else rival.run.recipe
        if can_refine() or not rival.method.compares_photos:
            refit = rival.method.refit(project, references, recipe, device, task)
            if refit is not None:
                methods[rival.name] = refit.locate()
    methods[INSTANT.name] = instant.locate()
    methods[NEAREST] = partial(nearest_reference, references, instant.features, instant.backbone)
    methods[ALWAYS_CENTRE] = partial(always_centre, references)
    return methods


def _report(
    work: RunInProgress,
    trained: Trained,
    answers: Sequence[MethodAnswers],
    adoption: AdoptionDecision,
) -> FullReport:
    references, run = work.plan.references, work.run
    evaluated = [(row, fold.name) for fold in trained.folds for row in fold.evaluated.tolist()]
    judged = judging(references)
    kept = [bool(judged[row]) for row, _ in evaluated]
    settings: dict[str, object] = {
        "recipe": run.recipe.name,
        **run.recipe.method.facts(run.recipe),
    }
    for name in run.recipe.setting_names:
        settings[SETTINGS[name].label] = getattr(run.recipe.settings, name)
    card = model_card(
        references,
        trained.protocol,
        settings=settings,
        device=run.device,
        seconds=work.timed(run).seconds,
    )
    compared = [references[row] for row, _ in compress(evaluated, kept)]
    return make_report(
        compared,
        [one.about(kept) for one in answers],
        card,
        title=run.name,
        sessions=[name for _, name in compress(evaluated, kept)],
        thumbnail=thumbnails_for_report(work.project),
        robustness=_robustness(work, trained),
        notes=[
            adoption.sentence,
            *poor_positions_note(kept.count(False)),
            *accepted_positions_note(compared),
        ],
        in_walks=list(_evaluated(work, trained, trained.in_walks).values())
        if trained.in_walks
        else (),
    )


def _robustness(work: RunInProgress, trained: Trained) -> Robustness | None:
    """The robustness table: photos of the largest fold, made worse on purpose."""
    fold = max(trained.folds, key=lambda one: len(one.evaluated))
    order = np.random.default_rng(_SEED).permutation(len(fold.evaluated))[:_MOST_CORRUPTED]
    references = [work.plan.references[row] for row in fold.evaluated[order]]
    return measure_robustness(
        Predictor(trained.fold_localizer, work.run.device),
        ((reference_pixels(work.project, one), one.evaluated_position) for one in references),
        len(references),
        measured_on=f"photos of {fold.name}",
        limit_s=_CORRUPTING_S,
        seed=_SEED,
        task=work.task,
    )


def _figures(errors: ErrorSummary) -> Figures:
    assert errors.median_m is not None and errors.mean_m is not None  # there are evaluated photos
    return Figures(errors.median_m, errors.mean_m)
