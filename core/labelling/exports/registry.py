"""The export formats there are: those of the program, and those that installed packages add.

A format is one file beside this one and a line in :data:`_BUILT_IN`. A package of somebody else
names an :class:`ExportFormat` in the entry-point group ``campusgps.exports``.
"""

from __future__ import annotations

import logging
import operator
from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from core.errors import CampusGPSError
from core.evaluation.report_language import ENGLISH, ReportLanguage
from core.files import is_file, is_link, remove_leftovers_of, written_beside
from core.labelling.exports import csv_table, geojson, gpx, gt_csv, html_report, kml
from core.labelling.exports.export_format import ExportFormat
from core.labelling.exports.file_names import FileNames
from core.labelling.label import Label
from core.plugins import load_plugins
from core.tasks import Cancelled, Task

log = logging.getLogger(__name__)

ENTRY_POINTS = "campusgps.exports"

_BUILT_IN: tuple[ExportFormat, ...] = (
    csv_table.CSV,
    html_report.HTML,
    kml.KMZ,
    kml.KML,
    geojson.GEOJSON,
    gpx.GPX,
    gt_csv.GT_CSV,
)
"""In the order in which a dialog lists them."""


@dataclass(frozen=True)
class ExportFormats:
    """Every format that can be used now.

    Attributes:
        formats: The formats, in the order in which a dialog lists them.
        problems: A sentence for the user about each format of a package that can't be used.
    """

    formats: tuple[ExportFormat, ...]
    problems: tuple[str, ...]


@cache
def export_formats() -> ExportFormats:
    """The formats of the program and of installed packages.

    A package can't replace a format: one with a name or a suffix that is taken is left out.
    """
    plugins = load_plugins(ENTRY_POINTS, ExportFormat)
    formats, problems = list(_BUILT_IN), list(plugins.problems)
    for added in plugins.parts:
        taken = next((one for one in formats if _collide(one, added)), None)
        if taken is None:
            formats.append(added)
        else:
            problems.append(
                f"The export format {added.name} of a plug-in is not used: its name or one of its "
                f"suffixes is that of {taken.name}"
            )
            log.warning("%s", problems[-1])
    return ExportFormats(tuple(formats), tuple(problems))


def export_format(target: Path) -> ExportFormat:
    """The format that the name of ``target`` asks for.

    Raises:
        CampusGPSError: There is none.
    """
    formats = export_formats().formats
    # gt.csv is also a CSV.
    for one in sorted(formats, key=lambda one: not one.has_whole_name):
        if one.is_of(target):
            return one
    raise CampusGPSError(
        f"there is no export format for the suffix {target.suffix!r}"
        if target.suffix
        else "this name has no suffix that says in which format to export",
        file=target,
        advice=f"Choose one of {_listed(formats)}.",
    )


def endings_in_words() -> str:
    """The suffixes and file names to choose from, for a command's help."""
    endings = [one.suffixes[0] for one in export_formats().formats]
    return f"{', '.join(endings[:-1])} or {endings[-1]}"


def export(
    labels: Iterable[Label],
    target: Path,
    *,
    names: FileNames | None = None,
    task: Task | None = None,
    language: ReportLanguage = ENGLISH,
) -> int:
    """Write ``labels`` to ``target`` in the format that its name asks for.

    The caller chooses which labels are written; those without a position go only into formats that
    have room for all (CSV, HTML). One row is in memory at a time, but for ``gt.csv``.

    Args:
        labels: What to write.
        target: The file to write.
        names: The names of photos in CSV and GeoJSON; bare names by default.
        task: Receives the progress.
        language: The language of files that people read.

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
        write = partial(chosen.writer(language), rows, part, names or FileNames())
        return write() if chosen in _BUILT_IN else _written_by_plugin(chosen, write, part, target)


def _written_by_plugin(
    chosen: ExportFormat, write: Callable[[], int], part: Path, target: Path
) -> int:
    """Write ``part`` by the code of somebody else, which may raise or leave anything."""
    try:
        count = operator.index(write())
        if is_link(part) or not is_file(part):
            raise ValueError("it has not left a file where it was to write one")
    except (CampusGPSError, Cancelled):
        raise
    except (Exception, SystemExit) as error:
        raise CampusGPSError(
            f"the plug-in for {chosen.name} failed ({type(error).__name__}: {error})",
            file=target,
            advice="Choose another format, or ask the author of the plug-in.",
        ) from error
    return count


def _collide(one: ExportFormat, other: ExportFormat) -> bool:
    return one.name.lower() == other.name.lower() or bool({*one.suffixes} & {*other.suffixes})


def _listed(formats: Iterable[ExportFormat]) -> str:
    suffixes = [one.suffixes[0] for one in formats if not one.has_whole_name]
    whole = [one.suffixes[0] for one in formats if one.has_whole_name]
    return f"{', '.join(suffixes)} or the name {' or '.join(whole)}"
