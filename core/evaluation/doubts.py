"""The reasons to doubt a position that an answer is compared with."""

from __future__ import annotations

from collections.abc import Iterator

from core.geo import Position, degrees_of, distances_m, format_distance
from core.localizer.localizer import Localizer
from core.photos.measurement import POOR_ACCURACY_M
from core.photos.metadata import PhotoMetadata

# A walk beyond the last reference; what is farther is a position of elsewhere, or a wrong one.
_FAR_M = 1000.0
# What says nothing of the place.
_OF_THE_TIME = "clock"


def doubt_about(position: Position, said: PhotoMetadata | None, localizer: Localizer) -> str:
    """The reasons why ``position`` may not be where the photo was taken; empty if there are none.

    Args:
        position: What the answer is compared with.
        said: What the photo says of itself, where the position is its own; else None.
        localizer: Whose answer it is.
    """
    return "; ".join((*_own_words(said), *_far(position, localizer)))


def _own_words(said: PhotoMetadata | None) -> Iterator[str]:
    if said is None or said.measurement is None:
        return
    accuracy_m = said.measurement.accuracy_m
    if accuracy_m is not None and accuracy_m > POOR_ACCURACY_M:
        yield f"it is accurate to {format_distance(accuracy_m)} only, by its own word"
    yield from (remark.text for remark in said.remarks if remark.name != _OF_THE_TIME)


def _far(position: Position, localizer: Localizer) -> Iterator[str]:
    if not localizer.references:
        return
    degrees = degrees_of(one.position for one in localizer.references)
    nearest_m = float(distances_m(degrees, degrees_of([position])).min())
    if nearest_m > _FAR_M:
        yield f"it lies {format_distance(nearest_m)} from the nearest photo that was learned from"
