"""The commands; each is thin: it calls a workflow and prints the answer.

Modules that take long to import (torch above all) are imported inside the commands that need
them, so that ``--help`` answers at once.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from core import __version__
from core.cli import training_commands
from core.cli.figures import metres, print_figures, print_located
from core.cli.labelling_commands import label_app
from core.cli.model_commands import model_app
from core.cli.terminal import (
    EXIT_FAILED,
    EXIT_SOME_FAILED,
    print_json,
    print_line,
    print_table,
    running_task,
)
from core.cli.training_commands import write_report
from core.files import is_folder
from core.geo import format_decimal, format_distance
from core.photos.measurement import Prefer

Answer = dict[str, Any]
PreferOption = Annotated[
    Prefer | None,
    typer.Option(
        "--prefer",
        help="Which counts where a photo's own position and its sidecar's differ; "
        "a project remembers what was chosen for its import, else the sidecar.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
Device = Annotated[str, typer.Option(help="auto, cuda, mps or cpu.")]
Positions = Annotated[
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

# Of photos with the same finding so many are named.
_MOST_NAMES = 5

app = typer.Typer(
    name="campusgps",
    help="Learns one place from geotagged photos and says where a new photo was taken.",
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
)
app.add_typer(model_app)
app.add_typer(label_app)
app.command()(training_commands.train)
app.command()(training_commands.runs)


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


@app.command("import")
def import_command(
    project: ProjectFolder,
    photos: Annotated[
        list[Path],
        typer.Argument(metavar="PHOTOS...", help="Photos and folders of photos.", exists=True),
    ],
    positions: Positions = None,
    prefer: PreferOption = None,
    device: Device = "auto",
    as_json: Json = False,
) -> None:
    """Import geotagged photos and build the localizer. Makes the project if there is none.

    Example: campusgps import campus.campusgps ~/Pictures/campus
    """
    from core.cli.answers import import_answer
    from core.project.project import Project
    from core.quality.findings import look_words
    from core.workflows.importing import import_and_build
    from core.workflows.refining import refinement_is_due

    with running_task() as task, Project.open_or_create(project) as opened:
        summary = import_and_build(
            opened, photos, positions, device=device, task=task, prefer=prefer
        )
        can_be_refined = refinement_is_due(opened)
        paths = opened.paths()
    if as_json:
        print_json(import_answer(summary, paths))
        return
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
        print_line(f"{needs_a_look}. To see which: campusgps check {project}")
    if summary.counts["usable"]:
        ready = "To locate" if needs_a_look else "Ready. Try"
        print_line(f"{ready}: campusgps locate {project} PHOTO")
        if can_be_refined:
            print_line(f"For better answers, a few minutes: campusgps refine {project}")
    else:
        print_line("No photo carries a position, so nothing can be located yet.")


@app.command()
def refine(project: ProjectFolder, device: Device = "auto", as_json: Json = False) -> None:
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
            ["instant", metres(refinement.instant_median_m), metres(refinement.instant_mean_m)],
            ["refined", metres(refinement.median_m), metres(refinement.mean_m)],
        ],
    )
    print_line(refinement.adoption.sentence)
    print_line(f"In use: {'nothing' if active is None else active.recipe or active.run}")


@app.command()
def locate(
    project_or_model: ProjectOrModel,
    photos: Annotated[list[Path], typer.Argument(metavar="PHOTO...", help="Photos or folders.")],
    device: Device = "auto",
    as_json: Json = False,
) -> None:
    """Say where photos were taken.

    Example: campusgps locate campus.campusgps new.jpg --json
    """
    from core.cli.answers import locate_answer
    from core.predictor import Predictor
    from core.workflows.active_localizer import open_localizer

    answers = []
    with running_task() as task:
        files = _photo_files(photos)
        predictor = Predictor(open_localizer(project_or_model), device)
        for file, located in zip(files, predictor.locate(files, task), strict=True):
            answers.append(locate_answer(file, located))
    if as_json:
        print_json(answers)
    else:
        for answer in answers:
            print_located(answer)
    failed = sum(answer["error"] is not None for answer in answers)
    if failed:
        raise typer.Exit(EXIT_FAILED if failed == len(answers) else EXIT_SOME_FAILED)


@app.command()
def evaluate(
    project_or_model: ProjectOrModel,
    photos: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Photos of known position.", exists=True)
    ],
    positions: Positions = None,
    prefer: PreferOption = None,
    device: Device = "auto",
    as_json: Json = False,
) -> None:
    """Compare answers with known positions.

    Photos of the project itself are counted, but left out of the errors. Sessions are those of the
    CSV, else those that an import would find.

    Example: campusgps evaluate campus.campusgps --photos ~/Pictures/test
    """
    from core.cli.answers import evaluate_answer
    from core.evaluation.evaluate import evaluate as run
    from core.photos.positions_csv import read_positions_csv
    from core.photos.positions_table import CsvRow
    from core.predictor import Predictor
    from core.project.preference import preference_at
    from core.workflows.active_localizer import open_localizer

    with running_task() as task:
        files = _photo_files([photos])
        rows: dict[Path, CsvRow] = {}
        notes: tuple[str, ...] = ()
        if positions is not None:
            matches = read_positions_csv(positions).match((file, photos) for file in files)
            rows, notes = matches.rows, matches.notes
        truth = {file: row.position for file, row in rows.items()}
        sessions = {file: row.session for file, row in rows.items() if row.session}
        counts = prefer or preference_at(project_or_model)
        predictor = Predictor(open_localizer(project_or_model), device, counts)
        answer = {**evaluate_answer(run(predictor, files, truth, sessions, task)), "notes": notes}
    if as_json:
        print_json(answer)
        return
    by_session = answer["sessions"] if len(answer["sessions"]) > 1 else {}
    print_figures({**by_session, "all": answer}, answer["quarters"])
    for name, what in (
        ("known", "belong to the project itself, or are copies of its photos, and were left out"),
        ("without_position", "carry no position to compare with"),
        ("failed", "could not be read"),
    ):
        if answer[name]:
            print_line(f"{answer[name]} photos {what}.")
    for one in answer["doubts"][:_MOST_NAMES]:
        print_line(f"{one['file']} counts, but its position is in doubt: {one['reason']}.")
    if len(answer["doubts"]) > _MOST_NAMES:
        print_line(f"{len(answer['doubts'])} photos of doubtful position in all (see --json).")
    for note in notes:
        print_line(f"Note: {note}")


@app.command()
def report(
    project: ProjectFolder,
    html: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write all of it: plots, worst photos, baselines."),
    ] = None,
    run_name: Annotated[
        str, typer.Option("--run", metavar="NAME", help="Of this training run; with --html.")
    ] = "",
    device: Device = "auto",
    as_json: Json = False,
) -> None:
    """Say what to expect of photos of a new session.

    Every session is left out in turn and located by the others. Where a training run is in use,
    --html writes the report of that run.

    Example: campusgps report campus.campusgps --html report.html
    """
    if html is not None:
        write_report(project, html, run_name, device, as_json)
        return
    from core.cli.answers import report_answer
    from core.project.project import Project
    from core.workflows.reporting import report as run

    with running_task() as task, Project.open(project, read_only=True) as opened:
        answer = report_answer(run(opened, device=device, task=task))
    if as_json:
        print_json(answer)
        return
    what = "blocks of the area" if answer["by_blocks"] else "whole sessions"
    print_line(f"Each photo judged without its own session ({what} left out),")
    print_line(f"by the recipe {answer['recipe']}, built anew each time:")
    rows = {**answer["sessions"], "all": answer["leave_one_session_out"]}
    rows["random split *"] = answer["random_optimistic"]
    print_figures(rows, answer["quarters"])
    print_line("* optimistic: near-duplicates on both sides of the split")


@app.command()
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
    as_json: Json = False,
) -> None:
    """Write the project's photos and positions for other programs.

    Example: campusgps export campus.campusgps --gt gt.csv --npy arrays
    """
    from core.project.export import export_csv, export_npy
    from core.project.project import Project

    if gt is None and npy is None:
        raise typer.BadParameter("say what to write: --gt CSV, --npy DIR or both")
    written = {}
    with running_task() as task, Project.open(project, read_only=True) as opened:
        if gt is not None:
            written[str(gt)] = export_csv(opened, gt)
        if npy is not None:
            written[str(npy)] = export_npy(opened, npy, task)
    if as_json:
        print_json({"written": written})
        return
    for target, count in written.items():
        print_line(f"{target}: {count} photos")


@app.command()
def check(project: ProjectFolder, as_json: Json = False) -> None:
    """Check the positions of a project: ranges, spread, and all that needs a look.

    Ends with 3 when something needs a look.

    Example: campusgps check campus.campusgps
    """
    from core.cli.answers import check_answer
    from core.files import distinct_names
    from core.project.project import Project
    from core.quality.findings import TITLES, look_words
    from core.quality.position_check import check_positions

    with running_task(), Project.open(project, read_only=True) as opened:
        result = check_positions(opened)
        paths = opened.paths()
    if as_json:
        print_json(check_answer(result, paths))
    else:
        area = f"{format_distance(result.width_m)} x {format_distance(result.height_m)}"
        print_line(f"{result.count} photos at {result.distinct} positions on {area}")
        print_line(f"latitude {result.south:.6f} to {result.north:.6f}")
        print_line(f"longitude {result.west:.6f} to {result.east:.6f}")
        for outlier in result.outliers:
            away = format_distance(outlier.distance_m)
            print_line(
                f"{outlier.path}: {away} from the middle, at {format_decimal(outlier.position)}"
            )
        for path in result.disagreeing:
            print_line(f"{path}: the table and the photo disagree by over 50 m")
        apart = distinct_names(paths.values())
        for finding in result.findings:
            names = [apart[paths[one]] for one in finding.photo_ids if one in paths]
            shown = ", ".join(names[:_MOST_NAMES]) + (", ..." if len(names) > _MOST_NAMES else "")
            doubt = " (not used while there are others)" if finding.doubtful else ""
            title = TITLES.get(finding.name, finding.name)
            print_line(f"{len(names):,} {title}: {shown}: {finding.reason}{doubt}")
        if result.sound:
            print_line("Nothing needs a look.")
        else:
            print_line(f"{look_words(result.findings) or 'These need a look'}.")
    if not result.sound:
        raise typer.Exit(EXIT_SOME_FAILED)


def _photo_files(sources: Sequence[Path]) -> list[Path]:
    """Files as given, and the photos in folders."""
    from core.photos.backups import why_backup
    from core.photos.finding import find_files
    from core.photos.formats import looks_like_photo

    files: list[Path] = []
    for source in sources:
        if is_folder(source):
            found = (file.path for file in find_files([source]))
            files += [file for file in found if looks_like_photo(file) and not why_backup(file)]
        else:
            files.append(source)
    return files
