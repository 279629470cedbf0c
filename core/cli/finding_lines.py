"""The lines that commands print of what needs a look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.quality.finding import Finding

# More names of one finding than this are cut short.
_MOST_NAMES = 5


def lines_of_photos(
    findings: Sequence[Finding], names: Mapping[int, str], ends: Mapping[int, str]
) -> list[str]:
    """One line for each photo that has findings: its name, and every reason.

    Args:
        findings: Of all kinds.
        names: What to call each photo, by its id, in the order of the lines.
        ends: What to say at the end of a photo's line.
    """
    reasons: dict[int, list[str]] = defaultdict(list)
    for finding in findings:
        for photo_id in finding.photo_ids:
            reasons[photo_id].append(_reason(finding))
    return [
        f"{name}: {'; '.join(reasons[photo_id])}{ends.get(photo_id, '')}"
        for photo_id, name in names.items()
        if photo_id in reasons
    ]


def lines_of_groups(findings: Sequence[Finding], names: Mapping[int, str]) -> list[str]:
    """One line for each finding: how many photos have it, their names and the reason."""
    from core.quality.findings import TITLES

    lines = []
    for finding in findings:
        found = [names[one] for one in finding.photo_ids if one in names]
        more = ", ..." if len(found) > _MOST_NAMES else ""
        shown = ", ".join(found[:_MOST_NAMES]) + more
        title = TITLES.get(finding.name, finding.name)
        lines.append(f"{len(found):,} {title}: {shown}: {_reason(finding)}")
    return lines


def _reason(finding: Finding) -> str:
    return f"{finding.reason}{' (not used while there are others)' if finding.doubtful else ''}"


def names_of(paths: Mapping[int, Path]) -> dict[int, str]:
    """The shortest name of each photo that tells it from the others."""
    from core.files import distinct_names

    apart = distinct_names(paths.values())
    return {photo_id: apart[path] for photo_id, path in paths.items()}
