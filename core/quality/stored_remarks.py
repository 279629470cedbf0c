"""Remarks from reading a photo's own data: another datum, an invalid fix, sources that differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from core.project.rows import PhotoRow
from core.quality.finding import Finding


def remarks_of(name: str) -> Callable[[Sequence[PhotoRow]], Iterable[Finding]]:
    """Looks for the remarks ``name`` of photos."""

    def find(photos: Sequence[PhotoRow]) -> Iterator[Finding]:
        texts: dict[str, list[int]] = defaultdict(list)
        for photo in photos:
            for remark in photo.remarks:
                if remark.name == name:
                    texts[remark.text].append(photo.id)
        for text, ids in texts.items():
            yield Finding(name, tuple(ids), text)

    return find
