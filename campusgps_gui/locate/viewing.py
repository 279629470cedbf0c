"""A located photo and its matches as the viewer and the map show them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.sentences import by_hand_words
from campusgps_gui.map.content import EstimateOnMap, MapMatch
from campusgps_gui.style.notation import distance_text, moment_text
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.photo_viewer import ViewedPhoto
from core.files import bare_name, legible_line
from core.geo import Position, haversine_m

if TYPE_CHECKING:
    from core.localizer.estimate import Match


def viewed_photo(photo: LocatedPhoto, thumbnail: QImage) -> ViewedPhoto:
    """The photo for the left side, at once by the largest picture at hand."""
    facts = ""
    if photo.by_hand is not None:
        facts += f" · {by_hand_words(photo)}"
    if photo.radius90_m is not None:
        within = tr("within {radius} (90 %)", radius=distance_text(photo.radius90_m))
        facts += f" · {within}"
    if photo.error_m is not None and photo.radius90_m is not None:
        off = tr("{distance} off", distance=distance_text(photo.error_m))
        facts += f" · {off}"
    return ViewedPhoto(photo.name, photo.file, photo.image or thumbnail, facts)


def viewed_match(photo: LocatedPhoto, number: int) -> ViewedPhoto:
    """A match of ``photo`` for the right side, at once by its thumbnail."""
    estimate, answer = photo.estimate, photo.answer
    assert estimate is not None and answer is not None
    match = estimate.matches[number - 1]
    name = legible_line(bare_name(match.file))
    facts = [tr("similarity {similarity:.2f}", similarity=match.similarity)]
    away = match_away_m(photo, match)
    if away is not None and photo.by_hand is not None:
        facts.append(tr("{distance} from the pin", distance=distance_text(away)))
    elif away is not None:
        facts.append(tr("{distance} from the estimate", distance=distance_text(away)))
    if match.taken_at is not None:
        facts.append(moment_text(match.taken_at))
    small = answer.thumbnails[number - 1] if number <= len(answer.thumbnails) else QImage()
    after = "".join(f" · {fact}" for fact in facts)
    return ViewedPhoto(f"{number}. {name}", Path(match.file), small, after)


def match_away_m(photo: LocatedPhoto, match: Match) -> float | None:
    """The metres from the photo's pin to one of its matches; None where it has no pin."""
    if photo.by_hand is not None:
        return haversine_m(photo.by_hand, match.position)
    return match.distance_m if photo.is_pinned else None


def on_map(photo: LocatedPhoto, moved: Position | None = None) -> EstimateOnMap | None:
    """The estimate of ``photo`` for the map; None while there is no answer.

    Args:
        photo: The photo.
        moved: Where a person is just moving it to.
    """
    answer, estimate = photo.answer, photo.estimate
    by_hand = moved or photo.by_hand
    if estimate is None or answer is None:
        if by_hand is None:
            return None
        words = tr("Placed by hand")
        bare = EstimateOnMap(by_hand, 0.0, 0.0, inside_area=False)
        return replace(bare, photo_id=photo.number, corrected=by_hand, words=words)
    return EstimateOnMap(
        position=estimate.position,
        radius50_m=estimate.radius50_m,
        radius90_m=estimate.radius90_m,
        matches=tuple(
            MapMatch(number, match.position, legible_line(bare_name(match.file)))
            for number, match in enumerate(estimate.matches, start=1)
        ),
        truth=answer.own_position,
        error_m=photo.error_m,
        inside_area=estimate.inside_area,
        pin_anyway=photo.pin_anyway,
        alone=photo.alone,
        photo_id=photo.number,
        corrected=by_hand,
        words=by_hand_words(photo) if moved is None else tr("Placed by hand"),
    )
