"""The right half of the Label folder tab: the photo beside what it looks like, and the decision."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.picture_loader import LargePictures, Thumbnails
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling import sentences
from campusgps_gui.labelling.match_sentences import away_m, match_sentence, match_words
from campusgps_gui.labelling.picture_room import PicturePair
from campusgps_gui.labelling.sentences import match_name, name_of, unplaced_sentence
from campusgps_gui.labelling.taking import has_other_alone
from campusgps_gui.style.appearance import GRID, muted, set_margins, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.notation import altitude_text, distance_text, position_text
from campusgps_gui.style.translation import core_words, mark, tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.empty_state import button_for
from campusgps_gui.widgets.fitting_buttons import FittingButtons
from campusgps_gui.widgets.help_button import HelpButton
from campusgps_gui.widgets.match_strip import MatchCard, MatchStrip
from campusgps_gui.widgets.photo_view import PhotoView
from core.errors import capitalised
from core.files import legible_line
from core.geo import haversine_m
from core.labelling.label import Label, LabelStatus
from core.labelling.outcome import Outcome, outcome_of
from core.labelling.row_state import lacks_position
from core.labelling.track import TrackPosition
from core.localizer.estimate import Match
from core.project.rows import PhotoRow

_CHOOSE = mark("Choose a photo in the table, or click its mark on the map.")
_TONES = {
    Outcome.ACCEPTED: "good",
    Outcome.CORRECTED: "good",
    Outcome.UNREADABLE: "danger",
    Outcome.OUTSIDE: "warning",
}


class DetailPane(QWidget):
    """One photo of the folder, large, beside one of its matches.

    Args:
        runner: Loads pictures.
        actions: The window's commands.
        photo_at: Gives the project's photo by its path, None if there is none.

    Signals:
        match_chosen: The number of the match that is shown.
    """

    match_chosen = Signal(int)

    def __init__(
        self,
        runner: TaskRunner,
        actions: Actions,
        photo_at: Callable[[str], PhotoRow | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._photo_at = photo_at
        self._label: Label | None = None
        self._number = 1
        self._why = self._alone = self._next = ""
        self._large, self._large_match = LargePictures(runner, self), LargePictures(runner, self)
        self.thumbnails = Thumbnails(runner, self)
        self.thumbnails.came.connect(self._thumbnail_came)
        self._cards: dict[int, int] = {}
        self.title, self.state = ElidedLabel(middle=True), QLabel()
        self.view, self.match_view = PhotoView(tr(_CHOOSE)), PhotoView()
        self.place, self.match_words = QLabel(), ElidedLabel(middle=True)
        set_tone(self.match_words, "muted")
        self.walk, self.own = muted(""), muted("")
        self.hint, self.track = QLabel(), QLabel()
        self.use_track = button_for(actions.use_track, compact=True)
        self.why_wide = QToolButton()
        self.why_wide.setAutoRaise(True)
        self.why_wide.setAccessibleName(tr("Why the radius is as wide"))
        set_icon(self.why_wide, "info-circle", tone="muted")
        self.why_wide.clicked.connect(lambda _=False: self._explain_radius())
        self.strip = MatchStrip(compact=True)
        self.strip.chosen.connect(self.show_match)
        self._buttons = FittingButtons(
            (actions.accept, actions.reject, actions.next_doubtful, actions.set_position)
        )
        self._unplaced = FittingButtons((actions.like_before, actions.like_after))
        self.back_to_guess = button_for(actions.back_to_guess, compact=True)
        self._pictures = PicturePair(self.view, self.match_words, self.match_view)
        self._lay_out()
        self.show_label(None)

    @property
    def label(self) -> Label | None:
        """The photo that is shown."""
        return self._label

    @property
    def match_number(self) -> int:
        """The number of the match that is shown beside it, from 1."""
        return self._number

    def show_label(self, label: Label | None, count: int = 1, why: str = "") -> None:
        """Show ``label``; None shows what to do, or how many are chosen.

        Args:
            label: The photo.
            count: How many are chosen with it: commands are for all of them.
            why: A sentence that says why it is shown, if it was not the person who chose it.
        """
        before, self._label = self._label, label
        self._say(label, count, why)
        if label is None:
            self._show_what_to_do()
            self._pictures.show_match(False)
            self.strip.show_matches(())
            self.strip.setVisible(False)
            return
        if before is None or before.file != label.file or before.sha256 != label.sha256:
            self._show_photo(label)
        if before is None or before.id != label.id:
            self._show_matches(1)
        elif (before.estimate, before.position) != (label.estimate, label.position):
            # Its neighbours or a person have moved it: the same matches at other distances.
            self._show_matches(self._number)

    def show_match(self, number: int) -> None:
        """Show one of the matches large, beside the photo."""
        label, matches = self._label, self._matches()
        if label is None or not 1 <= number <= len(matches):
            return
        self._number = number
        match = matches[number - 1]
        away = away_m(label, match)
        self.strip.mark(number)
        self.match_words.setText(match_words(number, match, away))
        self.match_words.setToolTip(match_sentence(number, match, away))
        path = Path(match.file)
        self.match_view.show_hint("")
        self._large_match.load(
            path,
            lambda image: self._show_image(self.match_view, image, match_name(match.file)),
            lambda _: self._show_small_match(match),
        )
        self.match_chosen.emit(number)

    def show_next(self, sentence: str) -> None:
        """Say what to do next with the folder, while no photo is shown."""
        self._next = sentence
        if self._label is None:
            self._show_what_to_do()

    def _show_what_to_do(self) -> None:
        self.view.show_hint("\n\n".join(filter(None, (tr(_CHOOSE), self._next))))

    def show_hint(self, sentence: str) -> None:
        """Show what does not fit together, if anything."""
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))

    def show_remark(self, sentence: str) -> None:
        """Offer to explain why the radius is as wide as it is, if there is something to say."""
        self.why_wide.setVisible(bool(sentence))
        self.why_wide.setToolTip(sentence)
        self.why_wide.setAccessibleDescription(sentence)

    def show_alone(self, reason: str) -> None:
        """Say why the photo was located alone, a value of ``FallbackReason``, if it was."""
        self._alone = reason
        self._say_walk()

    def _explain_radius(self) -> None:
        below = self.why_wide.mapToGlobal(self.why_wide.rect().bottomLeft())
        QToolTip.showText(below, self.why_wide.toolTip(), self.why_wide)

    def show_track(self, there: TrackPosition | None, problem: str = "") -> None:
        """Show where the recorded track says the photo was taken, or why it does not say."""
        words = problem
        if there is not None:
            words = tr("The track says {position}", position=position_text(there.position))
            place = None if self._label is None else self._label.position
            if place is not None:
                apart = distance_text(haversine_m(place, there.position))
                words = tr(
                    "The track says {position}, {distance} from there",
                    position=position_text(there.position),
                    distance=apart,
                )
            if there.altitude_m is not None:
                words += f", {altitude_text(there.altitude_m)}"
        self.track.setText(words)
        set_tone(self.track, "" if there is not None else "muted")
        self.track.setVisible(bool(words))
        self.use_track.setVisible(there is not None)

    def _say(self, label: Label | None, count: int, why: str) -> None:
        title = "" if label is None else name_of(label)
        if title and count > 1:
            title = tr("{name} and %n more chosen", "", count - 1, name=title)
        self.title.setText(title)
        self.title.setToolTip("" if label is None else legible_line(str(label.file)))
        outcome = None if label is None else outcome_of(label)
        self.state.setText("" if outcome is None else core_words(outcome.words))
        set_tone(self.state, _TONES.get(outcome, "muted") if outcome else "muted")
        self.place.setText("" if label is None else capitalised(sentences.place_sentence(label)))
        self._why, self._alone = why, ""
        self._say_walk()
        own = "" if label is None else sentences.own_sentence(label)
        self.own.setText(own)
        self.own.setVisible(bool(own))
        self._buttons.setVisible(label is not None)
        self._unplaced.setVisible(label is not None and lacks_position(label))
        self.place.setVisible(label is not None)
        self.back_to_guess.setVisible(label is not None and label.correction is not None)
        if label is None:
            self.match_words.setText("")
            self.show_hint("")
            self.show_remark("")
            self.show_track(None)

    def _say_walk(self) -> None:
        label = self._label
        walk = ""
        if label is not None and not label.correction:
            walk = sentences.walk_sentence(label, self._alone) or unplaced_sentence(label)
            if walk and has_other_alone(label):
                walk = " ".join((walk, tr("O takes that place.")))
        self.walk.setText(" ".join(filter(None, (walk, self._why))))
        self.walk.setVisible(bool(self.walk.text()))

    def _show_photo(self, label: Label) -> None:
        self.view.show_hint("")
        if label.status in (LabelStatus.UNREADABLE, LabelStatus.NOT_A_PHOTO, LabelStatus.BACKUP):
            self.view.show_hint(
                capitalised(core_words(label.reason)) or tr("This file cannot be shown.")
            )
            return
        self._large.load(
            label.file,
            lambda image: self._show_image(self.view, image, name_of(label)),
            self.view.show_hint,
        )

    def _matches(self) -> tuple[Match, ...]:
        estimate = None if self._label is None else self._label.estimate
        return () if estimate is None else estimate.matches

    def _show_matches(self, shown: int) -> None:
        label, matches = self._label, self._matches()
        self.strip.setVisible(bool(matches))
        self._pictures.show_match(bool(matches))
        self.match_words.setText("")
        self.strip.show_matches(
            [
                MatchCard(
                    number,
                    match_name(match.file),
                    match.similarity,
                    None if label is None else away_m(label, match),
                    match.taken_at,
                )
                for number, match in enumerate(matches, start=1)
            ]
        )
        self._cards = {}
        for number, match in enumerate(matches, start=1):
            photo = self._photo_at(match.file)
            if photo is not None:
                self._cards[photo.id] = number
                self.strip.show_picture(number, self.thumbnails.image(photo))
        if matches:
            self.show_match(min(shown, len(matches)))

    def _show_image(self, view: PhotoView, image: QImage, words: str) -> None:
        view.show_image(image, words)
        self._pictures.turn()

    def _thumbnail_came(self, photo_id: int) -> None:
        number = self._cards.get(photo_id)
        matches = self._matches()
        if number is None or number > len(matches):
            return
        photo = self._photo_at(matches[number - 1].file)
        if photo is not None:
            self.strip.show_picture(number, self.thumbnails.image(photo))

    def _show_small_match(self, match: Match) -> None:
        """The file has gone: the project may still have a small picture of it."""
        photo = self._photo_at(match.file)
        image = QImage() if photo is None else self.thumbnails.image(photo)
        if image.isNull():
            self.match_view.show_hint(tr("The project's photo is not where it was."))
        else:
            self._show_image(self.match_view, image, match_name(match.file))

    def _lay_out(self) -> None:
        self._style_words()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        head.addWidget(HelpButton("review"))
        # Beside what it takes back, and only then: all else fits into a narrow window.
        place = QHBoxLayout()
        place.setSpacing(GRID)
        place.addWidget(self.place, 1)
        place.addWidget(self.why_wide)
        place.addWidget(self.back_to_guess)
        track = QHBoxLayout()
        track.setSpacing(GRID)
        track.addWidget(self.track, 1)
        track.addWidget(self.use_track)
        column = QVBoxLayout(self)
        set_margins(column, 0, 0, GRID, 0)
        column.setSpacing(GRID)
        # Over both pictures: in half of a narrow pane there is no room for a name.
        column.addLayout(head)
        column.addWidget(self._pictures, 1)
        column.addLayout(place)
        for widget in (self.walk, self.own, self.hint):
            column.addWidget(widget)
        column.addLayout(track)
        column.addWidget(self._unplaced)
        column.addWidget(self._buttons)
        column.addWidget(self.strip)

    def _style_words(self) -> None:
        for label in (self.place, self.hint, self.track):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        for label in (self.place, self.hint, self.track):
            label.setWordWrap(True)
        set_tone(self.hint, "warning")
        self.state.setAccessibleName(tr("State of the review"))
