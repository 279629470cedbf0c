"""The looks of photos on a map by what became of them, the same on every tab."""

from __future__ import annotations

from campusgps_gui.map.labels import GroupLook
from core.labelling.outcome import OUTCOME_COLOURS, Outcome

# What is still to review has none, as it has no answer.
_SIGNS = {
    Outcome.ACCEPTED: "✓",
    Outcome.CORRECTED: "✎",
    Outcome.REJECTED: "×",
    Outcome.HAS_POSITION: "•",
}
GROUP_LOOKS = {
    outcome.words: GroupLook(colour, _SIGNS.get(outcome, ""))
    for outcome, colour in OUTCOME_COLOURS.items()
}
"""The looks of the groups that a map shows, by their words."""
