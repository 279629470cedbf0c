"""``campusgps compare``: networks beside each other on a project's own photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from core.cli.backbone_commands import YesOption, bring
from core.cli.options import DeviceOption, JsonOption, ProjectFolder
from core.cli.terminal import Json, print_json, print_line, print_table, running_task
from core.geo import format_distance

if TYPE_CHECKING:
    from core.statistics import Interval
    from core.workflows.comparing import BackboneComparison, ComparedBackbone

_HEADINGS = (
    *("", "median\nerror", "mean\nerror", "median\n90 %\nradius", "within\n90 %\nradius"),
    *("recall@1\n10 m", "recall@5\n10 m", "recall@1\n25 m", "time\na photo", "memory"),
)
_SHOWN_RECALL = ((1, 10), (5, 10), (1, 25))


def compare(
    project: ProjectFolder,
    backbones: Annotated[
        str,
        typer.Option(
            metavar="A,B,C",
            help="The networks, the one to compare with first; NAME@SIDE for photos of another "
            "size, NAME+NAME for several joined.",
        ),
    ],
    yes: YesOption = False,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Compare networks on the project's own photos, each session left out in turn.

    Recall says how often a photo of the right place is among the first found. Nothing in the
    project changes; what was computed is kept for `build --backbone`.

    Example: campusgps compare campus.campusgps --backbones efficientnet_lite0,boq_resnet50
    """
    from core.features.backbones.registry import backbone_spec
    from core.project.project import Project
    from core.workflows.comparing import compare_backbones

    names = [name.strip() for name in backbones.split(",") if name.strip()]
    with running_task() as task, Project.open(project, read_only=True) as opened:
        for name in names:
            bring(backbone_spec(name), yes=yes, as_json=as_json, task=task)
        comparison = compare_backbones(opened, names, device=device, task=task)
    if as_json:
        print_json(_answer(comparison))
        return
    _print(comparison)


def _print(comparison: BackboneComparison) -> None:
    by_blocks = comparison.rows[0].report.by_blocks
    what = "blocks of the area" if by_blocks else "whole sessions"
    print_line(f"Each photo located without its own session ({what} left out), by instant;")
    print_line("recall: a photo within so many metres is among the first 1 or 5. * in use")
    print_table(_HEADINGS, [_cells(row, comparison.in_use) for row in comparison.rows])
    for row in comparison.rows[1:]:
        if row.difference is not None and row.difference.mean_interval is not None:
            low, high = row.difference.mean_interval.low, row.difference.mean_interval.high
            verdict = "less" if high < 0 else "more" if low > 0 else "no different beyond chance"
            print_line(
                f"{row.name} against {row.difference.against}: mean error "
                f"{row.difference.mean_m:+.1f} m (95 %: {low:+.1f} to {high:+.1f}), {verdict}"
            )
    print_line("To use one: campusgps build PROJECT --backbone NAME")


def _cells(row: ComparedBackbone, in_use: str) -> list[str]:
    figures = row.report.leave_one_session_out
    distances = (figures.median_m, figures.mean_m, figures.median_radius90_m)
    cells = [format_distance(one) if one is not None else "-" for one in distances]
    coverage = "-" if figures.coverage90 is None else f"{figures.coverage90:.0%}"
    recalls = [f"{row.recall[key]:.0%}" for key in _SHOWN_RECALL]
    memory = f"{row.network_bytes / 1e6:.0f} MB" if row.network_bytes else "-"
    mark = " *" if row.name == in_use else ""
    time = f"{row.seconds_per_photo * 1000:.0f} ms"
    return [f"{row.name}{mark}", *cells, coverage, *recalls, time, memory]


def _interval(interval: Interval | None) -> list[float] | None:
    return None if interval is None else [interval.low, interval.high]


def _answer(comparison: BackboneComparison) -> Json:
    from core.cli.answers import report_answer

    return {
        "in_use": comparison.in_use,
        "device": comparison.device,
        "backbones": [
            {
                "name": row.name,
                "report": report_answer(row.report),
                "recall": {
                    str(count): {
                        str(metres): share
                        for (first, metres), share in row.recall.items()
                        if first == count
                    }
                    for count in sorted({count for count, _ in row.recall})
                },
                "seconds_per_photo": row.seconds_per_photo,
                "network_bytes": row.network_bytes,
                "bytes_per_photo": row.bytes_per_photo,
                "difference": None
                if row.difference is None
                else {
                    "against": row.difference.against,
                    "median_m": row.difference.median_m,
                    "median_interval": _interval(row.difference.median_interval),
                    "mean_m": row.difference.mean_m,
                    "mean_interval": _interval(row.difference.mean_interval),
                },
            }
            for row in comparison.rows
        ],
    }
