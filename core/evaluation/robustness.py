"""The errors of a localizer on photos made worse: the original study's robustness table."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from core.evaluation.corruptions import CORRUPTIONS, Corruption, corrupted
from core.evaluation.evaluate import evaluate_estimate
from core.geo import Position
from core.metrics import ErrorSummary, Evaluated, summarize
from core.predictor import Predictor
from core.tasks import Task

# Photos whose every version is located before the clock is looked at.
_AT_ONCE = 2


@dataclass(frozen=True)
class CorruptedFigures:
    """The figures of photos after one corruption.

    Attributes:
        name: The corruption ("blur").
        explanation: What it does.
        figures: Over the photos made worse.
        median_ratio: Their median error divided by that of the same photos as they are; None
            where that is 0.
        mean_ratio: The same of the mean.
    """

    name: str
    explanation: str
    figures: ErrorSummary
    median_ratio: float | None
    mean_ratio: float | None


@dataclass(frozen=True)
class Robustness:
    """Photos as they are, against the same photos made worse.

    Attributes:
        measured_on: Which photos, for people.
        wanted: How many photos there were; ``regular.count`` were done in the time allowed.
        seconds: How long it took.
        regular: Figures of the photos as they are.
        corrupted: Figures by corruption.
    """

    measured_on: str
    wanted: int
    seconds: float
    regular: ErrorSummary
    corrupted: tuple[CorruptedFigures, ...]


def measure_robustness(
    predictor: Predictor,
    photos: Iterable[tuple[NDArray[np.uint8], Position]],
    count: int,
    *,
    measured_on: str,
    corruptions: Sequence[Corruption] = CORRUPTIONS,
    limit_s: float = 120.0,
    seed: int = 42,
    task: Task | None = None,
) -> Robustness | None:
    """Locate photos as they are and after each corruption.

    Each photo is located in all its versions or in none, so that the figures compare the same
    photos; after ``limit_s`` no further ones are begun.

    Args:
        predictor: What to evaluate; its localizer must not have learned from these photos.
        photos: Upright RGB uint8 pixels ``(H, W, 3)`` and the true position of each; read lazily.
        count: How many photos there are.
        measured_on: Which photos, for people.
        corruptions: The ways to make a photo worse.
        limit_s: Seconds after which no further photos are begun.
        seed: The same one corrupts a photo of the same number the same way.
        task: Progress and cancellation.

    Returns:
        The table, or None without photos.
    """
    task = task or Task()
    task.begin("Trying photos made worse", count)
    started = time.monotonic()
    versions: list[list[Evaluated]] = [[] for _ in range(1 + len(corruptions))]
    waiting = iter(photos)
    done = 0
    while chunk := list(islice(waiting, _AT_ONCE)):
        pixels = list(_versions(chunk, corruptions, seed + done))
        located = predictor.locate(pixels, task.part())
        truths = [truth for _, truth in chunk] * len(versions)
        for number, (one, truth) in enumerate(zip(located, truths, strict=True)):
            assert one.estimate is not None  # pixels can always be read
            versions[number // len(chunk)].append(evaluate_estimate(one.estimate, truth, ""))
        done += len(chunk)
        task.advance(len(chunk))
        if time.monotonic() - started > limit_s:
            break
    if not done:
        return None
    regular = summarize(versions[0])
    return Robustness(
        measured_on=measured_on,
        regular=regular,
        corrupted=tuple(
            _figures(corruption, summarize(evaluated), regular)
            for corruption, evaluated in zip(corruptions, versions[1:], strict=True)
        ),
        wanted=count,
        seconds=time.monotonic() - started,
    )


def _versions(
    chunk: Sequence[tuple[NDArray[np.uint8], Position]],
    corruptions: Sequence[Corruption],
    seed: int,
) -> Iterator[NDArray[np.uint8]]:
    """All photos as they are, then all after the first corruption, and so on."""
    yield from (pixels for pixels, _ in chunk)
    for corruption in corruptions:
        for number, (pixels, _) in enumerate(chunk):
            yield corrupted(pixels, corruption, seed + number)


def _figures(
    corruption: Corruption, figures: ErrorSummary, regular: ErrorSummary
) -> CorruptedFigures:
    return CorruptedFigures(
        corruption.name,
        corruption.explanation,
        figures,
        _ratio(figures.median_m, regular.median_m),
        _ratio(figures.mean_m, regular.mean_m),
    )


def _ratio(worse: float | None, regular: float | None) -> float | None:
    return worse / regular if worse is not None and regular else None
