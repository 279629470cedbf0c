"""Formats the fields of a label as exports write them, the same in every format."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime, timezone

from core.evaluation.report_language import ENGLISH
from core.files import bare_name, legible
from core.geo import format_distance
from core.labelling.label import Label
from core.localizer.area_shares import chosen_area


def name_of(label: Label) -> str:
    """The file's name without its folder, as Unicode."""
    return legible(label.file.name)


def degrees(value: float) -> str:
    """A coordinate with nine decimals, a tenth of a millimetre, and never with an exponent."""
    return f"{value:.9f}"


def radius50(label: Label) -> float | None:
    """The 50 % radius in metres; None for a position that is no guess, and where none is known."""
    return _finite(label.radius50_m)


def radius90(label: Label) -> float | None:
    """The 90 % radius in metres; None where :func:`radius50` is."""
    return _finite(label.radius90_m)


def metres(value: float | None) -> str:
    """A length in a table, in metres: ``9.1``; empty where there is none."""
    return "" if value is None else f"{value:.1f}"


def radii(label: Label) -> str:
    """Both radii in words: ``within 9 m (50 %), 24 m (90 %)``; empty where there is none."""
    half, most = radius50(label), radius90(label)
    if half is None or most is None:
        return ""
    return f"within {format_distance(half)} (50 %), {format_distance(most)} (90 %)"


def area(label: Label) -> str:
    """The name of the area that names its place best; empty where no area is likely."""
    found = chosen_area(label.areas or ())
    return found.name if found else ""


def area_probability(label: Label) -> float | None:
    """The probability of :func:`area`, from 0 to 1; None without one."""
    found = chosen_area(label.areas or ())
    return round(found.probability, 2) if found else None


def tags(label: Label) -> str:
    """The tags that a person gave it, with commas between them."""
    return ", ".join(label.tags or ())


def taken_at(label: Label) -> str:
    """Capture time in ISO 8601; without an offset where the photo states none."""
    if label.taken_at is None:
        return ""
    return (label.taken_at if label.taken_at_has_offset else _on_camera(label.taken_at)).isoformat()


def taken_words(label: Label, moment: Callable[[datetime], str] = ENGLISH.moment) -> str:
    """Capture time for people: ``2024-05-01 10:00 UTC``; ``UTC`` only where that is known."""
    if label.taken_at is None:
        return ""
    return moment(label.taken_at) + " UTC" * label.taken_at_has_offset


def taken_at_utc(label: Label) -> str | None:
    """Capture time as ``2024-05-01T10:00:00Z``; None where it is not known how far it is from UTC.

    Formats for tracks and globes allow no other.
    """
    if label.taken_at is None or not label.taken_at_has_offset:
        return None
    return _on_camera(label.taken_at.astimezone(timezone.utc)).isoformat() + "Z"


def best_match(label: Label) -> str:
    """The reference photo that counts most, as the project knew it; empty if there is none."""
    matches = label.estimate.matches if label.estimate else ()
    return legible(matches[0].file) if matches else ""


def best_match_name(label: Label) -> str:
    """The file name of :func:`best_match`, without its folder."""
    return bare_name(best_match(label))


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _on_camera(time: datetime) -> datetime:
    return time.replace(tzinfo=None)
