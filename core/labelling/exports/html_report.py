"""One HTML file to send around: a map, pictures and a table, without network or other files.

Written from ``resources/report/labels.html.jinja``, with the colours of the evaluation's report.
"""

from __future__ import annotations

import secrets
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from typing import IO

from jinja2 import Environment

import resources
from core.evaluation.report_html import report_environment
from core.evaluation.report_language import ENGLISH, ReportLanguage
from core.files import legible
from core.inlining import inlined_script, inlined_style
from core.labelling.exports.export_format import ExportFormat
from core.labelling.exports.file_names import FileNames
from core.labelling.exports.formatting import (
    area,
    best_match_name,
    name_of,
    radius50,
    radius90,
    taken_at,
    taken_words,
)
from core.labelling.exports.thumbnails import with_thumbnails
from core.labelling.label import Label
from core.labelling.outcome import OUTCOME_COLOURS, Outcome, outcome_of, words_for_others
from core.localizer.area_shares import area_words

_RESOURCES = resources.FOLDER
_LEAFLET = _RESOURCES / "map" / "leaflet"
_SCRIPTS = (_RESOURCES / "map" / "places.js", _RESOURCES / "report" / "labels.js")


@dataclass
class _Counts:
    """The counts above the table, taken while the rows are written."""

    photos: int = 0
    positions: int = 0
    has_areas: bool = False
    standings: Counter[str] = field(default_factory=Counter)
    outcomes: dict[Outcome, str] = field(default_factory=dict)


def write_html(
    labels: Iterable[Label], target: Path, _names: FileNames, language: ReportLanguage = ENGLISH
) -> int:
    """Write a report about all labels, also those without a position.

    The page weighs 170 kB and 5 to 9 kB for each photo. One row is in memory at a time: rows wait
    in a temporary file until it is known what to say above them.

    Returns:
        How many photos are in it.
    """
    environment = report_environment(language)
    environment.filters |= {
        "standing": words_for_others,
        "name": name_of,
        "folder": _folder,
        "time": taken_at,
        "taken": partial(taken_words, moment=language.moment),
        "radius50": radius50,
        "radius90": radius90,
        "alike": best_match_name,
        "outcome": outcome_of,
        "area": area,
        "areas": area_words,
    }
    counts = _Counts()
    with tempfile.TemporaryFile("w+", dir=target.parent, encoding="utf-8", newline="\n") as rows:
        for row in _rows(labels, environment, counts):
            rows.write(row)
        rows.seek(0)
        page = environment.get_template("labels.html.jinja").generate(
            rows=_pieces(rows),
            counts=counts,
            colours=OUTCOME_COLOURS,
            created_at=datetime.now(timezone.utc),
            nonce=secrets.token_urlsafe(16),
            leaflet_style=inlined_style(_LEAFLET / "leaflet.css"),
            leaflet_script=inlined_script(_LEAFLET / "leaflet.js"),
            own_script="\n".join(map(inlined_script, _SCRIPTS)),
        )
        with target.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(page)
    return counts.photos


def _rows(labels: Iterable[Label], environment: Environment, counts: _Counts) -> Iterator[str]:
    template = environment.get_template("label_row.html.jinja")
    with closing(with_thumbnails(labels)) as pictured:
        for label, jpeg in pictured:
            counts.photos += 1
            counts.positions += label.position is not None
            counts.has_areas |= label.areas is not None
            counts.standings[words_for_others(label)] += 1
            if label.position is not None:
                counts.outcomes[outcome_of(label)] = words_for_others(label)
            yield template.render(label=label, thumbnail=jpeg)


def _pieces(stream: IO[str]) -> Iterator[str]:
    while piece := stream.read(1 << 16):
        yield piece


def _folder(label: Label) -> str:
    """The folder's bare name: a report that is sent around need not tell where all is kept."""
    return legible(label.file.parent.name)


HTML = ExportFormat(
    "HTML",
    (".html", ".htm"),
    "Report to send around: map, pictures, table",
    write_html,
    has_room_for_all=True,
    write_in=write_html,
)
