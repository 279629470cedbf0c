"""Tags that a person gives to photos ("night", "to check"): in the edit journal."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from core.errors import CampusGPSError
from core.files import legible_line
from core.project.journal import Edit, JsonValue
from core.project.photo_rows import TAG_SEPARATOR, tags_from_column
from core.project.project import Project

_MOST_LETTERS = 60


def tags_in_words(text: str) -> list[str]:
    """The tags that a person typed, commas between them; each once.

    Raises:
        CampusGPSError: One of them is too long, or there is none.
    """
    words = [" ".join(legible_line(word).split()) for word in text.split(",")]
    tags = {word.casefold(): word for word in reversed(words) if word}
    if not tags or max(map(len, tags.values())) > _MOST_LETTERS:
        raise CampusGPSError(
            "this is no tag",
            advice=f"Type one or more of 1 to {_MOST_LETTERS} letters, with commas between them.",
        )
    return _sorted(tags.values())


def add_tags(project: Project, photo_ids: Sequence[int], tags: Iterable[str]) -> Edit | None:
    """Give tags to photos; can be undone. A tag is written as it was before, whatever its case.

    Returns:
        The entry in the journal; None if all of them have these tags.
    """
    known = {one.casefold(): one for one in tags_in(project)}
    given = [known.get(one.casefold(), one) for one in tags]
    return _change(project, photo_ids, "Tag", given, lambda had: [*had, *given])


def remove_tags(project: Project, photo_ids: Sequence[int], tags: Iterable[str]) -> Edit | None:
    """Take tags from photos; can be undone."""
    taken = list(tags)
    return _change(
        project, photo_ids, "Untag", taken, lambda had: [one for one in had if one not in taken]
    )


def tags_in(project: Project, photo_ids: Sequence[int] | None = None) -> Counter[str]:
    """The number of photos with each tag, in the order of the alphabet.

    Args:
        project: The project.
        photo_ids: Only of these photos; None for all.
    """
    some = "" if photo_ids is None else " AND id IN (SELECT value FROM json_each(?))"
    rows = project.store.read(
        f"SELECT tags, count(*) FROM photos WHERE removed = 0 AND tags != ''{some} GROUP BY tags",
        () if photo_ids is None else (json.dumps(list(photo_ids)),),
    )
    counts: Counter[str] = Counter()
    for text, number in rows:
        counts.update(dict.fromkeys(tags_from_column(str(text)), int(number)))
    return Counter({tag: counts[tag] for tag in _sorted(counts)})


def _change(
    project: Project,
    photo_ids: Sequence[int],
    verb: str,
    tags: Sequence[str],
    change: Callable[[Sequence[str]], Sequence[str]],
) -> Edit | None:
    values: dict[int, dict[str, JsonValue]] = {}
    rows = project.store.read(
        "SELECT id, tags FROM photos WHERE removed = 0"
        " AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(photo_ids)),),
    )
    for photo_id, text in rows:
        had = tags_from_column(str(text))
        now = {one.casefold(): one for one in reversed(change(had))}
        values[int(photo_id)] = {"tags": TAG_SEPARATOR.join(_sorted(now.values()))}
    count = "1 photo" if len(values) == 1 else f"{len(values):,} photos"
    return project.journal.change(f"{verb} {count}: {TAG_SEPARATOR.join(tags)}", values)


def _sorted(tags: Iterable[str]) -> list[str]:
    return sorted(tags, key=lambda tag: (tag.casefold(), tag))
