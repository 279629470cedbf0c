"""The line of the Photos tab that says why the place should be learned, or cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from campusgps_gui.jobs.project_tasks import Snapshot
from campusgps_gui.style.appearance import GRID, set_tone
from campusgps_gui.style.translation import core_words, mark, tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.empty_state import button_for
from core.project.rows import Verdict

_NO_POSITIONS = mark(
    "No photo here says where it was taken, so the place cannot be learned. Import a table of "
    "positions, or choose photos and set their position by hand: several of one spot at once. A "
    "recorded track helps in Label folder, once the place is learned from some photos."
)
_NO_PHOTOS = mark(
    "No file here can be read as a photo, so there is nothing to learn the place from. Import the "
    "folder in which your photos of the place lie."
)


class LocalizerNotice(QWidget):
    """Says that no photo can be located, or that the localizer is out of date; hidden otherwise.

    Beside it stand the commands that help.

    Args:
        actions: The window's commands.

    Attributes:
        problem: The reason why no photo can be located; empty if photos can.
        promise: What learning the place again brings back by itself, in words; may be empty.
        words: The sentence that is shown.
    """

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.problem, self.promise, self.words = "", "", QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_tone(self.words, "warning")
        self.learn = button_for(actions.rebuild)
        self.give_positions = [
            button_for(action) for action in (actions.import_table, actions.place_photo)
        ]
        self.give_photos = button_for(actions.import_folder)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.words, 1)
        row.addWidget(self.learn)
        # Below the words, which are many here.
        below = QHBoxLayout()
        below.setSpacing(GRID)
        for button in (*self.give_positions, self.give_photos):
            below.addWidget(button)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addLayout(below)
        self.hide()

    def show_state(self, snapshot: Snapshot, *, busy: bool) -> None:
        """Word the state of the project, unless photos are imported or the place is learned."""
        words = ""
        are_lost = not snapshot.used and snapshot.verdicts.get(Verdict.NO_POSITION, 0) > 0
        no_photos = snapshot.total > 0 and snapshot.total == sum(
            snapshot.verdicts.get(one, 0) for one in (Verdict.NOT_A_PHOTO, Verdict.UNREADABLE)
        )
        if no_photos:
            words = tr(_NO_PHOTOS)
        elif are_lost:
            words = tr(_NO_POSITIONS)
        elif self.problem:
            words = tr("Cannot locate: {problem}.", problem=core_words(self.problem))
        elif not snapshot.localizer:
            words = tr("The place has not been learned yet.")
        elif not snapshot.current:
            words = tr("Photos or positions have changed since the place was learned.")
            words = f"{words} {self.promise}".strip()
        for button in self.give_positions:
            button.setVisible(are_lost)
        self.give_photos.setVisible(no_photos)
        self.learn.setVisible(not are_lost and not no_photos)
        says_why = snapshot.used > 0 or are_lost or no_photos
        self.setVisible(bool(words) and says_why and not busy)
        self.words.setText(words)
