"""A suggested position in words, and why it is to be believed."""

from __future__ import annotations

from campusgps_gui.style.notation import distance_text, position_text
from campusgps_gui.style.translation import number, tr
from core.geo import Position, haversine_m
from core.project.rows import LIKELY, NEARLY_SURE, PhotoRow, Suggestion, tenths_of_cases
from core.quality.photo_findings import suggested_move
from core.quality.suggestion_evidence import SuggestionEvidence


def suggestion_words(position: Position, better: Suggestion) -> str:
    """A suggested position in words: ``46.512345, 7.045678: 31 m away, within 12 m (90 %)``."""
    moved = move_words(haversine_m(position, better.position), better.radius90_m)
    return f"{position_text(better.position)}: {moved}"


def move_words(away_m: float, radius90_m: float) -> str:
    """How far a suggested position is: ``31 m away, within 12 m (90 %)``.

    What lies within the radius is not said to be better, but that it may be.
    """
    away, within = distance_text(away_m), distance_text(radius90_m)
    if away_m < radius90_m:
        return tr("may lie better, {away} away, within {within} (90 %)", away=away, within=within)
    return tr("{away} away, within {within} (90 %)", away=away, within=within)


def odds_words(photo: PhotoRow) -> str:
    """How sure it is that a photo's suggested position is better; empty where there is none."""
    move = suggested_move(photo)
    if move is None:
        return ""
    if move.share > NEARLY_SURE:
        return tr("nearly sure")
    count = number(round(10 * move.share))
    if move.share > LIKELY:
        return tr("likely, {count} of 10", count=count)
    return tr("{count} of 10", count=count)


def evidence_words(evidence: SuggestionEvidence) -> str:
    """What speaks for a suggested position, and how often such a one is the better one."""
    there, within = len(evidence.there), distance_text(evidence.within_m)
    if there:
        words = tr(
            "{there} of the {all} photos of other sessions that look most like it, from %n "
            "sessions, were taken within {within} of there; {own} near its own position",
            "",
            evidence.sessions,
            there=number(there),
            all=number(evidence.looked_at),
            within=within,
            own=number(evidence.near_own),
        )
    else:
        words = tr("The photos taken before and after it say so, not what it looks like")
    return f"{words}.\n{share_words(evidence.share)}"


def share_words(share: float) -> str:
    """How often a suggestion is better than the photo's own position, of ten."""
    tenths = tenths_of_cases(share)
    if tenths is None:
        return tr("Such suggestions are the better position nearly always.")
    return tr(
        "Such suggestions are the better position in about {count} of 10 cases.",
        count=number(tenths),
    )
