"""One sentence, always in sight, on how exact the answers are to be expected here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from campusgps_gui.style.appearance import GRID, muted, set_tone
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import core_words, mark, tr
from campusgps_gui.widgets.help_button import HelpButton

if TYPE_CHECKING:
    from core.localizer.calibration import Calibration

# Beyond these, in metres, the sentence says what would help.
_COARSE_HALF_M, _COARSE_MOST_M = 25.0, 100.0

MEANING = mark(
    "Measured here: each visit was left out in turn and located by what was learned from the "
    "others. Every answer has circles of its own: the true place lies within the smaller one for "
    "half of such photos, within the larger one for nine in ten.\n\n"
    "A photo that looks like none of the place is called not in the mapped area and gets no pin. "
    "Some photos of elsewhere pass for the place all the same, with circles as small as any: see "
    "whether the photos that it looks like show the same."
)


def quality_words(
    calibration: Calibration, contradicted: int = 0, *, outdated: bool = False
) -> tuple[str, bool]:
    """The sentence, with advice where answers are coarse, and whether they are.

    Args:
        calibration: That of the localizer in use.
        contradicted: The number of photos whose position needs a look and has a better one.
        outdated: True if photos or positions have changed since it was measured.
    """
    half_and_most, sessions = calibration.errors_m, calibration.sessions
    if half_and_most is None:
        if calibration.remark and not calibration.sessions:
            remark = core_words(calibration.remark)
            advice = tr("Import more photos of the place.")
            return f"{remark} {advice}", True
        return (
            tr(
                "How exact answers are here is not known: an older program learned the place "
                "(Project > Learn the place again)."
            )
        ), False
    half, most = half_and_most
    words = tr(
        mark("Photos of a new visit: half within {half}, nine in ten within {most}.")
        if sessions > 1
        else mark(
            "Photos of a new part of the place: half within {half}, nine in ten within {most}."
        ),
        half=distance_text(half),
        most=distance_text(most),
    )
    if sessions <= 1:
        advice = tr("All photos are of one visit: those of another, in other light, help.")
        return f"{words} {advice}", True
    if half > _COARSE_HALF_M or most > _COARSE_MOST_M:
        if contradicted:
            advice = tr(
                "That is coarse, and %n positions are probably wrong: mend them, then learn the "
                "place again.",
                "",
                contradicted,
            )
        elif outdated:
            advice = tr("That was before the last changes: learn the place again.")
        else:
            advice = tr(
                "That is coarse: import photos of further visits, of other light, and of spots "
                "that have few."
            )
        return f"{words} {advice}", True
    return words, False


class QualityLine(QWidget):
    """Says how exact answers are here; hidden while nothing was learned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calibration: Calibration | None = None
        self._contradicted, self._outdated = 0, False
        self._label = muted("")
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._label.setAccessibleName(tr("How exact answers are here"))
        self._label.setToolTip(tr(MEANING))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._label, 1)
        layout.addWidget(HelpButton("accuracy"))
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    def say(self, calibration: Calibration | None) -> None:
        """Say what ``calibration``, of the localizer in use, tells; None: there is none."""
        self._calibration = calibration
        if calibration is not None:
            words, coarse = quality_words(calibration, self._contradicted, outdated=self._outdated)
            self._label.setText(words)
            set_tone(self._label, "warning" if coarse else "muted")
        self.setVisible(calibration is not None)

    def follow_notation(self) -> None:
        """Write distances in the units that were chosen."""
        self.say(self._calibration)

    def note_contradicted(self, photos: int) -> None:
        """Say what helps where so many photos need a look and have a better position."""
        if photos != self._contradicted:
            self._contradicted = photos
            self.say(self._calibration)

    def note_outdated(self, outdated: bool) -> None:
        """Say what helps where photos or positions have changed since the place was learned."""
        if outdated != self._outdated:
            self._outdated = outdated
            self.say(self._calibration)
