"""The bar under the map: goes through the photos of a walk in the order of time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QToolButton, QWidget

from campusgps_gui.labelling.walk_line import WalkStop
from campusgps_gui.style.appearance import GRID, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.elided_label import ElidedLabel

# In pixels: room for the times of the walk's ends beside all else.
_WIDTH_FOR_ENDS = 420


class WalkBar(QWidget):
    """Back, a slider, forward, and which photo of how many was taken when; hidden without a walk.

    Args:
        actions: The window's commands.

    Signals:
        chosen: The row of the photo that the person went to.
    """

    chosen = Signal(int)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: tuple[WalkStop, ...] = ()
        # What is said of the photo that is looked at, the longest first.
        self._forms: tuple[str, ...] = ("",)
        self._actions = actions
        self.slider, self.words = QSlider(Qt.Orientation.Horizontal), ElidedLabel(middle=True)
        self.first, self.last = QLabel(), QLabel()
        self.slider.setAccessibleName(tr("Photo of the walk"))
        self.slider.setToolTip(
            tr("The photos of this walk in the order of time (comma, full stop)")
        )
        self.slider.setMinimumWidth(60)
        self.first.setToolTip(tr("When the walk's first photo was taken"))
        self.last.setToolTip(tr("When the walk's last photo was taken"))
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for label in (self.first, self.last, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_tone(label, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for action, icon in (
            (actions.walk_back, "chevron-left"),
            (actions.walk_forward, "chevron-right"),
        ):
            button = QToolButton()
            button.setAutoRaise(True)
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.text())
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            set_icon(button, icon)
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        for place, (widget, stretch) in enumerate(
            ((self.first, 0), (self.slider, 1), (self.last, 0)), start=1
        ):
            row.insertWidget(place, widget, stretch)
        row.addWidget(self.words)
        self.slider.valueChanged.connect(self._go_to)
        actions.walk_back.triggered.connect(lambda _=False: self.step(-1))
        actions.walk_forward.triggered.connect(lambda _=False: self.step(1))
        self.show_walk((), None)

    def show_walk(self, stops: Sequence[WalkStop], current: int | None) -> None:
        """Show a walk.

        Args:
            stops: Its photos, earliest first.
            current: The row of the photo that is looked at.
        """
        self._stops = tuple(stops)
        self.setVisible(len(stops) > 1)
        for label, stop in zip((self.first, self.last), (*stops[:1], *stops[-1:]), strict=False):
            label.setText(_clock(stop))
        place = next((n for n, stop in enumerate(stops) if stop.label_id == current), None)
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, max(0, len(stops) - 1))
            if place is not None:
                self.slider.setValue(place)
        self._say(place)

    def step(self, by: int) -> None:
        """Go so many photos on."""
        if self._stops:
            self.slider.setValue(self.slider.value() + by)

    def show_commands(self, *, here: bool) -> None:
        """Offer the steps.

        Args:
            here: Whether the Label folder tab is shown.
        """
        last, place = len(self._stops) - 1, self.slider.value()
        self._actions.walk_back.setEnabled(here and place > 0)
        self._actions.walk_forward.setEnabled(here and place < last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow bar the photo's own place and time are more worth than those of the ends.
        for label in (self.first, self.last):
            label.setVisible(event.size().width() >= _WIDTH_FOR_ENDS)
        self._show_words()

    def _go_to(self, place: int) -> None:
        self._say(place)
        self.chosen.emit(self._stops[place].label_id)

    def _say(self, place: int | None) -> None:
        if place is None:
            self._forms = (tr("%n photos", "", len(self._stops)),)
        else:
            stop, count = self._stops[place], len(self._stops)
            words = tr("Photo {place:,} of {count:,}", place=place + 1, count=count)
            time = f", {_clock(stop)}" if stop.taken_at is not None else ""
            self._forms = (words + time, words, f"{place + 1}/{count}")
        self._show_words()

    def _show_words(self) -> None:
        """Show the longest of the forms that has room: a number that is cut off is another one."""
        metrics = self.words.fontMetrics()
        others = [
            max(one.minimumWidth(), one.minimumSizeHint().width())
            for one in self.findChildren(QWidget)
            if one is not self.words and one.parent() is self and not one.isHidden()
        ]
        room = self.width() - sum(others) - len(others) * GRID
        fitting = (one for one in self._forms if metrics.horizontalAdvance(one) <= room)
        self.words.setText(next(fitting, self._forms[-1]))
        self.words.setToolTip(self._forms[0])


def _clock(stop: WalkStop) -> str:
    return "" if stop.taken_at is None else f"{stop.taken_at:%H:%M:%S}"
