"""The original's table: names and positions, and which of them are guesses."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from core.files import absolute, write_text
from core.labelling.exports.export_format import ExportFormat
from core.labelling.exports.file_names import FileNames
from core.labelling.label import Label
from core.project.export import gt_csv


def write_gt_csv(labels: Iterable[Label], target: Path, _names: FileNames) -> int:
    """Write ``image_name,latitude,longitude,source`` of the labels that have a position.

    Names are relative to the folder that holds all of the photos, as
    :func:`core.project.export.export_csv` writes them, and ``--positions`` reads them. It does not
    learn from those whose source is ``guess``.
    """
    photos, sources = [], []
    for one in labels:
        if one.position is not None and one.source is not None:
            photos.append((absolute(one.file), one.position))
            sources.append(one.source.value)
    write_text(target, gt_csv(photos, sources))
    return len(photos)


GT_CSV = ExportFormat(
    "gt.csv", ("gt.csv",), "Names and positions, as CampusGPS reads them", write_gt_csv
)
