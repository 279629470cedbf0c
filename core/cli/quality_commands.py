"""The command that finds wrong positions and puts better ones in their place."""

from __future__ import annotations

import math
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.figures import counted
from core.cli.options import DeviceOption, JsonOption, ProjectFolder
from core.cli.terminal import print_json, print_line, running_task
from core.geo import format_decimal, format_distance, haversine_m

if TYPE_CHECKING:
    from core.project.rows import PhotoRow
    from core.quality.finding import Finding


def clean(
    project: ProjectFolder,
    suggest: Annotated[
        bool,
        typer.Option("--suggest", help="Look for better positions by what the photos show."),
    ] = False,
    accept_surer_than: Annotated[
        float | None,
        typer.Option(
            metavar="METRES",
            min=0.0,
            help="Look for them, and take over those whose 90 % radius is smaller.",
        ),
    ] = None,
    accept_nearly_sure: Annotated[
        bool,
        typer.Option(
            "--accept-nearly-sure",
            help="Look for them, and take over those that the window calls nearly sure: the better "
            "position in nine of ten cases or more.",
        ),
    ] = False,
    corrections: Annotated[
        Path | None,
        typer.Option(
            metavar="CSV",
            exists=True,
            help="Take over the corrected positions of a table that `campusgps export` wrote.",
        ),
    ] = None,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """List photos whose position needs a look, with better positions where they are known.

    Nothing changes without an option that accepts, or --corrections; given both that accept, only
    what meets both is taken over. It can be undone in the window, and counts from the next
    "campusgps build" on.

    Example: campusgps clean campus.campusgps --accept-nearly-sure
    """
    from core.project.project import Project
    from core.project.rows import NEARLY_SURE
    from core.quality.findings import find_all
    from core.workflows import cleaning
    from core.workflows.corrected_set import import_corrections

    accepts = accept_nearly_sure or accept_surer_than is not None
    looks = suggest or accepts
    accepted, imported = 0, None
    changes = looks or corrections is not None
    with running_task() as task, Project.open(project, read_only=not changes) as opened:
        if corrections is not None:
            imported = import_corrections(opened, corrections, task)
        if looks:
            cleaning.suggest(opened, device=device, task=task)
        photos = opened.photos()
        findings = find_all(photos)
        if accepts:
            edit = cleaning.accept_suggestions(
                opened,
                surer_than_m=math.inf if accept_surer_than is None else accept_surer_than,
                likelier_than=NEARLY_SURE if accept_nearly_sure else 0.0,
            )
            accepted = len(edit.photo_ids) if edit else 0
    answer: dict[str, Any] = {"photos": _answer(photos, findings), "accepted": accepted}
    if imported is not None:
        answer["corrected"] = 0 if imported.edit is None else len(imported.edit.photo_ids)
        answer["notes"] = list(imported.notes)
    if as_json:
        print_json(answer)
        return
    _print(photos, findings)
    if imported is not None:
        for line in (*imported.notes, f"{imported.words}."):
            print_line(line)
    if accepts:
        print_line(f"{accepted:,} suggested positions taken over.")


def _found(findings: list[Finding]) -> dict[int, list[Finding]]:
    """The findings of each photo."""
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        for photo_id in finding.photo_ids:
            found[photo_id].append(finding)
    return found


def _answer(photos: list[PhotoRow], findings: list[Finding]) -> list[dict[str, Any]]:
    """The photos that have a finding or a suggestion."""
    found = _found(findings)
    return [
        {
            "file": str(photo.path),
            "latitude": photo.position.latitude if photo.position else None,
            "longitude": photo.position.longitude if photo.position else None,
            "findings": [
                {"name": finding.name, "reason": finding.reason} for finding in found[photo.id]
            ],
            "suggested": None
            if photo.suggested is None
            else {
                "latitude": photo.suggested.position.latitude,
                "longitude": photo.suggested.position.longitude,
                "radius90_m": photo.suggested.radius90_m,
                "share_better": None
                if photo.position is None
                else photo.suggested.share_nearer_than(photo.position),
            },
        }
        for photo in photos
        if photo.suggested is not None or photo.id in found
    ]


def _print(photos: list[PhotoRow], findings: list[Finding]) -> None:
    from core.cli.finding_lines import lines_of_photos, names_of
    from core.project.rows import NEARLY_SURE
    from core.quality.findings import look_words

    found = _found(findings)
    names = names_of({photo.id: photo.path for photo in photos})
    suggested = {photo.id: _suggested(photo) for photo in photos}
    for line in lines_of_photos(findings, names, suggested):
        print_line(line)
    moves = [photo for photo in photos if photo.suggested is not None]
    merely = [photo for photo in moves if photo.id not in found]
    if merely:
        print_line(f"{counted(len(merely))} without a fault may lie better a few metres away.")
    if moves:
        sure = sum(_share_better(photo) > NEARLY_SURE for photo in moves)
        print_line(f"{len(moves):,} suggested positions, {sure:,} nearly sure.")
    print_line(f"{look_words(findings) or 'No photo needs a look'}.")


def _share_better(photo: PhotoRow) -> float:
    """The share of cases in which the suggestion is the better position; 0 without one."""
    if photo.suggested is None or photo.position is None:
        return 0.0
    return photo.suggested.share_nearer_than(photo.position)


def _suggested(photo: PhotoRow) -> str:
    """The end of a photo's line that says of its suggestion what the window does; or empty.

    For example ``; suggested 46.512345, 7.045678: 31 m away, within 12 m (90 %), the better
    position nearly always``.
    """
    from core.project.rows import tenths_of_cases

    better = photo.suggested
    if better is None or photo.position is None:
        return ""
    away = format_distance(haversine_m(better.position, photo.position))
    within = format_distance(better.radius90_m)
    may = "may lie better, " if better.is_within_radius(photo.position) else ""
    tenths = tenths_of_cases(_share_better(photo))
    odds = "nearly always" if tenths is None else f"in about {tenths} of 10 cases"
    return (
        f"; suggested {format_decimal(better.position)}: {may}{away} away, within {within} (90 %), "
        f"the better position {odds}"
    )
