"""Printing answers and figures of evaluations."""

from __future__ import annotations

from typing import Any

from core.cli.terminal import print_line, print_table
from core.geo import format_distance

Answer = dict[str, Any]
_QUARTERS = ("surest quarter", "second quarter", "third quarter", "least sure quarter")


def print_located(answer: dict[str, object]) -> None:
    """Print where one photo was taken, in a line."""
    if answer["error"] is not None:
        print_line(f"{answer['file']}: {answer['error']}")
        return
    inside = answer["inside_area"]
    place = f"{answer['latitude']:.6f}, {answer['longitude']:.6f}"
    radii = (
        f"within {format_distance(float(str(answer['radius50_m'])))} (50 %), "
        f"{format_distance(float(str(answer['radius90_m'])))} (90 %)"
    )
    text = f"{place}  {radii}" if inside else f"not in the mapped area (best guess: {place})"
    text += _alone_words(answer) if inside else ""
    note = "  [this photo, or a copy of it, is in the project; it and its session were left out]"
    print_line(f"{answer['file']}: {text}{note if answer['known'] else ''}")


def _alone_words(answer: dict[str, object]) -> str:
    """The 90 % radius of the photo alone, where its walk changed the answer."""
    alone = answer["alone"]
    if answer["walk"] is None or not isinstance(alone, dict):
        return ""
    keys = ("latitude", "longitude", "radius50_m", "radius90_m")
    if all(alone[key] == answer[key] for key in keys):
        return ""
    return f"  (alone within {format_distance(float(alone['radius90_m']))})"


def print_figures(named: dict[str, Answer], quarters: list[Answer]) -> None:
    """Print the figures of each group of photos, and of the quarters by radius, as a table."""
    headings = [
        "",
        "photos",
        "median\nerror",
        "mean\nerror",
        "P90\nerror",
        "median\n90 %\nradius",
        "50 %\nheld",
        "90 %\nheld",
    ]
    rows = [_figures(name, answer) for name, answer in named.items()]
    if all(quarter["count"] for quarter in quarters):
        rows.append([""] * len(headings))
        rows += map(_figures, _QUARTERS, quarters)
    print_table(headings, rows)
    if len(rows) > len(named):
        print_line("Quarters: the photos sorted by their own 90 % radius.")


def _figures(name: str, answer: Answer) -> list[str]:
    errors, held = answer["errors_m"], answer["radius_held"]
    lengths = [*(errors[key] for key in ("median", "mean", "p90")), answer["median_radius90_m"]]
    shares = (held["50"], held["90"])
    return [name, str(answer["count"]), *map(in_metres, lengths), *map(_percent, shares)]


def in_metres(value: float | None) -> str:
    """A length with one digit behind the point; a dash where there is none."""
    return "-" if value is None else f"{value:.1f} m"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.0f} %"
