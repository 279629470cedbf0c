"""A located photo and its matches as the viewer and the map show them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.map.content import EstimateOnMap, MapMatch
from campusgps_gui.style.notation import distance_text, moment_text
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.photo_viewer import ViewedPhoto
from core.files import bare_name, legible_line


def viewed_photo(photo: LocatedPhoto, thumbnail: QImage) -> ViewedPhoto:
    """The photo for the left side, at once by the largest picture at hand."""
    facts = ""
    estimate = photo.estimate
    if estimate is not None and photo.is_pinned:
        radius = distance_text(estimate.radius90_m)
        within = tr("within {radius} (90 %)", radius=radius)
        facts += f" · {within}"
    if photo.error_m is not None and photo.is_pinned:
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
    if photo.is_pinned:
        away = distance_text(match.distance_m)
        facts.append(tr("{distance} from the estimate", distance=away))
    if match.taken_at is not None:
        facts.append(moment_text(match.taken_at))
    small = answer.thumbnails[number - 1] if number <= len(answer.thumbnails) else QImage()
    after = "".join(f" · {fact}" for fact in facts)
    return ViewedPhoto(f"{number}. {name}", Path(match.file), small, after)


def on_map(photo: LocatedPhoto) -> EstimateOnMap | None:
    """The estimate of ``photo`` for the map; None while there is no answer."""
    answer, estimate = photo.answer, photo.estimate
    if answer is None or estimate is None:
        return None
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
    )
