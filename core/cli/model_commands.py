"""``campusgps model``: localizers as files, from other programs and for them."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from core.cli.figures import counted
from core.cli.options import DeviceOption, JsonOption
from core.cli.terminal import (
    Json,
    in_command,
    print_json,
    print_line,
    running_task,
)
from core.devices import require_torch
from core.errors import CampusGPSError
from core.features.backbones.registry import importable_networks
from core.geo import format_distance

if TYPE_CHECKING:
    from core.checkpoint_import.importing import ImportedModel
    from core.localizer.localizer import BoundingBox, Localizer

ModelOrProject = Annotated[
    Path,
    typer.Argument(
        metavar="MODEL_OR_PROJECT", help="A localizer's file or a project's folder.", exists=True
    ),
]

model_app = typer.Typer(
    name="model",
    help="Localizers as files: import other programs' networks, export ONNX, look inside.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

_FEW_PHOTOS = 20


def _area(text: str) -> BoundingBox:
    from core.localizer.localizer import BoundingBox

    try:
        south, west, north, east = (float(part) for part in text.split(","))
    except ValueError:
        raise typer.BadParameter("four numbers: MIN_LAT,MIN_LON,MAX_LAT,MAX_LON") from None
    sound = all(map(math.isfinite, (south, west, north, east)))
    if not (sound and -90 <= south < north <= 90 and -180 <= west < east <= 180):
        raise typer.BadParameter(
            "MIN_LAT,MIN_LON,MAX_LAT,MAX_LON in degrees, each minimum below its maximum"
        )
    return BoundingBox(south, west, north, east)


@model_app.command("import")
def import_command(
    file: Annotated[
        Path, typer.Argument(metavar="FILE.pth", help="A PyTorch checkpoint.", exists=True)
    ],
    architecture: Annotated[
        str,
        typer.Option(
            help=f"What it is of: {', '.join(one.name for one in importable_networks())}.",
            metavar="NAME",
        ),
    ],
    area: Annotated[
        str,
        typer.Option(
            metavar="MIN_LAT,MIN_LON,MAX_LAT,MAX_LON", help="What the answers 0 and 1 mean."
        ),
    ],
    photos: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Photos of the place to fit it on.", exists=True),
    ] = None,
    positions: Annotated[
        Path | None,
        typer.Option(metavar="CSV", help="Positions that win over the photos' own.", exists=True),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The localizer to write.")
    ] = None,
    input_side: Annotated[
        int | None,
        typer.Option(min=32, max=4096, help="Side it was trained with, in pixels; 255 or its own."),
    ] = None,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Make a localizer from a network trained by the original study.

    Its answers are [latitude, longitude] between 0 and 1 of the area. Nothing in the file is run.

    Example: campusgps model import best.pth --architecture resnet18
    --area 31.2600,34.7990,31.2640,34.8060 --photos ~/Pictures/campus
    """
    with running_task():
        require_torch("reading a checkpoint")
    from core.checkpoint_import.importing import import_model
    from core.localizer.file_format import SUFFIX, save

    box = _area(area)
    target = out or file.with_suffix(SUFFIX)
    with running_task() as task:
        if target.resolve() == file.resolve():
            raise CampusGPSError(
                "would be replaced by the localizer", file=file, advice="Name another --out."
            )
        imported = import_model(
            file,
            architecture,
            box,
            photos=photos,
            positions_csv=positions,
            input_side=input_side,
            device=device,
            task=task,
        )
        save(imported.localizer, target)
    if as_json:
        print_json(_import_answer(imported, target))
        return
    for line in _how_it_is_read(imported):
        print_line(line)
    print_line(f"Ready. Try: campusgps locate {in_command(target)} PHOTO")


@model_app.command("export")
def export_command(
    model_or_project: ModelOrProject,
    onnx: Annotated[
        Path | None, typer.Option("--onnx", metavar="OUT.onnx", help="The graph to write.")
    ] = None,
    others: Annotated[
        Path | None,
        typer.Option(
            "--for-others",
            metavar="OUT.safetensors",
            help="A localizer to give away: without the photos' thumbnails, times, headings and"
            " names.",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Write a localizer for other people, or its networks as an ONNX graph.

    --for-others writes a localizer that answers alike and leaves out what it need not know of your
    photos. --onnx writes the networks as a graph, checked against torch: with trained networks it
    answers east and north in metres, else the descriptor that photos are compared by. What goes in
    and what comes out stands in the file's metadata.

    Example: campusgps model export campus.campusgps --for-others campus.safetensors
    """
    if onnx is None and others is None:
        raise typer.BadParameter("name a file to write", param_hint="--onnx or --for-others")
    answer: Json = {}
    if others is not None:
        answer |= _export_for_others(model_or_project, others)
    if onnx is not None:
        answer |= _export_onnx(model_or_project, onnx)
    if as_json:
        print_json(answer)
        return
    if others is not None:
        print_line(f"{others}: a localizer without thumbnails, times, headings and names")
        print_line("Left in it: the references' positions, and what photos are compared by.")
    if onnx is not None:
        print_line(f"{answer['written']}: pixels to {answer['output']}")
        for name, fact in answer["metadata"].items():
            print_line(f"  {name}: {fact}")
        print_line(f"Checked against torch: within {answer['largest_difference']:.1g}.")


def _export_for_others(model_or_project: Path, target: Path) -> Json:
    from core.workflows.active_localizer import export_localizer

    with running_task():
        export_localizer(model_or_project, target, for_others=True)
    return {"for_others": str(target)}


def _export_onnx(model_or_project: Path, target: Path) -> Json:
    with running_task() as task:
        require_torch("writing ONNX")
        from core.localizer.onnx_export import export_onnx
        from core.workflows.active_localizer import open_localizer

        localizer = open_localizer(model_or_project)
        task.begin("Writing the graph")
        exported = export_onnx(localizer, target)
    return {
        "written": str(exported.file),
        "output": exported.output,
        "largest_difference": exported.difference,
        "metadata": exported.facts,
    }


@model_app.command("info")
def info_command(model_or_project: ModelOrProject, as_json: JsonOption = False) -> None:
    """Say what a localizer is made of.

    Example: campusgps model info campus.campusgps
    """
    from core.localizer.file_format import load
    from core.project.project import find_localizer

    with running_task():
        file = find_localizer(model_or_project)
        answer = _info_answer(load(file), file)
    if as_json:
        print_json(answer)
        return
    for name, value in _info_lines(answer):
        print_line(f"{name + ':' if name else '':<12} {value}")


def _import_answer(imported: ImportedModel, target: Path) -> Json:
    photos = imported.photos
    return {
        "written": str(target),
        "network": imported.localizer.regressors[0].network,
        "head": imported.layers,
        "squash": imported.interpretation.squash,
        "normalised": imported.interpretation.normalised,
        "median_error_m": imported.interpretation.median_m,
        "tried": [
            {"squash": one.squash, "normalised": one.normalised, "median_error_m": one.median_m}
            for one in imported.tried
        ],
        "photos": photos
        and {
            "used": len(photos.references),
            "without_position": photos.without_position,
            "unreadable": photos.unreadable,
            "outside_area": imported.outside,
        },
        "notes": _notes(imported),
    }


def _how_it_is_read(imported: ImportedModel) -> list[str]:
    chosen = imported.interpretation
    lines = [
        f"{'->' if one == chosen else '  '} {_words(one.squash, one.normalised)}:"
        f" median error {format_distance(one.median_m or 0.0)}"
        for one in imported.tried
    ]
    lines.append(f"Taken with {_words(chosen.squash, chosen.normalised)}.")
    return lines + [f"Note: {note}" for note in _notes(imported)]


def _words(squash: str, normalised: bool) -> str:
    return f"{squash} and {'normalised' if normalised else 'plain'} pixels"


def _notes(imported: ImportedModel) -> list[str]:
    photos = imported.photos
    if photos is None:
        return [
            "nothing tells how the file is to be read, so it is read as is usual for its network;"
            " give --photos to find out",
            "the radii are as wide as the area, and no photo is refused as one of somewhere else",
        ]
    notes = [
        "the network may have been trained on these photos: then it errs more on new ones than"
        " the errors and radii say"
    ]
    if len(photos.references) < _FEW_PHOTOS:
        notes.append(
            f"{counted(len(photos.references))} to fit radii on, which is too few: they are as wide"
            f" as the area; give at least {_FEW_PHOTOS}"
        )
    if imported.outside:
        notes.append(f"{counted(imported.outside)} outside the area, where it cannot answer")
    for count, what in (
        (photos.without_position, "without a position"),
        (photos.unreadable, "that could not be read"),
    ):
        if count:
            notes.append(f"left out: {counted(count)} {what}")
    return notes


def _info_answer(localizer: Localizer, file: Path) -> Json:
    area = localizer.area
    return {
        "file": str(file),
        "bytes": file.stat().st_size,
        "recipe": localizer.recipe,
        "networks": [
            {
                "name": one.network,
                "head": one.head,
                "input_side": one.input_side,
                "normalised": one.normalised,
                "predicts_scale": one.predicts_scale,
                "weight": one.weight,
            }
            for one in localizer.regressors
        ],
        "backbone": localizer.backbone_name if localizer.needs_features else None,
        "learned_choice": localizer.reranker is not None,
        "references": len(localizer.references),
        "sessions": localizer.counts,
        "area": {
            "south": area.min_latitude,
            "west": area.min_longitude,
            "north": area.max_latitude,
            "east": area.max_longitude,
        },
        "calibration_photos": localizer.calibration.photos,
        "created_at": localizer.created_at.isoformat(),
        "program_version": localizer.program_version,
        "extras": list(localizer.extras),
    }


def _info_lines(answer: Json) -> list[tuple[str, str]]:
    area, extras = answer["area"], answer["extras"]
    networks = [
        f"{one['name']} ({one['input_side']} pixels, weight {one['weight']:.2f})"
        for one in answer["networks"]
    ]
    sessions = [f"{name} ({count})" for name, count in answer["sessions"].items()]
    return [
        ("File", f"{answer['file']} ({answer['bytes'] / 1e6:.1f} MB)"),
        ("Recipe", answer["recipe"]),
        ("Networks", ", ".join(networks) or "none trained"),
        ("Backbone", answer["backbone"] or "none: compares with no photos"),
        ("References", f"{counted(answer['references'])} of {counted(len(sessions), 'session')}"),
        *(("", session) for session in sessions),
        ("Area", f"latitude {area['south']:.6f} to {area['north']:.6f}"),
        ("", f"longitude {area['west']:.6f} to {area['east']:.6f}"),
        ("Radii from", f"{counted(answer['calibration_photos'])} left out"),
        ("Built", f"{answer['created_at'][:16].replace('T', ' ')} by {answer['program_version']}"),
        ("Needs", ", ".join(f"campusgps[{extra}]" for extra in extras) or "no extras"),
    ]
