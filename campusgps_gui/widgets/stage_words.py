"""The words for what a job does at the moment, and for the localizers that are in them."""

from __future__ import annotations

from campusgps_gui.style.translation import core_words, mark, tr
from core.files import legible
from core.tasks import LONG_PARTS, Progress

# What the comparison with other localizers is called, before their names.
_EVALUATING = "Evaluating: "
# Fewer parts than this are long ones.
_FEW = 12
_WITHOUT_RUN = {"instant": mark("the instant answer"), "refined": mark("the refined localizer")}


def localizer_words(name: str) -> str:
    """The words for a localizer within a sentence: without a run, or as a person called its run."""
    known = _WITHOUT_RUN.get(name)
    return legible(name) if known is None else tr(known)


def stage_words(stage: str) -> str:
    """The words for a stage."""
    if stage.startswith(_EVALUATING):
        return tr("Comparing with {name}", name=localizer_words(stage.removeprefix(_EVALUATING)))
    return core_words(stage)


def part_words(words: str, progress: Progress, *, always: bool = False) -> str:
    """``words`` with how far the stage is; of a few long parts the one under way.

    Args:
        words: What is done.
        progress: How far it is.
        always: Whether few are long parts whatever the stage is.
    """
    if not progress.total:
        return words
    if progress.total <= _FEW and (always or progress.stage.startswith(LONG_PARTS)):
        return tr(
            "{stage}, part {number} of {total}",
            stage=words,
            number=min(progress.done + 1, progress.total),
            total=progress.total,
        )
    # "epoch 3 of 12, 40 of 731"
    comma = "," if words[-1:].isdigit() else ""
    part = tr("{done:,} of {total:,}", done=progress.done, total=progress.total)
    return f"{words}{comma} {part}"
