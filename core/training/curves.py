"""The figures of each epoch of a run, and the table of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any

from core.csv_writing import csv_text
from core.files import write_text


@dataclass(frozen=True)
class EpochResult:
    """The figures of one epoch.

    Attributes:
        epoch: Its number, from 1.
        train_loss: Mean loss of the training photos, as they were augmented, while learning.
        held_out_loss: Mean loss of the held-out photos afterwards.
        train_median_m: Median error of the training photos, as they were augmented, in metres.
        train_mean_m: Their mean error.
        held_out_median_m: Median error of the held-out photos in metres.
        held_out_mean_m: Their mean error.
        learning_rate: With which it was learned.
        photos_per_s: Training photos a second, without the held-out ones.
        waiting_share: Share of that time in which the network waited for photos.
        seconds: Duration in all.
        skipped_batches: Batches left out because their loss or gradient was not finite.
        micro_batch: Photos computed at once.
        best: Whether no epoch before had a smaller held-out loss.
    """

    epoch: int
    train_loss: float
    held_out_loss: float
    train_median_m: float
    train_mean_m: float
    held_out_median_m: float
    held_out_mean_m: float
    learning_rate: float
    photos_per_s: float
    waiting_share: float
    seconds: float
    skipped_batches: int
    micro_batch: int
    best: bool

    @classmethod
    def from_parts(cls, parts: Mapping[str, Any]) -> EpochResult:
        """The epoch that a file describes; raises TypeError unless each part is of its kind."""
        result = cls(**parts)
        for field in fields(cls):
            value = getattr(result, field.name)
            kinds = (int, float) if field.type == "float" else (_KINDS[str(field.type)],)
            if type(value) not in kinds:
                raise TypeError(f"the {field.name} of an epoch is none")
        return result


_KINDS: Mapping[str, type] = {"int": int, "bool": bool}


def curves_csv(results: Sequence[EpochResult]) -> str:
    """The epochs as a CSV table, one row each."""
    names = (field.name for field in fields(EpochResult))
    return csv_text(names, map(astuple, results))


def write_curves(results: Sequence[EpochResult], path: Path) -> None:
    """Write :func:`curves_csv` to ``path``, atomically.

    Raises:
        CampusGPSError: The file cannot be written.
    """
    write_text(path, curves_csv(results))


def is_best(loss: float, before: Sequence[EpochResult]) -> bool:
    """True if a held-out loss is a number, and smaller than those of all epochs before."""
    return math.isfinite(loss) and all(loss < one.held_out_loss for one in before if one.best)
