"""Finds the walks in a labelling job: its photos that were taken one after another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field

from core.labelling.label import Label, LabelStatus
from core.labelling.label_job import LabelJob
from core.labelling.stated_positions import is_carried
from core.labelling.track_clocks import clock_of
from core.labelling.walk_rows import WalkRows
from core.localizer.walk_copies import ShotFile, shot_of_each
from core.localizer.walk_order import WalkMember, find_walks, walk_name
from core.photos.measurement import Source


@dataclass(frozen=True)
class LabelWalk:
    """Photos of a job to locate together.

    Attributes:
        name: The camera and when it began; unlike any other in its job.
        photos: Its photos in their order: the row of each, and the seconds on the walk's clock.
        is_current: True if all its rows hold answers of this walk.
        copies: Of rows whose shot another row shows, too: that one.
        carries_positions: True if a photo of it carries a position itself.
        rows: The rows of its photos with their evidence, where they were read already.
    """

    name: str
    photos: tuple[tuple[int, float], ...]
    is_current: bool
    copies: Mapping[int, int] = field(default_factory=dict, repr=False, compare=False)
    carries_positions: bool = field(default=False, compare=False)
    rows: Mapping[int, Label] = field(default_factory=dict, repr=False, compare=False)


def walks_among(labels: Iterable[Label]) -> list[LabelWalk]:
    """The walks that the photos of a job form, in the order of their names.

    Photos of each camera and folder are apart: two people may walk two ways. A single photo is no
    walk, nor is one with its copies.
    """
    members, rows, names, current, files = [], [], [], [], list[ShotFile]()
    carrying = set[int]()
    for label in labels:
        if _takes_part(label):
            clock = (clock_of(label), label.file.parent)
            members.append(WalkMember(clock, label.taken_at, label.file.name))
            rows.append(label.id)
            names.append(walk_name(label.camera, label.taken_at, label.file.name))
            current.append(label.walk)
            files.append(_shot_file(label, clock))
            if is_carried(label):
                carrying.add(label.id)
    shots = shot_of_each(files)
    walks, used = [], Counter[str]()
    for walk in find_walks(members):
        if len({shots[row] for row in walk.rows}) < 2:
            continue
        name = names[walk.rows[0]]
        used[name] += 1
        name = f"{name} ({used[name]})" if used[name] > 1 else name
        photos = zip((rows[row] for row in walk.rows), walk.seconds, strict=True)
        is_current = all(current[row] == name for row in walk.rows)
        ours = set(walk.rows)
        copies = {
            rows[row]: rows[shots[row]]
            for row in walk.rows
            if shots[row] != row and shots[row] in ours
        }
        carries = not carrying.isdisjoint(rows[row] for row in walk.rows)
        walks.append(LabelWalk(name, tuple(photos), is_current, copies, carries))
    return sorted(walks, key=lambda walk: walk.name)


def walk_found_before(rows: WalkRows, job: LabelJob, name: str) -> LabelWalk:
    """A walk as it was found before, with its rows: a person who corrects a photo waits for it."""
    known = {row.id: row for row in rows.in_walk(job, name, evidence=True)}
    walks = walks_among(known.values())
    photos = tuple(photo for walk in walks for photo in walk.photos)
    copies = {copy: shown_by for walk in walks for copy, shown_by in walk.copies.items()}
    carries = any(walk.carries_positions for walk in walks)
    return LabelWalk(
        name,
        photos,
        is_current=True,
        copies=copies,
        carries_positions=carries,
        rows=known,
    )


def _shot_file(label: Label, clock: Hashable) -> ShotFile:
    size = (min(label.width, label.height), max(label.width, label.height))
    return ShotFile(label.sha256, clock, label.taken_at, label.file.name, size)


def _takes_part(label: Label) -> bool:
    """Return whether a photo is one of a walk: located, or with a position that was measured."""
    if label.status is LabelStatus.HAS_POSITION:
        return label.own is not None and label.own.source is not Source.GUESS
    if label.status not in (LabelStatus.LOCATED, LabelStatus.OUTSIDE):
        return False
    # An older program located a photo without evidence for its walk; what was decided is some.
    return label.alone is not None or label.is_accepted
