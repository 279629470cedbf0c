"""A labelling job: the photos that were chosen, which part of them, and its row in the database."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.files import legible
from core.photos.clock import possible_time
from core.project.paths import path_from_column


@dataclass(frozen=True)
class Shard:
    """One of ``count`` parts of a folder, so that several machines can share it.

    Attributes:
        number: Which part, from 1.
        count: Of how many.

    Raises:
        ValueError: ``number`` is not between 1 and ``count``.
    """

    number: int
    count: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= self.count:
            raise ValueError(f"there is no part {self.number} of {self.count}")

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"


WHOLE = Shard(1, 1)


@dataclass(frozen=True)
class LabelJob:
    """One folder, or list of files, that is being labelled or was.

    Attributes:
        id: Its number; later jobs have higher ones.
        sources: The folders and files that were chosen.
        shard: Which part of them.
        also_positioned: Whether photos that carry a position are located too.
        in_walks: Whether photos that one camera took one after another are located together.
        localizer: SHA-256 of the localizer's references and settings that made the guesses.
        started_at: When, in UTC.
        finished_at: When its last file was done; None while unfinished.
        remarks: Sentences for people on its cameras' clocks.
    """

    id: int
    sources: tuple[Path, ...]
    shard: Shard
    also_positioned: bool
    in_walks: bool
    localizer: str
    started_at: datetime
    finished_at: datetime | None
    remarks: tuple[str, ...] = ()


def is_among(file: Path, sources: Sequence[Path]) -> bool:
    """Return whether ``file`` is one of ``sources`` or lies in one, by its name alone.

    A name that climbs (``..``) is in none: nobody knows where it ends without looking.
    """
    parts = file.parts
    if not file.is_absolute() or ".." in parts:
        return False
    # The parts first: they were split already, and thousands of rows are asked.
    return any(
        parts[: len(source.parts)] == source.parts or file.is_relative_to(source)
        for source in sources
    )


def read_job(row: sqlite3.Row) -> LabelJob:
    """The job in a row; raises ValueError, TypeError or AttributeError where it is not sound."""
    number, count = row["shard"].split("/")
    sources = tuple(path_from_column(source) for source in json.loads(row["sources"]))
    started_at, finished_at = to_time(row["started_at"]), to_time(row["finished_at"])
    if started_at is None or not all(source.is_absolute() for source in sources):
        raise ValueError("no start, or sources that are none")
    return LabelJob(
        id=row["id"],
        sources=sources,
        shard=Shard(int(number), int(count)),
        also_positioned=bool(row["also_positioned"]),
        in_walks=bool(row["in_walks"]),
        localizer=str(row["localizer"]),
        started_at=started_at,
        finished_at=finished_at,
        remarks=tuple(legible(str(remark)) for remark in json.loads(row["remarks"])),
    )


def to_time(text: str | None) -> datetime | None:
    """A time in ISO 8601, as the database keeps it; None for none."""
    return possible_time(text)
