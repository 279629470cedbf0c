"""One camera's clock beside a track: how far it is from UTC, to type or to slide."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.style.appearance import GRID, muted
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import core_words, mark, tr
from core.labelling.track_clocks import FoundOffset, clock_name, clock_words

_CLOCK = re.compile(r"([-+\u2212]?)(\d{1,2})(?::([0-5]\d))?(?::([0-5]\d))?")
# The slider moves photos by so much either way, a second a step.
_REACH_S = 900


class ClockRow(QWidget):
    """Says what was found about a clock and lets the person say otherwise.

    Args:
        one: The clock.
        parent: The dialog.

    Signals:
        changed: The person typed or slid.
        wants_photo: The person wants to say what a clock in a photo shows.

    Attributes:
        line: Where it is typed; of a clock whose photos say it themselves, what comes on top.
        slider: Slides photos along the track by up to a quarter of an hour.
        use_local: Takes the local time of the place; None where that is not known.
    """

    changed = Signal()
    wants_photo = Signal()

    def __init__(self, one: FoundOffset, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clock, self.local = one.clock, one.local
        self.use_local: QPushButton | None = None
        # What the slider counts from.
        self._base_s = 0.0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, GRID)
        self._layout.setSpacing(GRID)
        photos = tr("%n photos", "", one.count)
        camera = core_words(clock_name(one.clock))
        self._layout.addWidget(QLabel(tr("{camera} ({photos})", camera=camera, photos=photos)))
        self._add_controls(one)

    @property
    def ahead_s(self) -> float | None:
        """Seconds by which the clock is ahead of UTC, or of what it says; None if not given."""
        return seconds_of(self.line.text())

    @property
    def is_wrong(self) -> bool:
        """True if what is typed is no time difference."""
        return bool(self.line.text().strip()) and self.ahead_s is None

    def set_ahead(self, seconds: float) -> None:
        """Put a time difference into the line."""
        self.line.setText(clock_words(seconds))

    def offer_photo(self) -> None:
        """Offer to take the time from a photo of a clock."""
        # What it shows is compared with times that state no offset from UTC.
        if not self.clock.states_offset:
            tip = tr("A photo that shows a clock says how far the camera's is off")
            self._button(tr("A photo of a clock…"), tip).clicked.connect(self.wants_photo)

    def _add_controls(self, one: FoundOffset) -> None:
        name, stated = clock_name(one.clock), one.clock.states_offset
        line = QLineEdit("" if one.found is None else clock_words(-one.found.seconds))
        line.setPlaceholderText("+0:00:00" if stated else tr("not known"))
        line.setMaximumWidth(110)
        if stated:
            line.setToolTip(tr("With a minus sign: it is behind what its photos say"))
        line.setAccessibleName(
            tr(
                mark("How far the clock of {name} is ahead of what its photos say of it")
                if stated
                else mark("How far the clock of {name} is ahead of UTC"),
                name=name,
            )
        )
        line.textChanged.connect(self._follow_line)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(-_REACH_S, _REACH_S)
        slider.setPageStep(10)
        slider.setAccessibleName(
            tr("Seconds by which the clock of {name} is set otherwise", name=name)
        )
        slider.setToolTip(
            tr("Slides the photos along the track: a second a step, ten with Page Up and Down")
        )
        slider.valueChanged.connect(self._follow_slider)
        self.line, self.slider = line, slider
        said = QHBoxLayout()
        lead = tr("Its clock is ahead by") if stated else tr("Its clock is UTC plus")
        said.addWidget(muted(lead, wrap=False))
        said.addWidget(line)
        said.addWidget(slider, 1)
        self._layout.addLayout(said)
        self._layout.addWidget(muted(_found_words(one)))
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._layout.addLayout(self._buttons)
        if one.local is not None:
            local = one.local
            words = tr("Local time: {clock}", clock=clock_words(local.ahead_s))
            self.use_local = self._button(
                words, tr("The time of {zone} on that day", zone=local.zone)
            )
            self.use_local.clicked.connect(lambda: self.set_ahead(local.ahead_s))
        self._restart_slider()

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def _follow_line(self) -> None:
        self._restart_slider()
        self.changed.emit()

    def _follow_slider(self, seconds: int) -> None:
        self.line.blockSignals(True)
        self.line.setText(clock_words(self._base_s + seconds))
        self.line.blockSignals(False)
        self.changed.emit()

    def _restart_slider(self) -> None:
        """Count from what is typed, with the slider in the middle."""
        ahead = self.ahead_s
        self._base_s = ahead or 0.0
        self.slider.blockSignals(True)
        self.slider.setValue(0)
        self.slider.blockSignals(False)
        self.slider.setEnabled(ahead is not None or self.clock.states_offset)


def seconds_of(text: str) -> float | None:
    """``+2:00:00``, ``2``, ``-0:30`` as seconds; None for anything else."""
    read = _CLOCK.fullmatch(text.strip())
    if read is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in read.groups()[1:])
    total = 3600 * hours + 60 * minutes + seconds
    return float(-total if read[1] in ("-", "\u2212") else total)


def _found_words(one: FoundOffset) -> str:
    if one.found is None and one.clock.states_offset:
        return tr("Its photos say how far its clock is from UTC, and nothing speaks against it.")
    if one.found is None:
        return tr("Not found from the photos: give it, or leave it empty.")
    found = one.found
    return tr(
        "Found: {agreeing} of {compared} photos then lie on the track (median {median}).",
        agreeing=found.agreeing,
        compared=found.compared,
        median=distance_text(found.median_m),
    )
