"""Accepts, rejects and moves the photos that are chosen, at keys and buttons of a review."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.labelling.nudging import PositionNudger
from campusgps_gui.labelling.review import next_doubtful, sure_within
from campusgps_gui.labelling.rows_pane import RowsPane
from campusgps_gui.labelling.sentences import place_of
from campusgps_gui.widgets.actions import Actions
from core.geo import Position
from core.labelling.label import Correction, Label, Review
from core.labelling.row_state import can_accept, can_reject, is_photo
from core.photos.coordinates import ImpossiblePosition, position_from_text
from core.photos.measurement import Source

_MOST_ASKED = 50


class Reviewer(QObject):
    """Accepts, rejects, corrects; every change can be undone.

    Args:
        labelling: Keeps the rows.
        rows: Knows which are chosen.
        mover: Moves pins.
        actions: The window's commands.

    Signals:
        said: A sentence for the status bar.
    """

    said = Signal(str)

    def __init__(
        self,
        labelling: LabellingController,
        rows: RowsPane,
        mover: PositionNudger,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._labelling, self._rows, self._mover, self._actions = labelling, rows, mover, actions
        # Decided, and not heard of yet.
        self._decided: set[int] = set()
        # Where the last wish for a doubtful one led.
        self._doubtful: int | None = None
        labelling.came.connect(self._note_rows)
        labelling.replaced.connect(self._decided.clear)
        self.track_position: Callable[[Label], Position | None] = lambda _: None
        for action, act in (
            (actions.accept, self.accept),
            (actions.reject, self.reject),
            (actions.review_again, self.review_again),
            (actions.next_doubtful, self.next_doubtful),
            (actions.back_to_guess, self.back_to_guess),
            (actions.paste_position, self.paste),
            (actions.use_track, self.use_track),
        ):
            action.triggered.connect(lambda _=False, act=act: act())
        rows.sure.accept_wanted.connect(self.accept_sure)

    def accept(self) -> None:
        """Accept the guesses of the chosen photos, and go on to the next one to review."""
        self._decide([one.id for one in self._rows.chosen if can_accept(one)], Review.ACCEPTED)

    def reject(self) -> None:
        """Reject the guesses of the chosen photos, and go on to the next one to review."""
        self._decide([one.id for one in self._rows.chosen if can_reject(one)], Review.REJECTED)

    def review_again(self) -> None:
        """Take back what was decided about the chosen photos."""
        ids = [one.id for one in self._rows.chosen if one.review is not Review.OPEN]
        self._labelling.review(ids, Review.OPEN)

    def accept_sure(self, radius_m: float) -> None:
        """Accept the guesses to review whose 90 % radius is less than ``radius_m`` metres."""
        self._mover.finish()
        sure = sure_within(self._labelling.labels.values(), radius_m)
        self._labelling.review([label.id for label in sure], Review.ACCEPTED)

    def next_doubtful(self) -> None:
        """Look at the least sure photo to review; again, at the next less doubtful one."""
        current = self._rows.current
        is_doubtful = current is not None and current.id == self._doubtful
        undecided = (one for one in self._rows.model.labels if one.id not in self._decided)
        found = next_doubtful(undecided, current if is_doubtful else None)
        self._doubtful = None if found is None else found.id
        if found is None:
            self.said.emit("There is nothing left to review in the table")
        else:
            self._rows.choose(found.id)

    def back_to_guess(self) -> None:
        """Take corrections of the chosen photos away."""
        self._mover.forget()
        corrected = [one.id for one in self._rows.chosen if one.correction is not None]
        self._labelling.correct(dict.fromkeys(corrected))

    def set_position(self, position: Position, source: Source = Source.HAND) -> None:
        """Give the chosen photos this position."""
        self._mover.finish()
        correction = Correction(position, source)
        self._labelling.correct({one.id: correction for one in self._photos()})

    def move_to(self, label_id: int, position: Position) -> None:
        """Give one photo this position, as when its pin was dragged."""
        self._mover.finish()
        self._labelling.correct({label_id: Correction(position, Source.HAND)})

    def step(self, east_m: float, north_m: float) -> None:
        """Move the pin of the current photo by so many metres."""
        current = self._rows.current
        if current is not None and not self._mover.step(current, east_m, north_m):
            self.said.emit("This photo has no position to move: set one first")

    def use_track(self) -> None:
        """Give the chosen photos the positions that the track has for them."""
        self._mover.finish()
        found = {one.id: self.track_position(one) for one in self._photos()}
        corrections = {
            label_id: Correction(position, Source.GPX)
            for label_id, position in found.items()
            if position is not None
        }
        self._labelling.correct(corrections)
        if not corrections:
            self.said.emit("The track has no position for this photo's time")

    def copy(self) -> None:
        """Put the position of the current photo on the clipboard."""
        current = self._rows.current
        place = None if current is None else place_of(current)
        if self._mover.is_moving(current):
            place = self._mover.position
        if place is None:
            self.said.emit("There is no position to copy")
            return
        text = f"{place.latitude:.7f}, {place.longitude:.7f}"
        QGuiApplication.clipboard().setText(text)
        self.said.emit(f"Copied {text}")

    def paste(self) -> None:
        """Give the chosen photos the position on the clipboard."""
        try:
            position = position_from_text(QGuiApplication.clipboard().text())
        except ImpossiblePosition:
            self.said.emit("There is no position on the clipboard")
            return
        self.set_position(position)

    def show_state(self, *, here: bool) -> None:
        """Offer the commands that do something now.

        Args:
            here: Whether the Label folder tab is shown.
        """
        chosen = self._rows.chosen if here else []
        photos = [one for one in chosen if is_photo(one)]
        # A track is asked about some of many: which have a position is seen when it is used.
        some = photos[:_MOST_ASKED]
        actions = self._actions
        for action, on in (
            (actions.accept, any(map(can_accept, chosen))),
            (actions.reject, any(map(can_reject, chosen))),
            (actions.review_again, any(one.review is not Review.OPEN for one in chosen)),
            (actions.next_doubtful, here),
            (actions.set_position, bool(photos)),
            (actions.back_to_guess, any(one.correction is not None for one in chosen)),
            (actions.paste_position, bool(photos)),
            (actions.use_track, any(self.track_position(one) is not None for one in some)),
        ):
            action.setEnabled(on)

    def _photos(self) -> list[Label]:
        return [one for one in self._rows.chosen if is_photo(one)]

    def _note_rows(self, labels: Sequence[Label]) -> None:
        self._decided.difference_update(label.id for label in labels)

    def _decide(self, label_ids: list[int], decision: Review) -> None:
        if not label_ids:
            return
        self._mover.finish()
        # From the last one chosen on, at once: what comes of the decision may take a moment.
        rows = [
            row for one in self._rows.chosen if (row := self._rows.model.row_of(one.id)) is not None
        ]
        self._decided.update(label_ids)
        following = self._rows.model.next_open(max(rows), self._decided) if rows else None
        self._labelling.review(label_ids, decision)
        if following is not None:
            self._rows.choose(following.id)
