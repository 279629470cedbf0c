"""The words for the photos of the project that a guess comes from."""

from __future__ import annotations

from campusgps_gui.labelling.sentences import match_name
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import tr
from core.localizer.estimate import Match


def match_words(number: int, match: Match) -> str:
    """The name of one of a photo's matches, and how far it is from the guess."""
    return tr(
        "{number}. {name}, {distance} away",
        number=number,
        name=match_name(match.file),
        distance=distance_text(match.distance_m),
    )


def match_sentence(number: int, match: Match) -> str:
    """All that is known of one of a photo's matches."""
    return tr(
        "{number}. {name}: {distance} from the guess; alike "
        "{similarity:.2f}, where 1 is the same picture",
        number=number,
        name=match_name(match.file),
        distance=distance_text(match.distance_m),
        similarity=match.similarity,
    )
