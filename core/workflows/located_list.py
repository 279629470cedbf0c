"""The photos that were located one by one, with their answers, as a project remembers them."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from core.geo import Position
from core.localizer.estimate import Estimate
from core.project.project import Project

MOST_REMEMBERED = 500
"""Of more photos only those dropped last are remembered, and all that a person placed."""

_FACT = "located"
# Half of the way around the earth, with room; what is farther was damaged.
_FARTHEST_M = 3e7


@dataclass(frozen=True)
class RememberedAnswer:
    """One photo, and the answer to it.

    Attributes:
        file: Its path.
        localizer: Tells the localizer that answered from others; empty without an answer.
        estimate: Where it was taken, by this photo alone; None: not located, or unreadable.
        own_position: Where the photo itself says it was taken.
        problem: Why it could not be read.
        in_walk: Where it was taken, by all photos of its walk; None where it has none.
        walk_count: How many photos the walk has.
        place_name: City, region and country of the estimate.
        outside_m: Metres from its own position to the nearest photo of the project.
        pin_anyway: The person wanted the best guess although it seems to be of elsewhere.
        by_hand: Where the person says that it was taken; None: the estimate counts.
        handed_on: The position by hand that was handed on to be reviewed last.
    """

    file: str
    localizer: str = ""
    estimate: Estimate | None = None
    own_position: Position | None = None
    problem: str = ""
    in_walk: Estimate | None = None
    walk_count: int = 0
    place_name: str = ""
    outside_m: float | None = None
    pin_anyway: bool = False
    by_hand: Position | None = None
    handed_on: Position | None = None


class _MaybePlaced(Protocol):
    @property
    def by_hand(self) -> Position | None: ...


_Placeable = TypeVar("_Placeable", bound=_MaybePlaced)


def remember_located(project: Project, answers: Sequence[RememberedAnswer]) -> None:
    """Remember these photos in place of those remembered before.

    Raises:
        CampusGPSError: The disk is full, or the project may only be read.
    """
    from core.json_conversion import json_converter  # brings more than the start may load

    parts = json_converter().unstructure(remembered_of(answers))
    # What is no character of a path's encoding is escaped with all else that is not ASCII.
    project.note_fact(_FACT, json.dumps(parts))


def remembered_located(project: Project) -> list[RememberedAnswer]:
    """The photos that the project remembers; none of what was damaged."""
    stated = project.fact(_FACT)
    if not stated:
        return []
    from core.json_conversion import DAMAGE, json_converter  # as above

    converter, found = json_converter(), []
    try:
        listed = json.loads(stated)
    except DAMAGE:
        return []
    for parts in listed if isinstance(listed, list) else []:
        try:
            one = converter.structure(parts, RememberedAnswer)
        except DAMAGE:
            continue
        if _can_be_a_file(one.file) and _are_metres(one):
            found.append(one)
    return remembered_of(found)


def remembered_of(answers: Sequence[_Placeable]) -> list[_Placeable]:
    """Those that a person placed, which asking does not bring back, and the last of the others."""
    placed = sum(one.by_hand is not None for one in answers)
    room = max(MOST_REMEMBERED - placed, 0)
    passed_over = len(answers) - placed - room
    kept = []
    for one in answers:
        if one.by_hand is None and passed_over > 0:
            passed_over -= 1
        else:
            kept.append(one)
    return kept


def _are_metres(one: RememberedAnswer) -> bool:
    """True if radii and distances are such as an answer has."""
    figures = [] if one.outside_m is None else [one.outside_m]
    for estimate in (one.estimate, one.in_walk):
        if estimate is not None:
            figures += (estimate.radius50_m, estimate.radius90_m)
            figures += (match.distance_m for match in estimate.matches)
    return all(0 <= figure <= _FARTHEST_M for figure in figures)


def _can_be_a_file(path: str) -> bool:
    try:
        return b"\0" not in os.fsencode(path) and bool(path)
    except UnicodeEncodeError:
        return False
