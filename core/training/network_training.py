"""Training of networks that answer metres, one after another, and the localizer made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.devices import used_memory_bytes
from core.evaluation.walks import estimates_in_walks
from core.features.project_backbone import backbone_of
from core.features.reference_features import (
    reference_features,
    reference_pixels,
    reference_thumbnails,
)
from core.features.weights_offer import default_weights_folder
from core.geo import LocalFrame, Position, centre_of, degrees_of
from core.localizer.estimate import Estimate
from core.localizer.loaded_regressors import answers_about
from core.localizer.localizer import Localizer
from core.localizer.regression import NetworkOutputs, Regressor, weigh_members
from core.localizer.trained import build_trained
from core.project.references import judging
from core.project.splits import Fold
from core.training.methods.method import Recipe, Trained, Work, WorstPhoto
from core.training.splitting import fold_of_split, protocol_of
from core.training.trainer import Trainer
from core.training.training_data import TrainingData


def train_networks(work: Work) -> Trained:
    """Train the networks of the run's recipe, and locate the photos that evaluate them.

    Raises:
        CampusGPSError: Training failed.
        Cancelled: The user cancelled; the checkpoints hold all finished epochs.
    """
    references, split = work.plan.references, work.plan.split
    recipes = work.plan.recipe.networks
    degrees = degrees_of(one.position for one in references)
    origin = centre_of(degrees)
    regressors = [_regressor(_trained(work, recipe), recipe, origin) for recipe in recipes]
    answers = _answers_about(work, regressors, np.concatenate([split.held_out, split.test]))
    judged = split.held_out[judging(references)[split.held_out]]
    errors = answers.errors_m(LocalFrame(origin).to_metres(degrees))[:, judged]
    weights = dict(zip((one.name for one in recipes), weigh_members(list(errors)), strict=True))
    regressors = [
        replace(one, weight=weight)
        for one, weight in zip(regressors, weights.values(), strict=True)
    ]
    builder = _LocalizerBuilder(work, regressors, answers, origin)
    fold_localizer, estimates, in_walks = builder.evaluated(regressors, answers)
    members = {}
    if len(recipes) > 1:
        for row, recipe in enumerate(recipes):
            alone = [replace(regressors[row], weight=1.0)]
            members[recipe.name] = builder.evaluated(alone, answers.of_members([row]))[1]
    return Trained(
        builder.whole(),
        (fold_of_split(split),),
        estimates,
        fold_localizer,
        protocol_of(references, split),
        members,
        weights if members else {},
        in_walks,
    )


def help_train(work: Work) -> None:
    """Train the same networks as the first process does, and leave the rest to it."""
    for recipe in work.plan.recipe.networks:
        _trained(work, recipe)


class _LocalizerBuilder:
    """Makes localizers of the trained networks: one to use, and those that evaluate them."""

    def __init__(
        self, work: Work, regressors: Sequence[Regressor], answers: NetworkOutputs, origin: Position
    ) -> None:
        self._work, self._regressors, self._answers = work, regressors, answers
        self._origin = origin
        self._backbone = backbone_of(work.project)
        self._features = reference_features(
            work.project,
            work.plan.references,
            spec=self._backbone,
            device=work.device,
            task=work.task,
        )

    def whole(self) -> Localizer:
        """The localizer of all references; radii come from photos no network was trained on."""
        split, references = self._work.plan.split, self._work.plan.references
        folds = [Fold(split.held_out_name, split.train, split.held_out)]
        if len(split.test):
            folds.append(Fold(split.test_name, split.train, split.test))
        rows = np.arange(len(references))
        thumbnails = reference_thumbnails(self._work.project, references)
        return self._built(rows, self._regressors, self._answers, folds, thumbnails)

    def evaluated(
        self, regressors: Sequence[Regressor], answers: NetworkOutputs
    ) -> tuple[Localizer, tuple[Estimate, ...], tuple[Estimate, ...]]:
        """A localizer that has not seen the photos that evaluate it, and what it says of them.

        That is an estimate of each alone, and of each in its walk.

        Without test photos its radii come from the very photos that it is evaluated by.
        """
        split = self._work.plan.split
        fold = fold_of_split(split)
        known = np.concatenate([split.train, split.held_out])
        begin, end = np.split(np.arange(len(known)), [len(split.train)])
        inner = Fold(split.held_out_name, begin, end)
        localizer = self._built(known, regressors, answers, [inner], [])
        own = None if len(split.test) else [end] * len(end)
        counted = [row for row, one in enumerate(regressors) if one.weight > 0]
        said = answers.of_photos(fold.evaluated).of_members(counted)
        alone, evidence = localizer.locate_with_evidence(
            self._features[fold.evaluated], own, answers=said
        )
        photos = [self._work.plan.references[row] for row in fold.evaluated]
        return (
            localizer,
            tuple(alone),
            tuple(estimates_in_walks(localizer, photos, alone, evidence)),
        )

    def _built(
        self,
        rows: NDArray[np.intp],
        regressors: Sequence[Regressor],
        answers: NetworkOutputs,
        folds: Sequence[Fold],
        thumbnails: Sequence[bytes],
    ) -> Localizer:
        """The localizer of the references ``rows``, of which the folds' rows are numbers."""
        return build_trained(
            [self._work.plan.references[row] for row in rows],
            self._features[rows],
            thumbnails,
            regressors,
            answers.of_photos(rows),
            folds,
            origin=self._origin,
            recipe=self._work.plan.recipe.name,
            backbone_name=self._backbone.name,
            task=self._work.task.part(),
        )


def _trained(work: Work, recipe: Recipe) -> Trainer:
    """The trainer of ``recipe`` after its last epoch."""
    plan, member = work.plan, recipe.name
    data = TrainingData.of(
        plan.references, lambda one: reference_pixels(work.project, one), plan.split
    )
    file, group = work.checkpoint_file(member), work.group
    device = group.device(work.device)
    work.task.begin("Preparing the network")
    # The first process may write the file while another one looks for it.
    if group.broadcast_text(str(file.exists())) == str(True):
        trainer = Trainer.resume(file, data, device=device, group=group)
    else:
        folder = default_weights_folder()
        trainer = Trainer(recipe, data, file, device=device, weights_folder=folder, group=group)
    for _ in trainer.epochs(work.task):
        work.note_epochs(
            member, trainer.history, _worst(work, trainer), used_memory_bytes(work.device)
        )
    return trainer


def _worst(work: Work, trainer: Trainer) -> list[WorstPhoto]:
    """The held-out photos, those that the last epoch is farthest off with first."""
    held_out = trainer.held_out
    if held_out is None:
        return []
    order = np.argsort(-held_out.errors_m, kind="stable")
    order = order[held_out.well_known[order]]
    degrees = trainer.frame.to_degrees(held_out.metres[order])
    return [
        WorstPhoto(
            work.plan.references[held_out.rows[row]],
            Position(float(place[0]), float(place[1])),
            float(held_out.errors_m[row]),
        )
        for row, place in zip(order, degrees, strict=True)
    ]


def _regressor(trainer: Trainer, recipe: Recipe, origin: Position) -> Regressor:
    """The best network of ``trainer``, answering in metres about ``origin``."""
    settings = recipe.settings
    regressor = Regressor(
        network=recipe.network,
        head=settings.head,
        predicts_scale=settings.loss == "scaled",
        input_side=settings.input_side,
        normalised=True,
        scaling=trainer.scaling,
        state={name: tensor.numpy() for name, tensor in trainer.best_state.items()},
    )
    return regressor.moved(trainer.frame, LocalFrame(origin))


def _answers_about(
    work: Work, regressors: Sequence[Regressor], rows: NDArray[np.intp]
) -> NetworkOutputs:
    """The networks' answers for the references ``rows``; no numbers for the others."""
    references = work.plan.references
    found = answers_about(
        regressors,
        (reference_pixels(work.project, references[row]) for row in rows),
        work.device,
        work.task,
        len(rows),
    )
    shape = (len(regressors), len(references))
    metres, scale = np.full((*shape, 2), np.nan), np.full(shape, np.nan)
    metres[:, rows], scale[:, rows] = found.metres, found.scale_m
    return NetworkOutputs(metres, scale)
