"""Colours the photos on the map by their part in training: train, held out, test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from campusgps_gui.map.dots import MapDot
from campusgps_gui.style.translation import mark, tr
from core.files import bare_name, legible
from core.palette import GREY, ORANGE, PURPLE, SKY_BLUE

if TYPE_CHECKING:
    from core.training.methods.method import TrainingPlan

TRAIN, HELD_OUT, TEST, NEAR = (
    mark("train"),
    mark("measure each epoch"),
    mark("final test"),
    mark("left out"),
)
# Arrows are vermilion.
COLOURS = {TRAIN: SKY_BLUE, HELD_OUT: ORANGE, TEST: PURPLE, NEAR: GREY}


def split_dots(plan: TrainingPlan) -> tuple[tuple[MapDot, ...], dict[str, str] | None]:
    """A dot for each photo, and the colour of each group that there is.

    Where the sessions take turns, they are the groups, in the colours they always have (None).
    """
    groups = [reference.session for reference in plan.references]
    split, by_turns = plan.split, plan.recipe.method.evaluates_in_turns
    if not by_turns:
        groups = [NEAR] * len(plan.references)
        for rows, group in ((split.train, TRAIN), (split.held_out, HELD_OUT), (split.test, TEST)):
            for row in rows:
                groups[row] = group
    dots = tuple(
        MapDot(
            reference.id,
            reference.position,
            group if by_turns else tr(group),
            legible(bare_name(reference.file)),
        )
        for reference, group in zip(plan.references, groups, strict=True)
    )
    if by_turns:
        return dots, None
    return dots, {tr(group): colour for group, colour in COLOURS.items() if group in groups}
