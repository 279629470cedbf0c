"""Photos that were located one by one, located again in the walks that they form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.geo import Position
from core.localizer.estimate import Estimate
from core.localizer.localizer import Localizer
from core.localizer.walk_copies import ShotFile, shot_of_each
from core.localizer.walk_fallback import FallbackReason
from core.localizer.walk_model import InWalk, KnownPosition, WalkInput, WalkModel, estimate_in_walk
from core.localizer.walk_order import WalkMember, find_walks, walk_name
from core.predictor import Located


@dataclass(frozen=True)
class WalkedPhoto:
    """The answer to a photo in its walk, beside the answer to the photo alone.

    Attributes:
        estimate: The answer that counts; None if the photo could not be located.
        alone: The answer to the photo alone.
        walk: The name of its walk; empty where the answer is the one to the photo alone.
        count: How many photos the walk has; copies of one file count once.
    """

    estimate: Estimate | None
    alone: Estimate | None
    walk: str = ""
    count: int = 1


def locate_in_walks(
    localizer: Localizer,
    located: Sequence[Located],
    by_hand: Mapping[int, Position] | None = None,
) -> list[WalkedPhoto]:
    """Locate photos in their walks, by what ``localizer`` said of each alone.

    A walk is what one camera took, whatever folders it lies in; a file that comes twice is one
    photo of it. Positions that photos carry are not used: the answers can be compared with them.

    Args:
        localizer: It located the photos.
        located: The photos, in any order.
        by_hand: Where a person says that some of them were taken, by their numbers among
            ``located``: evidence for the others of their walks.

    Returns:
        Their answers in the same order.
    """
    answers = [WalkedPhoto(one.estimate, one.estimate) for one in located]
    model = WalkModel.of(localizer)
    copies = _copies(located)
    rows = [same[0] for same in copies]
    if model is None or len(rows) < 2:
        return answers
    for walk in find_walks([_member(located[row]) for row in rows]):
        if len(walk.rows) < 2:
            continue
        inputs = [
            WalkInput(
                seconds,
                located[rows[member]].evidence,
                _known(copies[member], by_hand or {}),
                located[rows[member]].estimate,
            )
            for member, seconds in zip(walk.rows, walk.seconds, strict=True)
        ]
        name, count = _name_from(located[rows[walk.rows[0]]]), len(walk.rows)
        for member, found in zip(walk.rows, model.locate(inputs), strict=True):
            for row in copies[member]:
                answers[row] = _answer(answers[row], found, name, count)
    return answers


def _known(same: Sequence[int], by_hand: Mapping[int, Position]) -> tuple[KnownPosition, ...]:
    """What a person says of a photo, by the first of its copies that was placed."""
    placed = [by_hand[row] for row in same if row in by_hand][:1]
    return tuple(map(KnownPosition.by_hand, placed))


def _copies(located: Sequence[Located]) -> list[list[int]]:
    """The rows of the photos that were located, those of one shot together, its best first."""
    rows = [row for row, one in enumerate(located) if one.evidence is not None]
    shots = shot_of_each([_shot_file(located[row]) for row in rows])
    copies: dict[int, list[int]] = {number: [rows[number]] for number in sorted(set(shots))}
    for number, shot in enumerate(shots):
        if shot != number:
            copies[shot].append(rows[number])
    return list(copies.values())


def _shot_file(one: Located) -> ShotFile:
    member, size = _member(one), (0, 0)
    if one.metadata is not None:
        size = (
            min(one.metadata.width, one.metadata.height),
            max(one.metadata.width, one.metadata.height),
        )
    return ShotFile(one.sha256, member.camera, member.taken_at, member.name, size)


def _answer(
    alone: WalkedPhoto, found: InWalk | FallbackReason, name: str, count: int
) -> WalkedPhoto:
    if isinstance(found, FallbackReason) or alone.alone is None:
        return alone
    return WalkedPhoto(estimate_in_walk(alone.alone, found), alone.alone, name, count)


def _member(located: Located) -> WalkMember:
    metadata = located.metadata
    name = "" if located.file is None else located.file.name
    if metadata is None:
        return WalkMember(None, None, name)
    return WalkMember((metadata.camera, metadata.taken_at_has_offset), metadata.taken_at, name)


def _name_from(first: Located) -> str:
    name = "" if first.file is None else first.file.name
    if first.metadata is None:
        return walk_name("", None, name)
    return walk_name(first.metadata.camera, first.metadata.taken_at, name)
