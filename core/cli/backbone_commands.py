"""``campusgps backbone``: the networks that photos are compared by, and their weights."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from core.cli.options import JsonOption
from core.cli.terminal import (
    EXIT_CANCELLED,
    Json,
    print_json,
    print_line,
    print_table,
    running_task,
    say,
)
from core.errors import CampusGPSError
from core.features.backbone import IMAGENET_MEAN, IMAGENET_STD

if TYPE_CHECKING:
    from core.features.backbone import BackboneSpec
    from core.features.backbone_weights import InstalledWeights
    from core.tasks import Task

YesOption = Annotated[
    bool, typer.Option("--yes", help="Agree to download the network's weights if needed.")
]
WeightsOption = Annotated[
    Path | None,
    typer.Option(
        "--weights",
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="The network's weights, as its authors publish them: nothing is downloaded.",
    ),
]
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="As `backbone list` says it.")]


def _words(numbers: tuple[float, float, float]) -> str:
    return ",".join(map(str, numbers))


def _three(text: str) -> tuple[float, float, float]:
    try:
        red, green, blue = (float(part) for part in text.split(","))
    except ValueError:
        raise typer.BadParameter("three numbers: R,G,B") from None
    return red, green, blue


backbone_app = typer.Typer(
    name="backbone",
    help="The networks that photos are compared by: list, download, add a file.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def agreed_to(spec: BackboneSpec, *, yes: bool, as_json: bool) -> bool:
    """True if nothing has to be downloaded for a backbone, or the user says yes to it."""
    missing = spec.missing_weights
    if not missing:
        return True
    for offer in missing:
        for sentence in offer.terms:
            say(sentence)
    if yes or as_json or not sys.stdin.isatty():
        return yes
    if not typer.confirm(f"Download {' and '.join(one.size for one in missing)}?", err=True):
        raise typer.Exit(EXIT_CANCELLED)
    return True


def bring(
    spec: BackboneSpec, *, yes: bool, as_json: bool, task: Task, file: Path | None = None
) -> None:
    """Have the weights of a backbone, and of all that it is joined of, at hand."""
    from core.features.backbone_weights import bring_weights

    agreed = file is not None or agreed_to(spec, yes=yes, as_json=as_json)
    if file is not None and len(spec.members) > 1:
        raise CampusGPSError(
            f"one file has not the weights of {spec.name}",
            file=file,
            advice="Take each from its file first: campusgps backbone download NAME --weights FILE",
        )
    for one in spec.members:
        bring_weights(one, agreed=agreed, file=file, task=task)


@backbone_app.command("list")
def list_command(as_json: JsonOption = False) -> None:
    """List the networks, with their licences, and which have to be downloaded first.

    Example: campusgps backbone list
    """
    from core.features.backbones.registry import backbones

    known = backbones()
    if as_json:
        print_json([_facts(spec) for spec in known])
        return
    rows = [[one.name, f"{one.feature_size}", f"{one.input_side}", _state(one)] for one in known]
    print_table(["network", "numbers", "pixels", "weights"], rows)
    for spec in known:
        about = [spec.description, f"Licence: {spec.licence}."]
        if spec.offer is not None:
            about.append(f"Trained on {spec.offer.trained_on}.")
        print_line(f"{spec.name}: {' '.join(filter(None, about))}")


@backbone_app.command()
def download(
    name: NameArgument,
    yes: YesOption = False,
    weights: WeightsOption = None,
    as_json: JsonOption = False,
) -> None:
    """Download the weights of a network, or take them from a file, for all projects.

    Says how large they are, where they are from, under which licence, and what they were trained
    on, and asks. A download that broke off goes on where it stopped.

    Example: campusgps backbone download eigenplaces_resnet18
    """
    from core.features.backbone_weights import bring_weights
    from core.features.backbones.registry import backbone_spec

    with running_task() as task:
        spec = backbone_spec(name)
        agreed = weights is not None or agreed_to(spec, yes=yes, as_json=as_json)
        here = bring_weights(spec, agreed=agreed, file=weights, task=task)
    if as_json:
        print_json(_facts(backbone_spec(name)))
    elif here is None:
        print_line(f"{name} comes with the program.")
    else:
        print_installed(name, here)


@backbone_app.command()
def add(
    file: Annotated[Path, typer.Argument(metavar="FILE.onnx", help="The network.", exists=True)],
    side: Annotated[
        int, typer.Option(metavar="PIXELS", help="Longest side that a photo is scaled to.")
    ],
    mean: Annotated[
        str, typer.Option(metavar="R,G,B", help="Subtracted from pixels between 0 and 1.")
    ] = _words(IMAGENET_MEAN),
    std: Annotated[
        str, typer.Option(metavar="R,G,B", help="What they are then divided by.")
    ] = _words(IMAGENET_STD),
    name: Annotated[str, typer.Option(help="What to call it; else as the file.")] = "",
    square: Annotated[
        bool | None,
        typer.Option(
            "--square/--keep-shape",
            help="Scale photos to squares, or keep their aspect ratio. Else what it takes.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        str, typer.Option(metavar="NAME", help="The output that describes a photo.")
    ] = "",
    licence: Annotated[str, typer.Option(help="Its licence, for the list.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Add any network that describes photos, as an ONNX file, for all projects.

    It takes photos (N, 3, H, W) and answers with numbers (N, D). It is tried with made-up photos
    before it is kept: its answers have to be finite, the same for the same photo, and others for
    others. Localizers built by it carry its hash.

    Example: campusgps backbone add places.onnx --side 322 --mean 0.485,0.456,0.406
    --std 0.229,0.224,0.225
    """
    from core.features.added_backbones import add_network, plain_name
    from core.features.backbones.registry import require_free_name

    with running_task() as task:
        name = name or plain_name(file)
        require_free_name(name)
        spec = add_network(
            file,
            name=name,
            side=side,
            mean=_three(mean),
            std=_three(std),
            square=square,
            output=output,
            licence=licence,
            task=task,
        )
    if as_json:
        print_json(_facts(spec))
        return
    shape = "squares" if spec.square else f"sides that are multiples of {spec.step}"
    print_line(f"{name} is ready: {spec.feature_size} numbers of photos of {side} pixels, {shape}.")
    print_line(f"In localizers it is known by {spec.fingerprint}.")


@backbone_app.command()
def remove(name: NameArgument, as_json: JsonOption = False) -> None:
    """Delete the weights of a network, or a network that was added, from this computer.

    Localizers that were built by it answer again when the same weights are there.

    Example: campusgps backbone remove eigenplaces_resnet18
    """
    from core.features.added_backbones import remove_network
    from core.features.backbone_weights import remove_weights
    from core.features.backbones.registry import backbone_spec

    with running_task():
        removed = remove_network(name) or remove_weights(backbone_spec(name))
    if as_json:
        print_json({"name": name, "removed": removed})
    else:
        print_line(f"{name}: {'removed' if removed else 'there were no weights of it here'}.")


def print_installed(name: str, here: InstalledWeights) -> None:
    """Print where the weights of a backbone are from, with the SHA-256 that was pinned."""
    print_line(f"{name} is ready. Weights from {here.source}")
    print_line(f"SHA-256: {here.source_sha256}")


def _state(spec: BackboneSpec) -> str:
    if spec.offer is None:
        return "here"
    return "here" if spec.is_here else f"download {spec.offer.size}"


def _facts(spec: BackboneSpec) -> Json:
    from core.features.backbone_weights import installed_weights

    offer, here = spec.offer, installed_weights(spec.name)
    facts: Json = {
        "name": spec.name,
        "description": spec.description,
        "numbers": spec.feature_size,
        "input_side": spec.input_side,
        "licence": spec.licence,
        "here": spec.is_here,
        "feature_key": spec.feature_key,
    }
    if offer is not None:
        facts |= {
            "url": offer.url,
            "megabytes": offer.megabytes,
            "trained_on": offer.trained_on,
            "source": here.source if here else None,
            "source_sha256": here.source_sha256 if here else None,
        }
    return facts
