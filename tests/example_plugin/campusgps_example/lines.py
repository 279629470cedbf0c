"""An export format: one line of text for each photo that has a position."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from core.labelling.exports import ExportFormat, FileNames
from core.labelling.label import Label


def write_lines(labels: Iterable[Label], target: Path, names: FileNames) -> int:
    """Write ``name: latitude longitude`` of each label that has a position, in degrees."""
    placed = [(one, one.position) for one in labels if one.position is not None]
    lines = [f"{names.legible_of(one)}: {at.latitude} {at.longitude}\n" for one, at in placed]
    target.write_text("".join(lines), "utf-8")
    return len(lines)


LINES = ExportFormat("Lines", (".lines",), "One line of text for each photo", write_lines)
