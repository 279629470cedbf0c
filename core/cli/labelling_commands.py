"""``campusgps label``: positions for the photos of a folder, and what becomes of them."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from core.cli import reviewed_command, track_commands, writing_commands
from core.cli.options import DeviceOption, EachOption, JsonOption
from core.cli.terminal import (
    EXIT_FAILED,
    EXIT_SOME_FAILED,
    in_command,
    print_line,
    running_task,
    say,
    say_if_empty,
)
from core.errors import CampusGPSError
from core.files import is_file, is_folder
from core.photos.measurement import Prefer

if TYPE_CHECKING:
    from core.labelling.label_job import LabelJob, Shard
    from core.labelling.labels import Labels
    from core.tasks import Task

# Replaced by what the registry of exports lists: its modules take a while to import.
_ENDINGS = "{endings}"

Out = Annotated[
    list[Path] | None,
    typer.Option(
        "--out",
        metavar="FILE",
        help=f"Write the positions: {_ENDINGS}; may be repeated. There is nobody to review them "
        "here, so guesses that are not in the mapped area, or were rejected, are left out.",
    ),
]
MaxRadius = Annotated[
    float | None,
    typer.Option(
        "--max-radius", metavar="METRES", min=0, help="Leave out of --out what is less sure."
    ),
]
FullPaths = Annotated[
    bool,
    typer.Option(
        "--full-paths",
        help="Full paths in CSV and GeoJSON; else names relative to the folder that was labelled.",
    ),
]

_FOLDER = "folder"


class _FolderCommand(TyperCommand):
    """Lists the export formats in the help of ``--out``."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from core.labelling.exports.registry import endings_in_words

        for option in self.params:
            if isinstance(option, TyperOption) and option.help:
                option.help = option.help.replace(_ENDINGS, endings_in_words())
        super().format_help(ctx, formatter)


class _LabelGroup(TyperGroup):
    """Labels a folder unless the first word is the name of another command.

    The word stays the command's in a folder where something is called like it, so that scripts do
    the same everywhere; a project of that name is reached by a path, such as ``./merge``.
    """

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> Any:
        others = sorted(set(self.commands) - {_FOLDER})
        if args and args[0] in others:
            if _holds_localizer(Path(args[0])):
                say(
                    f"Note: {args[0]} is the command here. For the project or localizer of that "
                    f"name write {os.curdir}{os.sep}{args[0]}"
                )
            return super().make_context(info_name, args, parent, **extra)
        folder = self.commands[_FOLDER]
        named = ", ".join(f"campusgps label {name} --help" for name in others)
        folder.epilog = f"What comes after: {named}"
        # With no arguments it says what it needs, as every command does.
        return folder.make_context(info_name, args, parent, **extra)


def _holds_localizer(path: Path) -> bool:
    from core.project.project import is_project

    return is_file(path) or is_project(path)


label_app = typer.Typer(
    name="label",
    cls=_LabelGroup,
    help="Say where the photos of a folder were taken; join, write and revert such labels; lay a "
    "track beside them.",
    rich_markup_mode=None,
)
label_app.command()(writing_commands.write)
label_app.command()(writing_commands.revert)
label_app.command()(track_commands.track)
label_app.command("add-reviewed")(reviewed_command.add_reviewed)


@label_app.command(_FOLDER, cls=_FolderCommand)
def label(
    project_or_model: Annotated[
        Path,
        typer.Argument(
            metavar="PROJECT_OR_MODEL",
            help="A project's folder or a localizer's file.",
            exists=True,
        ),
    ],
    photos: Annotated[list[Path], typer.Argument(metavar="FOLDER", help="Folders, or photos.")],
    out: Out = None,
    max_radius: MaxRadius = None,
    full_paths: FullPaths = False,
    shard: Annotated[
        str, typer.Option(metavar="I/N", help="Only part I of N, chosen by the files' names.")
    ] = "1/1",
    also_positioned: Annotated[
        bool,
        typer.Option("--also-positioned", help="Locate photos that carry a position, too."),
    ] = False,
    each: EachOption = False,
    track: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="TRACK",
            exists=True,
            help="A track recorded on the same walks; may be repeated. Counts in later runs, too.",
        ),
    ] = None,
    no_track: Annotated[
        bool, typer.Option("--no-track", help="Leave out the track of a run before.")
    ] = False,
    prefer: Annotated[
        Prefer | None,
        typer.Option(help="Which counts where a photo and its sidecar differ (see import)."),
    ] = None,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Say where the photos of a folder were taken, and keep a row for each.

    With a project the rows go into it, to be reviewed in the window (Label folder) or written
    with `campusgps label write`. With a localizer's file they go into a job file beside the first
    --out, called FILE.campusgps-labels. Interrupted, it goes on from there the next time; files
    that have a row and did not change are not looked at again.

    Photos that one camera took one after another are located together, which is surer. Photos that
    carry a position, also one that CampusGPS guessed before, are listed and left alone. Ends with 3
    when some photos could not be read, with 1 when none could.

    Example: campusgps label campus.campusgps ~/Pictures/new --out new.csv --max-radius 50

    On several computers, each with the exported localizer: --shard 1/4 on the first, and so on,
    each with its own --out; then
    campusgps label merge new.csv part1.csv part2.csv part3.csv part4.csv
    """
    from core.labelling.job import label_files
    from core.labelling.job_file import open_to_add
    from core.labelling.known_positions import contradiction_lines, kept_track_lines
    from core.labelling.track import Track
    from core.predictor import Predictor
    from core.project.preference import preference_at
    from core.workflows.active_localizer import open_localizer

    part, targets = _shard(shard), out or []
    with ExitStack() as stack:
        with running_task() as task:
            _check_targets(targets)
            if track and each:
                raise typer.BadParameter("a track says nothing of photos located alone (--each)")
            if track and no_track:
                raise typer.BadParameter("either --track or --no-track")
            recorded = Track.read(track, task) if track else None
            place = _place_of_rows(project_or_model, targets)
            localizer = open_localizer(project_or_model)
            try:
                labels = stack.enter_context(open_to_add(place))
            except CampusGPSError as error:
                raise _with_another_way(error, project_or_model) from error
            job = label_files(
                labels,
                Predictor(localizer, device, prefer or preference_at(project_or_model)),
                photos,
                shard=part,
                also_positioned=also_positioned,
                in_walks=not each,
                track=recorded,
                keep_track=not no_track,
                task=task,
            )
            written = _write(labels, job, targets, max_radius, full_paths, task)
        files = sum(labels.counts(job).values())
        say_if_empty(files, photos)
        code = _print_job(labels, job, written, as_json)
        if track and not job.in_walks:
            say(
                "The track says nothing of these photos: the localizer does not know walks, and "
                "locates each alone. Build it anew from more photos: campusgps build PROJECT"
            )
        kept = [] if track else kept_track_lines(labels, job)
        for line in (*job.remarks, *kept, *contradiction_lines(labels, job)):
            say(line)
        if not as_json and files > 0:
            _print_what_next(place)
    raise typer.Exit(code)


@label_app.command()
def merge(
    target: Annotated[
        Path,
        typer.Argument(
            metavar="OUT",
            help="A project, a file of results (as for --out) or a .campusgps-labels file.",
        ),
    ],
    parts: Annotated[
        list[Path],
        typer.Argument(
            metavar="IN...", help="Job files, results beside them, or projects.", exists=True
        ),
    ],
    max_radius: MaxRadius = None,
    full_paths: FullPaths = False,
    as_json: JsonOption = False,
) -> None:
    """Join the parts of a folder that several computers labelled with --shard.

    The rows go into OUT if it is a project, else into OUT.campusgps-labels; a file of results is
    written as with --out. Paths become those of the first IN. Of two rows about one file the
    reviewed one wins, then the later IN's. Ends with 3 when a part is missing or unfinished.

    Example: campusgps label merge new.csv part1.csv part2.csv
    """
    from core.labelling.job_file import SUFFIX, open_labels
    from core.labelling.merging import merge as run

    targets = [] if is_folder(target) or target.suffix == SUFFIX else [target]
    with ExitStack() as stack:
        with running_task() as task:
            _check_targets(targets)
            job = run(parts, target, task)
            labels = stack.enter_context(open_labels(target, read_only=True))
            written = _write(labels, job, targets, max_radius, full_paths, task)
        if job.finished_at is None:
            say(
                "Some parts are missing or unfinished. Add them and join again, or label the "
                "whole folder into OUT: only what is missing is done."
            )
        code = _print_job(labels, job, written, as_json)
    raise typer.Exit(code or (EXIT_SOME_FAILED if job.finished_at is None else 0))


def _shard(text: str) -> Shard:
    from core.labelling.label_job import Shard

    found = re.fullmatch(r"(\d{1,9})/(\d{1,9})", text)
    try:
        if found:
            return Shard(int(found[1]), int(found[2]))
    except ValueError:
        pass
    raise typer.BadParameter(f"{text!r} is no part such as 2/4", param_hint="--shard")


def _check_targets(targets: Sequence[Path]) -> None:
    """Raise before the long work, not after it, if a result can't be written."""
    from core.labelling.exports.registry import export_format

    for target in targets:
        export_format(target)


def _place_of_rows(project_or_model: Path, targets: Sequence[Path]) -> Path:
    if is_folder(project_or_model):
        return project_or_model
    if not targets:
        raise typer.BadParameter(
            "a localizer's file has no project that could keep the rows: name a file for them",
            param_hint="--out",
        )
    return targets[0]


def _with_another_way(error: CampusGPSError, project_or_model: Path) -> CampusGPSError:
    """``error`` about a project that can't be written to, with a way around it."""
    from core.project.project import find_localizer

    if not is_folder(project_or_model):
        return error
    way = f"campusgps label {in_command(find_localizer(project_or_model))} FOLDER --out FILE"
    advice = f"{error.advice} Or keep the rows in a file: {way}"
    return CampusGPSError(error.reason, file=error.file, advice=advice.strip())


def _write(
    labels: Labels,
    job: LabelJob,
    targets: Sequence[Path],
    max_radius: float | None,
    full_paths: bool,
    task: Task,
) -> list[str]:
    """Write the results and say so."""
    from core.cli.labelling_answers import Chosen, written_line
    from core.labelling.exports import FileNames, export

    if not targets:
        return []
    chosen = Chosen(labels, job, max_radius)
    excluded = chosen.excluded()
    names = FileNames(job.sources, full_paths)
    return [
        written_line(one, export(chosen, one, names=names, task=task), excluded) for one in targets
    ]


def _print_job(labels: Labels, job: LabelJob, written: Sequence[str], as_json: bool) -> int:
    """Print what there is, and return the exit code that it stands for."""
    from core.cli.labelling_answers import print_rows, print_rows_json

    if as_json:
        print_rows_json(labels, job)
        for line in written:
            say(line)
    else:
        print_rows(labels, job)
        for line in written:
            print_line(line)
    counts = labels.counts(job)
    if not counts["unreadable"]:
        return 0
    read = counts["located"] + counts["outside"] + counts["has_position"]
    return EXIT_SOME_FAILED if read else EXIT_FAILED


def _print_what_next(place: Path) -> None:
    from core.labelling.job_file import job_file_beside

    if is_folder(place):
        print_line(f"To review them: campusgps {place} (Label folder)")
    else:
        print_line(f"The rows are kept in {job_file_beside(place)}")
