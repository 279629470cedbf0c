"""The outcome of labelling a file: its key, its words and its colour, the same everywhere."""

from __future__ import annotations

from enum import Enum

from core import palette
from core.labelling.label import Label, LabelStatus, Review
from core.photos.measurement import Source


class Outcome(str, Enum):
    """The result of labelling one file, with what a person decided about it since."""

    TO_REVIEW = "to_review"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    OUTSIDE = "outside"
    HAS_POSITION = "has_position"
    UNREADABLE = "unreadable"
    NOT_A_PHOTO = "not_a_photo"
    BACKUP = "backup"

    def __str__(self) -> str:
        return self.value

    @property
    def words(self) -> str:
        """The name in a table or a legend, such as ``to review``."""
        return _WORDS[self]

    @property
    def counted(self) -> str:
        """The name behind a number, such as ``backups of photos``."""
        return _COUNTED.get(self, _WORDS[self])

    @property
    def colour(self) -> str | None:
        """The colour ``#RRGGBB`` of marks; None where there is no position to mark."""
        return OUTCOME_COLOURS.get(self)


_WORDS = {
    Outcome.TO_REVIEW: "to review",
    Outcome.ACCEPTED: "accepted",
    Outcome.CORRECTED: "corrected",
    Outcome.REJECTED: "rejected",
    Outcome.OUTSIDE: "not in the mapped area",
    Outcome.HAS_POSITION: "has a position",
    Outcome.UNREADABLE: "unreadable",
    Outcome.NOT_A_PHOTO: "not a photo",
    Outcome.BACKUP: "a backup of a photo",
}
_COUNTED = {
    Outcome.HAS_POSITION: "with a position already",
    Outcome.BACKUP: "backups of photos",
}
# For who knows nothing of a review: a guess is shown as a guess.
_FOR_OTHERS = {
    Outcome.TO_REVIEW: "guess, not reviewed",
    Outcome.ACCEPTED: "guess, accepted",
    Outcome.REJECTED: "guess, rejected",
    Outcome.HAS_POSITION: "has a position of its own",
}
_SOURCES = {
    Source.HAND: "placed by hand",
    Source.GPX: "from a GPS track",
    # Of a project's own photos.
    Source.CSV: "from a table",
    Source.EXIF: "from EXIF",
    Source.XMP: "from an XMP sidecar",
    Source.EMBEDDED_XMP: "from XMP in the photo",
    Source.TAKEOUT: "from Google Photos",
}
_OF_STATUS = {
    LabelStatus.OUTSIDE: Outcome.OUTSIDE,
    LabelStatus.HAS_POSITION: Outcome.HAS_POSITION,
    LabelStatus.UNREADABLE: Outcome.UNREADABLE,
    LabelStatus.NOT_A_PHOTO: Outcome.NOT_A_PHOTO,
    LabelStatus.BACKUP: Outcome.BACKUP,
}
_OF_REVIEW = {
    Review.OPEN: Outcome.TO_REVIEW,
    Review.ACCEPTED: Outcome.ACCEPTED,
    Review.REJECTED: Outcome.REJECTED,
}

# Purple is left to the track, vermilion to what a photo says of itself.
OUTCOME_COLOURS = {
    Outcome.TO_REVIEW: palette.BLUE,
    Outcome.ACCEPTED: palette.GREEN,
    Outcome.CORRECTED: palette.PINK,
    Outcome.REJECTED: palette.GREY,
    Outcome.HAS_POSITION: palette.ORANGE,
}
"""The colours ``#RRGGBB`` of marks, in the order of a legend."""


def outcome_of(label: Label) -> Outcome:
    """The outcome of ``label`` as it is decided now."""
    if label.correction is not None and label.review is not Review.REJECTED:
        return Outcome.CORRECTED
    if label.status is LabelStatus.OUTSIDE and label.review is Review.REJECTED:
        return Outcome.REJECTED
    return _OF_STATUS.get(label.status) or _OF_REVIEW[label.review]


def words_for_others(label: Label) -> str:
    """A statement of how far the position can be believed, for exported files.

    It says who gave or reviewed the position, or why there is none.
    """
    if label.correction is not None:
        words = _SOURCES[label.correction.source]
        return f"{words}, rejected" if label.review is Review.REJECTED else words
    outcome = outcome_of(label)
    return _FOR_OTHERS.get(outcome, outcome.words)


def correction_words(source: Source) -> str:
    """The origin of a position that replaces a guess, such as ``placed by hand``."""
    return _SOURCES[source]
