"""The result of refining, as the project remembers it: its figures, and why it is used or not."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from core.project.project import Project
from core.training.adoption import AdoptionDecision, AdoptionFinding
from core.training.runs import Figures

_FACT = "refinement"


@dataclass(frozen=True)
class RefinementRecord:
    """The result of refining on photos left out.

    Attributes:
        photos_key: The photos that it was made of.
        refined: The errors of the refined localizer.
        instant: Those of the instant one on the same photos.
        adoption: Why the refined one is in use, or not.
    """

    photos_key: str
    refined: Figures
    instant: Figures
    adoption: AdoptionDecision


def note_refinement(project: Project, record: RefinementRecord) -> None:
    """Remember ``record`` in place of the one before."""
    project.note_fact(_FACT, json.dumps(asdict(record)))


def last_refinement(project: Project) -> RefinementRecord | None:
    """The latest result of refining; None if there is none, or it cannot be read."""
    try:
        values = json.loads(project.fact(_FACT) or "null")
        adoption = values["adoption"]
        return RefinementRecord(
            str(values["photos_key"]),
            Figures(**values["refined"]),
            Figures(**values["instant"]),
            AdoptionDecision(**{**adoption, "finding": AdoptionFinding(adoption["finding"])}),
        )
    except (ValueError, KeyError, TypeError):
        return None
