"""JSON in which values reach the map page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from typing import Any

from core.geo import Position

_AT_ONCE = 1000


def to_json(value: Any) -> str:
    """JSON that is safe inside a script and inside an HTML page: ASCII only and no ``<``."""
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def list_json(values: Iterable[object]) -> str:
    """A long list as JSON, a thousand values at a time: between them other threads take turns."""
    rest, parts = iter(values), []
    while some := list(islice(rest, _AT_ONCE)):
        parts.append(to_json(some)[1:-1])
    return f"[{','.join(parts)}]"


def latlng(position: Position) -> list[float]:
    """Latitude and longitude to a centimetre, as the page wants them."""
    return [round(position.latitude, 7), round(position.longitude, 7)]
