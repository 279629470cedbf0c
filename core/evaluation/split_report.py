"""The report of a trained run: judged on the photos that training never saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import numpy as np

from core.errors import CampusGPSError
from core.evaluation.comparison import Answers
from core.evaluation.full_report import FullReport, ReadThumbnail, make_report
from core.evaluation.model_card import Judging, model_card
from core.evaluation.robustness import Robustness
from core.project.references import ReferencePhoto
from core.project.splits import Fold
from core.training.splitting import TrainingSplit


def judged_fold(split: TrainingSplit) -> Fold:
    """What a run is judged by: its test photos, or the held-out ones where there are none.

    The fold's fitted side is what other methods may learn from: all that the run has seen, the
    held-out photos too where they only chose its best epoch.
    """
    if len(split.test):
        seen = np.sort(np.concatenate([split.train, split.held_out]))
        return Fold(split.test_name, seen, split.test)
    return Fold(split.held_out_name, split.train, split.held_out)


def report_of_split(
    references: Sequence[ReferencePhoto],
    split: TrainingSplit,
    answers: Sequence[Answers],
    *,
    title: str,
    settings: Mapping[str, object],
    device: str,
    seconds: float | None,
    thumbnail: ReadThumbnail | None = None,
    robustness: Robustness | None = None,
    notes: Sequence[str] = (),
    created_at: datetime | None = None,
) -> FullReport:
    """Judge what was trained on ``split``, beside other methods.

    Args:
        references: All photos of the project.
        split: Which of them trained, chose the best epoch, and are judged.
        answers: What each method says about ``judged_fold(split).judged``, in that order; the
            trained one first.
        title: What was judged, for people (the run's name).
        settings: Of the recipe, by name for people.
        device: Where it was trained.
        seconds: How long training took.
        thumbnail: Gives pictures of the worst photos.
        robustness: What was tried on worse photos.
        notes: What the reader has to know before the figures.
        created_at: Default: now.

    Raises:
        CampusGPSError: The split holds out nothing.
    """
    fold = judged_fold(split)
    if not len(fold.judged):
        raise CampusGPSError("the run held no photos out, so nothing can be said of it")
    judging = judging_of(references, split)
    return make_report(
        [references[row] for row in fold.judged],
        answers,
        model_card(references, judging, settings=settings, device=device, seconds=seconds),
        title=title,
        thumbnail=thumbnail,
        robustness=robustness,
        notes=notes,
        created_at=created_at,
    )


def judging_of(references: Sequence[ReferencePhoto], split: TrainingSplit) -> Judging:
    """How the photos of :func:`judged_fold` were chosen."""
    fold = judged_fold(split)
    part = "drawn at random" if split.optimistic else f"all of {fold.name}"
    how = f"{len(split.train)} photos trained, {len(split.held_out)} chose the best epoch"
    if len(split.test):
        how += f", {len(fold.judged)} ({part}) were kept for this test only."
    else:
        how += f" and are the ones judged here ({part}): there is no test part."
    return Judging(
        how=how,
        by_blocks=not split.optimistic and len({one.session for one in references}) < 2,
        optimistic=split.optimistic,
        chose_epoch=not len(split.test),
    )
