"""A check that accepted positions fit each other: nobody walks faster than walking speed."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from core.geo import format_distance, haversine_m
from core.labelling.exports.formatting import name_of
from core.labelling.label import Label, Review
from core.labelling.track_clocks import by_clock

WALKING_M_S = 2.0
"""A brisk walk; somebody who takes photos is rarely faster."""

# Cameras note whole seconds: two photos of one second may be nearly two seconds apart.
_CLOCK_STEP_S = 1.0


@dataclass(frozen=True)
class Hint:
    """Two photos that cannot both be where they are said to be, at walking speed.

    Attributes:
        label_ids: The earlier and the later one.
        speed_m_s: The lowest speed that both positions with their 90 % radii allow.
        sentence: What to tell the person.
    """

    label_ids: tuple[int, int]
    speed_m_s: float
    sentence: str


def consistency_hints(
    labels: Iterable[Label], *, guesses: bool = False, walking_m_s: float = WALKING_M_S
) -> list[Hint]:
    """Compare each accepted position with the next one in time.

    Only photos of one camera and one folder are compared: two people may walk two ways.

    Args:
        labels: Rows of a job, in any order.
        guesses: Also compare each open guess with the accepted photos before and after it.
        walking_m_s: The speed from which on a pair is doubtful.

    Returns:
        The doubtful pairs, fastest first.
    """
    hints: list[Hint] = []
    for one_walk in _walks(labels):
        accepted = [label for label in one_walk if label.is_accepted]
        pairs = list(pairwise(accepted))
        if guesses:
            pairs.extend(_beside_accepted(one_walk, accepted))
        hints.extend(hint for pair in pairs if (hint := _hint(*pair, walking_m_s)) is not None)
    return sorted(hints, key=lambda hint: (-hint.speed_m_s, hint.label_ids))


def _walks(labels: Iterable[Label]) -> Iterator[list[Label]]:
    for timed in by_clock(labels).values():
        by_folder: dict[Path, list[Label]] = {}
        for label in timed:
            by_folder.setdefault(label.file.parent, []).append(label)
        yield from by_folder.values()


def _beside_accepted(
    labels: Sequence[Label], accepted: Sequence[Label]
) -> Iterator[tuple[Label, Label]]:
    times = [label.taken_at for label in accepted if label.taken_at is not None]
    for label in labels:
        if label.review is not Review.OPEN or label.position is None or label.taken_at is None:
            continue
        after = bisect(times, label.taken_at)
        if after > 0:
            yield accepted[after - 1], label
        if after < len(accepted):
            yield label, accepted[after]


def _hint(first: Label, second: Label, walking_m_s: float) -> Hint | None:
    if not (first.position and second.position and first.taken_at and second.taken_at):
        return None
    apart_m = haversine_m(first.position, second.position)
    surely_m = apart_m - (first.radius90_m or 0.0) - (second.radius90_m or 0.0)
    seconds = (second.taken_at - first.taken_at).total_seconds()
    speed = surely_m / (seconds + _CLOCK_STEP_S)
    if speed <= walking_m_s:
        return None
    sentence = (
        f"{name_of(first)} and {name_of(second)} were taken {_duration(seconds)} apart but are "
        f"{format_distance(apart_m)} apart: more than a walk, even with their radii. "
        "One of the two may be elsewhere."
    )
    return Hint((first.id, second.id), speed, sentence)


def _duration(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min"
