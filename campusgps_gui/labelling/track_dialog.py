"""A track and the cameras' clocks: how far each is from UTC, found or given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from campusgps_gui.jobs.picture_loader import LargePictures
from campusgps_gui.labelling.clock_photo_dialog import ClockPhoto, ClockPhotoDialog
from campusgps_gui.labelling.clock_row import ClockRow
from campusgps_gui.labelling.track_source import UsedTrack
from campusgps_gui.style.appearance import GRID, heading, muted, set_tone
from campusgps_gui.style.notation import moment_text
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.dialog_parts import (
    FittedDialog,
    cancel_button,
    dialog_column,
    make_default,
)
from campusgps_gui.widgets.help_button import with_help
from core.files import legible
from core.labelling.track import Track
from core.labelling.track_clocks import CameraClock, FoundOffset

# The map follows a slider so often.
_PREVIEW_MS = 40


class TrackDialog(FittedDialog):
    """Says what was found about each camera's clock and lets the person say otherwise.

    It stands beside the map, on which the photos slide along the track meanwhile.

    Args:
        files: The files it was read from.
        track: What they hold.
        found: The clocks of the folder's cameras.
        parent: The window it belongs to.

    Signals:
        previewed: The :class:`UsedTrack` as it would be now.
    """

    previewed = Signal(object)

    def __init__(
        self,
        files: tuple[Path, ...],
        track: Track,
        found: Sequence[FoundOffset],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Recorded track"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._files, self._track = files, track
        self.clock_photo: ClockPhotoDialog | None = None
        self.rows = [ClockRow(one) for one in found]
        self.lines: dict[CameraClock, QLineEdit] = {row.clock: row.line for row in self.rows}
        self._preview = QTimer(self)
        self._preview.setSingleShot(True)
        self._preview.setInterval(_PREVIEW_MS)
        self._preview.timeout.connect(self._show_preview)
        self._problem = muted("")
        set_tone(self._problem, "danger")
        self.use = QPushButton(tr("Use the track"))
        make_default(self.use)
        self.use.clicked.connect(self.accept)
        self._lay_out()
        self._check()

    def offer_photos(
        self,
        photos: Mapping[CameraClock, Sequence[ClockPhoto]],
        chosen: Path | None,
        pictures: LargePictures,
    ) -> None:
        """Offer to set clocks by a photo that shows one.

        Args:
            photos: The photos by clock.
            chosen: The photo that is looked at, which is the likeliest.
            pictures: Loads them.
        """
        for row in self.rows:
            of_clock = photos.get(row.clock, ())
            if of_clock:
                row.offer_photo()
                row.wants_photo.connect(partial(self._ask_photo, row, of_clock, chosen, pictures))

    def _ask_photo(
        self,
        row: ClockRow,
        photos: Sequence[ClockPhoto],
        chosen: Path | None,
        pictures: LargePictures,
    ) -> None:
        dialog = ClockPhotoDialog(photos, chosen, row.local, pictures, self)
        dialog.accepted.connect(lambda: row.set_ahead(dialog.ahead_s))
        self.clock_photo = dialog
        dialog.open()

    @property
    def used(self) -> UsedTrack:
        """The track with the clocks as they are given now."""
        offsets = {row.clock: -row.ahead_s for row in self.rows if row.ahead_s is not None}
        return UsedTrack(self._files, self._track, offsets)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand at the right edge of the window, beside its map, and show what is so far."""
        super().showEvent(event)
        window = self.parentWidget()
        if window is not None:
            frame = window.frameGeometry()
            self.move(frame.right() - self.width(), frame.top() + 8 * GRID)
        self._show_preview()

    def _show_preview(self) -> None:
        if not any(row.is_wrong for row in self.rows):
            self.previewed.emit(self.used)

    def _check(self) -> None:
        wrong = any(row.is_wrong for row in self.rows)
        self._problem.setText(
            tr("Write a time difference as +2:00:00 or -0:00:30.") if wrong else ""
        )
        self.use.setEnabled(not wrong)
        if not self._preview.isActive():
            self._preview.start()

    def _lay_out(self) -> None:
        names = ", ".join(legible(file.name) for file in self._files)
        begin, end = map(moment_text, (self._track.start, self._track.end))
        layout = dialog_column(self)
        layout.addLayout(with_help(heading(names, 1.2), "track"))
        layout.addWidget(
            muted(
                tr(
                    "%n points from {begin} to {end} UTC. Its place at a photo's time "
                    "is shown beside the guess; nothing is changed before you use it.",
                    "",
                    self._track.points,
                    begin=begin,
                    end=end,
                )
            )
        )
        self.remarks = muted("\n".join(map(core_words, self._track.remarks)))
        set_tone(self.remarks, "warning")
        self.remarks.setVisible(bool(self._track.remarks))
        self.remarks.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self.remarks)
        for row in self.rows:
            row.changed.connect(self._check)
            layout.addWidget(row)
        if not self.rows:
            layout.addWidget(muted(tr("None of the photos says when it was taken.")))
        layout.addStretch(1)
        cancel = cancel_button(self)
        buttons = QHBoxLayout()
        buttons.addWidget(self._problem, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.use)
        layout.addLayout(buttons)
        self.setMinimumWidth(440)
