"""The commands ``evaluate`` and ``report``: answers compared with known positions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from core.cli.figures import counted, print_figures
from core.cli.options import (
    DeviceOption,
    JsonOption,
    PositionsOption,
    PreferOption,
    ProjectFolder,
    ProjectOrModel,
)
from core.cli.terminal import print_json, print_line, running_task, say_if_empty
from core.geo import format_distance
from core.project.references import POOREST_JUDGE_M

_POOR = f"whose own position is accurate to worse than {POOREST_JUDGE_M:.0f} m, as they state"
# Of photos with the same finding so many are named.
_MOST_NAMES = 5


def evaluate(
    project_or_model: ProjectOrModel,
    photos: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Photos of known position.", exists=True)
    ],
    positions: PositionsOption = None,
    prefer: PreferOption = None,
    walk: Annotated[
        bool,
        typer.Option("--walk", help="Also locate the photos of one walk together, and compare."),
    ] = False,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Compare answers with known positions.

    Photos of the project itself are counted, but left out of the errors. Sessions are those of the
    CSV, else those that an import would find.

    Example: campusgps evaluate campus.campusgps --photos ~/Pictures/test
    """
    from core.cli.answers import evaluate_answer
    from core.evaluation.evaluate import evaluate as run
    from core.photos.finding import photo_files
    from core.photos.positions_csv import read_positions_csv
    from core.photos.positions_table import CsvRow
    from core.predictor import Predictor
    from core.project.preference import preference_at
    from core.workflows.active_localizer import open_localizer

    with running_task() as task:
        files = photo_files([photos])
        say_if_empty(len(files), [photos])
        rows: dict[Path, CsvRow] = {}
        notes: tuple[str, ...] = ()
        if positions is not None:
            matches = read_positions_csv(positions).match((file, photos) for file in files)
            rows, notes = matches.rows, matches.notes
        truth = {file: row.position for file, row in rows.items()}
        sessions = {file: row.session for file, row in rows.items() if row.session}
        counts = prefer or preference_at(project_or_model)
        predictor = Predictor(open_localizer(project_or_model), device, counts)
        evaluation = run(predictor, files, truth, sessions, task, in_walks=walk)
        answer = {**evaluate_answer(evaluation), "notes": notes}
    if as_json:
        print_json(answer)
        return
    by_session = answer["sessions"] if len(answer["sessions"]) > 1 else {}
    walks = {"all, in walks": answer["in_walks"]} if walk else {}
    print_figures({**by_session, "all": answer, **walks}, answer["quarters"])
    for name, what in (
        ("known", "of the project itself, or copies of its photos"),
        ("without_position", "without a position to compare with"),
        ("failed", "that could not be read"),
        ("poor_positions", _POOR),
    ):
        if answer[name]:
            print_line(f"Left out: {counted(answer[name])} {what}.")
    if answer["same_visit"]:
        print_line(
            f"{counted(answer['same_visit'])} taken within 3 hours of what the place was learned"
            " from: on a new visit errors may be larger; campusgps report tells how large."
        )
    for one in answer["doubts"][:_MOST_NAMES]:
        print_line(f"{one['file']} counts, but its position is in doubt: {one['reason']}.")
    if len(answer["doubts"]) > _MOST_NAMES:
        print_line(f"{counted(len(answer['doubts']))} of doubtful position in all (see --json).")
    for note in notes:
        print_line(f"Note: {note}")


def report(
    project: ProjectFolder,
    html: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write all of it: plots, worst photos, baselines."),
    ] = None,
    run_name: Annotated[
        str, typer.Option("--run", metavar="NAME", help="Of this training run; with --html.")
    ] = "",
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Say what to expect of photos of a new session.

    Every session is left out in turn and located by the others. Where a training run is in use,
    --html writes the report of that run.

    Example: campusgps report campus.campusgps --html report.html
    """
    if html is not None:
        _write_report(project, html, run_name, device, as_json)
        return
    if run_name:
        raise typer.BadParameter("the report of a run is written with --html", param_hint="--run")
    from core.cli.answers import report_answer
    from core.project.project import Project
    from core.workflows.reporting import report as run

    with running_task() as task, Project.open(project, read_only=True) as opened:
        answer = report_answer(run(opened, device=device, task=task))
    if as_json:
        print_json(answer)
        return
    what = "blocks of the area" if answer["by_blocks"] else "whole sessions"
    print_line(f"Each photo located without its own session ({what} left out),")
    print_line(f"by the recipe {answer['recipe']}, built anew each time:")
    rows = {**answer["sessions"], "all": answer["leave_one_session_out"]}
    if answer["leave_one_session_out"]["in_walks"]["count"]:
        rows["all, in walks"] = answer["leave_one_session_out"]["in_walks"]
    rows["random split *"] = answer["random_optimistic"]
    print_figures(rows, answer["quarters"])
    print_line("* optimistic: near-duplicates on both sides of the split")
    if answer["poor_positions"]:
        print_line(f"Left out of the figures: {counted(answer['poor_positions'])} {_POOR}.")


def _write_report(project: Path, html: Path, name: str, device: str, as_json: bool) -> None:
    """Write the report of a run, of the run in use, or else of the recipe in use."""
    import json

    from core.evaluation.report_html import report_to_html
    from core.evaluation.report_json import report_to_json
    from core.files import write_text
    from core.project.project import Project
    from core.training.runs import find_run
    from core.workflows.finished_runs import active_run, report_of_run
    from core.workflows.reporting import full_report

    with running_task() as task, Project.open(project, read_only=True) as opened:
        run = find_run(opened, name) if name else active_run(opened)
        if run is None:
            report = full_report(opened, device=device, task=task)
        else:
            report = report_of_run(run)
        write_text(html, report_to_html(report))
    if as_json:
        print_json(json.loads(report_to_json(report)))
        return
    figures = report.figures
    assert figures.median_m is not None and figures.mean_m is not None  # photos were evaluated
    print_line(
        f"{report.method}: median {format_distance(figures.median_m)}, "
        f"mean {format_distance(figures.mean_m)} on {counted(figures.count)} left out. "
        f"Written: {html}"
    )
