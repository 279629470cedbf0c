"""A photo that shows a clock: what that shows says how far the camera's clock is off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from campusgps_gui.jobs.picture_loader import LargePictures
from campusgps_gui.style.appearance import heading, muted
from campusgps_gui.style.notation import second_text
from campusgps_gui.style.translation import isolated, tr
from campusgps_gui.widgets.dialog_parts import (
    FittedDialog,
    cancel_button,
    dialog_column,
    make_default,
)
from campusgps_gui.widgets.photo_view import PhotoView
from core.files import legible_line
from core.labelling.local_time import LocalTime, clock_ahead_s
from core.labelling.track_clocks import clock_words


@dataclass(frozen=True)
class ClockPhoto:
    """A photo that may show a clock.

    Attributes:
        file: The photo.
        taken_at: The camera's clock, kept as if it were UTC.
    """

    file: Path
    taken_at: datetime


class ClockPhotoDialog(FittedDialog):
    """Shows a photo and asks for the time that the clock in it shows.

    Args:
        photos: The photos of one camera, at least one.
        chosen: The one to begin with, if it is among them.
        local: The local time of the place, if that is known.
        pictures: Loads the photo.
        parent: The window it belongs to.

    Attributes:
        photo: Which photo.
        shown: The time that the clock shows.
        zone: Whether that is local time or UTC.
    """

    def __init__(
        self,
        photos: Sequence[ClockPhoto],
        chosen: Path | None,
        local: LocalTime | None,
        pictures: LargePictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A photo of a clock"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._photos, self._local, self._pictures = photos, local, pictures
        self._view = PhotoView(tr("Opening the photo"))
        self._view.setMinimumSize(480, 320)
        self.photo = QComboBox()
        self.photo.setAccessibleName(tr("The photo that shows a clock"))
        self.photo.addItems(
            [
                f"{isolated(legible_line(one.file.name))}, {second_text(one.taken_at)}"
                for one in photos
            ]
        )
        self.shown = QDateTimeEdit()
        # Its parts stand in this order in every language.
        self.shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.shown.setDisplayFormat("yyyy-MM-dd HH:mm:ss")
        self.shown.setAccessibleName(tr("The time that the clock in the photo shows"))
        self.zone = QComboBox()
        self.zone.setAccessibleName(tr("What time that is"))
        if local is not None:
            self.zone.addItem(tr("local time ({zone})", zone=local.zone))
        self.zone.addItem("UTC")
        self.words = muted("")
        self.use = QPushButton(tr("Set the clock"))
        self._lay_out()
        self.photo.currentIndexChanged.connect(self._show_photo)
        self.shown.dateTimeChanged.connect(lambda _: self._say())
        self.zone.currentIndexChanged.connect(lambda _: self._say())
        at = next((row for row, one in enumerate(photos) if one.file == chosen), 0)
        self.photo.setCurrentIndex(at)
        self._show_photo(at)

    @property
    def ahead_s(self) -> float:
        """Seconds by which the camera's clock is ahead of UTC."""
        said = self.shown.dateTime()
        shown = datetime.fromisoformat(said.toString(Qt.DateFormat.ISODate))
        is_local = self._local is not None and self.zone.currentIndex() == 0
        return clock_ahead_s(self._current.taken_at, shown, self._local if is_local else None)

    @property
    def _current(self) -> ClockPhoto:
        return self._photos[max(0, self.photo.currentIndex())]

    def _lay_out(self) -> None:
        make_default(self.use)
        self.use.clicked.connect(self.accept)
        cancel = cancel_button(self)
        said = QHBoxLayout()
        said.addWidget(muted(tr("The clock in it shows"), wrap=False))
        said.addWidget(self.shown)
        said.addWidget(self.zone)
        said.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.words, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.use)
        layout = dialog_column(self)
        layout.addWidget(heading(tr("What does the clock in the photo show?"), 1.2))
        layout.addWidget(self.photo)
        layout.addWidget(self._view, 1)
        layout.addLayout(said)
        layout.addLayout(buttons)

    def _show_photo(self, _: int) -> None:
        one = self._current
        at = one.taken_at
        # The camera's own time is nearly that of the clock: little is left to type.
        self.shown.setDateTime(
            QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute, at.second))
        )
        self._view.show_hint(tr("Opening the photo"))
        self._pictures.load(
            one.file,
            lambda image: self._view.show_image(image, legible_line(one.file.name)),
            self._view.show_hint,
        )
        self._say()

    def _say(self) -> None:
        self.words.setText(
            tr("The camera's clock is then UTC {clock}.", clock=clock_words(self.ahead_s))
        )
