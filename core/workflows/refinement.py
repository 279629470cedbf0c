"""The result of refining, which the project remembers, and whether to refine again.

Imports nothing of what refining itself takes: the window asks for it as soon as a project is open.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from core.features.verification import EVIDENCE_KEY
from core.features.xfeat import KEYPOINT_KEY, can_refine
from core.localizer.refined import enough_to_learn
from core.project.project import Project
from core.project.references import ReferencePhoto, reference_list_sha256
from core.training.adoption import AdoptionDecision, AdoptionFinding
from core.training.runs import Figures

_FACT = "refinement"
# The fact that notes which photos refining was tried on.
REFINEMENT_TRIED = "refinement_tried"


@dataclass(frozen=True)
class Refinement:
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

    @property
    def adopted(self) -> bool:
        """True if the refined localizer was put into use."""
        return self.adoption.adopt


def note_refinement(project: Project, record: Refinement) -> None:
    """Remember ``record`` in place of the one before."""
    project.note_fact(_FACT, json.dumps(asdict(record)))


def last_refinement(project: Project) -> Refinement | None:
    """The latest result of refining; None if there is none, or it cannot be read."""
    try:
        values = json.loads(project.fact(_FACT) or "null")
        adoption = values["adoption"]
        return Refinement(
            str(values["photos_key"]),
            Figures(**values["refined"]),
            Figures(**values["instant"]),
            AdoptionDecision(**{**adoption, "finding": AdoptionFinding(adoption["finding"])}),
        )
    except (ValueError, KeyError, TypeError):
        return None


def refinement_is_due(project: Project) -> bool:
    """True if refining could yield a better localizer than the one in use.

    It can where its packages are installed, the localizer in use is of the photos that count now,
    there are enough of them, and it was not tried on them yet.
    """
    if not can_refine() or not project.localizer_is_current():
        return False
    references = project.references()
    tried = project.fact(REFINEMENT_TRIED) == refinement_key(references)
    return not tried and enough_to_learn(references)


def refinement_key(references: Sequence[ReferencePhoto]) -> str:
    """Names what refining would be learned from and how."""
    return f"{reference_list_sha256(references)} {KEYPOINT_KEY} {EVIDENCE_KEY}"
