"""Photos that show the same picture as another one, which counts for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from core.files import distinct_names
from core.geo import format_distance, haversine_m
from core.project.rows import PhotoRow
from core.quality.finding import Finding
from core.quality.sources_differ import DIFFERING_M

NAME = "twin"


def find(photos: Sequence[PhotoRow]) -> Iterator[Finding]:
    """Copies, by the photo that counts for them; those of another position each by itself."""
    by_id = {photo.id: photo for photo in photos}
    names = distinct_names(photo.path for photo in photos)
    copies: dict[int, list[int]] = defaultdict(list)
    for photo in photos:
        if photo.twin_of is None:
            continue
        apart_m = _apart_m(photo, by_id.get(photo.twin_of))
        if apart_m > DIFFERING_M:
            shown, apart = names[by_id[photo.twin_of].path], format_distance(apart_m)
            reason = f"it shows the same picture as {shown}, which counts, but lies {apart} from it"
            yield Finding(NAME, (photo.id,), reason)
        else:
            copies[photo.twin_of].append(photo.id)
    for original, ids in copies.items():
        shown = names[by_id[original].path] if original in by_id else "another photo"
        yield Finding(NAME, tuple(ids), f"it shows the same picture as {shown}, which counts")


def _apart_m(copy: PhotoRow, original: PhotoRow | None) -> float:
    """The distance in metres between the two's positions; 0 where one has none."""
    if original is None or original.position is None or copy.position is None:
        return 0.0
    return haversine_m(copy.position, original.position)
