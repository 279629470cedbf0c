"""How exact answers are here today, and whether training is worth it: said before a start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from campusgps_gui.style.appearance import GRID, muted, set_tone
from campusgps_gui.style.notation import unbroken
from campusgps_gui.style.translation import core_words, mark, tr
from campusgps_gui.widgets.quality_line import MEANING, quality_words
from core.files import legible
from core.training.recipes import DEFAULT_RECIPE, recipes
from core.training.runs import Run

if TYPE_CHECKING:
    from campusgps_gui.jobs.training_controller import TrainingController
    from core.localizer.calibration import Calibration

# Phones know their own position to 3 to 5 m: what is closer cannot be told by it.
_AS_PHONES_M = 5.5
_ONE_VISIT = mark(
    "Training can't make up for that: with one visit nobody can tell what holds on another day."
)
_COARSE = mark("They help more than training, which makes answers a little better, not good.")
_IN_USE = mark(
    "What is in use was trained. To train again is worth it once many photos have come in."
)
_TRIED = mark(
    "{name} was trained with these photos and is no better: photos of other days help more than "
    "another training."
)
_EXACT = mark(
    "That is about as exact as a phone knows its own position: training can gain little here."
)
_WORTH_A_TRY = mark(
    "Training may make that a little better: {recipe} is worth a try. Nothing is lost by it: what "
    "is in use stays until something better is complete."
)


def standing_words(
    calibration: Calibration | None, training: TrainingController, *, outdated: bool = False
) -> tuple[str, bool]:
    """How exact answers are today and whether training is worth it; and whether that is a warning.

    Args:
        calibration: That of the localizer in use; None: there is none, or it is being loaded.
        training: The project's runs.
        outdated: True if photos or positions have changed since the place was learned.
    """
    if calibration is None:
        return "", False
    words, coarse = quality_words(calibration, outdated=outdated)
    if calibration.errors_m is None:
        return words, coarse
    today = tr("Today. {quality}", quality=words)
    if outdated:
        return today, coarse
    return f"{today} {_worth(calibration, training, coarse=coarse)}", coarse


def _worth(calibration: Calibration, training: TrainingController, *, coarse: bool) -> str:
    """Whether training is worth it, in one sentence."""
    assert calibration.errors_m is not None
    if calibration.sessions <= 1:
        return tr(_ONE_VISIT)
    if training.active is not None:
        return tr(_IN_USE)
    tried = tried_in_vain(training)
    if tried is not None:
        return tr(_TRIED, name=legible(tried.name))
    if coarse:
        return tr(_COARSE)
    if is_as_exact_as_phones(calibration.errors_m[0]):
        return tr(_EXACT)
    return tr(_WORTH_A_TRY, recipe=core_words(recipes()[DEFAULT_RECIPE].title))


def is_as_exact_as_phones(median_m: float) -> bool:
    """True if half the answers are about as near as a phone knows its own position."""
    return median_m <= _AS_PHONES_M


def tried_in_vain(training: TrainingController) -> Run | None:
    """The newest run of the recommended recipe from these photos, if it gained nothing."""
    current = {one.run for one in training.localizers if one.current}
    runs: Sequence[Run] = training.runs
    for run in runs:
        if run.recipe.name == DEFAULT_RECIPE and run.outcome is not None and run.id in current:
            return None if run.outcome.is_better else run
    return None


class Standing:
    """Shows :func:`standing_words`, on a label at the top of the form."""

    def __init__(self, training: TrainingController, parent: QWidget | None = None) -> None:
        self._training = training
        self._calibration: Calibration | None = None
        self._outdated = False
        self.label = muted("")
        self.label.setParent(parent)
        self.label.setContentsMargins(0, 0, GRID, 0)
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.label.setAccessibleName(tr("How exact answers are here"))
        self.label.setToolTip(tr(MEANING))
        training.listed.connect(self.show_state)
        training.changed.connect(self.show_state)
        self.show_state()

    def say(self, calibration: Calibration | None, *, outdated: bool = False) -> None:
        """Say what ``calibration``, of the localizer in use, tells; None: there is none.

        Args:
            calibration: How far off answers are.
            outdated: True if photos or positions have changed since.
        """
        self._calibration, self._outdated = calibration, outdated
        self.show_state()

    def show_state(self) -> None:
        """Say it anew, as runs and units are now."""
        words, warning = standing_words(self._calibration, self._training, outdated=self._outdated)
        self.label.setText(unbroken(words))
        self.label.setVisible(bool(words))
        set_tone(self.label, "warning" if warning else "muted")
