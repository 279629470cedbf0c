"""The order of a review by information: a photo whose walk leaves most open comes first."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

# Photos so near in time say nearly the same: what was just decided has moved them.
_NEAR_S = 30.0


@dataclass(frozen=True)
class WalkSpread:
    """The distance that the walk of a photo leaves open.

    Attributes:
        label_id: The photo's row.
        spread_m: How far apart, in metres, the places are that its walk leaves open.
        walk: The name of its walk.
        seconds: When it was taken, since 1970; None if it does not say.
    """

    label_id: int
    spread_m: float
    walk: str
    seconds: float | None


def informative_order(
    spreads: Sequence[WalkSpread],
    is_open: Callable[[int], bool],
    *,
    decided: Sequence[WalkSpread] = (),
) -> list[int]:
    """The rows of the photos to review, first those whose answer would move neighbours most.

    Args:
        spreads: The largest first.
        is_open: Returns by its row whether a photo is to review.
        decided: What was just decided: other photos within 30 s of it come last.
    """
    times: dict[str, list[float]] = defaultdict(list)
    for one in decided:
        if one.seconds is not None:
            times[one.walk].append(one.seconds)
    for of_walk in times.values():
        of_walk.sort()
    fresh: list[int] = []
    close: list[int] = []
    for one in spreads:
        if is_open(one.label_id):
            (close if _is_near(one, times.get(one.walk, ())) else fresh).append(one.label_id)
    return fresh + close


def _is_near(one: WalkSpread, times: Sequence[float]) -> bool:
    """Return whether a photo was taken within 30 s of one of ``times``, which rise."""
    if one.seconds is None or not times:
        return False
    after = bisect_left(times, one.seconds - _NEAR_S)
    return after < len(times) and times[after] <= one.seconds + _NEAR_S
