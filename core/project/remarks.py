"""Remarks about photos as a database keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from core.photos.remark import Remark


def remarks_to_column(remarks: Iterable[Remark]) -> str:
    """Remarks as JSON."""
    return json.dumps([{"name": remark.name, "text": remark.text} for remark in remarks])


def remarks_from_column(value: str) -> tuple[Remark, ...]:
    """The inverse of :func:`remarks_to_column`; raises ValueError or TypeError for what is none."""
    try:
        return tuple(Remark(str(one["name"]), str(one["text"])) for one in json.loads(value))
    except (KeyError, AttributeError, RecursionError) as error:
        raise ValueError("no remarks") from error
