"""The left half of the Locate tab: one photo and what is said about it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.predictor_jobs import Answer
from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.sentences import (
    ANYWAY,
    KNOWN,
    OUT_OF_DATE,
    by_hand_words,
    elsewhere_words,
    walk_words,
)
from campusgps_gui.locate.viewing import match_away_m
from campusgps_gui.style.appearance import GRID, muted, set_tone
from campusgps_gui.style.icons import set_label_icon
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.coordinates import Coordinates
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.match_strip import MatchCard, MatchStrip
from campusgps_gui.widgets.photo_view import PhotoView
from core.files import bare_name, legible_line

if TYPE_CHECKING:
    from core.localizer.estimate import Match


class AnswerPanel(QWidget):
    """Shows a located photo: upright, coordinates, what it looks like.

    Signals:
        guess_wanted: The person wants to see the best guess for a refused photo.
        match_chosen: The number of a match that was clicked.
        opened: The photo is to be shown large, beside the match of this number; 0 for the chosen.
        photo_menu_wanted: The place on the screen where the person asked what can be done.
        match_menu_wanted: The number of a match, and that place.
        back_wanted: The map is to show the estimate again.
        place_wanted: Another position is to be typed for the photo.
        revert_wanted: The photo's estimate is to count again.
        review_wanted: The photos are to be reviewed and written.
        again_wanted: The photos are to be located with the localizer in use now.
    """

    guess_wanted = Signal()
    match_chosen = Signal(int)
    opened = Signal(int)
    photo_menu_wanted = Signal(QPoint)
    match_menu_wanted = Signal(int, QPoint)
    back_wanted = Signal()
    place_wanted = Signal()
    revert_wanted = Signal()
    review_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PhotoView()
        self.coordinates = Coordinates()
        self.walk, self.areas, self.near = muted(""), QLabel(), muted("")
        self.areas.setWordWrap(True)
        self.areas.setTextFormat(Qt.TextFormat.PlainText)
        self.areas.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.correct = muted("", wrap=False)
        self.correct.setTextFormat(Qt.TextFormat.RichText)
        self.correct.setToolTip(
            tr(
                "Correct: drag its pin on the map, click where it was taken with the right button, "
                "or type its position (P). Review: in the Label folder tab, with all photos of "
                "this list, where positions are written into photos"
            )
        )
        self.correct.linkActivated.connect(self._follow)
        self.correct.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.matches = MatchStrip()
        self.matches.chosen.connect(self.match_chosen)
        self.matches.opened.connect(self.opened)
        self.matches.menu_wanted.connect(self.match_menu_wanted)
        self.view.opened.connect(lambda: self.opened.emit(0))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(
            lambda at: self.photo_menu_wanted.emit(self.view.mapToGlobal(at))
        )
        self.view.setToolTip(tr("Double click or Ctrl+Enter: show full size"))
        self.title = ElidedLabel(middle=True)
        self._looks_like = muted(tr("It looks like"), wrap=False)
        self.back = QPushButton(tr("Back to the estimate"))
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.back.setToolTip(tr("Show the estimate on the map again (Ctrl+B)"))
        self.back.clicked.connect(lambda _=False: self.back_wanted.emit())
        self._word, self.words, self.guess = self._make_word()
        self.commands = self._make_commands()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.title)
        layout.addWidget(self._word)
        layout.addWidget(self.coordinates)
        layout.addWidget(self.areas)
        layout.addWidget(self.near)
        layout.addWidget(self.walk)
        layout.addWidget(self.commands)
        layout.addLayout(self._looks_like_row())
        layout.addWidget(self.matches)

    def _follow(self, link: str) -> None:
        wanted = {"place": self.place_wanted, "revert": self.revert_wanted}
        wanted.get(link, self.review_wanted).emit()

    def show_photo(self, photo: LocatedPhoto, waiting: str, areas: str = "") -> None:
        """Show ``photo`` with what is known of it by now.

        Args:
            photo: The photo.
            waiting: What it waits for while there is no answer.
            areas: The named areas that it may be in, in words.
        """
        self.show_image(photo)
        self.title.setText(photo.name)
        self.title.setToolTip(legible_line(str(photo.file or photo.name)))
        answer = photo.answer
        estimate = photo.estimate
        refused = estimate is not None and not estimate.inside_area
        shown = photo.position is not None
        self._say(photo, waiting)
        self.guess.setVisible(refused and not photo.pin_anyway and photo.by_hand is None)
        self.coordinates.setVisible(shown)
        self.coordinates.buttons.setVisible(shown)
        self.commands.setVisible(photo.can_be_placed)
        self._offer_corrections(photo)
        self._show_position(photo)
        self.areas.setText(tr("In {areas}", areas=areas) if areas else "")
        self.areas.setVisible(bool(areas) and shown)
        # It is a name of the estimate's place.
        near = answer.place_name if answer is not None and photo.radius90_m is not None else ""
        self.near.setText(tr("Near {place}", place=near))
        self.near.setVisible(bool(near))
        walk = walk_words(photo) if shown else ""
        self.walk.setText(walk)
        self.walk.setVisible(bool(walk))
        has_matches = estimate is not None and bool(estimate.matches)
        self._looks_like.setText(tr("The nearest it comes to") if refused else tr("It looks like"))
        for widget in (self._looks_like, self.matches):
            widget.setVisible(has_matches)
        self.back.setVisible(False)
        if answer is not None:
            matches = () if estimate is None else estimate.matches
            self._show_matches(photo, answer, matches)

    def _show_position(self, photo: LocatedPhoto) -> None:
        estimate = photo.estimate
        own = None if photo.answer is None else photo.answer.own_position
        if photo.by_hand is not None:
            self.coordinates.show_by_hand(photo.by_hand, by_hand_words(photo), own)
        elif estimate is not None and photo.is_pinned:
            self.coordinates.show_estimate(
                estimate.position, estimate.radius50_m, estimate.radius90_m, own
            )

    def _offer_corrections(self, photo: LocatedPhoto) -> None:
        links = [("place", tr("Correct its position…"))]
        if photo.by_hand is not None:
            # Short: buttons stand beside it, and above it what it goes back to.
            links = [("revert", tr("Revert"))]
        if photo.file is not None:
            links.append(("review", tr("Review…")))
        shown = [f'<a href="{name}">{escape(words)}</a>' for name, words in links]
        self.correct.setText(" · ".join(shown))

    def mark_match(self, number: int | None) -> None:
        """Mark a match as the one that the map shows; None: the map shows the estimate."""
        self.matches.mark(number)
        self.back.setVisible(number is not None)

    def show_image(self, photo: LocatedPhoto) -> None:
        """Show the picture itself, or why there is none."""
        if photo.image is not None and not photo.image.isNull():
            self.view.show_image(photo.image, photo.name)
        elif photo.is_missing:
            self.view.show_hint(tr("This file is not where it was."))
        elif photo.answer is not None and photo.answer.problem:
            self.view.show_hint(tr("This photo cannot be shown."))
        else:
            self.view.show_image(QImage(), photo.name)

    def _say(self, photo: LocatedPhoto, waiting: str) -> None:
        answer = photo.answer
        words, tone = "", ""
        self.again.setVisible(photo.is_old)
        if photo.by_hand is not None:
            pass
        elif answer is None:
            words, tone = waiting, "muted"
        elif answer.estimate is None:
            words, tone = (
                tr("Cannot be located: {problem}", problem=core_words(answer.problem)),
                "danger",
            )
        elif not answer.estimate.inside_area:
            words, tone = (tr(ANYWAY) if photo.pin_anyway else elsewhere_words(photo)), "warning"
        elif answer.estimate.known:
            words, tone = tr(KNOWN), "muted"
        if photo.is_old:
            words = "\n".join(filter(None, (words, tr(OUT_OF_DATE))))
            tone = tone or "warning"
        self.words.setText(words)
        set_tone(self.words, tone)
        self._word.setVisible(bool(words))
        if tone:
            sign = "info-circle" if tone == "muted" else "alert-triangle"
            set_label_icon(self._sign, sign, side=20, tone=tone)

    def _show_matches(self, photo: LocatedPhoto, answer: Answer, matches: Sequence[Match]) -> None:
        cards = [
            MatchCard(
                number,
                legible_line(bare_name(match.file)),
                match.similarity,
                match_away_m(photo, match),
                match.taken_at,
            )
            for number, match in enumerate(matches, start=1)
        ]
        self.matches.show_matches(cards)
        self.show_pictures(answer)

    def show_pictures(self, answer: Answer) -> None:
        """Show the pictures of the matches, as far as there are any."""
        for number, image in enumerate(answer.thumbnails, start=1):
            self.matches.show_picture(number, image)

    def _make_commands(self) -> QWidget:
        """What is done with the answer: below the lines that come and go, it stays in its place."""
        commands = QWidget()
        row = QHBoxLayout(commands)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.correct)
        row.addStretch(1)
        row.addWidget(self.coordinates.buttons)
        return commands

    def _looks_like_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._looks_like, 1)
        row.addWidget(self.back)
        return row

    def _make_word(self) -> tuple[QFrame, QLabel, QPushButton]:
        box, words = QFrame(), QLabel()
        box.setProperty("card", True)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sign = QLabel()
        self._sign.setFixedSize(QSize(20, 20))
        button = QPushButton(tr("Show the best guess anyway"))
        button.clicked.connect(lambda _=False: self.guess_wanted.emit())
        row = QHBoxLayout(box)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self._sign)
        row.addWidget(words, 1)
        row.addWidget(button)
        self.again = QPushButton(tr("Locate again"))
        self.again.setToolTip(tr("Locate all photos of the list with the localizer in use now"))
        self.again.clicked.connect(lambda _=False: self.again_wanted.emit())
        row.addWidget(self.again)
        return box, words, button
