"""Photos that were located one by one, located again in the walks that they form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.localizer.estimate import Estimate
from core.localizer.localizer import Localizer
from core.localizer.walk import FellBack
from core.localizer.walk_model import InWalk, WalkInput, WalkModel, estimate_in_walk
from core.localizer.walk_order import WalkMember, find_walks, walk_name
from core.predictor import Located


@dataclass(frozen=True)
class WalkedPhoto:
    """The answer to a photo in its walk, beside the answer to the photo alone.

    Attributes:
        estimate: The answer that counts; None if the photo could not be located.
        alone: The answer to the photo alone.
        walk: The name of its walk; empty where the answer is the one to the photo alone.
    """

    estimate: Estimate | None
    alone: Estimate | None
    walk: str = ""


def locate_in_walks(localizer: Localizer, located: Sequence[Located]) -> list[WalkedPhoto]:
    """Locate photos in their walks, by what ``localizer`` said of each alone.

    A walk is what one camera took, whatever folders it lies in. Positions that photos carry are
    not used: the answers can be compared with them.

    Args:
        localizer: It located the photos.
        located: The photos, in any order.

    Returns:
        Their answers in the same order.
    """
    answers = [WalkedPhoto(one.estimate, one.estimate) for one in located]
    model = WalkModel.of(localizer)
    rows = [row for row, one in enumerate(located) if one.evidence is not None]
    if model is None or len(rows) < 2:
        return answers
    for walk in find_walks([_member(located[row]) for row in rows]):
        if len(walk.rows) < 2:
            continue
        members = [rows[row] for row in walk.rows]
        inputs = [
            WalkInput(seconds, located[row].evidence)
            for row, seconds in zip(members, walk.seconds, strict=True)
        ]
        name = _name_from(located[members[0]])
        for row, found in zip(members, model.locate(inputs), strict=True):
            answers[row] = _answer(answers[row], found, name)
    return answers


def _answer(alone: WalkedPhoto, found: InWalk | FellBack, name: str) -> WalkedPhoto:
    if isinstance(found, FellBack) or alone.alone is None:
        return alone
    return WalkedPhoto(estimate_in_walk(alone.alone, found), alone.alone, name)


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
