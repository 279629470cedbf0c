"""``campusgps export``: the project's photos and positions for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from core.cli.figures import counted
from core.cli.options import JsonOption, ProjectFolder
from core.cli.terminal import print_json, print_line, running_task


def export(
    project: ProjectFolder,
    gt: Annotated[
        Path | None,
        typer.Option(metavar="CSV", help="Write image_name,latitude,longitude."),
    ] = None,
    npy: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write X_photos.npy and y_photos.npy."),
    ] = None,
    positions: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Write the positions in a format that the file's name says: .geojson, .csv, .kml,"
            " .gpx, ...; may be repeated.",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Write the project's photos and positions for other programs, corrected ones as they count.

    Where positions were corrected, --gt has a column that says how. `campusgps clean PROJECT
    --corrections gt.csv` reads them back; `campusgps label write PROJECT --corrected` writes them
    into sidecars or into the photos.

    Example: campusgps export campus.campusgps --gt gt.csv --npy arrays
    """
    from core.labelling.exports import export_format
    from core.project.export import export_csv, export_npy
    from core.project.project import Project
    from core.workflows.corrected_set import export_positions

    if gt is None and npy is None and not positions:
        raise typer.BadParameter("say what to write: --gt CSV, --npy DIR or --positions FILE")
    written = {}
    with running_task() as task, Project.open(project, read_only=True) as opened:
        for target in positions or ():
            export_format(target)
        for target in positions or ():
            written[str(target)] = export_positions(opened, target, task)
        if gt is not None:
            written[str(gt)] = export_csv(opened, gt)
        if npy is not None:
            written[str(npy)] = export_npy(opened, npy, task)
    if as_json:
        print_json({"written": written})
        return
    for name, count in written.items():
        print_line(f"{name}: {counted(count)}")
