"""The words for the photos of the project that a guess comes from."""

from __future__ import annotations

from campusgps_gui.labelling.sentences import match_name
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import tr
from core.geo import haversine_m
from core.labelling.label import Label
from core.localizer.estimate import Match


def away_m(label: Label, match: Match) -> float | None:
    """The metres from the photo's pin to one of its matches; None where it has no pin."""
    place = label.position
    return None if place is None else haversine_m(place, match.position)


def match_words(number: int, match: Match, away: float | None) -> str:
    """The name of one of a photo's matches, and how far it is from the pin, or how alike."""
    if away is None:
        return tr(
            "{number}. {name}, similarity {similarity:.2f}",
            number=number,
            name=match_name(match.file),
            similarity=match.similarity,
        )
    return tr(
        "{number}. {name}, {distance} away",
        number=number,
        name=match_name(match.file),
        distance=distance_text(away),
    )


def match_sentence(number: int, match: Match, away: float | None) -> str:
    """All that is known of one of a photo's matches."""
    if away is None:
        return tr(
            "{number}. {name}: alike {similarity:.2f}, where 1 is the same picture",
            number=number,
            name=match_name(match.file),
            similarity=match.similarity,
        )
    return tr(
        "{number}. {name}: {distance} from the pin; alike "
        "{similarity:.2f}, where 1 is the same picture",
        number=number,
        name=match_name(match.file),
        distance=distance_text(away),
        similarity=match.similarity,
    )
