"""The commands; each is thin: it calls a workflow and prints the answer.

Modules that take long to import (torch above all) are imported inside the commands that need
them, so that ``--help`` answers at once.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from core import __version__
from core.cli import evaluation_commands, quality_commands, training_commands
from core.cli.areas_command import areas
from core.cli.backbone_commands import (
    WeightsOption,
    YesOption,
    backbone_app,
    bring,
    list_command,
)
from core.cli.command_group import Commands
from core.cli.compare_command import compare
from core.cli.coverage_command import coverage
from core.cli.export_command import export
from core.cli.figures import counted, in_metres, print_located
from core.cli.labelling_commands import label_app
from core.cli.model_commands import model_app
from core.cli.options import (
    DeviceOption,
    EachOption,
    JsonOption,
    PositionsOption,
    PreferOption,
    ProjectFolder,
    ProjectOrModel,
)
from core.cli.places_command import places
from core.cli.terminal import (
    EXIT_FAILED,
    EXIT_SOME_FAILED,
    in_command,
    print_json,
    print_line,
    print_table,
    running_task,
    say_if_empty,
    warn_in_one_line,
)
from core.geo import format_decimal, format_distance

if TYPE_CHECKING:
    from core.workflows.importing import LearnedImport

app = typer.Typer(
    name="campusgps",
    cls=Commands,
    help="Learns one place from geotagged photos and says where a new photo was taken.",
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
)
app.add_typer(model_app)
app.add_typer(label_app)
app.add_typer(backbone_app)
app.command()(training_commands.train)
app.command()(training_commands.runs)
app.command()(compare)


def _version(wanted: bool) -> None:
    if wanted:
        print_line(f"CampusGPS {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    # There is no window to leave a core to; whoever wants fewer says so in the same variable.
    os.environ.setdefault("OMP_NUM_THREADS", str(os.cpu_count() or 1))
    # Threads that spin while they wait for each other hardly get on beside another program;
    # sleeping ones are 3 % slower on a quiet computer (measured: 0.58 against 0.56 s a step).
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    warn_in_one_line()


@app.command("import")
def import_command(
    project: ProjectFolder,
    photos: Annotated[
        list[Path],
        typer.Argument(metavar="PHOTOS...", help="Photos and folders of photos.", exists=True),
    ],
    positions: PositionsOption = None,
    prefer: PreferOption = None,
    trust_guesses: Annotated[
        bool,
        typer.Option(
            "--trust-guesses",
            help="Learn also from guesses of CampusGPS in the table, as from ones that you have"
            " accepted, where a photo has no position of its own.",
        ),
    ] = False,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Import geotagged photos and build the localizer. Makes the project if there is none.

    Ends with 3 when a photo could not be read.

    Example: campusgps import campus.campusgps ~/Pictures/campus
    """
    from core.cli.answers import import_answer
    from core.workflows.importing import import_and_build, project_for
    from core.workflows.refinement import refinement_is_due

    with running_task() as task, project_for(photos, project) as opened:
        summary = import_and_build(
            opened,
            photos,
            positions,
            device=device,
            task=task,
            prefer=prefer,
            trust_guesses=trust_guesses,
        )
        can_locate = opened.active_localizer() is not None
        can_be_refined = refinement_is_due(opened)
        paths = opened.paths()
    say_if_empty(sum(summary.counts.values()), photos)
    if as_json:
        print_json(import_answer(summary, paths))
    else:
        _print_import(summary, project, can_locate, can_be_refined)
    if summary.counts["unreadable"]:
        raise typer.Exit(EXIT_SOME_FAILED)


def _print_import(
    summary: LearnedImport, project: Path, can_locate: bool, can_be_refined: bool
) -> None:
    from core.quality.findings import look_words

    print_table(
        ["verdict", "files"],
        [[k.replace("_", " "), str(n)] for k, n in summary.counts.items() if n],
    )
    for photo in summary.photos:
        if photo.verdict.value != "usable":
            print_line(f"{photo.path}: {photo.verdict.value.replace('_', ' ')}: {photo.reason}")
    for note in summary.notes:
        print_line(f"Note: {note}")
    needs_a_look = look_words(summary.findings)
    if needs_a_look:
        print_line(f"{needs_a_look}. To see which: campusgps check {in_command(project)}")
    if can_locate:
        ready = "To locate" if needs_a_look else "Ready. Try"
        print_line(f"{ready}: campusgps locate {in_command(project)} PHOTO")
        if can_be_refined:
            print_line(f"For better answers, a few minutes: campusgps refine {in_command(project)}")
    else:
        print_line("No photo carries a position, so nothing can be located yet.")


@app.command()
def build(
    project: ProjectFolder,
    backbone: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="The network that photos are compared by from now on; `--backbone list` says which"
            " there are. Else the one that the project used before.",
        ),
    ] = "",
    yes: YesOption = False,
    weights: WeightsOption = None,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Build the localizer anew from the project's photos, by another network if you like.

    What is in use stays until the new one is complete. Import builds by the same network from then
    on. A network whose weights are not here is downloaded after you agreed.

    Example: campusgps build campus.campusgps --backbone efficientnet_lite0
    """
    from core.features.backbones.registry import backbone_spec
    from core.features.project_backbone import backbone_of
    from core.project.project import Project
    from core.workflows.importing import learn_again

    if backbone == "list":
        list_command(as_json=as_json)
        return
    with running_task() as task, Project.open(project) as opened:
        spec = backbone_spec(backbone) if backbone else backbone_of(opened)
        bring(spec, yes=yes, as_json=as_json, task=task, file=weights)
        path = learn_again(opened, backbone=backbone, device=device, task=task)
        name, count = backbone_of(opened).name, len(opened.references())
    if as_json:
        print_json({"backbone": name, "photos": count, "localizer": str(path)})
        return
    print_line(f"In use: instant, of {counted(count)} compared by {name}.")


@app.command()
def refine(
    project: ProjectFolder, device: DeviceOption = "auto", as_json: JsonOption = False
) -> None:
    """Compare the project's photos point by point, and learn to choose among lookalikes.

    Takes a few minutes; interrupted, it goes on from there the next time. The refined localizer
    is used only if it is better on photos left out, beyond chance.

    Example: campusgps refine campus.campusgps
    """
    from core.cli.answers import refinement_answer
    from core.project.project import Project
    from core.workflows.refining import refine as run

    with running_task() as task, Project.open(project) as opened:
        refinement = run(opened, device=device, task=task)
        active = opened.active_localizer()
    if as_json:
        print_json(refinement_answer(refinement))
        return
    print_table(
        ["errors on photos left out", "median", "mean"],
        [
            [name, in_metres(figures.median_m), in_metres(figures.mean_m)]
            for name, figures in (
                ("instant", refinement.instant),
                ("refined", refinement.refined),
            )
        ],
    )
    print_line(refinement.adoption.sentence)
    print_line(f"In use: {'nothing' if active is None else active.recipe or active.run}")


@app.command()
def locate(
    project_or_model: ProjectOrModel,
    photos: Annotated[list[Path], typer.Argument(metavar="PHOTO...", help="Photos or folders.")],
    each: EachOption = False,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Say where photos were taken.

    Photos that one camera took one after another are located together, which is surer.

    Example: campusgps locate campus.campusgps new.jpg --json
    """
    from core.cli.answers import locate_answer
    from core.photos.finding import photo_files
    from core.place_names import PlaceNames
    from core.predictor import Predictor
    from core.walk_prediction import WalkedPhoto, locate_in_walks
    from core.workflows.active_localizer import open_localizer
    from core.workflows.areas import areas_at

    with running_task() as task:
        areas = areas_at(project_or_model)
        files = photo_files(photos)
        say_if_empty(len(files), photos)
        predictor = Predictor(open_localizer(project_or_model), device)
        located = list(predictor.locate(files, task))
        if each:
            walked = [WalkedPhoto(one.estimate, one.estimate) for one in located]
        else:
            walked = locate_in_walks(predictor.localizer, located)
    names = PlaceNames()
    answers = [
        locate_answer(*answer, areas, names) for answer in zip(files, located, walked, strict=True)
    ]
    if as_json:
        print_json(answers)
    else:
        for answer in answers:
            print_located(answer)
    failed = sum(answer["error"] is not None for answer in answers)
    if failed:
        raise typer.Exit(EXIT_FAILED if failed == len(answers) else EXIT_SOME_FAILED)


app.command()(quality_commands.clean)
app.command()(coverage)
app.command()(areas)
app.command()(places)
app.command()(evaluation_commands.evaluate)
app.command()(evaluation_commands.report)


app.command()(export)


@app.command()
def check(project: ProjectFolder, as_json: JsonOption = False) -> None:
    """Check the positions of a project: ranges, spread, and all that needs a look.

    Ends with 3 when something needs a look.

    Example: campusgps check campus.campusgps
    """
    from core.cli.answers import check_answer
    from core.cli.finding_lines import lines_of_groups, lines_of_photos, names_of
    from core.project.project import Project
    from core.quality.findings import look_words
    from core.quality.position_check import check_positions

    with running_task(), Project.open(project, read_only=True) as opened:
        result = check_positions(opened)
        paths = opened.paths()
    if as_json:
        print_json(check_answer(result, paths))
    else:
        area = f"{format_distance(result.width_m)} x {format_distance(result.height_m)}"
        print_line(f"{counted(result.count)} at {counted(result.distinct, 'position')} on {area}")
        print_line(f"latitude {result.south:.6f} to {result.north:.6f}")
        print_line(f"longitude {result.west:.6f} to {result.east:.6f}")
        names = names_of(paths)
        found = {photo_id for one in result.findings for photo_id in one.photo_ids}
        numbers = {path: photo_id for photo_id, path in paths.items()}
        places = {
            numbers[one.path]: f", at {format_decimal(one.position)}" for one in result.outliers
        }
        single = [one for one in result.findings if len(one.photo_ids) == 1]
        groups = [one for one in result.findings if len(one.photo_ids) > 1]
        for line in (*lines_of_photos(single, names, places), *lines_of_groups(groups, names)):
            print_line(line)
        for path in result.disagreeing:
            if numbers[path] not in found:
                print_line(f"{names[numbers[path]]}: the table and the photo differ by over 50 m")
        if result.sound:
            print_line("Nothing needs a look.")
        else:
            print_line(f"{look_words(result.findings) or 'These need a look'}.")
    if not result.sound:
        raise typer.Exit(EXIT_SOME_FAILED)
