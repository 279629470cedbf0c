"""The steps of a run that goes by stages: which are done, and what the one under way is for."""

from __future__ import annotations

from campusgps_gui.style.translation import core_words
from core.tasks import Progress
from core.training.methods.method import Recipe


def steps_words(recipe: Recipe, progress: Progress | None) -> str:
    """All steps of a run that goes by stages, a line each: done, under way, still to come.

    Below them stands what the one under way is for.
    """
    place = recipe.method.stages.place(progress)
    if place is None:
        return ""
    signs = {-1: "✓", 0: "▸", 1: "\u2007"}
    lines = []
    for at, (words, _) in enumerate(recipe.method.stages.parts, start=1):
        sign = signs[(at > place) - (at < place)]
        lines.append(f"{sign} {core_words(words)}")
    if recipe.method.stages.meanings:
        lines += ["", core_words(recipe.method.stages.meanings[place - 1])]
    return "\n".join(lines)
