"""The localizer in use, evaluated on the photos that evaluate something new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from core.errors import CampusGPSError
from core.evaluation.full_report import FullReport
from core.evaluation.report_json import report_from_json
from core.files import bare_name, legible
from core.geo import Position
from core.metrics import Evaluated
from core.project.project import Project
from core.project.references import ReferencePhoto
from core.training.adoption import AdoptionDecision, decide_adoption, not_comparable
from core.training.methods.instant import INSTANT
from core.training.methods.method import Method
from core.training.methods.registry import direct_method
from core.training.runs import Run, read_runs

T = TypeVar("T")
EvaluatedRows = Mapping[int, Evaluated]
"""Evaluated photos by their rows among the references."""


@dataclass(frozen=True)
class Rival:
    """The localizer in use, as what something new is compared with.

    Attributes:
        name: Its name for people: of the run it comes from, else of its recipe.
        run: The run it comes from, if from one that is still there.
        evaluated: What it said of photos that it had not seen, by their rows.
        problem: Why nothing is known of it, if so.
    """

    name: str
    run: Run | None
    evaluated: EvaluatedRows
    problem: str = ""

    @property
    def method(self) -> Method | None:
        """The method it was made by; None where that is not known."""
        return direct_method(self.name) if self.run is None else self.run.recipe.method


def rival_of(project: Project, references: Sequence[ReferencePhoto]) -> Rival:
    """The localizer in use in ``project``, with its run's results for ``references``.

    A recipe that needs no training is evaluated by the caller; it has no run here.
    """
    active = project.active_localizer()
    if active is None or not active.run:
        return Rival(INSTANT.name if active is None else active.recipe or active.file, None, {})
    run = next((one for one in read_runs(project) if one.id == active.run), None)
    if run is None:
        return Rival(active.run, None, {}, "the run that is in use is not there any more")
    try:
        report = report_from_json(run.report_text())
    except (OSError, UnicodeDecodeError, CampusGPSError):
        return Rival(run.name, run, {}, f"the report of {legible(run.name)} cannot be read")
    return Rival(run.name, run, _rows_of(report, references))


def adoption_beside(
    name: str, ours: EvaluatedRows, rival: Rival, known: Mapping[str, EvaluatedRows]
) -> AdoptionDecision:
    """Decides whether ``name`` replaces what is in use.

    Args:
        name: What is new, for people.
        ours: The evaluated photos.
        rival: What is in use.
        known: What was evaluated on the same photos already, by name.
    """
    theirs = known.get(rival.name, rival.evaluated)
    both = [row for row in ours if row in theirs]
    if not both:
        return not_comparable(name, rival.name, rival.problem or _why_not(rival))
    return decide_adoption(
        name, [ours[row] for row in both], rival.name, [theirs[row] for row in both]
    )


def _why_not(rival: Rival) -> str:
    if rival.run is None:
        return f"{legible(rival.name)} cannot be tested here: what it needs is not installed"
    return (
        f"{legible(rival.name)} was trained on the photos that would test it, and would be "
        "tested by what it knows"
    )


def _rows_of(report: FullReport, references: Sequence[ReferencePhoto]) -> EvaluatedRows:
    """The photos of a report among the references, known by name and place.

    Several of one name at one place cannot be distinguished, and are left out.
    """
    rows = _unique((_key(one.file, one.position), row) for row, one in enumerate(references))
    photos = _unique((_key(one.file, one.evaluated.truth), one.evaluated) for one in report.photos)
    return {rows[key]: evaluated for key, evaluated in photos.items() if key in rows}


def _key(file: str, position: Position) -> tuple[str, str]:
    return bare_name(legible(file)), f"{position.latitude:.9f} {position.longitude:.9f}"


def _unique(found: Iterable[tuple[tuple[str, str], T]]) -> dict[tuple[str, str], T]:
    """The values by their keys, without keys that have several."""
    every: dict[tuple[str, str], list[T]] = {}
    for key, one in found:
        every.setdefault(key, []).append(one)
    return {key: some[0] for key, some in every.items() if len(some) == 1}
