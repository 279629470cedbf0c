"""Prints estimates in lines and the figures of evaluations in tables."""

from __future__ import annotations

from core.cli.terminal import Json, print_line, print_table
from core.geo import format_distance

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
    text += _area_words(answer)
    note = "  [this photo, or a copy of it, is in the project; it and its session were left out]"
    print_line(f"{answer['file']}: {text}{note if answer['known'] else ''}")


def counted(count: int, what: str = "photo") -> str:
    """A number of things in words: "1 photo", "1,050 photos"."""
    return f"1 {what}" if count == 1 else f"{count:,} {what}s"


def _area_words(answer: dict[str, object]) -> str:
    """``, in Building 26, floor 2 (83 %)``; empty where no named area is likely."""
    from core.localizer.area_shares import AreaShare, area_words

    listed = answer["areas"]
    if not isinstance(listed, list) or not listed:
        return ""
    shares = [AreaShare(one["name"], one["parent"] or "", one["probability"]) for one in listed]
    return f", in {area_words(shares)}"


def _alone_words(answer: dict[str, object]) -> str:
    """The 90 % radius of the photo alone, where its walk changed the answer."""
    alone = answer["alone"]
    if answer["walk"] is None or not isinstance(alone, dict):
        return ""
    keys = ("latitude", "longitude", "radius50_m", "radius90_m")
    if all(alone[key] == answer[key] for key in keys):
        return ""
    return f" in its walk; by itself within {format_distance(float(alone['radius90_m']))} (90 %)"


def print_figures(named: dict[str, Json], quarters: list[Json]) -> None:
    """Print the figures of each group of photos, and of the quarters by radius, as a table.

    Args:
        named: The figures of each group, by the group's name.
        quarters: The figures of the photos' quarters by 90 % radius, surest first.
    """
    headings = [
        "",
        "photos",
        "median\nerror",
        "mean\nerror",
        "P90\nerror",
        "median\n90 %\nradius",
        "within\n50 %\nradius",
        "within\n90 %\nradius",
    ]
    rows = [_table_row(name, answer) for name, answer in named.items()]
    if all(quarter["count"] for quarter in quarters):
        rows.append([""] * len(headings))
        rows += map(_table_row, _QUARTERS, quarters)
    print_table(headings, rows)
    if len(rows) > len(named):
        print_line("Quarters: the photos sorted by their own 90 % radius.")


def _table_row(name: str, answer: Json) -> list[str]:
    """The row of one group of photos in the table of :func:`print_figures`."""
    errors, coverage = answer["errors_m"], answer["radius_held"]
    lengths = [*(errors[key] for key in ("median", "mean", "p90")), answer["median_radius90_m"]]
    shares = (coverage["50"], coverage["90"])
    return [name, str(answer["count"]), *map(in_metres, lengths), *map(_percent, shares)]


def in_metres(value: float | None) -> str:
    """A length with one digit behind the point; a dash where there is none."""
    return "-" if value is None else f"{value:.1f} m"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.0f} %"
