"""Parts that other installed packages add to the program, found by their entry points."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

log = logging.getLogger(__name__)

_Part = TypeVar("_Part")


@dataclass(frozen=True)
class Plugins(Generic[_Part]):
    """The parts of one kind that installed packages add.

    Attributes:
        parts: Those that could be loaded, in the order of their entry points' names.
        problems: A sentence for the user about each that could not.
    """

    parts: tuple[_Part, ...]
    problems: tuple[str, ...]


@cache
def load_plugins(group: str, kind: type[_Part]) -> Plugins[_Part]:
    """Load the parts that installed packages register under an entry-point group.

    Packages are looked for once. What a broken one does wrong is logged as a warning and returned
    as a problem; it costs neither the program nor the other packages anything.

    Args:
        group: Name of the entry-point group, such as ``campusgps.exports``.
        kind: The type of the parts; anything else is a problem.
    """
    parts, problems = [], []
    for one in sorted(_entry_points(group), key=lambda point: point.name):
        try:
            part = one.load()
        # Code of somebody else: whatever it raises, the program goes on without it.
        except (Exception, SystemExit) as error:
            problems.append(_problem(one, f"{type(error).__name__}: {error}"))
            continue
        if isinstance(part, kind):
            parts.append(part)
        else:
            problems.append(_problem(one, f"{one.value} is no {kind.__name__}"))
    for problem in problems:
        log.warning("%s", problem)
    return Plugins(tuple(parts), tuple(problems))


def _entry_points(group: str) -> list[EntryPoint]:
    """The entry points of a group; a package whose own list of them is damaged has none."""
    from importlib.metadata import distributions, entry_points  # takes a moment: e-mail is in it

    try:
        return list(entry_points(group=group))
    # One damaged list spoils the search through all.
    except Exception:
        log.warning("a package's entry points cannot be read", exc_info=True)
    found: dict[tuple[str, str], EntryPoint] = {}
    for package in distributions():
        with suppress(Exception):
            for point in package.entry_points.select(group=group):
                found.setdefault((package.name, point.name), point)
    return list(found.values())


def _problem(point: EntryPoint, reason: str) -> str:
    package = point.dist.name if point.dist is not None else "an unknown package"
    return f"The plug-in {point.name} ({point.group}) of {package} is not used: {reason}"
