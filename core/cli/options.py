"""Arguments and options that several commands have, worded once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from core.errors import CampusGPSError
from core.photos.measurement import Prefer


def _device_of_this_computer(device: str) -> str:
    """Refuse what is no device of this computer before any work, and not in the middle of it."""
    if device != "auto":
        from core.devices import choose_device  # asks torch, if it is there

        try:
            choose_device(device)
        except CampusGPSError as error:
            raise typer.BadParameter(str(error)) from error
    return device


PreferOption = Annotated[
    Prefer | None,
    typer.Option(
        "--prefer",
        help="Which counts where a photo's own position and its sidecar's differ; "
        "a project remembers what was chosen for its import, else the sidecar.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
EachOption = Annotated[
    bool,
    typer.Option("--each", help="Locate each photo alone, not those of one walk together."),
]
DeviceOption = Annotated[
    str, typer.Option(help="auto, cuda, mps or cpu.", callback=_device_of_this_computer)
]
PositionsOption = Annotated[
    Path | None,
    typer.Option(
        "--positions", metavar="CSV", help="Positions that win over the photos' own.", exists=True
    ),
]
ProjectFolder = Annotated[Path, typer.Argument(metavar="PROJECT", help="The project's folder.")]
ProjectOrModel = Annotated[
    Path,
    typer.Argument(
        metavar="PROJECT_OR_MODEL", help="A project's folder or a localizer's file.", exists=True
    ),
]
