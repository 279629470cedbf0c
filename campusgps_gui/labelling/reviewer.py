"""Accepts, rejects and moves the photos that are chosen, at keys and buttons of a review."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.informative_order import InformativeOrder
from campusgps_gui.labelling.rows_pane import RowsPane
from campusgps_gui.labelling.sentences import place_of
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.nudging import PositionNudger
from campusgps_gui.widgets.place_menu import place_on_clipboard
from core.geo import Position
from core.labelling.label import Correction, Review
from core.labelling.row_state import (
    CAN_ACCEPT,
    CAN_REJECT,
    CORRECTED,
    DECIDED,
    OPEN,
    OUTSIDE,
    PHOTOS,
    UNPLACED,
)
from core.photos.measurement import Source

_NOTHING_TO_ACCEPT = mark(
    "There is no position to accept: not in the mapped area. B or F: like the photo before or "
    "after, P: another place, R: none"
)
_NOTHING_LEFT = mark("There is nothing left to review in the table")


class Reviewer(QObject):
    """Accepts, rejects, corrects; every change can be undone.

    Args:
        labelling: Keeps the rows.
        rows: Knows which are chosen.
        mover: Moves pins.
        runner: Asks SQLite in which order to review.
        actions: The window's commands.

    Signals:
        message: A sentence for the status bar.
        led: It chose the photo that is looked at.
    """

    message = Signal(str)
    led = Signal()

    def __init__(
        self,
        labelling: LabellingController,
        rows: RowsPane,
        mover: PositionNudger,
        runner: TaskRunner,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._labelling, self._rows, self._mover, self._actions = labelling, rows, mover, actions
        self.informative = InformativeOrder(labelling, runner, self)
        # Decided, and not in the table's rows yet: how many edits were asked for by then.
        self._decided: dict[int, int] = {}
        # The last photo that "Next doubtful" led to; while it or what follows is looked at, the
        # review goes on from the least sure to the surest.
        self._doubtful: int | None = None
        # The photos that were chosen when the review came to its end: keys leave them alone.
        self._ended: list[int] | None = None
        self._end_is_due = False
        labelling.came.connect(self._note_rows)
        labelling.replaced.connect(self._forget)
        rows.chosen_changed.connect(self._note_chosen)
        self._going = self._says_unplaced = False
        self._looked_at: int | None = None
        for action, act in (
            (actions.accept, self.accept),
            (actions.reject, self.reject),
            (actions.review_again, self.review_again),
            (actions.next_doubtful, self.next_doubtful),
            (actions.back_to_guess, self.back_to_guess),
            (actions.paste_position, self.paste),
        ):
            action.triggered.connect(lambda _=False, act=act: act())
        rows.sure.accept_wanted.connect(self.accept_sure)

    @property
    def follows_walks(self) -> bool:
        """True if the photo that is looked at was chosen because its walk leaves most open."""
        current = self._rows.current_id
        return self.informative.leads and current is not None and current == self._doubtful

    def put_informative_first(self, on: bool) -> None:
        """Go by what walks leave open from now on, or by radius; the review begins anew."""
        self.informative.wanted = on
        self._doubtful = None

    def accept(self) -> None:
        """Accept the guesses of the chosen photos, and go on to the next one to review."""
        chosen = self._rows.chosen
        if chosen and chosen != self._ended and len(self._chosen_in(UNPLACED)) == len(chosen):
            self.message.emit(tr(_NOTHING_TO_ACCEPT))
            return
        self._decide(CAN_ACCEPT, Review.ACCEPTED)

    def reject(self) -> None:
        """Reject the guesses of the chosen photos, and go on to the next one to review."""
        self._decide(CAN_REJECT, Review.REJECTED)

    def review_again(self) -> None:
        """Take back what was decided about the chosen photos."""
        self._ended = None
        self._labelling.review(self._chosen_in(DECIDED), Review.OPEN)

    def accept_sure(self, radius_m: float) -> None:
        """Accept the listed guesses to review with a 90 % radius below ``radius_m`` metres."""
        self._mover.finish()
        self._labelling.review(self._rows.sure_within(radius_m), Review.ACCEPTED)
        # The button that was pressed is greyed out now; the focus must not go on to the next one,
        # which rejects.
        self._rows.table.setFocus()

    def next_doubtful(self) -> None:
        """Look at the least sure photo to review; again, at the next less doubtful one.

        After these come the photos without a position, from top to bottom.
        """
        current = self._rows.current_id
        goes_on = current == self._doubtful or self._is_in(OUTSIDE, current)
        found = self._next_doubtful(current if goes_on else None)
        if found is None:
            self._doubtful = None
            self.message.emit(tr(_NOTHING_LEFT))
            return
        self._go_to(found)
        self._doubtful = found
        self.led.emit()
        is_unplaced = self._is_in(UNPLACED, found)
        if is_unplaced or self._says_unplaced:
            # What is left without a position is no longer what one goes through.
            self.message.emit(self._unplaced_words() if is_unplaced else "")
        self._says_unplaced = is_unplaced

    def back_to_guess(self) -> None:
        """Take corrections of the chosen photos away."""
        self._mover.forget()
        self._labelling.correct(dict.fromkeys(self._chosen_in(CORRECTED)))

    def set_position(self, position: Position, source: Source = Source.HAND) -> None:
        """Give the chosen photos this position."""
        self._mover.finish()
        correction = Correction(position, source)
        self._labelling.correct(dict.fromkeys(self._chosen_in(PHOTOS), correction))

    def move_to(self, label_id: int, position: Position) -> None:
        """Give one photo this position, as when its pin was dragged."""
        self._mover.finish()
        self._labelling.correct({label_id: Correction(position, Source.HAND)})

    def step(self, east_m: float, north_m: float) -> None:
        """Move the pin of the current photo by so many metres."""
        current = self._rows.current
        if current is not None and not self._mover.step(current, east_m, north_m):
            self.message.emit(tr("This photo has no position to move: set one first"))

    @property
    def place(self) -> Position | None:
        """The position of the photo that is looked at; None without one."""
        current = self._rows.current
        if self._mover.is_moving(current):
            return self._mover.position
        return None if current is None else place_of(current)

    def copy(self) -> None:
        """Put the position of the current photo on the clipboard."""
        place = self.place
        if place is None:
            self.message.emit(tr("There is no position to copy"))
            return
        text = f"{place.latitude:.7f}, {place.longitude:.7f}"
        QGuiApplication.clipboard().setText(text)
        self.message.emit(tr("Copied {text}", text=text))

    def paste(self) -> None:
        """Give the chosen photos the position on the clipboard."""
        position = place_on_clipboard(self.message.emit)
        if position is not None:
            self.set_position(position)

    def show_state(self, *, here: bool) -> None:
        """Offer the commands that do something now.

        Args:
            here: Whether the Label folder tab is shown.
        """
        chosen = self._rows.chosen if here else []
        columns = self._labelling.columns
        states = frozenset(columns.states_of(chosen))
        has_photos = bool(states & PHOTOS)
        actions = self._actions
        for action, on in (
            # Of what is decided already they go on.
            # Of what has no position it says what helps.
            (actions.accept, bool(states & (CAN_ACCEPT | DECIDED | UNPLACED))),
            (actions.reject, bool(states & (CAN_REJECT | DECIDED))),
            (actions.review_again, bool(states & DECIDED)),
            (actions.next_doubtful, here and self._labelling.job is not None),
            (actions.set_position, has_photos),
            (actions.back_to_guess, bool(states & CORRECTED)),
            (actions.paste_position, has_photos),
        ):
            action.setEnabled(on)

    def _chosen_in(self, states: Collection[int]) -> list[int]:
        return self._labelling.columns.having(states, self._rows.chosen)

    def _note_chosen(self) -> None:
        if self._ended is not None and self._rows.chosen != self._ended:
            self._ended = None
        if not self._going and self._rows.current_id != self._looked_at:
            # The person went elsewhere.
            self._doubtful = None
        self._looked_at = self._rows.current_id

    def _note_rows(self, label_ids: Sequence[int]) -> None:
        read = self._labelling.edits_read
        for one in self._decided.keys() & set(label_ids):
            # Rows that were read before the decision don't have it.
            if self._decided[one] <= read:
                del self._decided[one]
        if self._end_is_due and not self._decided:
            # What the last edit was has just been said in its place.
            self._end_is_due = False
            self.message.emit(self._end_words())

    def _forget(self) -> None:
        self._decided.clear()
        self._end_is_due = False
        self._doubtful = self._ended = None

    def _decide(self, states: Collection[int], decision: Review) -> None:
        """Decide about what is shown, and look at the next one at once: the answer takes a moment.

        What is decided so already stays, and the review goes on. At its end it says so, and a
        further key decides nothing: it goes on with those above that are still to review.
        """
        chosen = self._rows.chosen
        if self._ended is not None and chosen == self._ended:
            self._go_on_above()
            return
        if not chosen:
            return
        label_ids = self._labelling.columns.having(states, chosen)
        self._mover.finish()
        last = self._rows.model.row_of(chosen[-1])
        self._decided.update(dict.fromkeys(label_ids, self._labelling.edits_asked + 1))
        unplaced = bool(label_ids) and self._is_in(UNPLACED, chosen[-1])
        following = self._rows.next_among(
            UNPLACED if unplaced else OPEN, -1 if last is None else last, self._decided
        )
        by_doubt = self._doubtful is not None
        if by_doubt and (following is None or (self.informative.leads and not unplaced)):
            following = self._next_doubtful(None)
            if self.informative.leads:
                self._doubtful = following
        self._labelling.review(label_ids, decision)
        if following is None:
            self._ended, self._end_is_due = chosen, bool(label_ids)
            self.message.emit(self._end_words())
        else:
            self._go_to(following)
            self.led.emit()

    def _go_on_above(self) -> None:
        """Look at the first photo of the table that is still to review."""
        first = self._rows.next_among(OPEN, -1, self._decided)
        if first is None:
            self.message.emit(self._end_words())
            return
        self._end_is_due, self._ended = False, None
        self._go_to(first)
        self.message.emit(tr("From the top again: the first photo that is still to review"))
        self.led.emit()

    def _end_words(self) -> str:
        """What to say where no photo below is to review: how many above still are."""
        columns, shown = self._labelling.columns, self._rows.model
        opened = {one for _, one in columns.most_doubtful()} - self._decided.keys()
        left = sum(shown.row_of(one) is not None for one in opened)
        if not left:
            return self._unplaced_words() if self._unplaced_count() else tr(_NOTHING_LEFT)
        return tr(
            "The end of the table: %n photos above are still to review. A or R once more goes to "
            "the first of them, N to the next doubtful one",
            "",
            left,
        )

    def _unplaced_words(self) -> str:
        return tr(
            "Left to decide: %n photos without a position (N). B or F: like the photo before or "
            "after, P: another place, R: none",
            "",
            self._unplaced_count(),
        )

    def _unplaced_count(self) -> int:
        """The number of photos in the table that have no position and wait for a decision."""
        found = self._labelling.columns.having(UNPLACED, self._rows.model.ids)
        return len(found) - sum(one in self._decided for one in found)

    def _go_to(self, label_id: int) -> None:
        self._going = True
        self._rows.choose(label_id)
        self._going = False

    def _next_doubtful(self, after: int | None) -> int | None:
        """The photo to decide about that is least sure, or the next one after ``after``.

        After the surest to review come those without a position, in the order of the table, and
        then the least sure one again.
        """
        order, row = self._by_doubt(), None
        if after in order:
            less = order[order.index(after) + 1 :]
        elif after is not None and self._is_in(OUTSIDE, after):
            less, row = [], self._rows.model.row_of(after)
        else:
            less = order
        if less:
            return less[0]
        below = self._rows.next_among(UNPLACED, -1 if row is None else row, self._decided)
        if below is not None:
            return below
        return order[0] if order else self._rows.next_among(UNPLACED, -1, self._decided)

    def _by_doubt(self) -> list[int]:
        """The photos to review in the table, the least sure first.

        In walks the one comes first whose walk leaves most open.
        """
        shown, columns = self._rows.model, self._labelling.columns

        def is_shown(one: int) -> bool:
            return shown.row_of(one) is not None

        if self.informative.leads:
            opened = set(columns.having(OPEN, self.informative.ids)) - self._decided.keys()
            informative = self.informative.among(opened, is_shown)
            if informative:
                return informative
        return [
            one for _, one in columns.most_doubtful() if one not in self._decided and is_shown(one)
        ]

    def _is_in(self, states: Collection[int], label_id: int | None) -> bool:
        return label_id is not None and self._labelling.columns.state(label_id) in states
