"""Photos that show the same picture as another one, which counts for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from core.files import legible
from core.project.rows import PhotoRow
from core.quality.finding import Finding

NAME = "twin"


def find(photos: Sequence[PhotoRow]) -> Iterator[Finding]:
    """Copies, by the photo that counts for them."""
    names = {photo.id: legible(photo.path.name) for photo in photos}
    copies: dict[int, list[int]] = defaultdict(list)
    for photo in photos:
        if photo.twin_of is not None:
            copies[photo.twin_of].append(photo.id)
    for original, ids in copies.items():
        shown = names.get(original, "another photo")
        yield Finding(NAME, tuple(ids), f"it shows the same picture as {shown}, which counts")
