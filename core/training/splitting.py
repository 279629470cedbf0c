"""The split of a project's photos: those that train, choose the best epoch, or test the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.evaluation.model_card import EvaluationProtocol
from core.project.references import ReferencePhoto
from core.project.splits import Fold, are_one_session, cross_validation_folds, known_rows
from core.training.settings import TrainingSettings


@dataclass(frozen=True)
class TrainingSplit:
    """Rows of the references; a row that is in none of them is too near to held-out ones.

    Attributes:
        train: ``(n,)`` rows to learn from.
        held_out: ``(m,)`` rows that say after each epoch how good it is.
        test: ``(k,)`` rows that training never sees; may be empty.
        held_out_name: What is held out, for people.
        test_name: What is kept for testing, for people; empty where there is nothing.
        optimistic: Whether near-duplicates may lie on both sides.
    """

    train: NDArray[np.intp]
    held_out: NDArray[np.intp]
    test: NDArray[np.intp]
    held_out_name: str = ""
    test_name: str = ""
    optimistic: bool = False


def split_references(
    references: Sequence[ReferencePhoto], settings: TrainingSettings
) -> TrainingSplit:
    """Split as ``settings.split`` says.

    With "sessions" whole sessions (with one session: blocks of the place, with a buffer) are held
    out, those first whose size is nearest to the wanted share.

    Raises:
        CampusGPSError: There are too few photos or places for it.
    """
    if settings.split == "random":
        return _random_split(known_rows(references), settings)
    rng = np.random.default_rng(settings.seed)
    largest = max(settings.held_out_share, settings.test_share)
    folds = cross_validation_folds(references, max(2, round(1 / largest)))
    if not folds:
        raise _too_few()
    left = [folds[row] for row in rng.permutation(len(folds))]
    held_out = _nearest(left, settings.held_out_share * len(references))
    left = [fold for fold in left if fold is not held_out]
    chosen = [held_out]
    # With two parts, one trains and one is held out.
    if settings.test_share > 0 and len(left) > 1:
        chosen.append(_nearest(left, settings.test_share * len(references)))
    train = reduce(np.intersect1d, [fold.fitted for fold in chosen])
    train = np.setdiff1d(train, np.concatenate([fold.evaluated for fold in chosen]))
    if not len(train):
        raise _too_few()
    test = chosen[1] if len(chosen) > 1 else None
    return TrainingSplit(
        train=train,
        held_out=held_out.evaluated,
        test=np.empty(0, np.intp) if test is None else test.evaluated,
        held_out_name=held_out.name,
        test_name="" if test is None else test.name,
    )


def fold_of_split(split: TrainingSplit) -> Fold:
    """The fold that evaluates a run: its test photos, or the held-out ones where there are none.

    The fold's fitted side is what other methods may learn from: all that the run has seen, the
    held-out photos too where they only chose its best epoch.
    """
    if len(split.test):
        seen = np.sort(np.concatenate([split.train, split.held_out]))
        return Fold(split.test_name, seen, split.test)
    return Fold(split.held_out_name, split.train, split.held_out)


def protocol_of(references: Sequence[ReferencePhoto], split: TrainingSplit) -> EvaluationProtocol:
    """A description of how the photos of :func:`fold_of_split` were chosen."""
    fold = fold_of_split(split)
    part = "drawn at random" if split.optimistic else f"all of {fold.name}"
    how = f"{len(split.train)} photos trained, {len(split.held_out)} chose the best epoch"
    if len(split.test):
        how += f", {len(fold.evaluated)} ({part}) were kept for this test only."
    else:
        how += f" and are the ones tested here ({part}): there is no test part."
    return EvaluationProtocol(
        how=how,
        by_blocks=not split.optimistic and are_one_session(references),
        optimistic=split.optimistic,
        chose_epoch=not len(split.test),
    )


def _nearest(folds: list[Fold], wanted: float) -> Fold:
    return min(folds, key=lambda fold: abs(len(fold.evaluated) - wanted))


def _random_split(known: NDArray[np.intp], settings: TrainingSettings) -> TrainingSplit:
    count = len(known)
    held_out = max(1, round(count * settings.held_out_share))
    test = round(count * settings.test_share)
    if count - held_out - test < 1:
        raise _too_few()
    order = known[np.random.default_rng(settings.seed).permutation(count)]
    rows = [np.sort(part) for part in np.split(order, [held_out, held_out + test])]
    return TrainingSplit(
        train=rows[2],
        held_out=rows[0],
        test=rows[1],
        held_out_name="random",
        test_name="random" if test else "",
        optimistic=True,
    )


def _too_few() -> CampusGPSError:
    return CampusGPSError(
        "there are too few photos or places to hold some of them out",
        advice="Add photos of another visit, or of more places.",
    )
