"""How two pictures share a room: side by side, or one over the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID
from campusgps_gui.widgets.photo_view import PhotoView

# Most photos are so many times as wide as they are high; one that is not there yet is taken for
# such a one.
_ASPECT = 4 / 3


class PicturePair(QWidget):
    """A photo, and a match of it below its words, in whichever way shows both larger.

    Args:
        photo: The photo.
        words: What the match is.
        match: The match.
    """

    def __init__(self, photo: PhotoView, words: QWidget, match: PhotoView) -> None:
        super().__init__()
        self._photo, self._words, self._match = photo, words, match
        # As high as the words, so that pictures beside each other begin at one height.
        self._level, self._match_box = QWidget(), QWidget()
        beside, below = QVBoxLayout(), QVBoxLayout(self._match_box)
        for column, above, view in ((beside, self._level, photo), (below, words, match)):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GRID // 2)
            column.addWidget(above)
            column.addWidget(view, 1)
        self._room = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(GRID // 2)
        self._room.addLayout(beside, 1)
        self._room.addWidget(self._match_box, 1)

    def show_match(self, shown: bool) -> None:
        """Show the photo beside a match, or alone."""
        self._match_box.setVisible(shown)
        self.turn()

    def turn(self) -> None:
        """Put the pictures side by side or one over the other, whichever shows them larger."""
        room, line = self.size(), self._words.sizeHint().height()
        images = (self._photo.image, self._match.image)
        beside = is_larger_beside(images, room.width(), room.height() - line)
        direction = QBoxLayout.Direction
        self._room.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._level.setFixedHeight(line)
        self._level.setVisible(beside and not self._match_box.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn()


def is_larger_beside(images: Sequence[QImage], width: float, height: float) -> bool:
    """True if ``images`` fill more of a room of this size side by side than one over the other."""
    count = max(1, len(images))
    beside = sum(_shown_area(image, width / count, height) for image in images)
    below = sum(_shown_area(image, width, height / count) for image in images)
    return beside >= below


def _shown_area(image: QImage, width: float, height: float) -> float:
    aspect = _ASPECT if image.isNull() else image.width() / image.height()
    shown = min(width, height * aspect)
    return shown * shown / aspect
