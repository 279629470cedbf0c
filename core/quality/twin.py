"""Photos that show the same picture as another one, which counts for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.files import distinct_names
from core.geo import format_distance, haversine_m
from core.project.rows import PhotoRow
from core.quality.finding import Finding
from core.quality.photo_set import PhotoSet
from core.quality.sources_differ import DIFFERING_M

NAME = "twin"


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Copies, by the photo that counts for them; those of another position each by itself."""
    all_copies = {one.id: one.twin_of for one in photos.photos if one.twin_of is not None}
    if not all_copies:
        return
    by_id = {photo.id: photo for photo in photos.photos}
    names = _names_of([by_id[one] for one in all_copies.values() if one in by_id], photos)
    copies: dict[int, list[int]] = defaultdict(list)
    for photo_id, original in all_copies.items():
        apart_m = _apart_m(by_id[photo_id], by_id.get(original))
        if apart_m > DIFFERING_M:
            shown, apart = names[by_id[original].path], format_distance(apart_m)
            reason = f"it shows the same picture as {shown}, which counts, but lies {apart} from it"
            yield Finding(NAME, (photo_id,), reason)
        else:
            copies[original].append(photo_id)
    for original, ids in copies.items():
        shown = names[by_id[original].path] if original in by_id else "another photo"
        yield Finding(NAME, tuple(ids), f"it shows the same picture as {shown}, which counts")


def _names_of(wanted: Sequence[PhotoRow], photos: PhotoSet) -> dict[Path, str]:
    """The names for people of some photos, by their paths: such that no other photo has them."""
    alike = {photo.path.name for photo in wanted}
    return distinct_names(photo.path for photo in photos.photos if photo.path.name in alike)


def _apart_m(copy: PhotoRow, original: PhotoRow | None) -> float:
    """The distance in metres between the two's positions; 0 where one has none."""
    if original is None or original.position is None or copy.position is None:
        return 0.0
    return haversine_m(copy.position, original.position)
