"""One sentence, always in sight, on how exact the answers are to be expected here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import muted, set_tone
from campusgps_gui.style.notation import distance_text

if TYPE_CHECKING:
    from core.localizer.calibration import Calibration

# Beyond these, in metres, the sentence says what would help.
_COARSE_HALF_M, _COARSE_MOST_M = 25.0, 100.0

MEANING = (
    "Measured here: each visit was left out in turn and located by what was learned from the "
    "others. Every answer has circles of its own: the true place lies within the smaller one for "
    "half of such photos, within the larger one for nine in ten.\n\n"
    "A photo that looks like none of the place is called not in the mapped area and gets no pin. "
    "Some photos of elsewhere pass for the place all the same, with circles as small as any: see "
    "whether the photos that it looks like show the same."
)


def quality_words(calibration: Calibration, contradicted: int = 0) -> tuple[str, bool]:
    """The sentence, with advice where answers are coarse, and whether they are.

    Args:
        calibration: That of the localizer in use.
        contradicted: The number of photos whose position needs a look and has a better one.
    """
    half_and_most, sessions = calibration.errors_m, calibration.sessions
    if half_and_most is None:
        if calibration.remark and not calibration.sessions:
            return f"{calibration.remark} Import more photos of the place.", True
        return (
            "How exact answers are here is not known: an older program learned the place "
            "(Project > Learn the place again)."
        ), False
    half, most = half_and_most
    where = "On visits never seen" if sessions > 1 else "On parts of the place never seen"
    words = f"{where}: half within {distance_text(half)}, nine in ten within {distance_text(most)}."
    if sessions <= 1:
        return f"{words} All photos are of one visit: those of another, in other light, help.", True
    if half > _COARSE_HALF_M or most > _COARSE_MOST_M:
        if contradicted:
            positions = (
                "1 position is probably wrong: mend it"
                if contradicted == 1
                else f"{contradicted:,} positions are probably wrong: mend them"
            )
            return f"{words} That is coarse, and {positions}, then learn the place again.", True
        return (
            f"{words} That is coarse: import photos of further visits, of other light, and of "
            "spots that have few."
        ), True
    return words, False


class QualityLine(QWidget):
    """Says how exact answers are here; hidden while nothing was learned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calibration: Calibration | None = None
        self._contradicted = 0
        self._label = muted("")
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._label.setAccessibleName("How exact answers are here")
        self._label.setToolTip(MEANING)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    def say(self, calibration: Calibration | None) -> None:
        """Say what ``calibration``, of the localizer in use, tells; None: there is none."""
        self._calibration = calibration
        if calibration is not None:
            words, coarse = quality_words(calibration, self._contradicted)
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
