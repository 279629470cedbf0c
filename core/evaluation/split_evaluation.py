"""Which photos of a split evaluate what was trained on it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.evaluation.model_card import EvaluationProtocol
from core.project.references import ReferencePhoto
from core.project.splits import Fold
from core.training.splitting import TrainingSplit


def fold_of_split(split: TrainingSplit) -> Fold:
    """What a run is evaluated by: its test photos, or the held-out ones where there are none.

    The fold's fitted side is what other methods may learn from: all that the run has seen, the
    held-out photos too where they only chose its best epoch.
    """
    if len(split.test):
        seen = np.sort(np.concatenate([split.train, split.held_out]))
        return Fold(split.test_name, seen, split.test)
    return Fold(split.held_out_name, split.train, split.held_out)


def protocol_of(references: Sequence[ReferencePhoto], split: TrainingSplit) -> EvaluationProtocol:
    """How the photos of :func:`fold_of_split` were chosen."""
    fold = fold_of_split(split)
    part = "drawn at random" if split.optimistic else f"all of {fold.name}"
    how = f"{len(split.train)} photos trained, {len(split.held_out)} chose the best epoch"
    if len(split.test):
        how += f", {len(fold.evaluated)} ({part}) were kept for this test only."
    else:
        how += f" and are the ones judged here ({part}): there is no test part."
    return EvaluationProtocol(
        how=how,
        by_blocks=not split.optimistic and len({one.session for one in references}) < 2,
        optimistic=split.optimistic,
        chose_epoch=not len(split.test),
    )
