"""The state of a row as one small number, so that thousands of rows are filtered and counted.

A rule about labels is asked once for each state, through a label in that state; statements for
SQLite are made of the answers. There is one rule, in Python, wherever it is applied.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from itertools import product
from pathlib import Path
from typing import Any

from core.geo import Position
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.outcome import Outcome, outcome_of
from core.localizer.estimate import Estimate
from core.photos.measurement import Source

_PLACE = Position(0.0, 0.0)


@dataclass(frozen=True)
class RowState:
    """All that decides what can be done with a row, but for radii.

    Attributes:
        status: What labelling made of the file.
        review: What a person decided.
        is_corrected: True if a person put another position in the place of the guess.
        has_guess: True if it was located, inside the area or outside.
    """

    status: LabelStatus
    review: Review
    is_corrected: bool
    has_guess: bool

    @property
    def example(self) -> Label:
        """A label in this state, to ask a rule about; its radii are 0."""
        inside = self.status is not LabelStatus.OUTSIDE
        return Label(
            id=0,
            file=Path("example"),
            sha256=None,
            size=0,
            mtime_ns=0,
            status=self.status,
            reason="",
            estimate=Estimate(_PLACE, 0.0, 0.0, inside, ()) if self.has_guess else None,
            own=None,
            taken_at=None,
            taken_at_has_offset=False,
            camera="",
            width=0,
            height=0,
            review=self.review,
            correction=Correction(_PLACE, Source.HAND) if self.is_corrected else None,
        )


STATES = tuple(
    RowState(*parts) for parts in product(LabelStatus, Review, (False, True), (False, True))
)
"""Every state; its number is its place here."""

_NUMBERS = {state: number for number, state in enumerate(STATES)}
LOST = _NUMBERS[RowState(LabelStatus.UNREADABLE, Review.OPEN, is_corrected=False, has_guess=False)]
"""The number of the state of a row that is damaged."""


def state_of(label: Label) -> int:
    """The number of the state of ``label``."""
    has_guess = label.estimate is not None
    return _NUMBERS[RowState(label.status, label.review, label.correction is not None, has_guess)]


def states_where(rule: Callable[[Label], Any]) -> frozenset[int]:
    """The numbers of the states for whose labels ``rule`` says yes."""
    return frozenset(number for number, state in enumerate(STATES) if rule(state.example))


def is_open(label: Label) -> bool:
    """Return whether a person has a guess there to accept or to reject."""
    return label.review is Review.OPEN and label.status is LabelStatus.LOCATED


def lacks_position(label: Label) -> bool:
    """Return whether a photo looks like another place, and nobody has decided what of it."""
    is_outside = label.status is LabelStatus.OUTSIDE and label.correction is None
    return is_outside and label.review is Review.OPEN


def can_accept(label: Label) -> bool:
    """Return whether accepting ``label`` would change it."""
    return label.position is not None and label.review is not Review.ACCEPTED


def can_reject(label: Label) -> bool:
    """Return whether rejecting ``label`` would change it."""
    has_guess = label.estimate is not None or label.correction is not None
    return has_guess and label.review is not Review.REJECTED


def is_photo(label: Label) -> bool:
    """Return whether ``label`` is about a photo that can be read, and so can have a position."""
    return label.status in (LabelStatus.LOCATED, LabelStatus.OUTSIDE, LabelStatus.HAS_POSITION)


def guess_radius(label: Label) -> float | None:
    """The 90 % radius of a guess inside the area in metres, whatever was decided about it since."""
    if label.estimate is None or label.status is not LabelStatus.LOCATED:
        return None
    return label.estimate.radius90_m


class RowFilter(str, Enum):
    """The filters of a table of labels: which rows it shows."""

    ALL = "All"
    TO_REVIEW = "To review"
    ACCEPTED = "Accepted"
    CORRECTED = "Corrected"
    REJECTED = "Rejected"
    OUTSIDE = "Not in the mapped area"
    POSITIONED = "Already positioned"
    UNREADABLE = "Unreadable"

    def fits(self, label: Label) -> bool:
        """Return whether ``label`` is one of them."""
        if self is RowFilter.TO_REVIEW:
            return is_open(label)
        if self is RowFilter.ACCEPTED:
            return label.is_accepted
        if self is RowFilter.CORRECTED:
            return outcome_of(label) is Outcome.CORRECTED
        if self is RowFilter.REJECTED:
            return label.review is Review.REJECTED
        if self is RowFilter.OUTSIDE:
            return label.status is LabelStatus.OUTSIDE
        if self is RowFilter.POSITIONED:
            return label.status is LabelStatus.HAS_POSITION
        if self is RowFilter.UNREADABLE:
            return not is_photo(label)
        return True

    @property
    def states(self) -> frozenset[int]:
        """The numbers of the states that it shows."""
        return _SHOWN[self]


_SHOWN = {shown: states_where(shown.fits) for shown in RowFilter}
OPEN = states_where(is_open)
"""The numbers of the states of rows to review."""
UNPLACED = states_where(lacks_position)
"""The numbers of the states of photos without a position that nobody has decided about."""
OUTSIDE = RowFilter.OUTSIDE.states
CAN_ACCEPT, CAN_REJECT = states_where(can_accept), states_where(can_reject)
PHOTOS = states_where(is_photo)
DECIDED = states_where(lambda label: label.review is not Review.OPEN)
CORRECTED = states_where(lambda label: label.correction is not None)
