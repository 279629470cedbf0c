"""The JSON and the lines that ``campusgps label`` prints, a row at a time."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

from core.cli.answers import areas_json, estimate_json, place_name_json, walk_json
from core.cli.figures import counted
from core.cli.terminal import Json, json_text, print_line, print_table
from core.geo import format_distance
from core.labelling.label import Label, LabelStatus
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.outcome import Outcome, outcome_of
from core.labelling.selection import Exclusion, why_excluded
from core.labelling.walk_rows import WalkRows
from core.place_names import PlaceNames

_FAILED = (LabelStatus.UNREADABLE, LabelStatus.NOT_A_PHOTO)


def print_rows_json(labels: Labels, job: LabelJob) -> None:
    """Print counts by status and every row of ``job``; memory does not grow with them."""
    write = sys.stdout.write
    write(f'{{\n  "counts": {indent(json_text(labels.counts(job)), "  ").lstrip()},\n')
    write('  "photos": [')
    between, names = "\n", PlaceNames()
    for label in labels.with_areas(labels.rows(job)):
        write(between + indent(json_text(label_answer(label, names)), "    "))
        between = ",\n"
    write("]\n}\n" if between == "\n" else "\n  ]\n}\n")


def label_answer(label: Label, names: PlaceNames | None = None) -> Json:
    """One row: what ``locate`` would say of the photo, with its status and the reason for it."""
    return {
        "file": str(label.file),
        **estimate_json(label.estimate),
        # Null where its walk says nothing of it, as in ``locate``; what is no guess keeps its walk.
        **walk_json(
            label.alone or label.estimate,
            label.walk if label.is_in_walk or label.estimate is None else "",
        ),
        "areas": areas_json(label.areas or ()),
        "place_name": place_name_json(label.estimate, names),
        "error": label.reason if label.status in _FAILED else None,
        "status": label.status.value,
        "reason": label.reason,
        "remarks": [{"name": remark.name, "text": remark.text} for remark in label.remarks],
    }


def print_rows(labels: Labels, job: LabelJob) -> None:
    """Print a table of the statuses and every file that could not be read."""
    counts = labels.counts(job)
    words = [[name.replace("_", " "), str(n)] for name, n in counts.items() if n]
    print_table(["status", "files"], words)
    for line in walk_lines(labels, job):
        print_line(line)
    if any(counts[status.value] for status in _FAILED):
        for label in labels.rows(job):
            if label.status in _FAILED:
                status = label.status.value.replace("_", " ")
                print_line(f"{label.file}: {status}: {label.reason}")


def walk_lines(labels: Labels, job: LabelJob) -> list[str]:
    """Sentences on how many photos of a job their walks say something of."""
    together, alone = WalkRows(labels).counts(job)
    lines = []
    if together:
        photos = "1 photo is" if together == 1 else f"{together:,} photos are"
        lines.append(f"{photos} located together with those taken just before and after.")
    if alone:
        photos, their = ("1 photo is", "its") if alone == 1 else (f"{alone:,} photos are", "their")
        lines.append(
            f"{photos} located alone although others were taken just before and after: these say "
            f"nothing of {their} place. Are times wrong, or several people's photos mixed?"
        )
    return lines


class Chosen:
    """Rows of a job that are good enough to be written where nobody reviews them.

    Args:
        labels: Where they are.
        job: Which.
        max_radius_m: The largest 90 % radius of a guess; None for any.
    """

    def __init__(self, labels: Labels, job: LabelJob, max_radius_m: float | None) -> None:
        self._labels = labels
        self._job = job
        self._max_radius_m = max_radius_m

    def __iter__(self) -> Iterator[Label]:
        chosen = (label for label in self._labels.rows(self._job) if not self._why_not(label))
        return self._labels.with_areas(chosen)

    def excluded(self) -> str:
        """The counts of rows that are left out, by reason; empty if none is."""
        reasons = Counter(filter(None, map(self._why_not, self._labels.rows(self._job))))
        return ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())

    def _why_not(self, label: Label) -> str:
        reason = why_excluded(label, max_radius_m=self._max_radius_m)
        if reason is None:
            return ""
        if reason is Exclusion.TOO_WIDE and self._max_radius_m is not None:
            return f"with a 90 % radius above {format_distance(self._max_radius_m)}"
        rejected = reason is Exclusion.REJECTED
        return Outcome.REJECTED.counted if rejected else outcome_of(label).counted


def written_line(target: Path, count: int, excluded: str) -> str:
    """A line for the user about what was written to ``target``."""
    positions = counted(count, "position")
    return f"{target}: {positions}" + (f"; left out: {excluded}" if excluded else "")
