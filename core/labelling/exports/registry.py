"""The formats there are, and the one that a file's name asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.files import remove_leftovers_of, written_beside
from core.labelling.exports.csv_table import write_csv
from core.labelling.exports.file_names import FileNames
from core.labelling.exports.geojson import write_geojson
from core.labelling.exports.gpx import write_gpx
from core.labelling.exports.gt_csv import write_gt_csv
from core.labelling.exports.html_report import write_html
from core.labelling.exports.kml import write_kml, write_kmz
from core.labelling.label import Label
from core.tasks import Task


@dataclass(frozen=True)
class ExportFormat:
    """One format.

    Attributes:
        name: What it is called, also in a command's help.
        suffixes: What its files end with, the usual one first; a whole name for ``gt.csv``.
        words: What a save dialog says of it.
        write: Writes labels to a new file, calling their photos as it is told, and returns how many
            it wrote.
    """

    name: str
    suffixes: tuple[str, ...]
    words: str
    write: Callable[[Iterable[Label], Path, FileNames], int]

    def is_of(self, target: Path) -> bool:
        """Whether the name of ``target`` asks for this format."""
        return target.suffix.lower() in self.suffixes or target.name.lower() == self.suffixes[0]


def _bare(
    write: Callable[[Iterable[Label], Path], int],
) -> Callable[[Iterable[Label], Path, FileNames], int]:
    """``write`` for a format that has its own names for photos, never with a path in them."""
    return lambda labels, target, _names: write(labels, target)


EXPORTS: tuple[ExportFormat, ...] = (
    ExportFormat("CSV", (".csv",), "Table of all photos, for spreadsheets and scripts", write_csv),
    ExportFormat(
        "HTML", (".html", ".htm"), "Report to send around: map, pictures, table", _bare(write_html)
    ),
    ExportFormat("KMZ", (".kmz",), "Google Earth, with pictures", _bare(write_kmz)),
    ExportFormat("KML", (".kml",), "Google Earth", _bare(write_kml)),
    ExportFormat("GeoJSON", (".geojson", ".json"), "QGIS and web maps", write_geojson),
    ExportFormat("GPX", (".gpx",), "Waypoints for navigation devices", _bare(write_gpx)),
    ExportFormat(
        "gt.csv", ("gt.csv",), "Names and positions, as CampusGPS reads them", _bare(write_gt_csv)
    ),
)
"""Every format, in the order in which a dialog lists them."""


def export(
    labels: Iterable[Label],
    target: Path,
    *,
    names: FileNames | None = None,
    task: Task | None = None,
) -> int:
    """Write ``labels`` to ``target`` in the format that its suffix names (``gt.csv`` by its name).

    Which labels are written is the caller's choice; those without a position go only into the
    tables for people (CSV, HTML). One row is in memory at a time, but for ``gt.csv``.

    Args:
        labels: What to write.
        target: Where to.
        names: What photos are called in CSV and GeoJSON; bare names by default.
        task: Hears of progress.

    Returns:
        How many rows were written.

    Raises:
        CampusGPSError: There is no such format, or the file cannot be written.
        Cancelled: The user cancelled; what was at ``target`` before is still there.
    """
    task = task or Task()
    chosen = export_format(target)
    total = len(labels) if isinstance(labels, Sized) else None
    # A killed run's half; nobody writes the same file twice at once.
    remove_leftovers_of(target)
    with written_beside(target) as part:
        rows = task.each(labels, "Exporting positions", total)
        return chosen.write(rows, part, names or FileNames())


def export_format(target: Path) -> ExportFormat:
    """The format that the name of ``target`` asks for.

    Raises:
        CampusGPSError: There is none.
    """
    # The last is asked first: gt.csv is also a CSV.
    for one in reversed(EXPORTS):
        if one.is_of(target):
            return one
    known = [one.suffixes[0] for one in EXPORTS]
    raise CampusGPSError(
        f"there is no export format for the suffix {target.suffix!r}"
        if target.suffix
        else "this name has no suffix that says in which format to export",
        file=target,
        advice=f"Choose one of {', '.join(known[:-1])} or the name {known[-1]}.",
    )
