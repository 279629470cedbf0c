"""A track and the cameras' clocks: how far each is from UTC, found or given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.labelling.track_source import UsedTrack
from campusgps_gui.style.appearance import GRID, heading, muted, set_tone
from core.files import legible
from core.geo import format_distance
from core.labelling.track import Track
from core.labelling.track_clocks import CameraClock, FoundOffset, clock_name, clock_words

_CLOCK = re.compile(r"([-+\u2212]?)(\d{1,2})(?::([0-5]\d))?(?::([0-5]\d))?")


class TrackDialog(QDialog):
    """Says what was found about each camera's clock and lets the person say otherwise.

    Args:
        files: The files it was read from.
        track: What they hold.
        found: The clocks of the folder's cameras.
        parent: The window it belongs to.
    """

    def __init__(
        self,
        files: tuple[Path, ...],
        track: Track,
        found: Sequence[FoundOffset],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Recorded track")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._files, self._track = files, track
        self.lines: dict[CameraClock, QLineEdit] = {}
        self._problem = muted("")
        set_tone(self._problem, "danger")
        self.use = QPushButton("Use the track")
        self.use.setDefault(True)
        self.use.setProperty("primary", True)
        self.use.clicked.connect(self.accept)
        self._lay_out(found)
        self._check()

    @property
    def used(self) -> UsedTrack:
        """The track with the clocks as they are given now."""
        offsets = {}
        for clock, line in self.lines.items():
            ahead = _seconds(line.text())
            if ahead is not None:
                offsets[clock] = -ahead
        return UsedTrack(self._files, self._track, offsets)

    def _check(self) -> None:
        wrong = [line for line in self.lines.values() if line.text().strip()]
        wrong = [line for line in wrong if _seconds(line.text()) is None]
        self._problem.setText("Write a time difference as +2:00:00 or -0:00:30." if wrong else "")
        self.use.setEnabled(not wrong)

    def _lay_out(self, found: Sequence[FoundOffset]) -> None:
        names = ", ".join(legible(file.name) for file in self._files)
        begin, end = (t.strftime("%d %b %Y %H:%M") for t in (self._track.start, self._track.end))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(heading(names, 1.2))
        layout.addWidget(
            muted(
                f"{self._track.points:,} points from {begin} to {end} UTC. Its place at a photo's "
                "time is shown beside the guess; nothing is changed before you use it."
            )
        )
        self.remarks = muted("\n".join(self._track.remarks))
        set_tone(self.remarks, "warning")
        self.remarks.setVisible(bool(self._track.remarks))
        self.remarks.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self.remarks)
        form = QGridLayout()
        form.setHorizontalSpacing(2 * GRID)
        form.setVerticalSpacing(GRID)
        for row, one in enumerate(found):
            self._add_row(form, row, one)
        form.setColumnStretch(2, 1)
        layout.addLayout(form)
        if not found:
            layout.addWidget(muted("None of the photos says when it was taken."))
        layout.addStretch(1)
        cancel = QPushButton("Cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self._problem, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.use)
        layout.addLayout(buttons)
        self.setMinimumWidth(620)

    def _add_row(self, form: QGridLayout, row: int, one: FoundOffset) -> None:
        photos = "1 photo" if one.count == 1 else f"{one.count:,} photos"
        form.addWidget(QLabel(f"{clock_name(one.clock)} ({photos})"), 2 * row, 0, 1, 3)
        if one.clock.states_offset:
            form.addWidget(
                muted("Its photos say how far its clock is from UTC."), 2 * row + 1, 0, 1, 3
            )
            return
        line = QLineEdit("" if one.found is None else clock_words(-one.found.seconds))
        line.setPlaceholderText("not known")
        line.setMaximumWidth(110)
        line.setAccessibleName(f"How far the clock of {clock_name(one.clock)} is ahead of UTC")
        line.textChanged.connect(lambda _: self._check())
        self.lines[one.clock] = line
        form.addWidget(muted("Its clock is UTC plus", wrap=False), 2 * row + 1, 0)
        form.addWidget(line, 2 * row + 1, 1)
        form.addWidget(muted(_found_words(one)), 2 * row + 1, 2)


def _found_words(one: FoundOffset) -> str:
    if one.found is None:
        return "Not found from the photos: give it, or leave it empty."
    found = one.found
    return (
        f"Found: {found.agreeing} of {found.compared} photos then lie on the track "
        f"(median {format_distance(found.median_m)})."
    )


def _seconds(text: str) -> float | None:
    """``+2:00:00``, ``2``, ``-0:30`` as seconds; None for anything else."""
    read = _CLOCK.fullmatch(text.strip())
    if read is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in read.groups()[1:])
    total = 3600 * hours + 60 * minutes + seconds
    return float(-total if read[1] in ("-", "\u2212") else total)
