"""Numbers as tracks state them, in text that may hold anything."""

from __future__ import annotations

import math
import re

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII)


def number_in(text: str, most: float = math.inf) -> float | None:
    """The number that ``text`` is, of at most ``most`` either way; None for anything else."""
    text = text.strip()
    if len(text) > 60 or not _NUMBER.fullmatch(text):
        return None
    number = float(text)
    return number if math.isfinite(number) and abs(number) <= most else None
