"""``campusgps label write`` and ``revert``: positions into sidecars or photos, and back."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.options import JsonOption
from core.cli.terminal import (
    EXIT_CANCELLED,
    EXIT_SOME_FAILED,
    print_json,
    print_line,
    print_table,
    running_task,
)
from core.errors import CampusGPSError, OpenElsewhereError
from core.labelling.writing.targets import SidecarNaming, WriteTarget

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.labelling.label_job import LabelJob
    from core.labelling.labels import Labels
    from core.labelling.writing.applying import Skipped, WriteSummary
    from core.labelling.writing.planning import PlannedWrite, WritePlan
    from core.labelling.writing.reverting import RevertSummary
    from core.tasks import Task

ProjectOrJob = Annotated[
    Path,
    typer.Argument(
        metavar="PROJECT_OR_JOB", help="A project, or what `label --out` wrote.", exists=False
    ),
]
JobNumber = Annotated[
    int | None, typer.Option("--job", metavar="N", help="Which job; else the latest.")
]

Corrected = Annotated[
    bool,
    typer.Option(
        "--corrected",
        help="The positions of the project's own photos that were corrected, in place of a"
        " labelled folder's.",
    ),
]

# Answers in JSON have called photos with a position of their own so from the first.
_ANSWERED = {"own_position": "no_position"}
# These are listed one by one; the others are only counted.
_FAILED = frozenset({"changed", "unwritable"})
_WITH_FILES = _FAILED | {"has_position"}
_LISTED = 20


def write(
    project_or_job: ProjectOrJob,
    job: JobNumber = None,
    corrected: Corrected = False,
    form: Annotated[
        WriteTarget,
        typer.Option(help="Sidecars beside the photos, or EXIF in the photos themselves."),
    ] = WriteTarget.SIDECAR,
    naming: Annotated[
        SidecarNaming, typer.Option(help="How new sidecars are called.")
    ] = SidecarNaming.FULL,
    everything: Annotated[
        bool, typer.Option("--all", help="Also guesses that nobody has accepted yet.")
    ] = False,
    max_radius: Annotated[
        float | None,
        typer.Option(metavar="M", min=0, help="Leave guesses out whose 90 % radius is larger."),
    ] = None,
    overwrite: Annotated[
        bool,
        typer.Option(
            "--overwrite", help="Also where there is a position already; --corrected does anyway."
        ),
    ] = False,
    place_names: Annotated[
        bool,
        typer.Option(
            "--place-names",
            help="Also city, region and country, into sidecars that have none (IPTC Core).",
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be written.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask before photos change.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Write accepted positions where other programs read them.

    Sidecars leave the photos as they are. With --form exif the photos themselves are changed, by
    ExifTool and without a loss, and copies of them as they were are kept; HEIC, AVIF and raw files
    get sidecars also then. A guess is marked as one (processing method CampusGPS, with its 90 %
    radius), and no import learns from it. `campusgps label revert` brings everything back.

    Ends with 3 when some files could not be written, or with --dry-run can't be.

    With --corrected it is the project's own photos: what you corrected in the Photos tab or by
    `campusgps clean` goes into sidecars or EXIF.

    Example: campusgps label write campus.campusgps --max-radius 50 --dry-run
    """
    from core.labelling.walks import locate_due
    from core.labelling.writing.applying import apply
    from core.labelling.writing.planning import plan_writes

    with (
        running_task() as task,
        _opened(project_or_job, job, corrected=corrected, task=task, look=dry_run) as (
            labels,
            chosen,
        ),
    ):
        if not labels.read_only:
            locate_due(labels, task)
        plan = plan_writes(
            labels,
            chosen,
            form=form,
            only_accepted=not everything,
            max_radius_m=max_radius,
            overwrite=overwrite or corrected,
            naming=naming,
            place_names=place_names,
            task=task,
        )
        if dry_run:
            _print_plan(plan, as_json)
            _end(plan)
            return
        photos = plan.counts["photo"]
        if photos and not yes:
            _ask(plan, photos, as_json)
        summary = apply(labels, plan, task)
    _print_summary(plan, summary, as_json)
    _end(plan, summary.skipped)


def _end(plan: WritePlan, skipped: Sequence[Skipped] = ()) -> None:
    """End the command with 3 where files can't be written, or could not."""
    if skipped or any(plan.counts[kind] for kind in _FAILED):
        raise typer.Exit(EXIT_SOME_FAILED)


def revert(
    project_or_job: ProjectOrJob,
    job: JobNumber = None,
    corrected: Corrected = False,
    force: Annotated[
        bool,
        typer.Option("--force", help="Also files that another program has changed since."),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Bring back every file that `label write` changed, byte for byte; new sidecars go.

    Ends with 3 when some files were left as they are.

    Example: campusgps label revert campus.campusgps
    """
    from core.labelling.writing.reverting import revert as run
    from core.labelling.writing.reverting import written_job

    with (
        running_task() as task,
        _opened(project_or_job, job, corrected=corrected, task=task) as (labels, chosen),
    ):
        if job is None and not corrected:
            chosen = written_job(labels) or chosen
        summary = run(labels, chosen, task, force=force)
    if as_json:
        print_json(_revert_answer(summary))
    else:
        print_line(f"{_counted(len(summary.reverted), 'file')} brought back.")
        _print_skipped(summary.skipped)
    if summary.skipped:
        raise typer.Exit(EXIT_SOME_FAILED)


@contextmanager
def _opened(
    place: Path, number: int | None, *, corrected: bool, task: Task, look: bool = False
) -> Iterator[tuple[Labels, LabelJob]]:
    """The rows in a project or a job file, and the job that is meant.

    With ``look`` also those that another program has open, as that one wrote them.
    """
    from core.labelling.job_file import open_labels
    from core.labelling.labels import Labels
    from core.project.project import Project
    from core.project.project_lock import NotWritableError
    from core.workflows.corrected_set import gather_corrected

    if not corrected:
        with ExitStack() as stack:
            try:
                labels = stack.enter_context(open_labels(place))
            except (OpenElsewhereError, NotWritableError):
                if not look:
                    raise
                labels = stack.enter_context(open_labels(place, read_only=True))
            yield labels, job_of(labels, number, place)
        return
    if number is not None:
        raise typer.BadParameter("either --job or --corrected")
    with Project.open(place) as project:
        yield Labels(project.store, project.journal), gather_corrected(project, task)


def job_of(labels: Labels, number: int | None, place: Path) -> LabelJob:
    """The labelling job of this number; without one the latest."""
    jobs = labels.jobs()
    found = [job for job in jobs if number in (None, job.id)]
    if found:
        return found[0]
    if not jobs:
        advice = "Label one: campusgps label PROJECT FOLDER"
        raise CampusGPSError("no folder was labelled in it", file=place, advice=advice)
    known = ", ".join(str(job.id) for job in jobs)
    raise CampusGPSError(f"there is no job {number} in it", file=place, advice=f"Jobs: {known}.")


def _ask(plan: WritePlan, photos: int, as_json: bool) -> None:
    """Ask whether to change photos, after showing which."""
    if as_json or not sys.stdin.isatty():
        raise CampusGPSError(
            f"{_counted(photos, 'photo')} would be changed",
            advice="See how with --dry-run; say --yes to write.",
        )
    _print_plan(plan, as_json=False)
    if not typer.confirm(f"Write into {_counted(photos, 'photo')}?"):
        raise typer.Exit(EXIT_CANCELLED)


def _print_plan(plan: WritePlan, as_json: bool) -> None:
    from core.labelling.writing.planning import split_words

    if as_json:
        files = [_planned_answer(planned) for planned in plan.writes]
        print_json({"counts": _counts_answer(plan), "files": files})
        return
    print_table(["what would be written", "files"], _rows(plan.counts))
    if plan.split_links:
        print_line(split_words(plan.split_links))
    for planned in plan.changes[:_LISTED]:
        print_line(f"{planned.label.file}: {planned.change}")
    if len(plan.changes) > _LISTED:
        print_line(f"... and {len(plan.changes) - _LISTED} more (--json lists all)")
    _print_problems(plan)
    if not plan.changes and plan.counts["not_accepted"]:
        print_line(_ACCEPT_FIRST)


def _rows(counts: Mapping[str, int]) -> list[list[str]]:
    from core.labelling.writing.planning import WriteKind

    return [[WriteKind(name).counted(), str(count)] for name, count in counts.items() if count]


def _print_problems(plan: WritePlan) -> None:
    for planned in plan.writes:
        if planned.kind.value in _WITH_FILES:
            print_line(f"{planned.label.file}: {planned.problem}")


def _print_summary(plan: WritePlan, summary: WriteSummary, as_json: bool) -> None:
    if as_json:
        print_json(_write_answer(plan, summary))
        return
    excluded = {kind: n for kind, n in plan.counts.items() if kind not in _CHANGES}
    counts = _done_counts(summary) | excluded
    print_table(["written", "files"], _rows(counts))
    _print_problems(plan)
    _print_skipped(summary.skipped)
    if summary.backups is not None and summary.written:
        print_line(f"The files as they were: {summary.backups}")
    if not plan.writes:
        print_line("There is no photo to write to: no photo of the folder was labelled.")
    if not summary.written and counts["not_accepted"]:
        print_line(_ACCEPT_FIRST)


_ACCEPT_FIRST = "Accept guesses in the window (Label folder), or write all with --all."
_CHANGES = ("new_sidecar", "sidecar", "photo")


def _done_counts(summary: WriteSummary) -> dict[str, int]:
    found = Counter(planned.kind.value for planned in summary.written)
    return {kind: found[kind] for kind in _CHANGES}


def _print_skipped(skipped: Sequence[Skipped]) -> None:
    for one in skipped:
        print_line(f"{one.target}: not done: {one.reason}")


def _counts_answer(plan: WritePlan) -> dict[str, int]:
    counts = plan.counts
    for kind, answered in _ANSWERED.items():
        counts[answered] += counts.pop(kind)
    return counts


def _planned_answer(planned: PlannedWrite) -> dict[str, Any]:
    return {
        "file": str(planned.label.file),
        "target": str(planned.target),
        "form": planned.form.value,
        "kind": _ANSWERED.get(planned.kind.value, planned.kind.value),
        "change": planned.change,
        "problem": planned.problem,
        "other_names": planned.other_names,
    }


def _write_answer(plan: WritePlan, summary: WriteSummary) -> dict[str, Any]:
    excluded = {kind: n for kind, n in _counts_answer(plan).items() if kind not in _CHANGES}
    written = [_planned_answer(planned) for planned in summary.written]
    problems = [_planned_answer(planned) for planned in plan.writes if planned.problem]
    return {
        "counts": {**_done_counts(summary), **excluded, "failed": len(summary.skipped)},
        "written": written,
        "left_out": problems,
        "failed": [_skipped_answer(one) for one in summary.skipped],
        "backups": str(summary.backups) if summary.backups else None,
    }


def _revert_answer(summary: RevertSummary) -> dict[str, Any]:
    return {
        "reverted": [str(path) for path in summary.reverted],
        "failed": [_skipped_answer(one) for one in summary.skipped],
    }


def _skipped_answer(skipped: Skipped) -> dict[str, str]:
    return {
        "file": str(skipped.file),
        "target": str(skipped.target),
        "reason": skipped.reason,
    }


def _counted(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"
