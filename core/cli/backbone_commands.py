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

if TYPE_CHECKING:
    from core.features.backbone import BackboneSpec
    from core.features.backbone_weights import InstalledWeights

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

backbone_app = typer.Typer(
    name="backbone",
    help="The networks that photos are compared by: list them, download weights.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def agreed_to(spec: BackboneSpec, *, yes: bool, as_json: bool) -> bool:
    """True if nothing has to be downloaded for a backbone, or the user says yes to it."""
    from core.features.backbone_weights import terms

    if spec.is_here or spec.offer is None:
        return True
    for sentence in terms(spec.offer):
        say(sentence)
    if yes or as_json or not sys.stdin.isatty():
        return yes
    if not typer.confirm(f"Download {spec.offer.size}?", err=True):
        raise typer.Exit(EXIT_CANCELLED)
    return True


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
def remove(name: NameArgument, as_json: JsonOption = False) -> None:
    """Delete the weights of a network from this computer.

    Localizers that were built by it answer again when the same weights are there.

    Example: campusgps backbone remove eigenplaces_resnet18
    """
    from core.features.backbone_weights import remove_weights
    from core.features.backbones.registry import backbone_spec

    with running_task():
        removed = remove_weights(backbone_spec(name))
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
