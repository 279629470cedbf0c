"""Reads formats of tracks that are XML tag by tag, with limits."""

from __future__ import annotations

from collections.abc import Iterator

from core.errors import CampusGPSError
from core.labelling.track_formats.markup import Markup, Tag
from core.labelling.track_formats.track_file import SPLIT, TrackFile
from core.tasks import Task

# Two to four microseconds each.
_MOST_TAGS = 8_000_000
_CHECK_EVERY = 5000


def checked_tags(
    markup: Markup, file: TrackFile, task: Task, point: str
) -> Iterator[tuple[Tag, str]]:
    """The tags of ``markup`` with the text before each.

    Args:
        markup: The file's content.
        file: The file, for errors.
        task: Cancellation.
        point: The tag of a point in lower case, for errors.

    Raises:
        CampusGPSError: They are so many that reading would take minutes.
        Cancelled: The user cancelled.
    """
    for number, (tag, text) in enumerate(markup.tags(), start=1):
        if number % _CHECK_EVERY == 0:
            task.check()
        if number > _MOST_TAGS:
            raise CampusGPSError(
                f"this track has {markup.count_of(point) // 2:,} points and more than "
                f"{_MOST_TAGS:,} tags, which would take too long to read",
                file=file.path,
                advice=SPLIT,
            )
        yield tag, text


def ended_remarks(markup: Markup, *, ended: bool) -> list[str]:
    """The remarks on a file that was read to the end; ``ended`` if its root was closed."""
    return [*markup.remarks, *([] if ended else ["no end (it was cut off)"])]
